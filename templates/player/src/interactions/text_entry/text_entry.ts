/** Text entry: a word or a few. */
import { escape } from "../../dom";
import { markTextEntry, normalise } from "../../marking/text_entry";
import type { Interaction } from "../interaction";
import { textField } from "../text_field";
import { remark } from "../verdict";
import type { TextEntryItem, TextEntryResponse } from "./item";

export const textEntry: Interaction<TextEntryItem, TextEntryResponse> = {
  type: "text_entry",
  empty: () => "",
  isAnswered: (_item, response) => normalise(response, true) !== "",
  mark: markTextEntry,
  describe: (_item, response) => ({ kind: "fill-in", text: response }),
  pack: (_item, response) => ({ numbers: [], text: response }),
  unpack: (_item, { text = "" }) => text,
  view: (item, context) => {
    const { view } = textField({ most: item.maxLength }, context);
    return { ...view, reveal: (outcome) => view.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
  },
  solution: (item) => escape(item.answers[0]?.text ?? ""),
};
