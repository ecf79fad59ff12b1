import assert from "node:assert/strict";
import { test } from "node:test";
import { displayOrder, draw } from "../../templates/player/src/draw";
import type { ItemBase, Payload, Section } from "../../templates/player/src/payload";
import { hash, random, shuffled, type Random } from "../../templates/player/src/random";
import vectors from "../vectors/draws.json";
import { below, items, payloadOf, rounds } from "./bench";
import "../../templates/player/src/features/all";

function randomPayload(next: Random): Payload {
  const [model] = items();
  const count = 1 + below(next, 12);
  const all = Array.from({ length: count }, (_, index): ItemBase => {
    const own = { ...(model as ItemBase), id: `item-${index}` };
    return below(next, 3) === 0 ? { ...own, case: `case-${below(next, 3)}` } : own;
  });
  const sections = Array.from({ length: 1 + below(next, 3) }, (_, place): Section => {
    const members = all.map((_, index) => index).filter(() => below(next, 4) > 0);
    const chosen = members.length > 0 ? members : [0];
    return { id: `section-${place}`, items: chosen, select: 1 + below(next, chosen.length), shuffle: below(next, 2) === 0 };
  });
  return payloadOf("scorm12", { items: all, sections });
}

test("each section gives as many questions as it says, of its own, none twice", () => {
  rounds(3_000, (next, round) => {
    const payload = randomPayload(next);
    const drawn = draw(payload, next(), 1);
    for (const section of payload.sections) {
      const own = drawn.filter((each) => each.section === section).map(({ item }) => payload.items.indexOf(item));
      assert.equal(own.length, section.select, `round ${round}`);
      assert.equal(new Set(own).size, own.length);
      assert(own.every((index) => section.items.includes(index)));
    }
  });
});

test("no question comes in two sections as long as there are others", () => {
  const [model] = items();
  const all = Array.from({ length: 6 }, (_, index) => ({ ...(model as ItemBase), id: `item-${index}` }));
  const sections = [0, 1].map((place) => ({ id: `s${place}`, items: [0, 1, 2, 3, 4, 5], select: 3, shuffle: true }));
  const payload = payloadOf("scorm12", { items: all, sections });
  rounds(200, (next) => assert.equal(new Set(draw(payload, next(), 1).map(({ item }) => item.id)).size, 6));
});

test("the items of a case stay together and in the author's order", () => {
  rounds(3_000, (next) => {
    const payload = randomPayload(next);
    for (const section of payload.sections) {
      const own = draw(payload, next(), 1).filter((each) => each.section.id === section.id);
      for (const name of new Set(own.map(({ item }) => item.case).filter((name) => name !== undefined))) {
        const places = own.flatMap(({ item }, place) => (item.case === name ? [place] : []));
        assert.equal((places[places.length - 1] as number) - (places[0] as number), places.length - 1);
        const authored = places.map((place) => payload.items.indexOf((own[place] as (typeof own)[number]).item));
        assert.deepEqual(authored, [...authored].sort((one, other) => one - other));
      }
    }
  });
});

test("without shuffling the author's order holds", () => {
  rounds(500, (next) => {
    const payload = randomPayload(next);
    const plain = payload.items.map(({ case: _, ...item }) => item);
    const sections = payload.sections.map((section) => ({ ...section, shuffle: false }));
    const drawn = draw({ ...payload, items: plain, sections }, next(), 1);
    for (const section of sections) {
      const places = drawn.filter((each) => each.section === section).map(({ item }) => plain.indexOf(item));
      assert.deepEqual(places, [...places].sort((one, other) => one - other));
    }
  });
});

test("the same seed gives the same draw, another seed or attempt another", () => {
  const [model] = items();
  const all = Array.from({ length: 30 }, (_, index) => ({ ...(model as ItemBase), id: `item-${index}` }));
  const payload = payloadOf("scorm12", {
    items: all, sections: [{ id: "s", items: all.map((_, index) => index), select: 10, shuffle: true }],
  });
  const ids = (seed: number, attempt: number): string => draw(payload, seed, attempt).map(({ item }) => item.id).join();
  assert.equal(ids(1, 1), ids(1, 1));
  assert.notEqual(ids(1, 1), ids(2, 1));
  assert.notEqual(ids(1, 1), ids(1, 2));
});

test("a draw never changes between versions of the player: a learner would meet other questions on resume", () => {
  const [model] = items();
  const all = Array.from({ length: 8 }, (_, index) => ({ ...(model as ItemBase), id: `item-${index}` }));
  const payload = payloadOf("scorm12", {
    items: all, sections: [{ id: "s", items: [0, 1, 2, 3, 4, 5, 6, 7], select: 5, shuffle: true }],
  });
  assert.equal(draw(payload, 12345, 1).map(({ item }) => item.id.slice(-1)).join(""), "54107");
  assert.equal(displayOrder(12345, "item-0", 6, false).join(""), "024315");
});

test("display orders are permutations, and scrambled ones never the given order", () => {
  rounds(5_000, (next) => {
    const count = below(next, 8);
    const order = displayOrder(next(), `item-${below(next, 99)}`, count, true);
    const given = Array.from({ length: count }, (_, index) => index);
    assert.deepEqual([...order].sort((one, other) => one - other), given);
    if (count > 1) assert.notEqual(order.join(), given.join());
  });
});

test("every place is equally likely", () => {
  const counts = [0, 0, 0, 0];
  rounds(8_000, (_next, round) => {
    const first = shuffled([0, 1, 2, 3], random(hash(`seed ${round}`)))[0] as number;
    counts[first] = (counts[first] as number) + 1;
  });
  for (const count of counts) assert(Math.abs(count - 2_000) < 200, counts.join());
});

test("draws are those that the builder foresees", () => {
  const [model] = items();
  for (const { cases, sections, seed, attempt, drawn } of vectors) {
    const all = cases.map((name, index): ItemBase => ({
      ...(model as ItemBase), id: `item-${index}`, ...(name === null ? {} : { case: name }),
    }));
    const payload = payloadOf("scorm12", {
      items: all, sections: sections.map((section, place) => ({ id: `s${place}`, ...section }) as Section),
    });
    const found = draw(payload, seed, attempt).map(({ item }) => all.indexOf(item));
    assert.deepEqual(found, drawn);
  }
});

test("every cell of a blueprint gets its items, none twice", () => {
  rounds(2_000, (next, round) => {
    const sizes = [1 + below(next, 3), 1 + below(next, 3)];
    const shared = below(next, 3);
    const first = Array.from({ length: (sizes[0] as number) + 2 }, (_, index) => index);
    const second = Array.from({ length: (sizes[1] as number) + 1 + shared }, (_, index) => first.length - shared + index);
    const cells = [{ items: first, select: sizes[0] as number }, { items: second, select: sizes[1] as number }];
    const all = [...new Set([...first, ...second])];
    const [model] = items();
    const payload = payloadOf("scorm12", {
      items: all.map((index) => ({ ...(model as ItemBase), id: `item-${index}` })),
      sections: [{ id: "s", items: all, select: (sizes[0] as number) + (sizes[1] as number), shuffle: true, cells }],
    });
    const met = draw(payload, next(), 1).map(({ item }) => payload.items.indexOf(item));
    assert.equal(new Set(met).size, (sizes[0] as number) + (sizes[1] as number), `round ${round}`);
    const own = met.filter((index) => !second.includes(index)).length;
    const other = met.filter((index) => !first.includes(index)).length;
    assert(own <= (sizes[0] as number) && other <= (sizes[1] as number), `round ${round}`);
  });
});
