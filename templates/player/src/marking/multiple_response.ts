import type { MultipleResponse, MultipleResponseItem } from "../interactions/multiple_response/item";
import { listed } from "./award";
import { markPieces, type Piece } from "./families";
import type { Outcome } from "./outcome";

/** The pieces are the right options, and the wrong ones that were chosen. */
export function markMultipleResponse(item: MultipleResponseItem, response: MultipleResponse): Outcome {
  const chosen = new Set(listed(response));
  const pieces: Piece[] = [];
  for (const [index, { id, correct = false, marks, feedback, misconception }] of item.options.entries()) {
    if (chosen.has(index)) {
      const max = correct ? marks : undefined;
      pieces.push({ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception });
    } else if (correct) pieces.push({ id, state: "open", max: marks });
  }
  return markPieces(item, pieces, wrongCost(item));
}

/**
 * What a wrong choice costs under `partial`: the scheme's penalty, but never so little that ticking
 * everything would pay. Where the learner may tick no more options than are right, each wrong choice
 * already gives up a right one, and the penalty alone counts.
 */
function wrongCost({ marks, maxChoices, options, scheme }: MultipleResponseItem): number {
  const right = options.filter(({ correct }) => correct).length;
  const wrong = options.length - right;
  const rationed = maxChoices !== undefined && maxChoices <= right;
  if (rationed || wrong === 0) return scheme.penalty;
  return Math.max(scheme.penalty, marks / Math.min(right, wrong));
}
