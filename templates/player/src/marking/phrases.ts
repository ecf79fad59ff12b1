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
import type { Span } from "./outcome";
import { type Element, parse, PhraseFault, type Sequence } from "./phrase_parser";
import type { Text } from "./text";
import type { Hit, Seen, Vocabulary } from "./vocabulary";
import type { Word } from "./words";

/** Words of a response that match a phrase, or part of it so far, last first. */
interface Path {
  /** Indexes of its last word: two where "tool box" is read as one word. */
  readonly from: number;
  readonly to: number;
  readonly slips: number;
  readonly before: Path | undefined;
}

/** A place in a phrase that takes one word. */
interface Place {
  readonly sequence: number;
  /** Places that may come before (START: none), and the most words between, in pairs. */
  readonly before: readonly number[];
  last: boolean;
}

/** Where reading may stand before the next element: a place, and words that may be passed over. */
type End = readonly [place: number, slack: number];

/** How a path stands to negation. One that takes the negator as a word of its own is whole again. */
const PLAIN = 0;
const NEGATING = 1;
const NEGATED = 2;
const STANDS = 3;
const START = -1;

/** A phrase, or what one sentence must hold of it, found. */
export interface Found {
  readonly paths: readonly Path[];
  readonly slips: number;
  /** A negation breaks it. */
  readonly negated: boolean;
}

/** What one sentence must hold, and what was found of it. */
interface Together {
  readonly phrase: number;
  readonly sequences: readonly number[];
  found: Found | undefined;
}

/** Elements one after the other, and the paths that the sentence holds of them, by how they stand to negation. */
interface Line {
  readonly together: number;
  sentence: number;
  paths: (Path | undefined)[];
}

/** Whether a phrase may take a word of the text. */
export type Passes = (phrase: number, word: number) => boolean;

/** All phrases of a scheme as one machine. */
export class Phrases {
  private readonly places: Place[] = [];
  /** By entry of the vocabulary: the places that take it. */
  private readonly taking: (number[] | undefined)[] = [];
  private readonly phrases: (readonly number[])[] = [];
  private readonly togethers: Together[] = [];
  private readonly lines: Line[] = [];
  /** By place and standing: when a path came there last, and which. Times go on from text to text. */
  private at = new Int32Array();
  private paths: (Path | undefined)[] = [];
  private reached: number[] = [];
  private next: (Path | undefined)[] = [];
  private now = 1;

  private readonly sets: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly vocabulary: Vocabulary,
    sets: Readonly<Record<string, readonly string[]>> = {},
  ) {
    this.sets = new Map(Object.entries(sets));
  }

  /** The number of the phrase. Throws PhraseFault. */
  add(source: string): number {
    const phrase = this.phrases.length;
    const parts = parse(source, this.vocabulary.rules).map((sequences) => {
      const id = this.togethers.length;
      this.togethers.push({ phrase, sequences: sequences.map((sequence) => this.line(sequence, id)), found: undefined });
      return id;
    });
    return this.phrases.push(parts) - 1;
  }

  private line(elements: Sequence, together: number): number {
    const id = this.lines.push({ together, sentence: 0, paths: [] }) - 1;
    for (const [place] of this.chain(elements, [[START, Infinity]], id, [])) {
      if (place !== START) (this.places[place] as Place).last = true;
    }
    return id;
  }

  /** Adds places for the elements behind `ends`; where reading may stand then. */
  private chain(elements: Sequence, ends: readonly End[], line: number, open: readonly string[]): readonly End[] {
    return elements.reduce<readonly End[]>((before, element) => {
      if (element.kind === "gap") return before.map(([place, slack]) => [place, slack + element.most]);
      if (element.kind === "word") return [[this.place(element, before, line), 0]];
      const inner = element.kind === "set" ? open.concat(element.name) : open;
      const alternatives = element.kind === "set" ? this.set(element, open) : element.alternatives;
      const ways = alternatives.flatMap((sequence) => this.chain(sequence, before, line, inner));
      return element.kind === "group" && element.optional ? [...before, ...ways] : ways;
    }, ends);
  }

  private place(word: Element & { kind: "word" }, before: readonly End[], sequence: number): number {
    const place = this.places.push({ sequence, before: before.flat(), last: false }) - 1;
    (this.taking[this.vocabulary.add(word.raw, word.form)] ??= []).push(place);
    return place;
  }

  private set({ name, start }: Element & { kind: "set" }, open: readonly string[]): readonly Sequence[] {
    const phrases = this.sets.get(name);
    if (phrases === undefined || open.includes(name)) throw new PhraseFault("set", start);
    return phrases.map((source) => {
      const [together, ...others] = parse(source, this.vocabulary.rules);
      if (together?.length !== 1 || others.length > 0) throw new PhraseFault("and", 0);
      return together[0] as Sequence;
    });
  }

  /** Reads a text to its end and tells everything found, in the order in which it ends. */
  read(text: Text, tell: (phrase: number, found: Found) => void, passes?: Passes): void {
    this.prepare();
    let first = this.now;
    text.words.forEach(({ sentence }, index) => {
      if (index > 0 && sentence !== (text.words[index - 1] as Word).sentence) first = this.now + index;
      for (const hit of (text.seen[index] as Seen).hits) this.take(hit, index, index, text, first, passes);
      const joined = text.joined[index];
      for (const hit of joined?.hits ?? []) this.take(hit, joined?.from ?? index, index, text, first, passes);
      this.settle(this.now + index, first, tell);
    });
    this.now += text.words.length;
  }

  /** Forgets the text before. */
  private prepare(): void {
    const size = this.places.length * STANDS;
    if (this.at.length !== size || this.now > 0x3fffffff) {
      this.at = new Int32Array(size);
      this.now = 1;
    }
    for (const together of this.togethers) together.found = undefined;
  }

  /** Offers words of the text to every place that takes what they are. */
  private take(
    { entry, slips }: Hit,
    from: number,
    to: number,
    text: Text,
    first: number,
    passes: Passes | undefined,
  ): void {
    const places = this.taking[entry];
    if (places === undefined) return;
    const stands = standing(text, from, to);
    const time = this.now + from;
    for (const place of places) {
      const { sequence, before } = this.places[place] as Place;
      if (passes !== undefined && !passes(this.phraseOf(sequence), to)) continue;
      for (let index = 0; index < before.length; index += 2) {
        const previous = before[index] as number;
        if (previous === START) this.offer(place * STANDS + stands, from, to, slips, undefined);
        else {
          const most = before[index + 1] as number;
          for (let key = previous * STANDS; key < (previous + 1) * STANDS; key++) {
            const at = this.at[key] as number;
            if (at < first || at >= time || time - at - 1 > most) continue;
            this.offer(place * STANDS + follow(key % STANDS, stands), from, to, slips, this.paths[key]);
          }
        }
      }
    }
  }

  private phraseOf(line: number): number {
    return (this.togethers[(this.lines[line] as Line).together] as Together).phrase;
  }

  /** Goes on with a path, unless a surer one leads to the same place. */
  private offer(key: number, from: number, to: number, slips: number, before: Path | undefined): void {
    const all = slips + (before?.slips ?? 0);
    const present = this.next[key];
    if (present === undefined) this.reached.push(key);
    else if (present.slips <= all) return;
    this.next[key] = { from, to, slips: all, before };
  }

  /** The word is read: paths may go on from what it reached, and some are at their end. */
  private settle(time: number, sentence: number, tell: (phrase: number, found: Found) => void): void {
    for (const key of this.reached) {
      const path = this.next[key] as Path;
      this.next[key] = undefined;
      this.at[key] = time;
      this.paths[key] = path;
      const { last, sequence } = this.places[Math.floor(key / STANDS)] as Place;
      if (last) this.end(this.lines[sequence] as Line, key % STANDS, path, sentence, tell);
    }
    this.reached.length = 0;
  }

  /** A line is found, once more perhaps; tells of its phrase when nothing of it is missing. */
  private end(
    line: Line,
    stands: number,
    path: Path,
    sentence: number,
    tell: (phrase: number, found: Found) => void,
  ): void {
    if (line.sentence !== sentence) line.paths = [];
    line.sentence = sentence;
    const present = line.paths[stands];
    if (present === undefined || path.slips < present.slips) line.paths[stands] = path;
    const together = this.togethers[line.together] as Together;
    const { phrase, sequences } = together;
    const lines = sequences.map((id) => this.lines[id] as Line);
    if (!lines.every((other) => other.sentence === sentence)) return;
    // The words just read, with the surest that the sentence holds of the other lines.
    const kinds = lines.map((other) => (other === line ? stands : surest(other)));
    const paths = lines.map((other, index) => (other === line ? path : (other.paths[kinds[index] as number] as Path)));
    const found = whole(paths, kinds.includes(NEGATED) && !kinds.includes(NEGATING));
    if (together.found === undefined || better(found, together.found)) together.found = found;
    const ids = this.phrases[phrase] as readonly number[];
    if (ids.length === 1) return tell(phrase, found);
    const parts = ids.map((id) => (id === line.together ? found : (this.togethers[id] as Together).found));
    if (!parts.every((part) => part !== undefined)) return;
    tell(phrase, whole(parts.flatMap((part) => part?.paths as readonly Path[]), parts.some((part) => part?.negated)));
  }
}

/** How the surest path of a line stands to negation. */
function surest({ paths }: Line): number {
  return [PLAIN, NEGATING, NEGATED].find((kind) => paths[kind] !== undefined) as number;
}

/** How words stand to negation: negated, negating, or neither. */
function standing(text: Text, from: number, to: number): number {
  let stands = PLAIN;
  for (let index = from; index <= to; index++) {
    if (text.seen[index]?.negates === true) return NEGATING;
    if (text.negated[index] === 1) stands = NEGATED;
  }
  return stands;
}

function follow(before: number, stands: number): number {
  return before === NEGATING || stands === NEGATING ? NEGATING : Math.max(before, stands);
}

function whole(paths: readonly Path[], negated: boolean): Found {
  return { paths, slips: paths.reduce((sum, { slips }) => sum + slips, 0), negated };
}

/** Whether one finding is surer than another: not negated, with fewer slips. */
export function better(one: Found, other: Found): boolean {
  return one.negated === other.negated ? one.slips < other.slips : !one.negated;
}

/** Indexes of the words found, ascending. */
export function wordsOf({ paths }: Found): readonly number[] {
  const found = new Set<number>();
  for (const path of paths) {
    for (let step: Path | undefined = path; step !== undefined; step = step.before) {
      for (let index = step.from; index <= step.to; index++) found.add(index);
    }
  }
  return [...found].sort((one, other) => one - other);
}

/** Where they stand in the response; words side by side become one span. */
export function spansOf(found: Found, { words }: Text): readonly Span[] {
  const spans: [number, number][] = [];
  let before = -2;
  for (const index of wordsOf(found)) {
    const { start, end } = words[index] as Word;
    if (index === before + 1) (spans[spans.length - 1] as [number, number])[1] = end;
    else spans.push([start, end]);
    before = index;
  }
  return spans;
}
