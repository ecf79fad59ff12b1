/** Short answer: the learner's own words, marked by the mark points that they contain. */
import { h, rich } from "../../dom";
import type { Outcome, Part } from "../../marking/outcome";
import type { Words } from "../../strings";
import { fitText } from "../../text";
import type { Interaction, View, ViewContext } from "../interaction";
import { textField } from "../text_field";
import { remark, verdict } from "../verdict";
import { highlighted } from "../highlight";
import type { ShortAnswerItem, ShortAnswerResponse } from "./item";
import { shortAnswerResponses } from "./response";

/** Characters that a line of the field holds, roughly. */
const LINE = 80;

export const shortAnswer: Interaction<ShortAnswerItem, ShortAnswerResponse> = {
  ...shortAnswerResponses,
  view,
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
      h(
        "ul",
        { class: "mark-points" },
        ...item.scheme.points.map((point) => pointRow(point, outcome, found, words)),
        ...found.filter(({ max }) => max === 0).map((part) => misconceptionRow(part, found, words)),
      ),
      h("h2", {}, words("answer.model")),
      rich("div", { class: "model-answer" }, item.modelAnswer),
    );
  };
  return { ...field.view, reveal };
}

function pointRow(
  point: ShortAnswerItem["scheme"]["points"][number],
  outcome: Outcome,
  found: readonly Part[],
  words: Words,
): HTMLElement {
  const part = outcome.parts.find(({ id }) => id === point.id);
  const earned = part?.correct === true;
  const number = found.findIndex(({ id }) => id === point.id) + 1;
  const marks = words.plural("marks", point.marks);
  const text = earned ? words("short_answer.earned", { marks, number }) : words("short_answer.missed", { marks });
  return h(
    "li",
    { class: earned ? "is-right" : "is-missed-point" },
    verdict(earned ? "right" : "none", words, text),
    rich("div", {}, point.award),
    remark(part?.feedback),
  );
}

/** Words that betray a misconception; what it is, the explanation below says. */
function misconceptionRow(part: Part, found: readonly Part[], words: Words): HTMLElement {
  const number = found.indexOf(part) + 1;
  return h(
    "li",
    { class: "is-wrong" },
    verdict("wrong", words, words("short_answer.misconception", { number })),
    remark(part.feedback),
  );
}
