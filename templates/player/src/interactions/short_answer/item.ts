import type { Html, Id, ItemBase } from "../../payload";

/** Phrases are in the language that `marking/phrases.ts` describes. */
export interface MarkPoint {
  readonly id: Id;
  readonly marks: number;
  readonly award: Html;
  readonly accept: readonly string[];
  /** Negation makes no difference: "pay no more than 5" names 5 as well as "pay 5". */
  readonly evenNegated?: boolean;
  /** What contradicts the point. */
  readonly reject?: readonly string[];
  /** Passages that are passed over: no evidence for the point, nor against it. */
  readonly ignore?: readonly string[];
  /** What a person has to judge. */
  readonly refer?: readonly string[];
  /** A person decides when this point is earned and none of these. */
  readonly referWithout?: readonly Id[];
  /** Points without which this one earns nothing. */
  readonly requires?: readonly Id[];
  /** The point that this one develops: required, in the same sentence or the one before. */
  readonly develops?: Id;
  readonly group?: Id;
  readonly criterion?: Id;
  readonly feedback?: Html;
}

export interface MarkPointScheme {
  /** BCP 47 tag of the answers' language. */
  readonly language?: string;
  /** Misspellings count as the word that was meant; default true. */
  readonly spelling?: boolean;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly ignore?: readonly string[];
  readonly points: readonly MarkPoint[];
  /** Most marks that the points of a group earn together, and what learners are told of it. */
  readonly groups?: readonly { readonly id: Id; readonly marks: number; readonly award?: Html }[];
  /** Assessment criteria, and the marks below which a person decides. */
  readonly criteria?: readonly { readonly id: Id; readonly minimum: number }[];
  /** Another valid point would earn marks too, which only a person can see. */
  readonly otherValid?: boolean;
  readonly misconceptions?: readonly {
    readonly misconception: Id;
    readonly accept: readonly string[];
    readonly feedback?: Html;
  }[];
}

export interface ShortAnswerItem extends ItemBase {
  readonly type: "short_answer";
  readonly scheme: MarkPointScheme;
  readonly modelAnswer: Html;
  readonly maxLength: number;
}

/** The text as typed; packed as text. */
export type ShortAnswerResponse = string;
