/** Plain xAPI: launched with `endpoint`, `auth`, `actor`, `registration` and `activity_id` in the address. */
import type { Actor } from "../xapi/fill";
import type { Adapter } from "./connect";
import { Launched } from "./launched";
import { LmsUnavailable, type Launch } from "./lms";
import { Lrs } from "./lrs";
import { narrow } from "./reach";
import { StateDocument } from "./state-document";

const PARAMETERS = ["endpoint", "auth", "actor", "activity_id"] as const;

async function open(page: Window): Promise<Launched> {
  const query = new URLSearchParams(page.location.search);
  narrow(page, [query.get("endpoint")]);
  const [endpoint = "", auth = "", json = "", activityId = ""] = PARAMETERS.map((name) => query.get(name) ?? "");
  const actor = parsed(json);
  const missing = PARAMETERS.filter((name) => !query.get(name));
  if (missing.length > 0 || actor === undefined) {
    throw new LmsUnavailable(`The launch lacks ${missing.join(", ") || "an actor in JSON"}.`);
  }
  const registration = query.get("registration") ?? undefined;
  const lrs = new Lrs(endpoint.replace(/\/?$/, "/"), auth);
  const document = new StateDocument(lrs, { activityId, agent: JSON.stringify(actor), registration }, () => page.localStorage);
  const kept = await document.read();
  if (kept === undefined) throw new LmsUnavailable(document.lastError ?? "The record store does not give the state.");
  const launch: Launch = {
    mode: "normal",
    learnerId: "",
    learnerName: "",
    state: kept.state,
    finished: false,
    xapi: { access: lrs, actor, registration },
  };
  return new Launched("tincan", launch, document);
}

function parsed(json: string): Actor | undefined {
  try {
    const actor: unknown = JSON.parse(json);
    return actor !== null && typeof actor === "object" ? modern({ objectType: "Agent", ...actor }) : undefined;
  } catch {
    return undefined;
  }
}

/** Some launchers still write an actor as drafts of xAPI (0.9) did: each value in a list, accounts in other words. */
function modern(actor: Actor): Actor {
  const first = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value);
  const plain = Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, first(value)]));
  const account = plain["account"] as Readonly<Record<string, unknown>> | undefined;
  if (account?.["accountName"] === undefined) return plain;
  return { ...plain, account: { homePage: account["accountServiceHomePage"], name: account["accountName"] } };
}

let opened: Launched | undefined;

export const tincan: Adapter = {
  target: "tincan",
  prepare: async (_, page) => {
    opened = await open(page);
  },
  open: () => opened as Launched,
};
