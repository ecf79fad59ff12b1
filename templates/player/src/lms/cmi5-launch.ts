/** What an AU asks for before it starts (cmi5, sections 8, 10 and 11). */
import type { Actor } from "../xapi/fill";
import { Memory, type Thread } from "./cmi5-memory";
import { LmsUnavailable, type Mode } from "./lms";
import { Lrs, said, send, type Answer } from "./lrs";
import { StateDocument } from "./state-document";

const PARAMETERS = ["endpoint", "fetch", "actor", "registration", "activityId"] as const;
const MODES: Readonly<Record<string, Mode>> = { Normal: "normal", Browse: "browse", Review: "review" };
/** What breaks a rule of cmi5 is forbidden, now and later; it must not keep others from being sent. */
const REFUSED: readonly number[] = [403];
/** Waits between the tries of a request that nobody answered, in milliseconds. */
const WAITS: readonly number[] = [500, 2_000];

/** `LMS.LaunchData` (10.2), as far as the page heeds it. */
export interface LaunchData {
  readonly contextTemplate?: Readonly<Record<string, unknown>>;
  readonly launchMode?: string;
  readonly launchParameters?: string;
  readonly masteryScore?: number;
  readonly moveOn?: string;
  readonly returnURL?: string;
}

/** `cmi5LearnerPreferences` (section 11). */
export interface Preferences {
  readonly languagePreference?: string;
  readonly audioPreference?: string;
}

export interface Cmi5Launch {
  readonly lrs: Lrs;
  readonly actor: Actor;
  readonly registration: string;
  readonly activityId: string;
  readonly data: LaunchData;
  readonly mode: Mode;
  readonly preferences: Preferences;
  readonly document: StateDocument;
  readonly memory: Memory;
  /** Of this session, as an earlier page left it when it crashed. */
  readonly thread: Thread;
}

/** In the order that 8 to 11 give: parameters, token, launch data, preferences. Throws LmsUnavailable. */
export async function openLaunch(query: URLSearchParams, storage: () => Storage, lasting: () => Storage): Promise<Cmi5Launch> {
  // In any order (8.1.0.0-7).
  const given = Object.fromEntries(PARAMETERS.map((name) => [name, query.get(name) ?? ""])) as Record<(typeof PARAMETERS)[number], string>;
  const missing = PARAMETERS.filter((name) => given[name] === "");
  if (missing.length > 0) throw new LmsUnavailable(`The launch lacks ${missing.join(", ")}.`);
  const { registration, activityId } = given;
  const actor = parsed<Actor>(given.actor, "actor");
  const memory = new Memory(given.fetch, storage);
  const thread = memory.read() ?? { token: await token(given.fetch), since: Date.now() + Math.random() };
  memory.keep(thread);
  // 8.1.1.0-3, 8.1.2.0-5, 8.2.1.0-5
  const lrs = new Lrs(given.endpoint.replace(/\/?$/, "/"), `Basic ${thread.token}`, REFUSED, true);
  const owner = { activityId, agent: JSON.stringify(actor), registration };
  const answer = await patiently(() => lrs.request("activities/state", { ...owner, stateId: "LMS.LaunchData" }));
  if (answer.status === 401 || answer.status === 403) memory.forget();
  if (answer.status !== 200) throw new LmsUnavailable(`LMS.LaunchData: ${said(answer)}`);
  const data = parsed<LaunchData>(answer.body, "LMS.LaunchData");
  const mode = MODES[data.launchMode ?? ""];
  if (mode === undefined) throw new LmsUnavailable(`LMS.LaunchData has the launchMode ${String(data.launchMode)}.`);
  const preferences = await preferred(lrs, owner.agent);
  return { lrs, actor, registration, activityId, data, mode, preferences, document: new StateDocument(lrs, owner, lasting), memory, thread };
}

/** The token is given out once (8.2.3.0-1): only where nobody answered is it asked for again. */
async function token(url: string): Promise<string> {
  const answer = await patiently(() => send(url, { method: "POST" }));
  if (answer.status !== 200) throw new LmsUnavailable(`The fetch URL: ${said(answer)}`);
  const told = parsed<Readonly<Record<string, unknown>>>(answer.body, "the answer of the fetch URL");
  const given = told["auth-token"];
  if (typeof given === "string" && given !== "") return given;
  // 8.2.3.2-1: the token is in use already, has expired, or the LMS has a fault.
  throw new LmsUnavailable(`The fetch URL gives no token: error ${String(told["error-code"])}, ${String(told["error-text"])}`);
}

/** Must be asked for at the start (11.0.0.0-3); an LMS need not have any. */
async function preferred(lrs: Lrs, agent: string): Promise<Preferences> {
  const answer = await patiently(() => lrs.request("agents/profile", { agent, profileId: "cmi5LearnerPreferences" }));
  if (answer.status !== 200) return {};
  try {
    const given = parsed<Readonly<Record<string, unknown>>>(answer.body, "cmi5LearnerPreferences");
    return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}

/** Asks again where no answer came, or one that says to come back later. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  for (const wait of WAITS) {
    if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) break;
    await new Promise((done) => setTimeout(done, wait));
    answer = await ask();
  }
  return answer;
}

function parsed<T extends object>(json: string, what: string): T {
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === "object") return value as T;
  } catch {
    // Told below.
  }
  throw new LmsUnavailable(`${what} is no JSON object.`);
}
