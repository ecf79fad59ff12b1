/** What hints cost. Pure. */
import type { ItemBase } from "../payload";
import { round } from "./award";
import type { Outcome } from "./outcome";

/**
 * Whoever marked: the cost comes off what the answer earned, down to the floor. Without an answer there is nothing
 * to take it from, and before anybody has marked it nothing to take.
 */
export function withHints(item: ItemBase, outcome: Outcome, taken: number): Outcome {
  if (taken === 0) return outcome;
  const told = (item.hints ?? []).slice(0, taken).reduce((sum, { cost = 0 }) => sum + cost, 0);
  const free = outcome.result === "unanswered" || outcome.judged === "pending";
  const cost = free ? 0 : Math.min(told, Math.max(0, outcome.marks - item.floor));
  return { ...outcome, marks: round(outcome.marks - cost), hints: { taken, cost: round(cost) } };
}
