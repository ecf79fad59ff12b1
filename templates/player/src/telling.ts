/** What of a session becomes xAPI statements, and when. Only sessions that are also recorded are told. */
import type { Attempt } from "./attempt";
import type { Clock } from "./clock";
import { duration } from "./lms/values";
import type { Question } from "./question";
import type { Phase } from "./session";
import type { Status } from "./status";
import type { Facts, StatementEvent, Statements } from "./xapi/statements";

export class Telling {
  /** Questions whose latest answer no statement has told yet. */
  private readonly untold = new Set<Question>();
  /** Questions of which an earlier page may not have told: it was killed, or its statement has not arrived. */
  private readonly left = new Set<Question>();
  /** Questions whose statement is on its way or has arrived. */
  private readonly told = new Set<Question>();
  /** Undefined before the session is opened, empty after it was greeted. */
  private greeting: StatementEvent | "" | undefined;

  constructor(
    private readonly statements: Statements | undefined,
    private readonly clock: Clock,
    private readonly attempt: () => Attempt,
  ) {}

  /** Told by `greet`, or before whatever comes first: the screen need not wait for the templates to be parsed. */
  opened(resumed: boolean): void {
    this.greeting ??= resumed ? "resumed" : "initialized";
    this.find();
  }

  /** The attempt of another page, which may not be able to tell any more. */
  adopted(): void {
    this.untold.clear();
    this.find();
    if (this.greeting === "") this.tellAnswers(this.left, true);
  }

  private find(): void {
    this.left.clear();
    for (const question of this.attempt().questions) {
      if (question.answered && question.telling % 2 === 1) this.left.add(question);
    }
  }

  greet(): void {
    const event = this.greeting;
    if (!event) return;
    this.greeting = "";
    this.tell(event);
    this.tellAnswers(this.left, true);
  }

  changed(question: Question): void {
    question.telling += question.telling % 2 === 0 ? 1 : this.told.has(question) ? 2 : 0;
    this.told.delete(question);
    this.left.delete(question);
    this.untold.add(question);
  }

  /** Answers are told once, as they stand when the learner turns from them. */
  answers(): void {
    this.tellAnswers(this.untold);
  }

  private tellAnswers(questions: Set<Question>, again = false): void {
    const all = [...questions].filter(({ answered }) => answered);
    questions.clear();
    for (const question of all) {
      const { telling } = question;
      const arrived = (): void => {
        if (question.telling === telling) question.telling++;
      };
      this.told.add(question);
      this.tell("answered", { ...answered(question), once: this.nameOf(question), again }, arrived);
    }
  }

  /** The same for the same answer in every page that tells it, and for no other one. */
  private nameOf({ item, telling, interaction, response }: Question): string {
    const { number, seed, started } = this.attempt();
    return JSON.stringify([seed, started, number, item.id, telling, interaction.describe(item, response)]);
  }

  ended({ best, success }: Status): void {
    const facts: Facts = best === undefined ? {} : { score: { marks: Math.max(0, best) * 100, min: 0, max: 100 } };
    this.tell("completed", facts);
    if (success !== "unknown") this.tell(success, facts);
  }

  closed(phase: Phase): void {
    if (phase === "answering") this.tell("suspended");
    this.tell("terminated");
  }

  /** `arrived` is called when the record store has it, or the page where there is no store. */
  tell(event: StatementEvent, facts: Facts = {}, arrived?: () => void): void {
    if (event !== "launched") this.greet();
    const { number, language, extra } = this.attempt();
    const more = extra === 0 ? undefined : duration(extra);
    this.statements?.tell(event, { seconds: this.clock.elapsed(), attempt: number, language, extra_time: more, ...facts }, arrived);
  }
}

function answered({ item, key, interaction, response, outcome, seconds, certainty, hintsTaken, language }: Question): Facts {
  const score = { marks: outcome.marks, min: Math.min(0, key.floor), max: outcome.max };
  const { judged, result } = outcome;
  // A scale or a record has no right answer, and what learners think of their own is no verdict on it.
  const ruled = judged === "by_rule" && result !== "neutral" ? { success: result === "correct" } : {};
  const marked = judged === "pending" ? {} : { score, ...ruled };
  const stated = item.certainty && certainty;
  const hints = item.hints && item.hints.length > 0 ? hintsTaken : undefined;
  const { misconceptions } = outcome;
  return { item, response: interaction.describe(item, response), seconds, language, certainty: stated, hints, misconceptions, ...marked };
}
