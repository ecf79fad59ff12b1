/** What one standard or one LMS alone asks for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { unescaped } from "../../templates/player/src/lms/values";
import type { ItemBase } from "../../templates/player/src/payload";
import { normalised } from "../../templates/player/src/text";
import { below, hostile, items, Learner, RIGHT, rounds } from "./bench";

const finish = (learner: Learner, marks: readonly string[]): void => {
  const { session, lms } = learner.launch();
  session.begin();
  for (const slot of session.slots) if (marks.includes(slot.item.id)) session.answer(slot.index, RIGHT[slot.item.id], true);
  session.submit();
  session.closing();
  assert.deepEqual(lms.faults, []);
};

test("scorm12: a mastery score does not close attempts that are still open", () => {
  const learner = new Learner("scorm12", { rules: { attempts: 2, passMark: 0.8 } }, { mastery: "80" });
  finish(learner, ["one"]);
  assert.equal(learner.stored["cmi.core.lesson_status"], "incomplete");
  const second = learner.launch();
  assert.equal(second.session.mode, "normal");
  second.session.retry();
  second.session.submit();
  second.session.closing();
  assert.equal(learner.stored["cmi.core.lesson_status"], "failed");
  assert.equal(learner.stored["cmi.core.score.raw"], "10");
});

test("scorm12: with a mastery score a passed attempt is passed, with its score", () => {
  const learner = new Learner("scorm12", { rules: { attempts: 2, passMark: 0.8 } }, { mastery: "80" });
  finish(learner, Object.keys(RIGHT));
  assert.equal(learner.stored["cmi.core.lesson_status"], "passed");
  assert.equal(learner.stored["cmi.core.score.raw"], "100");
});

test("scorm12: long answers go on in further records, and come back whole", () => {
  rounds(300, (next, round) => {
    const learner = new Learner("scorm12");
    const { session, lms, time } = learner.launch();
    session.begin();
    const text = `x${normalised(hostile(next, below(next, 420)))}`;
    session.answer(8, text, true);
    time.pass(1);
    assert.deepEqual(lms.faults, []);
    const parts = Array.from({ length: 4 }, (_, part) => learner.stored[`cmi.interactions.${10 + part}.student_response`] ?? "");
    assert.equal(unescaped(parts.join("")), text, `round ${round}`);
    assert.deepEqual(
      [0, 1, 2, 3].map((part) => learner.stored[`cmi.interactions.${10 + part}.id`]),
      ["essay", "essay.2", "essay.3", "essay.4"],
    );
  });
});

test("scorm12: a shorter answer leaves nothing of a longer one behind, also after a relaunch", () => {
  for (const relaunch of [false, true]) {
    const learner = new Learner("scorm12");
    const first = learner.launch();
    first.session.begin();
    first.session.answer(8, "long ".repeat(150), true);
    first.time.pass(1);
    const second = relaunch ? learner.launch() : first;
    second.session.answer(8, "short", true);
    second.time.pass(1);
    const parts = Array.from({ length: 4 }, (_, part) => learner.stored[`cmi.interactions.${10 + part}.student_response`]);
    assert.equal(parts.join(""), "short");
    assert.deepEqual(second.lms.faults, []);
  }
});

test("scorm12: Moodle counts a failed commit as sent, so the grade goes out again", () => {
  const learner = new Learner("scorm12", { rules: { passMark: 0.5 } });
  const { session, lms, time } = learner.launch();
  session.begin();
  session.answer(0, RIGHT["one"], true);
  time.pass(1);
  /** As Moodle does: what was tried is never tried again unless it changes. */
  const sent = new Map<string, string>();
  let works = false;
  const grades: Record<string, string>[] = [];
  const real = lms.api["LMSCommit"] as (argument: string) => unknown;
  lms.api["LMSCommit"] = () => {
    const grade: Record<string, string> = {};
    for (const element of ["cmi.core.lesson_status", "cmi.core.score.raw"]) {
      const value = lms.get(element);
      if (value !== undefined && sent.get(element) !== value) grade[element] = value;
      if (value !== undefined) sent.set(element, value);
    }
    if (!works) return "false";
    grades.push(grade);
    return real("");
  };
  for (const id of ["several", "truth", "pairs"]) session.answer(["one", "several", "truth", "pairs"].indexOf(id), RIGHT[id], true);
  session.submit();
  assert.equal(session.save, "failed");
  works = true;
  time.pass(60);
  assert.equal(session.save, "saved");
  const stored = Object.assign({}, ...grades) as Record<string, string>;
  assert.deepEqual(stored, { "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "60" });
});

for (const standard of ["scorm12", "scorm2004"] as const) {
  test(`${standard}: records that were set while the LMS was not to be reached are all there afterwards`, () => {
    const [undisturbed, disturbed] = [false, true].map((disturb) => {
      const learner = new Learner(standard);
      const { session, lms, time } = learner.launch();
      session.begin();
      session.answer(0, 1, true);
      time.pass(3);
      const network = lms as unknown as { store: () => boolean };
      const { store } = network;
      if (disturb) network.store = () => false;
      const given: Readonly<Record<string, unknown>> = { ...RIGHT, word: "", essay: "All. ".repeat(100) };
      session.slots.forEach(({ item }, index) => session.answer(index, given[item.id], true));
      time.pass(300);
      assert.equal(session.save, disturb ? "failed" : "saved");
      network.store = store;
      time.pass(60);
      session.submit();
      session.closing();
      assert.deepEqual(lms.faults, []);
      const kept = Object.entries(learner.stored).filter(([element]) => !/time|latency|suspend_data|location|parts/.test(element));
      return Object.fromEntries(kept.sort());
    });
    assert.deepEqual(disturbed, undisturbed);
  });
}

test("scorm12: a result below nothing is wrong, since Moodle takes no negative number", () => {
  const negative = items("scorm12").map((item) =>
    item.id === "several" ? { ...item, floor: -2, scheme: { scoring: "partial", penalty: 1 } } : item,
  );
  const learner = new Learner("scorm12", { items: negative });
  const { session, lms } = learner.launch();
  session.begin();
  session.answer(1, [1, 3], true);
  session.submit();
  session.closing();
  assert.equal(learner.stored["cmi.interactions.1.result"], "wrong");
  assert.equal(learner.stored["cmi.core.score.raw"], "0");
  assert.deepEqual(lms.faults, []);
});

test("scorm12: where the site wants `completed`, passed and failed are not said", () => {
  const learner = new Learner("scorm12", { rules: { passMark: 0.5 }, settings: { finalStatus: "completed" } });
  finish(learner, Object.keys(RIGHT));
  assert.equal(learner.stored["cmi.core.lesson_status"], "completed");
});

test("scorm2004: a grade that goes back to what it was at launch is stored", () => {
  const learner = new Learner("scorm2004", { rules: { countSelfMarks: true, passMark: 0.9 } });
  finish(learner, Object.keys(RIGHT));
  const before = Number(learner.stored["cmi.score.raw"]);
  const { session, time, lms } = learner.launch();
  session.selfMark(8, [1, 0]);
  time.pass(1);
  assert.equal(Number(learner.stored["cmi.score.raw"]) > before, true);
  session.selfMark(8, [0, 0]);
  time.pass(1);
  assert.equal(Number(learner.stored["cmi.score.raw"]), before);
  assert.deepEqual(lms.faults, []);
});

test("scorm2004: the scaled score and the progress go back to what they were at launch, too", () => {
  const learner = new Learner("scorm2004", { rules: { countSelfMarks: true, passMark: 0.9 } });
  finish(learner, Object.keys(RIGHT));
  const before = Number(learner.stored["cmi.score.scaled"]);
  const marking = learner.launch();
  marking.session.selfMark(8, [1, 0]);
  marking.time.pass(1);
  assert.equal(Number(learner.stored["cmi.score.scaled"]) > before, true);
  marking.session.selfMark(8, [0, 0]);
  marking.time.pass(1);
  assert.equal(Number(learner.stored["cmi.score.scaled"]), before);
  const other = new Learner("scorm2004");
  const first = other.launch();
  first.session.begin();
  first.session.answer(0, 0, true);
  first.session.closing();
  const progress = Number(other.stored["cmi.progress_measure"]);
  const second = other.launch();
  second.session.answer(5, "word", true);
  second.time.pass(1);
  second.session.answer(5, "", true);
  second.time.pass(1);
  assert.equal(Number(other.stored["cmi.progress_measure"]), progress);
  assert.deepEqual([...marking.lms.faults, ...second.lms.faults], []);
});

test("scorm2004: the state never goes back to what it was at launch", () => {
  const learner = new Learner("scorm2004");
  const first = learner.launch();
  first.session.begin();
  first.session.closing();
  const launched = learner.stored["cmi.suspend_data"];
  const { session, time } = learner.launch();
  session.flag(3, true);
  time.pass(3);
  session.flag(3, false);
  time.pass(3);
  assert.notEqual(learner.stored["cmi.suspend_data"], launched);
  assert.equal(learner.launch().session.slots[3]?.flagged, false);
});

for (const standard of ["scorm12", "scorm2004"] as const) {
  test(`${standard}: an answer that goes back to what it was at launch is in its record`, () => {
    const learner = new Learner(standard);
    const first = learner.launch();
    first.session.begin();
    first.session.answer(0, 0, true);
    first.session.closing();
    const response = `cmi.interactions.0.${standard === "scorm12" ? "student" : "learner"}_response`;
    const recorded = (): readonly unknown[] => [learner.stored[response], learner.stored["cmi.interactions.0.result"]];
    const before = recorded();
    const { session, time, lms } = learner.launch();
    session.answer(0, 1, true);
    time.pass(1);
    assert.notEqual(learner.stored[response], before[0]);
    session.answer(0, 0, true);
    time.pass(1);
    assert.deepEqual(recorded(), before);
    assert.deepEqual(lms.faults, []);
  });
}

test("scorm2004: beyond 250 records whole attempts are written over, the oldest first", () => {
  const model = items("scorm2004")[0] as ItemBase;
  const many = Array.from({ length: 100 }, (_, index) => ({ ...model, id: `q-${index}` }));
  const learner = new Learner("scorm2004", { items: many, rules: { attempts: 0 } });
  const { session, lms } = learner.launch();
  session.begin();
  for (let attempt = 1; attempt <= 3; attempt++) {
    session.answer(attempt, 0, true);
    session.submit();
    session.retry();
  }
  session.closing();
  const indexes = Object.keys(learner.stored).map((element) => Number(/^cmi\.interactions\.(\d+)/.exec(element)?.[1] ?? -1));
  assert.equal(Math.max(...indexes), 199);
  assert.equal(learner.stored["cmi.interactions.1.learner_response"], "north");
  assert.equal(learner.stored["cmi.interactions.102.learner_response"], "north");
  assert.equal(learner.stored["cmi.interactions.3.learner_response"], "north");
  assert.deepEqual(lms.faults, []);
});

test("scorm2004: long answers, which take several records, count as many towards the 250", () => {
  const model = items("scorm2004").find(({ type }) => type === "extended_text") as ItemBase;
  const many = Array.from({ length: 40 }, (_, index) => ({ ...model, id: `q-${index}`, lms: { ...model.lms, parts: 4 } }));
  const learner = new Learner("scorm2004", { items: many, rules: { attempts: 0 } });
  const { session, lms } = learner.launch();
  session.begin();
  for (let attempt = 1; attempt <= 2; attempt++) {
    session.answer(39, "In the end.", true);
    session.submit();
    session.retry();
  }
  session.closing();
  const indexes = Object.keys(learner.stored).map((element) => Number(/^cmi\.interactions\.(\d+)/.exec(element)?.[1] ?? -1));
  assert.equal(Math.max(...indexes), 159);
  assert.deepEqual(lms.faults, []);
});

test("scorm2004: a record that is written over keeps nothing of the one before", () => {
  const model = items("scorm2004")[0] as ItemBase;
  const many = Array.from({ length: 200 }, (_, index) => {
    const patterns = index % 2 === 0 ? ["north", "east"] : ["north"];
    return { ...model, id: `q-${index}`, lms: { ...model.lms, patterns } };
  });
  const section = { id: "all", items: many.map((_, index) => index), select: 200, shuffle: true };
  const learner = new Learner("scorm2004", { items: many, sections: [section], rules: { attempts: 2 } });
  const { session, lms } = learner.launch();
  session.begin();
  for (const { index } of session.slots) session.answer(index, 0, true);
  session.submit();
  session.retry();
  for (const { index } of session.slots) session.answer(index, 0, true);
  session.closing();
  for (const { index, item } of session.slots) {
    assert.equal(learner.stored[`cmi.interactions.${index}.id`], item.id);
    const second = lms.get(`cmi.interactions.${index}.correct_responses.1.pattern`);
    assert.equal(second, item.lms.patterns[1], item.id);
  }
  assert.deepEqual(lms.faults, []);
});

test("scorm2004: numbers that a real(10,7) can't hold are recorded as text, exactly", () => {
  for (const [typed, type] of [["123456", "fill-in"], ["0.00000001", "fill-in"], ["-99999.5", "numeric"]] as const) {
    const learner = new Learner("scorm2004");
    const { session, lms, time } = learner.launch();
    session.begin();
    session.answer(6, typed, true);
    time.pass(1);
    assert.equal(learner.stored["cmi.interactions.6.type"], type);
    assert.equal(learner.stored["cmi.interactions.6.learner_response"], typed);
    assert.deepEqual(lms.faults, []);
  }
});

for (const standard of ["scorm12", "scorm2004"] as const) {
  test(`${standard}: objectives that the manifest declared keep their places`, () => {
    const learner = new Learner(standard);
    learner.stored = standard === "scorm2004" ? { "cmi.exit": "suspend" } : {};
    Object.assign(learner.stored, { "cmi.objectives.0.id": "primary", "cmi.objectives.1.id": "point-b" });
    finish(learner, Object.keys(RIGHT));
    assert.equal(learner.stored["cmi.objectives.0.id"], "primary");
    assert.equal(learner.stored["cmi.objectives.0.score.raw"], undefined);
    assert.equal(learner.stored["cmi.objectives.1.score.raw"], "100");
    assert.equal(learner.stored["cmi.objectives.2.id"], "point-a");
    assert.equal(learner.stored["cmi.objectives.2.score.raw"], "100");
  });

  test(`${standard}: text is recorded as it is kept, though it comes with half a pair or a foreign line end`, () => {
    const learner = new Learner(standard);
    const { session, lms, time } = learner.launch();
    session.begin();
    session.answer(7, "a\ud83d\0b\u2028c", true);
    time.pass(1);
    assert.equal(learner.stored[`cmi.interactions.7.${standard === "scorm12" ? "student" : "learner"}_response`], "a\ufffdb\\nc");
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: a refused value keeps no answer from being committed`, () => {
    const learner = new Learner(standard);
    const { session, lms } = learner.launch();
    const name = standard === "scorm12" ? "LMSSetValue" : "SetValue";
    const real = lms.api[name] as (...values: string[]) => unknown;
    lms.api[name] = (element: string, value: string) => (element.endsWith(".score.max") ? "false" : real(element, value));
    session.begin();
    session.answer(0, 0, true);
    session.submit();
    assert.equal(session.save, "failed");
    const { session: next } = learner.launch();
    assert.deepEqual([next.phase, next.slots[0]?.answered], ["results", true]);
  });

  test(`${standard}: an exit that the LMS lost is said again at the end`, () => {
    const learner = new Learner(standard);
    const { session, lms, time } = learner.launch();
    const real = lms.api;
    const [set, exit] = standard === "scorm12" ? ["LMSSetValue", "cmi.core.exit"] : ["SetValue", "cmi.exit"];
    const get = standard === "scorm12" ? "LMSGetValue" : "GetValue";
    const read = real[get] as (element: string) => unknown;
    const write = real[set as string] as (...values: string[]) => unknown;
    session.begin();
    real[get] = (element: string) => (element === "cmi.suspend_data" ? "" : read(element));
    time.pass(3);
    assert.equal(session.save, "failed");
    real[get] = read;
    const said: string[] = [];
    real[set as string] = (element: string, value: string) => (said.push(`${element}=${value}`), write(element, value));
    session.closing();
    assert(said.includes(`${exit}=suspend`), said.join(" "));
  });

  test(`${standard}: hostile text in every text field is taken by the LMS and comes back`, () => {
    rounds(150, (next) => {
      const learner = new Learner(standard);
      const { session, lms, time } = learner.launch();
      session.begin();
      const texts = [5, 7, 8].map((index) => {
        const text = normalised(hostile(next, below(next, (session.slots[index]?.item.state.text as number) / 2)));
        session.answer(index, text, true);
        return text;
      });
      time.pass(1);
      assert.deepEqual(lms.faults, []);
      const { slots } = learner.launch().session;
      assert.deepEqual([5, 7, 8].map((index) => slots[index]?.response), texts);
    });
  });

  test(`${standard}: times and durations of a session that began at any moment`, () => {
    rounds(100, (next) => {
      const learner = new Learner(standard);
      const { session, lms, time } = learner.launch({ at: below(next, 2 ** 31) * 1000 + below(next, 1000) });
      session.begin();
      time.pass(below(next, 100_000) / 100);
      session.answer(0, 1, true);
      time.pass(below(next, 1_000_000) / 100);
      session.closing();
      assert.deepEqual(lms.faults, []);
    });
  });
}
