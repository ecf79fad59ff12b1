/** A scheme of mark points, compiled once, and what a response holds of it. */
import type { MarkPointScheme } from "../interactions/short_answer/item";
import { better, type Found, Phrases } from "./phrases";
import { negated, read, type Text } from "./text";
import { Vocabulary } from "./vocabulary";
import { words } from "./words";

/** What a phrase is for. */
type Purpose = "accept" | "reject" | "refer" | "misconception";

interface Use {
  readonly purpose: Purpose;
  /** Index of the point or misconception. */
  readonly index: number;
}

/** What a response holds of a point or misconception. */
export interface Evidence {
  accept?: Found;
  /** Words of the point that a negation turns. */
  negated?: Found;
  reject?: Found;
  refer?: Found;
  /** Sentences that hold the point. */
  readonly sentences: Set<number>;
}

export interface Reading {
  readonly text: Text;
  readonly points: readonly Evidence[];
  readonly misconceptions: readonly Evidence[];
}

export class CompiledScheme {
  readonly vocabulary: Vocabulary;
  private readonly phrases: Phrases;
  private readonly uses: Use[] = [];
  private readonly passed: Phrases;
  /** By phrase to pass over: the point for which it is, or undefined for all. */
  private readonly passedFor: (number | undefined)[] = [];

  /** `question`: words of it are no news in a response. Throws PhraseFault. */
  constructor(
    private readonly scheme: MarkPointScheme,
    question: string,
  ) {
    this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== false);
    this.phrases = new Phrases(this.vocabulary, scheme.synonyms);
    this.passed = new Phrases(this.vocabulary, scheme.synonyms);
    this.pass(scheme.ignore, undefined);
    scheme.points.forEach((point, index) => {
      this.use(point.accept, "accept", index);
      this.use(point.reject, "reject", index);
      this.use(point.refer, "refer", index);
      this.pass(point.ignore, index);
    });
    scheme.misconceptions?.forEach(({ accept }, index) => this.use(accept, "misconception", index));
    for (const { raw } of words(question, this.vocabulary.rules)) this.vocabulary.expect(raw);
  }

  private use(phrases: readonly string[] | undefined, purpose: Purpose, index: number): void {
    for (const phrase of phrases ?? []) {
      this.phrases.add(phrase);
      this.uses.push({ purpose, index });
    }
  }

  private pass(phrases: readonly string[] | undefined, point: number | undefined): void {
    for (const phrase of phrases ?? []) {
      this.passed.add(phrase);
      this.passedFor.push(point);
    }
  }

  read(response: string): Reading {
    const whole = read(response, this.vocabulary);
    const passed = this.passedOver(whole);
    const everywhere = passed.get(undefined);
    const text = everywhere === undefined ? whole : { ...whole, negated: negated(whole.tokens, this.vocabulary, everywhere) };
    const reading = {
      text,
      points: this.scheme.points.map(() => ({ sentences: new Set<number>() })),
      misconceptions: (this.scheme.misconceptions ?? []).map(() => ({ sentences: new Set<number>() })),
    };
    const passes = (phrase: number, token: number): boolean => {
      const { purpose, index } = this.uses[phrase] as Use;
      const own = purpose === "misconception" ? undefined : passed.get(index);
      return everywhere?.has(token) !== true && own?.has(token) !== true;
    };
    this.phrases.read(text, (found) => this.note(found, reading), passed.size === 0 ? undefined : passes);
    return reading;
  }

  /** Tokens to pass over, by point. */
  private passedOver(text: Text): ReadonlyMap<number | undefined, ReadonlySet<number>> {
    const passed = new Map<number | undefined, Set<number>>();
    if (this.passed.size === 0) return passed;
    this.passed.read(text, ({ phrase, tokens, negated: turned }) => {
      if (turned) return;
      const point = this.passedFor[phrase];
      const own = passed.get(point) ?? new Set();
      tokens.forEach((token) => own.add(token));
      passed.set(point, own);
    });
    return passed;
  }

  private note(found: Found, { text, points, misconceptions }: Reading): void {
    const { purpose, index } = this.uses[found.phrase] as Use;
    const evidence = (purpose === "misconception" ? misconceptions : points)[index] as Evidence;
    const field = purpose === "misconception" ? "accept" : purpose;
    if (found.negated) {
      if (field === "accept") evidence.negated ??= found;
      return;
    }
    const present = evidence[field];
    if (present === undefined || better(found, present)) evidence[field] = found;
    const last = text.tokens[found.tokens[found.tokens.length - 1] as number];
    if (field === "accept" && last !== undefined) evidence.sentences.add(last.sentence);
  }
}
