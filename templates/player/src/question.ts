/** One question of the drawn attempt: what the learner did with it, and how that is packed. */
import { FEATURES } from "./features/registry";
import type { AnyInteraction } from "./interactions/registry";
import type { Certainty } from "./marking/certainty";
import type { Outcome } from "./marking/outcome";
import type { ItemBase, Section } from "./payload";
import type { Slot } from "./session";
import type { StoredSlot } from "./state";
import { fitText } from "./text";
import type { Wording } from "./wording";

export class Question implements Slot {
  seen = false;
  flagged = false;
  answered = false;
  locked = false;
  /** Counts what is told of the answers: odd while no page knows that the statement of the last one has arrived. */
  telling = 0;
  /** Spent on this question, fractions included. */
  seconds = 0;
  /** When the response was given, if that was in this session; milliseconds since 1970. */
  givenAt: number | undefined;
  private given: unknown;
  private judged: readonly number[] | undefined;
  private sure: Certainty | undefined;
  private taken = 0;
  private marked: Outcome | undefined;
  private whole: ItemBase | undefined;
  /** The language in which the response was given. */
  private spoken = 0;

  constructor(
    readonly index: number,
    private readonly source: ItemBase,
    readonly section: Section,
    readonly interaction: AnyInteraction,
    private readonly uncover: (item: ItemBase) => ItemBase,
    private readonly wording?: Wording,
  ) {}

  get item(): ItemBase {
    return this.wording?.item(this.source) ?? this.source;
  }

  get key(): ItemBase {
    const whole = (this.whole ??= this.uncover(this.source));
    return this.wording?.item(whole) ?? whole;
  }

  /** Tag of the language in which the response was given. */
  get language(): string | undefined {
    return this.wording?.languages[this.spoken];
  }

  /** The page speaks another language. */
  reworded(): void {
    this.marked = undefined;
  }

  /** What the response is marked by: words by those of the language they were given in. */
  private get scheme(): ItemBase {
    return this.source.state.text === undefined ? this.key : (this.wording?.item(this.whole ?? this.key, this.spoken) ?? this.key);
  }

  get response(): unknown {
    return (this.given ??= this.interaction.empty(this.item));
  }

  set response(response: unknown) {
    this.given = response;
    this.spoken = this.wording?.language ?? 0;
    this.answered = this.interaction.isAnswered(this.item, response);
    this.marked = undefined;
  }

  get selfMarks(): readonly number[] | undefined {
    return this.judged;
  }

  set selfMarks(marks: readonly number[] | undefined) {
    this.judged = marks;
    this.marked = undefined;
  }

  /** How sure the learner is of the response, where its marks depend on that. */
  get certainty(): Certainty | undefined {
    return this.sure;
  }

  set certainty(certainty: Certainty | undefined) {
    this.sure = certainty;
    this.marked = undefined;
  }

  /** How many of the item's hints the learner took, which marks may depend on. */
  get hintsTaken(): number {
    return this.taken;
  }

  set hintsTaken(count: number) {
    this.taken = count;
    this.marked = undefined;
  }

  /** Computed when asked for, and once for each response. */
  get outcome(): Outcome {
    return (this.marked ??= this.mark());
  }

  private mark(): Outcome {
    const outcome = this.interaction.mark(this.scheme, this.response, this.judged && { by: "self", marks: this.judged });
    const weighed = FEATURES.certainty?.mark(this.key, outcome, this.sure) ?? outcome;
    return FEATURES.hints?.mark(this.key, weighed, this.taken) ?? weighed;
  }

  /** Marked by the learner against the scheme. */
  get selfMarked(): boolean {
    return this.interaction.selfMarking !== undefined;
  }

  /** The most of each mark that the learner gives. */
  get selfMarkLimits(): readonly number[] {
    return this.interaction.selfMarking?.limits(this.key) ?? [];
  }

  stored(): StoredSlot {
    const packed = this.interaction.pack(this.item, this.response);
    const { seen, flagged, answered, locked, seconds, telling } = this;
    return {
      fields: {
        seen: +seen,
        flagged: +flagged,
        answered: +answered,
        locked: +locked,
        telling,
        seconds: Math.round(seconds),
        language: this.spoken,
      },
      // Self-marks count from 1; 0 says that the learner has not judged yet.
      numbers: [...packed.numbers, ...(this.judged ?? []).map((marks) => marks + 1), ...this.stated],
      text: fitText(packed.text ?? "", this.item.state.text ?? 0),
    };
  }

  /** What the learner did beside answering, where the item has such: hints taken, and certainty (0: not said). */
  private get stated(): readonly number[] {
    const { hints, certainty } = this.item;
    return [...(hints === undefined ? [] : [this.taken]), ...(certainty === undefined ? [] : [this.sure ?? 0])];
  }

  restore(stored: StoredSlot): void {
    const { seen = 0, flagged = 0, locked = 0, telling = 0, seconds = 0 } = stored.fields;
    // The radices of self-marks go on after those of the response.
    const end = stored.numbers.length - this.stated.length;
    const own = end - this.selfMarkLimits.length;
    const judged = stored.numbers.slice(own, end);
    const { language = 0 } = stored.fields;
    this.response = this.interaction.unpack(this.item, { numbers: stored.numbers.slice(0, own), text: stored.text });
    this.spoken = language;
    this.selfMarks = judged.some((mark) => mark > 0) ? judged.map((mark) => Math.max(0, mark - 1)) : undefined;
    const { hints, certainty } = this.item;
    const stated = stored.numbers.slice(end);
    if (certainty !== undefined) this.certainty = (stated.pop() || undefined) as Certainty | undefined;
    if (hints !== undefined) this.hintsTaken = stated.pop() ?? 0;
    this.seen = seen === 1;
    this.flagged = flagged === 1;
    this.locked = locked === 1;
    this.telling = telling;
    this.seconds = seconds;
  }
}
