import assert from "node:assert/strict";
import { test } from "node:test";
import { openLaunch, type Cmi5Launch } from "../../templates/player/src/lms/cmi5-launch";
import { abandoned, launched, next, type Session } from "../../templates/player/src/lms/cmi5-session";
import { adopted, dressed, type Terms } from "../../templates/player/src/lms/cmi5-statements";
import { Lrs } from "../../templates/player/src/lms/lrs";
import { StateDocument } from "../../templates/player/src/lms/state-document";
import { Launched } from "../../templates/player/src/lms/launched";
import type { Mode } from "../../templates/player/src/lms/lms";
import { Saver, WAIT } from "../../templates/player/src/saving";
import type { StatementEvent } from "../../templates/player/src/xapi/statements";
import { pick, rounds, Time } from "./bench";

const EVENTS: readonly StatementEvent[] = [
  "initialized", "resumed", "answered", "completed", "passed", "failed", "suspended", "terminated",
];

function say(session: Session, ...events: readonly StatementEvent[]): readonly [Session, readonly StatementEvent[]] {
  const said: StatementEvent[] = [];
  for (const event of events) {
    const [after, more] = next(session, event);
    session = after;
    said.push(...more);
  }
  return [session, said];
}

test("a session that resumes is initialized first (9.3.0.0-4)", () => {
  assert.deepEqual(say(launched("normal", []), "resumed", "answered", "terminated")[1], [
    "initialized", "resumed", "answered", "terminated",
  ]);
});

test("whatever happens, in whatever order, the LMS has nothing to refuse", () => {
  rounds(500, (random) => {
    const mode = pick<Mode>(random, ["normal", "normal", "browse", "review"]);
    let told: readonly StatementEvent[] = [];
    const all: StatementEvent[] = [];
    for (let launch = 0; launch < 3; launch++) {
      const events = Array.from({ length: 12 }, () => pick(random, EVENTS));
      const [session, said] = say(launched(mode, told), ...events);
      told = session.told;
      all.push(...said);
      assert.equal(said[0], "initialized");
      for (const once of ["initialized", "completed", "passed", "failed", "terminated"] as const) {
        assert(said.filter((event) => event === once).length <= 1, once);
      }
      assert(said.filter((event) => event === "passed" || event === "failed").length <= 1);
      const end = said.indexOf("terminated");
      assert(end < 0 || end === said.length - 1);
      if (mode !== "normal") assert(said.every((event) => event === "initialized" || event === "terminated"));
    }
    assert(all.filter((event) => event === "completed").length <= 1);
    assert(all.filter((event) => event === "passed").length <= 1);
    const pass = all.indexOf("passed");
    assert(pass < 0 || !all.slice(pass).includes("failed"));
  });
});

test("an abandoned session says nothing more (9.3.6.0-2)", () => {
  const [session] = say(launched("normal", []), "initialized");
  assert.deepEqual(say(abandoned(session), "answered", "terminated")[1], []);
});

const TERMS: Terms = {
  activityId: "https://lms.example/au/1",
  masteryScore: 2 / 3,
  contextTemplate: {
    contextActivities: { grouping: [{ id: "https://example.org/au" }] },
    extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s-1" },
    platform: "LMS",
  },
};
const OWN = "https://example.org/assessments/exam";

function made(event: StatementEvent, result: object, scaled?: number, verb = `http://adlnet.gov/expapi/verbs/${event}`): Record<string, any> {
  const context = { registration: "r", platform: "ours", contextActivities: { grouping: [{ id: "urn:x:unit" }], parent: [{ id: OWN }] } };
  const statement = { id: "1", verb: { id: verb }, object: { id: event === "answered" ? "urn:x:item" : OWN }, result, context };
  return dressed(statement, event, TERMS, OWN, scaled) as Record<string, any>;
}

test("the context template comes first and is not overwritten (10.2.1.0-6, 10.2.1.0-7)", () => {
  const { context, object } = made("answered", { response: "a" });
  assert.equal(context.platform, "LMS");
  assert.equal(context.registration, "r");
  assert.deepEqual(context.contextActivities.grouping.map(({ id }: { id: string }) => id), ["https://example.org/au", "urn:x:unit"]);
  assert.deepEqual(context.contextActivities.parent, [{ id: TERMS.activityId }]);
  assert.equal(context.contextActivities.category, undefined);
  assert.equal(object.id, "urn:x:item");
});

test("statements of cmi5 carry what their verb has, and nothing else (9.5, 9.6.2)", () => {
  const everything = { success: false, completion: false, response: "x", score: { scaled: 0.7, raw: 70, min: 0, max: 100 }, duration: "PT1S" };
  const fields = Object.fromEntries(["initialized", "completed", "passed", "failed", "terminated"].map((event) =>
    [event, Object.keys(made(event as StatementEvent, everything)["result"] ?? {}).sort().join(" ")]));
  assert.deepEqual(fields, {
    initialized: "", completed: "completion duration", passed: "duration score success", failed: "duration score success", terminated: "duration",
  });
  assert.equal(made("passed", everything)["result"].success, true);
  assert.equal(made("passed", everything)["object"].id, TERMS.activityId);
  const categories = (event: StatementEvent) => made(event, everything)["context"].contextActivities.category.length;
  assert.deepEqual([categories("initialized"), categories("completed"), categories("failed"), categories("terminated")], [1, 2, 2, 1]);
});

test("no score is rounded across the mastery score (9.3.4.0-2, 9.3.5.0-2)", () => {
  const score = { score: { scaled: 0.6667, raw: 66.67, min: 0, max: 100 } };
  assert(made("passed", score, 2 / 3 - 5e-7)["result"].score.scaled >= 2 / 3);
  assert.equal(made("failed", score, 0.66664)["result"].score.scaled, 0.66664);
  const extension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  assert.equal(made("failed", score, 0.1)["context"].extensions[extension], 2 / 3);
  assert.equal(made("completed", score)["context"].extensions[extension], undefined);
});

test("what an earlier session left is sent in this one's name (9.6.3.1-4)", () => {
  const left = { id: "1", context: { registration: "r", extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s-0", more: 1 } } };
  assert.deepEqual((adopted(left, TERMS) as Record<string, any>)["context"], {
    registration: "r", extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s-1", more: 1 },
  });
});

test("a further statement of an event, with another verb, is none of cmi5's own (9.6.2.2-2, 9.5.1.0-2)", () => {
  const { context, result } = made("passed", { score: { scaled: 1 }, response: "x" }, 1, "https://example.org/verbs/celebrated");
  assert.equal(context.contextActivities.category, undefined);
  assert.deepEqual(result, { score: { scaled: 1 }, response: "x" });
  assert.equal(context.platform, "LMS");
});

test("a verdict by the mastery score names it, with a score or without (9.6.3.2-2)", () => {
  const extension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  assert.equal(made("passed", { duration: "PT1S" })["context"].extensions[extension], 2 / 3);
  assert.equal(made("failed", { duration: "PT1S" })["context"].extensions[extension], 2 / 3);
});

const LAUNCHED = {
  endpoint: "https://lms.example/xapi", fetch: "https://lms.example/fetch?1", registration: "r", activityId: "urn:x:au",
  actor: JSON.stringify({ account: { homePage: "https://lms.example", name: "1" } }),
};

/** A launch by an LMS whose Agent Profile answers so. */
async function launchedWith(preferences: string): Promise<Cmi5Launch> {
  const real = globalThis.fetch;
  globalThis.fetch = ((url: string) => {
    const body = url === LAUNCHED.fetch ? '{"auth-token": "t"}' : url.includes("agents/profile") ? preferences : '{"launchMode": "Normal"}';
    return Promise.resolve(new Response(body, { status: 200 }));
  }) as typeof fetch;
  try {
    const blocked = (): never => { throw new Error("blocked"); };
    return await openLaunch(new URLSearchParams(LAUNCHED), blocked, blocked);
  } finally {
    globalThis.fetch = real;
  }
}

test("preferences that make no sense are none (11)", async () => {
  for (const body of ["null", "[]", "7", "<html>", '{"languagePreference": 7, "audioPreference": {}}']) {
    const { preferences } = await launchedWith(body);
    assert.deepEqual([preferences.languagePreference, preferences.audioPreference], [undefined, undefined], body);
  }
  assert.equal((await launchedWith('{"languagePreference": "cy,en"}')).preferences.languagePreference, "cy,en");
});

/** A State Resource of one document, as strict as 2.0: nothing is replaced without its ETag. */
class Resource {
  body: string | undefined;
  version = 0;
  /** Answers to come that get lost, or statuses instead of them. */
  faults: (number | "lost" | "cut off")[] = [];
  puts: RequestInit[] = [];
  /** Whether each write was to outlive the page. */
  alive: (boolean | undefined)[] = [];

  answer = (_: unknown, init: RequestInit = {}): Promise<Response> => {
    const fault = this.faults.shift();
    if (init.method === "PUT") this.alive.push(init.keepalive);
    if (fault === "cut off") return Promise.reject(new Error("the page is gone"));
    if (typeof fault === "number") return Promise.resolve(new Response("", { status: fault }));
    const answer = init.method === "PUT" ? this.put(init) : this.get();
    return fault === "lost" ? Promise.reject(new Error("lost")) : Promise.resolve(answer);
  };

  private get(): Response {
    return this.body === undefined ? new Response("", { status: 404 }) : new Response(this.body, { headers: { ETag: `"${this.version}"` } });
  }

  private put(init: RequestInit): Response {
    this.puts.push(init);
    const { "If-Match": match, "If-None-Match": none } = init.headers as Record<string, string>;
    if (this.body !== undefined && match === undefined && none === undefined) return new Response("", { status: 409 });
    if (this.body === undefined ? match !== undefined : match !== `"${this.version}"`) return new Response("", { status: 412 });
    this.body = String(init.body);
    this.version++;
    return new Response(null, { status: 204, headers: { ETag: `"${this.version}"` } });
  }
}

async function stored(act: (document: StateDocument, resource: Resource) => Promise<void>): Promise<void> {
  const resource = new Resource();
  const real = globalThis.fetch;
  globalThis.fetch = resource.answer as typeof fetch;
  try {
    const lrs = new Lrs("https://lrs.example.org/", "Basic x");
    await act(new StateDocument(lrs, { activityId: "urn:x", agent: "{}", registration: "r" }), resource);
  } finally {
    globalThis.fetch = real;
  }
}

const state = (text: string) => ({ state: text, told: [] });

test("a state is written, read and replaced", () => stored(async (document, resource) => {
  assert.deepEqual(await document.read(), state(""));
  assert.equal(await document.write(state("one")), true);
  assert.equal(await document.write(state("two")), true);
  assert.deepEqual(await document.read(), state("two"));
  assert.deepEqual(resource.puts.map(({ headers }) => Object.keys(headers as object).filter((name) => name.startsWith("If-"))), [["If-None-Match"], ["If-Match"]]);
}));

test("an answer that got lost is no conflict, the words of another page are", () => stored(async (document, resource) => {
  await document.read();
  resource.faults = ["lost"];
  assert.equal(await document.write(state("one")), false);
  assert.equal(await document.write(state("two")), true);
  resource.body = JSON.stringify(state("theirs"));
  resource.version++;
  assert.equal(await document.write(state("three")), false);
  assert.equal(resource.body, JSON.stringify(state("theirs")));
  assert.match(String(document.lastError), /412/);
}));

test("a redirection keeps no state: what it leads to may be a page for logging in", () => stored(async (document, resource) => {
  await document.read();
  const answer = resource.answer;
  globalThis.fetch = ((_: unknown, init: RequestInit = {}) =>
    init.redirect === "error" ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(new Response("<html>"))) as typeof fetch;
  assert.equal(await document.write(state("one")), false);
  assert.equal(await document.read(), undefined);
  globalThis.fetch = answer as typeof fetch;
  assert.equal(await document.write(state("one")), true);
}));

test("a store that cannot say what it holds is not written over", () => stored(async (document, resource) => {
  resource.faults = [503];
  assert.equal(await document.read(), undefined);
}));

/** What a browser keeps. */
function storage(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  return methods as unknown as Storage;
}

test("a state that is too large for a page that goes is there for the next page, if nothing newer is", () => stored(async (_, resource) => {
  const browser = storage();
  const open = () => new StateDocument(new Lrs("https://lrs.example.org/", "Basic x"), { activityId: "urn:x", agent: "{}", registration: "r" }, () => browser);
  // Letters of two bytes and more.
  const [early, late] = ["ع".repeat(1_000), "ع".repeat(16_000)].map(state) as [ReturnType<typeof state>, ReturnType<typeof state>];
  const page = open();
  await page.read();
  assert.equal(await page.write(early), true);
  resource.faults = ["cut off"];
  assert.equal(await page.write(late, true), false);
  assert.deepEqual(resource.alive, [true, false]);
  const next = open();
  assert.deepEqual(await next.read(), late);
  // Killed before it could save anything.
  const third = open();
  assert.deepEqual(await third.read(), late);
  assert.equal(await third.write(early), true);
  assert.deepEqual(await open().read(), early);
  // Another device was there in between.
  resource.faults = ["cut off"];
  await third.write(late, true);
  resource.body = JSON.stringify(state("newer"));
  assert.deepEqual(await open().read(), state("newer"));
}));

test("a session that the LMS ended is known by its refusal", () => stored(async (document, resource) => {
  await document.read();
  const launch = { mode: "normal", learnerId: "", learnerName: "", state: "", finished: false } as const;
  const lms = new Launched("cmi5", launch, document);
  lms.setState("one", "1");
  resource.faults = [403];
  assert.equal(await lms.commit(), false);
  assert.equal(document.refused, true);
  lms.setState("two", "2");
  assert.equal(await lms.commit(), false);
  lms.terminate();
  assert.deepEqual(resource.puts, []);
}));

test("in review and browse mode nothing is written", () => stored(async (document, resource) => {
  const launch = { mode: "review", learnerId: "", learnerName: "", state: "", finished: true } as const;
  const lms = new Launched("cmi5", launch, document);
  lms.setState("one", "1");
  assert.equal(await lms.commit(), true);
  lms.terminate();
  assert.deepEqual(resource.puts, []);
  assert.throws(() => lms.initialize(), /over/);
}));

test("a save under way is waited for, and what changed meanwhile is saved after it", async () => {
  const time = new Time();
  const answers: ((kept: boolean) => void)[] = [];
  const seen: string[] = [];
  const saver: Saver = new Saver(true, () => new Promise<boolean>((done) => answers.push(done)), () => seen.push(saver.state), time);
  const settle = async (kept: boolean): Promise<void> => {
    answers.shift()?.(kept);
    await new Promise((done) => setTimeout(done, 0));
  };
  saver.request(WAIT.answer);
  time.pass(1);
  assert.equal(saver.state, "saving");
  saver.request(WAIT.answer);
  time.pass(1);
  assert.equal(answers.length, 1);
  await settle(true);
  assert.equal(answers.length, 1, "the second save");
  assert.equal(saver.state, "saving");
  await settle(false);
  assert.equal(saver.state, "failed");
  time.pass(2);
  await settle(true);
  assert.equal(saver.state, "saved");
  assert.deepEqual(answers, []);
});
