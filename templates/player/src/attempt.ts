/** One attempt at the assessment: its drawn questions, where the learner is, and the clock that runs. */
import { resumedDeadline } from "./clock";
import { displayOrder, draw } from "./draw";
import type { AnyInteraction } from "./interactions/registry";
import type { ItemBase, Payload } from "./payload";
import { Question } from "./question";
import { hash } from "./random";
import type { Phase } from "./session";
import type { Fields, StoredSlot } from "./state";
import type { Wording } from "./wording";

export type Interactions = Readonly<Record<string, AnyInteraction>>;

const PHASES: readonly Phase[] = ["start", "answering", "results"];

export class Attempt {
  readonly questions: readonly Question[];
  phase: Phase = "start";
  position = 0;
  timedOut = false;
  /** Seconds since 1970; 0: not begun. */
  started = 0;
  /** Seconds since 1970; 0: none. */
  deadline = 0;
  /** Seconds that the deadline lies beyond the time limit. */
  extra = 0;
  /** Up to when time was put down to questions; seconds since the page was opened. */
  private counted = 0;

  /** `seed` is that of the first attempt; every later one follows from it. */
  constructor(
    private readonly payload: Payload,
    interactions: Interactions,
    readonly seed: number,
    readonly number: number,
    uncover: (item: ItemBase) => ItemBase = (item) => item,
    private readonly wording?: Wording,
  ) {
    this.questions = draw(payload, seed, number).map(
      ({ item, section }, index) => new Question(index, item, section, interactions[item.type] as AnyInteraction, uncover, wording),
    );
  }

  /** Tag of the language that is shown. */
  get language(): string | undefined {
    return this.wording?.languages[this.wording.language];
  }

  /** Times are milliseconds since 1970, and seconds since the page was opened. */
  begin(now: number, elapsed: number): void {
    const { timeLimitSeconds: limit, extraSeconds = 0 } = this.payload.assessment;
    this.phase = "answering";
    this.started = Math.floor(now / 1000);
    this.extra = extraSeconds;
    if (limit !== undefined) this.deadline = Math.floor(now / 1000 + limit + extraSeconds);
    this.counted = elapsed;
    this.visit(0);
  }

  /** Puts the time up to `elapsed` down to the current question. */
  count(elapsed: number): void {
    const question = this.questions[this.position];
    if (this.phase === "answering" && question) question.seconds += elapsed - this.counted;
    this.counted = elapsed;
  }

  visit(index: number): void {
    this.position = index;
    const question = this.questions[index];
    if (question && this.phase === "answering") question.seen = true;
  }

  remainingSeconds(now: number): number | undefined {
    return this.deadline === 0 ? undefined : Math.max(0, Math.ceil(this.deadline - now / 1000));
  }

  /**
   * Display order of `count` things of a question: the author's, unless item and assessment allow another. Where the
   * key is protected, the order given is not the key, and any order may come: to leave one out would betray it.
   */
  order(index: number, count: number): readonly number[] {
    const { item, interaction } = this.questions[index] as Question;
    const { protection, assessment } = this.payload;
    const scrambled = interaction.scrambled === true;
    const shuffle = (item as { readonly shuffle?: boolean }).shuffle === true && assessment.shuffleOptions;
    if (!scrambled && !shuffle) return Array.from({ length: count }, (_, place) => place);
    return displayOrder(hash(`options ${this.number}`, this.seed), item.id, count, scrambled && protection === undefined);
  }

  header(): Fields {
    return {
      attempt: this.number,
      phase: PHASES.indexOf(this.phase),
      position: this.position,
      seed: this.seed,
      started: this.started,
      deadline: this.deadline,
      extra: this.extra,
      language: this.wording?.language ?? 0,
    };
  }

  stored(): readonly StoredSlot[] {
    return this.questions.map((question) => question.stored());
  }

  /** Takes up where a stored attempt (same seed, same number) was left. */
  restore(header: Fields, slots: readonly StoredSlot[], now: number, elapsed: number): void {
    this.counted = elapsed;
    this.questions.forEach((question, index) => question.restore(slots[index] as StoredSlot));
    this.phase = PHASES[header["phase"] ?? 0] ?? "start";
    this.position = Math.min(header["position"] ?? 0, Math.max(0, this.questions.length - 1));
    this.started = header["started"] ?? 0;
    this.deadline = header["deadline"] ?? 0;
    this.extra = header["extra"] ?? 0;
    const { timeLimitSeconds: limit, extraSeconds = 0 } = this.payload.assessment;
    if (this.deadline === 0 || limit === undefined || this.phase !== "answering") return;
    // What was given stays given; what is given since comes on top.
    const more = Math.max(0, extraSeconds - this.extra);
    this.extra += more;
    const spent = this.questions.reduce((seconds, question) => seconds + question.seconds, 0);
    this.deadline = resumedDeadline(this.deadline + more, now, limit + this.extra, spent);
  }
}
