/** What of a session becomes xAPI statements, and when. Only sessions that are also recorded are told. */
import type { Clock } from "./clock";
import type { Question } from "./question";
import type { Phase } from "./session";
import type { Status } from "./status";
import type { Facts, StatementEvent, Statements } from "./xapi/statements";

export class Telling {
  /** Questions whose latest answer no statement has told yet. */
  private readonly untold = new Set<Question>();
  private greeting: StatementEvent | undefined;

  constructor(
    private readonly statements: Statements | undefined,
    private readonly clock: Clock,
    private readonly attempt: () => number,
  ) {}

  /** Told by `greet`, or before whatever comes first: the screen need not wait for the templates to be parsed. */
  opened(resumed: boolean): void {
    this.greeting = resumed ? "resumed" : "initialized";
  }

  greet(): void {
    const event = this.greeting;
    this.greeting = undefined;
    if (event) this.tell(event);
  }

  changed(question: Question): void {
    this.untold.add(question);
  }

  /** Answers are told once, as they stand when the learner turns from them. */
  answers(): void {
    for (const question of this.untold) if (question.answered) this.tell("answered", answered(question));
    this.untold.clear();
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

  tell(event: StatementEvent, facts: Facts = {}): void {
    if (event !== "launched") this.greet();
    this.statements?.tell(event, { seconds: this.clock.elapsed(), attempt: this.attempt(), ...facts });
  }
}

function answered({ item, key, interaction, response, outcome, seconds, certainty, hintsTaken }: Question): Facts {
  const score = { marks: outcome.marks, min: Math.min(0, key.floor), max: outcome.max };
  const marked = outcome.judged === "pending" ? {} : { score, success: outcome.result === "correct" };
  const stated = item.certainty && certainty;
  const hints = item.hints && item.hints.length > 0 ? hintsTaken : undefined;
  const { misconceptions } = outcome;
  return { item, response: interaction.describe(item, response), seconds, certainty: stated, hints, misconceptions, ...marked };
}
