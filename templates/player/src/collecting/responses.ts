/** Every question type's responses, without their views. */
import { categoriseResponses } from "../interactions/categorise/response";
import { choiceResponses } from "../interactions/choice/response";
import { evidenceChecklistResponses } from "../interactions/evidence_checklist/response";
import { extendedTextResponses } from "../interactions/extended_text/response";
import { gapMatchResponses } from "../interactions/gap_match/response";
import { hotTextResponses } from "../interactions/hot_text/response";
import { inlineChoiceResponses } from "../interactions/inline_choice/response";
import type { Responses } from "../interactions/interaction";
import { likertResponses } from "../interactions/likert/response";
import { matchResponses } from "../interactions/match/response";
import { multipleResponseResponses } from "../interactions/multiple_response/response";
import { numericResponses } from "../interactions/numeric/response";
import { orderResponses } from "../interactions/order/response";
import { selectPointResponses } from "../interactions/select_point/response";
import { shortAnswerResponses } from "../interactions/short_answer/response";
import { sliderResponses } from "../interactions/slider/response";
import { textEntryResponses } from "../interactions/text_entry/response";
import { trueFalseResponses } from "../interactions/true_false/response";
import type { ItemBase } from "../payload";

/** Items and responses of many types meet here; each entry gets only its own, by `item.type`. */
type AnyResponses = Responses<ItemBase, unknown>;

const ALL: readonly unknown[] = [
  categoriseResponses,
  choiceResponses,
  evidenceChecklistResponses,
  extendedTextResponses,
  gapMatchResponses,
  hotTextResponses,
  inlineChoiceResponses,
  likertResponses,
  matchResponses,
  multipleResponseResponses,
  numericResponses,
  orderResponses,
  selectPointResponses,
  shortAnswerResponses,
  sliderResponses,
  textEntryResponses,
  trueFalseResponses,
];

const BY_TYPE = new Map((ALL as readonly AnyResponses[]).map((responses) => [responses.type, responses]));

export function responsesOf(item: ItemBase): AnyResponses {
  const responses = BY_TYPE.get(item.type);
  if (responses === undefined) throw new RangeError(`no responses for items of type ${item.type}`);
  return responses;
}
