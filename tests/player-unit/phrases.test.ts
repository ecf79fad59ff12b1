import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../../templates/player/src/marking/languages/registry";
import { parse, PhraseFault } from "../../templates/player/src/marking/phrase_parser";
import vectors from "../vectors/phrases.json";

const rules = languageOf("").rules;

test("what the build accepts is read", () => {
  for (const phrase of vectors.wellFormed) assert.doesNotThrow(() => parse(phrase, rules), phrase);
});

test("what the build refuses is refused, for the same reason and at the same place", () => {
  for (const { phrase, code, at } of vectors.faults) {
    assert.throws(
      () => parse(phrase, rules),
      (fault) => fault instanceof PhraseFault && fault.code === code && fault.at === at,
      phrase,
    );
  }
});
