import type { ItemBase, ObjectiveScheme, Option } from "../../payload";

export interface ChoiceItem extends ItemBase {
  readonly type: "choice";
  readonly scheme: ObjectiveScheme;
  readonly options: readonly Option[];
  readonly shuffle: boolean;
}

/** Index of the chosen option in `options`; packed as 1 + index below radix options + 1 (0: none). */
export type ChoiceResponse = number | undefined;
