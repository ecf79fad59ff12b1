/** Short answers: the vectors, what never matters to the marks, and 100,000 random and hostile responses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ShortAnswerItem } from "../../templates/player/src/interactions/short_answer/item";
import { mark } from "../../templates/player/src/marking/index";
import type { Outcome, Span } from "../../templates/player/src/marking/outcome";
import type { Random } from "../../templates/player/src/random";
import vectors from "../vectors/short_answers.json";
import { below, hostile, pick, rounds } from "./bench";

interface Answer {
  readonly response: string;
  readonly marks: number;
  readonly words: readonly string[];
  readonly doubts: readonly string[];
}

const groups = vectors.groups.map(({ about, marks, scheme, answers }) => ({
  about,
  item: { type: "short_answer", id: "item", stem: "", marks, floor: 0, scheme } as unknown as ShortAnswerItem,
  answers: answers as readonly Answer[],
}));

/** Each answer of the vectors with its item. */
const all = groups.flatMap(({ about, item, answers }) => answers.map((answer) => ({ about, item, ...answer })));

function wordsOf({ parts }: Outcome, response: string): readonly string[] {
  return parts.flatMap(({ correct, spans = [] }) => (correct ? spans.map(([start, end]) => response.slice(start, end)) : []));
}

for (const { about, item, answers } of groups) {
  test(about, () => {
    for (const { response, marks, words, doubts } of answers) {
      const outcome = mark(item, response);
      assert.deepEqual([outcome.marks, wordsOf(outcome, response)], [marks, words], response);
      assert.deepEqual(outcome.verdict.reasons.map(({ doubt }) => doubt), doubts, response);
    }
  });
}

const HARMLESS: Readonly<Record<string, (response: string) => string>> = {
  "upper case": (response) => response.toUpperCase(),
  "spaces around": (response) => `  ${response}\n\n`,
  "wide spaces": (response) => response.replace(/ /g, " \t  "),
  "quotation marks": (response) => `“${response}”`,
  "decomposed accents": (response) => response.normalize("NFD"),
  "an emoji behind": (response) => `${response} 🙂`,
  "a dash before": (response) => `– ${response}`,
  "no meaning behind": (response) => `${response}. Xyzzy plugh!`,
  "no meaning before": (response) => `Xyzzy plugh! ${response}`,
};

for (const [name, change] of Object.entries(HARMLESS)) {
  test(`${name} changes no marks`, () => {
    for (const { item, response, marks } of all) {
      if (response.trim() !== "") assert.equal(mark(item, change(response)).marks, marks, `${response} → ${change(response)}`);
    }
  });
}

test("the order of points makes no difference but to what a cap leaves out", () => {
  for (const { item, response, marks } of all) {
    const points = [...item.scheme.points].reverse();
    const other: ShortAnswerItem = { ...item, scheme: { ...item.scheme, points } };
    assert.equal(mark(other, response).marks, marks, response);
  }
});

test("a response in sentences of its own keeps the marks of another, unless one contradicts it", () => {
  for (const { item, answers } of groups) {
    for (const one of answers) {
      for (const other of answers) {
        const outcome = mark(item, `${one.response}.\n${other.response}`);
        const contradicted = outcome.verdict.reasons.some(({ doubt }) => doubt === "contradiction");
        const least = Math.max(one.marks, other.marks);
        assert(outcome.marks >= least || contradicted, `${one.response} + ${other.response}: ${outcome.marks}`);
      }
    }
  }
});

/** Words of the scheme and the language, in an order that makes little sense, with what breaks careless code. */
function babble(next: Random, { scheme }: ShortAnswerItem, length: number): string {
  const phrases = scheme.points.flatMap(({ accept, reject = [], ignore = [] }) => [...accept, ...reject, ...ignore]);
  const words = phrases.flatMap((phrase) => phrase.split(/[^\p{L}\p{N}.]+/u));
  const glue = [" ", " ", " ", ", ", ". ", "-", "", " not ", " nicht ", " pas ", " no ", " 16,50 € ", "\u200f", " 1 000 ", " constructor ", " __proto__ ", " l'l'"];
  let text = "";
  while (text.length < length) {
    const word = below(next, 8) === 0 ? hostile(next, 1 + below(next, 6)) : pick(next, words);
    text += (below(next, 5) === 0 ? word.slice(below(next, 3)) : word) + pick(next, glue);
  }
  return text;
}

const ROUNDS = 100_000;
const LONG = 100_000;

/** Few are long: all the others are of the length that people write. */
function lengthOf(round: number, next: Random): number {
  return round % 5_000 === 0 ? LONG : below(next, 120);
}

function within(spans: readonly Span[], response: string): boolean {
  return spans.every(([start, end], index) => {
    const before = spans[index - 1]?.[1] ?? 0;
    return before <= start && start < end && end <= response.length;
  });
}

function check(item: ShortAnswerItem, response: string, label: string): void {
  const { marks, max, result, parts, verdict } = mark(item, response);
  assert(marks >= 0 && marks <= max && max === item.marks, label);
  assert.equal(result === "unanswered", response.trim() === "", label);
  for (const part of parts) {
    assert(part.marks >= 0 && part.marks <= part.max, label);
    assert.equal(part.correct, (part.spans?.length ?? 0) > 0, label);
    assert(within(part.spans ?? [], response), label);
  }
  assert.equal(verdict.decided, verdict.reasons.length === 0, label);
  for (const { spans = [] } of verdict.reasons) assert(within(spans, response), label);
}

test(`${ROUNDS} random and hostile responses are marked without a fault`, () => {
  rounds(ROUNDS, (next, round) => {
    const { item } = pick(next, groups);
    const length = lengthOf(round, next);
    check(item, below(next, 4) === 0 ? hostile(next, length) : babble(next, item, length), `round ${round}`);
  });
});

test("what is no text counts as no answer", () => {
  const { item } = groups[0] as (typeof groups)[number];
  for (const response of [5, true, [], {}, ["wash hands"], NaN, null]) assert.equal(mark(item, response).result, "unanswered");
});

const BOMBS = ["", "\0", " ", ".", "a", "a ", "'", "a'", "l'", "-", "1 000 ", "1.", "(", "\ud800", "ا", "👩‍👧", "not ", "not polite ", "wash "];

test("no repetition is too much", () => {
  for (const { item } of groups) {
    for (const bomb of BOMBS) check(item, bomb.repeat(LONG / 10 / Math.max(1, bomb.length)), JSON.stringify(bomb));
  }
});

test("whatever a scheme looks for may stand in each of many sentences", () => {
  for (const { item } of groups) {
    const { ignore: everywhere = [], points } = item.scheme;
    const phrases = [...everywhere, ...points.flatMap(({ accept, reject = [], ignore = [] }) => [...accept, ...reject, ...ignore])];
    const sentence = `${phrases.join(" ").replace(/[^\p{L}\p{N} ]/gu, "")}.\n`;
    check(item, sentence.repeat(LONG / sentence.length), sentence);
  }
});
