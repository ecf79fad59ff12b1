import type { Id } from "../../payload";
import type { MatchItem } from "../match/item";

/** Of the form of `match`: cards are the sources, and groups, called in plain text, the targets. */
export interface CategoriseItem extends Omit<MatchItem, "type" | "sources" | "targets"> {
  readonly type: "categorise";
  readonly sources: readonly (MatchItem["sources"][number] & { readonly plain: string })[];
  readonly targets: readonly { readonly id: Id; readonly text: string }[];
}

/** For each card the index of its group; packed as 1 + index below radix groups + 1 for each card (0: none). */
export type CategoriseResponse = readonly (number | undefined)[];
