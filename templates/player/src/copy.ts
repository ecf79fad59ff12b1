/**
 * A copy of an attempt as a file: what page and `markscheme recover` read (`builder/markscheme/collecting/copies.py`).
 *
 *     {"markscheme": "attempt", "version": 1, "unit", "assessment", "layout", "saved", "learner", "state", "check"}
 *
 * In sealed packages `sealed` stands in place of learner, state and check.
 */
import type { Sealed } from "./features/registry";
import type { Payload } from "./payload";
import type { AttemptCopy } from "./session";
import { crc32 } from "./state";

/** Whose copy it is, and of when. */
export interface Head {
  readonly markscheme: "attempt";
  readonly version: 1;
  readonly unit: string;
  readonly assessment: string;
  /** `Layout.fingerprint`: of what the state's numbers mean. */
  readonly layout: string;
  /** When it was made, ISO 8601. */
  readonly saved: string;
}

export interface OpenCopy extends Head, AttemptCopy {
  /** CRC-32 over everything else, in hex: tells damage, and keeps nobody from anything. */
  readonly check: string;
}

export interface SealedCopy extends Head {
  readonly sealed: Sealed;
}

export function headOf({ unit, assessment, layout }: Payload, at: Date): Head {
  return { markscheme: "attempt", version: 1, unit: unit.id, assessment: assessment.id, layout: layout.fingerprint, saved: at.toISOString() };
}

/** What the head says, in one text. */
export function about({ unit, assessment, layout, saved }: Head): string {
  return [unit, assessment, layout, saved].join("\n");
}

export function checkOf(head: Head, { learner, state, fault }: AttemptCopy): string {
  return crc32([about(head), learner.id, learner.name, fault ?? "", state].join("\n")).toString(16).padStart(8, "0");
}

/** No file of an attempt, one that is damaged or was altered, of another assessment, or of another version of this one. */
export type FileFault = "none" | "damaged" | "foreign" | "version";

/** Reads what may be anything. */
export function parsed(text: string, payload: Payload): OpenCopy | FileFault {
  const copy = json(text) as Partial<OpenCopy> | undefined;
  if (copy?.markscheme !== "attempt") return "none";
  const { learner, check } = copy;
  const texts = [copy.unit, copy.assessment, copy.layout, copy.saved, copy.state, learner?.id, learner?.name, check, copy.fault ?? ""];
  if (copy.version !== 1) return "version";
  if (texts.some((each) => typeof each !== "string")) return "damaged";
  const read = copy as OpenCopy;
  if (checkOf(read, read) !== check) return "damaged";
  if (read.unit !== payload.unit.id || read.assessment !== payload.assessment.id) return "foreign";
  return read.layout === payload.layout.fingerprint ? read : "version";
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
