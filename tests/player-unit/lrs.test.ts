/** The queue of statements against record stores that fail in every way, and pages that are killed at any time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { PlayerSession } from "../../templates/player/src/core";
import type { Random } from "../../templates/player/src/random";
import type { Access } from "../../templates/player/src/xapi/access";
import { Lrs } from "../../templates/player/src/lms/lrs";
import { versionOf } from "../../templates/player/src/xapi/lrs/lrs";
import { accessOf, MESSAGE } from "../../templates/player/src/xapi/lrs/credentials";
import { Queue, type Condition } from "../../templates/player/src/xapi/lrs/queue";
import { observe } from "../../templates/player/src/xapi/lrs/observer";
import { HttpSender, KEEPALIVE_LIMIT, type Sender } from "../../templates/player/src/xapi/lrs/sender";
import type { Facts, Statement } from "../../templates/player/src/xapi/statements";
import { below, items, Learner, pick, RIGHT, rounds } from "./bench";
import { ACCESS, Alarms, Disk, type Fault, FAULTS, RecordStore, settled, withStore } from "./record_store";

/** One page: when it is killed, nothing of it runs any more but requests that are on their way. */
class Page {
  readonly alarms = new Alarms();
  readonly shown: Condition[] = [];
  readonly queue: Queue;
  private alive = true;

  constructor(disk: Disk, next?: Random) {
    const kept = new Disk(disk.kept);
    const sender = new HttpSender(ACCESS, "1.0.3", 200);
    const never = new Promise<never>(() => {});
    this.queue = new Queue(
      { load: () => kept.load(), add: (statement) => kept.add(statement), remove: (entries) => kept.remove(entries) },
      { send: async (...request) => (this.alive ? sender.send(...request).then((answer) => (this.alive ? answer : never)) : never) },
      this.alarms,
      (condition) => this.shown.push(condition),
      next ? () => next() / 2 ** 32 : () => 0.5,
    );
  }

  kill(): void {
    this.alive = false;
    this.alarms.set.clear();
  }
}

test("the store of a launch is spoken to as its launch says, not as the settings say of another one", () => {
  const settings = { endpoint: ACCESS.endpoint, version: "2.0.0" } as const;
  assert.equal(versionOf(new Lrs("https://lms.example/", "Basic x"), settings), "1.0.3");
  assert.equal(versionOf(ACCESS, settings), "2.0.0");
  assert.equal(versionOf(ACCESS, undefined), "1.0.3");
});

test("each of 250 random schedules of faults ends with every statement in the store, once and in order", async () => {
  const seeds: Random[] = [];
  rounds(250, (next) => seeds.push(next));
  for (const next of seeds) await schedule(next);
});

async function schedule(next: Random): Promise<void> {
  const lrs = new RecordStore();
  const disk = new Disk();
  const told: string[] = [];
  let healthy = false;
  lrs.strict = below(next, 2) === 0;
  // Some stores fail often, some rarely.
  const trouble = 1 + below(next, 9);
  lrs.next = () => (healthy || below(next, 10) >= trouble ? "ok" : pick(next, FAULTS));
  await withStore(lrs, async () => {
    let page = new Page(disk, next);
    await page.queue.ready;
    for (let step = 0; step < 60; step++) {
      const act = below(next, 12);
      if (act < 5) {
        const statement = { id: `s-${told.length}`, text: "x".repeat(below(next, 3) === 0 ? 20_000 : 10) };
        told.push(statement.id);
        page.queue.send(statement);
      } else if (act < 7) await settled();
      else if (act < 9) page.alarms.ring();
      else if (act === 9) page.queue.leave();
      else if (act === 10) {
        if (below(next, 2) === 0) page.queue.leave();
        page.kill();
        await settled();
        page = new Page(disk, next);
        await page.queue.ready;
      } else page.queue.retry();
    }
    healthy = true;
    for (let round = 0; round < 2000 && page.queue.length > 0; round++) {
      page.alarms.ring();
      await settled();
    }
  });
  assert.deepEqual(lrs.stored.map(({ id }) => id), told);
  assert.equal(disk.kept.size, 0);
}

async function healthy(act: (page: Page, lrs: RecordStore, disk: Disk) => Promise<void>): Promise<void> {
  const lrs = new RecordStore();
  const disk = new Disk();
  await withStore(lrs, async () => {
    const page = new Page(disk);
    await page.queue.ready;
    await act(page, lrs, disk);
  });
}

const idsOf = (request: { body: string }): readonly unknown[] => (JSON.parse(request.body) as Statement[]).map(({ id }) => id);

test("what comes while a request is under way goes out with the next one", () =>
  healthy(async ({ queue }, lrs) => {
    for (const id of ["a", "b", "c"]) queue.send({ id });
    await settled();
    await settled();
    assert.deepEqual(lrs.requests.map(idsOf), [["a"], ["b", "c"]]);
    const { url, init } = lrs.requests[0] as RecordStore["requests"][number];
    assert.equal(url, "https://lrs.example.org/xapi/statements");
    assert.equal(init.method, "POST");
    assert.deepEqual(init.headers, {
      Authorization: "Basic abc", "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3",
    });
  }));

test("waits longer after each failure, as long as the store asks, and shows a sign from the second one on", () =>
  healthy(async ({ queue, alarms, shown }, lrs) => {
    const faults: Fault[] = ["lost", "500", "429", "ok"];
    lrs.next = () => faults.shift() ?? "ok";
    queue.send({ id: "a" });
    const delays: number[] = [];
    for (let round = 0; round < 3; round++) {
      await settled();
      delays.push([...alarms.set.values()][0]?.delay ?? NaN);
      alarms.ring();
    }
    await settled();
    assert.deepEqual(delays, [750, 1500, 7000]);
    assert.deepEqual(shown, ["waiting", "waiting", "well"]);
    assert.deepEqual(lrs.stored, [{ id: "a" }]);
  }));

test("a store that says nothing is taken for one that is down", () =>
  healthy(async ({ alarms }, lrs) => {
    lrs.next = () => "hangs";
    const queue = new Queue(new Disk(), new HttpSender(ACCESS, "1.0.3", 1), alarms);
    await queue.ready;
    queue.send({ id: "a" });
    for (let turn = 0; turn < 1000 && alarms.set.size === 0; turn++) await new Promise((done) => setTimeout(done, 1));
    lrs.next = () => "ok";
    alarms.ring();
    await settled();
    assert.deepEqual(lrs.stored, [{ id: "a" }]);
  }));

test("a statement that the store will never take holds up no other", () =>
  healthy(async ({ queue, shown }, lrs, disk) => {
    lrs.poison = "b";
    for (const id of ["a", "b", "c", "d"]) queue.send({ id });
    for (let round = 0; round < 20; round++) await settled();
    assert.deepEqual(lrs.stored.map(({ id }) => id), ["a", "c", "d"]);
    assert.equal(disk.kept.size, 0);
    assert.equal(shown[shown.length - 1], "refused");
  }));

test("a page that goes sends all that a request may hold which outlives it, once, and keeps the rest", () =>
  healthy(async (page, lrs, disk) => {
    lrs.next = () => "hangs";
    const large = "é".repeat(5_000);
    for (const id of ["a", "b", "c", "d"]) page.queue.send({ id, large });
    page.queue.leave();
    page.queue.leave();
    const [, last, ...more] = lrs.requests;
    assert.deepEqual(more, []);
    assert.deepEqual(last && idsOf(last), ["a", "b"]);
    assert.equal(last?.init.keepalive, true);
    assert(new TextEncoder().encode(last?.body).length <= KEEPALIVE_LIMIT);
    page.kill();
    lrs.next = () => "ok";
    const later = new Page(disk);
    await later.queue.ready;
    await settled();
    assert.deepEqual(lrs.stored.map(({ id }) => id), ["a", "b", "c", "d"]);
  }));

test("what a session's store refuses does not take the session's end with it", () =>
  healthy(async ({ alarms }, lrs) => {
    lrs.poison = "b";
    const http = new HttpSender({ ...ACCESS, sessions: true }, "1.0.3");
    let gone = false;
    const sender: Sender = {
      sessions: true,
      // A page that has gone hears nothing any more.
      send: (...request) => http.send(...request).then((answer) => (gone ? new Promise(() => {}) : answer)),
    };
    const queue = new Queue(new Disk(), sender, alarms);
    await queue.ready;
    // "a" is stored, "b" and "c" are refused together; then "b" goes alone, and no answer comes.
    lrs.next = () => (lrs.requests.length === 3 ? "hangs" : "ok");
    for (const id of ["a", "b", "c"]) queue.send({ id });
    for (let turn = 0; turn < 5; turn++) await settled();
    queue.send({ id: "terminated" });
    queue.leave();
    gone = true;
    await settled();
    assert.deepEqual(lrs.stored.map(({ id }) => id), ["a", "c", "terminated"]);
  }));

test("what an earlier page may have told goes apart from the rest, and not with the session's end", () =>
  healthy(async ({ alarms }, lrs, disk) => {
    const told = (from: number): (readonly unknown[])[] => lrs.requests.slice(from).map(idsOf);
    const http = new HttpSender({ ...ACCESS, sessions: true }, "1.0.3");
    const sender: Sender = { sessions: true, send: (...request) => http.send(...request) };
    const queue = new Queue(disk, sender, alarms);
    await queue.ready;
    queue.send({ id: "initialized" });
    queue.send({ id: "answered" }, { again: true });
    queue.send({ id: "viewed" });
    for (let turn = 0; turn < 5; turn++) await settled();
    assert.deepEqual(told(0), [["initialized"], ["answered"], ["viewed"]]);
    lrs.next = () => "hangs";
    queue.send({ id: "flagged" });
    queue.send({ id: "changed" }, { again: true });
    queue.send({ id: "terminated" });
    queue.leave();
    assert.deepEqual(told(3), [["flagged"], ["flagged", "terminated"]]);
    await settled();
    assert(JSON.stringify([...disk.kept.values()]).includes("changed"), "it is the next page's to send");
  }));

test("an expired token is renewed at once, and nothing is lost where that fails", () =>
  healthy(async (page, lrs) => {
    const tokens = ["Bearer old", "Bearer new"];
    const asked: boolean[] = [];
    let known = tokens.shift() as string;
    const authorization = (renew: boolean): string | Promise<string> => {
      asked.push(renew);
      if (!renew) return known;
      const next = tokens.shift();
      return next ? Promise.resolve((known = next)) : Promise.reject(new Error("no more tokens"));
    };
    const faults: Fault[] = ["401", "ok", "401", "ok"];
    lrs.next = () => faults.shift() ?? "ok";
    const queue = new Queue(new Disk(), new HttpSender({ ...ACCESS, authorization }, "2.0.0"), page.alarms);
    await queue.ready;
    queue.send({ id: "a" });
    await settled();
    const sent = lrs.requests.map(({ init }) => (init.headers as Record<string, string>)["Authorization"]);
    assert.deepEqual(sent, ["Bearer old", "Bearer new"]);
    assert.equal((lrs.requests[0]?.init.headers as Record<string, string>)["X-Experience-API-Version"], "2.0.0");
    queue.send({ id: "b" });
    await settled();
    assert.equal(queue.length, 1);
    page.alarms.ring();
    await settled();
    assert.deepEqual(lrs.stored.map(({ id }) => id), ["a", "b"]);
    assert.deepEqual(asked, [false, true, false, true, false]);
  }));

test("a launch's address counts only with its own credentials", () => {
  const settings = { endpoint: "https://lrs.example.org/xapi", credential: "Basic fixed" };
  const page = {} as Window;
  const access = (query: Record<string, string>, own?: typeof settings) => accessOf(new URLSearchParams(query), own, page);
  const launched = access({ endpoint: "https://other.example.org/", auth: "Basic abc" }, settings);
  assert.equal(launched?.endpoint, "https://other.example.org/");
  assert.equal(launched?.authorization(false), "Basic abc");
  assert.equal(access({ auth: "Basic abc" }, settings)?.endpoint, "https://lrs.example.org/xapi/");
  const fixed = access({ endpoint: "https://other.example.org/" }, settings);
  assert.equal(fixed?.endpoint, "https://lrs.example.org/xapi/");
  assert.equal(fixed?.authorization(false), "Basic fixed");
  assert.equal(access({ endpoint: "https://other.example.org/" }), undefined);
  assert.equal(access({ auth: "Basic abc" }), undefined);
  assert.equal(accessOf(new URLSearchParams(), { endpoint: "https://lrs.example.org/" }, page), undefined);
});

/** A window in a frame, whose host answers as told. */
function framed(answer: (say: (message: unknown, origin?: string, source?: unknown) => void) => void): Window {
  const target = new EventTarget();
  const asked: unknown[] = [];
  const parent = {
    postMessage(message: unknown, origin: string) {
      asked.push([message, origin]);
      answer((data, from = origin, source = parent) => {
        target.dispatchEvent(Object.assign(new Event("message"), { data, origin: from, source }));
      });
    },
  };
  return Object.assign(target, { parent, asked, location: { origin: "https://play.example.org" } }) as unknown as Window;
}

test("the page around hands over credentials, if it comes from a configured origin", async () => {
  const good = { type: MESSAGE, authorization: "Bearer t" };
  const settings = { endpoint: "https://lrs.example.org/", hosts: ["https://lms.example.org"] };
  const page = framed((say) => {
    say({ ...good, authorization: "Bearer evil" }, "https://evil.example.org");
    say({ ...good, authorization: "Bearer evil" }, "https://lms.example.org", {});
    say({ type: "other", authorization: "Bearer evil" });
    say(null);
    say(good);
    say({ ...good, authorization: "Bearer late" });
  });
  const access = accessOf(new URLSearchParams(), settings, page);
  assert.equal(await access?.authorization(false), "Bearer t");
  assert.equal(access?.authorization(false), "Bearer t");
  assert.deepEqual((page as unknown as { asked: unknown }).asked, [[{ type: MESSAGE, renew: false }, "https://lms.example.org"]]);
  const broken = accessOf(new URLSearchParams(), { ...settings, hosts: ["self"] }, framed((say) => say({ ...good, authorization: "a\nb: c" })));
  const refused = await Promise.resolve(broken?.authorization(false)).catch(String);
  assert.match(String(refused), /no credentials/);
});

test("an observer tells what the core does not, and nothing twice", () => {
  const learner = new Learner("scorm2004", { rules: { passMark: 0.5 } });
  const told: [string, Facts][] = [];
  const visit = (act: (session: PlayerSession) => void, options = {}): readonly string[] => {
    told.length = 0;
    const { session } = learner.launch({ options });
    observe(session, (event, facts) => told.push([event, facts]));
    act(session);
    session.closing();
    return told.map(([event, { item, about }]) => [event, item?.id ?? about].filter(Boolean).join(" "));
  };
  const first = visit((session) => {
    session.begin();
    session.answer(0, 1, true);
    session.goTo(1);
    session.flag(1, true);
    session.goTo(0);
    session.answer(0, 0, true);
    session.goTo(2);
  });
  assert.deepEqual(first, [
    "launched", "started", "presented one", "presented several", "flagged several", "skipped several",
    "presented one", "changed one", "presented truth",
  ]);
  const second = visit((session) => {
    for (const slot of session.slots) session.answer(slot.index, RIGHT[slot.item.id], true);
    session.submit();
  });
  assert.deepEqual(second.slice(0, 3), ["launched", "presented truth", "scored"]);
  assert(second.includes("point_scored point-a") && second.includes("point_mastered point-a"));
  assert.equal(told.filter(([event]) => event === "scored").length, 1);
  assert.deepEqual(visit(() => {}, { mode: "normal" }), ["launched", "reviewed"]);
});

test("an observer tells of each hint, once", () => {
  const told: string[] = [];
  const hints = [{ text: "<p>One</p>" }, { text: "<p>Two</p>", cost: 1 }];
  const made = items("scorm2004").map((item, index) => (index > 0 ? item : { ...item, hints, state: { ...item.state, radices: [...(item.state.radices ?? []), 3] } }));
  const learner = new Learner("scorm2004", { items: made });
  const visit = (act: (session: PlayerSession) => void): void => {
    const { session } = learner.launch();
    observe(session, (event, { item }) => told.push(`${event} ${item?.id}`));
    act(session);
  };
  visit((session) => {
    session.begin();
    session.takeHint(0);
    session.flag(0, true);
  });
  visit((session) => session.takeHint(0));
  assert.deepEqual(told.filter((each) => each.startsWith("hint")), ["hint_taken one", "hint_taken one"]);
});

test("an observer tells of misconceptions at the end of an attempt, and nothing in review mode", () => {
  const learner = new Learner("scorm2004");
  const told: string[] = [];
  const watch = (session: PlayerSession): void => observe(session, (event, { about }) => told.push(`${event} ${about}`));
  const { session } = learner.launch();
  watch(session);
  session.begin();
  session.answer(0, 1, true);
  assert(!told.some((each) => each.startsWith("misconception")));
  session.submit();
  assert.deepEqual(told.filter((each) => each.startsWith("misconception")), ["misconception upside-down"]);
  session.closing();
  told.length = 0;
  watch(learner.launch({ options: { mode: "review" } }).session);
  assert.deepEqual(told, []);
});

test("what waits when the LMS has ended the session is left to the next one, and nothing more is sent", async () => {
  const real = globalThis.fetch;
  let asked = 0;
  globalThis.fetch = (() => Promise.resolve(new Response("", { status: ++asked && 503 }))) as typeof fetch;
  try {
    const alarms = new Alarms();
    const disk = new Disk();
    const access: Access = { ...ACCESS };
    const queue = new Queue(disk, new HttpSender(access, "1.0.3"), alarms);
    await queue.ready;
    queue.send({ id: "1" });
    await new Promise<void>((turn) => setTimeout(turn, 0));
    access.over = true;
    alarms.ring();
    queue.send({ id: "2" });
    queue.leave();
    assert.equal(asked, 1);
    assert.equal(disk.kept.size, 2);
  } finally {
    globalThis.fetch = real;
  }
});
