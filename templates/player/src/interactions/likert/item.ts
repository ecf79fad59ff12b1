import type { ItemBase, ObjectiveScheme, Option } from "../../payload";

export interface LikertItem extends ItemBase {
  readonly type: "likert";
  /** Without marks nothing is marked. */
  readonly scheme: ObjectiveScheme;
  /** The scale, from one end to the other. */
  readonly options: readonly Option[];
  readonly shuffle: false;
}

/** Index of the chosen point of the scale; packed as 1 + index below radix options + 1 (0: none). */
export type LikertResponse = number | undefined;
