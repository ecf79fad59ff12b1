import type { MarkPoint, MarkPointScheme, ShortAnswerItem, ShortAnswerResponse } from "../interactions/short_answer/item";
import { award, round, texted, unanswered } from "./award";
import { doubts } from "./doubts";
import type { Outcome } from "./outcome";
import { spansOf } from "./phrases";
import { compile, type Evidence } from "./scheme";

/** Each mark point that the response holds earns its marks, up to those of its group and item. Throws PhraseFault. */
export function markShortAnswer(item: ShortAnswerItem, response: ShortAnswerResponse): Outcome {
  const written = texted(response);
  if (written.trim() === "") return unanswered(item);
  const { points, misconceptions = [] } = item.scheme;
  const { text, evidence } = compile(item).read(written);
  const earned = earnedOf(points, evidence);
  const given = capped(item.scheme, earned);
  const parts = points.map(({ id, marks: max, feedback }, index) => {
    const part = { id, marks: given[index] as number, max, correct: earned[index] as boolean };
    const found = evidence[index]?.accept;
    return part.correct && found !== undefined ? { ...part, spans: spansOf(found, text), feedback } : part;
  });
  const betrayed = misconceptions.flatMap(({ misconception: id, feedback }, index) => {
    const found = evidence[points.length + index]?.accept;
    return found === undefined ? [] : [{ id, marks: 0, max: 0, correct: false, spans: spansOf(found, text), feedback }];
  });
  const total = round(given.reduce((sum, marks) => sum + marks, 0));
  const reasons = doubts(item, text, evidence, earned, given, total);
  return award(item, total, [...parts, ...betrayed], betrayed.map(({ id }) => id), reasons);
}

/** Which points are earned: accepted, not rejected, and with the points that they need. */
function earnedOf(points: readonly MarkPoint[], evidence: readonly Evidence[]): readonly boolean[] {
  const places = new Map(points.map(({ id }, index) => [id, index]));
  const known: boolean[] = [];
  const earned = (index: number): boolean => {
    const present = known[index];
    if (present !== undefined) return present;
    known[index] = false; // a point that needs itself is never earned
    const { requires = [], develops } = points[index] as MarkPoint;
    const { accept, reject, sentences } = evidence[index] as Evidence;
    if (accept === undefined || reject !== undefined) return false;
    const has = (id: string): boolean => places.has(id) && earned(places.get(id) as number);
    const developed = develops === undefined || (has(develops) && follows(sentences, evidence[places.get(develops) as number]?.sentences));
    return (known[index] = developed && requires.every(has));
  };
  return points.map((_, index) => earned(index));
}

/** Whether one of the sentences is, or comes next after, one of those before. */
function follows(sentences: ReadonlySet<number> = new Set(), before: ReadonlySet<number> = new Set()): boolean {
  return [...sentences].some((sentence) => before.has(sentence) || before.has(sentence - 1));
}

/** Marks of each point within the caps of the groups, in the order of the points. */
function capped({ points, groups = [] }: MarkPointScheme, earned: readonly boolean[]): readonly number[] {
  const left = new Map(groups.map(({ id, marks }) => [id, marks]));
  return points.map(({ marks, group = "" }, index) => {
    if (earned[index] !== true) return 0;
    const room = left.get(group) ?? marks;
    if (left.has(group)) left.set(group, room - Math.min(marks, room));
    return Math.min(marks, room);
  });
}
