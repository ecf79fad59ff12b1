/** Objective marking: the vectors, and what holds for every type and family. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mark } from "../../templates/player/src/marking/index";
import type { Certainty } from "../../templates/player/src/marking/certainty";
import type { ItemBase } from "../../templates/player/src/payload";
import vectors from "../vectors/objective.json";

interface Answer {
  readonly response: unknown;
  readonly marks: number;
  readonly certainty?: Certainty;
  readonly result?: string;
  readonly misconceptions?: readonly string[];
  readonly parts?: Readonly<Record<string, readonly [number, number]>>;
}

const groups = vectors.groups as unknown as readonly { about: string; item: ItemBase; answers: readonly Answer[] }[];

for (const { about, item, answers } of groups) {
  test(about, () => {
    for (const { response, marks, certainty, result, misconceptions, parts } of answers) {
      const label = JSON.stringify(response);
      const outcome = mark(item, response, undefined, certainty);
      assert.equal(outcome.marks, marks, label);
      if (result !== undefined) assert.equal(outcome.result, result, label);
      if (misconceptions !== undefined) assert.deepEqual(outcome.misconceptions, misconceptions, label);
      const found = Object.fromEntries(outcome.parts.map((part) => [part.id, [part.marks, part.max]]));
      if (parts !== undefined) assert.deepEqual(found, parts, label);
    }
  });
}
