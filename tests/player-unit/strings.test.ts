/** The player's words: plurals, lists, and no key without words nor words without use. */
import assert from "node:assert/strict";
import { test } from "node:test";
import english from "../../templates/locales/en.json";
import { createWords } from "../../templates/player/src/strings";

const words = createWords(english, "en-GB");

test("plural forms follow the language", () => {
  assert.equal(words.plural("marks", 1), "1 mark");
  assert.equal(words.plural("marks", 2), "2 marks");
  assert.equal(words.plural("marks", 0.5), "0.5 marks");
  assert.equal(words.plural("marks.of", 1, { marks: 0.3333 }), "0.33 of 1 mark");
});

test("a form that a locale lacks is the general one", () => {
  const irish = createWords(english, "ga");
  assert.equal(irish.plural("marks", 2), "2 marks");
});

test("placeholders take numbers and text; text is not read again", () => {
  assert.equal(words("question.position", { number: 3, count: 12000 }), "Question 3 of 12,000");
  assert.equal(words("question.case", { title: "{count} $& \\1" }), "Case: {count} $& \\1");
});

test("four digits stand together, more are parted, and some languages have digits of their own", () => {
  assert.equal(words.number(1200), "1200");
  assert.equal(words.number(12000), "12,000");
  assert.equal(createWords(english, "ar-EG").number(7), "٧");
});

test("lists end as the language ends them", () => {
  assert.equal(words.list([]), "");
  assert.equal(words.list(["1"]), "1");
  assert.equal(words.list(["1", "2"]), "1 and 2");
  assert.equal(words.list(["1", "2", "3"]), "1, 2 and 3");
});

test("percentages keep one decimal at most", () => {
  assert.equal(words.percent(0.675), "67.5%");
  assert.equal(words.percent(2 / 3), "66.7%");
  assert.equal(words.percent(1), "100%");
});

test("keys stand in order and hold words", () => {
  for (const [key, text] of Object.entries(english)) assert(text.trim() !== "", key);
  assert.deepEqual(Object.keys(english), Object.keys(english).sort());
});
