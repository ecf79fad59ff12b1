/** Events that follow from changes of a session, for packages whose statements go to a record store. */
import type { Phase, Session, Slot } from "../../session";
import { isPassed } from "../../status";
import type { Facts, StatementEvent } from "../statements";

type Tell = (event: StatementEvent, facts: Facts) => void;

/** What of a question tells one event from another. */
interface Seen {
  readonly flagged: boolean;
  readonly selfMarks: readonly number[] | undefined;
  readonly hintsTaken: number;
}

export function observe(session: Session, tell: Tell): void {
  if (session.mode !== "normal") return;
  const observer = new Observer(session, tell);
  session.subscribe(() => observer.look());
}

class Observer {
  private phase: Phase;
  private attempt: number;
  private shown: Slot | undefined;
  private seen: readonly Seen[];
  /** Answers as they were when the learner last turned from them, by place. */
  private left = new Map<number, string>();

  constructor(
    private readonly session: Session,
    private readonly tell: Tell,
  ) {
    tell("launched", {});
    this.phase = session.phase;
    this.attempt = session.attempt;
    this.seen = session.slots.map(glance);
    session.slots.forEach((slot) => this.note(slot));
    if (this.phase === "results") tell("reviewed", {});
    if (this.phase === "answering") this.show(session.slots[session.position]);
  }

  look(): void {
    const { session, phase, attempt } = this;
    if (session.save === "closed") return;
    this.phase = session.phase;
    this.attempt = session.attempt;
    if (session.attempt !== attempt || (phase === "start" && session.phase === "answering")) this.begin();
    this.marks();
    if (session.phase === "answering") this.show(session.slots[session.position]);
    else if (phase === "answering") this.end();
  }

  private begin(): void {
    this.left.clear();
    this.shown = undefined;
    this.seen = this.session.slots.map(glance);
    this.tell("started", {});
  }

  private show(slot: Slot | undefined): void {
    if (slot === this.shown) return;
    this.leave();
    this.shown = slot;
    if (slot) this.tell("presented", { item: slot.item });
  }

  /** The learner turns from a question. */
  private leave(): void {
    const slot = this.shown;
    this.shown = undefined;
    if (!slot) return;
    const { item } = slot;
    const before = this.left.get(slot.index);
    if (!slot.answered && before === undefined) this.tell("skipped", { item });
    if (before !== undefined && before !== JSON.stringify(slot.response)) this.tell("changed", { item });
    this.note(slot);
  }

  private note(slot: Slot): void {
    if (slot.answered) this.left.set(slot.index, JSON.stringify(slot.response));
  }

  /** What learners do with a question beside answering it: flags, hints, and marks of their own. */
  private marks(): void {
    const before = this.seen;
    this.seen = this.session.slots.map(glance);
    this.session.slots.forEach(({ item, index }) => {
      const [old, now] = [before[index], this.seen[index]];
      if (now?.flagged && !old?.flagged) this.tell("flagged", { item });
      if ((now?.hintsTaken ?? 0) > (old?.hintsTaken ?? 0)) this.tell("hint_taken", { item });
      if (!now?.selfMarks || now.selfMarks === old?.selfMarks) return;
      const { marks, max } = this.session.outcome(index);
      this.tell("self_marked", { item, score: { marks, min: Math.min(0, marks), max } });
    });
  }

  /** What the attempt came to. */
  private end(): void {
    this.leave();
    const { marks, max, points, misconceptions } = this.session.results();
    const { passMark } = this.session.payload.assessment;
    this.tell("scored", { score: { marks: Math.max(0, marks), min: 0, max } });
    for (const { id, marks, max } of points) {
      // Without a pass mark, a point is mastered with all its marks.
      const success = isPassed(marks / max, { passMark: passMark ?? 1 }) === true;
      const facts = { about: id, success, score: { marks: Math.max(0, marks), min: 0, max } };
      this.tell("point_scored", facts);
      if (success) this.tell("point_mastered", facts);
    }
    for (const about of misconceptions) this.tell("misconception", { about });
  }
}

function glance({ flagged, selfMarks, hintsTaken }: Slot): Seen {
  return { flagged, selfMarks, hintsTaken };
}
