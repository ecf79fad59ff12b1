/** Short answer: the learner's own words, marked by the mark points that they contain. */
import { h, rich } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import { fitText } from "../../text";
import type { Interaction, View, ViewContext } from "../interaction";
import { textField } from "../text_field";
import { highlighted } from "../highlight";
import type { ShortAnswerItem, ShortAnswerResponse } from "./item";
import { pointList } from "./points";
import { reasons } from "./reasons";
import { shortAnswerResponses } from "./response";

/** Characters that a line of the field holds, roughly. */
const LINE = 80;

export const shortAnswer: Interaction<ShortAnswerItem, ShortAnswerResponse> = {
  ...shortAnswerResponses,
  view,
  reasons: (_item, response, outcome, words) => reasons(response, outcome, words),
};

function view(item: ShortAnswerItem, context: ViewContext<ShortAnswerResponse>): View {
  const rows = Math.min(10, Math.max(3, Math.ceil(item.maxLength / LINE)));
  const field = textField({ most: item.maxLength, rows }, context);
  const { element } = field.view;
  const reveal = (outcome: Outcome): void => {
    const { words } = context;
    const found = outcome.parts.filter((part) => part.spans !== undefined);
    const response = fitText(field.input.value, item.maxLength);
    if (outcome.result !== "unanswered") element.replaceChildren(highlighted(response, found, words));
    element.append(
      h("h2", {}, words("short_answer.points", { marks: words.plural("marks", item.marks) })),
      pointList({ item, outcome, found, words }),
      h("h2", {}, words("answer.model")),
      rich("div", { class: "model-answer" }, item.modelAnswer),
    );
  };
  return { ...field.view, reveal };
}
