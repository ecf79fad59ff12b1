/** Multiple response: check boxes. */
import { markMultipleResponse } from "../../marking/multiple_response";
import type { Interaction } from "../interaction";
import { optionList, optionRows } from "../option_list";
import type { MultipleResponse, MultipleResponseItem } from "./item";

export const multipleResponse: Interaction<MultipleResponseItem, MultipleResponse> = {
  type: "multiple_response",
  empty: () => [],
  isAnswered: (_item, response) => response.length > 0,
  mark: markMultipleResponse,
  describe: (item, response) => ({ kind: "choice", values: idsOf(item, response) }),
  pack: (item, response) => ({ numbers: item.options.map((_, place) => (response.includes(place) ? 1 : 0)) }),
  unpack: (_item, { numbers }) => numbers.flatMap((ticked, place) => (ticked === 1 ? [place] : [])),
  view: (item, context) => {
    const { words } = context;
    const most = item.maxChoices;
    return optionList(
      {
        kind: "checkbox",
        hint: most === undefined ? words("multiple_response.hint") : words.plural("multiple_response.most", most),
        rows: optionRows(item.options, context.order(item.options.length)),
        chosen: idsOf(item, context.response),
        most,
        changed: (ids) => {
          const places = item.options.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
          context.changed(places, true);
        },
      },
      context,
    );
  },
};

function idsOf(item: MultipleResponseItem, response: MultipleResponse): readonly string[] {
  return response.map((place) => (item.options[place] as { id: string }).id);
}
