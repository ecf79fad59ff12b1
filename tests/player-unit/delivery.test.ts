/** Whole sessions against record stores that fail and pages that are killed: what the learner answered arrives, once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { XapiPayload } from "../../templates/player/src/payload";
import type { Random } from "../../templates/player/src/random";
import { Queue } from "../../templates/player/src/xapi/lrs/queue";
import { HttpSender } from "../../templates/player/src/xapi/lrs/sender";
import { Statements, type Statement } from "../../templates/player/src/xapi/statements";
import { below, Learner, pick, RIGHT, rounds } from "./bench";
import { ACCESS, Alarms, Disk, FAULTS, RecordStore, settled, withStore } from "./record_store";

const XAPI: XapiPayload = {
  templates: ["initialized", "resumed", "answered", "suspended", "terminated"].map((event) => ({
    event,
    activity: event === "answered" ? "item" : "assessment",
    fill: ["response"],
    statement: { verb: { id: `urn:x:${event}` } },
  })),
  assessment: { id: "urn:x:assessment", definition: {} },
  activities: Object.fromEntries(Object.keys(RIGHT).map((id) => [id, { id: `urn:x:${id}`, definition: {} }])),
};
const CONTEXT = { actor: { account: { homePage: "https://lms.example.org", name: "7" } }, registration: "r-1" };
/** A choice and a second one of it: answers whose statements can be counted. */
const CHOICES = [0, 1, 2, 3] as const;
const LETTERS = ["north", "south", "east", "west"] as const;

interface Page {
  readonly session: ReturnType<Learner["launch"]>["session"];
  readonly time: ReturnType<Learner["launch"]>["time"];
  readonly alarms: Alarms;
  readonly queue: Queue;
  kill(): void;
}

/** A page opened by the LMS. What it had in mind dies with it; what the LMS and the disk hold does not. */
async function opened(learner: Learner, disk: Disk | undefined): Promise<Page> {
  const alarms = new Alarms();
  const sender = new HttpSender(ACCESS, "1.0.3", 200);
  let alive = true;
  const never = new Promise<never>(() => {});
  const queue = new Queue(
    disk === undefined ? new Disk() : new Disk(disk.kept),
    { send: async (...request) => (alive ? sender.send(...request).then((answer) => (alive ? answer : never)) : never) },
    alarms,
    () => {},
    () => 0.5,
  );
  await queue.ready;
  const statements = new Statements(() => XAPI, () => [queue], CONTEXT);
  const { session, time } = learner.launch({ statements });
  const kill = (): void => {
    alive = false;
    alarms.set.clear();
  };
  return { session, time, alarms, queue, kill };
}

async function delivered({ queue, alarms }: Page): Promise<void> {
  for (let round = 0; round < 2000 && queue.length > 0; round++) {
    alarms.ring();
    await settled();
  }
  assert.equal(queue.length, 0);
}

const answers = (stored: readonly Statement[], id: string): readonly unknown[] =>
  stored
    .filter((each) => (each["object"] as { id: string }).id === `urn:x:${id}`)
    .map((each) => (each["result"] as { response: unknown }).response);

test("a page killed before it told of an answer: the next one does, once", async () => {
  const lrs = new RecordStore();
  lrs.strict = true;
  await withStore(lrs, async () => {
    const learner = new Learner("scorm2004");
    const first = await opened(learner, undefined);
    first.session.begin();
    first.session.answer(0, 1, true);
    first.time.pass(5);
    first.kill();
    for (let visit = 0; visit < 3; visit++) {
      const page = await opened(learner, undefined);
      page.time.pass(5);
      await delivered(page);
      assert.deepEqual(answers(lrs.stored, "one"), ["south"]);
      page.session.closing();
      page.queue.leave();
      await settled();
    }
  });
});

test("what a page told, but could not note as told, is no second answer", async () => {
  for (const strict of [true, false]) {
    const lrs = new RecordStore();
    lrs.strict = strict;
    await withStore(lrs, async () => {
      const learner = new Learner("scorm2004");
      for (let visit = 0; visit < 3; visit++) {
        const page = await opened(learner, undefined);
        page.session.begin();
        if (visit === 0) page.session.answer(0, 1, true);
        page.session.goTo(1);
        page.session.saveNow();
        await delivered(page);
        page.kill();
      }
    });
    assert.deepEqual(answers(lrs.stored, "one"), ["south"]);
  }
});

test("an answer that returns to what it was is told anew", async () => {
  const lrs = new RecordStore();
  await withStore(lrs, async () => {
    const page = await opened(new Learner("scorm2004"), new Disk());
    page.session.begin();
    for (const choice of [0, 1, 0]) {
      page.session.answer(0, choice, true);
      page.session.goTo(1);
      page.session.goTo(0);
      await delivered(page);
    }
    assert.deepEqual(answers(lrs.stored, "one"), ["north", "south", "north"]);
  });
});

test("in each of 250 random schedules each answer arrives once, the last one as it stands, and the score is right", async () => {
  const seeds: Random[] = [];
  rounds(250, (next) => seeds.push(next));
  for (const next of seeds) await schedule(next);
});

async function schedule(next: Random): Promise<void> {
  const lrs = new RecordStore();
  const learner = new Learner("scorm2004", { rules: { passMark: 0.5 } });
  // Some browsers keep nothing.
  const disk = below(next, 4) === 0 ? undefined : new Disk();
  const trouble = 1 + below(next, 9);
  let healthy = false;
  lrs.strict = below(next, 2) === 0;
  lrs.next = () => (healthy || below(next, 10) >= trouble ? "ok" : pick(next, FAULTS));
  let last = 0;
  let given = 1;
  await withStore(lrs, async () => {
    let page = await opened(learner, disk);
    page.session.begin();
    for (let step = 0; step < 40; step++) {
      const act = below(next, 10);
      if (act < 3) {
        page.session.goTo(0);
        page.session.answer(0, (last = pick(next, CHOICES)), true);
        given++;
        page.time.pass(3);
      } else if (act < 5) page.session.goTo(below(next, 3));
      else if (act < 7) page.alarms.ring();
      else if (act === 7) await settled();
      else {
        if (act === 8) page.session.closing();
        if (below(next, 2) === 0) page.queue.leave();
        page.kill();
        // What is on its way when a page dies may come late, and even after what a next one sends: here it does not.
        for (let turn = 0; turn < 10; turn++) await settled();
        page = await opened(learner, disk);
        page.session.begin();
      }
    }
    page.session.goTo(0);
    page.session.answer(0, (last = pick(next, CHOICES)), true);
    healthy = true;
    page.session.submit();
    await delivered(page);
    assert.equal(page.session.outcome(0).marks, last === 0 ? 1 : 0);
    page.kill();
    const after = await opened(learner, disk);
    after.time.pass(5);
    await delivered(after);
    assert.equal(after.session.outcome(0).marks, last === 0 ? 1 : 0);
  });
  const ids = lrs.stored.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const told = answers(lrs.stored, "one");
  assert.equal(told[told.length - 1], LETTERS[last]);
  assert(told.length <= given, `${told.length} statements of ${given} answers`);
}
