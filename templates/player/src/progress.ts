/** What the packed header keeps beside the attempt itself: the outcome of the attempts before it. */
import type { Fields } from "./state";
import { INITIAL, type Status } from "./status";

/** Bits of the header's `flags`. */
const ENDED = 1;
const TIMED_OUT = 2;
const PASSED = 4;
const COMPLETED = 8;
/** `best` counts in steps of a ten-thousandth, from 1; 0 says that there is none. */
const STEPS = 10_000;

export interface Progress {
  readonly status: Status;
  /** Best scaled score of the attempts before the current one; negative ones are kept as 0. */
  readonly earlier: number | undefined;
  readonly timedOut: boolean;
}

export function packProgress({ status, earlier, timedOut }: Progress): Fields {
  const ended = status.ended ? ENDED : 0;
  const passed = status.success === "passed" ? PASSED : 0;
  const completed = status.completion === "completed" ? COMPLETED : 0;
  return {
    // Rounded down, or 2/3 would reach a pass mark of 66.67 % later on; not by the dust of floating point.
    best: earlier === undefined ? 0 : 1 + Math.floor(STEPS * Math.max(0, earlier) + 1e-6),
    flags: ended + (timedOut ? TIMED_OUT : 0) + passed + completed,
  };
}

export function unpackProgress(header: Fields): Progress {
  const { best = 0, flags = 0 } = header;
  const earlier = best === 0 ? undefined : (best - 1) / STEPS;
  const passed = (flags & PASSED) > 0;
  const status: Status = {
    ...INITIAL,
    best: earlier,
    ended: (flags & ENDED) > 0,
    completion: (flags & COMPLETED) > 0 ? "completed" : "incomplete",
    success: passed ? "passed" : "unknown",
  };
  return { status, earlier, timedOut: (flags & TIMED_OUT) > 0 };
}
