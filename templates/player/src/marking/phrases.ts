/**
 * The language of phrases, in which a scheme says what a response may hold.
 *
 *     wash hands            these words side by side, in any of their forms: washes, hand
 *     =wash                 this form alone, and no misspelling of it
 *     wash*  *box  *box*    words that start with, end in, or hold these letters
 *     (stop|keep from)      one of these
 *     [raw] meat            with or without it
 *     wash ... hands        any words between, in the same sentence
 *     wash ...3 hands       up to three words between
 *     <staff>               one of the phrases that scheme or unit declare under this name
 *     soap & hands          both in one sentence, in any order
 *     soap && hands         both, wherever they stand
 *     16.50                 the number, however written: 16,50 € or "sixteen" for 16
 *     not expensive         the negation itself; without "not" a phrase is not found where it is negated
 *
 * Case, accents and punctuation do not matter. All phrases are followed side by side: marking a
 * response takes time in proportion to its length, whatever the phrases.
 */
import { type Element, parse, PhraseFault, type Sequence } from "./phrase_parser";
import type { Text } from "./text";
import type { Vocabulary } from "./vocabulary";

/** Words of a response that match a phrase, or part of it so far, last first. */
interface Path {
  readonly from: number;
  readonly to: number;
  readonly slips: number;
  readonly before: Path | undefined;
}

/** A place in a phrase that takes one word, and what may stand before it. */
interface Place {
  readonly sequence: number;
  /** Places that may come before (START: none), and the most words between. */
  readonly before: readonly (readonly [place: number, most: number])[];
  last: boolean;
}

/** Where reading may stand before the next element. */
type End = readonly [place: number, slack: number];

/** How a path stands to negation. A path that takes the negator as its own word is whole again. */
const PLAIN = 0;
const NEGATED = 1;
const NEGATING = 2;
const START = -1;

/** What was found of a phrase, or of a part of it. */
export interface Found {
  readonly phrase: number;
  /** Indexes of tokens, ascending. */
  readonly tokens: readonly number[];
  readonly slips: number;
  /** A negation breaks it. */
  readonly negated: boolean;
}

/** What one sentence holds of a part of a phrase: paths by how they stand to negation. */
interface Part {
  sentence: number;
  readonly paths: (Path | undefined)[];
}

/** Whether a phrase may take a token. */
export type Passes = (phrase: number, token: number) => boolean;

/** All phrases of a scheme as one machine. */
export class Phrases {
  private readonly places: Place[] = [];
  /** By entry of the vocabulary: the places that take it. */
  private readonly taking: (number[] | undefined)[] = [];
  /** By phrase: its togethers. By together: its phrase and sequences. By sequence: its together. */
  private readonly phrases: number[][] = [];
  private readonly togethers: { readonly phrase: number; readonly sequences: readonly number[] }[] = [];
  private readonly sequences: number[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly sets: Readonly<Record<string, readonly string[]>> = {},
  ) {}

  /** The number of the phrase. Throws PhraseFault. */
  add(source: string): number {
    const phrase = this.phrases.length;
    const parts = parse(source, this.vocabulary.rules);
    this.phrases.push(
      parts.map((together) => {
        const id = this.togethers.length;
        const sequences = together.map((sequence) => this.sequence(sequence, id));
        this.togethers.push({ phrase, sequences });
        return id;
      }),
    );
    return phrase;
  }

  get size(): number {
    return this.phrases.length;
  }

  private sequence(elements: Sequence, together: number): number {
    const id = this.sequences.length;
    this.sequences.push(together);
    for (const [place] of this.chain(elements, [[START, Infinity]], id, [])) {
      if (place !== START) (this.places[place] as Place).last = true;
    }
    return id;
  }

  /** Adds places for the elements behind `ends`; where reading may stand then. */
  private chain(elements: Sequence, ends: readonly End[], sequence: number, open: readonly string[]): readonly End[] {
    return elements.reduce<readonly End[]>((before, element) => {
      if (element.kind === "gap") return before.map(([place, slack]) => [place, slack + element.most]);
      if (element.kind === "word") return [[this.place(element, before, sequence), 0]];
      const ways =
        element.kind === "set"
          ? this.set(element, before, sequence, open)
          : element.alternatives.flatMap((inner) => this.chain(inner, before, sequence, open));
      return element.kind === "group" && element.optional ? [...before, ...ways] : ways;
    }, ends);
  }

  private place(word: Element & { kind: "word" }, before: readonly End[], sequence: number): number {
    const place = this.places.length;
    const entry = this.vocabulary.add(word.raw, word.form);
    (this.taking[entry] ??= []).push(place);
    this.places.push({ sequence, before, last: false });
    return place;
  }

  private set(
    { name, start }: Element & { kind: "set" },
    before: readonly End[],
    sequence: number,
    open: readonly string[],
  ): readonly End[] {
    const phrases = this.sets[name];
    if (phrases === undefined || open.includes(name)) throw new PhraseFault("set", start);
    return phrases.flatMap((source) => {
      const [together, ...others] = parse(source, this.vocabulary.rules);
      if (together?.length !== 1 || others.length > 0) throw new PhraseFault("and", 0);
      return this.chain(together[0] as Sequence, before, sequence, [...open, name]);
    });
  }

  /** Reads a text to its end and tells everything found, in the order in which it ends. */
  read(text: Text, tell: (found: Found) => void, passes?: Passes): void {
    const { places, taking } = this;
    const reach = new Reach(places.length);
    const parts = new Map<number, Part>();
    const wholes = new Map<number, Found>();
    const take = (entry: number, from: number, to: number, slips: number): void => {
      for (const place of taking[entry] ?? []) {
        const { sequence, before } = places[place] as Place;
        if (passes !== undefined && !passes(this.phraseOf(sequence), to)) continue;
        const stands = standing(text, from, to);
        for (const [previous, most] of before) reach.step(place, previous, most, { from, to, slips }, stands);
      }
    };
    let sentence = -1;
    text.tokens.forEach((token, index) => {
      if (token.sentence !== sentence) reach.start(index);
      sentence = token.sentence;
      for (const { entry, slips } of token.seen.hits) take(entry, index, index, slips);
      for (const { from, hits } of text.stretches[index] ?? []) {
        for (const { entry, slips } of hits) take(entry, from, index, slips);
      }
      reach.settle((place, negation, path) => {
        const { last, sequence } = places[place] as Place;
        if (last) this.found(sequence, negation, path, sentence, parts, wholes, tell);
      });
    });
  }

  private phraseOf(sequence: number): number {
    return (this.togethers[this.sequences[sequence] as number] as { phrase: number }).phrase;
  }

  private found(
    sequence: number,
    negation: number,
    path: Path,
    sentence: number,
    parts: Map<number, Part>,
    wholes: Map<number, Found>,
    tell: (found: Found) => void,
  ): void {
    const together = this.sequences[sequence] as number;
    const { phrase, sequences } = this.togethers[together] as (typeof this.togethers)[number];
    const one = sequences.length === 1 ? single(phrase, negation, path) : undefined;
    const found = one ?? combined(phrase, sequences, parts, sequence, negation, path, sentence);
    if (found === undefined) return;
    const others = this.phrases[phrase] as readonly number[];
    if (others.length === 1) return tell(found);
    const present = wholes.get(together);
    if (present === undefined || better(found, present)) wholes.set(together, found);
    const all = others.map((other) => wholes.get(other));
    if (all.every((each) => each !== undefined)) tell(merged(phrase, all as Found[], false));
  }
}

/** How far each place was reached, by how the path stands to negation. */
class Reach {
  private readonly at: Int32Array;
  private readonly paths: (Path | undefined)[];
  private readonly next = new Map<number, Path>();
  private first = 0;

  constructor(places: number) {
    this.at = new Int32Array(places * 3).fill(-1);
    this.paths = new Array<Path | undefined>(places * 3);
  }

  /** A sentence starts; what was reached before is past. */
  start(token: number): void {
    this.first = token;
  }

  /** Offers the words as those of `place`, behind every path that stands at `previous`. */
  step(place: number, previous: number, most: number, words: Omit<Path, "before">, stands: number): void {
    if (previous === START) return this.offer(place, stands, words, undefined);
    for (let negation = PLAIN; negation <= NEGATING; negation++) {
      const at = this.at[previous * 3 + negation] as number;
      if (at < this.first || at >= words.from || words.from - at - 1 > most) continue;
      this.offer(place, follow(negation, stands), words, this.paths[previous * 3 + negation]);
    }
  }

  private offer(place: number, negation: number, words: Omit<Path, "before">, before: Path | undefined): void {
    const slips = words.slips + (before?.slips ?? 0);
    const key = place * 3 + negation;
    const present = this.next.get(key);
    if (present === undefined || slips < present.slips) this.next.set(key, { ...words, slips, before });
  }

  /** The token is read: what it reached may be gone on from. */
  settle(tell: (place: number, negation: number, path: Path) => void): void {
    for (const [key, path] of this.next) {
      this.at[key] = path.to;
      this.paths[key] = path;
      tell(Math.floor(key / 3), key % 3, path);
    }
    this.next.clear();
  }
}

/** How words stand to negation: negated, negating, or neither. */
function standing(text: Text, from: number, to: number): number {
  let stands = PLAIN;
  for (let index = from; index <= to; index++) {
    if ((text.tokens[index] as Text["tokens"][number]).seen.negates) return NEGATING;
    if (text.negated[index] === 1) stands = NEGATED;
  }
  return stands;
}

function follow(before: number, stands: number): number {
  return before === NEGATING || stands === NEGATING ? NEGATING : Math.max(before, stands);
}

function single(phrase: number, negation: number, path: Path): Found {
  return { phrase, tokens: tokensOf(path), slips: path.slips, negated: negation === NEGATED };
}

/** All sequences of a together, if the sentence holds them. */
function combined(
  phrase: number,
  sequences: readonly number[],
  parts: Map<number, Part>,
  sequence: number,
  negation: number,
  path: Path,
  sentence: number,
): Found | undefined {
  let part = parts.get(sequence);
  if (part === undefined || part.sentence !== sentence) parts.set(sequence, (part = { sentence, paths: [] }));
  part.paths[negation] ??= path;
  const all = sequences.map((other) => parts.get(other));
  if (!all.every((each) => each?.sentence === sentence)) return undefined;
  const stands = all.map((each) => [PLAIN, NEGATING, NEGATED].find((kind) => each?.paths[kind] !== undefined) as number);
  const found = all.map((each, index) => single(phrase, stands[index] as number, each?.paths[stands[index] as number] as Path));
  return merged(phrase, found, stands.includes(NEGATING));
}

/** Parts of a phrase as a whole; a negator among their words lifts negation. */
function merged(phrase: number, parts: readonly Found[], lifted: boolean): Found {
  return {
    phrase,
    tokens: [...new Set(parts.flatMap(({ tokens }) => tokens))].sort((one, other) => one - other),
    slips: parts.reduce((sum, { slips }) => sum + slips, 0),
    negated: !lifted && parts.some(({ negated }) => negated),
  };
}

/** Whether one finding is surer than another: not negated, with fewer slips. */
export function better(one: Found, other: Found): boolean {
  return one.negated === other.negated ? one.slips < other.slips : !one.negated;
}

function tokensOf(path: Path): readonly number[] {
  const found: number[] = [];
  for (let step: Path | undefined = path; step !== undefined; step = step.before) {
    for (let index = step.to; index >= step.from; index--) found.unshift(index);
  }
  return found;
}
