/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { InlineChoiceItem, InlineChoiceResponse } from "./item";

export const inlineChoiceResponses: Responses<InlineChoiceItem, InlineChoiceResponse> = {
  type: "inline_choice",
  empty: (item) => item.gaps.map(() => undefined),
  isAnswered: (_item, response) => response.some((place) => place !== undefined),
  describe: (item, response) => ({
    kind: "matching",
    pairs: item.gaps.flatMap((gap, index) => {
      const place = response[index];
      return place === undefined ? [] : [[gap.id, (gap.options[place] as { id: string }).id] as const];
    }),
  }),
  pack: (item, response) => ({ numbers: item.gaps.map((_, index) => 1 + (response[index] ?? -1)) }),
  unpack: (_item, { numbers }) => numbers.map((place) => (place === 0 ? undefined : place - 1)),
};
