/** The one Protocol behind which every question type stands. */
import type { Described, Html, ItemBase } from "../payload";
import type { Outcome } from "../marking/outcome";

export interface Packed {
  readonly numbers: readonly number[];
  readonly text?: string;
}

export interface ViewContext<R> {
  readonly response: R;
  /** Display order for shuffled things; a pure function of the attempt's seed and the item. */
  order(count: number): readonly number[];
  /** Call with every change the learner makes. `settled` is false while text is still being typed. */
  changed(response: R, settled: boolean): void;
  readonly locked: boolean;
  /** Unique prefix for DOM ids. */
  readonly prefix: string;
  /** `id` of the element that names the question (its stem), for fieldsets and labels. */
  readonly labelledBy: string;
}

export interface View {
  readonly element: HTMLElement;
  /** No more changes (after marking or submitting). */
  lock(): void;
  /** Marks right and wrong parts and puts per-option feedback where it belongs. */
  reveal(outcome: Outcome): void;
}

export interface Interaction<I extends ItemBase, R> {
  readonly type: string;
  empty(item: I): R;
  isAnswered(item: I, response: R): boolean;
  /** Pure; lives in `marking/`. `selfMarks` only for types that are self-marked. */
  mark(item: I, response: R, selfMarks?: readonly number[]): Outcome;
  describe(item: I, response: R): Described;
  pack(item: I, response: R): Packed;
  unpack(item: I, packed: Packed): R;
  view(item: I, context: ViewContext<R>): View;
  /** The right answer in words, for the review. */
  solution(item: I): Html;
}
