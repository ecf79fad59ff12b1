/**
 * The page is killed at random moments of random attempts, in SCORM 1.2, SCORM 2004 and over xAPI (cmi5): here the
 * session, its saving and the adapters with an LMS beside them. `tests/player/test_kills.py` crashes a real browser.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createSession, type PlayerSession } from "../../templates/player/src/core";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import { Launched } from "../../templates/player/src/lms/launched";
import type { Lrs, Sent } from "../../templates/player/src/lms/lrs";
import { StateDocument } from "../../templates/player/src/lms/state-document";
import { WAIT } from "../../templates/player/src/saving";
import { below, Learner, payloadOf, pick, RIGHT, rounds, Time } from "./bench";

const KILLS = 100;
const DESIGN = { rules: { passMark: 0.5 } };
const OBJECTIVE = ["one", "several", "truth", "pairs", "steps", "word", "number"];

interface Page {
  readonly session: PlayerSession;
  readonly time: Time;
}

/** Answers by question, and when they were given (milliseconds). */
type Given = Map<number, { readonly response: unknown; readonly at: number }>;

/** A learner answers, turns pages and flags, until the page dies. */
async function live({ session, time }: Page, next: () => number, given: Given, step: () => Promise<void>): Promise<void> {
  if (session.phase === "start") session.begin();
  for (let left = below(next, 25); left > 0; left--) {
    const index = below(next, session.slots.length);
    const { item } = session.slots[index] as PlayerSession["slots"][number];
    if (below(next, 4) === 0) session.flag(index, true);
    if (below(next, 3) === 0) session.goTo(index);
    if (OBJECTIVE.includes(item.id) && below(next, 4) > 0) {
      const wrong: Readonly<Record<string, unknown>> = { one: 1, truth: false, word: "Cold", number: "7" };
      const response = below(next, 2) === 0 ? RIGHT[item.id] : (wrong[item.id] ?? RIGHT[item.id]);
      session.answer(index, response, true);
      given.set(index, { response, at: time.elapsed() * 1000 });
    }
    time.pass(pick(next, [0, 0.005, 0.02, 0.05, 0.5, 3]));
    await step();
  }
}

/** Every answer is there but those in the making; `kept` are what may count from now on. */
function nothingLost({ session }: Page, given: Given, died: number, grace: number, round: number): void {
  for (const [index, { response, at }] of given) {
    if (died - at <= grace) continue;
    assert.deepEqual(session.slots[index]?.response, response, `question ${index}, round ${round}`);
  }
}

/** Hands in, and compares with what the answers are worth. */
function worth({ session }: Page): number {
  session.submit();
  // Nobody has marked the essay, so it does not count.
  const max = session.slots.reduce((sum, { item }) => sum + (item.id === "essay" ? 0 : item.marks), 0);
  const marks = session.slots.reduce((sum, { item, answered, response }) => {
    const right = answered && JSON.stringify(response) === JSON.stringify(RIGHT[item.id]);
    return sum + (right ? item.marks : 0);
  }, 0);
  return marks / max;
}

for (const standard of ["scorm12", "scorm2004"] as const) {
  test(`${standard}: nothing is lost by ${KILLS} kills`, async () => {
    const runs: (() => Promise<void>)[] = [];
    rounds(KILLS, (next, round) => {
      runs.push(async () => {
        const learner = new Learner(standard, DESIGN);
        const given: Given = new Map();
        const page = learner.launch();
        await live(page, next, given, () => Promise.resolve());
        // Killed here: nothing more runs in this page.
        const again = learner.launch({ at: page.time.now() + below(next, 3_600_000) });
        if (again.session.phase === "start") return assert.equal(given.size === 0 || page.time.elapsed() < 3, true);
        nothingLost(again, given, page.time.elapsed() * 1000, WAIT.answer, round);
        const scaled = worth(again);
        again.time.pass(1);
        const raw = Number(learner.stored[standard === "scorm12" ? "cmi.core.score.raw" : "cmi.score.raw"]);
        assert(Math.abs(raw - scaled * 100) < 0.01, `score in round ${round}: ${raw}, not ${scaled * 100}`);
        const status = learner.stored[standard === "scorm12" ? "cmi.core.lesson_status" : "cmi.success_status"];
        assert.equal(status, scaled >= 0.5 ? "passed" : "failed");
        assert.deepEqual([...page.lms.faults, ...again.lms.faults], []);
      });
    });
    for (const run of runs) await run();
  });
}

/** One document in a record store; requests under way when the page dies arrive or don't. */
class Store {
  body: string | undefined;
  version = 0;
  private readonly pending: (() => void)[] = [];

  lrs = {
    request: (_: string, __: unknown, { method = "GET", body = "", headers = {} }: Sent = {}) =>
      new Promise((resolve) => {
        this.pending.push(() => resolve(method === "GET" ? this.get() : this.put(body, headers)));
      }),
  } as unknown as Lrs;

  async work(count = Infinity): Promise<void> {
    for (let done = 0; done < count && this.pending.length > 0; done++) {
      this.pending.shift()?.();
      await new Promise<void>((turn) => setTimeout(turn, 0));
    }
  }

  /** The page is gone: those on their way get here, or get lost. */
  async die(arrive: boolean): Promise<void> {
    if (arrive) await this.work(1);
    this.pending.length = 0;
  }

  private get(): object {
    if (this.body === undefined) return { status: 404, body: "", etag: null };
    return { status: 200, body: this.body, etag: `"${this.version}"` };
  }

  private put(body: string, headers: Readonly<Record<string, string>>): object {
    const match = headers["If-Match"];
    const fits = this.body === undefined ? match === undefined : match === `"${this.version}"`;
    if (!fits) return { status: 412, body: "", etag: null };
    this.body = body;
    this.version += 1;
    return { status: 204, body: "", etag: `"${this.version}"` };
  }
}

async function launchOver(store: Store, at?: number): Promise<Page> {
  const document = new StateDocument(store.lrs, { activityId: "urn:x:a", agent: "{}", registration: "r" });
  const reading = document.read();
  await store.work();
  const kept = await reading;
  const launch = { mode: "normal", learnerId: "", learnerName: "", state: kept?.state ?? "", finished: false } as const;
  const time = new Time(at);
  const lms = new Launched("cmi5", launch, document);
  const session = createSession({
    payload: { ...payloadOf("standalone", DESIGN), target: "cmi5" }, interactions: INTERACTIONS, lms, launch,
    clock: time, timers: time, seed: () => 12345,
  });
  time.pass(0.5);
  await store.work();
  return { session, time };
}

test(`cmi5: nothing is lost by ${KILLS} kills`, async () => {
  const runs: (() => Promise<void>)[] = [];
  rounds(KILLS, (next, round) => {
    runs.push(async () => {
      const store = new Store();
      const given: Given = new Map();
      const page = await launchOver(store);
      await live(page, next, given, () => store.work());
      await store.die(below(next, 2) === 0);
      const again = await launchOver(store, page.time.now());
      if (again.session.phase === "start") return assert.equal(given.size === 0 || page.time.elapsed() < 3, true);
      nothingLost(again, given, page.time.elapsed() * 1000, WAIT.answer, round);
      const scaled = worth(again);
      assert(Math.abs(again.session.results().scaled - scaled) < 1e-9);
      await store.work();
      const last = await launchOver(store, page.time.now());
      assert.equal(last.session.phase, "results");
      assert.equal(last.session.results().passed, scaled >= 0.5);
    });
  });
  for (const run of runs) await run();
});
