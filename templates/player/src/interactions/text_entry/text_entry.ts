/** Text entry: a word or a few. */
import { escape } from "../../dom";
import type { Interaction } from "../interaction";
import { textField } from "../text_field";
import { remark } from "../verdict";
import type { TextEntryItem, TextEntryResponse } from "./item";
import { textEntryResponses } from "./response";

export const textEntry: Interaction<TextEntryItem, TextEntryResponse> = {
  ...textEntryResponses,
  view: (item, context) => {
    const { view } = textField({ most: item.maxLength }, context);
    return { ...view, reveal: (outcome) => view.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
  },
  solution: (item) => escape(item.answers[0]?.text ?? ""),
};
