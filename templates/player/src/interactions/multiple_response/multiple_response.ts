/** Multiple response: check boxes. */
import type { Interaction } from "../interaction";
import { optionList, optionRows } from "../option_list";
import type { MultipleResponse, MultipleResponseItem } from "./item";
import { idsOf, multipleResponseResponses } from "./response";

export const multipleResponse: Interaction<MultipleResponseItem, MultipleResponse> = {
  ...multipleResponseResponses,
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
