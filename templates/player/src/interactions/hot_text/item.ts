import type { Html, ItemBase, ObjectiveScheme, Option } from "../../payload";

export interface HotTextItem extends ItemBase {
  readonly type: "hot_text";
  readonly scheme: ObjectiveScheme;
  /** Each phrase stands as `<span data-gap="id"></span>`. */
  readonly text: Html;
  /** The phrases as plain text, in the order of the text. */
  readonly options: readonly Option[];
  readonly shuffle: false;
  readonly maxChoices?: number;
}

/** Indexes of the selected phrases in `options`, rising; packed as one number below 2 for each phrase. */
export type HotTextResponse = readonly number[];
