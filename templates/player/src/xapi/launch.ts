/** Who learns, and which LRS listens, as the launch says: query parameters, or else what the LMS told. */
import type { Launch } from "../lms/lms";
import type { XapiPayload } from "../payload";
import type { Context } from "./statements";

export interface LrsAccess {
  /** Ends in a slash. */
  readonly endpoint: string;
  /** Value of the `Authorization` header. */
  readonly auth: string;
}

/** Actor and registration. Without any, the account of an unknown learner at this page's origin. */
export function contextOf(query: URLSearchParams, launch: Launch, origin: string): Context {
  const registration = query.get("registration") ?? undefined;
  return { actor: launchedActor(query.get("actor")) ?? account(launch, origin), registration };
}

/** Undefined without credentials of this launch: a package holds none, since every learner could read them. */
export function lrsOf(query: URLSearchParams, payload: XapiPayload): LrsAccess | undefined {
  const endpoint = query.get("endpoint") ?? payload.lrs?.endpoint;
  const auth = query.get("auth");
  if (!endpoint || !auth) return undefined;
  return { endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`, auth };
}

/** The launch parameter is an agent as JSON. */
function launchedActor(json: string | null): Context["actor"] | undefined {
  try {
    const actor: unknown = JSON.parse(json ?? "null");
    return actor !== null && typeof actor === "object" ? { objectType: "Agent", ...actor } : undefined;
  } catch {
    return undefined;
  }
}

/** Data 4.1.2.4. A page opened from a file has no origin. */
function account({ learnerId, learnerName }: Launch, origin: string): Context["actor"] {
  const homePage = /^https?:/.test(origin) ? origin : "urn:x-markscheme:local";
  return {
    objectType: "Agent",
    ...(learnerName !== "" && { name: learnerName }),
    account: { homePage, name: learnerId === "" ? "unknown" : learnerId },
  };
}
