/** Copies of attempts as files: made, read again, refused, gone on from; and what cannot be read, kept. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { about, checkOf, headOf, parsed, type OpenCopy } from "../../templates/player/src/copy";
import { sealing } from "../../templates/player/src/features/sealing";
import { agentOf, LmsUnavailable } from "../../templates/player/src/lms/lms";
import type { AttemptCopy } from "../../templates/player/src/session";
import { connect } from "../../templates/player/src/lms/all";
import { Recorder } from "../lms/strict/recorder.js";
import { scorm12 } from "../lms/strict/scorm12.js";
import { scorm2004 } from "../lms/strict/scorm2004.js";
import { below, frameOf, items, Learner, payloadOf, RIGHT, rounds, type Standard } from "./bench";

const STANDARDS: readonly Standard[] = ["scorm12", "scorm2004"];
const PAYLOAD = payloadOf("scorm12");
const AT = new Date(Date.UTC(2027, 2, 4, 9, 30));

function fileOf(copy: AttemptCopy, payload = PAYLOAD): OpenCopy {
  const head = headOf(payload, AT);
  return { ...head, ...copy, check: checkOf(head, copy) };
}

function answered(standard: Standard, design = {}): { copy: AttemptCopy; learner: Learner } {
  const learner = new Learner(standard, design);
  const { session, time } = learner.launch();
  session.begin();
  session.answer(0, RIGHT["one"], true);
  session.answer(7, "They li", false);
  time.pass(1);
  return { copy: session.copy(), learner };
}

test("a copy is read as it was written, with what is still being typed", () => {
  const { copy } = answered("scorm12");
  const file = fileOf(copy);
  assert.deepEqual(parsed(JSON.stringify(file), PAYLOAD), file);
  const { session } = new Learner("scorm12").launch();
  assert.deepEqual(session.examine(copy.state), { attempt: 1, answered: 2, questions: 9 });
});

test("what is no copy, of something else, or altered, is refused and told apart", () => {
  const { copy } = answered("scorm12");
  const file = fileOf(copy);
  const cases: readonly (readonly [unknown, string])[] = [
    ["", "none"], ["null", "none"], ["[]", "none"], ["{}", "none"], ['{"markscheme": 1}', "none"], ["\u0000PK", "none"],
    [{ ...file, version: 2 }, "version"],
    [{ ...file, version: undefined }, "version"],
    [{ ...file, state: file.state.slice(0, -2) }, "damaged"],
    [{ ...file, state: 5 }, "damaged"],
    [{ ...file, learner: null }, "damaged"],
    [{ ...file, learner: { id: "eve", name: "Eve" } }, "damaged"],
    [{ ...file, saved: "2027-03-05T09:30:00.000Z" }, "damaged"],
    [{ ...file, check: "00000000" }, "damaged"],
    [{ ...file, fault: "damaged" }, "damaged"],
    [fileOf(copy, { ...PAYLOAD, unit: { ...PAYLOAD.unit, id: "other" } }), "foreign"],
    [fileOf(copy, { ...PAYLOAD, layout: { ...PAYLOAD.layout, fingerprint: "ffffff" } }), "version"],
  ];
  for (const [content, expected] of cases) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    assert.equal(parsed(text, PAYLOAD), expected, text.slice(0, 80));
  }
});

test("whatever becomes of a file, it is read as it was, or refused", () => {
  const file = fileOf(answered("scorm12").copy);
  const text = JSON.stringify(file);
  rounds(2_000, (next) => {
    const at = below(next, text.length);
    const changed = text.slice(0, at) + String.fromCharCode(32 + below(next, 95)) + text.slice(at + 1 + below(next, 2));
    const read = parsed(changed, PAYLOAD);
    if (typeof read === "object") assert.deepEqual({ ...read }, { ...file });
  });
});

for (const standard of STANDARDS) {
  test(`${standard}: an attempt that the LMS lost goes on from its copy, and the LMS is told all of it`, () => {
    const { copy, learner } = answered(standard);
    const response = standard === "scorm12" ? "student_response" : "learner_response";
    const before = learner.stored[`cmi.interactions.0.${response}`];
    const other = new Learner(standard);
    const { session, time, lms } = other.launch();
    session.takeBack(copy.state);
    time.pass(1);
    assert.equal(session.resumed, true);
    assert.equal(session.save, "saved");
    assert.equal(session.slots[0]?.response, RIGHT["one"]);
    assert.equal(session.slots[7]?.response, "They li");
    assert.equal(other.stored[`cmi.interactions.0.${response}`], before);
    session.closing();
    assert.deepEqual(lms.faults, []);
    const again = other.launch().session;
    assert.equal(again.slots[7]?.response, "They li");
  });

  test(`${standard}: a copy of a submitted attempt brings its result back`, () => {
    const learner = new Learner(standard, { rules: { passMark: 0.5 } });
    const first = learner.launch().session;
    first.begin();
    for (const slot of first.slots) first.answer(slot.index, RIGHT[slot.item.id], true);
    first.submit();
    const { state } = first.copy();
    const other = new Learner(standard, { rules: { passMark: 0.5 } });
    const { session, time, lms } = other.launch();
    session.takeBack(state);
    time.pass(1);
    assert.equal(session.phase, "results");
    assert.equal(other.stored[standard === "scorm12" ? "cmi.core.score.raw" : "cmi.score.raw"], "100");
    assert.deepEqual(lms.faults, []);
  });

  test(`${standard}: a copy of other questions drawn takes the place of those that were answered here`, () => {
    const drawn = { sections: [{ id: "some", items: [0, 1, 2, 4, 5], select: 3, shuffle: true }], items: items(standard) };
    rounds(30, (_, round) => {
      const first = new Learner(standard, drawn).launch({ seed: () => round }).session;
      first.begin();
      for (const slot of first.slots) first.answer(slot.index, RIGHT[slot.item.id], true);
      const { state } = first.copy();
      const learner = new Learner(standard, drawn);
      const { session, time, lms } = learner.launch({ seed: () => 1000 + round });
      session.begin();
      for (const slot of session.slots.slice(0, 2)) session.answer(slot.index, RIGHT[slot.item.id], true);
      time.pass(1);
      session.takeBack(state);
      time.pass(1);
      assert.deepEqual(session.slots.map(({ item }) => item.id), first.slots.map(({ item }) => item.id));
      const ids = session.slots.map(({ index }) => learner.stored[`cmi.interactions.${index}.id`]);
      assert.deepEqual(ids, session.slots.map(({ item }) => item.id), `round ${round}`);
      session.submit();
      time.pass(1);
      assert.deepEqual(lms.faults, [], `round ${round}`);
    });
  });

  test(`${standard}: a state that cannot be read stays as it is, can be copied, and gives way to a copy`, () => {
    const { copy, learner } = answered(standard);
    const bad = `${copy.state.slice(0, 30)}!${copy.state.slice(31)}`;
    learner.stored["cmi.suspend_data"] = bad;
    const { session, time } = learner.launch();
    assert.equal(session.stateFault, "damaged");
    assert.deepEqual(session.copy(), { learner: copy.learner, state: bad, fault: "damaged" });
    session.flush();
    time.pass(60);
    assert.equal(learner.stored["cmi.suspend_data"], bad);
    session.takeBack(copy.state);
    time.pass(1);
    assert.equal(session.stateFault, undefined);
    assert.equal(session.slots[0]?.response, RIGHT["one"]);
    assert.notEqual(learner.stored["cmi.suspend_data"], bad);
  });

  test(`${standard}: an LMS that fails to give the state is not written to`, () => {
    const { learner } = answered(standard);
    for (const how of ["refuse", "throw"] as const) {
      const rows = { scorm12, scorm2004 }[standard];
      const recorder = new Recorder(rows, learner.stored, {}, () => assert.fail("something was stored"));
      recorder.fail("getValue", how, /suspend_data/);
      const page = frameOf(standard === "scorm12" ? "API" : "API_1484_11", recorder.api);
      assert.throws(() => connect(payloadOf(standard), page), LmsUnavailable);
      assert.equal(recorder.calls.filter(([call]) => /Set|Commit/.test(call ?? "")).length, 0);
    }
  });
}

test("what was checked is not opened again by an older copy", () => {
  const learner = new Learner("scorm2004", { rules: { feedback: "immediate" } });
  const { session } = learner.launch();
  session.begin();
  session.answer(0, 1, true);
  const { state } = session.copy();
  assert.equal(typeof session.examine(state), "object");
  session.check(0);
  assert.equal(session.examine(state), "spent");
  assert.equal(typeof session.examine(session.copy().state), "object");
});

test("what was submitted is not answered again from an older copy, nor is an earlier attempt", () => {
  const learner = new Learner("scorm2004", { rules: { attempts: 2 }, items: items("scorm2004").slice(0, 1) });
  const { session } = learner.launch();
  session.begin();
  const { state } = session.copy();
  session.submit();
  assert.equal(session.examine(state), "spent");
  session.retry();
  assert.equal(session.examine(state), "spent");
});

test("states of other layouts and noise are no copies to go on from", () => {
  const { session } = new Learner("scorm12").launch();
  assert.equal(session.examine("M1AAAAAAAAAAAA.."), "foreign");
  assert.equal(session.examine(""), "damaged");
  assert.equal(session.examine("<script>"), "damaged");
});

test("agents are called what collected statements call them", () => {
  assert.equal(agentOf({ account: { homePage: "https://lms.example.org", name: "ada" }, mbox: "mailto:a@example.org" }), "ada");
  assert.equal(agentOf({ mbox: "mailto:ada@example.org" }), "ada@example.org");
  assert.equal(agentOf(undefined), "");
});

test("a sealed copy opens with the private key, and is bound to what it says it is of", async () => {
  const { subtle } = crypto;
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const pair = await subtle.generateKey(curve, true, ["deriveBits"]);
  const key = btoa(String.fromCharCode(...new Uint8Array(await subtle.exportKey("spki", pair.publicKey))));
  const secret = JSON.stringify(answered("scorm12").copy);
  const head = about(headOf(PAYLOAD, AT));
  const sealed = await sealing.seal(secret, head, key);
  assert.equal(JSON.stringify(sealed).includes(secret.slice(0, 20)), false);
  assert.notEqual((await sealing.seal(secret, head, key)).data, sealed.data);
  const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const sender = bytes(sealed.from);
  const shared = await subtle.deriveBits({ name: "ECDH", public: await subtle.importKey("raw", sender, curve, false, []) }, pair.privateKey, 256);
  const material = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode("markscheme attempt 1");
  const cipher = await subtle.deriveKey({ name: "HKDF", hash: "SHA-256", salt: sender, info }, material, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const open = (told: string) =>
    subtle.decrypt({ name: "AES-GCM", iv: bytes(sealed.iv), additionalData: new TextEncoder().encode(told) }, cipher, bytes(sealed.data));
  assert.equal(new TextDecoder().decode(await open(head)), secret);
  assert.equal(await open(head.replace("unit", "other")).catch(() => "refused"), "refused");
});
