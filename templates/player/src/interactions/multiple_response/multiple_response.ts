/** Multiple response: check boxes. */
import type { Words } from "../../strings";
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
        hint: hintOf(item, words),
        rows: optionRows(item.options, context.order(item.options.length)),
        chosen: idsOf(item, context.response),
        most,
        several: true,
        changed: (ids) => {
          const places = item.options.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
          context.changed(places, true);
        },
      },
      context,
    );
  },
};

function hintOf({ minChoices: least, maxChoices: most }: MultipleResponseItem, words: Words): string {
  if (least === undefined) return most === undefined ? words("multiple_response.hint") : words.plural("multiple_response.most", most);
  if (most === undefined) return words.plural("multiple_response.least", least);
  return least === most ? words.plural("multiple_response.exactly", most) : words("multiple_response.between", { least, most });
}
