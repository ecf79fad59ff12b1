import type { CategoriseItem, CategoriseResponse } from "../interactions/categorise/item";
import { markMatch } from "./match";
import type { Outcome } from "./outcome";

/** Each card with its group is a pair. */
export function markCategorise(item: CategoriseItem, response: CategoriseResponse): Outcome {
  return markMatch(item, response);
}
