/** Numbers with units, and how precisely they are written. */
import { LONGEST, numerals, plain, type Numeral } from "./number";

/** A number with the factor of its unit; without one, no unit stands with it that counts. */
export interface Quantity extends Numeral {
  readonly factor: number | undefined;
}

/** Sign, what stands before the number, its digits, what stands behind. */
const QUANTITY = /^([-+]?)([^\d.,]*?)([-+]?)\s*((?:\d|[.,]\d)[\d., ']*(?:e[-+]?\d{1,3}(?![\p{L}\d]))?)(.*)$/iu;

/** What a text with a unit can mean. `units`: the factor of each unit that counts. */
export function quantities(text: string, units: Readonly<Record<string, number>>): readonly Quantity[] {
  const [, sign, before, inner, digits, behind] = (text.length > LONGEST ? null : QUANTITY.exec(plain(text))) ?? [];
  if (digits === undefined) return [];
  const factor = factorOf(squeezed(`${before}${behind}`), units);
  return numerals(`${sign}${inner}${digits.trim().toLowerCase()}`).map((numeral) => ({ ...numeral, factor }));
}

/** As it is written, or else in other capitals where these make no difference (not with mW and MW). */
function factorOf(unit: string, units: Readonly<Record<string, number>>): number | undefined {
  const known = Object.entries(units).map(([name, factor]) => [squeezed(plain(name)), factor] as const);
  const exact = known.find(([name]) => name === unit);
  if (exact !== undefined) return exact[1];
  const alike = new Set(known.filter(([name]) => name.toLowerCase() === unit.toLowerCase()).map(([, factor]) => factor));
  return alike.size === 1 ? [...alike][0] : undefined;
}

/** `m²`, `m^2` and `m2` are one, and so are `km / h` and `km/h`. */
function squeezed(unit: string): string {
  return unit.replace(/[\s^]|\.$/g, "");
}

/** To how many significant figures a number is written, at least and at most: the noughts of 1200 may count or not. */
export function figures(digits: string): readonly [number, number] {
  const [mantissa = ""] = digits.split("e");
  const all = mantissa.replace(".", "").replace(/^0+(?=\d)/, "");
  return mantissa.includes(".") ? [all.length, all.length] : [Math.max(1, all.replace(/0+$/, "").length), all.length];
}

/** How many decimal places a number is written to. */
export function decimals(digits: string): number {
  const [mantissa = "", exponent = "0"] = digits.split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}
