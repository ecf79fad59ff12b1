/** Items of every objective type and family, made at random, with responses to them. */
import type { ItemBase, Scoring } from "../../templates/player/src/payload";
import type { Random } from "../../templates/player/src/random";
import { below, pick } from "./bench";

export interface Made {
  readonly item: ItemBase;
  /** Earns all marks. */
  readonly key: unknown;
  /** What a learner might give. */
  answer(next: Random): unknown;
  /** The item with its parts in another order, and responses as they are there. */
  shuffled?(next: Random): readonly [ItemBase, (response: unknown) => unknown];
  /** The response with one more part right; undefined where all are. */
  better?(response: unknown): unknown;
}

const PARTS: readonly Scoring[] = ["match_correct", "partial", "right_minus_wrong", "threshold", "map_response"];
const MAPPED = 2;

/** `count`: parts that can be right; under `map_response` each of them earns `MAPPED`. */
function base(next: Random, type: string, scoring: Scoring, count: number): Record<string, unknown> {
  const mapped = scoring === "map_response";
  const marks = mapped ? count * MAPPED : 1 + below(next, 5);
  const penalty = ["match_correct", "partial"].includes(scoring) ? below(next, 3) / 2 : 0;
  const steps = Array.from({ length: count }, (_, step) => [step + 1, (marks * (step + 1)) / count]);
  const scheme = {
    scoring,
    penalty,
    ...(scoring === "threshold" && { thresholds: steps.filter(([least]) => least === count || below(next, 2) === 0) }),
    ...(mapped && { unmapped: -below(next, 3) / 2 }),
  };
  const certainty = scoring === "match_correct" && below(next, 3) === 0 ? { right: [1, 2, 3], wrong: [0, -2, -6] } : undefined;
  const fields = certainty ? { marks: 3, floor: -below(next, 7), certainty } : { marks, floor: -below(next, 4) };
  return { id: "item", stem: "", type, points: ["p"], title: "", ...fields, scheme: certainty ? { ...scheme, penalty: 0 } : scheme };
}

function shuffle(next: Random, count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let end = count - 1; end > 0; end--) {
    const other = below(next, end + 1);
    [order[end], order[other]] = [order[other] as number, order[end] as number];
  }
  return order;
}

/** `marks` under `map_response`, of what is right and of what is not. */
function own(scoring: Scoring, right: boolean, next: Random): object {
  if (scoring !== "map_response") return {};
  return right ? { marks: MAPPED } : below(next, 2) === 0 ? {} : { marks: -1 + below(next, 5) / 2 };
}

function options(next: Random, scoring: Scoring, correct: (index: number) => boolean): readonly object[] {
  return Array.from({ length: 2 + below(next, 5) }, (_, index) => ({
    id: `o${index}`,
    text: "",
    ...(correct(index) && { correct: true }),
    ...own(scoring, correct(index), next),
  }));
}

function rearrange(item: ItemBase, name: string, order: readonly number[]): ItemBase {
  const list = (item as unknown as Record<string, readonly object[]>)[name] as readonly object[];
  return { ...item, [name]: order.map((place) => list[place]) } as ItemBase;
}

function choice(next: Random): Made {
  const scoring = pick(next, ["match_correct", "map_response"] as const);
  const item = { ...base(next, "choice", scoring, 1), options: options(next, scoring, (index) => index === 1) } as unknown as ItemBase;
  const count = (item as unknown as { options: readonly object[] }).options.length;
  return {
    item: { ...item, state: { radices: [count + 1] } },
    key: 1,
    answer: (draw) => (below(draw, 8) === 0 ? undefined : below(draw, count)),
    shuffled: (draw) => {
      const order = shuffle(draw, count);
      return [rearrange(item, "options", order), (place) => (place === undefined ? undefined : order.indexOf(place as number))];
    },
  };
}

function multipleResponse(next: Random): Made {
  const scoring = pick(next, PARTS);
  const list = options(next, scoring, (index) => index < 2 || index === 4);
  const count = list.length;
  const right = count > 4 ? [0, 1, 4] : [0, 1];
  const item = { ...base(next, "multiple_response", scoring, right.length), options: list, state: { radices: list.map(() => 2) } } as unknown as ItemBase;
  return {
    item,
    key: right,
    answer: (draw) => list.flatMap((_, index) => (below(draw, 2) === 0 ? [index] : [])),
    shuffled: (draw) => {
      const order = shuffle(draw, count);
      return [rearrange(item, "options", order), (places) => (places as number[]).map((place) => order.indexOf(place))];
    },
    better: (places) => {
      const missing = right.find((index) => !(places as number[]).includes(index));
      return missing === undefined ? undefined : [...(places as number[]), missing].sort((one, other) => one - other);
    },
  };
}

/** An open pair or gap closed rightly. */
function closed(key: readonly number[]): (response: unknown) => unknown {
  return (response) => {
    const given = response as readonly (number | undefined)[];
    const open = key.findIndex((_, index) => given[index] === undefined);
    return open === -1 ? undefined : key.map((right, index) => (index === open ? right : given[index]));
  };
}

function someOf(counts: readonly number[]): (draw: Random) => unknown {
  return (draw) => counts.map((count) => (below(draw, 4) === 0 ? undefined : below(draw, count)));
}

function match(next: Random): Made {
  const scoring = pick(next, PARTS);
  const targets = ["t0", "t1", "t2"].map((id) => ({ id, text: "", plain: "" }));
  const key = Array.from({ length: 1 + below(next, 4) }, () => below(next, targets.length));
  const sources = key.map((right, index) => ({
    id: `s${index}`,
    text: "",
    target: `t${right}`,
    ...(scoring === "map_response" && { marks: MAPPED, otherMarks: { [`t${(right + 1) % 3}`]: 0.5 } }),
  }));
  const item = { ...base(next, "match", scoring, key.length), sources, targets, state: { radices: key.map(() => 4) } } as unknown as ItemBase;
  return {
    item,
    key,
    answer: someOf(key.map(() => targets.length)),
    shuffled: (draw) => {
      const order = shuffle(draw, targets.length);
      const moved = (places: unknown): unknown =>
        (places as (number | undefined)[]).map((place) => (place === undefined ? undefined : order.indexOf(place)));
      return [rearrange(item, "targets", order), moved];
    },
    better: closed(key),
  };
}

function inlineChoice(next: Random): Made {
  const scoring = pick(next, PARTS);
  const gaps = Array.from({ length: 1 + below(next, 4) }, (_, index) => ({
    id: `g${index}`,
    label: "",
    options: options(next, scoring, (place) => place === 0),
  }));
  const radices = gaps.map((gap) => gap.options.length + 1);
  const item = { ...base(next, "inline_choice", scoring, gaps.length), text: "", gaps, state: { radices } } as unknown as ItemBase;
  const key = gaps.map(() => 0);
  return { item, key, answer: someOf(gaps.map((gap) => gap.options.length)), better: closed(key) };
}

function order(next: Random): Made {
  const count = 2 + below(next, 4);
  const by = pick(next, ["position", "adjacent_pairs", "all_pairs"] as const);
  const parts = { position: count, adjacent_pairs: count - 1, all_pairs: (count * (count - 1)) / 2 }[by];
  const steps = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, text: "", plain: "" }));
  const scoring = pick(next, PARTS.slice(0, -1));
  const item = { ...base(next, "order", scoring, parts), steps, by, state: { radices: steps.map(() => count) } } as unknown as ItemBase;
  return {
    item,
    key: steps.map((_, index) => index),
    answer: (draw) => (below(draw, 8) === 0 ? [] : shuffle(draw, count)),
    shuffled: (draw) => {
      const places = shuffle(draw, count);
      const moved = { ...item, steps: places.map((place) => steps[place]), places } as unknown as ItemBase;
      return [moved, (response) => (response as number[]).map((step) => places.indexOf(step))];
    },
  };
}

function trueFalse(next: Random): Made {
  const item = { ...base(next, "true_false", "match_correct", 1), answer: true, state: { radices: [3] } } as unknown as ItemBase;
  return { item, key: true, answer: (draw) => pick(draw, [true, false, undefined]) };
}

function textEntry(next: Random): Made {
  const fields = base(next, "text_entry", pick(next, ["match_correct", "map_response"] as const), 1);
  const answers = [
    { text: "bacteria", marks: fields["marks"] },
    { text: "germs", marks: fields["certainty"] ? 0 : 0.5 },
    { text: "dirt", marks: 0 },
  ];
  const rules = { caseSensitive: below(next, 2) === 0, accentSensitive: below(next, 2) === 0, misspellings: below(next, 2) === 0 };
  const item = { ...fields, answers, ...rules, maxLength: 100, state: { text: 100 } } as unknown as ItemBase;
  return { item, key: "bacteria", answer: (draw) => pick(draw, ["bacteria", "germs", "dirt", "bakteria", "", " ", "water", "Bacteria"]) };
}

function numeric(next: Random): Made {
  const fields = base(next, "numeric", pick(next, ["match_correct", "map_response"] as const), 1);
  const part = fields["certainty"] ? 0 : 0.5;
  const units = below(next, 2) === 0 ? { units: { accept: { g: 1, kg: 1000 }, marks: part } } : {};
  const precision = below(next, 2) === 0 ? { precision: { figures: 3, marks: part } } : {};
  const alternatives = [{ bounds: [100, 120], ...(part && { marks: part }) }];
  const item = { ...fields, answer: 1250, bounds: [1245, 1255], alternatives, ...units, ...precision, state: { text: 40 } } as unknown as ItemBase;
  const answers = ["1.25 kg", "1250 g", "1250", "1,25 kg", "12e2 g", "110", "0", "kg", "", "1e999", "-1250 g"];
  return { item, key: "units" in units ? "1250 g" : "1250", answer: (draw) => pick(draw, answers) };
}

function selectPoint(next: Random): Made {
  const scoring = pick(next, PARTS);
  const areas = [
    { id: "a", shape: "circle", centre: [10, 10], radius: 5, correct: true, ...own(scoring, true, next) },
    { id: "b", shape: "rectangle", corners: [[20, 20], [40, 30]], correct: true, ...own(scoring, true, next) },
    { id: "c", shape: "polygon", corners: [[50, 0], [60, 0], [55, 9]], ...own(scoring, false, next) },
  ];
  const item = { ...base(next, "select_point", scoring, 2), areas, places: [], maxPoints: 4, state: { radices: [5, ...Array.from({ length: 8 }, () => 101)] } } as unknown as ItemBase;
  const points = [[10, 10], [11, 11], [30, 25], [55, 2], [0, 0], [100, 100]];
  return { item, key: [[10, 10], [30, 25]], answer: (draw) => Array.from({ length: below(draw, 5) }, () => pick(draw, points)) };
}

/** Of the same form as `match`. */
function like(type: string, more: object = {}): (next: Random) => Made {
  return (next) => {
    const made = match(next);
    return { ...made, item: { ...made.item, type, ...more } as ItemBase };
  };
}

function hotText(next: Random): Made {
  const made = multipleResponse(next);
  return { ...made, item: { ...made.item, type: "hot_text", text: "" } as ItemBase };
}

function likert(next: Random): Made {
  const made = choice(next);
  return { ...made, item: { ...made.item, type: "likert" } };
}

function slider(next: Random): Made {
  const fields = base(next, "slider", "match_correct", 1);
  const partial = fields["certainty"] === undefined && below(next, 2) === 0 ? { partial: 1 + below(next, 30) } : {};
  const mistakes = [{ bounds: [0, 10], misconception: "low" }];
  const item = { ...fields, min: 0, step: 5, count: 20, answer: 60, bounds: [55, 65], mistakes, ...partial, state: { radices: [22] } } as unknown as ItemBase;
  return { item, key: 12, answer: (draw) => (below(draw, 8) === 0 ? undefined : below(draw, 21)) };
}

export const KINDS: Readonly<Record<string, (next: Random) => Made>> = {
  categorise: like("categorise"),
  choice,
  gapMatch: like("gap_match", { text: "" }),
  hotText,
  inlineChoice,
  likert,
  match,
  multipleResponse,
  numeric,
  order,
  selectPoint,
  slider,
  textEntry,
  trueFalse,
};
