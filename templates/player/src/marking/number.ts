/** Numbers as people write them: 1.5 and 1,5, 12 000 and 12,000, £5, 20 %, −3. */

/** No number is longer; this also bounds the work on what is none. */
export const LONGEST = 100;
const SIGNS = /^[\p{Sc}%\u2030\s]+|[\p{Sc}%\u2030\s]+$/gu;
const GROUPS = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?=[.,]|$)/;
const PLAIN = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/;
const COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
const TWO_DOTS = /\..*[.,]/;
/** 1,375 is one thousand three hundred and seventy-five to some and 1.375 to others. 0,375 is not in doubt. */
const IN_DOUBT = /^[1-9]\d{0,2},\d{3}$/;

/**
 * The values that a text can mean: none when it is no number, two when a single comma stands
 * before three digits (thousands first). The unit, a currency sign and a percent sign may stand
 * before or behind.
 */
export function readings(text: string, unit?: string): readonly number[] {
  return numeralsOf(text, unit).map(({ value }) => value);
}

/** The same, with the digits that say them. */
export function numeralsOf(text: string, unit?: string): readonly Numeral[] {
  return text.length > LONGEST ? [] : numerals(bare(text, unit));
}

/** A number and the digits that say it: `1.20`, `1e3`. */
export interface Numeral {
  readonly value: number;
  readonly digits: string;
}

/** The same of a text that holds nothing but a number. */
export function numerals(text: string): readonly Numeral[] {
  const { negative, digits } = unsigned(text);
  return meanings(digits)
    .map((meant) => ({ value: Number(meant), digits: meant }))
    .filter(({ value }) => Number.isFinite(value))
    .map(({ value, digits: meant }) => ({ value: negative ? -value + 0 : value, digits: meant }));
}

/** Decimal numerals that JavaScript reads. */
function meanings(digits: string): readonly string[] {
  const grouped = GROUPS.exec(digits);
  if (grouped !== null) return meanings(digits.split(grouped[1] as string).join(""));
  if (IN_DOUBT.test(digits)) return [digits.replace(",", ""), digits.replace(",", ".")];
  if (PLAIN.test(digits)) return [digits.replace(",", ".")];
  if (COMMAS.test(digits)) return [digits.replace(/,/g, "")];
  if (DOTS.test(digits) && TWO_DOTS.test(digits)) return [digits.replace(/\./g, "").replace(",", ".")];
  return [];
}

/** Without unit and signs of currency. */
function bare(text: string, unit: string | undefined): string {
  return withoutUnit(tidy(text), unit === undefined ? "" : tidy(unit)).replace(SIGNS, "");
}

function tidy(text: string): string {
  return plain(text).toLowerCase();
}

/** Digits of any script as ASCII, spaces plain, dashes as minus, and no sign that says "is" before it all. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10))
    .replace(/\u066b/g, ",")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2019\u066c]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/^ ?[=≈~] ?/, "")
    .trim();
}

function withoutUnit(text: string, unit: string): string {
  if (unit === "") return text;
  if (text.endsWith(unit)) return text.slice(0, -unit.length);
  return text.startsWith(unit) ? text.slice(unit.length) : text;
}

/** The sign may stand before the currency or after it: −£5, £−5. */
function unsigned(text: string): { negative: boolean; digits: string } {
  const sign = text.startsWith("-") || text.startsWith("+") ? text[0] : "";
  const digits = sign === "" ? text : text.slice(1).replace(SIGNS, "");
  return { negative: sign === "-", digits };
}
