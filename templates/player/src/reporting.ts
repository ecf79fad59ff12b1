/** What the LMS is told of a session, so that all of it agrees: state, status, score, records, objectives. */
import type { Attempt } from "./attempt";
import { Journal, objectives, type Plan } from "./journal";
import type { Launch, Lms, ObjectiveRecord } from "./lms/lms";
import type { Payload } from "./payload";
import { packProgress } from "./progress";
import type { Question } from "./question";
import { scaledScore } from "./results";
import type { Results } from "./session";
import { encodeState } from "./state";
import { highest, INITIAL, nextStatus, type Status, type StatusEvent } from "./status";

/** The header counts saves, so that no state equals one that an LMS takes for stored (Moodle). */
const SAVES = 256;

export class Reporting {
  status: Status = INITIAL;
  /** Best scaled score of the attempts before the current one. */
  earlier: number | undefined;
  saves = 0;
  private readonly journal: Journal;
  /** How the best attempt did in each point of the brief, as far as this session knows. */
  private points: readonly ObjectiveRecord[] = [];
  /** The last save failed. */
  private lost = false;
  /** Questions whose records the LMS refused, and whether those took an answer back: they go out with each save. */
  private readonly refused = new Map<Question, boolean>();

  constructor(
    private readonly payload: Payload,
    private readonly lms: Lms,
    private readonly launch: Launch,
    plan: Plan,
    /** Told of each state that was made to be kept. */
    private readonly made: (packed: string) => void,
  ) {
    this.journal = new Journal(lms, plan);
  }

  /** In review and browse mode nothing is told. */
  get writes(): boolean {
    return this.launch.mode === "normal";
  }

  /** Whether there is news of the end: not if an earlier session has told it. */
  advance(event: StatusEvent): boolean {
    const before = this.status;
    this.status = nextStatus(before, event, { mode: this.launch.mode, passMark: this.payload.assessment.passMark });
    if (this.status === before || !this.status.told) return false;
    this.report();
    return this.status.completion !== before.completion && !this.launch.finished;
  }

  /** The attempt's score; the best one counts. */
  score(results: Results, attemptsLeft: number): boolean {
    const { countSelfMarks, passMark } = this.payload.assessment;
    const scaled = scaledScore(results);
    const pending = countSelfMarks && results.pending.length > 0;
    const ended = this.advance({ kind: "scored", scaled, earlier: this.earlier, attemptsLeft, pending });
    if (highest(this.earlier, scaled) === scaled) this.points = objectives(results, passMark);
    if (this.writes) this.lms.setObjectives(this.points);
    return ended;
  }

  /** A question's interaction record. Should the LMS refuse it, the answer is still safe in the state. */
  record(attempt: Attempt, question: Question, cleared = false): void {
    if (!this.writes) return;
    if (this.journal.write(attempt.number, question, cleared)) this.refused.delete(question);
    else this.refused.set(question, cleared);
  }

  /** Another page has written since: what this one knows goes out whole. */
  renew(): void {
    this.lms.renew();
    this.lost = true;
  }

  /** Makes all that was set durable. */
  store(attempt: Attempt): boolean | Promise<boolean> {
    this.recordAgain(attempt);
    // One refused value must not keep the others, and the answers among them, from being stored.
    const set = this.keep(attempt);
    const judge = (stored: boolean): boolean => !(this.lost = !(set && stored));
    const stored = this.lms.commit();
    return stored instanceof Promise ? stored.then(judge) : judge(stored);
  }

  /** Sets the state, and what goes with it. */
  keep(attempt: Attempt): boolean {
    const packed = this.pack(attempt);
    const extra = attempt.extra === 0 ? "" : ` +${attempt.extra / 60} min`;
    const kept = this.lms.setState(packed, `${attempt.position + 1}/${attempt.questions.length} #${this.saves}${extra}`);
    this.lms.setProgress(this.progress(attempt));
    return this.report() && kept;
  }

  /** The state as it may be kept; no two are the same. */
  pack(attempt: Attempt): string {
    this.saves = (this.saves + 1) % SAVES;
    const packed = this.packed(attempt);
    this.made(packed);
    return packed;
  }

  /** The state as it stands, for other places than the LMS. */
  packed(attempt: Attempt): string {
    const { status, earlier, saves } = this;
    const header = { ...attempt.header(), ...packProgress({ status, earlier, timedOut: attempt.timedOut }), saves };
    const items = attempt.questions.map(({ item }) => item.state);
    return encodeState({ header, slots: attempt.stored() }, this.payload.layout, items);
  }

  /** What the LMS refused, and all where it may have taken and thrown away. What it holds it is not told again. */
  private recordAgain(attempt: Attempt): void {
    for (const question of attempt.questions) {
      const cleared = this.refused.get(question);
      if (cleared !== undefined || (this.lost && question.answered)) this.record(attempt, question, cleared);
    }
    if (this.lost) this.lms.setObjectives(this.points);
  }

  /** Status before score: what a score does in an LMS may depend on the status. */
  private report(): boolean {
    const { completion, success, best } = this.status;
    // Never back from what an earlier session reported.
    const held = completion === "incomplete" && this.launch.finished;
    const told = held || this.lms.setStatus(completion, success);
    const scored = best === undefined || this.lms.setScore({ scaled: best });
    return told && scored;
  }

  /** 1 only when all is done: an LMS may take it for completion. */
  private progress({ questions }: Attempt): number {
    if (this.status.completion === "completed") return 1;
    const answered = questions.filter((question) => question.answered).length;
    return Math.min(0.99, answered / Math.max(1, questions.length));
  }
}
