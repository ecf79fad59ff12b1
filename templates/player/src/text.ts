/** Free text inside the packed state: reversible, and harmless to every LMS and transport. */

const ESCAPES: Readonly<Record<string, string>> = { "~": "~~", "|": "~!", "\n": "~n", "\t": "~t" };
const PLAIN: Readonly<Record<string, string>> = { "~": "~", "!": "|", n: "\n", t: "\t" };

/** Text as it is kept: LF for every line end, no other C0 control (NUL is dropped on the way), no lone surrogate. */
export function normalised(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\0-\x08\x0b-\x1f]/g, "")
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (unit) => (unit.length === 2 ? unit : "\ufffd"));
}

/** The normalised text without `|`, line ends and tabs. Its length in UTF-16 code units is what limits count. */
export function encodeText(text: string): string {
  return normalised(text).replace(/[~|\n\t]/g, (character) => ESCAPES[character] as string);
}

/** The normalised text again; null when no text encodes to this. */
export function decodeText(encoded: string): string | null {
  const text = encoded.replace(/~([~!nt])/g, (_, mark: string) => PLAIN[mark] as string);
  return encodeText(text) === encoded ? text : null;
}

/** The longest beginning of the normalised text that encodes to at most `limit` code units; all of it if that fits. */
export function fitText(text: string, limit: number): string {
  const plain = normalised(text);
  if (encodeText(plain).length <= limit) return plain;
  let fitting = "";
  let used = 0;
  for (const character of plain) {
    used += encodeText(character).length;
    if (used > limit) break;
    fitting += character;
  }
  return fitting;
}
