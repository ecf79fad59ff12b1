/** Who learns, as the launch says: an LMS that speaks xAPI, query parameters, or else what the LMS told. */
import type { Launch } from "../lms/lms";
import type { Context } from "./statements";

/** Actor and registration. Without any, the account of an unknown learner at this page's origin. */
export function contextOf(query: URLSearchParams, launch: Launch, origin: string): Context {
  const { actor, registration } = launch.xapi ?? {};
  return {
    actor: actor ?? launchedActor(query.get("actor")) ?? account(launch, origin),
    registration: registration ?? query.get("registration") ?? undefined,
  };
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
