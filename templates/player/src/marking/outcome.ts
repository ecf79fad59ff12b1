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
  /** Nothing was given for it. */
  readonly open?: true;
  readonly spans?: readonly Span[];
  readonly feedback?: Html | undefined;
}

/** Why a person should look at what the rules made of a response. */
export type Doubt =
  /** Evidence for a point and against it. */
  | "contradiction"
  /** A point's words stand there, but negated. */
  | "negation"
  /** A point rests on a word that is far from right. */
  | "spelling"
  /** The scheme leaves such words, or all judgement, to a person. */
  | "judgement"
  /** Marks are missing, and much of the response is in words that the scheme does not know. */
  | "unknown_words"
  /** Marks are missing, and the scheme credits other valid points. */
  | "other_valid"
  /** A development without the point that it develops. */
  | "development"
  /** Fewer marks than a criterion needs. */
  | "minimum"
  /** No text in the language of the scheme. */
  | "language";

export interface Reason {
  readonly doubt: Doubt;
  /** The point or criterion. */
  readonly id?: Id;
  readonly spans?: readonly Span[];
}

export interface Verdict {
  /** False: the marks are a proposal, and a person decides. */
  readonly decided: boolean;
  readonly reasons: readonly Reason[];
}

export interface Outcome {
  readonly marks: number;
  readonly max: number;
  /** `neutral`: recorded, but not marked by rule (extended text before self-marking). */
  readonly result: "correct" | "partial" | "incorrect" | "neutral" | "unanswered";
  readonly parts: readonly Part[];
  /** Misconceptions that the response betrays. */
  readonly misconceptions: readonly Id[];
  /** Who marked: rules, the learner, an examiner, or nobody yet. */
  readonly judged: "by_rule" | "self" | "examiner" | "pending";
  /** The level reached, where the scheme has levels and a person has judged. */
  readonly level?: Id;
  /** What an examiner wrote. */
  readonly note?: string;
  /** How sure the learner was, 1 to 3, where marks depend on it. */
  readonly certainty?: 1 | 2 | 3;
  /** Hints that the learner took, and the marks that they took off. */
  readonly hints?: { readonly taken: number; readonly cost: number };
  readonly verdict: Verdict;
}
