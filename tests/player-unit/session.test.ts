import assert from "node:assert/strict";
import { test } from "node:test";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import type { PlayerSession } from "../../templates/player/src/core";
import type { Random } from "../../templates/player/src/random";
import { normalised } from "../../templates/player/src/text";
import { below, hostile, items, Learner, pick, RIGHT, rounds, type Launched, type Standard } from "./bench";

const STANDARDS: readonly Standard[] = ["scorm12", "scorm2004"];

/** The same thing's name in the two data models. */
const NAMES = {
  scorm12: { raw: "cmi.core.score.raw", exit: "cmi.core.exit", response: "student_response", time: "cmi.core.session_time" },
  scorm2004: { raw: "cmi.score.raw", exit: "cmi.exit", response: "learner_response", time: "cmi.session_time" },
};

function answerRight(session: PlayerSession, ...ids: readonly string[]): void {
  for (const slot of session.slots) {
    if (ids.length === 0 || ids.includes(slot.item.id)) session.answer(slot.index, RIGHT[slot.item.id], true);
  }
}

function statusOf({ stored, standard }: Learner): readonly (string | undefined)[] {
  if (standard === "scorm12") return [stored["cmi.core.lesson_status"]];
  return [stored["cmi.completion_status"], stored["cmi.success_status"]];
}

/** What of the session must come back after a relaunch. */
function essence(session: PlayerSession): unknown {
  const { phase, position, attempt } = session;
  const slots = session.slots.map(({ item, response, seen, flagged, answered, locked, selfMarks }) => ({
    id: item.id, response: typeof response === "string" ? normalised(response) : response,
    seen, flagged, answered, locked, selfMarks,
  }));
  // Looking at results is no progress: where the learner looks is not kept.
  return { phase, position: phase === "results" ? 0 : position, attempt, slots, orders: session.slots.map(({ index }) => session.order(index, 5)) };
}

function noFaults({ lms }: Launched): void {
  assert.deepEqual(lms.faults, []);
}

for (const standard of STANDARDS) {
  const name = NAMES[standard];

  test(`${standard}: the first launch says incomplete and suspend, and commits, before anything is answered`, () => {
    const learner = new Learner(standard, { rules: { passMark: 0.5 } });
    const launched = learner.launch();
    assert.equal(statusOf(learner)[0], "incomplete");
    assert.equal(learner.stored[name.exit], "suspend");
    assert.equal(learner.stored[name.raw], undefined);
    noFaults(launched);
  });

  test(`${standard}: opening and closing passes and completes nothing, however often`, () => {
    const learner = new Learner(standard, { rules: { passMark: 0 } });
    for (let count = 0; count < 3; count++) {
      const launched = learner.launch();
      launched.session.closing();
      noFaults(launched);
      assert.equal(statusOf(learner)[0], "incomplete");
      assert(!["passed", "failed"].includes(statusOf(learner)[1] ?? ""));
    }
    assert.equal(learner.stored[name.raw], undefined);
  });

  test(`${standard}: a whole attempt is recorded, scored and graded`, () => {
    const learner = new Learner(standard, { rules: { passMark: 0.5 } });
    const launched = learner.launch();
    const { session, time } = launched;
    session.begin();
    time.pass(10);
    answerRight(session);
    time.pass(5);
    session.submit();
    session.closing();
    noFaults(launched);
    assert.equal(learner.stored[name.raw], "100");
    assert.deepEqual(statusOf(learner), standard === "scorm12" ? ["passed"] : ["completed", "passed"]);
    const { stored } = learner;
    const responses = Object.entries(stored).filter(([element]) => element.endsWith(name.response)).map(([, value]) => value);
    const expected = standard === "scorm12"
      ? ["a", "a,c", "t", "a.c,b.d", "a,b,c", "Kindness", "42", "They listened.", "All that I know."]
      : ["north", "north[,]east", "true", "north[.]east[,]south[.]west", "north[,]south[,]east", "Kindness", "42",
        "They listened.", "All that I know."];
    assert.deepEqual(responses, expected);
    assert.equal(stored["cmi.interactions.0.id"], "one");
    assert.equal(stored["cmi.interactions.0.type"], "choice");
    assert.equal(stored["cmi.interactions.0.result"], "correct");
    assert.equal(stored["cmi.interactions.0.weighting"], "1");
    assert.equal(stored["cmi.interactions.0.objectives.0.id"], "point-a");
    assert.equal(stored["cmi.interactions.0.correct_responses.0.pattern"], standard === "scorm12" ? "a" : "north");
    assert.equal(stored["cmi.objectives.0.id"], "point-a");
    assert.equal(stored["cmi.objectives.1.id"], "point-b");
    assert.equal(stored["cmi.objectives.1.score.raw"], "100");
  });

  test(`${standard}: id and type come before all else of a record, and lower records first`, () => {
    const learner = new Learner(standard);
    const { session, lms } = learner.launch();
    session.begin();
    session.answer(3, RIGHT["pairs"], true);
    const set = lms.calls.filter(([call]) => call?.endsWith("SetValue")).map(([, element]) => element as string);
    const records = set.filter((element) => element.startsWith("cmi.interactions."));
    assert.deepEqual(records.slice(0, 8), [0, 1, 2, 3].flatMap((index) => [`cmi.interactions.${index}.id`, `cmi.interactions.${index}.type`]));
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: nothing that is in the LMS already is sent again`, () => {
    const learner = new Learner(standard);
    const { session, lms, time } = learner.launch();
    session.begin();
    session.answer(0, 1, true);
    time.pass(1);
    const before = lms.calls.length;
    session.answer(0, 2, true);
    time.pass(1);
    const sent = lms.calls.slice(before).filter(([call]) => call?.endsWith("SetValue")).map(([, element]) => element);
    assert.equal(sent.includes("cmi.interactions.0.id"), false);
    assert.equal(sent.includes(`cmi.interactions.0.${name.response}`), true);
  });

  test(`${standard}: each settled answer is committed`, () => {
    const learner = new Learner(standard);
    const { session, time, lms } = learner.launch();
    session.begin();
    for (const index of [0, 2, 5]) {
      session.answer(index, RIGHT[session.slots[index]?.item.id as string], true);
      assert.equal(session.save, "saving");
      time.pass(0.1);
      assert.equal(session.save, "saved");
      const relaunched = new Learner(standard);
      relaunched.stored = { ...learner.stored };
      assert.equal(relaunched.launch().session.slots[index]?.answered, true);
    }
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: the learner comes back to exactly where they were, even when the browser was killed`, () => {
    const learner = new Learner(standard);
    const first = learner.launch();
    first.session.begin();
    answerRight(first.session, "one", "word", "pairs");
    first.session.answer(7, "half a sente", false);
    first.session.flag(2, true);
    first.session.goTo(4);
    first.session.flush();
    const second = learner.launch();
    assert.equal(second.session.resumed, true);
    assert.deepEqual(essence(second.session), essence(first.session));
    noFaults(second);
  });

  test(`${standard}: half-typed text is saved when the page is left, by the last call alone`, () => {
    const learner = new Learner(standard);
    const { session, lms } = learner.launch();
    session.begin();
    session.answer(8, "Half of a thou", false);
    lms.unloading = true;
    session.closing();
    assert.deepEqual(lms.faults, []);
    assert.equal(session.save, "closed");
    assert.equal(learner.launch().session.slots[8]?.response, "Half of a thou");
  });

  test(`${standard}: a closed session takes nothing more, and calls nothing`, () => {
    const learner = new Learner(standard, { rules: { timeLimitSeconds: 60 } });
    const { session, lms, time } = learner.launch();
    session.begin();
    session.closing();
    session.closing();
    const calls = lms.calls.length;
    session.answer(0, 1, true);
    session.flag(0, true);
    session.goTo(3);
    session.submit();
    session.reopened();
    session.flush();
    assert.equal(session.saveNow(), false);
    time.pass(600);
    assert.equal(lms.calls.length, calls);
    assert.equal(session.save, "closed");
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: in review and browse mode nothing is written`, () => {
    const learner = new Learner(standard, { rules: { attempts: 3 } });
    const first = learner.launch();
    first.session.begin();
    answerRight(first.session, "one");
    first.session.submit();
    first.session.finish();
    first.session.closing();
    for (const mode of ["review", "browse"]) {
      const launched = learner.launch({ options: { mode } });
      const { session, lms, time } = launched;
      assert.equal(session.mode, mode);
      assert.equal(session.save, "off");
      if (mode === "review") assert.equal(session.phase, "results");
      session.retry();
      session.begin();
      session.answer(0, 1, true);
      session.submit();
      session.selfMark(8, [1, 2]);
      session.finish();
      time.pass(100);
      session.closing();
      assert.deepEqual(lms.calls.filter(([call]) => /SetValue|Commit/.test(call as string)), []);
      noFaults(launched);
    }
  });

  test(`${standard}: a damaged or foreign state is told, and stays untouched until the learner decides`, () => {
    const learner = new Learner(standard);
    const first = learner.launch();
    first.session.begin();
    first.session.closing();
    const good = learner.stored["cmi.suspend_data"] as string;
    for (const [bad, fault] of [[`${good.slice(0, 20)}!${good.slice(21)}`, "damaged"], [`M1zzzz${good.slice(6)}`, "foreign"]] as const) {
      learner.stored["cmi.suspend_data"] = bad;
      const launched = learner.launch();
      const { session, time } = launched;
      assert.equal(session.stateFault, fault);
      session.begin();
      session.flush();
      assert.equal(session.saveNow(), false);
      time.pass(60);
      assert.equal(session.phase, "start");
      session.closing();
      assert.equal(learner.stored["cmi.suspend_data"], bad);
      const again = learner.launch();
      again.session.discardState();
      assert.equal(again.session.stateFault, undefined);
      again.time.pass(1);
      again.session.begin();
      assert.equal(again.session.phase, "answering");
      again.session.closing();
      noFaults(again);
      assert.notEqual(learner.stored["cmi.suspend_data"], bad);
    }
  });

  test(`${standard}: a deadline neither moves nor grows on reload, whatever the device's clock says`, () => {
    const learner = new Learner(standard, { rules: { timeLimitSeconds: 600 } });
    const start = Date.UTC(2027, 2, 4, 9, 30);
    const first = learner.launch({ at: start });
    first.session.begin();
    assert.equal(first.session.remainingSeconds(), 600);
    first.time.pass(200);
    first.session.closing();
    const left = (at: number): number | undefined => {
      const other = new Learner(standard, { rules: { timeLimitSeconds: 600 } });
      other.stored = { ...learner.stored };
      return other.launch({ at }).session.remainingSeconds();
    };
    assert.equal(left(start + 300_000), 300);
    assert.equal(left(start + 200_000), 400);
    assert.equal(left(start - 86_400_000), 400);
    assert.equal(left(start), 400);
  });

  test(`${standard}: extra time lies beyond the limit, stays given, and may grow while the attempt is open`, () => {
    const start = Date.UTC(2027, 2, 4, 9, 30);
    const first = new Learner(standard, { rules: { timeLimitSeconds: 600, extraSeconds: 120 } });
    const launched = first.launch({ at: start });
    assert.equal(launched.session.extraSeconds, 120);
    launched.session.begin();
    assert.equal(launched.session.remainingSeconds(), 720);
    launched.time.pass(650);
    assert.equal(launched.session.phase, "answering");
    assert.match(String(first.stored[standard === "scorm12" ? "cmi.core.lesson_location" : "cmi.location"]), / \+2 min$/);
    launched.session.closing();
    const later = (extraSeconds: number, seconds: number): PlayerSession => {
      const other = new Learner(standard, { rules: { timeLimitSeconds: 600, ...(extraSeconds && { extraSeconds }) } });
      other.stored = { ...first.stored };
      return other.launch({ at: start + seconds * 1000 }).session;
    };
    assert.equal(later(120, 700).remainingSeconds(), 20);
    assert.equal(later(0, 700).remainingSeconds(), 20);
    assert.equal(later(60, 700).extraSeconds, 120);
    assert.equal(later(300, 700).remainingSeconds(), 200);
    assert.equal(later(300, 800).extraSeconds, 300);
    assert.equal(later(120, 721).phase, "results");
    assert.equal(later(120, 721).extraSeconds, 120);
    // The device's clock was set back meanwhile: what is left is the limit and the extra time, less what was spent.
    assert.equal(later(120, -86_400).remainingSeconds(), 70);
  });

  test(`${standard}: extra time given after the end changes nothing`, () => {
    const rules = { timeLimitSeconds: 600, passMark: 0.5 };
    const learner = new Learner(standard, { rules });
    const { session, time } = learner.launch({ at: 0 });
    session.begin();
    time.pass(601);
    session.closing();
    const other = new Learner(standard, { rules: { ...rules, extraSeconds: 600 } });
    other.stored = { ...learner.stored };
    const again = other.launch({ at: 700_000 }).session;
    assert.equal(again.phase, "results");
    assert.equal(again.extraSeconds, 0);
  });

  test(`${standard}: every attempt has the extra time`, () => {
    const learner = new Learner(standard, { rules: { timeLimitSeconds: 600, extraSeconds: 60, attempts: 2, passMark: 0.5 } });
    const { session, time } = learner.launch({ at: 0 });
    session.begin();
    time.pass(661);
    assert.equal(session.phase, "results");
    session.retry();
    assert.equal(session.remainingSeconds(), 660);
  });

  test(`${standard}: where learners may go on, time that is up ends nothing, and what comes after it is late`, () => {
    const learner = new Learner(standard, { rules: { timeLimitSeconds: 600, goesOn: true, attempts: 2 } });
    const launched = learner.launch({ at: 0 });
    launched.session.begin();
    launched.time.pass(700);
    assert.equal(launched.session.phase, "answering");
    assert.equal(launched.session.remainingSeconds(), 0);
    answerRight(launched.session, "one");
    launched.session.closing();
    const { session, lms } = learner.launch({ at: 900_000 });
    assert.equal(session.phase, "answering");
    session.submit();
    assert.equal(session.results().timedOut, true);
    assert.equal(session.results().outcomes[0]?.result, "correct");
    session.retry();
    session.submit();
    assert.equal(session.results().timedOut, false);
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: when time is up the attempt is submitted as it stands, also long after`, () => {
    for (const relaunch of [false, true]) {
      const learner = new Learner(standard, { rules: { timeLimitSeconds: 600, passMark: 0.9 } });
      const first = learner.launch({ at: 0 });
      first.session.begin();
      answerRight(first.session, "one");
      first.session.answer(8, "unfinished", false);
      if (relaunch) first.session.closing();
      const launched = relaunch ? learner.launch({ at: 86_400_000 }) : first;
      launched.time.pass(601);
      const { session } = launched;
      assert.equal(session.phase, "results");
      assert.equal(session.results().timedOut, true);
      assert.equal(session.slots[8]?.response, "unfinished");
      session.answer(1, [0], true);
      assert.equal(session.slots[1]?.answered, false);
      session.closing();
      assert.equal(learner.stored[name.raw], "10");
      assert.equal(statusOf(learner)[standard === "scorm12" ? 0 : 1], "failed");
      noFaults(launched);
    }
  });

  test(`${standard}: with attempts left and not passed, the status stays open; the best score counts`, () => {
    const learner = new Learner(standard, { rules: { attempts: 3, passMark: 0.8 } });
    const launched = learner.launch();
    const { session } = launched;
    session.begin();
    answerRight(session, "one", "several", "truth");
    session.submit();
    assert.equal(session.attemptsLeft, 2);
    assert.equal(statusOf(learner)[0], "incomplete");
    assert.equal(learner.stored[name.raw], "40");
    session.retry();
    assert.equal(session.attempt, 2);
    assert.equal(session.best, 0.4);
    answerRight(session, "one");
    session.closing();
    const second = learner.launch();
    assert.equal(second.session.attempt, 2);
    assert.equal(second.session.best, 0.4);
    second.session.submit();
    assert.equal(learner.stored[name.raw], "40");
    assert.equal(statusOf(learner)[0], "incomplete");
    second.session.retry();
    answerRight(second.session);
    second.session.submit();
    assert.equal(learner.stored[name.raw], "100");
    assert.equal(statusOf(learner).includes("passed"), true);
    second.session.closing();
    noFaults(launched);
    noFaults(second);
  });

  test(`${standard}: the learner may end it before the last attempt`, () => {
    const learner = new Learner(standard, { rules: { attempts: 0, passMark: 0.8 } });
    const launched = learner.launch();
    const { session } = launched;
    session.begin();
    answerRight(session, "one");
    session.submit();
    assert.equal(session.attemptsLeft, Infinity);
    session.finish();
    assert.equal(session.attemptsLeft, 0);
    session.retry();
    assert.equal(session.attempt, 1);
    assert.equal(statusOf(learner)[standard === "scorm12" ? 0 : 1], "failed");
    noFaults(launched);
  });

  test(`${standard}: later attempts have records of their own, after those of earlier ones`, () => {
    const learner = new Learner(standard, { rules: { attempts: 5 }, items: items(standard).slice(0, 3) });
    const launched = learner.launch();
    const { session } = launched;
    session.begin();
    answerRight(session, "one");
    session.submit();
    session.retry();
    session.answer(2, false, true);
    session.submit();
    const ids = [0, 1, 2, 3, 4, 5].map((index) => learner.stored[`cmi.interactions.${index}.id`]);
    assert.deepEqual(ids, ["one", "several", "truth", "one", "several", "truth"]);
    assert.equal(learner.stored[`cmi.interactions.0.${name.response}`], standard === "scorm12" ? "a" : "north");
    assert.equal(learner.stored[`cmi.interactions.5.${name.response}`], standard === "scorm12" ? "f" : "false");
    noFaults(launched);
  });

  test(`${standard}: linear means forward only, also for answers`, () => {
    const learner = new Learner(standard, { rules: { navigation: "linear" } });
    const { session } = learner.launch();
    session.begin();
    session.goTo(2);
    assert.equal(session.position, 0);
    session.goTo(1);
    assert.equal(session.position, 1);
    session.goTo(0);
    assert.equal(session.position, 1);
    session.answer(0, 0, true);
    assert.equal(session.slots[0]?.answered, false);
    session.answer(1, [0], true);
    assert.equal(session.slots[1]?.answered, true);
    for (const index of [-1, 99, 1.5, NaN]) session.goTo(index);
    assert.equal(session.position, 1);
  });

  test(`${standard}: a record keeps the time at which its answer was given`, () => {
    const learner = new Learner(standard);
    const { session, time } = learner.launch();
    const element = standard === "scorm12" ? "time" : "timestamp";
    const essay = standard === "scorm12" ? 10 : 8;
    const times = (): readonly (string | undefined)[] => [0, essay].map((index) => learner.stored[`cmi.interactions.${index}.${element}`]);
    session.begin();
    session.answer(0, 1, true);
    session.answer(8, "What I know.", true);
    time.pass(1);
    const before = times();
    time.pass(300);
    session.submit();
    time.pass(300);
    session.selfMark(8, [1, 0]);
    session.closing();
    assert.deepEqual(times(), before);
    assert(before.every((each) => each !== undefined));
  });

  test(`${standard}: checking an answer locks and commits it before the outcome is known`, () => {
    const learner = new Learner(standard, { rules: { feedback: "immediate" } });
    const { session, lms } = learner.launch();
    session.begin();
    session.answer(0, 1, true);
    const outcome = session.check(0);
    assert.equal(outcome.result, "incorrect");
    assert.equal(lms.calls[lms.calls.length - 2]?.[0]?.endsWith("Commit"), true);
    const killed = learner.launch();
    assert.equal(killed.session.slots[0]?.locked, true);
    killed.session.answer(0, 0, true);
    assert.equal(killed.session.slots[0]?.response, 1);
  });

  test(`${standard}: with deferred feedback nothing can be checked early`, () => {
    const { session } = new Learner(standard).launch();
    session.begin();
    session.answer(0, 1, true);
    session.check(0);
    assert.equal(session.slots[0]?.locked, false);
  });

  test(`${standard}: self-marks count where the assessment says so, and only then`, () => {
    for (const countSelfMarks of [true, false]) {
      const learner = new Learner(standard, { rules: { countSelfMarks, passMark: 0.9 } });
      const launched = learner.launch();
      const { session } = launched;
      session.begin();
      answerRight(session);
      session.submit();
      assert.deepEqual(session.results().pending, [8]);
      assert.equal(session.results().max, countSelfMarks ? 13 : 10);
      assert.equal(statusOf(learner)[0] === "incomplete", countSelfMarks);
      session.selfMark(8, [1, 2]);
      session.closing();
      assert.equal(learner.stored[name.raw], "100");
      assert.equal(statusOf(learner).includes("passed"), true);
      assert.deepEqual(learner.launch({ options: { mode: "review" } }).session.slots[8]?.selfMarks, [1, 2]);
      noFaults(launched);
    }
  });

  test(`${standard}: an answer taken back is recorded as taken back`, () => {
    const learner = new Learner(standard);
    const launched = learner.launch();
    const { session } = launched;
    session.begin();
    session.answer(1, [0, 2], true);
    session.answer(1, [], true);
    launched.time.pass(1);
    assert.equal(learner.stored[`cmi.interactions.1.${name.response}`], "");
    session.answer(1, [2], true);
    launched.time.pass(1);
    assert.equal(learner.stored["cmi.interactions.1.type"], "choice");
    assert.equal(learner.stored[`cmi.interactions.1.${name.response}`], standard === "scorm12" ? "c" : "east");
    noFaults(launched);
  });

  for (const [call, how] of [["commit", "refuse"], ["commit", "throw"], ["setValue", "refuse"], ["setValue", "throw"], ["setValue", "lie"]] as const) {
    test(`${standard}: when ${call} fails (${how}), the learner is told; when it works again, nothing is lost`, () => {
      const learner = new Learner(standard, { rules: { passMark: 0.5 } });
      const launched = learner.launch();
      const { session, lms, time } = launched;
      session.begin();
      lms.fail(call, how);
      answerRight(session);
      session.submit();
      time.pass(1);
      assert.equal(session.save, "failed");
      assert.notEqual(session.lastError, null);
      lms.fail(call, undefined);
      time.pass(120);
      assert.equal(session.save, "saved");
      const relaunched = learner.launch({ options: { mode: "review" } });
      assert.deepEqual(relaunched.session.slots.map(({ response }) => response), session.slots.map(({ response }) => response));
      if (how !== "lie") assert.equal(learner.stored[name.raw], "100");
    });
  }

  for (const how of ["refuse", "throw"] as const) {
    test(`${standard}: records that the LMS did not take (${how}) are all there once it takes them, without a gap`, () => {
      const learner = new Learner(standard);
      const { session, lms, time } = learner.launch();
      session.begin();
      session.answer(0, 1, true);
      time.pass(1);
      lms.fail("setValue", how);
      session.answer(6, "42", true);
      session.answer(4, [0, 1, 2], true);
      time.pass(1);
      lms.fail("setValue", undefined);
      time.pass(60);
      assert.equal(session.save, "saved");
      assert.deepEqual(lms.faults, []);
      const ids = [0, 1, 2, 3, 4, 5, 6].map((index) => learner.stored[`cmi.interactions.${index}.id`]);
      assert.deepEqual(ids, items(standard).slice(0, 7).map(({ id }) => id));
      assert.equal(learner.stored[`cmi.interactions.6.${name.response}`], "42");
      assert.equal(learner.stored["cmi.interactions.4.result"], "correct");
    });
  }

  test(`${standard}: records alone that the LMS refuses for a while are all there in the end, also answers taken back`, () => {
    const learner = new Learner(standard);
    const { session, lms, time } = learner.launch();
    session.begin();
    session.answer(1, [0, 2], true);
    time.pass(1);
    lms.fail("setValue", "refuse", /^cmi\.interactions/);
    session.answer(6, "42", true);
    session.answer(1, [], true);
    time.pass(1);
    assert.equal(session.save, "saved");
    assert.equal(learner.stored[`cmi.interactions.6.${name.response}`], undefined);
    lms.fail("setValue", undefined);
    session.flag(0, true);
    time.pass(60);
    assert.equal(learner.stored[`cmi.interactions.6.${name.response}`], "42");
    assert.equal(learner.stored[`cmi.interactions.1.${name.response}`], "");
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: a grade that could not be delivered goes out at the next launch`, () => {
    const learner = new Learner(standard, { rules: { passMark: 0.5 } });
    const first = learner.launch();
    first.session.begin();
    answerRight(first.session);
    first.session.submit();
    first.time.pass(1);
    for (const element of Object.keys(learner.stored)) {
      if (/score|status/.test(element)) delete learner.stored[element];
    }
    const second = learner.launch();
    assert.equal(second.session.phase, "results");
    assert.equal(learner.stored[name.raw], "100");
    assert.equal(statusOf(learner).includes("passed"), true);
    noFaults(second);
  });

  test(`${standard}: whatever learners do and whenever they leave, they come back to it, and the LMS takes all`, () => {
    rounds(60, (next, round) => wander(standard, next, round));
  });
}

/** A learner who does random things, among them leaving and coming back, or having the browser killed. */
function wander(standard: Standard, next: Random, round: number): void {
  const rules = {
    navigation: pick(next, ["linear", "nonlinear"] as const),
    feedback: pick(next, ["immediate", "deferred", "none"] as const),
    attempts: pick(next, [0, 1, 2, 3]),
    countSelfMarks: below(next, 2) === 0,
    ...(below(next, 2) === 0 && { passMark: 0.6 }),
    ...(below(next, 4) === 0 && { timeLimitSeconds: 300 }),
  };
  const all = items(standard);
  const sections = [{ id: "s", items: all.map((_, index) => index), select: 2 + below(next, all.length - 1), shuffle: true }];
  const learner = new Learner(standard, { rules, sections });
  let at = Date.UTC(2027, 2, 4, 9, 30);
  let launched = learner.launch({ at });
  for (let step = 0; step < 40; step++) {
    const { session, time } = launched;
    act(session, next);
    time.pass(below(next, 20));
    assert.deepEqual(launched.lms.faults, [], `round ${round}, step ${step}`);
    if (below(next, 6) > 0) continue;
    const killed = below(next, 2) === 0;
    if (killed) session.flush();
    else session.closing();
    assert.deepEqual(launched.lms.faults, [], `round ${round}, step ${step}`);
    const before = essence(session);
    const { mode } = session;
    at = time.now();
    launched = learner.launch({ at });
    if (launched.session.mode !== mode) return;
    const after = essence(launched.session);
    if (launched.session.phase === session.phase) assert.deepEqual(after, before, `round ${round}, step ${step}`);
  }
}

function act(session: PlayerSession, next: Random): void {
  const index = below(next, session.slots.length);
  const slot = session.slots[index] as PlayerSession["slots"][number];
  const settled = below(next, 3) > 0;
  const actions: readonly (() => void)[] = [
    () => session.begin(),
    () => session.goTo(pick(next, [index, session.position + 1])),
    () => session.answer(index, randomResponse(slot.item.type, slot, next), settled),
    () => session.answer(session.position, RIGHT[session.slots[session.position]?.item.id as string], settled),
    () => session.flag(index, settled),
    () => session.check(index),
    () => session.selfMark(index, [below(next, 2), below(next, 3)]),
    () => (below(next, 6) === 0 ? session.submit() : undefined),
    () => session.retry(),
    () => (below(next, 6) === 0 ? session.finish() : undefined),
  ];
  pick(next, actions)();
}

function randomResponse(type: string, { item }: PlayerSession["slots"][number], next: Random): unknown {
  switch (type) {
    case "choice":
      return pick(next, [undefined, 0, 1, 2, 3]);
    case "multiple_response":
      return [0, 1, 2, 3].filter(() => below(next, 2) === 0);
    case "true_false":
      return pick(next, [undefined, true, false]);
    case "match":
      return [pick(next, [undefined, 0, 1]), pick(next, [undefined, 0, 1])];
    case "order":
      return pick(next, [[], [2, 1, 0], [1, 0, 2]]);
    case "numeric":
      return pick(next, ["", "42", "-0.00000001", "1234567", "nonsense"]);
    default:
      return normalised(hostile(next, below(next, Math.floor((item.state.text ?? 0) / 2))));
  }
}

test("the registry has every type that the design uses", () => {
  for (const { type } of items()) assert(type in INTERACTIONS, type);
});
