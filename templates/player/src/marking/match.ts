import type { MatchItem, MatchResponse } from "../interactions/match/item";
import { at, listed } from "./award";
import { markPieces } from "./families";
import type { Outcome } from "./outcome";

export function markMatch(item: MatchItem, response: MatchResponse): Outcome {
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
        feedback: source.feedback,
        misconception: source.misconceptions?.[target],
      };
    }),
  );
}
