/** The examples of every question type. */
import { examples as categorise } from "./categorise/examples";
import { examples as choice } from "./choice/examples";
import type { Example } from "./example";
import { examples as evidenceChecklist } from "./evidence_checklist/examples";
import { examples as extendedText } from "./extended_text/examples";
import { examples as gapMatch } from "./gap_match/examples";
import { examples as hotText } from "./hot_text/examples";
import { examples as inlineChoice } from "./inline_choice/examples";
import { examples as likert } from "./likert/examples";
import { examples as match } from "./match/examples";
import { examples as multipleResponse } from "./multiple_response/examples";
import { examples as numeric } from "./numeric/examples";
import { examples as order } from "./order/examples";
import { INTERACTIONS, type AnyInteraction } from "./all";
import { examples as selectPoint } from "./select_point/examples";
import { examples as shortAnswer } from "./short_answer/examples";
import { examples as slider } from "./slider/examples";
import { examples as textEntry } from "./text_entry/examples";
import { examples as trueFalse } from "./true_false/examples";
import type { ItemBase } from "../payload";

export interface TypeExamples {
  readonly interaction: AnyInteraction;
  readonly examples: readonly Example<ItemBase, unknown>[];
}

const ALL: Readonly<Record<string, readonly Example<ItemBase, unknown>[]>> = {
  choice,
  multiple_response: multipleResponse,
  true_false: trueFalse,
  match,
  order,
  text_entry: textEntry,
  numeric,
  inline_choice: inlineChoice,
  gap_match: gapMatch,
  categorise,
  hot_text: hotText,
  select_point: selectPoint,
  slider,
  likert,
  short_answer: shortAnswer,
  extended_text: extendedText,
  evidence_checklist: evidenceChecklist,
};

export const EXAMPLES: readonly TypeExamples[] = Object.values(INTERACTIONS).map((interaction) => ({
  interaction,
  examples: ALL[interaction.type] ?? [],
}));
