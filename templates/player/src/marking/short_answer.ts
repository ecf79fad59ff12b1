import type { MarkPoint, MarkPointScheme, ShortAnswerItem, ShortAnswerResponse } from "../interactions/short_answer/item";
import { award, round, unanswered } from "./award";
import type { Outcome, Part, Reason, Span } from "./outcome";
import type { Found } from "./phrases";
import { CompiledScheme, type Evidence, type Reading } from "./scheme";
import type { Text } from "./text";

/** A point rests on a guess when a word of it has more slips. */
const SLIPS = 1;
/** Marking missed something when more words than these are unknown, and more than this share of the response. */
const UNKNOWN_WORDS = 4;
const UNKNOWN_SHARE = 0.5;

const compiled = new WeakMap<MarkPointScheme, CompiledScheme>();

/** The item's scheme, ready to mark; compiled once. Throws PhraseFault. */
export function compile(item: ShortAnswerItem): CompiledScheme {
  let scheme = compiled.get(item.scheme);
  if (scheme === undefined) {
    scheme = new CompiledScheme(item.scheme, item.stem.replace(/<[^>]*>|&[a-z0-9#]+;/g, " "));
    compiled.set(item.scheme, scheme);
  }
  return scheme;
}

/** Each mark point that the response holds earns its marks, up to the marks of its group and of the item. */
export function markShortAnswer(item: ShortAnswerItem, response: ShortAnswerResponse): Outcome {
  if (response.trim() === "") return unanswered(item);
  const reading = compile(item).read(response);
  const { points } = item.scheme;
  const earned = earnedOf(points, reading.points);
  const given = capped(item.scheme, earned);
  const parts = points.map((point, index) =>
    partOf(point, given[index] as number, earned[index] as boolean, reading.points[index] as Evidence, reading.text),
  );
  const betrayed = (item.scheme.misconceptions ?? []).flatMap(({ misconception, feedback }, index) => {
    const found = reading.misconceptions[index]?.accept;
    if (found === undefined) return [];
    return [{ id: misconception, marks: 0, max: 0, correct: false, spans: spansOf(found, reading.text), feedback }];
  });
  const total = round(given.reduce((sum, marks) => sum + marks, 0));
  const reasons = doubts(item, reading, earned, total, parts);
  return award(item, total, [...parts, ...betrayed], betrayed.map((part) => part.id), reasons);
}

/** Which points are earned: accepted, not rejected, and with the points that they need. */
function earnedOf(points: readonly MarkPoint[], evidence: readonly Evidence[]): readonly boolean[] {
  const places = new Map(points.map((point, index) => [point.id, index]));
  const known: (boolean | undefined)[] = [];
  const earned = (index: number): boolean => {
    const present = known[index];
    if (present !== undefined) return present;
    known[index] = false; // a point that needs itself is never earned
    const { requires = [], develops } = points[index] as MarkPoint;
    const { accept, reject } = evidence[index] as Evidence;
    const needs = [...requires, ...(develops === undefined ? [] : [develops])];
    const whole = accept !== undefined && reject === undefined && needs.every((id) => earned(places.get(id) ?? index));
    return (known[index] = whole && (develops === undefined || follows(evidence, index, places.get(develops))));
  };
  return points.map((_, index) => earned(index));
}

/** Whether a development stands in a sentence of what it develops, or in the next one. */
function follows(evidence: readonly Evidence[], index: number, developed: number | undefined): boolean {
  const before = developed === undefined ? undefined : evidence[developed]?.sentences;
  return [...(evidence[index] as Evidence).sentences].some((at) => before?.has(at) === true || before?.has(at - 1) === true);
}

/** Marks of each point within the caps of the groups, in the order of the points. */
function capped({ points, groups = [] }: MarkPointScheme, earned: readonly boolean[]): readonly number[] {
  const left = new Map(groups.map(({ id, marks }) => [id, marks]));
  return points.map(({ marks, group }, index) => {
    if (earned[index] !== true) return 0;
    const room = group === undefined ? undefined : left.get(group);
    if (group === undefined || room === undefined) return marks;
    left.set(group, room - Math.min(marks, room));
    return Math.min(marks, room);
  });
}

function partOf(point: MarkPoint, marks: number, correct: boolean, { accept }: Evidence, text: Text): Part {
  const part = { id: point.id, marks, max: point.marks, correct };
  return correct && accept !== undefined ? { ...part, spans: spansOf(accept, text), feedback: point.feedback } : part;
}

/** Words side by side become one span. */
function spansOf({ tokens }: Found, text: Text): readonly Span[] {
  const spans: [number, number][] = [];
  tokens.forEach((index, order) => {
    const { start, end } = text.tokens[index] as Text["tokens"][number];
    const span = spans[spans.length - 1];
    if (span !== undefined && tokens[order - 1] === index - 1) span[1] = end;
    else spans.push([start, end]);
  });
  return spans;
}

/** Why a person should look at the response. */
function doubts(
  item: ShortAnswerItem,
  reading: Reading,
  earned: readonly boolean[],
  total: number,
  parts: readonly Part[],
): readonly Reason[] {
  const { scheme } = item;
  const reasons = scheme.points.flatMap((point, index) =>
    pointDoubts(point, reading.points[index] as Evidence, earned[index] as boolean, reading.text),
  );
  for (const { id, minimum } of scheme.criteria ?? []) {
    const marks = scheme.points.reduce((sum, { criterion }, index) => sum + (criterion === id ? (parts[index] as Part).marks : 0), 0);
    if (marks < minimum) reasons.push({ doubt: "minimum", id });
  }
  if (total >= item.marks) return reasons;
  const content = reading.text.tokens.filter(({ seen }) => !seen.idle);
  const unknown = content.filter(({ seen }) => seen.hits.length === 0);
  const spoken = reading.text.tokens.some(({ seen }) => seen.idle || seen.hits.length > 0);
  const spans = unknown.map(({ start, end }) => [start, end] as const);
  if (!spoken) return [...reasons, { doubt: "language" }];
  if (scheme.otherValid === true && unknown.length > 0) return [...reasons, { doubt: "other_valid", spans }];
  if (unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length) {
    return [...reasons, { doubt: "unknown_words", spans }];
  }
  return reasons;
}

function pointDoubts({ id, develops }: MarkPoint, evidence: Evidence, earned: boolean, text: Text): Reason[] {
  const { accept, reject, refer, negated } = evidence;
  const doubt = (kind: Reason["doubt"], found: Found): Reason => ({ doubt: kind, id, spans: spansOf(found, text) });
  const found: Reason[] = [];
  if (refer !== undefined) found.push(doubt("judgement", refer));
  if (accept === undefined) return negated === undefined ? found : [...found, doubt("negation", negated)];
  if (reject !== undefined) found.push(doubt("contradiction", reject));
  else if (negated !== undefined) found.push(doubt("contradiction", negated));
  if (!earned && reject === undefined && develops !== undefined) found.push(doubt("development", accept));
  if (earned && accept.slips > SLIPS) found.push(doubt("spelling", accept));
  return found;
}
