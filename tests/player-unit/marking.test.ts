/** Every question type against its own examples: marks, misconceptions, and what the state keeps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Example } from "../../templates/player/src/interactions/example";
import { EXAMPLES } from "../../templates/player/src/interactions/examples";
import { readings } from "../../templates/player/src/marking/number";
import { normalise } from "../../templates/player/src/marking/folding";
import type { ItemBase } from "../../templates/player/src/payload";
import numbers from "../vectors/numbers.json";
import texts from "../vectors/texts.json";

type Given = Example<ItemBase, unknown>["responses"][number];

for (const { interaction, examples } of EXAMPLES) {
  const each = (name: string, check: (item: ItemBase, given: Given, label: string) => void): void =>
    test(`${interaction.type}: ${name}`, () => {
      for (const { item, responses } of examples) {
        for (const given of responses) check(item, given, `${item.id} ${JSON.stringify(given.response)}`);
      }
    });

  test(`${interaction.type}: has examples of right, wrong and no answer`, () => {
    const results = new Set(examples.flatMap(({ responses }) => responses.map(({ result }) => result)));
    for (const result of ["correct", "incorrect", "unanswered"] as const) assert(results.has(result), result);
  });

  each("responses earn what they must", (item, given, label) => {
    const { response, selfMarks, marks, result, level, misconceptions = [] } = given;
    const outcome = interaction.mark(item, response, selfMarks && { by: "self", marks: selfMarks });
    assert.equal(outcome.level, level, label);
    assert.equal(outcome.marks, marks, label);
    assert.equal(outcome.result, result, label);
    assert.deepEqual(outcome.misconceptions, misconceptions, label);
    assert.equal(outcome.max, item.marks, label);
  });

  each("a response is answered unless the marking says it is not", (item, { response, result }, label) => {
    assert.equal(interaction.isAnswered(item, response), result !== "unanswered", label);
  });

  each("a packed response comes back, within its radices", (item, { response }, label) => {
    const packed = interaction.pack(item, response);
    const radices = item.state.radices ?? [];
    packed.numbers.forEach((number, place) => assert(number >= 0 && number < (radices[place] ?? 0), label));
    assert.deepEqual(interaction.unpack(item, packed), response, label);
  });

  each("parts add up", (item, { response }, label) => {
    const { parts, marks } = interaction.mark(item, response);
    const given = parts.reduce((sum, part) => sum + part.marks, 0);
    const partial = parts.length > 0 && parts.every((part) => part.max > 0) && given > item.floor && given < item.marks;
    if (partial && parts.some((part) => part.marks !== 0)) assert(Math.abs(given - marks) < 0.001, `${label}: ${given}`);
  });

  each("what is described names the item's own things", (item, { response, result }, label) => {
    const described = interaction.describe(item, response);
    if ("values" in described && result !== "unanswered") assert(described.values.length > 0, label);
    if ("pairs" in described && result !== "unanswered") assert(described.pairs.length > 0, label);
    if (result === "unanswered" && "values" in described) assert.deepEqual(described.values, [], label);
  });

  test(`${interaction.type}: the state has room for every mark that a learner may give, and no more`, () => {
    for (const { item } of examples) {
      const limits = interaction.selfMarking?.limits(item);
      // 0 stands for no mark yet, then 0 to the most.
      if (limits) assert.deepEqual(item.state.radices ?? [], limits.map((most) => most + 2), item.id);
    }
  });

  test(`${interaction.type}: no answer is no answer`, () => {
    for (const { item } of examples) {
      const outcome = interaction.mark(item, interaction.empty(item));
      assert.deepEqual([outcome.marks, outcome.result, outcome.parts], [0, "unanswered", []]);
      assert.equal(interaction.isAnswered(item, interaction.empty(item)), false);
    }
  });
}

test("numbers are read as people write them", () => {
  for (const { text, unit, values } of numbers.numbers as { text: string; unit?: string; values: number[] }[]) {
    assert.deepEqual(readings(text, unit), values, text);
  }
});

test("a text that goes on for ever is no number", () => {
  assert.deepEqual(readings("1".repeat(100_000)), []);
  assert.deepEqual(readings("%".repeat(100_000)), []);
});

test("answers are the same whatever quotes, dashes, spaces and case they are typed with", () => {
  for (const { one, other, same, exact } of texts.pairs) {
    assert.equal(normalise(one, false) === normalise(other, false), same, other);
    assert.equal(normalise(one, true) === normalise(other, true), exact, other);
  }
});
