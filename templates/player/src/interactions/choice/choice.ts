/** Single choice: radio buttons. */
import type { Interaction } from "../interaction";
import { optionList, optionRows } from "../option_list";
import type { ChoiceItem, ChoiceResponse } from "./item";
import { choiceResponses } from "./response";

export const choice: Interaction<ChoiceItem, ChoiceResponse> = {
  ...choiceResponses,
  view: (item, context) => {
    const chosen = context.response === undefined ? undefined : item.options[context.response];
    return optionList(
      {
        kind: "radio",
        hint: context.words("choice.hint"),
        rows: optionRows(item.options, context.order(item.options.length)),
        chosen: chosen === undefined ? [] : [chosen.id],
        changed: ([id]) => context.changed(item.options.findIndex((option) => option.id === id), true),
      },
      context,
    );
  },
};
