/** A scheme that looks for phrases, compiled once, and what a response holds of it. */
import type { Html } from "../payload";
import { better, type Found, Phrases, wordsOf } from "./phrases";
import { negated, read, type Text } from "./text";
import { Vocabulary } from "./vocabulary";
import { words } from "./words";

/** What a scheme looks for: mark points, or indicative content. */
export interface Sought {
  readonly accept?: readonly string[];
  readonly evenNegated?: boolean;
  readonly reject?: readonly string[];
  readonly ignore?: readonly string[];
  readonly refer?: readonly string[];
  readonly develops?: string;
}

export interface PhraseScheme {
  readonly language?: string;
  readonly spelling?: boolean;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly ignore?: readonly string[];
  readonly points: readonly Sought[];
  readonly misconceptions?: readonly { readonly accept: readonly string[] }[];
}

/** What a response holds of a point or misconception. */
export interface Evidence {
  accept?: Found;
  /** Words of the point that a negation turns. */
  negated?: Found;
  reject?: Found;
  refer?: Found;
  /** Sentences that hold the point; kept where some point develops another. */
  sentences?: Set<number>;
}

export interface Reading {
  readonly text: Text;
  /** Of each point, then of each misconception. */
  readonly evidence: readonly Evidence[];
}

/** What a phrase is for, and for which point or misconception; a phrase to pass over may be for all. */
interface Use {
  readonly purpose: "accept" | "reject" | "refer";
  readonly index: number;
}

const ALL = -1;
const compiled = new WeakMap<PhraseScheme, CompiledScheme>();

/** An item's scheme, ready to read responses; compiled once. Throws PhraseFault. */
export function compile({ scheme, stem }: { readonly scheme: PhraseScheme; readonly stem: Html }): CompiledScheme {
  let found = compiled.get(scheme);
  if (found === undefined) {
    found = new CompiledScheme(scheme, stem.replace(/<[^>]*>|&#?\w+;/g, " "));
    compiled.set(scheme, found);
  }
  return found;
}

export class CompiledScheme {
  private readonly vocabulary: Vocabulary;
  private readonly phrases: Phrases;
  private readonly uses: Use[] = [];
  private readonly passed: Phrases;
  private readonly passedFor: number[] = [];
  private readonly evenNegated: readonly boolean[];
  private readonly develops: boolean;

  /** `question`: words of it are no news in a response. Throws PhraseFault. */
  constructor(scheme: PhraseScheme, question: string) {
    const { points, misconceptions = [], ignore } = scheme;
    this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== false);
    this.phrases = new Phrases(this.vocabulary, scheme.synonyms);
    this.passed = new Phrases(this.vocabulary, scheme.synonyms);
    this.evenNegated = points.map((point) => point.evenNegated === true);
    this.develops = points.some((point) => point.develops !== undefined);
    this.pass(ignore, ALL);
    points.forEach((point, index) => {
      this.pass(point.ignore, index);
      for (const purpose of ["accept", "reject", "refer"] as const) this.use(point[purpose], purpose, index);
    });
    misconceptions.forEach(({ accept }, index) => this.use(accept, "accept", points.length + index));
    for (const { raw } of words(question, this.vocabulary.rules)) this.vocabulary.expect(raw);
  }

  private use(phrases: readonly string[] | undefined, purpose: Use["purpose"], index: number): void {
    for (const phrase of phrases ?? []) this.uses[this.phrases.add(phrase)] = { purpose, index };
  }

  private pass(phrases: readonly string[] | undefined, index: number): void {
    for (const phrase of phrases ?? []) this.passedFor[this.passed.add(phrase)] = index;
  }

  read(response: string): Reading {
    const evidence: Evidence[] = [];
    for (const { index } of this.uses) evidence[index] ??= {};
    const whole = read(response, this.vocabulary);
    const passed = this.passedOver(whole);
    const everywhere = passed.get(ALL);
    const text = everywhere === undefined ? whole : { ...whole, negated: negated(whole, this.vocabulary, everywhere) };
    const passes = (phrase: number, word: number): boolean =>
      everywhere?.has(word) !== true && passed.get((this.uses[phrase] as Use).index)?.has(word) !== true;
    this.phrases.read(
      text,
      (phrase, found) => this.note(this.uses[phrase] as Use, found, evidence, text),
      passed.size === 0 ? undefined : passes,
    );
    return { text, evidence };
  }

  /** Words to pass over, by point. */
  private passedOver(text: Text): ReadonlyMap<number, ReadonlySet<number>> {
    const passed = new Map<number, Set<number>>();
    if (this.passedFor.length === 0) return passed;
    this.passed.read(text, (phrase, found) => {
      if (found.negated) return;
      const index = this.passedFor[phrase] as number;
      const all = passed.get(index) ?? new Set();
      for (const word of wordsOf(found)) all.add(word);
      passed.set(index, all);
    });
    return passed;
  }

  private note({ purpose, index }: Use, found: Found, evidence: readonly Evidence[], text: Text): void {
    const own = evidence[index] as Evidence;
    if (found.negated && !(purpose === "accept" && this.evenNegated[index] === true)) {
      if (purpose === "accept") own.negated ??= found;
      return;
    }
    const present = own[purpose];
    if (present === undefined || better(found, present)) own[purpose] = found;
    if (!this.develops || purpose !== "accept") return;
    for (const path of found.paths) (own.sentences ??= new Set()).add(text.words[path.to]?.sentence ?? 0);
  }
}
