/** SCORM 2004 4th edition (Run-Time Environment, section 4.2), as Moodle takes it. */
import type { Adapter } from "./connect";
import type { Described, ItemBase } from "../payload";
import type { Completion, InteractionRecord, ObjectiveRecord, Score, Success } from "./lms";
import { EMPTY, objectiveIds, patterns, Scorm, tokenOf, type Values, type Written } from "./scorm";
import { chunks, clamp, decimal, duration, escaped, isReal, NOTATION_2004, percent, response, timestamp } from "./values";

const CALLS = {
  initialize: "Initialize",
  getValue: "GetValue",
  setValue: "SetValue",
  commit: "Commit",
  terminate: "Terminate",
  getLastError: "GetLastError",
  getErrorString: "GetErrorString",
};
const COMPLETION = "cmi.completion_status";
const SUCCESS = "cmi.success_status";
const SCALED = "cmi.score.scaled";
const RAW = "cmi.score.raw";
const PROGRESS = "cmi.progress_measure";
/** Smallest permitted maximum of interaction records (4.2.9). */
const RECORDS = 250;
/** Code units of a fill-in's string and of a long-fill-in (4.2.9.1). */
const FILL_IN = 250;
const LONG_FILL_IN = 4000;

export class Scorm2004 extends Scorm {
  readonly target = "scorm2004";
  readonly interactionLimit = RECORDS;
  protected readonly elements = {
    mode: "cmi.mode",
    learnerId: "cmi.learner_id",
    learnerName: "cmi.learner_name",
    language: "cmi.learner_preference.language",
    location: "cmi.location",
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
    timeAllowed: "cmi.max_time_allowed",
  };
  /** What the LMS had at launch: Moodle does not send what is set to that again after something else. */
  private readonly launched = new Map<string, string>();

  constructor(page: Window) {
    super(page, "API_1484_11", CALLS);
  }

  setStatus(completion: Completion, success: Success): boolean {
    const told: Values = success === "unknown" ? [] : [[SUCCESS, success]];
    return this.set([[COMPLETION, completion], ...told]);
  }

  setScore({ scaled }: Score): boolean {
    return this.set([
      [SCALED, this.unlaunched(SCALED, decimal(clamp(scaled, -1, 1), 4))],
      [RAW, this.unlaunched(RAW, percent(scaled))],
      ["cmi.score.min", "0"],
      ["cmi.score.max", "100"],
    ]);
  }

  setProgress(fraction: number): boolean {
    return this.set([[PROGRESS, this.unlaunched(PROGRESS, decimal(clamp(fraction, 0, 1)))]]);
  }

  protected finished(): boolean {
    for (const element of [SCALED, RAW, PROGRESS]) this.launched.set(element, this.api.get(element));
    return this.api.get(COMPLETION) === "completed" || ["passed", "failed"].includes(this.api.get(SUCCESS));
  }

  /** A number that comes back to what it was at launch, in its other form. */
  private unlaunched(element: string, number: string): string {
    const back = number === this.launched.get(element) && ![undefined, number].includes(this.api.holds(element));
    return back ? otherForm(number) : number;
  }

  protected comments(): string {
    const count = this.api.count("cmi.comments_from_lms");
    return Array.from({ length: count }, (_, place) => this.api.get(`cmi.comments_from_lms.${place}.comment`)).join(" ");
  }

  protected time(seconds: number): string {
    return duration(seconds);
  }

  protected typeOf({ lms }: ItemBase): string {
    return lms.type;
  }

  /** What the item's own type can't hold exactly (a number of six digits, or of eight decimals) is recorded as text. */
  protected written(given: Described, item: ItemBase): Written {
    const { type, parts = 1 } = item.lms;
    if (given.kind === "fill-in" || given.kind === "long-fill-in") {
      return { type, texts: chunks(escaped(given.text), type === "fill-in" ? FILL_IN : LONG_FILL_IN, parts) };
    }
    const text = response(given, NOTATION_2004, tokenOf(item));
    if (text === null) return EMPTY;
    return { type: given.kind === "numeric" && !isReal(text) ? "fill-in" : type, texts: [text] };
  }

  protected details(prefix: string, record: InteractionRecord, part: number, { type, texts }: Written): Values {
    const { item, at, result, latencySeconds } = record;
    const presented = at && new Date(at.getTime() - 1000 * (latencySeconds ?? 0));
    const time: Values = presented ? [[`${prefix}.timestamp`, timestamp(presented)]] : [];
    const given: Values = texts.map((text) => [`${prefix}.learner_response`, text]);
    if (part > 0) return [...time, ...given];
    return [
      ...objectiveIds(prefix, item),
      ...time,
      ...(type === item.lms.type ? patterns(prefix, item) : []),
      [`${prefix}.weighting`, decimal(item.marks)],
      ...given,
      [`${prefix}.result`, resultOf(result)],
      ...(latencySeconds === undefined ? [] : ([[`${prefix}.latency`, duration(latencySeconds)]] as const)),
      ...(item.lms.description === "" ? [] : ([[`${prefix}.description`, item.lms.description]] as const)),
    ];
  }

  protected objective(prefix: string, { description, marks, max, success, completion }: ObjectiveRecord): Values {
    return [
      [`${prefix}.score.scaled`, decimal(clamp(marks / max, -1, 1), 4)],
      [`${prefix}.score.raw`, percent(marks / max)],
      [`${prefix}.score.min`, "0"],
      [`${prefix}.score.max`, "100"],
      ...(success === "unknown" ? [] : ([[`${prefix}.success_status`, success]] as const)),
      [`${prefix}.completion_status`, completion],
      [`${prefix}.description`, line(description)],
    ];
  }
}

function resultOf(result: InteractionRecord["result"]): string {
  return typeof result === "number" ? decimal(result) : (result ?? "neutral");
}

/** The same number, written otherwise: `50.0` for `50`, `62.50` for `62.5`, `33.330` for `33.33`. */
function otherForm(number: string): string {
  return number.includes(".") ? `${number}0` : `${number}.0`;
}

/** localized_string_type: one line of at most 250, and no brace in front (it would name a language). */
function line(text: string): string {
  return chunks(text.replace(/\s+/g, " ").replace(/^\{/, "("), 250, Infinity)[0] as string;
}

export const scorm2004: Adapter = { target: "scorm2004", open: (_, page) => new Scorm2004(page) };
