import type { TrueFalseItem, TrueFalseResponse } from "../interactions/true_false/item";
import { unanswered } from "./award";
import { markAnswer } from "./families";
import type { Outcome } from "./outcome";

/** Marked as a choice between two. */
export function markTrueFalse(item: TrueFalseItem, response: TrueFalseResponse): Outcome {
  if (typeof response !== "boolean") return unanswered(item);
  const said = response ? item.whenTrue : item.whenFalse;
  return markAnswer(item, { id: String(response), right: response === item.answer, ...said });
}
