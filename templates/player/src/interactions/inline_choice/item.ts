import type { Html, Id, ItemBase, ObjectiveScheme, Option } from "../../payload";

export interface InlineChoiceItem extends ItemBase {
  readonly type: "inline_choice";
  readonly scheme: ObjectiveScheme;
  /** Each gap stands as `<span data-gap="id"></span>`. */
  readonly text: Html;
  readonly gaps: readonly {
    readonly id: Id;
    readonly label: string;
    readonly options: readonly (Omit<Option, "text"> & { readonly text: string })[];
  }[];
}

/** For each gap the index of the chosen option; packed as 1 + index below radix options + 1 for each gap (0: none). */
export type InlineChoiceResponse = readonly (number | undefined)[];
