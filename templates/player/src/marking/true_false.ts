import type { TrueFalseItem, TrueFalseResponse } from "../interactions/true_false/item";
import { award, unanswered } from "./award";
import type { Outcome } from "./outcome";

/** Marked as a choice between two. */
export function markTrueFalse(item: TrueFalseItem, response: TrueFalseResponse): Outcome {
  if (response === undefined) return unanswered(item);
  const said = response ? item.whenTrue : item.whenFalse;
  const correct = response === item.answer;
  const marks = correct ? item.marks : -item.scheme.penalty;
  const part = { id: String(response), marks, max: item.marks, correct, feedback: said?.feedback };
  return award(item, marks, [part], [said?.misconception]);
}
