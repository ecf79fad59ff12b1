import assert from "node:assert/strict";
import { test } from "node:test";
import { resumedDeadline, steadyClock } from "../../templates/player/src/clock";

test("a clock that is set back while the page is open does not stop or reverse time", () => {
  let wall = 1_000_000;
  let monotonic = 50;
  const clock = steadyClock(() => wall, () => monotonic);
  assert.equal(clock.now(), 1_000_000);
  wall = 400_000;
  monotonic += 3_000;
  assert.equal(clock.now(), 1_003_000);
  assert.equal(clock.elapsed(), 3);
});

test("time that the device slept counts", () => {
  let wall = 1_000_000;
  const clock = steadyClock(() => wall, () => 50);
  wall += 60_000;
  assert.equal(clock.now(), 1_060_000);
});

test("a deadline is never later than stored, nor than what is left of the limit", () => {
  const limit = 600;
  for (const stored of [0, 500, 1_000, 5_000]) {
    for (const now of [0, 400_000, 1_000_000, 9_000_000]) {
      for (const spent of [0, 100, 600, 700]) {
        const deadline = resumedDeadline(stored, now, limit, spent);
        assert(deadline <= stored);
        assert(deadline - now / 1000 <= Math.max(0, limit - spent) + 1);
      }
    }
  }
  assert.equal(resumedDeadline(1_000, 700_000, limit, 100), 1_000);
});
