/** Extended text: recorded; the learner judges it against the model answer, by criteria or levels. */
import { h, rich } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import { fitText } from "../../text";
import { highlighted } from "../highlight";
import type { Interaction, View, ViewContext } from "../interaction";
import { textField } from "../text_field";
import { indicativeContent } from "./content";
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
  const { view: field, input } = textField({ most: item.maxLength, rows }, context);
  const { element } = field;
  const reveal = (outcome: Outcome): void => {
    const { words } = context;
    const found = outcome.parts.filter((part) => part.spans !== undefined);
    if (found.length > 0) element.replaceChildren(highlighted(fitText(input.value, item.maxLength), found, words));
    if ("levels" in item.scheme) element.append(...indicativeContent(item.scheme, outcome, found, words));
    element.append(h("h2", {}, words("answer.model")), rich("div", { class: "model-answer" }, item.modelAnswer));
  };
  return { ...field, reveal };
}
