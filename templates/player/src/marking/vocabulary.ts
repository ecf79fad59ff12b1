/** The words that a scheme asks for, and which of them a word of a response is. */
import { type LanguageRules, languageOf } from "./languages/registry";
import { readings } from "./number";
import { bitsApart, letterBits, opposed, slips, tolerance } from "./spelling";
import type { Stemmer } from "./stem/stemmer";
import { composed, fold } from "./words";

/** How a word of a phrase is compared: any of its forms, this form, with other letters before or after. */
export type Form = "any" | "exact" | "start" | "end" | "within";

/** An entry of the vocabulary that a word is, and the slips in it. */
export interface Hit {
  readonly entry: number;
  readonly slips: number;
}

/** What marking sees in a word of a response, wherever it stands. */
export interface Seen {
  readonly text: string;
  readonly stem: string;
  readonly hits: readonly Hit[];
  readonly negates: boolean;
  /** Takes back the negation before it. */
  readonly cancels: boolean;
  /** Starts a clause. */
  readonly opens: boolean;
  /** A word of grammar, or one that the question uses. */
  readonly idle: boolean;
  /** May be the first half of a word of the scheme: "tool" of toolbox. */
  readonly heads: boolean;
  /** Of a number word. */
  readonly count: number | undefined;
}

interface Entry {
  readonly id: number;
  readonly form: Form;
  readonly text: string;
  readonly stem: string;
  readonly bits: number;
}

/** Most words of responses that are kept. */
const KEPT = 4096;
/** Letters by which the endings of a word's forms may differ. */
const ENDING = 4;

export class Vocabulary {
  readonly rules: LanguageRules;
  private readonly stem: Stemmer;
  private readonly entries = new Map<string, Entry>();
  /** By text or stem. */
  private readonly whole = new Map<string, Hit[]>();
  private readonly exact = new Map<string, Hit[]>();
  private readonly values = new Map<number, Hit[]>();
  private readonly starts: Entry[] = [];
  private readonly ends: Entry[] = [];
  private readonly within: Entry[] = [];
  private readonly spelt: Entry[] = [];
  private readonly heads = new Set<string>();
  private readonly known = new Set<string>();
  private readonly seen = new Map<string, Seen>();

  constructor(
    language: string,
    private readonly tolerant: boolean,
  ) {
    this.rules = languageOf(language).rules;
    this.stem = languageOf(language).stem;
  }

  /** The number of the entry for a word of a phrase. */
  add(raw: string, form: Form): number {
    const text = fold(raw, this.rules);
    const key = `${form} ${text}`;
    const present = this.entries.get(key);
    if (present !== undefined) return present.id;
    const entry = { id: this.entries.size, form, text, stem: this.stemOf(raw), bits: letterBits(text) };
    this.entries.set(key, entry);
    this.index(entry, raw);
    return entry.id;
  }

  /** Words that are no news in a response, such as those of the question. */
  expect(raw: string): void {
    this.known.add(this.stemOf(raw));
  }

  private index(entry: Entry, raw: string): void {
    const hit = { entry: entry.id, slips: 0 };
    const value = this.valueOf(raw, entry.text);
    if (entry.form === "start") this.starts.push(entry);
    else if (entry.form === "end") this.ends.push(entry);
    else if (entry.form === "within") this.within.push(entry);
    else if (entry.form === "exact") put(this.exact, entry.text, hit);
    else {
      for (const key of this.keys(raw, entry.text)) put(this.whole, key, hit);
      for (let end = 1; end < entry.text.length; end++) this.heads.add(entry.text.slice(0, end));
    }
    if (entry.form === "any" && value !== undefined) put(this.values, value, hit);
    if (entry.form === "within" || entry.form === "exact" || value !== undefined) return;
    if (tolerance(reach(entry)) > 0) this.spelt.push(entry);
  }

  /** The stem without accents: learners leave them out. */
  private stemOf(raw: string): string {
    return fold(this.stem(composed(raw)), this.rules);
  }

  /** What forms of one word share: its stem, or with accents left out the stem of what is left. */
  private keys(raw: string, text: string): ReadonlySet<string> {
    return new Set([text, this.stemOf(raw), this.stem(text)]);
  }

  private valueOf(raw: string, text: string): number | undefined {
    const first = raw.charCodeAt(0);
    if (first < 128 ? first >= 48 && first < 58 : /^\p{N}/u.test(raw)) return readings(raw)[0];
    return this.rules.numbers.get(text);
  }

  /** What a word of a response is. */
  see(raw: string, keep: boolean): Seen {
    const kept = this.seen.get(raw);
    if (kept !== undefined) return kept;
    const seen = this.look(raw);
    if (keep) {
      if (this.seen.size >= KEPT) this.seen.clear();
      this.seen.set(raw, seen);
    }
    return seen;
  }

  private look(raw: string): Seen {
    const { rules } = this;
    const text = fold(raw, rules);
    const stem = this.stemOf(raw);
    const value = this.valueOf(raw, text);
    const grammar = rules.grammar.has(text);
    let hits = this.sure(raw, text, stem, value);
    if (hits.length === 0 && this.tolerant && !grammar && value === undefined) hits = this.nearest(text, stem);
    return {
      text,
      stem,
      hits,
      negates: rules.negators.has(text),
      cancels: rules.cancellers.has(text),
      opens: rules.openers.has(text),
      idle: grammar || this.known.has(stem),
      heads: this.heads.has(text),
      count: rules.numbers.get(text),
    };
  }

  private sure(raw: string, text: string, stem: string, value: number | undefined): Hit[] {
    const found = new Map<number, Hit>();
    const take = (hits: readonly Hit[] | undefined): void => hits?.forEach((hit) => found.set(hit.entry, hit));
    take(this.exact.get(text));
    if (value !== undefined) take(this.values.get(value));
    for (const key of this.keys(raw, text)) take(this.whole.get(key));
    for (const { id, text: start } of this.starts) if (text.startsWith(start)) found.set(id, { entry: id, slips: 0 });
    for (const entry of this.ends) {
      if (this.endsIn(text, stem, entry)) found.set(entry.id, { entry: entry.id, slips: 0 });
    }
    for (const { id, text: inner } of this.within) {
      if (this.holds(text, inner)) found.set(id, { entry: id, slips: 0 });
    }
    return [...found.values()];
  }

  /** Compounds are inflected at their end, so the end is compared as a stem too; "unfriendly" is not friendly. */
  private endsIn(text: string, stem: string, entry: Entry): boolean {
    const before = text.endsWith(entry.text)
      ? text.length - entry.text.length
      : entry.stem.length > 2 && stem.endsWith(entry.stem)
        ? stem.length - entry.stem.length
        : -1;
    return before >= 0 && !this.turns(text.slice(0, before));
  }

  private holds(text: string, inner: string): boolean {
    const at = text.indexOf(inner);
    return at >= 0 && !this.turns(text.slice(0, at));
  }

  private turns(start: string): boolean {
    return start !== "" && this.rules.opposites.includes(start);
  }

  /** The entries that a misspelt word comes nearest to. */
  private nearest(text: string, stem: string): Hit[] {
    const bits = letterBits(text);
    let least = 3;
    let found: Hit[] = [];
    for (const entry of this.spelt) {
      const most = Math.min(least, tolerance(Math.min(reach(entry), text.length)));
      if (entry.form === "any" && bitsApart(entry.bits, bits) > 2 * most + ENDING) continue;
      if (entry.form !== "end" && !sameStart(entry.text, text)) continue;
      const off = this.off(entry, text, stem, most);
      if (off > most || opposed(entry.text, text, this.rules.opposites)) continue;
      if (off < least) found = [];
      least = off;
      found.push({ entry: entry.id, slips: off });
    }
    return found;
  }

  private off(entry: Entry, text: string, stem: string, most: number): number {
    const near = entry.text.length + most;
    if (entry.form === "start") return slips(entry.text, text.slice(0, near), most, true);
    if (entry.form === "end") return slips(turned(entry.text), turned(text.slice(-near)), most, true);
    const whole = slips(entry.text, text, most);
    const fewer = Math.min(most, tolerance(entry.stem.length - 1));
    if (whole <= most || fewer === 0) return whole;
    const inStem = slips(entry.stem, stem, fewer);
    return inStem <= fewer ? inStem : whole;
  }

  /** Two neighbouring words of a response as one: "tool box" and "tool-box" for toolbox. */
  joined(first: Seen, second: Seen): readonly Hit[] | undefined {
    if (first.heads) return this.whole.get(first.text + second.stem) ?? this.whole.get(first.text + second.text);
    return undefined;
  }

  /** Number words in a row that make one number: "twenty-five", "two hundred". */
  counted([first, ...rest]: readonly Seen[]): readonly Hit[] | undefined {
    let sum = first?.count;
    for (const { count } of rest) {
      if (sum === undefined || count === undefined) return undefined;
      sum = this.rules.add?.(sum, count) ?? added(sum, count);
    }
    return sum === undefined ? undefined : (this.values.get(sum) ?? []);
  }
}

function added(sum: number, word: number): number | undefined {
  if (sum > 0 && sum < word && (word === 100 || word === 1000)) return sum * word;
  return sum < 100 && sum % 10 === 0 && sum > word + 10 && word > 0 && word < 10 ? sum + word : undefined;
}

function put<K>(map: Map<K, Hit[]>, key: K, hit: Hit): void {
  const hits = map.get(key);
  if (hits === undefined) map.set(key, [hit]);
  else hits.push(hit);
}

/** The length by which slips are tolerated: two letters less where other letters may follow or precede. */
function reach({ form, text }: Entry): number {
  return form === "any" ? text.length : text.length - 2;
}

function turned(word: string): string {
  return [...word].reverse().join("");
}

/** People seldom get the first letter wrong; the first two may have changed places. */
function sameStart(one: string, other: string): boolean {
  const [a, b] = [one.charCodeAt(0), one.charCodeAt(1)];
  const [c, d] = [other.charCodeAt(0), other.charCodeAt(1)];
  return a === c || (a === d && b === c);
}
