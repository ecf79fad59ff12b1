/** What the tests share: an assessment with every type of question, an LMS, time that only moves when told to. */
import { createSession, type PlayerSession, type Setup } from "../../templates/player/src/core";
import type { Clock, Timers } from "../../templates/player/src/clock";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import { connect } from "../../templates/player/src/lms/all";
import type { AssessmentRules, ItemBase, Payload, Section, StateField } from "../../templates/player/src/payload";
import { random, type Random } from "../../templates/player/src/random";
import { Recorder } from "../lms/strict/recorder.js";
import { scorm12 } from "../lms/strict/scorm12.js";
import { scorm2004 } from "../lms/strict/scorm2004.js";

export type Standard = "scorm12" | "scorm2004";

export const HEADER = [
  ["attempt", 8], ["phase", 2], ["position", 14], ["seed", 32], ["started", 36], ["deadline", 36], ["best", 15],
  ["flags", 4], ["saves", 8],
] as const;
export const SLOT = [["seen", 1], ["flagged", 1], ["answered", 1], ["locked", 1], ["seconds", 13], ["telling", 8]] as const;

/** Seeded rounds: a failing one is told apart by its number. */
export function rounds(count: number, body: (next: Random, round: number) => void): void {
  for (let round = 0; round < count; round++) body(random(round), round);
}

export function below(next: Random, limit: number): number {
  return Math.floor((next() / 2 ** 32) * limit);
}

export function pick<T>(next: Random, values: readonly T[]): T {
  return values[below(next, values.length)] as T;
}

/** Text that breaks careless code: emoji, half surrogate pairs, controls, all line ends, the codec's own marks. */
export function hostile(next: Random, length: number): string {
  const parts = ["a", "é", "漢", "😀", "\ud83d", "\ude00", "\0", "\x07", "\r\n", "\r", "\n", "\t", "~", "~n", "|", ".", "\\",
    "\\n", "[,]", "[.]", "{lang=en}", "{", "\u2028", "\ufffd", " ", "e\u0301", "👩‍👩‍👧"];
  let text = "";
  while (text.length < length) text += pick(next, parts);
  return text.slice(0, length);
}

/** An item as the build would write it, of a type's own fields and how its response is packed. */
function item(standard: Standard | "standalone", id: string, type: string, own: object, state: StateField): ItemBase {
  const kind = { choice: "choice", multiple_response: "choice", true_false: "true-false", match: "matching",
    order: "sequencing", text_entry: "fill-in", numeric: "numeric", short_answer: "long-fill-in",
    extended_text: "long-fill-in" }[type] as ItemBase["lms"]["type"];
  const short = standard === "scorm12" && kind === "long-fill-in";
  const parts = short ? { parts: Math.ceil((state.text ?? 0) / 255) } : {};
  return {
    id, type, title: `Title of ${id}`, stem: `<p>Stem of ${id}</p>`, points: ["point-a"], marks: 1, floor: 0, state,
    lms: { type: short ? "fill-in" : kind, patterns: [], description: `Stem of ${id}`, ...parts },
    ...own,
  } as ItemBase;
}

const scheme = { scoring: "match_correct", penalty: 0 };
const options = [
  { id: "north", text: "North", correct: true },
  { id: "south", text: "South", misconception: "upside-down" },
  { id: "east", text: "East" },
  { id: "west", text: "West" },
];

/** One item of each type, in a fixed order. */
export function items(standard: Standard | "standalone" = "scorm12"): readonly ItemBase[] {
  const of = (id: string, type: string, own: object, state: StateField) => item(standard, id, type, own, state);
  const lms = (kind: ItemBase["lms"]["type"], patterns: readonly string[], tokens?: Record<string, string>) => ({
    lms: { type: kind, patterns, description: "What is asked", ...(tokens && { tokens }) },
  });
  const is12 = standard === "scorm12";
  const tokens = is12 ? { north: "a", south: "b", east: "c", west: "d" } : undefined;
  const a = is12 ? "a" : "north";
  const c = is12 ? "c" : "east";
  const comma = is12 ? "," : "[,]";
  const dot = is12 ? "." : "[.]";
  return [
    of("one", "choice", { scheme, options, shuffle: true, ...lms("choice", [a], tokens) }, { radices: [5] }),
    of("several", "multiple_response",
      { scheme: { scoring: "partial", penalty: 0 }, marks: 2, shuffle: true, points: ["point-a", "point-b"],
        options: options.map((option) => ({ ...option, correct: ["north", "east"].includes(option.id) })),
        ...lms("choice", [`${a}${comma}${c}`], tokens) },
      { radices: [2, 2, 2, 2] }),
    of("truth", "true_false", { scheme, answer: true, ...lms("true-false", [is12 ? "t" : "true"]) }, { radices: [3] }),
    of("pairs", "match",
      { scheme: { scoring: "partial", penalty: 0 }, marks: 2, shuffle: true,
        sources: [{ id: "north", text: "Up", target: "east" }, { id: "south", text: "Down", target: "west" }],
        targets: [{ id: "east", text: "1", plain: "1" }, { id: "west", text: "2", plain: "2" }],
        ...lms("matching", [`${a}${dot}${c}${comma}${is12 ? "b" : "south"}${dot}${is12 ? "d" : "west"}`], tokens) },
      { radices: [3, 3] }),
    of("steps", "order",
      { scheme, steps: ["north", "south", "east"].map((id) => ({ id, text: id, plain: id })),
        ...lms("sequencing", [is12 ? "a,b,c" : "north[,]south[,]east"], tokens) },
      { radices: [3, 3, 3] }),
    of("word", "text_entry",
      { scheme, caseSensitive: false, maxLength: 60, answers: [{ text: "kindness", marks: 1 }], ...lms("fill-in", ["kindness"]) },
      { text: 60 }),
    of("number", "numeric",
      { scheme, answer: 42, bounds: [41.5, 42.5], ...lms("numeric", [is12 ? "42" : "41.5[:]42.5"]) },
      { text: 24 }),
    of("short", "short_answer",
      { points: ["point-b"], scheme: { points: [{ id: "p1", marks: 1, award: "one", accept: ["listen*"] }] },
        modelAnswer: "Listen.", maxLength: 600 },
      { text: 600 }),
    of("essay", "extended_text",
      { marks: 3, scheme: { criteria: [{ id: "c1", marks: 1, award: "a" }, { id: "c2", marks: 2, award: "b" }] },
        modelAnswer: "All.", maxLength: 900 },
      { radices: [3, 4], text: 900 }),
  ];
}

export interface Design {
  readonly rules?: Partial<AssessmentRules>;
  readonly items?: readonly ItemBase[];
  readonly sections?: readonly Section[];
  readonly settings?: Payload["settings"];
}

export function payloadOf(target: Standard | "standalone", design: Design = {}): Payload {
  const all = design.items ?? items(target);
  const whole = { id: "all", items: all.map((_, index) => index), select: all.length, shuffle: false };
  const sections = design.sections ?? [whole];
  return {
    format: 1, target, package: "unit.test", unit: { id: "unit", title: "Unit", language: "en" },
    assessment: {
      id: "test", title: "Test", navigation: "nonlinear", feedback: "deferred", attempts: 1, shuffleOptions: true,
      countSelfMarks: false, ...design.rules,
    },
    sections,
    points: [{ id: "point-a", kind: "concept", title: "Point A" }, { id: "point-b", kind: "tip", title: "Point B" }],
    misconceptions: {}, cases: {}, items: all,
    layout: {
      version: 1, fingerprint: "0a1b2c", slots: sections.reduce((sum, section) => sum + section.select, 0),
      header: design.rules?.timeLimitSeconds === undefined ? HEADER : [...HEADER, ["extra", 18]], slot: SLOT, worst: 4096,
    },
    settings: design.settings ?? {},
  };
}

/** Time stands still until `pass` is called. */
export class Time implements Clock, Timers {
  private jobs: { due: number; period: number; action: () => void }[] = [];
  private passed = 0;

  /** `start`: what the device's clock shows, in milliseconds. */
  constructor(private start = Date.UTC(2027, 2, 4, 9, 30)) {}

  now(): number {
    return this.start + this.passed;
  }

  elapsed(): number {
    return this.passed / 1000;
  }

  after(milliseconds: number, action: () => void): () => void {
    return this.add(milliseconds, 0, action);
  }

  every(milliseconds: number, action: () => void): () => void {
    return this.add(milliseconds, milliseconds, action);
  }

  get waiting(): number {
    return this.jobs.length;
  }

  pass(seconds: number): void {
    const end = this.passed + seconds * 1000;
    for (let job = this.next(end); job; job = this.next(end)) {
      this.passed = job.due;
      if (job.period > 0) job.due += job.period;
      else this.jobs.splice(this.jobs.indexOf(job), 1);
      job.action();
    }
    this.passed = end;
  }

  private next(end: number): (typeof this.jobs)[number] | undefined {
    return this.jobs.filter((job) => job.due <= end).sort((one, other) => one.due - other.due)[0];
  }

  private add(milliseconds: number, period: number, action: () => void): () => void {
    const job = { due: this.passed + milliseconds, period, action };
    this.jobs.push(job);
    return () => {
      this.jobs = this.jobs.filter((other) => other !== job);
    };
  }
}

/** A window whose parent offers the API object. */
export function frameOf(name: string, object: unknown): Window {
  const parent: Record<string, unknown> = { [name]: object };
  parent["parent"] = parent;
  const page: Record<string, unknown> = { parent, opener: null };
  page["top"] = parent;
  return page as unknown as Window;
}

export interface Launched {
  readonly session: PlayerSession;
  readonly lms: Recorder;
  readonly time: Time;
}

export type LmsOptions = Readonly<Record<string, unknown>>;

/** A learner and what the LMS remembers of them between launches. */
export class Learner {
  stored: Record<string, string> = {};
  readonly faults: string[] = [];

  constructor(
    readonly standard: Standard,
    readonly design: Design = {},
    private readonly options: LmsOptions = {},
  ) {}

  launch(extra: Partial<Setup> & { readonly options?: LmsOptions; readonly at?: number } = {}): Launched {
    const { options, at, ...setup } = extra;
    const recorder = new Recorder(
      { scorm12, scorm2004 }[this.standard],
      this.stored,
      { ...this.options, ...options },
      (changed) => {
        Object.assign(this.stored, changed);
        return true;
      },
    );
    const payload = payloadOf(this.standard, this.design);
    const page = frameOf(this.standard === "scorm12" ? "API" : "API_1484_11", recorder.api);
    const time = new Time(at);
    const session = createSession({
      payload, interactions: INTERACTIONS, ...connect(payload, page), clock: time, timers: time, seed: () => 12345, ...setup,
    });
    time.pass(0.5);
    return { session, lms: recorder, time };
  }
}

/** The right response to each of `items()`. */
export const RIGHT: Readonly<Record<string, unknown>> = {
  one: 0, several: [0, 2], truth: true, pairs: [0, 1], steps: [0, 1, 2], word: "Kindness", number: "42",
  short: "They listened.", essay: "All that I know.",
};
