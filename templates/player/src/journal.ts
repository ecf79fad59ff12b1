/** Which interaction record of the LMS belongs to which question, and what goes into it. */
import type { InteractionRecord, Lms, ObjectiveRecord } from "./lms/lms";
import type { Outcome } from "./marking/outcome";
import type { ItemBase } from "./payload";
import type { Question } from "./question";
import type { Results } from "./session";
import { isPassed } from "./status";

/** The items of an attempt, in order. */
export type Plan = (attempt: number) => readonly ItemBase[];

/**
 * Records of all attempts stand one after the other, a question after a question, `parts` records each.
 * An LMS takes record n only after 0 .. n-1 (RTE 1.2 3.4.2, RTE 2004 4.1.1.3), so those still missing are written
 * with id and type alone. Where it keeps only so many, whole attempts are written over, the oldest first.
 */
export class Journal {
  private attempt = 0;
  private records: readonly InteractionRecord[] = [];
  /** Records of earlier attempts among them. */
  private earlier = 0;

  constructor(
    private readonly lms: Lms,
    private readonly plan: Plan,
  ) {}

  /** `cleared`: the question was answered before, and is no longer. Returns whether the LMS took it. */
  write(attempt: number, question: Question, cleared = false): boolean {
    const records = this.upTo(attempt);
    const place = this.earlier + question.index;
    for (const record of records.slice(0, place)) {
      if (record.index >= this.lms.interactions) this.lms.setInteraction(record);
    }
    return this.lms.setInteraction({ ...(records[place] as InteractionRecord), ...answer(question), cleared });
  }

  /** Empty records (id and type) of all attempts that the LMS keeps up to this one. */
  private upTo(attempt: number): readonly InteractionRecord[] {
    if (attempt === this.attempt) return this.records;
    const needed = this.plan(attempt).reduce((sum, item) => sum + partsOf(item), 0);
    const capacity = Math.max(1, Math.floor(this.lms.interactionLimit / needed));
    const records: InteractionRecord[] = [];
    let index = 0;
    for (let number = attempt - ((attempt - 1) % capacity); number <= attempt; number++) {
      this.earlier = records.length;
      for (const item of this.plan(number)) {
        records.push({ index, item });
        index += partsOf(item);
      }
    }
    this.attempt = attempt;
    this.records = records;
    return records;
  }
}

function partsOf(item: ItemBase): number {
  return item.lms.parts ?? 1;
}

/** Marks and completion for each point of the brief. */
export function objectives(results: Results, passMark: number | undefined): readonly ObjectiveRecord[] {
  return results.points.map(({ id, title, marks, max }) => {
    const passed = isPassed(marks / max, { passMark });
    return {
      id,
      description: title,
      marks,
      max,
      success: passed === undefined ? "unknown" : passed ? "passed" : "failed",
      completion: "completed",
    };
  });
}

function answer(question: Question): Omit<InteractionRecord, "index"> {
  const { item, interaction, response, seconds, givenAt } = question;
  if (!question.answered) return { item };
  const result = resultOf(question.outcome);
  const at = givenAt === undefined ? {} : { at: new Date(givenAt) };
  return { item, response: interaction.describe(item, response), result, latencySeconds: seconds, ...at };
}

/** Partly right: the marks themselves. What learners think of their own answer makes it neither right nor wrong. */
function resultOf(outcome: Outcome): NonNullable<InteractionRecord["result"]> {
  if (outcome.result === "unanswered" || outcome.judged === "self") return "neutral";
  if (outcome.result !== "partial") return outcome.result;
  return outcome.marks > 0 ? outcome.marks : "incorrect";
}
