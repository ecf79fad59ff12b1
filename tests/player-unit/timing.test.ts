import assert from "node:assert/strict";
import { test } from "node:test";
import type { AssessmentRules } from "../../templates/player/src/payload";
import { extraSeconds, warningsDue } from "../../templates/player/src/timing";

const RULES: AssessmentRules = {
  id: "exam",
  title: "Exam",
  navigation: "nonlinear",
  feedback: "none",
  attempts: 1,
  timeLimitSeconds: 3600,
  shuffleOptions: true,
  countSelfMarks: false,
};

/** Minutes for a launch, with an hour's limit. */
function minutes(launch: { data?: string; allowed?: string; address?: string }, extraTime: AssessmentRules["extraTime"] = {}): number {
  return extraSeconds({ ...RULES, extraTime }, { data: "", ...launch }, launch.address ?? "") / 60;
}

test("a launch says the percentage in whatever form its channel has", () => {
  const texts = ["extra_time=25", "lang=cy&extra_time=25", '{"extra_time": 25}', "{'extra_time': '25'}", "See extra_time: 25.", "seed=4;extra_time = 25%"];
  for (const data of texts) assert.equal(minutes({ data }), 15, data);
});

test("what is no percentage gives nothing", () => {
  const texts = ["", "extra_time", "extra_time=", "extra_time=-25", "extra_time=x", "no_extra_time=25", "extra_time=9999", "25", "extra_time=1e9"];
  for (const data of texts) assert(minutes({ data }) <= 1, data);
  assert.equal(minutes({ data: "extra_time=9999" }), 0);
});

test("the LMS's own time counts as far as it is longer than the limit", () => {
  const times: readonly (readonly [string, number])[] = [
    ["0001:15:00", 15],
    ["01:15:00.00", 15],
    ["PT1H15M", 15],
    ["PT75M", 15],
    ["PT4500.00S", 15],
    ["PT45M", 0],
    ["PT0S", 0],
    ["P", 0],
    ["1:15", 0],
    ["never", 0],
    ["P1DT1H", 60], // as far as a launch may give
  ];
  for (const [allowed, expected] of times) assert.equal(minutes({ allowed }), expected, allowed);
});

test("the address counts only where the assessment says so", () => {
  const address = "?endpoint=x&extra_time=50";
  assert.equal(minutes({ address }), 0);
  assert.equal(minutes({ address }, { address: true }), 30);
  assert.equal(minutes({ address: "?actor=extra_time%3D50" }, { address: true }), 0);
});

test("a launch gives no more than the assessment offers, and everyone gets what is for everyone", () => {
  assert.equal(minutes({ data: "extra_time=50" }, { most: 25 }), 15);
  assert.equal(minutes({ data: "extra_time=50" }, { most: 0 }), 0);
  assert.equal(minutes({ data: "extra_time=300" }), 60);
  assert.equal(minutes({ data: "extra_time=250" }, { most: 300 }), 150);
  assert.equal(minutes({}, { everyone: 10 }), 6);
  assert.equal(minutes({ data: "extra_time=5" }, { everyone: 10 }), 6);
  assert.equal(minutes({ data: "extra_time=50", allowed: "PT70M" }, { everyone: 10 }), 30);
});

test("extra time is whole minutes, rounded up", () => {
  for (const [limit, percent, expected] of [[45, 25, 12], [1.5, 25, 1], [10, 10, 1], [60, 0.1, 1], [50, 14, 7]] as const) {
    const rules = { ...RULES, timeLimitSeconds: limit * 60 };
    assert.equal(extraSeconds(rules, { data: `extra_time=${percent}` }, ""), expected * 60, `${percent} % of ${limit} minutes`);
  }
});

test("each warning comes once, and none that is as long as the limit", () => {
  const due = (left: number): number => warningsDue(left, 3600);
  assert.deepEqual([3600, 301, 300, 61, 60, 1, 0].map(due), [0, 0, 1, 1, 2, 2, 3]);
  assert.deepEqual([300, 61, 60, 0].map((left) => warningsDue(left, 300)), [0, 0, 1, 2]);
  assert.deepEqual([60, 1, 0].map((left) => warningsDue(left, 60)), [0, 0, 1]);
});
