import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mode } from "../../templates/player/src/lms/lms";
import { packProgress, unpackProgress } from "../../templates/player/src/progress";
import { INITIAL, nextStatus, type Status, type StatusEvent, type StatusRules } from "../../templates/player/src/status";

/** Every event in every shape that matters. */
const EVENTS: readonly StatusEvent[] = [
  { kind: "opened" },
  { kind: "begun" },
  { kind: "closed" },
  { kind: "finished" },
  ...[undefined, 0, 0.49, 0.5, 1].flatMap((scaled) =>
    [0, 1].flatMap((attemptsLeft) =>
      [false, true].map((pending) => ({ kind: "scored" as const, scaled, earlier: undefined, attemptsLeft, pending })),
    ),
  ),
];
const LENGTH = 4;
const PASS_MARKS = [undefined, 0.5];
const MODES: readonly Mode[] = ["normal", "review", "browse"];

/** Walks through all sequences of up to LENGTH events, and calls `check` after each event. */
function explore(rules: StatusRules, check: (before: Status, event: StatusEvent, after: Status, past: readonly StatusEvent[]) => void): void {
  const walk = (status: Status, past: readonly StatusEvent[]): void => {
    if (past.length === LENGTH) return;
    for (const event of EVENTS) {
      const after = nextStatus(status, event, rules);
      check(status, event, after, past);
      walk(after, [...past, event]);
    }
  };
  walk(INITIAL, []);
}

const SUCCESS = ["unknown", "failed", "passed"];

for (const passMark of PASS_MARKS) {
  const rules: StatusRules = { mode: "normal", passMark };

  test(`statuses only rise (pass mark ${passMark})`, () => {
    explore(rules, (before, _event, after) => {
      assert(!(before.completion === "completed" && after.completion === "incomplete"));
      assert(SUCCESS.indexOf(after.success) >= SUCCESS.indexOf(before.success));
      assert(!(before.told && !after.told));
      assert(!(before.ended && !after.ended));
    });
  });

  test(`opening, beginning and closing complete and pass nothing (pass mark ${passMark})`, () => {
    explore(rules, (before, event, after) => {
      if (!["opened", "begun", "closed"].includes(event.kind)) return;
      assert.equal(after.completion, before.completion);
      assert.equal(after.success, before.success);
      assert.equal(after.best, before.best);
    });
  });

  test(`completed means: passed, the last attempt scored, or the learner's last word (pass mark ${passMark})`, () => {
    explore(rules, (before, event, after) => {
      if (before.completion === "completed" || after.completion === "incomplete") return;
      const last = event.kind === "scored" && event.attemptsLeft === 0 && !event.pending;
      assert(last || event.kind === "finished" || after.success === "passed");
    });
  });

  test(`success is known only once completed, and only where there is a pass mark (pass mark ${passMark})`, () => {
    explore(rules, (_before, _event, after) => {
      if (after.success !== "unknown") assert.equal(after.completion, "completed");
      if (passMark === undefined) assert.equal(after.success, "unknown");
      else if (after.completion === "completed" && after.best !== undefined) assert.notEqual(after.success, "unknown");
    });
  });

  test(`passed needs a score that reached the pass mark (pass mark ${passMark})`, () => {
    explore(rules, (before, event, after, past) => {
      if (after.success !== "passed" || before.success === "passed") return;
      const reached = [...past, event].some((each) => each.kind === "scored" && (each.scaled ?? -1) >= (passMark as number));
      assert(reached);
    });
  });
}

for (const mode of MODES.filter((mode) => mode !== "normal")) {
  test(`in ${mode} mode nothing ever happens`, () => {
    explore({ mode, passMark: 0.5 }, (before, _event, after) => assert.equal(after, before));
  });
}

test("the best attempt counts", () => {
  const rules: StatusRules = { mode: "normal", passMark: 0.8 };
  const scored = (scaled: number, earlier: number | undefined, attemptsLeft: number): StatusEvent => ({
    kind: "scored", scaled, earlier, attemptsLeft, pending: false,
  });
  let status = nextStatus(INITIAL, { kind: "opened" }, rules);
  status = nextStatus(status, scored(0.7, undefined, 2), rules);
  assert.deepEqual([status.completion, status.success, status.best], ["incomplete", "unknown", 0.7]);
  status = nextStatus(status, scored(0.4, 0.7, 1), rules);
  assert.deepEqual([status.completion, status.success, status.best], ["incomplete", "unknown", 0.7]);
  const failed = nextStatus(status, scored(0.6, 0.7, 0), rules);
  assert.deepEqual([failed.completion, failed.success, failed.best], ["completed", "failed", 0.7]);
  const passed = nextStatus(status, scored(0.8, 0.7, 0), rules);
  assert.deepEqual([passed.completion, passed.success, passed.best], ["completed", "passed", 0.8]);
  const finished = nextStatus(status, { kind: "finished" }, rules);
  assert.deepEqual([finished.completion, finished.success, finished.ended], ["completed", "failed", true]);
});

test("two thirds of the marks pass a pass mark of 66.67 percent only if they reach it, and one of 2/3 always", () => {
  const scored: StatusEvent = { kind: "scored", scaled: 2 / 3, earlier: undefined, attemptsLeft: 0, pending: false };
  assert.equal(nextStatus(INITIAL, scored, { mode: "normal", passMark: 0.6667 }).success, "failed");
  assert.equal(nextStatus(INITIAL, scored, { mode: "normal", passMark: 0.6666666667 }).success, "passed");
});

test("the best score that is kept is never more than it was", () => {
  for (const earlier of [0, 1 / 3, 2 / 3, 0.7, 0.29, 1]) {
    const kept = unpackProgress(packProgress({ status: INITIAL, earlier, timedOut: false })).earlier ?? NaN;
    assert(kept <= earlier + 1e-9 && kept > earlier - 1e-4, `${earlier} became ${kept}`);
  }
});
