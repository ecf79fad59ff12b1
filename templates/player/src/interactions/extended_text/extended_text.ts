/** Extended text: recorded; the learner judges it against the criteria and the model answer. */
import { h, rich } from "../../dom";
import type { Interaction, View, ViewContext } from "../interaction";
import { textField } from "../text_field";
import type { ExtendedTextItem, ExtendedTextResponse } from "./item";
import { extendedTextResponses } from "./response";
import { selfMarking } from "./self_marking";

/** Characters that a line of the field holds, roughly. */
const LINE = 100;

export const extendedText: Interaction<ExtendedTextItem, ExtendedTextResponse> = {
  ...extendedTextResponses,
  view,
  selfMarking,
};

function view(item: ExtendedTextItem, context: ViewContext<ExtendedTextResponse>): View {
  const rows = Math.min(16, Math.max(6, Math.ceil(item.maxLength / LINE)));
  const { view: field } = textField({ most: item.maxLength, rows }, context);
  const reveal = (): void =>
    field.element.append(
      h("h2", {}, context.words("answer.model")),
      rich("div", { class: "model-answer" }, item.modelAnswer),
    );
  return { ...field, reveal };
}
