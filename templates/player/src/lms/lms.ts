/** What the player asks of any LMS. The rest of the player knows no standard. */
import type { Described, ItemBase } from "../payload";
import type { XapiLaunch } from "../xapi/access";

export type Mode = "normal" | "review" | "browse";
export type Completion = "incomplete" | "completed";
export type Success = "unknown" | "passed" | "failed";

export interface Launch {
  readonly mode: Mode;
  readonly learnerId: string;
  readonly learnerName: string;
  /** The state of an earlier session; empty when there is none. */
  readonly state: string;
  /** `completed`, `passed` or `failed` was reported in an earlier session. */
  readonly finished: boolean;
  /** The LMS's pass mark, 0..1, in place of the package's own. */
  readonly passMark?: number | undefined;
  /** Languages that the learner prefers, as tags with commas between. Asked for only where there is a choice. */
  readonly language?: () => string | undefined;
  /** What the LMS says of the learner's time. Asked for only where there is a limit. */
  readonly timing?: () => Timing;
  /** Where the next launch ends this one's session (cmi5): when it began, in milliseconds, and no two are the same. */
  readonly session?: number;
  /** Where the LMS itself speaks xAPI. */
  readonly xapi?: XapiLaunch;
}

export interface Timing {
  /** The time of an attempt as SCORM writes it; empty or absent: not said. */
  readonly allowed?: string;
  /** Texts for the page, in which `extra_time` may stand. */
  readonly data: string;
}

export interface InteractionRecord {
  readonly index: number;
  readonly item: ItemBase;
  /** Absent: not answered yet (id and type only). */
  readonly response?: Described;
  /** The record held a response that the learner has taken back. */
  readonly cleared?: boolean;
  readonly result?: "correct" | "incorrect" | "neutral" | number;
  readonly latencySeconds?: number;
  readonly at?: Date;
}

export interface ObjectiveRecord {
  readonly id: string;
  readonly description: string;
  readonly marks: number;
  readonly max: number;
  readonly success: Success;
  readonly completion: Completion;
}

export interface Score {
  /** 0..1 (may be negative where floors are). Adapters report raw on 0–100. */
  readonly scaled: number;
}

/** All setters are local; `commit` makes them durable. Setters write only what changed. */
export interface Lms {
  readonly target: string;
  /** False where nothing outlasts the page (no LMS, no storage). */
  readonly durable: boolean;
  /** Interaction records that exist; the next new one has this index. */
  readonly interactions: number;
  /** Most interaction records that the target is sure to keep. */
  readonly interactionLimit: number;
  /**
   * Throws LmsUnavailable when there is no LMS to be found, or its session is over. In review and browse mode
   * all that follows does nothing and returns true, but terminate.
   */
  initialize(): Launch;
  setState(state: string, position: string): boolean;
  setInteraction(record: InteractionRecord): boolean;
  setObjectives(records: readonly ObjectiveRecord[]): boolean;
  setStatus(completion: Completion, success: Success): boolean;
  /** To be called after setStatus: what a score does in an LMS may depend on the status. */
  setScore(score: Score): boolean;
  setProgress(fraction: number): boolean;
  /**
   * The state that the LMS has by now, which may be another page's; undefined where it cannot tell before a save,
   * or has not. After a save that failed, that which stood in its way.
   */
  held(): string | undefined;
  /** Takes nothing for set any longer: another page may have written since. */
  renew(): void;
  /** Keeps a state that another is about to replace for good, where learners' helpers can find it. */
  setAside(state: string): void;
  /** True only when the LMS says it stored the data, and gives back the state that was set. */
  commit(): boolean | Promise<boolean>;
  /** Session time, exit, then Finish/Terminate; nothing may be called after it. At pagehide call only this. */
  terminate(sessionSeconds: number): boolean;
  /** What went wrong last, for the learner's notice and the log. */
  readonly lastError: string | null;
}

/** There is no LMS, or it does not (any longer) take anything. */
export class LmsUnavailable extends Error {}

/** What tells an agent apart (xAPI 1.0.3, Data 2.4.2.3), an account without its home page: as `markscheme collect` does. */
export function agentOf(actor: XapiLaunch["actor"]): string {
  const { account, mbox, openid, mbox_sha1sum: sum, name } = (actor ?? {}) as Readonly<Record<string, unknown>>;
  const found = [(account as { readonly name?: unknown } | undefined)?.name, mbox, openid, sum, name];
  return String(found.find((each) => typeof each === "string" && each !== "") ?? "").replace(/^mailto:/, "");
}
