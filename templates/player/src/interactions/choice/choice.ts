/** Single choice: radio buttons. */
import { markChoice } from "../../marking/choice";
import type { Interaction } from "../interaction";
import { optionList, optionRows } from "../option_list";
import type { ChoiceItem, ChoiceResponse } from "./item";

export const choice: Interaction<ChoiceItem, ChoiceResponse> = {
  type: "choice",
  empty: () => undefined,
  isAnswered: (_item, response) => response !== undefined,
  mark: markChoice,
  describe: (item, response) => ({
    kind: "choice",
    values: response === undefined ? [] : [(item.options[response] as { id: string }).id],
  }),
  pack: (_item, response) => ({ numbers: [response === undefined ? 0 : response + 1] }),
  unpack: (_item, { numbers: [place = 0] }) => (place === 0 ? undefined : place - 1),
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
