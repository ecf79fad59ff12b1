/**
 * Marks by how sure the learner was. An answer is right or wrong as a whole; the table makes it pay to say
 * how sure one really is (A. R. Gardner-Medwin, “Confidence assessment in the teaching of basic science”,
 * Association for Learning Technology Journal 3 (1), 1995).
 */
import type { ItemBase } from "../payload";
import { round } from "./award";
import type { Outcome } from "./outcome";

/** 1: not sure. 2: fairly sure. 3: certain. */
export type Certainty = 1 | 2 | 3;

export const LEVELS: readonly Certainty[] = [1, 2, 3];

/** An answer whose certainty was not stated counts as a guess: right, it earns least; wrong, it loses least. */
export function withCertainty(item: ItemBase, outcome: Outcome, stated: Certainty | undefined): Outcome {
  const { certainty: table, floor } = item;
  if (table === undefined || outcome.result === "unanswered" || outcome.result === "neutral") return outcome;
  const level = LEVELS.find((each) => each === stated) ?? 1;
  const right = outcome.result === "correct";
  const marks = round(Math.max(floor, (right ? table.right : table.wrong)[level - 1] ?? 0));
  // The table knows right and wrong, so that nothing is partly right.
  const parts = outcome.parts.map((part) => ({ ...part, marks: 0, max: 0 }));
  return { ...outcome, marks, parts, result: right ? "correct" : "incorrect", certainty: level };
}
