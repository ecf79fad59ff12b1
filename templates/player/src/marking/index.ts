/**
 * The marking engine as a bundle of its own, `marking.js`: no DOM, no network, no state but compiled
 * schemes. Its global `marking` has three functions.
 *
 *     marking.mark(item, response)     one outcome; `item` as in the payload, `response` as its type has it;
 *                                      a third argument is a person's judgement, which stands for the rules'
 *                                      and a fourth says how sure the learner was, 1 to 3, a fifth how many
 *                                      hints were taken
 *     marking.batch(json)              JSON {item, responses, judgements?, certainties?, hints?} to JSON [outcome], for
 *                                      other languages
 *     marking.fault(json)              what is wrong with a judgement: JSON {item, judgement} to text, "" for nothing
 */
import "./languages/all";
import type { ItemBase } from "../payload";
import { type Certainty, withCertainty } from "./certainty";
import { markCategorise } from "./categorise";
import { markChoice } from "./choice";
import { markEvidenceChecklist } from "./evidence_checklist";
import { markExtendedText } from "./extended_text";
import { withHints } from "./hints";
import { judged, type Judgement } from "./judgement";
import { markGapMatch } from "./gap_match";
import { markHotText } from "./hot_text";
import { markInlineChoice } from "./inline_choice";
import { markLikert } from "./likert";
import { markMatch } from "./match";
import { markMultipleResponse } from "./multiple_response";
import { markNumeric } from "./numeric";
import { markOrder } from "./order";
import type { Outcome } from "./outcome";
import { markSelectPoint } from "./select_point";
import { markShortAnswer } from "./short_answer";
import { markSlider } from "./slider";
import { markTextEntry } from "./text_entry";
import { markTrueFalse } from "./true_false";

/** Items and responses of many types meet here; each function gets only its own, by `item.type`. */
type Mark = (item: ItemBase, response: unknown, judgement?: Judgement) => Outcome;

const MARKS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["categorise", markCategorise],
  ["choice", markChoice],
  ["evidence_checklist", markEvidenceChecklist],
  ["extended_text", markExtendedText],
  ["gap_match", markGapMatch],
  ["hot_text", markHotText],
  ["inline_choice", markInlineChoice],
  ["likert", markLikert],
  ["match", markMatch],
  ["multiple_response", markMultipleResponse],
  ["numeric", markNumeric],
  ["order", markOrder],
  ["select_point", markSelectPoint],
  ["short_answer", markShortAnswer],
  ["slider", markSlider],
  ["text_entry", markTextEntry],
  ["true_false", markTrueFalse],
]);

/** Types whose own marking takes judgements: elsewhere a person's marks stand for all others. */
const JUDGES: ReadonlySet<string> = new Set(["evidence_checklist", "extended_text"]);

/**
 * No response is undefined, or null in JSON. Throws RangeError for a type that nobody marks, and for a
 * judgement that the item's scheme cannot give.
 */
export function mark(item: ItemBase, response: unknown, judgement?: Judgement, certainty?: Certainty, hints = 0): Outcome {
  return withHints(item, answered(item, response, judgement, certainty), hints);
}

function answered(item: ItemBase, response: unknown, judgement?: Judgement, certainty?: Certainty): Outcome {
  const marks = MARKS.get(item.type) as Mark | undefined;
  if (marks === undefined) throw new RangeError(`no marking for items of type ${item.type}`);
  if (JUDGES.has(item.type)) return marks(item, response ?? undefined, judgement);
  const outcome = withCertainty(item, marks(item, response ?? undefined), certainty);
  return judgement === undefined ? outcome : judged(item, outcome, judgement);
}

export function batch(json: string): string {
  const { item, responses, judgements = [], certainties = [], hints = [] } = JSON.parse(json) as Batch;
  return JSON.stringify(
    responses.map((response, index) =>
      mark(item, response, judgements[index] ?? undefined, certainties[index] ?? undefined, hints[index] ?? 0),
    ),
  );
}

interface Batch {
  readonly item: ItemBase;
  readonly responses: readonly unknown[];
  /** One for each response, null where nobody has judged it. */
  readonly judgements?: readonly (Judgement | null)[];
  /** How sure the learner was of each, null where they did not say. */
  readonly certainties?: readonly (Certainty | null)[];
  /** How many hints were taken before each. */
  readonly hints?: readonly (number | null)[];
}

export function fault(json: string): string {
  const { item, judgement } = JSON.parse(json) as { item: ItemBase; judgement: Judgement };
  try {
    mark(item, undefined, judgement);
    return "";
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
