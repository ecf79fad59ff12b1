import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeText, encodeText, fitText, normalised } from "../../templates/player/src/text";
import { hostile, below, rounds } from "./bench";

test("any text comes back normalised, and needs no character that transports change", () => {
  rounds(20_000, (next) => {
    const text = hostile(next, below(next, 60));
    const encoded = encodeText(text);
    assert.equal(decodeText(encoded), normalised(text));
    assert.equal(/[\0-\x1f|]/.test(encoded), false, JSON.stringify(encoded));
    assert.equal(isWellFormed(encoded), true, JSON.stringify(encoded));
  });
});

test("normalising twice changes nothing more", () => {
  rounds(2_000, (next) => {
    const once = normalised(hostile(next, 40));
    assert.equal(normalised(once), once);
  });
});

test("line ends become LF, NUL and other controls go, a tab stays, half a pair is replaced", () => {
  assert.equal(normalised("a\r\nb\rc\nd\te\0f\x1bg\ud83dh\u2028i\u2029j"), "a\nb\nc\nd\tefg\ufffdh\ni\nj");
});

test("what no text encodes to is told", () => {
  for (const wrong of ["~", "a~x", "a|b", "a\nb", "a~n~"]) assert.equal(decodeText(wrong), null, wrong);
});

test("a text is shortened only at a whole character, and only if it does not fit", () => {
  rounds(5_000, (next) => {
    const text = hostile(next, below(next, 40));
    const limit = below(next, 50);
    const fitting = fitText(text, limit);
    assert(encodeText(fitting).length <= limit);
    assert(normalised(text).startsWith(fitting));
    assert(fitting === normalised(text) || encodeText(text).length > limit);
    assert.equal(isWellFormed(fitting), true);
  });
  assert.equal(fitText("a😀", 2), "a");
  assert.equal(fitText("a\nb", 2), "a");
});

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
