import type { ChoiceItem, ChoiceResponse } from "../interactions/choice/item";
import { award, unanswered } from "./award";
import type { Outcome } from "./outcome";

/** The right option earns all marks; another one costs the penalty. */
export function markChoice(item: ChoiceItem, response: ChoiceResponse): Outcome {
  const option = response === undefined ? undefined : item.options[response];
  if (option === undefined) return unanswered(item);
  const correct = option.correct === true;
  const marks = correct ? item.marks : -item.scheme.penalty;
  const part = { id: option.id, marks, max: item.marks, correct, feedback: option.feedback };
  return award(item, marks, [part], [option.misconception]);
}
