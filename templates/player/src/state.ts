/**
 * The packed state of an attempt (suspend_data): the other half of `builder/markscheme/state.py`,
 * which proves that it fits the target.
 *
 *     M1 | fingerprint 4 | crc32 6 | bits | . | texts joined by | | .
 *
 * Numbers are base64url. The checksum covers everything after it. Bits are the header's fields, then for each
 * slot its fields and its response's numbers, each in ceil(log2(radix)) bits, most significant first.
 * Marks are never stored: they are computed again from the responses.
 */
import type { Layout, StateField } from "./payload";
import { decodeText, encodeText } from "./text";

/** Header and slot fields by their names in the layout; a field that the layout lacks is not kept. */
export type Fields = Readonly<Record<string, number>>;

export interface StoredSlot {
  readonly fields: Fields;
  /** One for each radix of the item's `StateField`, below it. */
  readonly numbers: readonly number[];
  readonly text: string;
}

export interface StoredState {
  readonly header: Fields;
  readonly slots: readonly StoredSlot[];
}

/** `foreign`: made by another package or version. `damaged`: not what was stored. */
export type StateFault = "damaged" | "foreign";

const MARK = "M1";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FINGERPRINT = 4;
const CHECKSUM = 6;
const HALF = 18;

/**
 * The state as text. Numbers too big for their field become its biggest (a stopped clock, not a broken state).
 * RangeError when a response's number is not below its radix: a bug of the question type.
 */
export function encodeState(state: StoredState, layout: Layout, items: readonly StateField[]): string {
  const bits = new Writer();
  const texts: string[] = [];
  bits.fields(layout.header, state.header);
  items.forEach((item, index) => {
    const slot = state.slots[index] as StoredSlot;
    bits.fields(layout.slot, slot.fields);
    (item.radices ?? []).forEach((radix, place) => bits.number(slot.numbers[place] ?? 0, radix));
    if (item.text !== undefined) texts.push(encodeText(slot.text));
  });
  const body = `${bits.finish()}.${texts.join("|")}.`;
  return MARK + fingerprint(layout) + number64(crc32(body), CHECKSUM) + body;
}

/** `itemsOf` names the fields of each slot, in order, from the decoded header (which holds the seed). */
export function decodeState(
  packed: string,
  layout: Layout,
  itemsOf: (header: Fields) => readonly StateField[],
): StoredState | StateFault {
  const start = MARK.length + FINGERPRINT + CHECKSUM;
  if (packed.length < start || !/^M\d/.test(packed)) return "damaged";
  if (!packed.startsWith(MARK + fingerprint(layout))) return "foreign";
  const body = packed.slice(start);
  if (packed.slice(start - CHECKSUM, start) !== number64(crc32(body), CHECKSUM)) return "damaged";
  const end = body.indexOf(".");
  const reader = new Reader(fromDigits(body.slice(0, end)));
  const header = reader.fields(layout.header);
  const items = itemsOf(header);
  const texts = items.some(({ text }) => text !== undefined) ? body.slice(end + 1, -1).split("|").map(decodeText) : [];
  const slots = items.map((item) => ({
    fields: reader.fields(layout.slot),
    numbers: (item.radices ?? []).map((radix) => reader.number(radix)),
    text: item.text === undefined ? "" : (texts.shift() ?? reader.fail("")),
  }));
  return reader.failed || reader.hasMore || texts.length > 0 ? "damaged" : { header, slots };
}

/** CRC-32 (ISO 3309, as in zip) of the text's UTF-8 bytes. */
export function crc32(text: string): number {
  let value = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) value = (CRC_TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function fingerprint(layout: Layout): string {
  return number64(parseInt(layout.fingerprint, 16), FINGERPRINT);
}

/** Bits that a number below `radix` needs. */
function width(radix: number): number {
  let bits = 0;
  while (2 ** bits < radix) bits++;
  return bits;
}

/** Writes numbers as digits of six bits, most significant bit first. */
class Writer {
  private digits = "";
  /** Bits that make no digit yet, and how many they are. */
  private held = 0;
  private waiting = 0;

  fields(fields: Layout["header"], values: Fields): void {
    for (const [name, size] of fields) this.write(Math.min(values[name] ?? 0, 2 ** size - 1), size);
  }

  number(value: number, radix: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= radix) throw new RangeError(`${value} is not below ${radix}`);
    this.write(value, width(radix));
  }

  /** The digits so far, the last one filled with zeros. */
  finish(): string {
    if (this.waiting > 0) this.write(0, 6 - this.waiting);
    return this.digits;
  }

  /** Fields have up to 36 bits, and bitwise operators 32: long ones go in two halves. */
  private write(value: number, size: number): void {
    if (size > HALF) {
      this.write(Math.floor(value / 2 ** HALF), size - HALF);
      this.write(value % 2 ** HALF, HALF);
      return;
    }
    this.held = (this.held << size) | value;
    this.waiting += size;
    while (this.waiting >= 6) {
      this.waiting -= 6;
      this.digits += DIGITS[this.held >>> this.waiting];
      this.held &= (1 << this.waiting) - 1;
    }
  }
}

/** Reads what was written; takes note of everything that can't have been, instead of throwing. */
class Reader {
  failed = false;
  private place = 0;

  constructor(private readonly bits: readonly number[]) {}

  fields(fields: Layout["header"]): Fields {
    return Object.fromEntries(fields.map(([name, size]) => [name, this.read(size)]));
  }

  number(radix: number): number {
    const value = this.read(width(radix));
    return value < radix ? value : this.fail(0);
  }

  /** More than the zeros that fill the last digit. */
  get hasMore(): boolean {
    return this.bits.length - this.place >= 6 || this.bits.slice(this.place).includes(1);
  }

  fail<T>(instead: T): T {
    this.failed = true;
    return instead;
  }

  private read(size: number): number {
    let value = 0;
    for (let count = 0; count < size; count++) value = value * 2 + (this.bits[this.place++] ?? this.fail(0));
    return value;
  }
}

function fromDigits(digits: string): readonly number[] {
  const bits: number[] = [];
  for (const digit of digits) {
    const value = Math.max(0, DIGITS.indexOf(digit));
    for (let place = 5; place >= 0; place--) bits.push((value >> place) & 1);
  }
  return bits;
}

function number64(value: number, digits: number): string {
  let text = "";
  for (let place = digits - 1; place >= 0; place--) text += DIGITS[Math.floor(value / 64 ** place) % 64];
  return text;
}
