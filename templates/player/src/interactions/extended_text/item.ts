import type { Html, Id, ItemBase } from "../../payload";

export interface CriteriaScheme {
  readonly criteria: readonly { readonly id: Id; readonly marks: number; readonly award: Html }[];
}

/** A band of marks, both ends included. */
export interface Level {
  readonly id: Id;
  readonly title?: string;
  readonly min: number;
  readonly max: number;
  readonly descriptor: Html;
}

/** Phrases are in the language that `marking/phrases.ts` describes. */
export interface IndicativePoint {
  readonly id: Id;
  readonly text: Html;
  /** Absent: only a person can see it. */
  readonly accept?: readonly string[];
  readonly evenNegated?: boolean;
  readonly reject?: readonly string[];
  readonly ignore?: readonly string[];
}

export interface LevelsScheme {
  /** Lowest first; each mark up to the item's belongs to one of them, but for 0, which may belong to none. */
  readonly levels: readonly Level[];
  /** The indicative content. */
  readonly points: readonly IndicativePoint[];
  /** BCP 47 tag of the answers' language. */
  readonly language?: string;
  readonly spelling?: boolean;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly ignore?: readonly string[];
}

export interface ExtendedTextItem extends ItemBase {
  readonly type: "extended_text";
  readonly scheme: CriteriaScheme | LevelsScheme;
  readonly modelAnswer: Html;
  readonly maxLength: number;
}

/** The text as typed; packed as text (the radices of its state hold the self-marks, which the session keeps). */
export type ExtendedTextResponse = string;
