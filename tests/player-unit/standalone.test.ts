import assert from "node:assert/strict";
import { test } from "node:test";
import { createSession, type PlayerSession } from "../../templates/player/src/core";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import { connect, withoutLms } from "../../templates/player/src/lms/all";
import { LmsUnavailable } from "../../templates/player/src/lms/lms";
import { payloadOf, Time } from "./bench";

/** Just enough of a browser's storage. */
class Memory {
  readonly values = new Map<string, string>();
  full = false;

  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new Error("QuotaExceededError");
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.values.delete(key);
  }
}

function launch(page: object): { session: PlayerSession; time: Time } {
  const payload = payloadOf("standalone");
  const time = new Time();
  const connection = connect(payload, page as Window);
  const session = createSession({ payload, interactions: INTERACTIONS, ...connection, clock: time, timers: time });
  time.pass(1);
  return { session, time };
}

test("an attempt goes on where it was left", () => {
  const page = { localStorage: new Memory() };
  const first = launch(page);
  first.session.begin();
  first.session.answer(0, 2, true);
  first.session.goTo(3);
  first.time.pass(5);
  assert.equal(first.session.save, "saved");
  const second = launch(page).session;
  assert.equal(second.resumed, true);
  assert.equal(second.position, 3);
  assert.equal(second.slots[0]?.response, 2);
  assert.deepEqual(second.slots.map(({ item }) => item.id), first.session.slots.map(({ item }) => item.id));
});

test("a page that the browser brings back goes on", () => {
  const { session, time } = launch({ localStorage: new Memory() });
  session.begin();
  session.closing();
  assert.equal(session.save, "closed");
  session.reopened();
  session.answer(0, 1, true);
  time.pass(1);
  assert.equal(session.save, "saved");
  assert.equal(session.slots[0]?.response, 1);
});

test("where storage is blocked it can be played, and says that nothing is saved", () => {
  const blocked = { get localStorage(): Storage { throw new Error("SecurityError"); } };
  const { session, time } = launch(blocked);
  session.begin();
  session.answer(0, 0, true);
  time.pass(60);
  assert.equal(session.save, "off");
  session.submit();
  assert.equal(session.results().marks, 1);
});

test("a full storage is told as a failure", () => {
  const storage = new Memory();
  const { session, time } = launch({ localStorage: storage });
  session.begin();
  storage.full = true;
  session.answer(0, 0, true);
  time.pass(1);
  assert.equal(session.save, "failed");
  assert.match(session.lastError ?? "", /Quota/);
  storage.full = false;
  assert.equal(session.saveNow(), true);
});

test("a SCORM package without an LMS says so, and can be played without saving", () => {
  const payload = payloadOf("scorm12");
  const alone: Record<string, unknown> = { opener: null };
  alone["parent"] = alone;
  assert.throws(() => connect(payload, alone as unknown as Window), LmsUnavailable);
  const time = new Time();
  const session = createSession({ payload, interactions: INTERACTIONS, ...withoutLms(payload), clock: time, timers: time });
  session.begin();
  assert.equal(session.lmsMissing, true);
  assert.equal(session.save, "off");
});
