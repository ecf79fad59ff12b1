/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { MatchItem, MatchResponse } from "./item";

export const matchResponses: Responses<MatchItem, MatchResponse> = {
  type: "match",
  empty: (item) => item.sources.map(() => undefined),
  isAnswered: (_item, response) => response.some((place) => place !== undefined),
  describe: (item, response) => ({
    kind: "matching",
    pairs: item.sources.flatMap((source, index) => {
      const place = response[index];
      return place === undefined ? [] : [[source.id, (item.targets[place] as { id: string }).id] as const];
    }),
  }),
  pack: (item, response) => ({ numbers: item.sources.map((_, index) => 1 + (response[index] ?? -1)) }),
  unpack: (_item, { numbers }) => numbers.map((place) => (place === 0 ? undefined : place - 1)),
};
