/** Arithmetic in whole numbers and fractions of them, so that 0.1 + 0.2 is 0.3 and 1 ÷ 3 × 3 is 1. Pure. */

/** Numerator, and a denominator above 0. */
type Fraction = readonly [bigint, bigint];

export type Calculated =
  | { readonly text: string; readonly exact: boolean }
  /** `nought`: a division by it. */
  | { readonly fault: "syntax" | "nought" };

/** Digits of a result that does not end. */
const DIGITS = 12;
const TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)|([-+*/()]))/y;
const SIGNS: Readonly<Record<string, string>> = { "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/", "٫": "." };

class Fault extends Error {
  constructor(readonly kind: "syntax" | "nought") {
    super(kind);
  }
}

/**
 * `point` is the decimal sign of the learner's language. The other one of `.` and `,` is taken for it, too, but not
 * where it might part thousands: 1,000 is refused in English, where nobody means 1 by it.
 */
export function calculate(text: string, point: string): Calculated {
  try {
    const reader = new Reader(tokens(plain(text), point));
    const value = reader.sum();
    if (reader.next !== undefined) throw new Fault("syntax");
    return written(value, point);
  } catch (error) {
    if (error instanceof Fault) return { fault: error.kind };
    throw error;
  }
}

function plain(text: string): string {
  const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return digits.replace(/[−–×·÷:٫]/g, (sign) => SIGNS[sign] as string).trim();
}

type Token = string | Fraction;

function tokens(text: string, point: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (token === null) throw new Fault("syntax");
    found.push(token[1] === undefined ? (token[2] as string) : number(token[1], point));
  }
  return found;
}

function number(text: string, point: string): Fraction {
  const [whole = "", rest = ""] = text.split(/[.,]/);
  if (rest.length === 3 && whole !== "" && whole !== "0" && !text.includes(point)) throw new Fault("syntax");
  return reduced(BigInt(`${whole}${rest}` || "0"), 10n ** BigInt(rest.length));
}

/** Sums of products of numbers, signs and brackets. */
class Reader {
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get next(): Token | undefined {
    return this.tokens[this.place];
  }

  sum(): Fraction {
    let value = this.product();
    while (this.next === "+" || this.next === "-") {
      const sign = this.tokens[this.place++] === "+" ? 1n : -1n;
      const [n, d] = this.product();
      value = reduced(value[0] * d + sign * n * value[1], value[1] * d);
    }
    return value;
  }

  private product(): Fraction {
    let value = this.factor();
    while (this.next === "*" || this.next === "/") {
      const times = this.tokens[this.place++] === "*";
      const [n, d] = this.factor();
      if (!times && n === 0n) throw new Fault("nought");
      value = times ? reduced(value[0] * n, value[1] * d) : reduced(value[0] * d, value[1] * n);
    }
    return value;
  }

  private factor(): Fraction {
    const token = this.tokens[this.place++];
    if (token === "-" || token === "+") {
      const [n, d] = this.factor();
      return token === "-" ? [-n, d] : [n, d];
    }
    if (token === "(") {
      const value = this.sum();
      if (this.tokens[this.place++] !== ")") throw new Fault("syntax");
      return value;
    }
    if (typeof token !== "object") throw new Fault("syntax");
    return token;
  }
}

function reduced(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = (d < 0n ? -1n : 1n) * (a === 0n ? 1n : a);
  return [n / divisor, d / divisor];
}

function written([n, d]: Fraction, point: string): Calculated {
  const size = n < 0n ? -n : n;
  const decimals = ending(d) ?? Math.max(0, DIGITS - `${size / d}`.length + (size < d ? leadingZeros(size, d) + 1 : 0));
  const power = 10n ** BigInt(decimals);
  const rounded = (size * power * 2n + d) / (2n * d);
  const digits = `${rounded}`.padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals);
  const text = `${n < 0n ? "−" : ""}${whole}${rest === "" ? "" : `${point}${rest}`}`;
  return { text, exact: rounded * d === size * power };
}

/** Decimals of a fraction that ends, if they are not more than are shown. */
function ending(d: bigint): number | undefined {
  for (let decimals = 0, power = 1n; decimals <= 2 * DIGITS; decimals++, power *= 10n) if (power % d === 0n) return decimals;
  return undefined;
}

/** Noughts behind the point. */
function leadingZeros(n: bigint, d: bigint): number {
  let count = 0;
  for (let value = n * 10n; value < d && count < 100; value *= 10n) count++;
  return count;
}
