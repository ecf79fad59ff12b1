/** Pages in several languages: which comes first, and that nothing but words depends on it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readState } from "../../templates/player/src/collecting/attempts";
import { languages } from "../../templates/player/src/features/languages";
import { register } from "../../templates/player/src/features/registry";
import type { ItemBase, Payload } from "../../templates/player/src/payload";
import { Wording } from "../../templates/player/src/wording";
import { Learner, payloadOf, RIGHT } from "./bench";

register(languages);
const item = { id: "tea", stem: "Tea?", options: [{ id: "a", text: "Yes" }, { id: "b", text: "No" }], state: { radices: [3] } } as unknown as ItemBase;
const payload = {
  unit: { id: "u", title: "Tea", language: "en-GB" },
  assessment: { title: "Practise", passMark: 0.5 },
  items: [item],
  languages: ["en-GB", "cy"],
  translations: { cy: { assessment: { title: "Ymarfer" }, items: { tea: { stem: "Te?", options: { 1: { text: "Na" } } } } } },
} as unknown as Payload;

test("the first language that the learner prefers and the page has comes first", () => {
  const has = ["en-GB", "cy", "pt-BR"];
  for (const [tags, index] of [["cy", 1], ["CY-gb", 1], ["fr, cy;q=0.8, en", 1], ["pt", 2], ["en-US,cy", 0], ["tlh", 0], ["", 0]] as const) {
    assert.equal(languages.preferred(has, tags), index, tags);
  }
});

test("another language changes texts, and leaves all else and the original as they are", () => {
  const wording = new Wording(payload);
  const original = structuredClone(payload);
  assert.equal(wording.item(item), item);
  wording.language = 1;
  assert.deepEqual(wording.payload.assessment, { title: "Ymarfer", passMark: 0.5 });
  assert.equal(wording.payload.items, payload.items);
  assert.deepEqual(wording.item(item), { ...item, stem: "Te?", options: [{ id: "a", text: "Yes" }, { id: "b", text: "Na" }] });
  assert.equal(wording.item(item), wording.item(item));
  assert.equal(wording.item(item, 0), item);
  assert.deepEqual(payload, original);
});

test("the state says outside of the page in which language each answer was given", () => {
  const one = payloadOf("scorm12");
  const both: Payload = {
    ...one,
    languages: ["en", "cy"],
    translations: { cy: { items: {} } },
    layout: { ...one.layout, header: [...one.layout.header, ["language", 1]], slot: [...one.layout.slot, ["language", 1]] },
  };
  const learner = new Learner("scorm12");
  const { session } = learner.launch({ payload: both });
  session.begin();
  session.answer(5, RIGHT["word"], true);
  session.speak(1);
  session.answer(7, RIGHT["short"], true);
  session.closing();
  const read = readState(learner.stored["cmi.suspend_data"] as string, both);
  assert(typeof read !== "string");
  assert.deepEqual([5, 7].map((place) => read.answers[place]?.language), ["en", "cy"]);
});
