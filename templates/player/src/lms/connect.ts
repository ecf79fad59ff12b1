/** Finds the LMS that the package was built for. */
import type { Payload } from "../payload";
import type { Launch, Lms } from "./lms";
import { Standalone, workingStorage } from "./standalone";

/** Makes the LMS of one target. */
export interface Adapter {
  readonly target: Payload["target"];
  /** What must be asked over the network before `open`. Throws LmsUnavailable. */
  prepare?(payload: Payload, page: Window): Promise<void>;
  open(payload: Payload, page: Window): Lms;
}

const standalone: Adapter = {
  target: "standalone",
  open: (payload, page) => new Standalone(workingStorage(page), payload.package),
};

const ADAPTERS = new Map<string, Adapter>([["standalone", standalone]]);

export function register(adapter: Adapter): void {
  ADAPTERS.set(adapter.target, adapter);
}

export interface Connection {
  readonly lms: Lms;
  readonly launch: Launch;
  /** The package is meant for an LMS, but there is none: it can be played, but nothing is saved. */
  readonly lmsMissing: boolean;
}

/** To be awaited before `connect`. Throws LmsUnavailable. */
export function prepare(payload: Payload, page: Window): Promise<void> | undefined {
  return ADAPTERS.get(payload.target)?.prepare?.(payload, page);
}

/** Throws LmsUnavailable. */
export function connect(payload: Payload, page: Window): Connection {
  const adapter = ADAPTERS.get(payload.target);
  if (adapter === undefined) throw new RangeError(`the page carries no adapter for ${payload.target}`);
  const lms = adapter.open(payload, page);
  return { lms, launch: lms.initialize(), lmsMissing: false };
}

/** Goes on without the LMS that `connect` did not find. */
export function withoutLms(payload: Payload): Connection {
  const lms = new Standalone(undefined, payload.package);
  return { lms, launch: lms.initialize(), lmsMissing: true };
}
