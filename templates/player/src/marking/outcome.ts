/** What marking a response yields. */
import type { Html, Id } from "../payload";

/** Words of the response that earned a mark: [start, end) in UTF-16 code units. */
export type Span = readonly [number, number];

/** One part of the explanation: a mark point, an option, a pair, a step, a gap. */
export interface Part {
  readonly id: Id;
  readonly marks: number;
  readonly max: number;
  readonly correct: boolean;
  readonly spans?: readonly Span[];
  readonly feedback?: Html | undefined;
}

export interface Outcome {
  readonly marks: number;
  readonly max: number;
  /** `neutral`: recorded, but not marked by rule (extended text before self-marking). */
  readonly result: "correct" | "partial" | "incorrect" | "neutral" | "unanswered";
  readonly parts: readonly Part[];
  /** Misconceptions that the response betrays. */
  readonly misconceptions: readonly Id[];
  /** Whether a person or the learner must mark, or did. */
  readonly judged: "by_rule" | "self" | "pending";
}
