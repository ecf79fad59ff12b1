/**
 * Data types of the SCORM data models, each in its strictest reading: a value passes only if the
 * specification, ADL's reference implementation and Moodle's patterns all accept it.
 * A type is a function from a value to what is wrong with it (undefined: nothing).
 */

const all = (...types) => (value, context) => {
  for (const type of types) {
    const wrong = type(value, context);
    if (wrong) return wrong;
  }
  return undefined;
};

export const matching = (pattern, what) => (value) => (pattern.test(value) ? undefined : `is not ${what}`);

export const upTo = (limit) => (value) =>
  value.length <= limit ? undefined : `has ${value.length} characters, over the limit of ${limit}`;

/** Moodle hands a raw newline on as CR LF, drops NUL, and fails on half a surrogate pair. */
const plain = (value) => {
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(value)) return "holds a control character";
  return value.isWellFormed() ? undefined : "holds half a surrogate pair";
};

export const oneLine = all(plain, (value) => (/[\r\n]/.test(value) ? "holds a line break" : undefined));
export const text = (limit) => all(plain, upTo(limit));
export const line = (limit) => all(oneLine, upTo(limit));
export const vocabulary = (...words) => (value) =>
  words.includes(value) ? undefined : `is none of ${words.map((word) => `"${word}"`).join(", ")}`;

export const within = (type, low, high) =>
  all(type, (value) => {
    const number = Number(value);
    return number >= low && number <= high ? undefined : `is not within ${low} to ${high}`;
  });

export const oneOf = (...types) => (value, context) => {
  const wrong = types.map((type) => type(value, context));
  return wrong.some((each) => each === undefined) ? undefined : wrong[0];
};

/** Items between delimiters: at most `most`, each of a type, and each once if `unique`. */
export const list = (delimiter, type, { most = 36, unique = false } = {}) => (value, context) => {
  const parts = value.split(delimiter);
  if (parts.length > most) return `has ${parts.length} items, over the limit of ${most}`;
  if (unique && new Set(parts).size < parts.length) return "names an item twice";
  for (const part of parts) {
    const wrong = type(part, context);
    if (wrong) return `has "${part}", which ${wrong}`;
  }
  return undefined;
};

export const pair = (delimiter, left, right) => (value, context) => {
  const parts = value.split(delimiter);
  if (parts.length !== 2) return `is not a pair joined by ${delimiter}`;
  return left(parts[0], context) ?? right(parts[1], context);
};
