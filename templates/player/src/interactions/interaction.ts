/** The one Protocol behind which every question type stands. */
import type { Described, Html, ItemBase } from "../payload";
import type { Judgement } from "../marking/judgement";
import type { Outcome } from "../marking/outcome";
import type { Words } from "../strings";

export interface Packed {
  readonly numbers: readonly number[];
  readonly text?: string | undefined;
}

export interface ViewContext<R> {
  readonly response: R;
  /** Display order, shuffled where item and assessment allow; a pure function of the attempt's seed and the item. */
  order(count: number): readonly number[];
  /** Call with every change the learner makes. `settled` is false while text is still being typed. */
  changed(response: R, settled: boolean): void;
  /** Says something to users of screen readers, politely. */
  announce(text: string): void;
  readonly locked: boolean;
  /** The order that is shown may be the right one, and the learner must be able to say so. */
  readonly mayStand: boolean;
  /** Unique prefix for DOM ids. */
  readonly prefix: string;
  /** `id` of the element that names the question (its stem), for fieldsets and labels. */
  readonly labelledBy: string;
  readonly words: Words;
}

export interface View {
  readonly element: HTMLElement;
  /** No more changes (after marking or submitting). */
  lock(): void;
  /** Marks right and wrong parts and puts per-option feedback where it belongs. */
  reveal(outcome: Outcome): void;
}

/** How the learner marks an answer that no rule can mark. */
export interface SelfMarking<I> {
  /** The most of each of the marks that are kept. */
  limits(item: I): readonly number[];
  form(item: I, context: SelfMarkingContext): HTMLElement;
}

export interface SelfMarkingContext {
  readonly given: readonly number[] | undefined;
  /** To be read, not changed. */
  readonly locked: boolean;
  /** Whether these marks count in the score. */
  readonly counts: boolean;
  /** Keeps the marks, and says what they come to. */
  save(marks: readonly number[]): Outcome;
  /** Says something to users of screen readers, politely. */
  announce(text: string): void;
  /** Unique prefix for DOM ids. */
  readonly prefix: string;
  readonly words: Words;
}

/** What a response is, apart from how it is shown. */
export interface Responses<I extends ItemBase, R> {
  readonly type: string;
  empty(item: I): R;
  isAnswered(item: I, response: R): boolean;
  describe(item: I, response: R): Described;
  pack(item: I, response: R): Packed;
  unpack(item: I, packed: Packed): R;
}

/** A question type as the page knows it; how it is marked stands in `marking/`. */
export interface Interaction<I extends ItemBase, R> extends Responses<I, R> {
  /** Always shown in another order than the given one, which is the key. */
  readonly scrambled?: boolean;
  view(item: I, context: ViewContext<R>): View;
  /** The right answer, for the review; absent where the view itself shows it when it reveals. */
  solution?(item: I, words: Words): Html;
  /** Why a person should look at what the rules made of the response, in sentences; where rules can be in doubt. */
  reasons?(item: I, response: R, outcome: Outcome, words: Words): readonly string[];
  /** Only for types that are self-marked. */
  readonly selfMarking?: SelfMarking<I>;
}

/** Pure; lives in `marking/`. A judgement only for types that are self-marked. */
export type Mark<I extends ItemBase, R> = (item: I, response: R, judgement?: Judgement) => Outcome;
