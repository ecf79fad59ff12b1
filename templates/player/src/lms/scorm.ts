/** What the adapters of SCORM 1.2 and 2004 share: the life of a session, and values in an order that all LMSs take. */
import type { Described, ItemBase } from "../payload";
import { Api, type CallNames } from "./api";
import { setAside } from "./aside";
import { findApi } from "./find-api";
import {
  LmsUnavailable,
  type Completion,
  type InteractionRecord,
  type Launch,
  type Lms,
  type Mode,
  type ObjectiveRecord,
  type Score,
  type Success,
} from "./lms";

/** A response as it is recorded: usually of the item's own type, in as many pieces as there are records for it. */
export interface Written {
  readonly type: string;
  readonly texts: readonly string[];
}

/** An answer taken back. No other type has an empty response (Moodle refuses an empty choice). */
export const EMPTY: Written = { type: "fill-in", texts: [""] };

export type Values = readonly (readonly [string, string])[];

/** Names that the two data models have for the same thing. */
export interface Elements {
  readonly mode: string;
  readonly learnerId: string;
  readonly learnerName: string;
  readonly language: string;
  readonly location: string;
  readonly exit: string;
  readonly sessionTime: string;
  readonly timeAllowed: string;
}

const STATE = "cmi.suspend_data";

export abstract class Scorm implements Lms {
  abstract readonly target: string;
  abstract readonly interactionLimit: number;
  readonly durable = true;
  interactions = 0;
  protected abstract readonly elements: Elements;
  private connection: Api | undefined;
  private mode: Mode = "normal";
  private learnerId = "";
  private launchedInteractions = 0;
  /** Indexes of the records that this session gave a response, whether or not the LMS took it. */
  private readonly responses = new Set<number>();
  /** Ids in their places: those that the manifest declared or an earlier session wrote come first. */
  private objectives: string[] | undefined;

  constructor(
    private readonly page: Window,
    private readonly objectName: string,
    private readonly calls: CallNames,
  ) {}

  get lastError(): string | null {
    return this.connection?.lastError ?? null;
  }

  initialize(): Launch {
    if (this.connection) throw new LmsUnavailable("The session with the LMS is over.");
    const object = findApi(this.page, this.objectName, this.calls.initialize);
    if (!object) throw new LmsUnavailable(`No window offers ${this.objectName}.`);
    this.connection = new Api(object, this.calls);
    if (!this.api.initialize()) throw new LmsUnavailable(this.lastError ?? "The LMS does not start a session.");
    const { elements } = this;
    const mode = this.api.get(elements.mode);
    this.mode = mode === "review" || mode === "browse" ? mode : "normal";
    this.interactions = this.api.count("cmi.interactions");
    this.launchedInteractions = this.interactions;
    this.learnerId = this.api.get(elements.learnerId);
    const state = this.api.certain(STATE);
    // To begin afresh would write over what is there.
    if (state === undefined) throw new LmsUnavailable(this.lastError ?? "The LMS does not give the state.");
    // Any other exit makes an LMS forget the state, and the page may be killed before it can say so.
    this.set([[elements.exit, "suspend"]]);
    return {
      mode: this.mode,
      learnerId: this.learnerId,
      learnerName: this.api.get(elements.learnerName),
      state,
      finished: this.finished(),
      language: () => this.api.get(elements.language),
      timing: () => ({ allowed: this.api.get(elements.timeAllowed), data: `${this.api.get("cmi.launch_data")} ${this.comments()}` }),
    };
  }

  setState(state: string, position: string): boolean {
    const kept = this.set([[STATE, state]]);
    // Only for the LMS's reports; the state itself says where the learner is.
    this.set([[this.elements.location, position]]);
    return kept;
  }

  setInteraction(record: InteractionRecord): boolean {
    if (this.mode !== "normal") return true;
    const values = this.interaction(record);
    for (const [element, value] of values) {
      // A new type makes an LMS drop patterns and response, so all is set again; so it is for another question.
      const [, record] = /^(cmi\.interactions\.\d+\.)(?:id|type)$/.exec(element) ?? [];
      if (record !== undefined && this.api.holds(element) !== value) this.api.forget(record);
    }
    const done = this.set(values);
    const end = record.index + (record.item.lms.parts ?? 1);
    if (this.api.holds(`cmi.interactions.${end - 1}.id`) !== undefined) this.interactions = Math.max(this.interactions, end);
    return done;
  }

  setObjectives(records: readonly ObjectiveRecord[]): boolean {
    if (this.mode !== "normal") return true;
    this.objectives ??= this.readObjectives();
    const known = this.objectives;
    const values = records.flatMap((record): Values => {
      if (!known.includes(record.id)) known.push(record.id);
      const place = known.indexOf(record.id);
      return [[`cmi.objectives.${place}.id`, record.id], ...this.objective(`cmi.objectives.${place}`, record)];
    });
    return this.set(values);
  }

  abstract setStatus(completion: Completion, success: Success): boolean;
  abstract setScore(score: Score): boolean;
  abstract setProgress(fraction: number): boolean;

  commit(): boolean {
    if (this.mode !== "normal") return true;
    if (!this.api.commit()) return false;
    // Some LMSs say "true" and keep nothing.
    const state = this.api.holds(STATE);
    if (state === undefined || this.api.get(STATE) === state) return true;
    // Nothing that was set can be relied on: all of it goes out again.
    this.renew();
    this.api.lastError = `${STATE} does not read back as set`;
    return false;
  }

  held(): string | undefined {
    return this.mode === "normal" ? this.api.get(STATE) : undefined;
  }

  renew(): void {
    this.api.forget("");
    this.interactions = this.api.count("cmi.interactions");
  }

  setAside(state: string): void {
    if (this.mode === "normal") setAside(this.page, this.learnerId, state);
  }

  terminate(sessionSeconds: number): boolean {
    // The exit was told at the start; it goes out again where the LMS refused or lost it.
    this.set([[this.elements.exit, "suspend"], [this.elements.sessionTime, this.time(sessionSeconds)]]);
    return this.api.terminate();
  }

  protected get api(): Api {
    if (!this.connection) throw new LmsUnavailable("The session with the LMS has not begun.");
    return this.connection;
  }

  /** Moodle keeps what is written in review and browse mode: so nothing is. */
  protected set(values: Values): boolean {
    return this.mode !== "normal" || this.api.setAll(values);
  }

  protected abstract finished(): boolean;
  /** What the LMS has to say to the learner. */
  protected abstract comments(): string;
  /** A duration in the data model's form. */
  protected abstract time(seconds: number): string;
  protected abstract typeOf(item: ItemBase): string;
  protected abstract written(given: Described, item: ItemBase): Written;
  /** What follows id and type, in order. Parts after the first hold nothing but the rest of the text. */
  protected abstract details(prefix: string, record: InteractionRecord, part: number, written: Written): Values;
  protected abstract objective(prefix: string, record: ObjectiveRecord): Values;

  /** All values of a record and its parts, in order; id and type alone while there is no answer. */
  private interaction(record: InteractionRecord): Values {
    const { index, item } = record;
    const cleared = record.cleared === true && this.mayHold(index);
    const given = record.response ? this.written(record.response, item) : cleared ? EMPTY : undefined;
    return Array.from({ length: item.lms.parts ?? 1 }, (_, part) => {
      const prefix = `cmi.interactions.${index + part}`;
      const id = part === 0 ? item.id : `${item.id}.${part + 1}`;
      const named: Values = [[`${prefix}.id`, id], [`${prefix}.type`, given?.type ?? this.typeOf(item)]];
      const text = given?.texts[part] ?? (this.mayHold(index + part) ? "" : undefined);
      if (!given || text === undefined) return named;
      this.responses.add(index + part);
      return [...named, ...this.details(prefix, record, part, { ...given, texts: [text] })];
    }).flat();
  }

  /** Whether a record may have a response: from this session, or from an earlier one (1.2 won't tell). */
  private mayHold(index: number): boolean {
    return index < this.launchedInteractions || this.responses.has(index);
  }

  private readObjectives(): string[] {
    const count = this.api.count("cmi.objectives");
    return Array.from({ length: count }, (_, place) => this.api.get(`cmi.objectives.${place}.id`));
  }
}

/** The target's token for an option id. */
export function tokenOf(item: ItemBase): (id: string) => string {
  return (id) => item.lms.tokens?.[id] ?? id;
}

export function objectiveIds(prefix: string, item: ItemBase): Values {
  return item.points.map((id, place) => [`${prefix}.objectives.${place}.id`, id] as const);
}

export function patterns(prefix: string, item: ItemBase): Values {
  return item.lms.patterns.map((each, place) => [`${prefix}.correct_responses.${place}.pattern`, each] as const);
}
