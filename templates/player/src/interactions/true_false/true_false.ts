/** True or false: a choice between two, in this order. */
import type { Interaction } from "../interaction";
import { optionList } from "../option_list";
import type { TrueFalseItem, TrueFalseResponse } from "./item";
import { trueFalseResponses } from "./response";

export const trueFalse: Interaction<TrueFalseItem, TrueFalseResponse> = {
  ...trueFalseResponses,
  view: (item, context) => {
    const { response, words } = context;
    return optionList(
      {
        kind: "radio",
        hint: words("true_false.hint"),
        rows: [
          { id: "true", text: words("true_false.true"), correct: item.answer },
          { id: "false", text: words("true_false.false"), correct: !item.answer },
        ],
        chosen: response === undefined ? [] : [String(response)],
        changed: ([id]) => context.changed(id === "true", true),
      },
      context,
    );
  },
};
