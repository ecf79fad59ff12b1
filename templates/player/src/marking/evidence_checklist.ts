import type { EvidenceChecklistItem, EvidenceChecklistResponse } from "../interactions/evidence_checklist/item";
import { texted, unanswered } from "./award";
import { judged, type Judgement, summed, within } from "./judgement";
import type { Outcome } from "./outcome";

const TICKED = "[x]";
const OPEN = "[ ]";

/** For each criterion where the learner says that the evidence is; undefined where there is none. */
export function notesIn(response: EvidenceChecklistResponse, count: number): readonly (string | undefined)[] {
  const lines = texted(response).split("\n");
  return Array.from({ length: count }, (_, place) => {
    const line = lines[place] ?? "";
    return line.startsWith(TICKED) ? line.slice(TICKED.length).trim() : undefined;
  });
}

/** The response that says this. */
export function noted(notes: readonly (string | undefined)[]): EvidenceChecklistResponse {
  if (notes.every((note) => note === undefined)) return "";
  return notes.map((note) => (note === undefined ? OPEN : `${TICKED} ${note}`.trim())).join("\n");
}

/** A tick is the learner's own mark. Without marks the list is a record. Throws RangeError for a judgement that cannot be. */
export function markEvidenceChecklist(item: EvidenceChecklistItem, response: EvidenceChecklistResponse, judgement?: Judgement): Outcome {
  const ticked = notesIn(response, item.criteria.length).map((note) => note !== undefined);
  if (!ticked.includes(true) && judgement?.by !== "examiner") return unanswered(item);
  const parts = item.criteria.map(({ id, marks: max = 0 }, place) => {
    const correct = ticked[place] === true;
    return { id, marks: correct ? max : 0, max, correct };
  });
  if (item.marks === 0) return { ...unanswered(item), result: "neutral", parts };
  if (judgement === undefined) return summed(item, parts, { by: "self", marks: [] });
  const { marks } = judgement;
  if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
  if (marks.length !== parts.length) throw new RangeError(`${marks.length} marks for ${parts.length} criteria`);
  const given = parts.map((part, place) => {
    const own = marks[place] as number;
    within(own, 0, part.max, `criterion ${part.id}`);
    return { ...part, marks: own, correct: own >= part.max };
  });
  return summed(item, given, judgement);
}
