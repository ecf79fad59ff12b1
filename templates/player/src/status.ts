/**
 * The machine for completion and success: what the LMS is told, and when. Pure.
 *
 * Opening and closing change nothing but `incomplete` at the first opening. An attempt's end (`scored`) completes
 * the assessment when it is passed or was the last one; before that, further attempts stay open and only the score
 * is told. `finished` is the learner's word that no further attempt will follow. Both statuses only ever rise
 * (incomplete → completed, unknown → failed → passed), and nothing is told in review or browse mode.
 */
import type { Completion, Mode, Success } from "./lms/lms";

export interface StatusRules {
  readonly mode: Mode;
  /** 0..1; absent: there is no passing or failing. */
  readonly passMark?: number | undefined;
}

export interface Status {
  /** Nothing may be told to the LMS before `opened`, nor in review and browse mode. */
  readonly told: boolean;
  readonly completion: Completion;
  readonly success: Success;
  /** Best scaled score so far, -1..1; undefined before the first attempt's end. */
  readonly best: number | undefined;
  /** The learner has said that no further attempt will follow. */
  readonly ended: boolean;
}

export type StatusEvent =
  | { readonly kind: "opened" }
  | { readonly kind: "begun" }
  | {
      readonly kind: "scored";
      /** Undefined: no question counts towards a score. */
      readonly scaled: number | undefined;
      /** Best of the attempts before this one. */
      readonly earlier: number | undefined;
      readonly attemptsLeft: number;
      /** Marks that count are still to be given by the learner. */
      readonly pending: boolean;
    }
  | { readonly kind: "finished" }
  | { readonly kind: "closed" };

/** Scores are compared with this slack, so that 2/3 of the marks pass a pass mark of two thirds. */
const SLACK = 1e-6;

export const INITIAL: Status = {
  told: false,
  completion: "incomplete",
  success: "unknown",
  best: undefined,
  ended: false,
};

export function nextStatus(status: Status, event: StatusEvent, rules: StatusRules): Status {
  if (rules.mode !== "normal") return status;
  switch (event.kind) {
    case "opened":
      return { ...status, told: true };
    case "scored": {
      const best = highest(event.earlier, event.scaled);
      const passed = isPassed(best, rules);
      const over = status.completion === "completed" || (event.attemptsLeft <= 0 && !event.pending);
      return passed === true || over ? completed({ ...status, best }, passed) : { ...status, best };
    }
    case "finished":
      return completed({ ...status, ended: true }, isPassed(status.best, rules));
    case "begun":
    case "closed":
      return status;
  }
}

/** Undefined where there is no passing or failing, or nothing that counts towards it. */
export function isPassed(scaled: number | undefined, rules: Pick<StatusRules, "passMark">): boolean | undefined {
  if (rules.passMark === undefined || scaled === undefined) return undefined;
  return scaled >= rules.passMark - SLACK;
}

export function highest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function completed(status: Status, passed: boolean | undefined): Status {
  const success = passed === undefined ? status.success : passed || status.success === "passed" ? "passed" : "failed";
  return { ...status, completion: "completed", success };
}
