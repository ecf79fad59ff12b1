import type { LikertItem, LikertResponse } from "../interactions/likert/item";
import { at, unanswered } from "./award";
import { markAnswer } from "./families";
import type { Outcome } from "./outcome";

/** Without marks every point of the scale is as good; what the author says of the chosen one is said. */
export function markLikert(item: LikertItem, response: LikertResponse): Outcome {
  const option = at(item.options, response);
  if (option === undefined) return unanswered(item);
  const { id, correct, marks, feedback, misconception } = option;
  const outcome = markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
  return item.marks === 0 ? { ...outcome, marks: 0, result: "neutral" } : outcome;
}
