import assert from "node:assert/strict";
import { test } from "node:test";
import * as values from "../../templates/player/src/lms/values";
import type { Described } from "../../templates/player/src/payload";
import { normalised } from "../../templates/player/src/text";
import { below, hostile, rounds } from "./bench";
import PATTERNS from "./patterns.json";

type Name = Exclude<keyof typeof PATTERNS, "about">;

function suits(name: Name, value: string): void {
  for (const [who, pattern] of Object.entries(PATTERNS[name])) {
    assert(new RegExp(pattern).test(value), `${who} refuses ${JSON.stringify(value)} as ${name}`);
  }
}

const SECONDS = [0, 0.004, 0.005, 0.01, 0.29, 0.994, 0.995, 0.999, 1, 12.05, 12.5, 59.99, 59.995, 59.999, 60, 61.1, 3599.999,
  3600, 3661.01, 86_399.996, 86_400, 359_999_99, 1e9, -1];

test("time spans of SCORM 1.2", () => {
  for (const seconds of SECONDS) suits("timespan12", values.timespan(seconds));
  rounds(5_000, (next) => suits("timespan12", values.timespan(next() / 2 ** 12)));
  assert.equal(values.timespan(3661.019), "0001:01:01.02");
  assert.equal(values.timespan(59.999), "0000:01:00.00");
  assert.equal(values.timespan(1e9), "9999:59:59.99");
});

test("durations of SCORM 2004", () => {
  for (const seconds of SECONDS) suits("duration2004", values.duration(seconds));
  rounds(5_000, (next) => suits("duration2004", values.duration(next() / 2 ** 12)));
  assert.equal(values.duration(0), "PT0S");
  assert.equal(values.duration(12.05), "PT12.05S");
  assert.equal(values.duration(59.999), "PT1M");
  assert.equal(values.duration(3600), "PT1H");
  assert.equal(values.duration(90_061.5), "PT25H1M1.5S");
});

test("a duration says what it was given, to the hundredth of a second", () => {
  rounds(5_000, (next) => {
    const hundredths = below(next, 100_000_000);
    const [, hours = 0, minutes = 0, seconds = 0] =
      /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(values.duration(hundredths / 100)) ?? [];
    assert.equal(Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 100), hundredths);
    const parts = values.timespan(hundredths / 100).split(/[:.]/).map(Number) as [number, number, number, number];
    assert.equal(((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 100 + parts[3], hundredths);
  });
});

test("times are the learner's own, without zone and milliseconds", () => {
  rounds(2_000, (next) => {
    const at = new Date(below(next, 2 ** 31) * 1000 + below(next, 1000));
    suits("timestamp2004", values.timestamp(at));
    suits("time12", values.timeOfDay(at));
  });
  assert.equal(values.timestamp(new Date(2027, 0, 5, 7, 8, 9, 999)), "2027-01-05T07:08:09");
});

test("scores are on 0–100 with two decimals at most, never below 0", () => {
  for (const scaled of [-1, -0.001, 0, 1 / 3, 2 / 3, 0.005, 0.99999, 1, 1.2]) suits("score12", values.percent(scaled));
  rounds(5_000, (next) => suits("score12", values.percent(next() / 2 ** 32)));
  assert.equal(values.percent(2 / 3), "66.67");
  assert.equal(values.percent(-0.2), "0");
  assert.equal(values.percent(1), "100");
  assert.equal(values.decimal(-0.001), "0");
});

test("numbers have no exponent, and a digit before the point", () => {
  for (const [value, text] of [[1e-7, "0.0000001"], [-0, "0"], [0.5, "0.5"], [-12.25, "-12.25"], [1e5, "100000"], [3.0, "3"]] as const) {
    assert.equal(values.number(value), text);
  }
  for (const value of [Infinity, NaN, 1e21]) assert.equal(values.number(value), null);
  rounds(5_000, (next) => {
    const value = (next() - 2 ** 31) / 10 ** below(next, 16) / 2 ** 15;
    const text = values.number(value) as string;
    assert.match(text, /^-?\d+(\.\d+)?$/);
    assert(Math.abs(Number(text) - value) <= 1e-20, text);
    if (values.isReal(text)) suits("real2004", text);
  });
});

test("free text stands on one line, holds no notation, and can be had back", () => {
  rounds(20_000, (next) => {
    const text = normalised(hostile(next, below(next, 60)));
    const line = values.escaped(text);
    suits("text2004", line.replace(/[\u2028\u2029]/g, " "));
    assert.equal(values.unescaped(line), text, JSON.stringify(line));
  });
  assert.equal(values.escaped("one\ntwo\\three [,] {x}"), "one\\ntwo\\\\three [\\,] {x}");
  assert.equal(values.escaped("{lang=en}"), "\\{lang=en}");
});

test("long text is cut into pieces that join without loss, never inside a character", () => {
  rounds(5_000, (next) => {
    const text = normalised(hostile(next, below(next, 300)));
    const size = 5 + below(next, 40);
    const pieces = values.chunks(values.escaped(text), size, Infinity);
    assert.equal(values.unescaped(pieces.join("")), text);
    for (const piece of pieces) {
      assert(piece.length <= size);
      assert.equal(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(piece), false);
    }
  });
  assert.deepEqual(values.chunks("abcdef", 3, 2), ["abc", "def"]);
  assert.deepEqual(values.chunks("", 3, 2), [""]);
});

test("what is too long for its records says so", () => {
  rounds(2_000, (next) => {
    const line = values.escaped(normalised(hostile(next, 200)));
    const pieces = values.chunks(line, 20, 3);
    if (values.chunks(line, 20, Infinity).length <= 3) return;
    assert.equal(pieces.length, 3);
    assert(pieces.every((piece) => piece.length <= 20));
    assert((pieces[2] as string).endsWith("\\…"));
    assert(line.startsWith(pieces.join("").slice(0, -2)));
  });
});

test("responses in both notations", () => {
  const token = (id: string): string => ({ "to-day": "a", tomorrow: "b" })[id] ?? id;
  const both = (described: Described): readonly (string | null)[] =>
    [values.NOTATION_12, values.NOTATION_2004].map((notation) => values.response(described, notation, token));
  assert.deepEqual(both({ kind: "true-false", value: true }), ["t", "true"]);
  assert.deepEqual(both({ kind: "true-false", value: false }), ["f", "false"]);
  assert.deepEqual(both({ kind: "choice", values: ["to-day", "tomorrow"] }), ["a,b", "a[,]b"]);
  assert.deepEqual(both({ kind: "choice", values: [] }), [null, null]);
  assert.deepEqual(both({ kind: "sequencing", values: ["tomorrow", "to-day"] }), ["b,a", "b[,]a"]);
  assert.deepEqual(both({ kind: "matching", pairs: [["to-day", "x"], ["tomorrow", "y"]] }), ["a.x,b.y", "a[.]x[,]b[.]y"]);
  assert.deepEqual(both({ kind: "matching", pairs: [] }), [null, null]);
  assert.deepEqual(both({ kind: "numeric", value: -1.5 }), ["-1.5", "-1.5"]);
  assert.deepEqual(both({ kind: "fill-in", text: "a b" }), ["a b", "a b"]);
});

test("the patterns refuse what LMSs refuse", () => {
  const wrong: readonly (readonly [Name, string])[] = [
    ["timestamp2004", new Date(0).toISOString()],
    ["timestamp2004", "2027-01-05T07:08:09Z"],
    ["duration2004", "PT12.056S"],
    ["duration2004", "P"],
    ["duration2004", "P1W"],
    ["timespan12", "0:10:00"],
    ["score12", "1e2"],
    ["score12", "-1"],
    ["real2004", "1e-7"],
    ["real2004", ".5"],
    ["text2004", "a\nb"],
    ["text2004", "{x"],
  ];
  for (const [name, value] of wrong) {
    const refused = Object.values(PATTERNS[name]).some((pattern) => !new RegExp(pattern).test(value));
    assert(refused, `${name} takes ${value}`);
  }
});
