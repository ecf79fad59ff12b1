import assert from "node:assert/strict";
import { test } from "node:test";
import type { ItemBase, StateField, XapiPayload } from "../../templates/player/src/payload";
import { toPage } from "../../templates/player/src/xapi/delivery";
import { contextOf } from "../../templates/player/src/xapi/launch";
import { STATEMENT, Statements, uuid, type Statement } from "../../templates/player/src/xapi/statements";
import { createSession } from "../../templates/player/src/core";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import { connect } from "../../templates/player/src/lms/all";
import "../../templates/player/src/features/all";
import { items, Learner, payloadOf, RIGHT, Time, type Standard } from "./bench";

const VERBS = ["initialized", "resumed", "answered", "completed", "passed", "failed", "suspended", "terminated"];
const FILL: Readonly<Record<string, readonly string[]>> = {
  answered: ["response", "success", "score", "duration"], passed: ["score", "duration"], failed: ["score", "duration"],
};

const XAPI: XapiPayload = {
  templates: VERBS.map((event) => ({
    event,
    activity: event === "answered" ? "item" : "assessment",
    fill: (FILL[event] ?? ["duration"]) as XapiPayload["templates"][number]["fill"],
    statement: {
      verb: { id: `https://example.org/verbs/${event}`, display: { en: event } },
      ...(event === "completed" && { result: { completion: true } }),
      context: { contextActivities: { grouping: [{ id: "urn:x:unit" }] } },
    },
    ...(event === "answered" && {
      points: true,
      facts: { result: { "urn:x-markscheme:extensions:certainty": "certainty" }, context: { "urn:x:attempt": "attempt" } },
    }),
  })),
  assessment: { id: "urn:x:assessment", definition: { type: "urn:x:type" } },
  activities: Object.fromEntries(Object.keys(RIGHT).map((id) => [id, { id: `urn:x:${id}`, definition: {} }])),
};
const LAUNCH = { mode: "normal", learnerId: "learner-7", learnerName: "", state: "", finished: false } as const;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface Said extends Statement {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: Record<string, unknown> & { readonly score?: Record<string, number> };
}

function listening(): { statements: Statements; said: Said[]; reads: () => number } {
  const said: Said[] = [];
  let reads = 0;
  const read = (): XapiPayload => {
    reads++;
    return XAPI;
  };
  const context = contextOf(new URLSearchParams(), LAUNCH, "https://lms.example.org");
  const statements = new Statements(read, () => [{ send: (statement) => said.push(statement as Said) }], context);
  return { statements, said, reads: () => reads };
}

const events = (said: readonly Said[]): readonly string[] => said.map(({ verb }) => verb.id.split("/").pop() as string);

test("a session tells its events in order, each answer when it is left", () => {
  const { statements, said } = listening();
  const learner = new Learner("scorm2004", { rules: { passMark: 0.5 } });
  const { session, time } = learner.launch({ statements });
  session.begin();
  session.answer(0, 1, true);
  session.answer(0, 0, true);
  assert.deepEqual(events(said), ["initialized"]);
  time.pass(12);
  session.goTo(1);
  assert.deepEqual(events(said), ["initialized", "answered"]);
  for (const slot of session.slots.slice(1)) session.answer(slot.index, RIGHT[slot.item.id], true);
  session.submit();
  session.closing();
  assert.deepEqual(events(said), ["initialized", ...Array<string>(9).fill("answered"), "completed", "passed", "terminated"]);
  const later = listening();
  const stopped = new Learner("scorm2004");
  const first = stopped.launch();
  first.session.begin();
  first.session.closing();
  const again = stopped.launch({ statements: later.statements });
  again.session.closing();
  assert.deepEqual(events(later.said), ["resumed", "suspended", "terminated"]);
});

test("statements have ids, UTC times, durations, scores in range, and the responses of the source", () => {
  const { statements, said } = listening();
  const { session, time } = new Learner("scorm12", { rules: { passMark: 0.5 } }).launch({ statements });
  session.begin();
  time.pass(61.5);
  session.answer(1, [0, 2], true);
  session.answer(4, [2, 1, 0], true);
  session.submit();
  session.closing();
  assert.equal(new Set(said.map(({ id }) => id)).size, said.length);
  for (const statement of said) {
    assert.match(String(statement["id"]), UUID);
    assert.match(String(statement["timestamp"]), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.match(String(statement.result?.["duration"]), /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/);
    const { score } = statement.result ?? {};
    if (!score) continue;
    assert((score["scaled"] as number) >= -1 && (score["scaled"] as number) <= 1);
    assert((score["min"] as number) <= (score["raw"] as number) && (score["raw"] as number) <= (score["max"] as number));
  }
  const [several, steps] = said.filter(({ verb }) => verb.id.endsWith("answered"));
  assert.equal(several?.object.id, "urn:x:several");
  assert.equal(several?.result?.["response"], "north[,]east");
  assert.equal(several?.result?.["success"], true);
  assert.deepEqual(several?.result?.score, { scaled: 1, raw: 2, min: 0, max: 2 });
  assert.equal(steps?.result?.["response"], "east[,]south[,]north");
  assert.equal(steps?.result?.["success"], false);
});

/** Nothing that a rule marks: a scale, a record, and a list whose ticks are the learner's own marks. */
function unruled(standard: Standard): readonly ItemBase[] {
  const [first] = items(standard);
  const of = (id: string, type: string, own: object, state: StateField): ItemBase =>
    ({ ...(first as ItemBase), id, type, state, lms: { ...(first as ItemBase).lms, patterns: [] }, ...own }) as ItemBase;
  const options = [{ id: "north", text: "Never" }, { id: "south", text: "Always" }];
  const list = (marks: object): object => ({
    scheme: {}, criteria: [{ id: "log", text: "A log", ...marks }], maxNote: 40,
    lms: { type: standard === "scorm12" ? "fill-in" : "long-fill-in", patterns: [], description: "Portfolio" },
  });
  return [
    of("one", "likert", { marks: 0, scheme: {}, options }, { radices: [3] }),
    of("several", "evidence_checklist", { ...list({}), marks: 0 }, { text: 60 }),
    of("truth", "evidence_checklist", { ...list({ marks: 2 }), marks: 2 }, { text: 60 }),
  ];
}

for (const standard of ["scorm12", "scorm2004"] as const) {
  test(`what no rule marks is neither right nor wrong (${standard})`, () => {
    const { statements, said } = listening();
    const learner = new Learner(standard, { items: unruled(standard), rules: { countSelfMarks: true } });
    const { session } = learner.launch({ statements });
    session.begin();
    session.answer(0, 1, true);
    session.answer(1, "[x] Folder 1", true);
    session.answer(2, "[x] Folder 2", true);
    session.submit();
    const results = said.filter(({ verb }) => verb.id.endsWith("answered")).map(({ result }) => result ?? {});
    assert.deepEqual(results.map(({ success }) => success), [undefined, undefined, undefined]);
    // The learner's own marks are theirs to give.
    assert.deepEqual(results.map(({ score }) => score?.["raw"]), [undefined, undefined, 2]);
    const written = [0, 1, 2].map((index) => learner.stored[`cmi.interactions.${index}.result`]);
    assert.deepEqual(written, ["neutral", "neutral", "neutral"]);
  });
}

test("a statement is in the language of the page, and an answer in the one it was given in", () => {
  const { statements, said } = listening();
  const { session } = new Learner("scorm2004").launch({ statements, payload: { ...payloadOf("scorm2004"), languages: ["en", "cy"] } });
  session.begin();
  session.speak(1);
  session.answer(0, RIGHT[session.slots[0]?.item.id as string], true);
  session.speak(0);
  session.goTo(1);
  session.closing();
  const languages = said.map(({ verb, context }) => [verb.id.split("/").pop(), (context as { language?: string }).language]);
  assert.deepEqual(languages, [["initialized", "en"], ["answered", "cy"], ["suspended", "en"], ["terminated", "en"]]);
});

test("the templates are read for the first statement, once, after the screen is there", () => {
  const { statements, reads } = listening();
  const { session, time } = new Learner("scorm12").launch({ statements });
  assert.equal(reads(), 1);
  session.begin();
  time.pass(10);
  session.closing();
  assert.equal(reads(), 1);
});

test("nothing is told in review mode, nor what an LMS knows already", () => {
  const learner = new Learner("scorm2004");
  const first = learner.launch();
  first.session.begin();
  first.session.submit();
  first.session.closing();
  for (const mode of ["review", "normal"]) {
    const { statements, said } = listening();
    learner.launch({ statements, options: { mode } }).session.closing();
    assert.deepEqual(events(said), mode === "review" ? [] : ["initialized", "terminated"]);
  }
});

test("the end is told once, also where no LMS remembers it", () => {
  for (const passMark of [undefined, 0.5]) {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    } as unknown as Storage;
    const open = () => {
      const { statements, said } = listening();
      const payload = payloadOf("standalone", { rules: { ...(passMark !== undefined && { passMark }) } });
      const time = new Time();
      const connection = connect(payload, { localStorage: storage } as unknown as Window);
      const session = createSession({ payload, interactions: INTERACTIONS, ...connection, statements, clock: time, timers: time });
      time.pass(1);
      return { session, said };
    };
    const first = open();
    first.session.begin();
    first.session.submit();
    first.session.closing();
    assert.equal(events(first.said).filter((event) => event === "completed").length, 1);
    const second = open();
    second.session.closing();
    assert.deepEqual(events(second.said), ["initialized", "terminated"]);
  }
});

test("the learner is an account at the page's origin, with a name only where the LMS gave one", () => {
  const query = new URLSearchParams();
  assert.deepEqual(contextOf(query, LAUNCH, "https://lms.example.org").actor, {
    objectType: "Agent", account: { homePage: "https://lms.example.org", name: "learner-7" },
  });
  assert.equal(contextOf(query, { ...LAUNCH, learnerName: "One, Learner" }, "https://x.example").actor["name"], "One, Learner");
  const unknown = contextOf(query, { ...LAUNCH, learnerId: "" }, "null").actor["account"] as Record<string, string>;
  assert.deepEqual(unknown, { homePage: "urn:x-markscheme:local", name: "unknown" });
});

test("a launch may name actor and registration", () => {
  const actor = { mbox: "mailto:learner@example.org" };
  const query = new URLSearchParams({ actor: JSON.stringify(actor), registration: "r-1" });
  assert.deepEqual(contextOf(query, LAUNCH, ""), { actor: { objectType: "Agent", ...actor }, registration: "r-1" });
  assert.deepEqual(contextOf(new URLSearchParams({ actor: "{broken" }), LAUNCH, "https://x.example").actor["account"], {
    homePage: "https://x.example", name: "learner-7",
  });
  const xapi = { actor: { objectType: "Agent", mbox: "mailto:other@example.org" }, registration: "r-2" };
  assert.deepEqual(contextOf(query, { ...LAUNCH, xapi }, ""), xapi);
});

test("an LMS that speaks xAPI completes statements, and may keep some from being made", () => {
  const said: Statement[] = [];
  const complete = (statement: Statement, event: string) => (event === "resumed" ? undefined : { ...statement, version: "1.0.3" });
  const context = contextOf(new URLSearchParams(), LAUNCH, "https://lms.example.org");
  const statements = new Statements(() => XAPI, () => [{ send: (each) => said.push(each) }], context, { complete });
  statements.tell("initialized", {});
  statements.tell("resumed", {});
  assert.deepEqual(said.map(({ version }) => version), ["1.0.3"]);
});

test("facts become extensions, and points of the brief activities", () => {
  const points = { "point-a": { id: "urn:x:point-a", definition: {} } };
  const said: Statement[] = [];
  const payload = { ...XAPI, points, templates: [...XAPI.templates, {
    event: "misconception", activity: "misconception", fill: [], statement: { verb: { id: "urn:x:showed" } },
  }] } as XapiPayload;
  const context = contextOf(new URLSearchParams({ registration: "r-1" }), LAUNCH, "https://lms.example.org");
  const statements = new Statements(() => payload, () => [{ send: (each) => said.push(each) }], context);
  const item = payloadOf("standalone").items[0];
  if (item) statements.tell("answered", { item, certainty: 2, attempt: 3 });
  statements.tell("misconception", { about: "point-a" });
  assert.deepEqual(said.map(({ result, context }) => [result, context]), [
    [{ extensions: { "urn:x-markscheme:extensions:certainty": 2 } }, {
      contextActivities: { grouping: [{ id: "urn:x:unit" }], other: [points["point-a"]] },
      registration: "r-1", extensions: { "urn:x:attempt": 3 },
    }],
    [undefined, { registration: "r-1" }],
  ]);
  assert.deepEqual(said[1]?.["object"], { objectType: "Activity", ...points["point-a"] });
});

test("the page hears each statement as a DOM event", () => {
  const page = new EventTarget();
  const heard: unknown[] = [];
  page.addEventListener(STATEMENT, (event) => heard.push((event as CustomEvent).detail));
  toPage(page).send({ id: "1" });
  assert.deepEqual(heard, [{ id: "1" }]);
});

test("ids are version 4 UUIDs also where the browser makes none", () => {
  for (let count = 0; count < 200; count++) assert.match(uuid(), UUID);
});

test("what happens before the templates have arrived is told once they are there, in order", () => {
  const said: Said[] = [];
  let arrived = false;
  const context = contextOf(new URLSearchParams(), LAUNCH, "https://lms.example.org");
  const deliver = [{ send: (statement: Statement) => said.push(statement as unknown as Said) }];
  const statements = new Statements(() => (arrived ? XAPI : null), () => deliver, context);
  statements.tell("initialized", { seconds: 0 });
  statements.tell("suspended", { seconds: 1 });
  assert.deepEqual(said, []);
  arrived = true;
  statements.flush();
  statements.flush();
  assert.deepEqual(events(said), ["initialized", "suspended"]);
});

test("an answer tells how sure the learner was, where that is asked and was said", () => {
  const certainty = { right: [1, 2, 3], wrong: [0, -2, -6] };
  const asked = items("scorm2004").map((item) => (item.id === "one" ? { ...item, certainty, state: { radices: [5, 4] } } : item));
  const { statements, said } = listening();
  const { session } = new Learner("scorm2004", { items: asked }).launch({ statements });
  session.begin();
  session.answer(0, 0, true);
  session.stateCertainty(0, 2);
  session.stateCertainty(2, 3); // nobody asked
  session.answer(2, true, true);
  session.goTo(1);
  session.submit();
  const answered = said.filter(({ verb }) => verb.id.endsWith("answered"));
  const extensions = answered.map(({ object, result }) => [object.id, result?.["extensions"]]);
  assert.deepEqual(extensions, [
    ["urn:x:one", { "urn:x-markscheme:extensions:certainty": 2 }],
    ["urn:x:truth", undefined],
  ]);
});
