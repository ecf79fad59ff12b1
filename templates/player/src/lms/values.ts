/**
 * One writer for each type of the SCORM data models. What they write satisfies the specification, ADL's reference
 * and Moodle's patterns alike. `builder/markscheme/targets/base.py` is the other half, for what the build writes.
 */
import type { Described } from "../payload";
import { normalised } from "../text";

export interface Notation {
  readonly truth: readonly [string, string];
  /** Between the values of a list, and between the halves of a pair. */
  readonly list: string;
  readonly pair: string;
}

/** SCORM 1.2 RTE 3.4.7. */
export const NOTATION_12: Notation = { truth: ["f", "t"], list: ",", pair: "." };
/** SCORM 2004 RTE 4.2.9.1, and xAPI 1.0.3 Data 4.1.4.1. */
export const NOTATION_2004: Notation = { truth: ["false", "true"], list: "[,]", pair: "[.]" };

/** A response; null where the notation can't hold it (nothing chosen, or a number too big). Text stays as it is. */
export function response(described: Described, notation: Notation, token: (id: string) => string): string | null {
  switch (described.kind) {
    case "true-false":
      return notation.truth[described.value ? 1 : 0];
    case "choice":
    case "likert":
    case "sequencing":
      return described.values.map(token).join(notation.list) || null;
    case "matching":
      return described.pairs.map((pair) => pair.map(token).join(notation.pair)).join(notation.list) || null;
    case "numeric":
      return number(described.value);
    case "fill-in":
    case "long-fill-in":
      return described.text;
  }
}

/** In the shortest form without exponent, with a digit before the point; null beyond 20 digits. */
export function number(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null;
  const text = String(value);
  return trimmed(text.includes("e") ? value.toFixed(20) : text);
}

/** Whether a number's text is a real(10,7) of 2004 with the five digits before the point that Moodle takes. */
export function isReal(text: string): boolean {
  return /^-?\d{1,5}(\.\d{1,7})?$/.test(text);
}

/** Rounded to at most `places` decimals. */
export function decimal(value: number, places = 2): string {
  return trimmed(value.toFixed(places));
}

/** A score of 0..1 on the scale of 0–100 that Moodle takes as the grade itself. */
export function percent(scaled: number): string {
  return decimal(clamp(scaled, 0, 1) * 100);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** SCORM 1.2 CMITimespan: `HHHH:MM:SS.SS`. */
export function timespan(seconds: number): string {
  const hundredths = clamp(Math.round(seconds * 100), 0, 3_599_999_999);
  const part = (size: number, most: number, width: number) => pad(Math.floor(hundredths / size) % most, width);
  return `${part(360_000, 10_000, 4)}:${part(6_000, 60, 2)}:${part(100, 60, 2)}.${part(1, 100, 2)}`;
}

/** SCORM 2004 timeinterval(second,10,2): hours, minutes, and seconds with at most two decimals. */
export function duration(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6_000) % 60;
  const rest = trimmed((hundredths % 6_000 / 100).toFixed(2));
  const text = (hours ? `${hours}H` : "") + (minutes ? `${minutes}M` : "") + (rest !== "0" ? `${rest}S` : "");
  return `PT${text || "0S"}`;
}

/** SCORM 1.2 CMITime: `HH:MM:SS`, the learner's own time. */
export function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => pad(part, 2)).join(":");
}

/** SCORM 2004 time(second,10,0): the learner's own time; a zone needs decimals, and Moodle refuses three of them. */
export function timestamp(at: Date): string {
  return `${at.getFullYear()}-${pad(at.getMonth() + 1, 2)}-${pad(at.getDate(), 2)}T${timeOfDay(at)}`;
}

/**
 * Free text on one line, from which the normalised text can be had back: backslash stands before itself, `n` is a line end, `t`
 * a tab. It also stands inside what 2004 would read as notation: `[\,]`, and `\{` at the beginning. Moodle refuses
 * raw line ends in a 2004 response and changes them in a 1.2 one.
 */
export function escaped(text: string): string {
  return normalised(text)
    .replace(/[\\\n\t]/g, (character) => (character === "\n" ? "\\n" : character === "\t" ? "\\t" : "\\\\"))
    .replace(/\[(?=[,.:]\])/g, "[\\")
    .replace(/^\{/, "\\{");
}

/** What `escaped` made of a text; `\…` marks where more text was than the records could hold. */
export function unescaped(line: string): string {
  return line.replace(/\\(.)/gu, (_, character: string) => ({ n: "\n", t: "\t" })[character] ?? character);
}

/**
 * Pieces of at most `size` UTF-16 code units, in at most `most` pieces; no surrogate pair and no escape is split.
 * Where the text is longer still, the last piece ends in `\…`.
 */
export function chunks(line: string, size: number, most: number): readonly string[] {
  const units = line.match(/\\?[\ud800-\udbff][\udc00-\udfff]|\\[^]|[^]/g) ?? [];
  const pieces = [""];
  for (const unit of units) {
    const piece = pieces[pieces.length - 1] as string;
    if (piece.length + unit.length <= size) pieces[pieces.length - 1] = piece + unit;
    else pieces.push(unit);
  }
  if (pieces.length <= most) return pieces;
  const kept = pieces.slice(0, most);
  const [last] = chunks(kept[most - 1] as string, size - CUT.length, Infinity);
  return [...kept.slice(0, -1), last + CUT];
}

const CUT = "\\…";

function trimmed(text: string): string {
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
