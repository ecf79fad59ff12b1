import type { MatchItem, MatchResponse } from "../interactions/match/item";
import { at, listed } from "./award";
import { markPieces, type ObjectiveItem } from "./families";
import type { Id } from "../payload";
import type { Outcome } from "./outcome";

/** What `match` and its like have: each source belongs to one target. */
type Pairing = ObjectiveItem & Pick<MatchItem, "sources"> & { readonly targets: readonly { readonly id: Id }[] };

export function markMatch(item: Pairing, response: MatchResponse): Outcome {
  const chosen = listed(response);
  return markPieces(
    item,
    item.sources.map((source, index) => {
      const target = at(item.targets, chosen[index])?.id;
      if (target === undefined) return { id: source.id, state: "open", max: source.marks };
      const right = target === source.target;
      return {
        id: source.id,
        state: right ? "right" : "wrong",
        marks: right ? source.marks : source.otherMarks?.[target],
        max: source.marks,
        feedback: right ? undefined : source.feedback,
        misconception: source.misconceptions?.[target],
      };
    }),
  );
}
