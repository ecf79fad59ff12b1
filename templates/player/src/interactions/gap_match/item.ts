import type { Html, Id } from "../../payload";
import type { MatchItem } from "../match/item";

/** Of the form of `match`: gaps are the sources, called by their labels, and words the targets. */
export interface GapMatchItem extends Omit<MatchItem, "type" | "targets"> {
  readonly type: "gap_match";
  /** Each gap stands as `<span data-gap="id"></span>`. */
  readonly text: Html;
  /** Plain texts. */
  readonly targets: readonly { readonly id: Id; readonly text: string }[];
  /** A word may go into several gaps. */
  readonly reuse?: true;
}

/** For each gap the index of its word; packed as 1 + index below radix words + 1 for each gap (0: none). */
export type GapMatchResponse = readonly (number | undefined)[];
