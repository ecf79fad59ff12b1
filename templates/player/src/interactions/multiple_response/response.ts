/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { MultipleResponse, MultipleResponseItem } from "./item";

export const multipleResponseResponses: Responses<MultipleResponseItem, MultipleResponse> = {
  type: "multiple_response",
  empty: () => [],
  isAnswered: (_item, response) => response.length > 0,
  describe: (item, response) => ({ kind: "choice", values: idsOf(item, response) }),
  pack: (item, response) => ({ numbers: item.options.map((_, place) => (response.includes(place) ? 1 : 0)) }),
  unpack: (_item, { numbers }) => numbers.flatMap((ticked, place) => (ticked === 1 ? [place] : [])),
};

export function idsOf(item: MultipleResponseItem, response: MultipleResponse): readonly string[] {
  return response.map((place) => (item.options[place] as { id: string }).id);
}
