import type { MatchItem, MatchResponse } from "../interactions/match/item";
import type { Outcome } from "./outcome";
import { markPairs } from "./pairs";

export function markMatch(item: MatchItem, response: MatchResponse): Outcome {
  return markPairs(
    item,
    item.sources.map((source, index) => {
      const place = response[index];
      const target = place === undefined ? undefined : item.targets[place]?.id;
      return {
        id: source.id,
        open: target === undefined,
        correct: target === source.target,
        feedback: target === undefined ? undefined : source.feedback,
        misconception: target === undefined ? undefined : source.misconceptions?.[target],
      };
    }),
  );
}
