/** The learner's session: rules, saving, status and statements around one attempt after the other. */
import { Attempt, type Interactions } from "./attempt";
import { PAGE_TIMERS, steadyClock, type Clock, type Timers } from "./clock";
import { draw } from "./draw";
import { Journal, objectives } from "./journal";
import { LmsUnavailable, type Launch, type Lms, type Mode } from "./lms/lms";
import { clamp } from "./lms/values";
import type { Outcome } from "./marking/outcome";
import type { Payload } from "./payload";
import type { Question } from "./question";
import { packProgress, unpackProgress } from "./progress";
import { newSeed } from "./random";
import { scaledScore, summarise } from "./results";
import { Saver, WAIT } from "./saving";
import type { Phase, Results, SaveState, Session } from "./session";
import { decodeState, encodeState, type Fields, type StateFault, type StoredState } from "./state";
import { highest, INITIAL, nextStatus, type Status, type StatusEvent } from "./status";
import type { Facts, StatementEvent, Statements } from "./xapi/statements";

export interface Setup {
  readonly payload: Payload;
  readonly interactions: Interactions;
  readonly lms: Lms;
  readonly launch: Launch;
  readonly lmsMissing?: boolean;
  readonly statements?: Statements;
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly seed?: () => number;
}

/** What the header's fields hold (`builder/markscheme/state.py`). */
const MOST_ATTEMPTS = 255;
const SAVES = 256;

export function createSession(setup: Setup): PlayerSession {
  return new PlayerSession(setup);
}

export class PlayerSession implements Session {
  readonly payload: Payload;
  readonly mode: Mode;
  readonly lmsMissing: boolean;
  resumed = false;
  stateFault: StateFault | undefined;

  private readonly lms: Lms;
  private readonly clock: Clock;
  private readonly timers: Timers;
  private readonly saver: Saver;
  private readonly journal: Journal;
  private readonly listeners = new Set<() => void>();
  /** Questions with text that may still be being typed: no record has it yet. */
  private readonly unsettled = new Set<Question>();
  /** Questions whose latest answer no statement has told yet. */
  private readonly untold = new Set<Question>();
  /** The last save failed. */
  private lost = false;
  /** No call has ended the session with the LMS. */
  private connected = true;
  private current: Attempt;
  private status: Status = INITIAL;
  /** Best scaled score of the attempts before this one. */
  private earlier: number | undefined;
  private saves = 0;
  /** When the time up to now was last put down to a question; seconds since the page was opened. */
  private counted = 0;
  private greeting: StatementEvent | undefined;
  private stopTicking: () => void = () => {};

  constructor(private readonly setup: Setup) {
    const { payload, lms, launch } = setup;
    this.payload = payload;
    this.lms = lms;
    this.mode = launch.mode;
    this.lmsMissing = setup.lmsMissing === true;
    this.clock = setup.clock ?? steadyClock();
    this.timers = setup.timers ?? PAGE_TIMERS;
    this.saver = new Saver(lms.durable && this.writes, () => this.store(), () => this.notify(), this.timers);
    this.journal = new Journal(lms, (attempt) => draw(payload, this.current.seed, attempt).map(({ item }) => item));
    this.current = this.fresh();
    const stored = launch.state === "" ? undefined : this.decode(launch.state);
    if (typeof stored === "string") this.stateFault = stored;
    else this.open(stored);
  }

  // What screens show

  get phase(): Phase {
    return this.current.phase;
  }

  get slots(): readonly Question[] {
    return this.current.questions;
  }

  get position(): number {
    return this.current.position;
  }

  get attempt(): number {
    return this.current.number;
  }

  get attemptsLeft(): number {
    const { attempts } = this.payload.assessment;
    if (this.status.ended) return 0;
    return attempts === 0 ? Infinity : Math.max(0, attempts - this.current.number);
  }

  get best(): number | undefined {
    return this.phase === "results" ? highest(this.earlier, scaledScore(this.results())) : this.earlier;
  }

  get save(): SaveState {
    return this.saver.state;
  }

  get lastError(): string | null {
    return this.lms.lastError;
  }

  remainingSeconds(): number | undefined {
    return this.current.remainingSeconds(this.clock.now());
  }

  outcome(index: number): Outcome {
    return this.question(index).outcome;
  }

  order(index: number, count: number): readonly number[] {
    return this.current.order(index, count);
  }

  results(): Results {
    return summarise(this.payload, this.current.questions, this.current.timedOut);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  // What the learner does

  begin(): void {
    if (this.phase !== "start" || this.stateFault || !this.connected) return;
    this.current.begin(this.clock.now());
    this.counted = this.clock.elapsed();
    this.advance({ kind: "begun" });
    this.saver.request(WAIT.navigation);
    this.tick();
    this.notify();
  }

  goTo(index: number): void {
    if (index === this.position || !this.mayVisit(index)) return;
    this.leave();
    this.current.visit(index);
    if (this.phase === "answering") this.saver.request(WAIT.navigation);
    this.notify();
  }

  answer(index: number, response: unknown, settled: boolean): void {
    const question = this.question(index);
    if (!this.mayChange(question)) return;
    const cleared = question.answered;
    question.response = response;
    this.untold.add(question);
    if (settled) {
      this.unsettled.delete(question);
      this.record(question, cleared && !question.answered);
    } else this.unsettled.add(question);
    this.saver.request(settled ? WAIT.answer : WAIT.typing);
    this.notify();
  }

  check(index: number): Outcome {
    const question = this.question(index);
    if (this.payload.assessment.feedback === "immediate" && this.mayChange(question)) {
      question.locked = true;
      this.record(question);
      this.saver.now();
      this.tellAnswers();
      this.notify();
    }
    return question.outcome;
  }

  flag(index: number, on: boolean): void {
    if (this.phase !== "answering" || !this.connected) return;
    this.question(index).flagged = on;
    this.saver.request(WAIT.navigation);
    this.notify();
  }

  submit(): void {
    if (this.phase === "answering" && this.connected) this.end(false);
  }

  selfMark(index: number, marks: readonly number[]): void {
    const question = this.question(index);
    const criteria = question.interaction.criteria?.(question.item);
    if (!criteria || !(this.phase === "results" || question.locked) || !this.mayJudge) return;
    question.selfMarks = criteria.map((criterion, place) => Math.round(clamp(marks[place] ?? 0, 0, criterion.marks)));
    this.record(question);
    if (this.phase === "results") this.score();
    this.saver.request(WAIT.answer);
    this.notify();
  }

  finish(): void {
    if (this.phase !== "results" || this.status.ended || !this.mayJudge) return;
    this.advance({ kind: "finished" });
    this.saver.now();
    this.notify();
  }

  retry(): void {
    if (this.phase !== "results" || this.attemptsLeft <= 0 || !this.mayJudge) return;
    if (this.current.number >= MOST_ATTEMPTS) return;
    this.earlier = this.best;
    this.current = this.attemptOf(this.current.seed, this.current.number + 1);
    this.begin();
  }

  discardState(): void {
    if (!this.stateFault) return;
    this.stateFault = undefined;
    this.open(undefined);
    this.notify();
  }

  saveNow(): boolean {
    // A state that can't be read is not overwritten before the learner says so.
    return this.stateFault === undefined && this.saver.now();
  }

  // What happens to the page

  /** Saves what still waits: the page is out of sight and may be killed, or the network is back. */
  flush(): void {
    this.saver.flush();
  }

  /** The page is in sight again; timers may have slept. */
  shown(): void {
    if (this.connected) this.tick();
    this.notify();
  }

  /** The page goes away. A commit now would race the last call and lose (Moodle), so that call does it all. */
  closing(): void {
    if (!this.connected) return;
    this.advance({ kind: "closed" });
    this.leave();
    if (this.phase === "answering") this.tell("suspended");
    this.tell("terminated");
    this.stopTicking();
    // Also when nothing waits: the time that was spent is told nowhere else.
    if (this.stateFault === undefined && this.save !== "off") this.keep();
    this.lms.terminate(this.clock.elapsed());
    this.connected = false;
    this.saver.close();
  }

  /** The browser has brought a closed page back: most LMSs take nothing more from it. */
  reopened(): void {
    try {
      this.lms.initialize();
    } catch (error) {
      if (error instanceof LmsUnavailable) return this.notify();
      throw error;
    }
    this.connected = true;
    this.saver.reopen();
    this.shown();
  }

  // Opening

  private fresh(): Attempt {
    return this.attemptOf((this.setup.seed ?? newSeed)(), 1);
  }

  private attemptOf(seed: number, number: number): Attempt {
    return new Attempt(this.payload, this.setup.interactions, seed, number);
  }

  private decode(packed: string): StoredState | StateFault {
    const itemsOf = ({ seed = 0, attempt = 1 }: Fields) => draw(this.payload, seed, attempt).map(({ item }) => item.state);
    return decodeState(packed, this.payload.layout, itemsOf);
  }

  private open(stored: StoredState | undefined): void {
    if (stored) this.restore(stored);
    if (this.mode === "review" && this.phase === "answering") this.current.phase = "results";
    this.resumed = this.phase === "answering";
    this.advance({ kind: "opened" });
    if (this.phase === "results") this.score();
    // The first launch must not stay without a status; and what an earlier session could not deliver goes out now.
    const { launch } = this.setup;
    if (!stored || (this.status.completion === "completed" && !launch.finished)) this.saver.request(WAIT.answer);
    this.greeting = this.resumed ? "resumed" : "initialized";
    this.timers.after(WAIT.answer, () => this.greet());
    this.tick();
  }

  private restore({ header, slots }: StoredState): void {
    const { status, earlier, timedOut } = unpackProgress(header);
    this.status = status;
    this.earlier = earlier;
    this.saves = header["saves"] ?? 0;
    this.current = this.attemptOf(header["seed"] ?? 0, header["attempt"] ?? 1);
    this.current.restore(header, slots, this.clock.now());
    this.current.timedOut = timedOut;
    this.counted = this.clock.elapsed();
  }

  // Rules

  private question(index: number): Question {
    const question = this.current.questions[index];
    if (!question) throw new RangeError(`There is no question ${index}.`);
    return question;
  }

  private mayVisit(index: number): boolean {
    if (index < 0 || index >= this.slots.length || this.phase === "start") return false;
    const forward = this.phase === "answering" && this.payload.assessment.navigation === "linear";
    return !forward || index === this.position + 1;
  }

  /** What follows an attempt's end: self-marks, another attempt, the last word. */
  private get mayJudge(): boolean {
    return this.mode !== "review" && this.connected;
  }

  private mayChange(question: Question): boolean {
    if (this.phase !== "answering" || question.locked || !this.connected) return false;
    return this.payload.assessment.navigation === "nonlinear" || question.index === this.position;
  }

  // The attempt's end, and the clock

  private end(timedOut: boolean): void {
    this.leave();
    this.current.phase = "results";
    this.current.timedOut = timedOut;
    this.stopTicking();
    // Every question has its record from now on, also those without an answer.
    const last = this.slots[this.slots.length - 1];
    if (last) this.record(last);
    this.score();
    this.saver.now();
    this.notify();
  }

  /** Works out the attempt's score, and tells it if it is the best so far. */
  private score(): void {
    const results = this.results();
    const scaled = scaledScore(results);
    const { countSelfMarks, passMark } = this.payload.assessment;
    const pending = countSelfMarks && results.pending.length > 0;
    const { earlier, attemptsLeft } = this;
    this.advance({ kind: "scored", scaled, earlier, attemptsLeft, pending });
    if (this.writes && (earlier === undefined || (scaled ?? -1) >= earlier)) {
      this.lms.setObjectives(objectives(results, passMark));
    }
  }

  /** Ends the attempt when its time is up; else looks again each second. */
  private tick(): void {
    this.stopTicking();
    this.stopTicking = () => {};
    if (this.phase !== "answering" || this.remainingSeconds() === undefined) return;
    if (this.remainingSeconds() === 0) return this.end(true);
    this.stopTicking = this.timers.every(1000, () => (this.remainingSeconds() === 0 ? this.end(true) : this.notify()));
  }

  /** The learner turns from a question. */
  private leave(): void {
    this.countTime();
    this.settle();
    this.tellAnswers();
  }

  private settle(): void {
    for (const question of this.unsettled) this.record(question, !question.answered);
    this.unsettled.clear();
  }

  /** Puts the time since it was last counted down to the current question. */
  private countTime(): void {
    const now = this.clock.elapsed();
    const question = this.slots[this.position];
    if (this.phase === "answering" && question) question.seconds += now - this.counted;
    this.counted = now;
  }

  // Telling the LMS

  private get writes(): boolean {
    return this.mode === "normal";
  }

  private advance(event: StatusEvent): void {
    const before = this.status;
    this.status = nextStatus(before, event, { mode: this.mode, passMark: this.payload.assessment.passMark });
    if (this.status === before || !this.status.told) return;
    this.report();
    if (this.status.completion !== before.completion && !this.setup.launch.finished) this.tellEnd();
  }

  /** Status before score: what a score does in an LMS may depend on the status. */
  private report(): boolean {
    const { completion, success, best } = this.status;
    // Never back from what an earlier session reported.
    const held = completion === "incomplete" && this.setup.launch.finished;
    const told = held || this.lms.setStatus(completion, success);
    const scored = best === undefined || this.lms.setScore({ scaled: best });
    return told && scored;
  }

  /** The question's interaction record. Should the LMS refuse it, the answer is still safe in the state. */
  private record(question: Question, cleared = false): void {
    this.countTime();
    if (this.writes) this.journal.write(this.attempt, question, new Date(this.clock.now()), cleared);
  }

  /** Sets what has changed, without making it durable. */
  private keep(): boolean {
    this.countTime();
    this.settle();
    this.saves = (this.saves + 1) % SAVES;
    const state = { header: this.header(), slots: this.current.stored() };
    const items = this.slots.map(({ item }) => item.state);
    const place = `${this.position + 1}/${this.slots.length} #${this.saves}`;
    const kept = this.lms.setState(encodeState(state, this.payload.layout, items), place);
    this.lms.setProgress(this.progress());
    return this.report() && kept;
  }

  private store(): boolean {
    if (this.lost) this.recordAgain();
    const kept = this.keep() && this.lms.commit();
    this.lost = !kept;
    return kept;
  }

  /** Records that the LMS refused, or took and threw away; it is not told again what it holds. */
  private recordAgain(): void {
    for (const question of this.slots) if (question.answered) this.record(question);
    if (this.phase === "results") this.score();
  }

  private header(): Fields {
    const { status, earlier, current, saves } = this;
    return { ...current.header(), ...packProgress({ status, earlier, timedOut: current.timedOut }), saves };
  }

  /** 1 only when all is done: an LMS may take it for completion. */
  private progress(): number {
    if (this.status.completion === "completed") return 1;
    const answered = this.slots.filter((slot) => slot.answered).length;
    return Math.min(0.99, answered / Math.max(1, this.slots.length));
  }

  // Telling everybody else

  /** The first statement waits until the screen is there, since its templates must be parsed. */
  private greet(): void {
    const event = this.greeting;
    this.greeting = undefined;
    if (event) this.tell(event);
  }

  private tell(event: StatementEvent, facts: Facts = {}): void {
    this.greet();
    if (this.writes) this.setup.statements?.tell(event, { seconds: this.clock.elapsed(), ...facts });
  }

  private tellAnswers(): void {
    for (const question of this.untold) {
      if (question.answered) this.tell("answered", answered(question));
    }
    this.untold.clear();
  }

  private tellEnd(): void {
    const { best, success } = this.status;
    const facts: Facts = best === undefined ? {} : { score: { marks: Math.max(0, best) * 100, min: 0, max: 100 } };
    this.tell("completed", facts);
    if (success !== "unknown") this.tell(success, facts);
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function answered({ item, interaction, response, outcome, seconds }: Question): Facts {
  const score = { marks: outcome.marks, min: Math.min(0, item.floor), max: outcome.max };
  const marked = outcome.judged === "pending" ? {} : { score, success: outcome.result === "correct" };
  return { item, response: interaction.describe(item, response), seconds, ...marked };
}
