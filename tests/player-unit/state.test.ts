import assert from "node:assert/strict";
import { test } from "node:test";
import type { Layout, StateField } from "../../templates/player/src/payload";
import type { Random } from "../../templates/player/src/random";
import { crc32, decodeState, encodeState, type StoredState } from "../../templates/player/src/state";
import { fitText, normalised } from "../../templates/player/src/text";
import { below, HEADER, hostile, pick, rounds, SLOT } from "./bench";

function randomItem(next: Random): StateField {
  const radices = Array.from({ length: below(next, 5) }, () => 1 + below(next, pick(next, [2, 3, 5, 27, 300])));
  return below(next, 3) === 0 ? { radices, text: below(next, 40) } : { radices };
}

function randomFields(next: Random, fields: Layout["header"]): Record<string, number> {
  return Object.fromEntries(fields.map(([name, width]) => [name, pick(next, [0, 2 ** width - 1, below(next, 2 ** width)])]));
}

function randomState(next: Random, items: readonly StateField[]): StoredState {
  const slots = items.map(({ radices = [], text }) => ({
    fields: randomFields(next, SLOT),
    numbers: radices.map((radix) => pick(next, [0, radix - 1, below(next, radix)])),
    text: text === undefined ? "" : normalised(fitText(hostile(next, text), text)),
  }));
  return { header: randomFields(next, HEADER), slots };
}

/** The proof of `builder/markscheme/state.py` in other words: bits and texts at their longest. */
function layoutOf(items: readonly StateField[]): Layout {
  const width = (fields: Layout["header"]): number => fields.reduce((sum, [, bits]) => sum + bits, 0);
  const radixBits = ({ radices = [] }: StateField): number =>
    radices.reduce((sum, radix) => sum + Math.ceil(Math.log2(radix)), 0);
  const bits = width(HEADER) + items.reduce((sum, item) => sum + width(SLOT) + radixBits(item), 0);
  const texts = items.filter(({ text }) => text !== undefined);
  const separators = Math.max(0, texts.length - 1);
  const worst = 2 + 4 + 6 + Math.ceil(bits / 6) + 2 + separators + texts.reduce((sum, { text = 0 }) => sum + text, 0);
  return { version: 1, fingerprint: "00ffa9", slots: items.length, header: HEADER, slot: SLOT, worst };
}

function example(next: Random): { items: StateField[]; layout: Layout; state: StoredState; packed: string } {
  const items = Array.from({ length: below(next, 8) }, () => randomItem(next));
  const layout = layoutOf(items);
  const state = randomState(next, items);
  return { items, layout, state, packed: encodeState(state, layout, items) };
}

test("every state comes back as it was, and is never longer than the proven worst case", () => {
  rounds(20_000, (next, round) => {
    const { items, layout, state, packed } = example(next);
    assert(packed.length <= layout.worst, `round ${round}: ${packed.length} > ${layout.worst}`);
    assert.deepEqual(decodeState(packed, layout, () => items), state, `round ${round}`);
  });
});

test("the worst case is reached", () => {
  const items = [{ radices: [5], text: 30 }, { text: 10 }, { radices: [2, 2] }];
  const layout = layoutOf(items);
  const slots = items.map(({ radices = [], text = 0 }) => ({ fields: {}, numbers: radices.map(() => 0), text: "x".repeat(text) }));
  assert.equal(encodeState({ header: {}, slots }, layout, items).length, layout.worst);
});

test("the form is the agreed one", () => {
  const items = [{ radices: [5] }, { text: 20 }];
  const state = {
    header: { attempt: 1, phase: 1, position: 1, seed: 0xdeadbeef, started: 1_800_000_000, deadline: 1_800_000_600, best: 0, flags: 0, saves: 7 },
    slots: [
      { fields: { seen: 1, flagged: 0, answered: 1, locked: 0, telling: 1, seconds: 12 }, numbers: [3], text: "" },
      { fields: { seen: 1, flagged: 1, answered: 1, locked: 0, telling: 2, seconds: 34 }, numbers: [], text: "a|b\n~é😀" },
    ],
  };
  const packed = "M1AP-pDCJwXDAUAB3q2-7wa0nSAAa0nUWAAAAPQAwBfAIgI.a~!b~n~~é😀.";
  assert.equal(encodeState(state, layoutOf(items), items), packed);
});

test("a state cut short anywhere is told as damaged", () => {
  rounds(60, (next) => {
    const { items, layout, packed } = example(next);
    for (let length = 1; length < packed.length; length++) {
      assert.equal(decodeState(packed.slice(0, length), layout, () => items), "damaged", `${length} of ${packed.length}`);
    }
  });
});

test("every changed bit is told", () => {
  rounds(40, (next) => {
    const { items, layout, packed } = example(next);
    for (let place = 0; place < packed.length; place++) {
      const code = packed.charCodeAt(place) ^ (1 << below(next, 7));
      const flipped = packed.slice(0, place) + String.fromCharCode(code) + packed.slice(place + 1);
      const read = decodeState(flipped, layout, () => items);
      assert(read === "damaged" || read === "foreign", `place ${place} of ${packed}`);
    }
  });
});

test("another layout's state is foreign, and what is no state at all is damaged", () => {
  const { items, layout, packed } = example(() => 7);
  assert.equal(decodeState(packed, { ...layout, fingerprint: "00ffaa" }, () => items), "foreign");
  for (const text of ["", "{}", "null", "M", "M1", "bookmark=3&x=1", "M1AAAAAAAAAA"]) {
    assert(["damaged", "foreign"].includes(decodeState(text, layout, () => items) as string), text);
  }
  assert.equal(decodeState("{\"page\": 3, \"answers\": []}", layout, () => items), "damaged");
});

test("a state that is whole, but does not fit the drawn questions, is told as damaged", () => {
  const items = [{ radices: [5] }];
  const layout = layoutOf(items);
  const packed = encodeState({ header: {}, slots: [{ fields: {}, numbers: [3], text: "" }] }, layout, items);
  assert.equal(decodeState(packed, layout, () => [{ radices: [3] }]), "damaged");
  assert.equal(decodeState(packed, layout, () => []), "damaged");
  assert.equal(decodeState(packed, layout, () => [...items, ...items, ...items]), "damaged");
  assert.equal(decodeState(packed, layout, () => [{ radices: [5] }, { text: 3 }]), "damaged");
});

test("a number that is not below its radix is a bug, a number too big for its field is not", () => {
  const items = [{ radices: [5] }];
  const layout = layoutOf(items);
  const stateOf = (number: number, seconds: number): StoredState => ({
    header: {},
    slots: [{ fields: { seconds }, numbers: [number], text: "" }],
  });
  for (const wrong of [5, -1, 0.5, NaN]) assert.throws(() => encodeState(stateOf(wrong, 0), layout, items), RangeError);
  const read = decodeState(encodeState(stateOf(0, 100_000), layout, items), layout, () => items);
  assert.equal((read as StoredState).slots[0]?.fields["seconds"], 2 ** 13 - 1);
});

test("the checksum is the one of zip", () => {
  assert.equal(crc32("123456789"), 0xcbf43926);
  assert.equal(crc32(""), 0);
});
