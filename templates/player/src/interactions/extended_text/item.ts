import type { Html, Id, ItemBase } from "../../payload";

export interface ExtendedTextItem extends ItemBase {
  readonly type: "extended_text";
  readonly scheme: {
    readonly criteria: readonly { readonly id: Id; readonly marks: number; readonly award: Html }[];
  };
  readonly modelAnswer: Html;
  readonly maxLength: number;
}

/** The text as typed; packed as text (the radices of its state hold the self-marks, which the session keeps). */
export type ExtendedTextResponse = string;
