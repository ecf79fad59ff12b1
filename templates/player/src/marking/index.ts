/**
 * The marking engine as a bundle of its own, `marking.js`: no DOM, no network, no state but compiled
 * schemes. Its global `marking` has two functions.
 *
 *     marking.mark(item, response)     one outcome; `item` as in the payload, `response` as its type has it
 *     marking.batch(json)              JSON {item, responses} to JSON [outcome]; what other languages call
 */
import "./languages/all";
import type { ItemBase } from "../payload";
import { markChoice } from "./choice";
import { markExtendedText } from "./extended_text";
import { markInlineChoice } from "./inline_choice";
import { markMatch } from "./match";
import { markMultipleResponse } from "./multiple_response";
import { markNumeric } from "./numeric";
import { markOrder } from "./order";
import type { Outcome } from "./outcome";
import { markShortAnswer } from "./short_answer";
import { markTextEntry } from "./text_entry";
import { markTrueFalse } from "./true_false";

/** Items and responses of many types meet here; each function gets only its own, by `item.type`. */
type Mark = (item: ItemBase, response: unknown) => Outcome;

const MARKS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["choice", markChoice],
  ["extended_text", markExtendedText],
  ["inline_choice", markInlineChoice],
  ["match", markMatch],
  ["multiple_response", markMultipleResponse],
  ["numeric", markNumeric],
  ["order", markOrder],
  ["short_answer", markShortAnswer],
  ["text_entry", markTextEntry],
  ["true_false", markTrueFalse],
]);

/** No response is undefined, or null in JSON. Throws RangeError for a type that nobody marks. */
export function mark(item: ItemBase, response: unknown): Outcome {
  const marks = MARKS.get(item.type) as Mark | undefined;
  if (marks === undefined) throw new RangeError(`no marking for items of type ${item.type}`);
  return marks(item, response ?? undefined);
}

export function batch(json: string): string {
  const { item, responses } = JSON.parse(json) as { item: ItemBase; responses: readonly unknown[] };
  return JSON.stringify(responses.map((response) => mark(item, response)));
}
