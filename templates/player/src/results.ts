/** What an attempt came to: marks in all, for each point of the brief, and the misconceptions it betrays. Pure. */
import type { Payload } from "./payload";
import type { Question } from "./question";
import type { PointResult, Results } from "./session";
import { isPassed } from "./status";

/** Whether a question's marks belong to the score: self-marks do only where the assessment says so, and sealed ones never. */
export function counts(question: Question, payload: Payload): boolean {
  return payload.protection !== "sealed" && (payload.assessment.countSelfMarks || !question.selfMarked);
}

export function summarise(payload: Payload, questions: readonly Question[], timedOut: boolean): Results {
  const counted = questions.filter((question) => counts(question, payload));
  const { marks, max } = total(counted);
  const scaled = max > 0 ? Math.max(0, marks / max) : 0;
  return {
    marks,
    max,
    scaled,
    passed: max > 0 ? isPassed(scaled, payload.assessment) : undefined,
    outcomes: questions.map((question) => question.outcome),
    points: pointResults(payload, counted),
    misconceptions: misconceptions(questions),
    pending: questions.filter((question) => question.outcome.judged === "pending").map((question) => question.index),
    timedOut,
  };
}

/** Share of the marks, -1..1; undefined when no question counts. Below 0 where penalties outweigh marks. */
export function scaledScore(results: Results): number | undefined {
  return results.max > 0 ? Math.max(-1, results.marks / results.max) : undefined;
}

function total(questions: readonly Question[]): { marks: number; max: number } {
  let marks = 0;
  let max = 0;
  for (const { outcome } of questions) {
    marks += outcome.marks;
    max += outcome.max;
  }
  // Thirds and the like add up to 2.9999999999999996 otherwise.
  return { marks: Math.round(marks * 1e9) / 1e9, max };
}

/** Points that the drawn questions assess, in the order of the brief. */
function pointResults(payload: Payload, questions: readonly Question[]): readonly PointResult[] {
  return payload.points
    .map((point) => ({ ...point, ...total(questions.filter(({ item }) => item.points.includes(point.id))) }))
    .filter((point) => point.max > 0);
}

function misconceptions(questions: readonly Question[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const { outcome } of questions) {
    for (const id of outcome.misconceptions) seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return [...seen].sort(([, one], [, other]) => other - one).map(([id]) => id);
}
