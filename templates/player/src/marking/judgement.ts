/** What a person makes of a response: the learner of their own, or an examiner. */
import type { Id, ItemBase } from "../payload";
import { award } from "./award";
import type { Outcome, Part } from "./outcome";

export interface Judgement {
  readonly by: "self" | "examiner";
  /** In all; of a scheme of criteria also for each of them, in its order. */
  readonly marks: number | readonly number[];
  /** Follows from the marks where absent. */
  readonly level?: Id;
  readonly note?: string;
}

/** The outcome by a person's marks in all, `parts` as they are. Throws RangeError for marks that the item cannot give. */
export function judged(item: ItemBase, outcome: Pick<Outcome, "parts" | "misconceptions">, judgement: Judgement): Outcome {
  const { by, marks, note } = judgement;
  if (typeof marks !== "number") throw new RangeError("the item has one mark in all, not a list");
  within(marks, item.floor, item.marks, "the item");
  return signed(award(item, marks, outcome.parts, outcome.misconceptions), by, note);
}

/** Says who gave the marks. */
function signed(outcome: Outcome, by: Judgement["by"], note: string | undefined): Outcome {
  return note === undefined ? { ...outcome, judged: by } : { ...outcome, judged: by, note };
}

export function within(marks: number, least: number, most: number, what: string): void {
  if (!(marks >= least && marks <= most)) throw new RangeError(`${marks} marks where ${what} has ${least} to ${most}`);
}

/** The outcome of parts that a person gave marks to one by one. */
export function summed(item: ItemBase, parts: readonly Part[], { by, note }: Judgement): Outcome {
  return signed(award(item, parts.reduce((sum, { marks }) => sum + marks, 0), parts), by, note);
}
