import type { Html, Id, ItemBase } from "../../payload";

export interface MarkPoint {
  readonly id: Id;
  readonly marks: number;
  readonly award: Html;
  readonly accept: readonly string[];
  readonly reject?: readonly string[];
  readonly feedback?: Html;
}

export interface ShortAnswerItem extends ItemBase {
  readonly type: "short_answer";
  readonly scheme: {
    readonly points: readonly MarkPoint[];
    readonly misconceptions?: readonly {
      readonly misconception: Id;
      readonly accept: readonly string[];
      readonly feedback?: Html;
    }[];
  };
  readonly modelAnswer: Html;
  readonly maxLength: number;
}

/** The text as typed; packed as text. */
export type ShortAnswerResponse = string;
