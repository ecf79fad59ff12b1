import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

export interface TrueFalseItem extends ItemBase {
  readonly type: "true_false";
  readonly scheme: ObjectiveScheme;
  readonly answer: boolean;
  readonly whenTrue?: { readonly feedback?: Html; readonly misconception?: Id };
  readonly whenFalse?: { readonly feedback?: Html; readonly misconception?: Id };
}

/** Packed below radix 3: 0 none, 1 true, 2 false. */
export type TrueFalseResponse = boolean | undefined;
