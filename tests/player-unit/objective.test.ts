/** Objective marking: the vectors, and what holds for every type and family. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../templates/player/src/features/all";
import { INTERACTIONS } from "../../templates/player/src/interactions/all";
import type { Certainty } from "../../templates/player/src/marking/certainty";
import { mark } from "../../templates/player/src/marking/index";
import type { Outcome } from "../../templates/player/src/marking/outcome";
import type { ItemBase } from "../../templates/player/src/payload";
import { Question } from "../../templates/player/src/question";
import type { Random } from "../../templates/player/src/random";
import { decodeState, encodeState, type StoredSlot } from "../../templates/player/src/state";
import vectors from "../vectors/objective.json";
import { below, hostile, pick, rounds, SLOT } from "./bench";
import { KINDS, type Made } from "./objective_items";

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

const ROUNDS = 3_000;
const CERTAINTIES = [undefined, 1, 2, 3] as const;

function check(item: ItemBase, outcome: Outcome, label: string): void {
  assert(outcome.marks >= Math.min(0, item.floor) && outcome.marks <= item.marks, `${label}: ${outcome.marks}`);
  assert.equal(outcome.max, item.marks, label);
  assert(Number.isFinite(outcome.marks), label);
  for (const part of outcome.parts) assert(Number.isFinite(part.marks) && part.max >= 0 && part.marks <= Math.max(0, part.max), label);
  if (outcome.result === "unanswered") assert.equal(outcome.marks, 0, label);
}

for (const [kind, make] of Object.entries(KINDS)) {
  test(`${kind}: marks within bounds, the key earns all of them, and no answer none`, () => {
    rounds(ROUNDS, (next, round) => {
      const { item, key, answer } = make(next);
      const label = `round ${round} ${JSON.stringify(item)}`;
      const right = mark(item, key, undefined, 3);
      assert.deepEqual([right.marks, right.result], [item.marks, "correct"], label);
      check(item, mark(item, answer(next), undefined, pick(next, CERTAINTIES)), label);
      assert.equal(mark(item, undefined).result, "unanswered", label);
    });
  });

  test(`${kind}: the order of parts changes no marks`, () => {
    rounds(ROUNDS, (next, round) => {
      const { item, answer, shuffled } = make(next);
      if (shuffled === undefined) return;
      const [other, moved] = shuffled(next);
      const response = answer(next);
      const [one, two] = [mark(item, response), mark(other, moved(response))];
      assert.deepEqual([two.marks, two.result], [one.marks, one.result], `round ${round} ${JSON.stringify([item, response])}`);
    });
  });

  test(`${kind}: one more part right never lowers marks`, () => {
    rounds(ROUNDS, (next, round) => {
      const { item, answer, better } = make(next);
      const response = answer(next);
      const more = better?.(response);
      // Nobody loses by leaving all open; the first part that is right but not all may cost a penalty.
      if (more === undefined || mark(item, response).result === "unanswered" || item.certainty) return;
      assert(mark(item, more).marks >= mark(item, response).marks, `round ${round} ${JSON.stringify([item, response, more])}`);
    });
  });

  test(`${kind}: a stored answer earns what it earned before`, () => {
    rounds(ROUNDS, (next, round) => {
      const { item, answer } = make(next);
      const interaction = INTERACTIONS[item.type];
      if (interaction === undefined) return;
      const { radices = [], ...text } = item.state;
      const kept = { ...item, state: item.certainty ? { ...text, radices: [...radices, 4] } : item.state };
      const question = (): Question => new Question(0, kept, SECTION, interaction, (whole) => whole);
      const [before, after] = [question(), question()];
      before.response = answer(next);
      before.certainty = pick(next, CERTAINTIES);
      const packed = encodeState({ header: {}, slots: [before.stored()] }, LAYOUT, [kept.state]);
      const state = decodeState(packed, LAYOUT, () => [kept.state]);
      assert(typeof state !== "string", `round ${round}: ${state}`);
      after.restore(state.slots[0] as StoredSlot);
      assert.deepEqual([after.outcome, after.certainty ?? 0], [before.outcome, item.certainty ? (before.certainty ?? 0) : 0]);
    });
  });
}

const SECTION = { id: "all", items: [0], select: 1, shuffle: false };
const LAYOUT = { version: 1, fingerprint: "0a1b2c", slots: 1, header: [], slot: SLOT, worst: 4096 };

const FUZZ = 100_000;

/** Anything but what the type expects: other shapes, places that do not exist, prototypes' names, very long texts. */
function nonsense(next: Random, depth = 0): unknown {
  const text = (): string => hostile(next, below(next, 500) === 0 ? 100_000 : below(next, 30));
  const values: readonly (() => unknown)[] = [
    () => pick(next, [NaN, Infinity, -Infinity, -1, 0, 1, 2, 0.5, 1e308, 2 ** 53, -0]),
    () => pick(next, ["length", "constructor", "__proto__", "toString", "NaN", "1e400", "0x10", "１２", "1.2.3", "-", ".", "e5", "kg", "1 e"]),
    () => pick(next, [null, undefined, true, false, {}, [], { length: 1e9 }, { 0: 1 }, Object.create(null)]),
    text,
    () => `${below(next, 2000)}${pick(next, ["", " kg", "g", " \0", "\ud800", " m²", "%"])}`,
    () => Array.from({ length: below(next, 200) === 0 ? 10_000 : below(next, 6) }, () => (depth > 1 ? 0 : nonsense(next, depth + 1))),
    () => [[below(next, 60), below(next, 40)], [text(), 1], [NaN, 0], [1, 2, 3]],
    () => new Array(below(next, 5)),
  ];
  return pick(next, values)();
}

test(`${FUZZ} hostile responses are marked without a fault, whatever the type and family`, () => {
  const kinds = Object.values(KINDS);
  rounds(FUZZ, (next, round) => {
    const { item } = pick(next, kinds)(next);
    check(item, mark(item, nonsense(next), undefined, nonsense(next) as Certainty), `round ${round}`);
  });
});

const BOMBS = ["", " ", "1", "1,", "1 000 ", "'", "-", ".", "kg", "1e", "a", "a ", "\0", "\ud800", "é", "%", "£", "bacteria "];

test("no repetition is too much", () => {
  rounds(6, (next) => {
    for (const kind of [KINDS["numeric"], KINDS["textEntry"]]) {
      const { item } = (kind as (draw: Random) => Made)(next);
      for (const bomb of BOMBS) check(item, mark(item, bomb.repeat(100_000 / Math.max(1, bomb.length))), JSON.stringify(bomb));
    }
  });
});
