import type { GapMatchItem, GapMatchResponse } from "../interactions/gap_match/item";
import { markMatch } from "./match";
import type { Outcome } from "./outcome";

/** Each gap with its word is a pair. */
export function markGapMatch(item: GapMatchItem, response: GapMatchResponse): Outcome {
  return markMatch(item, response);
}
