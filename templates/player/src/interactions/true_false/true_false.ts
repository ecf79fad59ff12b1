/** True or false: a choice between two, in this order. */
import { markTrueFalse } from "../../marking/true_false";
import type { Interaction } from "../interaction";
import { optionList } from "../option_list";
import type { TrueFalseItem, TrueFalseResponse } from "./item";

export const trueFalse: Interaction<TrueFalseItem, TrueFalseResponse> = {
  type: "true_false",
  empty: () => undefined,
  isAnswered: (_item, response) => response !== undefined,
  mark: markTrueFalse,
  describe: (_item, response) => ({ kind: "true-false", value: response === true }),
  pack: (_item, response) => ({ numbers: [response === undefined ? 0 : response ? 1 : 2] }),
  unpack: (_item, { numbers: [place = 0] }) => (place === 0 ? undefined : place === 1),
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
