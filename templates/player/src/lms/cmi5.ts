/** cmi5: an assignable unit, launched by the LMS with a token, launch data and preferences. */
import { h } from "../dom";
import type { Payload } from "../payload";
import type { Statement, StatementEvent } from "../xapi/statements";
import { openLaunch, type Cmi5Launch } from "./cmi5-launch";
import { abandoned, inherited, launched, next, type Session } from "./cmi5-session";
import { adopted, dressed, type Terms } from "./cmi5-statements";
import type { Adapter } from "./connect";
import { Launched } from "./launched";
import { LmsUnavailable, type Launch } from "./lms";
import { narrow } from "./reach";

const OF_A_SESSION: readonly string[] = ["initialized", "resumed", "suspended", "terminated"];

/** Keeps what was said, and says nothing that the LMS would refuse. */
class Etiquette {
  private session: Session;
  private own: string;
  scaled: number | undefined;
  /** Called before the last statement: what follows it is refused. */
  onLeave: () => void = () => {};

  constructor(
    private readonly launch: Cmi5Launch,
    told: readonly StatementEvent[],
  ) {
    this.session = launch.thread.session ?? launched(launch.mode, told);
    this.own = launch.thread.own ?? "";
  }

  get told(): readonly StatementEvent[] {
    return this.session.told;
  }

  events(event: StatementEvent): readonly StatementEvent[] {
    if (this.launch.lrs.over) this.session = abandoned(this.session);
    else if (event === "terminated") this.onLeave();
    const [session, events] = next(this.session, event);
    this.session = session;
    this.note();
    return events;
  }

  complete(statement: Statement, event: StatementEvent): Statement {
    if (event === "initialized") {
      this.own = (statement["object"] as { readonly id: string }).id;
      this.note();
    }
    return dressed(statement, event, this.terms, this.own, this.scaled);
  }

  /** Answers and results still count; how that session began and ended is the LMS's to know. */
  adopt(left: Statement): Statement | undefined {
    const verb = (left["verb"] as { readonly id: string }).id.replace(/^.*\//, "");
    if (this.launch.mode !== "normal" || OF_A_SESSION.includes(verb)) return undefined;
    if (verb === "passed" || verb === "failed") this.session = inherited(this.session);
    return adopted(left, this.terms);
  }

  private note(): void {
    const { session, own } = this;
    const { memory, thread } = this.launch;
    if (session.stage === "closed") memory.forget();
    else memory.keep({ ...thread, session, own });
  }

  private get terms(): Terms {
    const { activityId, data } = this.launch;
    return { activityId, contextTemplate: data.contextTemplate ?? {}, masteryScore: data.masteryScore };
  }
}

async function open(payload: Payload, page: Window): Promise<Launched> {
  const query = new URLSearchParams(page.location.search);
  narrow(page, [query.get("endpoint"), query.get("fetch")]);
  const cmi5 = await openLaunch(query, () => page.sessionStorage, () => page.localStorage);
  const { actor, registration, data, lrs, mode, document } = cmi5;
  const kept = await document.read();
  if (kept === undefined) throw new LmsUnavailable(document.lastError ?? "The LMS does not give the state.");
  const rules = new Etiquette(cmi5, kept.told as readonly StatementEvent[]);
  const launch: Launch = {
    mode,
    learnerId: String((actor["account"] as { readonly name?: string } | undefined)?.name ?? ""),
    learnerName: String(actor["name"] ?? ""),
    state: kept.state,
    finished: kept.told.includes("completed"),
    // The LMS's word counts (10.2.4.0-2).
    passMark: data.masteryScore,
    language: () => cmi5.preferences.languagePreference,
    session: cmi5.thread.since,
    timing: () => ({ data: data.launchParameters ?? "" }),
    xapi: {
      access: lrs,
      actor,
      registration,
      events: (event) => rules.events(event),
      // What this very session has left goes out as it is.
      ...(cmi5.thread.session === undefined && { adopt: (left: Statement) => rules.adopt(left) }),
      complete: (statement, event) => rules.complete(statement, event),
    },
  };
  const lms = new Launched(payload.target, launch, document, {
    told: () => rules.told,
    scored: ({ scaled }) => (rules.scaled = scaled),
  });
  rules.onLeave = () => lms.farewell();
  dress(cmi5, page);
  return lms;
}

type Strings = Readonly<Record<string, string>>;

/** What the launch asks of the page itself. */
function dress({ data, preferences }: Cmi5Launch, page: Window): void {
  const { document } = page;
  if (data.launchParameters) document.documentElement.dataset["launchParameters"] = data.launchParameters;
  // 11.2.0.0-1
  if (preferences.audioPreference === "off") document.addEventListener("play", ({ target }) => silence(target), true);
  const { returnURL } = data;
  if (!returnURL || !/^https?:/i.test(returnURL)) return;
  const strings = JSON.parse(document.getElementById("strings")?.textContent ?? "{}") as Strings & Readonly<Record<string, Strings>>;
  const words: Strings = strings[document.documentElement.lang] ?? strings;
  // In this window or frame (10.2.6.0-1); the session ends as the page goes.
  const leave = (): void => page.location.assign(returnURL);
  const button = h("button", { type: "button", class: "link", onclick: leave }, words["cmi5.leave"]);
  const nav = h("nav", {}, button);
  // In line with the page; other packages need not carry a rule for it.
  Object.assign(nav.style, { maxInlineSize: "49rem", marginInline: "auto", padding: "0 var(--s5) var(--s5)" });
  document.body.append(nav);
}

function silence(target: EventTarget | null): void {
  if (target instanceof HTMLMediaElement) target.muted = true;
}

let opened: Launched | undefined;

export const cmi5: Adapter = {
  target: "cmi5",
  prepare: async (payload, page) => {
    opened = await open(payload, page);
  },
  open: () => opened as Launched,
};
