import type { ChoiceItem, ChoiceResponse } from "../interactions/choice/item";
import { at, unanswered } from "./award";
import { markAnswer } from "./families";
import type { Outcome } from "./outcome";

/** The right option earns all marks; another one costs the penalty. */
export function markChoice(item: ChoiceItem, response: ChoiceResponse): Outcome {
  const option = at(item.options, response);
  if (option === undefined) return unanswered(item);
  const { id, correct, marks, feedback, misconception } = option;
  return markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
}
