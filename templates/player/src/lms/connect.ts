/** Finds the LMS that the package was built for. */
import type { Payload } from "../payload";
import type { Launch, Lms } from "./lms";
import { Scorm12 } from "./scorm12";
import { Scorm2004 } from "./scorm2004";
import { Standalone, workingStorage } from "./standalone";

const ADAPTERS: Readonly<Record<Payload["target"], (payload: Payload, page: Window) => Lms>> = {
  scorm12: (payload, page) => new Scorm12(page, payload.settings.finalStatus ?? "passed_failed"),
  scorm2004: (_, page) => new Scorm2004(page),
  standalone: (payload, page) => new Standalone(workingStorage(page), payload.package),
};

export interface Connection {
  readonly lms: Lms;
  readonly launch: Launch;
  /** The package is meant for an LMS, but there is none: it can be played, but nothing is saved. */
  readonly lmsMissing: boolean;
}

/** Throws LmsUnavailable. */
export function connect(payload: Payload, page: Window): Connection {
  const lms = ADAPTERS[payload.target](payload, page);
  return { lms, launch: lms.initialize(), lmsMissing: false };
}

/** Goes on without the LMS that `connect` did not find. */
export function withoutLms(payload: Payload): Connection {
  const lms = new Standalone(undefined, payload.package);
  return { lms, launch: lms.initialize(), lmsMissing: true };
}
