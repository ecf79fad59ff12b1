/** Every question type, where all are wanted: in the gallery and in tests. */
import { choice } from "./choice/choice";
import { extendedText } from "./extended_text/extended_text";
import { inlineChoice } from "./inline_choice/inline_choice";
import { match } from "./match/match";
import { multipleResponse } from "./multiple_response/multiple_response";
import { numeric } from "./numeric/numeric";
import { order } from "./order/order";
import { shortAnswer } from "./short_answer/short_answer";
import { textEntry } from "./text_entry/text_entry";
import { trueFalse } from "./true_false/true_false";
import { type AnyInteraction, register } from "./registry";

const ALL = [
  choice,
  multipleResponse,
  trueFalse,
  match,
  order,
  textEntry,
  numeric,
  inlineChoice,
  shortAnswer,
  extendedText,
] as const;

ALL.forEach((interaction) => register(interaction as AnyInteraction));

export { INTERACTIONS, type AnyInteraction } from "./registry";
