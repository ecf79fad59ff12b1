/** SCORM 1.2 (Run-Time Environment, section 3.4), as Moodle takes it. */
import type { Adapter } from "./connect";
import type { Described, ItemBase, Payload } from "../payload";
import type { Completion, InteractionRecord, ObjectiveRecord, Score, Success } from "./lms";
import { EMPTY, objectiveIds, patterns, Scorm, tokenOf, type Values, type Written } from "./scorm";
import { chunks, clamp, decimal, escaped, NOTATION_12, percent, response, timeOfDay, timespan } from "./values";

const CALLS = {
  initialize: "LMSInitialize",
  getValue: "LMSGetValue",
  setValue: "LMSSetValue",
  commit: "LMSCommit",
  terminate: "LMSFinish",
  getLastError: "LMSGetLastError",
  getErrorString: "LMSGetErrorString",
};
const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";
/** CMIString255 */
const RESPONSE = 255;

export class Scorm12 extends Scorm {
  readonly target = "scorm12";
  readonly interactionLimit = Infinity;
  protected readonly elements = {
    mode: "cmi.core.lesson_mode",
    learnerId: "cmi.core.student_id",
    learnerName: "cmi.core.student_name",
    language: "cmi.student_preference.language",
    location: "cmi.core.lesson_location",
    exit: "cmi.core.exit",
    sessionTime: "cmi.core.session_time",
    timeAllowed: "cmi.student_data.max_time_allowed",
  };
  private mastery = "";
  private final = false;
  /** The last commit. */
  private failed = false;
  /** Records that were set since a commit worked. */
  private readonly unsent = new Map<number, InteractionRecord>();

  constructor(
    page: Window,
    private readonly finalStatus: NonNullable<Payload["settings"]["finalStatus"]>,
  ) {
    super(page, "API", CALLS);
  }

  setStatus(completion: Completion, success: Success): boolean {
    this.final = completion === "completed";
    const word = !this.final ? "incomplete" : success === "unknown" || this.finalStatus === "completed" ? "completed" : success;
    return this.set([[STATUS, word]]);
  }

  /**
   * An LMS that was given a mastery score turns any score below it into `failed` at LMSFinish (3.4.4), and so closes
   * attempts that are still open: there a score is told only once it is final, or reaches the mastery score.
   */
  setScore({ scaled }: Score): boolean {
    const raw = percent(scaled);
    if (this.mastery !== "" && !this.final && Number(raw) < Number(this.mastery)) return true;
    return this.set([[RAW, raw], ["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"]]);
  }

  /** 1.2 has no measure of progress. */
  setProgress(): boolean {
    return true;
  }

  override setInteraction(record: InteractionRecord): boolean {
    this.unsent.set(record.index, record);
    return super.setInteraction(record);
  }

  /**
   * Moodle takes a value for stored once it has tried to send it. So after a failure grade and records go out twice:
   * first others, then the right ones. (The state differs with each save; answers in it are safe anyway.)
   */
  override commit(): boolean {
    const done = (!this.failed || this.resend()) && super.commit();
    this.failed = !done;
    if (done) this.unsent.clear();
    return done;
  }

  protected finished(): boolean {
    this.mastery = this.api.get("cmi.student_data.mastery_score");
    this.final = ["passed", "completed", "failed"].includes(this.api.get(STATUS));
    return this.final;
  }

  protected comments(): string {
    return this.api.get("cmi.comments_from_lms");
  }

  protected time(seconds: number): string {
    return timespan(seconds);
  }

  private resend(): boolean {
    const raw = this.api.holds(RAW);
    const status = this.api.holds(STATUS);
    const grade: Values = raw === undefined || status === undefined ? [] : [[STATUS, status], [RAW, raw]];
    const records = [...this.unsent.values()];
    for (const record of records) super.setInteraction(unlike(record));
    this.set(grade.map(([element, value]) => [element, element === STATUS ? "incomplete" : beside(value)]));
    const sent = super.commit();
    // In any case, since the next call may be the last one.
    const set = this.set(grade);
    return records.reduce((done, record) => super.setInteraction(record) && done, set && sent);
  }

  /** 1.2 has no long-fill-in. */
  protected typeOf({ lms }: ItemBase): string {
    return lms.type === "long-fill-in" ? "fill-in" : lms.type;
  }

  protected written(given: Described, item: ItemBase): Written {
    const type = this.typeOf(item);
    if (given.kind === "fill-in" || given.kind === "long-fill-in") {
      return { type, texts: chunks(escaped(given.text), RESPONSE, item.lms.parts ?? 1) };
    }
    const text = response(given, NOTATION_12, tokenOf(item));
    return text === null ? EMPTY : { type, texts: [text] };
  }

  protected details(prefix: string, record: InteractionRecord, part: number, { type, texts }: Written): Values {
    const { item, at, result, latencySeconds } = record;
    const time: Values = at ? [[`${prefix}.time`, timeOfDay(at)]] : [];
    const given: Values = texts.map((text) => [`${prefix}.student_response`, text]);
    if (part > 0) return [...time, ...given];
    return [
      ...objectiveIds(prefix, item),
      ...time,
      ...(type === this.typeOf(item) ? patterns(prefix, item) : []),
      [`${prefix}.weighting`, decimal(clamp(item.marks, -100, 100))],
      ...given,
      [`${prefix}.result`, resultOf(result)],
      ...(latencySeconds === undefined ? [] : ([[`${prefix}.latency`, timespan(latencySeconds)]] as const)),
    ];
  }

  protected objective(prefix: string, { marks, max, success, completion }: ObjectiveRecord): Values {
    return [
      [`${prefix}.score.raw`, percent(marks / max)],
      [`${prefix}.score.min`, "0"],
      [`${prefix}.score.max`, "100"],
      [`${prefix}.status`, success === "unknown" ? completion : success],
    ];
  }
}

/** A number that is hardly less, or hardly more than nothing. */
function beside(number: string): string {
  return Number(number) > 0 ? decimal(Number(number) - 0.01) : "0.01";
}

/** A record for the same place that has nothing in common with this one. */
function unlike({ index, item, response, cleared }: InteractionRecord): InteractionRecord {
  const { lms, points } = item;
  const type = lms.type === "fill-in" || lms.type === "long-fill-in" ? "performance" : "fill-in";
  const other: ItemBase = {
    ...item,
    id: `x-${item.id}`.slice(0, 250),
    points: points.map((id) => `x-${id}`.slice(0, 250)),
    marks: item.marks === 0 ? 1 : 0,
    lms: { ...lms, type, patterns: lms.patterns.map((_, place) => `-${place}.07`) },
  };
  if (response === undefined && !cleared) return { index, item: other };
  return { index, item: other, response: { kind: "fill-in", text: "-0.07" }, result: 0.07, latencySeconds: 0, at: new Date(0) };
}

/** 1.2 says `wrong` where 2004 says `incorrect`; Moodle takes no negative number. */
function resultOf(result: InteractionRecord["result"]): string {
  if (typeof result === "number") return result > 0 ? decimal(result) : "wrong";
  return result === "incorrect" ? "wrong" : (result ?? "neutral");
}

export const scorm12: Adapter = { target: "scorm12", open: (payload, page) => new Scorm12(page, payload.settings.finalStatus ?? "passed_failed") };
