/** The calculator: exact, whatever is typed, and never an exception. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { calculate } from "../../templates/player/src/features/tools/calculation";
import { below, pick, rounds } from "./bench";

const shown = (text: string, point = "."): string => {
  const found = calculate(text, point);
  return "fault" in found ? found.fault : `${found.exact ? "=" : "~"}${found.text}`;
};

const CASES: readonly (readonly [string, string])[] = [
  ["0.1 + 0.2", "=0.3"], ["1÷3×3", "=1"], ["1/3", "~0.333333333333"], ["2/3", "~0.666666666667"], ["200/3", "~66.6666666667"],
  ["1/3000", "~0.000333333333333"], ["2+3*4", "=14"], ["(2+3)*4", "=20"], ["-2*-3", "=6"], ["2--3", "=5"], ["10-2-3", "=5"],
  ["8/4/2", "=1"], ["1.50", "=1.5"], [".5", "=0.5"], ["5.", "=5"], ["1,5+1", "=2.5"], ["0,125", "=0.125"], ["−4 × 2.5", "=−10"],
  ["٢٫٥ × ٢", "=5"], ["99999999999999999999+1", "=100000000000000000000"], ["1/1024", "=0.0009765625"], ["0/5", "=0"],
  ["5/0", "nought"], ["5/(2-2)", "nought"], ["", "syntax"], ["2+", "syntax"], ["(2", "syntax"], ["2)", "syntax"], ["2 3", "syntax"],
  ["1.2.3", "syntax"], ["1,000", "syntax"], ["1,000.5", "syntax"], ["x", "syntax"], ["2**3", "syntax"], ["()", "syntax"], ["alert(1)", "syntax"],
];

for (const [text, expected] of CASES) test(`${text} gives ${expected}`, () => assert.equal(shown(text), expected));

test("the decimal sign is the language's", () => {
  assert.equal(shown("1,5*3", ","), "=4,5");
  assert.equal(shown("1.5*3", ","), "=4,5");
  assert.equal(shown("1.000", ","), "syntax");
});

test("a + b - b is a, and a × b ÷ b too, for decimals of any kind", () => {
  rounds(2_000, (next) => {
    const number = (): string => `${below(next, 1000)}.${below(next, 1000)}`;
    const [a, b] = [number(), number()];
    const plain = shown(a);
    assert.equal(shown(`${a}+${b}-${b}`), plain);
    if (!/^0\.0*$/.test(b)) assert.equal(shown(`${a}×${b}÷${b}`), plain);
  });
});

test("whatever is typed has a result or a fault", () => {
  const signs = [..."0123456789.,+-*/()÷×− ex"];
  rounds(5_000, (next) => {
    const text = Array.from({ length: below(next, 40) }, () => pick(next, signs)).join("");
    assert.match(shown(text), /^([=~]−?\d+(\.\d+)?|syntax|nought)$/, text);
  });
});
