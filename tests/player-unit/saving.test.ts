import assert from "node:assert/strict";
import { test } from "node:test";
import { RETRIES, Saver, WAIT } from "../../templates/player/src/saving";
import { Time } from "./bench";

function bench(works: () => boolean, durable = true): { saver: Saver; time: Time; seen: string[]; saves: () => number } {
  const time = new Time();
  const seen: string[] = [];
  let saves = 0;
  const save = (): boolean => {
    saves++;
    return works();
  };
  const saver: Saver = new Saver(durable, save, () => seen.push(saver.state), time);
  return { saver, time, seen, saves: () => saves };
}

test("an answer is saved almost at once, and the learner sees it", () => {
  const { saver, time, seen, saves } = bench(() => true);
  saver.request(WAIT.answer);
  assert.equal(saver.state, "saving");
  time.pass(WAIT.answer / 1000);
  assert.equal(saves(), 1);
  assert.deepEqual(seen, ["saving", "saved"]);
});

test("many changes are one save; the most urgent one says when", () => {
  const { saver, time, saves } = bench(() => true);
  for (let count = 0; count < 50; count++) saver.request(WAIT.navigation);
  saver.request(WAIT.answer);
  saver.request(WAIT.typing);
  time.pass(WAIT.answer / 1000);
  assert.equal(saves(), 1);
  time.pass(60);
  assert.equal(saves(), 1);
});

test("typing is saved in a pause, not before", () => {
  const { saver, time, saves } = bench(() => true);
  for (let key = 0; key < 20; key++) {
    saver.request(WAIT.typing);
    time.pass(1);
  }
  assert.equal(saves(), 0);
  time.pass(5);
  assert.equal(saves(), 1);
});

test("typing that never pauses is saved all the same", () => {
  const { saver, time, saves } = bench(() => true);
  for (let key = 0; key < 100; key++) {
    saver.request(WAIT.typing);
    time.pass(1);
  }
  assert.equal(saves(), Math.floor(100_000 / WAIT.longest));
});

test("a failure is told, stays told, and is tried again ever more slowly, for as long as it takes", () => {
  const { saver, time, seen, saves } = bench(() => false);
  saver.request(WAIT.answer);
  time.pass(1);
  assert.equal(saver.state, "failed");
  const growing = RETRIES.reduce((sum, wait) => sum + wait, 0);
  time.pass(growing / 1000 + 3600);
  assert.equal(saves(), 1 + RETRIES.length + 60);
  assert.equal(time.waiting, 1);
  saver.request(WAIT.answer);
  assert.equal(saver.state, "failed");
  time.pass(1);
  assert.equal(saves(), 2 + RETRIES.length + 60);
  assert.equal(seen.includes("saved"), false);
});

test("when the LMS works again, all is well again", () => {
  let works = false;
  const { saver, time, saves } = bench(() => works);
  saver.request(WAIT.answer);
  time.pass(1);
  works = true;
  time.pass(10);
  assert.equal(saver.state, "saved");
  assert.equal(saves(), 2);
  time.pass(3600);
  assert.equal(saves(), 2);
});

test("what throws is a failure", () => {
  const { saver } = bench(() => {
    throw new Error("the LMS is broken");
  });
  assert.equal(saver.now(), false);
  assert.equal(saver.state, "failed");
});

test("a save never runs inside a save", () => {
  let inner: boolean | undefined;
  const { saver, saves } = bench(() => {
    inner = saver.now();
    return true;
  });
  assert.equal(saver.now(), true);
  assert.equal(inner, false);
  assert.equal(saves(), 1);
});

test("a hidden page saves what waits, and nothing when nothing waits", () => {
  const { saver, saves } = bench(() => true);
  saver.flush();
  assert.equal(saves(), 0);
  saver.request(WAIT.typing);
  saver.flush();
  assert.equal(saves(), 1);
});

test("after the end nothing is saved any more", () => {
  const { saver, time, saves } = bench(() => true);
  saver.request(WAIT.answer);
  saver.close();
  saver.request(WAIT.answer);
  time.pass(60);
  assert.equal(saver.now(), false);
  assert.equal(saves(), 0);
  assert.equal(saver.state, "closed");
});

test("where nothing can be kept, nothing is tried", () => {
  const { saver, time, saves } = bench(() => true, false);
  saver.request(WAIT.answer);
  time.pass(60);
  assert.equal(saver.now(), false);
  saver.close();
  assert.equal(saver.state, "off");
  assert.equal(saves(), 0);
});
