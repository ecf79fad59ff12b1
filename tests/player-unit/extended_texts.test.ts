/** Extended texts: what is found of the indicative content, and whose marks count. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { batch, fault, mark } from "../../templates/player/src/marking/index";
import type { Judgement } from "../../templates/player/src/marking/judgement";
import type { ItemBase } from "../../templates/player/src/payload";
import vectors from "../vectors/extended_texts.json";
import { below, hostile, pick, rounds } from "./bench";

const items = vectors as unknown as Readonly<Record<string, ItemBase>>;
const itemOf = (name: string): ItemBase => items[name] as ItemBase;

test("vectors", () => {
  for (const { of, response, judgement, found, ...expected } of vectors.answers) {
    const outcome = mark(itemOf(of), response, judgement as Judgement | undefined);
    const { marks, result, judged, level, note, parts } = outcome;
    const words = parts.filter(({ spans }) => spans).map(({ id, spans = [] }) => [id, spans.map(([from, to]) => response.slice(from, to))]);
    assert.deepEqual(Object.fromEntries(words), found, response);
    const told = { marks, result, judged, ...(level === undefined ? {} : { level }), ...(note === undefined ? {} : { note }) };
    assert.deepEqual(told, expected, response);
  }
});

test("what is no text counts as no answer", () => {
  for (const response of [5, true, [], {}, ["germs"]]) assert.equal(mark(itemOf("levels"), response).result, "unanswered");
});

test("marks come from a person, or not at all", () => {
  const pending = mark(itemOf("levels"), "germs and soap, with style");
  assert.deepEqual(pending.verdict, { decided: false, reasons: [{ doubt: "judgement" }] });
  assert(pending.parts.every(({ marks, max }) => marks === 0 && max === 0));
  assert.deepEqual(pending.parts.map(({ id }) => id), ["germs", "soap"], "nothing is said of what has no phrases");
  assert.equal(mark(itemOf("levels"), "germs", { by: "examiner", marks: 1 }).verdict.decided, true);
});

test("marks that the scheme cannot give are refused", () => {
  for (const { of, judgement, fault: expected } of vectors.faults) {
    assert.equal(fault(JSON.stringify({ item: itemOf(of), judgement })), expected, JSON.stringify(judgement));
    if (expected !== "") assert.throws(() => mark(itemOf(of), "x", judgement as Judgement), RangeError);
  }
});

test("an examiner's marks stand for those of any rule", () => {
  const scheme = { scoring: "match_correct", penalty: 0 };
  const options = [{ id: "a", text: "A", correct: true }, { id: "b", text: "B", misconception: "m" }];
  const choice = { id: "q", type: "choice", stem: "", marks: 2, floor: 0, scheme, options };
  const task = { item: choice, responses: [1, 1], judgements: [null, { by: "examiner", marks: 1.5 }] };
  const [ruled, judged] = JSON.parse(batch(JSON.stringify(task)));
  assert.deepEqual([ruled.marks, ruled.judged], [0, "by_rule"]);
  assert.deepEqual([judged.marks, judged.result, judged.judged], [1.5, "partial", "examiner"]);
  assert.deepEqual(judged.misconceptions, ["m"], "what the answer betrays is still known");
  assert.equal(fault(JSON.stringify({ item: choice, judgement: { by: "examiner", marks: 3 } })), "3 marks where the item has 0 to 2");
});

const ROUNDS = 100_000;
const LONG = 100_000;
const PIECES = ["germs", "bacteria", "soap", "liquid cleaner", "useless", "not", "no", "16,50", "\u200f", "l'l'", "\0", "😀", ". ", ", ", "-"];

test(`${ROUNDS} random and hostile responses earn nothing by themselves, and what a person gives them`, () => {
  rounds(ROUNDS, (next, round) => {
    const item = itemOf(pick(next, ["levels", "criteria"]));
    const length = round % 5_000 === 0 ? LONG : below(next, 120);
    let response = below(next, 2) === 0 ? hostile(next, length) : "";
    while (response.length < length) response += `${pick(next, PIECES)} `;
    const ruled = mark(item, response);
    assert.equal(ruled.marks, 0);
    assert.equal(ruled.judged, response.trim() === "" ? "by_rule" : "pending");
    for (const { correct, spans = [] } of ruled.parts) {
      assert.equal(correct, spans.length > 0);
      assert(spans.every(([from, to]) => from < to && to <= response.length));
    }
    const marks = below(next, item.marks + 1);
    const judged = mark(item, response, { by: "examiner", marks });
    assert.deepEqual([judged.marks, judged.judged], [marks, "examiner"]);
    if (ruled.judged === "pending") assert.deepEqual(judged.parts, ruled.parts, "what was found does not depend on who marks");
  });
});
