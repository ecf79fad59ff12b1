/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { HotTextItem, HotTextResponse } from "./item";

export const hotTextResponses: Responses<HotTextItem, HotTextResponse> = {
  type: "hot_text",
  empty: () => [],
  isAnswered: (_item, response) => response.length > 0,
  describe: ({ options }, response) => ({ kind: "choice", values: response.map((place) => (options[place] as { id: string }).id) }),
  pack: ({ options }, response) => ({ numbers: options.map((_, place) => (response.includes(place) ? 1 : 0)) }),
  unpack: (_item, { numbers }) => numbers.flatMap((selected, place) => (selected === 1 ? [place] : [])),
};
