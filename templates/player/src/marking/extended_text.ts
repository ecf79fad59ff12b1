import type { ExtendedTextItem, ExtendedTextResponse } from "../interactions/extended_text/item";
import { award, unanswered } from "./award";
import type { Outcome } from "./outcome";

/** Awaits the learner's judgement; then the criteria's marks count, up to the marks of the item. */
export function markExtendedText(
  item: ExtendedTextItem,
  response: ExtendedTextResponse,
  selfMarks?: readonly number[],
): Outcome {
  if (response.trim() === "") return unanswered(item);
  if (selfMarks === undefined) return { ...unanswered(item), result: "neutral", judged: "pending" };
  const parts = item.scheme.criteria.map((criterion, index) => {
    const marks = Math.min(criterion.marks, Math.max(0, selfMarks[index] ?? 0));
    return { id: criterion.id, marks, max: criterion.marks, correct: marks >= criterion.marks };
  });
  const earned = parts.reduce((sum, part) => sum + part.marks, 0);
  return { ...award(item, earned, parts), judged: "self" };
}
