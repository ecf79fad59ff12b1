/** Hints: what they cost, that they are kept before they are shown, and that they come back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../templates/player/src/features/all";
import { readState } from "../../templates/player/src/collecting/attempts";
import { withHints } from "../../templates/player/src/marking/hints";
import { mark } from "../../templates/player/src/marking/index";
import type { ItemBase } from "../../templates/player/src/payload";
import { items, Learner, payloadOf, RIGHT, type Standard } from "./bench";

const HINTS = [{ text: "<p>One</p>" }, { text: "<p>Two</p>", cost: 0.5 }, { text: "<p>Three</p>", cost: 2 }];

/** The items of the bench, the first ones with hints. */
function hinted(standard: Standard): readonly ItemBase[] {
  return items(standard).map((item, index) => {
    const radices = [...(item.state.radices ?? []), HINTS.length + 1];
    return index < 3 ? { ...item, hints: HINTS, state: { ...item.state, radices } } : item;
  });
}

const [one] = hinted("scorm12") as readonly [ItemBase];

test("hints take off what they cost, down to the floor", () => {
  const deep = { ...one, marks: 2, floor: -1 };
  const earned = (marks: number) => ({ ...mark(one, RIGHT["one"]), marks });
  const cases = [[2, 1, 2, 0], [2, 2, 1.5, 0.5], [2, 3, -0.5, 2.5], [0, 3, -1, 1], [-1, 3, -1, 0]] as const;
  for (const [marks, taken, left, cost] of cases) {
    const { marks: after, hints } = withHints(deep, earned(marks), taken);
    assert.deepEqual([after, hints], [left, { taken, cost }]);
  }
  assert.equal(withHints(one, earned(1), 0).hints, undefined);
});

test("hints cost nothing without an answer, and before anybody has marked it", () => {
  const deep = { ...one, floor: -5 };
  assert.deepEqual([mark(deep, undefined, undefined, undefined, 3).marks, mark(deep, undefined, undefined, undefined, 3).hints?.cost], [0, 0]);
  const pending = { ...mark(one, RIGHT["one"]), judged: "pending" as const };
  assert.equal(withHints(deep, pending, 3).hints?.cost, 0);
});

test("what an examiner gives is for the answer alone", () => {
  assert.equal(mark(one, RIGHT["one"], { by: "examiner", marks: 1 }, undefined, 2).marks, 0.5);
});

for (const standard of ["scorm12", "scorm2004"] as const) {
  const design = { items: hinted(standard), rules: { feedback: "immediate" as const } };

  test(`${standard}: a hint is stored before anything else happens, counts, and comes back`, () => {
    const learner = new Learner(standard, design);
    const first = learner.launch();
    first.session.begin();
    for (let count = 0; count < 2; count++) first.session.takeHint(0);
    first.session.takeHint(1);
    // No time passes, and nothing closes the page: as if the browser had been killed.
    const { session, lms } = learner.launch();
    assert.deepEqual(session.slots.map(({ hintsTaken }) => hintsTaken).slice(0, 4), [2, 1, 0, 0]);
    session.answer(0, RIGHT["one"], true);
    assert.deepEqual(session.outcome(0).hints, { taken: 2, cost: 0.5 });
    assert.equal(session.outcome(0).marks, 0.5);
    session.check(0);
    session.takeHint(0);
    assert.equal(session.slots[0]?.hintsTaken, 2, "no hint after marking");
    session.submit();
    session.takeHint(2);
    assert.equal(session.slots[2]?.hintsTaken, 0, "no hint after the end");
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: nobody takes more hints than there are`, () => {
    const { session } = new Learner(standard, design).launch();
    session.begin();
    for (let count = 0; count < 9; count++) session.takeHint(0);
    session.takeHint(5);
    assert.deepEqual([session.slots[0]?.hintsTaken, session.slots[5]?.hintsTaken], [3, 0]);
  });

  test(`${standard}: the state is read outside of the page with the hints in it`, () => {
    const learner = new Learner(standard, design);
    const { session } = learner.launch();
    session.begin();
    session.answer(1, RIGHT["several"], true);
    session.takeHint(1);
    session.closing();
    const read = readState(learner.stored["cmi.suspend_data"] as string, payloadOf(standard, design));
    assert(typeof read !== "string");
    assert.deepEqual(read.answers.map(({ hints }) => hints).slice(0, 4), [0, 1, 0, undefined]);
    assert.deepEqual(read.answers[1]?.response, RIGHT["several"]);
  });
}
