/** Why a person should look at what the rules made of a short answer. */
import type { ShortAnswerItem } from "../interactions/short_answer/item";
import type { Doubt, Reason } from "./outcome";
import { type Found, spansOf } from "./phrases";
import type { Evidence } from "./scheme";
import type { Text } from "./text";

/** A point that needs more slips than these rests on a guess. */
const SLIPS = 1;
/** The scheme does not cover a response with so many unknown words, and more than this share of all that matter. */
const UNKNOWN_WORDS = 5;
const UNKNOWN_SHARE = 1 / 3;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** `given`: marks by point; `total`: their sum. */
export function doubts(
  { marks, scheme }: ShortAnswerItem,
  text: Text,
  evidence: readonly Evidence[],
  earned: readonly boolean[],
  given: readonly number[],
  total: number,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const all = new Set(scheme.points.filter((_, index) => earned[index]).map(({ id }) => id));
  scheme.points.forEach(({ id, develops, referWithout }, index) => {
    const { accept, negated, reject, refer } = evidence[index] as Evidence;
    const add = (doubt: Doubt, found: Found): unknown => reasons.push({ doubt, id, spans: spansOf(found, text) });
    if (refer !== undefined) add("judgement", refer);
    if (accept === undefined) {
      if (negated !== undefined) add("negation", negated);
      return;
    }
    const against = reject ?? negated;
    if (against !== undefined) add("contradiction", against);
    if (earned[index] !== true) {
      if (reject === undefined && develops !== undefined) add("development", accept);
      return;
    }
    if (accept.slips > SLIPS) add("spelling", accept);
    if (referWithout !== undefined && !referWithout.some((other) => all.has(other))) add("judgement", accept);
  });
  for (const { id, minimum } of scheme.criteria ?? []) {
    const reached = given.filter((_, index) => scheme.points[index]?.criterion === id);
    if (reached.reduce((sum, each) => sum + each, 0) < minimum) reasons.push({ doubt: "minimum", id });
  }
  if (total < marks) reasons.push(...uncovered(scheme.otherValid === true, text));
  return reasons;
}

/** What the scheme cannot see in a response that misses marks. */
function uncovered(otherValid: boolean, { words, seen }: Text): Reason[] {
  if (!words.some(({ raw }) => LATIN.test(raw))) return [{ doubt: "language" }];
  const content = words.filter((_, index) => seen[index]?.idle === false);
  const unknown = words.filter((_, index) => seen[index]?.idle === false && seen[index]?.hits.length === 0);
  const many = unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length;
  if (unknown.length === 0 || !(otherValid || many)) return [];
  return [{ doubt: otherValid ? "other_valid" : "unknown_words", spans: unknown.map(({ start, end }) => [start, end]) }];
}
