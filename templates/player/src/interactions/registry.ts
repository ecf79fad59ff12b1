/** Every question type. A new one is a folder beside these, and a line here. */
import type { ItemBase } from "../payload";
import { choice } from "./choice/choice";
import { extendedText } from "./extended_text/extended_text";
import { inlineChoice } from "./inline_choice/inline_choice";
import type { Interaction } from "./interaction";
import { match } from "./match/match";
import { multipleResponse } from "./multiple_response/multiple_response";
import { numeric } from "./numeric/numeric";
import { order } from "./order/order";
import { shortAnswer } from "./short_answer/short_answer";
import { textEntry } from "./text_entry/text_entry";
import { trueFalse } from "./true_false/true_false";

/** Items and responses of many types meet here; each entry gets only its own, by `item.type`. */
export type AnyInteraction = Interaction<ItemBase, unknown>;

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

export const INTERACTIONS: Readonly<Record<string, AnyInteraction>> = Object.fromEntries(
  ALL.map((interaction) => [interaction.type, interaction as AnyInteraction]),
);
