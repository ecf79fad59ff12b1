import type { ItemBase, ObjectiveScheme, Option } from "../../payload";

export interface MultipleResponseItem extends ItemBase {
  readonly type: "multiple_response";
  readonly scheme: ObjectiveScheme;
  readonly options: readonly Option[];
  readonly shuffle: boolean;
  /** What the learner is asked for, and what the page lets them tick at most. */
  readonly minChoices?: number;
  readonly maxChoices?: number;
}

/** Indexes of the chosen options, ascending; packed as 0 or 1 for each option, radix 2. */
export type MultipleResponse = readonly number[];
