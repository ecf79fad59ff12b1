/** The learner's session: the rules of the assessment, around one attempt after the other. */
import { Attempt, type Interactions } from "./attempt";
import { PAGE_TIMERS, steadyClock, type Clock, type Timers } from "./clock";
import { draw } from "./draw";
import { agentOf, LmsUnavailable, type Launch, type Lms, type Mode } from "./lms/lms";
import { clamp } from "./lms/values";
import { FEATURES } from "./features/registry";
import type { Certainty } from "./marking/certainty";
import type { Outcome } from "./marking/outcome";
import type { ItemBase, Payload } from "./payload";
import { PLAIN, type Protection } from "./protection/protection";
import type { Question } from "./question";
import { unpackProgress } from "./progress";
import { newSeed } from "./random";
import { Reporting } from "./reporting";
import { scaledScore, summarise } from "./results";
import { Saver, WAIT } from "./saving";
import { Siblings, type Channel } from "./siblings";
import type { AttemptCopy, CopyFault, Phase, Results, SaveState, Session, Standing } from "./session";
import { decodeState, type Fields, type StateFault, type StoredState } from "./state";
import { highest } from "./status";
import { Telling } from "./telling";
import { Wording } from "./wording";
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
  readonly protection?: Protection;
  /** Where pages that have the same attempt hear each other. */
  readonly channel?: () => Channel | undefined;
}

/** How long the page that has the attempt may take to hand it over, in milliseconds. */
const HANDOVER = 500;
/** Characters that tell packed states apart: mark, fingerprint, checksum. */
const HEAD = 12;
/** What the state's header can count (`builder/markscheme/state.py`). */
const MOST_ATTEMPTS = 255;

export function createSession(setup: Setup): PlayerSession {
  return new PlayerSession(setup);
}

export class PlayerSession implements Session {
  readonly mode: Mode;
  readonly learnerName: string;
  readonly lmsMissing: boolean;
  resumed = false;
  stateFault: StateFault | undefined;
  taken = 0;

  private readonly wording: Wording;
  private readonly lms: Lms;
  private readonly clock: Clock;
  private readonly timers: Timers;
  private readonly saver: Saver;
  private readonly reporting: Reporting;
  private readonly telling: Telling;
  private readonly listeners = new Set<() => void>();
  /** Questions with text that may still be being typed: no record has it yet. */
  private readonly unsettled = new Set<Question>();
  /** Answers that no save has brought to the LMS. */
  private readonly unkept = new Map<Question, unknown>();
  private readonly siblings: Siblings;
  /** Heads of the states that this page found, made or was told. */
  private readonly known = new Set<string>();
  /** The learner has answered something since this page claimed the attempt. */
  private touched = false;
  /** Under way while another page is asked for the attempt. */
  private stopTaking: (() => void) | undefined;
  /** No call has ended the session with the LMS, and no other page has the attempt. */
  private connected = true;
  private current: Attempt;
  private stopTicking: () => void = () => {};

  constructor(private readonly setup: Setup) {
    const { lms, launch } = setup;
    const payload = this.protection.payload(setup.payload);
    this.wording = new Wording(payload);
    this.wording.language = FEATURES.languages?.preferred(this.languages, launch.language?.() ?? "") ?? 0;
    this.lms = lms;
    this.mode = launch.mode;
    this.learnerName = launch.learnerName;
    this.lmsMissing = setup.lmsMissing === true;
    this.clock = setup.clock ?? steadyClock();
    this.timers = setup.timers ?? PAGE_TIMERS;
    const plan = (attempt: number) => draw(payload, this.current.seed, attempt).map(({ item }) => item);
    this.reporting = new Reporting(payload, lms, launch, plan, (packed) => this.made(packed));
    const { writes } = this.reporting;
    const told = writes || launch.xapi ? setup.statements : undefined;
    this.telling = new Telling(told, this.clock, () => this.current);
    this.saver = new Saver(lms.durable && writes, () => this.store(), () => this.notify(), this.timers);
    this.siblings = new Siblings(
      () => (writes && lms.durable ? setup.channel?.() : undefined),
      () => this.clock.now(),
      (over) => this.handOver(over),
      (state) => this.told(state),
      launch.session,
    );
    this.current = this.fresh();
    this.known.add(launch.state.slice(0, HEAD));
    const stored = launch.state === "" ? undefined : this.decode(launch.state);
    if (typeof stored === "string") this.stateFault = stored;
    // The session begins, whatever the learner decides about a state that cannot be read.
    if (this.stateFault) this.introduce();
    else this.open(stored as StoredState | undefined);
    this.siblings.claim();
  }

  private get protection(): Protection {
    return this.setup.protection ?? PLAIN;
  }

  // What screens show

  get payload(): Payload {
    return this.wording.payload;
  }

  get languages(): readonly string[] {
    return this.wording.languages;
  }

  get language(): number {
    return this.wording.language;
  }

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
    if (this.reporting.status.ended) return 0;
    return attempts === 0 ? Infinity : Math.max(0, attempts - this.current.number);
  }

  get best(): number | undefined {
    const { earlier } = this.reporting;
    return this.phase === "results" ? highest(earlier, scaledScore(this.results())) : earlier;
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

  get extraSeconds(): number {
    return this.phase === "start" ? (this.payload.assessment.extraSeconds ?? 0) : this.current.extra;
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
    this.current.begin(this.clock.now(), this.clock.elapsed());
    this.reporting.advance({ kind: "begun" });
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
    this.touched = true;
    this.unkept.set(question, response);
    question.givenAt = this.clock.now();
    this.telling.changed(question);
    if (settled) {
      this.unsettled.delete(question);
      this.record(question, cleared && !question.answered);
    } else this.unsettled.add(question);
    this.saver.request(settled ? WAIT.answer : WAIT.typing);
    this.notify();
  }

  stateCertainty(index: number, certainty: Certainty): void {
    const question = this.question(index);
    if (!this.mayChange(question)) return;
    question.certainty = certainty;
    this.telling.changed(question);
    if (question.answered) this.record(question);
    this.saver.request(WAIT.answer);
    this.notify();
  }

  takeHint(index: number): void {
    const question = this.question(index);
    const { hints = [] } = question.item;
    if (!this.mayChange(question) || question.hintsTaken >= hints.length) return;
    question.hintsTaken += 1;
    this.telling.changed(question);
    if (question.answered) this.record(question);
    this.saver.now();
    this.notify();
  }

  check(index: number): Outcome {
    const question = this.question(index);
    if (this.payload.assessment.feedback === "immediate" && this.mayChange(question)) {
      question.locked = true;
      this.record(question);
      this.saver.now();
      this.telling.answers();
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
    this.touched = true;
    if (this.phase === "answering" && this.connected) this.end(this.remainingSeconds() === 0);
  }

  selfMark(index: number, marks: readonly number[]): void {
    const question = this.question(index);
    const limits = question.selfMarkLimits;
    if (limits.length === 0 || !(this.phase === "results" || question.locked) || !this.mayJudge) return;
    question.selfMarks = limits.map((most, place) => Math.round(clamp(marks[place] ?? 0, 0, most)));
    this.record(question);
    if (this.phase === "results") this.score();
    this.saver.request(WAIT.answer);
    this.notify();
  }

  finish(): void {
    if (this.phase !== "results" || this.reporting.status.ended || !this.mayJudge) return;
    if (this.reporting.advance({ kind: "finished" })) this.telling.ended(this.reporting.status);
    this.saver.now();
    this.notify();
  }

  retry(): void {
    if (this.phase !== "results" || this.attemptsLeft <= 0 || !this.mayJudge) return;
    if (this.current.number >= MOST_ATTEMPTS) return;
    this.reporting.earlier = this.best;
    this.current = this.attemptOf(this.current.seed, this.current.number + 1);
    this.begin();
  }

  speak(language: number): void {
    this.wording.language = language;
    for (const question of this.current.questions) question.reworded();
    if (this.connected && this.phase !== "start") this.saver.request(WAIT.navigation);
  }

  discardState(): void {
    if (!this.stateFault) return;
    this.lms.setAside(this.setup.launch.state);
    this.stateFault = undefined;
    this.open(undefined);
    this.notify();
  }

  takeOver(): void {
    if (this.save !== "elsewhere" || this.stopTaking) return;
    this.stopTaking = this.timers.after(HANDOVER, () => this.goOn(this.strange() ?? this.siblings.heard));
    this.siblings.claim();
  }

  copy(): AttemptCopy {
    const { launch } = this.setup;
    const learner = { id: launch.learnerId || agentOf(launch.xapi?.actor), name: this.learnerName };
    if (this.stateFault) return { learner, state: launch.state, fault: this.stateFault };
    this.current.count(this.clock.elapsed());
    return { learner, state: this.reporting.packed(this.current) };
  }

  examine(state: string): Standing | CopyFault {
    const stored = this.decode(state);
    if (typeof stored === "string") return stored;
    const copied = this.restored(stored);
    const spent = this.phase === "results" || copied.number < this.current.number || this.reopens(copied);
    const { questions } = copied;
    const answered = questions.filter((question) => question.answered).length;
    return spent ? "spent" : { attempt: copied.number, answered, questions: questions.length };
  }

  takeBack(state: string): void {
    const stored = this.decode(state);
    if (typeof stored === "string" || !this.mayJudge) return;
    if (this.stateFault || this.slots.some(({ answered }) => answered)) this.lms.setAside(this.copy().state);
    this.stateFault = undefined;
    this.unsettled.clear();
    this.unkept.clear();
    this.restore(stored);
    this.touched = true;
    // What the LMS holds of it is not known.
    this.reporting.renew();
    this.reporting.advance({ kind: "opened" });
    if (this.phase === "results") this.score();
    this.resumed = this.phase === "answering";
    this.taken += 1;
    this.saver.now();
    this.tick();
    this.notify();
  }

  saveNow(): boolean {
    // A state that can't be read is not overwritten before the learner says so.
    return this.stateFault === undefined && this.saver.now();
  }

  /** Tells what an observer of the session has seen. */
  tell(event: StatementEvent, facts: Facts): void {
    if (this.connected) this.telling.tell(event, facts);
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
    if (!this.connected) return this.siblings.close();
    if (this.stateFault === undefined && this.strange() === undefined) this.takeLeave();
    else this.telling.closed(this.phase);
    this.lms.terminate(this.clock.elapsed());
    this.connected = false;
    this.saver.close();
    this.siblings.close();
  }

  /** The browser has brought a closed page back: most LMSs take nothing more from it. */
  reopened(): void {
    if (this.save === "elsewhere" || this.save === "over") return;
    try {
      this.lms.initialize();
    } catch (error) {
      if (error instanceof LmsUnavailable) return this.notify();
      throw error;
    }
    this.connected = true;
    this.saver.reopen();
    this.siblings.claim();
    this.shown();
  }

  private takeLeave(): void {
    this.reporting.advance({ kind: "closed" });
    this.leave();
    this.stopTicking();
    // Also when nothing waits: the time that was spent is told nowhere else. And first: nothing may come between.
    // Statements tell the time, too, and a store that hears of the end might take nothing more.
    if (this.save !== "off" && !(this.save === "saved" && this.setup.launch.xapi)) this.reporting.keep(this.current);
    this.telling.closed(this.phase);
  }

  // Other pages with the same attempt

  private made(packed: string): void {
    this.known.add(packed.slice(0, HEAD));
    this.siblings.tell(packed);
  }

  /** The state that the LMS has, if it is a good one that this page knows nothing of. */
  private strange(): string | undefined {
    const held = this.lms.held();
    if (!held || this.known.has(held.slice(0, HEAD)) || typeof this.decode(held) === "string") return undefined;
    return held;
  }

  /** Another page has claimed the attempt, and gets all that was done here. */
  private handOver(over: boolean): void {
    const { access } = this.setup.launch.xapi ?? {};
    // What no statement has told by now, that page tells: what came from here would be refused.
    if (over && access) access.over = true;
    if (this.connected && this.stateFault === undefined) {
      this.leave();
      this.reporting.pack(this.current);
      this.unkept.clear();
    }
    if (over) this.yieldTo("over");
    else if (this.connected) this.yieldTo("elsewhere");
  }

  /** From here on this page is only to be read. */
  private yieldTo(why: "elsewhere" | "over"): void {
    this.connected = false;
    this.stopTicking();
    this.saver.close(why);
    if (why === "elsewhere") return;
    this.stopTaking?.();
    this.siblings.close();
  }

  private told(state: string): void {
    this.known.add(state.slice(0, HEAD));
    if (this.stopTaking) this.goOn(state);
    else if (this.connected && !this.touched) this.adopt(state);
  }

  private goOn(state: string | undefined): void {
    this.stopTaking?.();
    this.stopTaking = undefined;
    this.connected = true;
    this.saver.reopen();
    this.reporting.renew();
    this.adopt(state ?? "");
    this.saver.request(WAIT.answer);
    this.tick();
    this.notify();
  }

  /** Goes on from a state of another page. What is answered here and nowhere else comes with it. */
  private adopt(state: string): void {
    const stored = this.decode(state);
    if (typeof stored === "string") return;
    const { number, seed } = this.current;
    this.known.add(state.slice(0, HEAD));
    this.stateFault = undefined;
    this.restore(stored);
    this.reporting.advance({ kind: "opened" });
    this.telling.adopted();
    this.unsettled.clear();
    const same = this.phase === "answering" && this.current.number === number && this.current.seed === seed;
    for (const [{ index }, response] of this.unkept) if (same) this.answer(index, response, true);
    this.resumed = this.phase === "answering";
    if (this.phase === "results") this.score();
    this.taken += 1;
    this.touched = false;
    this.saver.request(WAIT.answer);
    this.tick();
    this.notify();
  }

  // Opening

  private fresh(): Attempt {
    return this.attemptOf((this.setup.seed ?? newSeed)(), 1);
  }

  private attemptOf(seed: number, number: number): Attempt {
    const uncover = (item: ItemBase): ItemBase => this.protection.item(item, this.payload);
    return new Attempt(this.payload, this.setup.interactions, seed, number, uncover, this.wording);
  }

  private decode(packed: string): StoredState | StateFault {
    const itemsOf = ({ seed = 0, attempt = 1 }: Fields) => draw(this.payload, seed, attempt).map(({ item }) => item.state);
    return decodeState(packed, this.payload.layout, itemsOf);
  }

  private open(stored: StoredState | undefined): void {
    if (stored) this.restore(stored);
    if (this.mode === "review" && this.phase === "answering") this.current.phase = "results";
    this.resumed = this.phase === "answering";
    this.reporting.advance({ kind: "opened" });
    if (this.phase === "results") this.score();
    // The first launch must not stay without a status; and what an earlier session could not deliver goes out now.
    const { launch } = this.setup;
    const undelivered = this.reporting.status.completion === "completed" && !launch.finished;
    if (!stored || undelivered) this.saver.request(WAIT.opening);
    this.introduce();
    this.tick();
  }

  private introduce(): void {
    this.telling.opened(this.resumed);
    this.timers.after(WAIT.opening, () => this.telling.greet());
  }

  private restored({ header, slots }: StoredState): Attempt {
    const attempt = this.attemptOf(header["seed"] ?? 0, header["attempt"] ?? 1);
    attempt.restore(header, slots, this.clock.now(), this.clock.elapsed());
    return attempt;
  }

  /** Whether a copy has open again what was checked since, or hides a hint that was seen. */
  private reopens({ questions }: Attempt): boolean {
    return this.slots.some(({ item, locked, hintsTaken }) => {
      const copied = questions.find((question) => question.item.id === item.id);
      return copied !== undefined && ((locked && !copied.locked) || hintsTaken > copied.hintsTaken);
    });
  }

  private restore(stored: StoredState): void {
    const { header } = stored;
    const { status, earlier, timedOut } = unpackProgress(header);
    this.reporting.status = status;
    this.reporting.earlier = earlier;
    this.reporting.saves = header["saves"] ?? 0;
    this.wording.language = Math.min(header["language"] ?? 0, this.languages.length - 1);
    this.current = this.restored(stored);
    this.current.timedOut = timedOut;
  }

  // Rules

  private question(index: number): Question {
    const question = this.current.questions[index];
    if (!question) throw new RangeError(`There is no question ${index}.`);
    return question;
  }

  private mayVisit(index: number): boolean {
    if (!this.slots[index] || this.phase === "start") return false;
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
    // Every question has its record from now on: the last one's comes after all others.
    const last = this.slots[this.slots.length - 1];
    if (last && !last.answered) this.record(last);
    this.score();
    this.saver.now();
    this.notify();
  }

  private score(): void {
    if (this.reporting.score(this.results(), this.attemptsLeft)) this.telling.ended(this.reporting.status);
  }

  /** Ends the attempt when its time is up, if it may not go on; else looks again each second. */
  private tick(): void {
    this.stopTicking();
    this.stopTicking = () => {};
    if (this.phase !== "answering" || this.remainingSeconds() === undefined) return;
    const ends = this.payload.assessment.goesOn !== true;
    const look = (): void => (ends && this.remainingSeconds() === 0 ? this.end(true) : this.notify());
    if (this.remainingSeconds() === 0) return look();
    this.stopTicking = this.timers.every(1000, look);
  }

  // Keeping

  private store(): boolean | Promise<boolean> {
    // What another page has saved since is not written over.
    if (this.strange() !== undefined) {
      this.yieldTo("elsewhere");
      return false;
    }
    this.current.count(this.clock.elapsed());
    this.settle();
    const sent = new Map(this.unkept);
    const judge = (kept: boolean): boolean => {
      if (!kept && this.setup.launch.xapi?.access?.over) this.yieldTo("over");
      else if (!kept && this.strange() !== undefined) this.yieldTo("elsewhere");
      for (const [question, response] of sent) {
        if (kept && this.unkept.get(question) === response) this.unkept.delete(question);
      }
      return kept;
    };
    const kept = this.reporting.store(this.current);
    return kept instanceof Promise ? kept.then(judge) : judge(kept);
  }

  /** The learner turns from a question. */
  private leave(): void {
    this.current.count(this.clock.elapsed());
    this.settle();
    this.telling.answers();
  }

  private settle(): void {
    for (const question of this.unsettled) this.record(question, !question.answered);
    this.unsettled.clear();
  }

  private record(question: Question, cleared = false): void {
    this.current.count(this.clock.elapsed());
    this.reporting.record(this.current, question, cleared);
  }

  private notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
