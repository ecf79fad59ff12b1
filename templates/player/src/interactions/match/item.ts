import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

export interface MatchItem extends ItemBase {
  readonly type: "match";
  readonly scheme: ObjectiveScheme;
  readonly sources: readonly {
    readonly id: Id;
    readonly text: Html;
    readonly target: Id;
    /** Under `map_response`: of the right pair, and of others by target. */
    readonly marks?: number;
    readonly otherMarks?: Readonly<Record<Id, number>>;
    readonly feedback?: Html;
    readonly misconceptions?: Readonly<Record<Id, Id>>;
  }[];
  /** `text` is HTML; `plain` is for a select's option, which holds no markup. */
  readonly targets: readonly { readonly id: Id; readonly text: Html; readonly plain: string }[];
  readonly shuffle: boolean;
}

/** For each source the index of the chosen target; packed as 1 + index below radix targets + 1 for each source (0: none). */
export type MatchResponse = readonly (number | undefined)[];
