/** The player's words, from `locales/<language>.json`: flat keys, `{name}` placeholders, `.one` / `.other` plurals. */
import type english from "../../locales/en.json";

export type Key = keyof typeof english;
type PluralKey = StemOf<Key>;
type StemOf<K> = K extends `${infer Stem}.other` ? Stem : never;
type Values = Readonly<Record<string, string | number>>;

export interface Words {
  (key: Key, values?: Values): string;
  /** The plural form that the language wants for `count`, which also fills `{count}`. */
  plural(key: PluralKey, count: number, values?: Values): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0.675 as 67.5%. */
  percent(fraction: number): string;
  /** Hour and minute. */
  time(at: Date): string;
  /** Names or numbers as a list: 1, 2 and 5. */
  list(things: readonly string[]): string;
}

/** Languages that may write numbers in digits of their own (CLDR); in others, small whole numbers need no formatter. */
const OWN_DIGITS = /^(ar|as|az|bgc|bho|bn|ccp|ckb|dz|fa|hi|ks|lrc|mni|mr|my|mzn|ne|nqo|pa|ps|raj|sa|sat|sd|ur|uz)\b|-u-.*nu-/i;

export function createWords(messages: Readonly<Record<string, string>>, language: string): Words {
  // Browsers lack some languages: Chromium formats no numbers in Welsh, and would take to its own language.
  const locales = [language, "en-GB"];
  // Each takes milliseconds to make, so none is made before it is needed.
  const plurals = once(() => new Intl.PluralRules(locales));
  const numbers = once(() => new Intl.NumberFormat(locales, { maximumFractionDigits: 2 }));
  const percents = once(() => new Intl.NumberFormat(locales, { style: "percent", maximumFractionDigits: 1 }));
  const text = (key: Key | `${string}.other`): string => messages[key] ?? key;
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    options === undefined ? short(value) : new Intl.NumberFormat(locales, options).format(value);
  // Four digits read well without a separator (ISO 80000-1, 7.3.1).
  const short = (value: number): string =>
    Number.isInteger(value) && value >= 0 && value < 10_000 && !OWN_DIGITS.test(language) ? `${value}` : numbers().format(value);
  const plain = (value: string | number): string => (typeof value === "number" ? number(value) : isolated(value, language));
  const fill = (message: string, values: Values): string =>
    message.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return value === undefined ? hole : plain(value);
    });
  const words = (key: Key, values: Values = {}): string => fill(text(key), values);
  return Object.assign(words, {
    plural: (key: PluralKey, count: number, values: Values = {}): string => {
      const message = messages[`${key}.${plurals().select(count)}`] ?? text(`${key}.other`);
      return fill(message, { count, ...values });
    },
    number,
    percent: (fraction: number): string => percents().format(fraction),
    time: (at: Date): string => at.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" }),
    list: (things: readonly string[]): string =>
      things.length < 2
        ? things.join("")
        : words("list.last", { start: things.slice(0, -1).join(words("list.comma")), end: things[things.length - 1] as string }),
  });
}

const RTL_LANGUAGE = /^(ar|arc|ckb|dv|fa|he|ku|ps|sd|syr|ug|ur|yi)(-|$)/i;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text that runs the other way must not move what stands around it (Unicode Bidirectional Algorithm, isolates). */
function isolated(text: string, language: string): string {
  const other = RTL_LANGUAGE.test(language) ? /[A-Za-z\u00c0-\u058f]/ : RTL_LETTER;
  return other.test(text) ? `\u2068${text}\u2069` : text;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
