/** Marking of things that are right or wrong one by one: pairs, gaps, places in an order. */
import type { Id, ItemBase, ObjectiveScheme } from "../payload";
import { award, unanswered } from "./award";
import type { Outcome } from "./outcome";

export interface Pair {
  readonly id: Id;
  /** Nothing was chosen for it. */
  readonly open: boolean;
  readonly correct: boolean;
  readonly feedback?: string | undefined;
  readonly misconception?: Id | undefined;
}

/**
 * `match_correct`: all right earns all marks; anything else costs the penalty.
 * `partial`: each right pair earns an equal share, each wrong one costs the penalty, an open one nothing.
 */
export function markPairs(item: ItemBase & { readonly scheme: ObjectiveScheme }, pairs: readonly Pair[]): Outcome {
  if (pairs.every((pair) => pair.open)) return unanswered(item);
  const partial = item.scheme.scoring === "partial";
  const share = item.marks / pairs.length;
  const right = pairs.filter((pair) => pair.correct).length;
  const wrong = pairs.filter((pair) => !pair.correct && !pair.open).length;
  const parts = pairs.map((pair) => ({
    id: pair.id,
    marks: !partial || pair.open ? 0 : pair.correct ? share : -item.scheme.penalty,
    max: partial ? share : 0,
    correct: pair.correct,
    feedback: pair.feedback,
  }));
  const all = right === pairs.length;
  const byPart = (item.marks * right) / pairs.length - item.scheme.penalty * wrong;
  const earned = all ? item.marks : partial ? byPart : -item.scheme.penalty;
  return award(item, earned, parts, pairs.map((pair) => pair.misconception));
}
