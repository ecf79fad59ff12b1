import type { MultipleResponse, MultipleResponseItem } from "../interactions/multiple_response/item";
import { award, unanswered } from "./award";
import type { Outcome, Part } from "./outcome";

/**
 * `match_correct`: exactly the right options earn all marks; anything else costs the penalty.
 * `partial`: each right option chosen earns an equal share, each wrong one costs `wrongCost`.
 */
export function markMultipleResponse(item: MultipleResponseItem, response: MultipleResponse): Outcome {
  if (response.length === 0) return unanswered(item);
  const partial = item.scheme.scoring === "partial";
  const rightCount = item.options.filter((option) => option.correct).length;
  const share = item.marks / rightCount;
  const cost = partial ? wrongCost(item, rightCount) : 0;
  const parts: Part[] = [];
  const seen = [];
  let right = 0;
  let wrong = 0;
  for (const [index, option] of item.options.entries()) {
    const chosen = response.includes(index);
    if (!chosen && !option.correct) continue;
    const correct = chosen && option.correct === true;
    if (correct) right += 1;
    else if (chosen) wrong += 1;
    if (chosen) seen.push(option.misconception);
    parts.push({
      id: option.id,
      marks: !partial || !chosen ? 0 : correct ? share : -cost,
      max: partial && option.correct ? share : 0,
      correct,
      feedback: chosen ? option.feedback : undefined,
    });
  }
  const all = right === rightCount && wrong === 0;
  const byPart = Math.max(-item.scheme.penalty * wrong, (item.marks * right) / rightCount - cost * wrong);
  const earned = all ? item.marks : partial ? byPart : -item.scheme.penalty;
  return award(item, earned, parts, seen);
}

/**
 * What a wrong choice costs under `partial`: the scheme's penalty, but never so little that ticking
 * everything would pay. Where the learner may tick no more options than are right, each wrong choice
 * already gives up a right one, and the penalty alone counts. Only the penalty leads below zero.
 */
function wrongCost(item: MultipleResponseItem, rightCount: number): number {
  const wrongCount = item.options.length - rightCount;
  const rationed = item.maxChoices !== undefined && item.maxChoices <= rightCount;
  if (rationed || wrongCount === 0) return item.scheme.penalty;
  return Math.max(item.scheme.penalty, item.marks / Math.min(rightCount, wrongCount));
}
