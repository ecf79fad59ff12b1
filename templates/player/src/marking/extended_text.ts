import type {
  CriteriaScheme,
  ExtendedTextItem,
  ExtendedTextResponse,
  Level,
  LevelsScheme,
} from "../interactions/extended_text/item";
import type { Id, ItemBase } from "../payload";
import { texted, unanswered } from "./award";
import { judged, type Judgement, summed, within } from "./judgement";
import type { Outcome, Part } from "./outcome";
import { spansOf } from "./phrases";
import { compile } from "./scheme";

/**
 * Awaits a person's judgement, and counts the marks that it gives. What the rules find is indicative content:
 * it earns nothing by itself. Throws RangeError for a judgement that the scheme cannot give, and PhraseFault.
 */
export function markExtendedText(item: ExtendedTextItem, response: ExtendedTextResponse, judgement?: Judgement): Outcome {
  const written = texted(response);
  if (written.trim() === "" && judgement?.by !== "examiner") return unanswered(item);
  const { scheme } = item;
  const found = "levels" in scheme ? indicative(item, scheme, written) : [];
  if (judgement === undefined) return pending(item, found);
  return "levels" in scheme ? byLevel(item, scheme, found, judgement) : byCriteria(item, scheme, judgement);
}

function pending(item: ItemBase, parts: readonly Part[]): Outcome {
  const verdict = { decided: false, reasons: [{ doubt: "judgement" as const }] };
  return { ...unanswered(item), result: "neutral", parts, judged: "pending", verdict };
}

function byCriteria(item: ItemBase, { criteria }: CriteriaScheme, judgement: Judgement): Outcome {
  const { marks } = judgement;
  if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
  if (marks.length !== criteria.length) throw new RangeError(`${marks.length} marks for ${criteria.length} criteria`);
  const parts = criteria.map(({ id, marks: max }, index) => {
    const given = marks[index] as number;
    within(given, 0, max, `criterion ${id}`);
    return { id, marks: given, max, correct: given >= max };
  });
  return summed(item, parts, judgement);
}

function byLevel(item: ItemBase, { levels }: LevelsScheme, parts: readonly Part[], judgement: Judgement): Outcome {
  const [marks, ...more] = [judgement.marks].flat() as readonly number[];
  if (marks === undefined || more.length > 0) throw new RangeError(`${more.length + 1} marks where a level has one`);
  const outcome = judged(item, { parts, misconceptions: [] }, { ...judgement, marks });
  const level = levelOf(levels, marks, judgement.level);
  return level === undefined ? outcome : { ...outcome, level: level.id };
}

/** The level that holds these marks, each having marks of its own; `named`: it must be this one. */
function levelOf(levels: readonly Level[], marks: number, named: Id | undefined): Level | undefined {
  const level = levels.find(({ id, min, max }) => (named === undefined ? min <= marks && marks <= max : id === named));
  if (level !== undefined) within(marks, level.min, level.max, `level ${level.id}`);
  else if (named !== undefined) throw new RangeError(`there is no level ${named}`);
  // Below the lowest level there is nothing but nought.
  else if (marks > 0) throw new RangeError(`no level holds ${marks} marks`);
  return level;
}

/** Which of the indicative content that phrases look for is there, and where. */
function indicative(item: ItemBase, scheme: LevelsScheme, response: string): readonly Part[] {
  if (!scheme.points.some(({ accept }) => accept)) return [];
  const { text, evidence } = compile({ scheme, stem: item.stem }).read(response);
  return scheme.points.flatMap(({ id, accept }, index): Part[] => {
    if (accept === undefined) return [];
    const { accept: found, reject } = evidence[index] ?? {};
    const met = found !== undefined && reject === undefined;
    const part = { id, marks: 0, max: 0, correct: met };
    return [met ? { ...part, spans: spansOf(found, text) } : part];
  });
}
