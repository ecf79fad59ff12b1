/**
 * Wires the page's islands, the LMS, the session and the screens; the only module that does.
 * The page's script is this bundle, then the parts that the assessment uses, then `markscheme.start()`.
 */
import { createSession, type PlayerSession } from "./core";
import { FEATURES } from "./features/registry";
import { INTERACTIONS } from "./interactions/registry";
import { connect, prepare, withoutLms, type Connection } from "./lms/connect";
import { LmsUnavailable, type Launch } from "./lms/lms";
import { protection } from "./protection/protection";
import type { Payload, XapiPayload } from "./payload";
import { mountApp } from "./screens/app";
import { showFault } from "./screens/fault";
import { channelNamed } from "./siblings";
import { PARTS } from "./xapi/access";
import { toPage } from "./xapi/delivery";
import { contextOf } from "./xapi/launch";
import { Statements, type Delivery } from "./xapi/statements";

type Strings = Readonly<Record<string, string>>;

async function start(): Promise<void> {
  const payload = island<Payload>("payload");
  const words = island<Readonly<Record<string, Strings>> | Strings>("strings");
  const messages = (tag: string): Strings => (payload.languages ? words[tag] : words) as Strings;
  const strings = messages(payload.unit.language);
  const root = document.getElementById("app") as HTMLElement;
  const play = (connection: Connection): void => {
    const { launch } = connection;
    const told = statements(launch, strings);
    const session = createSession({
      payload: adjusted(payload, launch),
      interactions: INTERACTIONS,
      ...connection,
      protection: protection(),
      channel: () => channelNamed(attemptOf(payload, launch)),
      statements: told,
    });
    follow(session, told);
    mountApp(root, session, messages);
    PARTS.lrs?.observe(session, (event, facts) => session.tell(event, facts));
  };
  try {
    await prepare(payload, window);
    play(connect(payload, window));
  } catch (error) {
    if (!(error instanceof LmsUnavailable)) throw error;
    console.warn(error.message);
    showFault(root, "no_lms", strings, payload.unit.language, () => play(withoutLms(payload)));
  }
}

/** A package may be in several courses: only in one of them it is the same attempt. */
function attemptOf(payload: Payload, { learnerId, xapi }: Launch): string {
  return JSON.stringify(["markscheme", payload.package, location.pathname, learnerId, xapi?.registration, xapi?.actor]);
}

function adjusted(payload: Payload, launch: Launch): Payload {
  const { passMark } = launch;
  const extraSeconds = FEATURES.timer?.extra(payload.assessment, launch, location.search);
  const given = { ...(passMark !== undefined && { passMark }), ...(extraSeconds && { extraSeconds }) };
  return { ...payload, assessment: { ...payload.assessment, ...given } };
}

function island<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "null") as T;
}

function statements(launch: Launch, strings: Readonly<Record<string, string>>): Statements {
  const context = contextOf(new URLSearchParams(location.search), launch, location.origin);
  const deliveries = (payload: XapiPayload): readonly Delivery[] => {
    const lrs = PARTS.lrs?.connect(launch.xapi, payload, context, strings);
    return lrs ? [toPage(window), lrs] : [toPage(window)];
  };
  const made = new Statements(() => island<XapiPayload | null>("xapi"), deliveries, context, launch.xapi);
  document.addEventListener("DOMContentLoaded", () => made.flush());
  return made;
}

/** What happens to the page. `unload` and `beforeunload` save nothing: mobile browsers don't fire them. */
function follow(session: PlayerSession, statements: Statements): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") return session.shown();
    session.flush();
    statements.leave();
  });
  window.addEventListener("pagehide", () => {
    session.closing();
    statements.leave();
  });
  // A learner who goes while nothing can be saved is asked first, where the browser does that.
  window.addEventListener("beforeunload", (event) => {
    if (session.save === "failed") event.preventDefault();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) session.reopened();
  });
  window.addEventListener("online", () => session.flush());
}

/** What the parts of the bundle meet in: modules that they share (`build.mjs`), and the start when all are there. */
const markscheme = { modules: {}, start };
Object.assign(globalThis, { markscheme });
