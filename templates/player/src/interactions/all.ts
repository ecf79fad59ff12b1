/** Every question type, where all are wanted: in the gallery and in tests. */
import { categorise } from "./categorise/categorise";
import { choice } from "./choice/choice";
import { evidenceChecklist } from "./evidence_checklist/evidence_checklist";
import { extendedText } from "./extended_text/extended_text";
import { gapMatch } from "./gap_match/gap_match";
import { hotText } from "./hot_text/hot_text";
import { inlineChoice } from "./inline_choice/inline_choice";
import { likert } from "./likert/likert";
import { match } from "./match/match";
import { multipleResponse } from "./multiple_response/multiple_response";
import { numeric } from "./numeric/numeric";
import { order } from "./order/order";
import { selectPoint } from "./select_point/select_point";
import { shortAnswer } from "./short_answer/short_answer";
import { slider } from "./slider/slider";
import { textEntry } from "./text_entry/text_entry";
import { trueFalse } from "./true_false/true_false";
import { markCategorise } from "../marking/categorise";
import { markChoice } from "../marking/choice";
import { markEvidenceChecklist } from "../marking/evidence_checklist";
import { markExtendedText } from "../marking/extended_text";
import { markGapMatch } from "../marking/gap_match";
import { markHotText } from "../marking/hot_text";
import { markInlineChoice } from "../marking/inline_choice";
import { markLikert } from "../marking/likert";
import { markMatch } from "../marking/match";
import { markMultipleResponse } from "../marking/multiple_response";
import { markNumeric } from "../marking/numeric";
import { markOrder } from "../marking/order";
import { markSelectPoint } from "../marking/select_point";
import { markShortAnswer } from "../marking/short_answer";
import { markSlider } from "../marking/slider";
import { markTextEntry } from "../marking/text_entry";
import { markTrueFalse } from "../marking/true_false";
import type { ItemBase } from "../payload";
import type { Interaction, Mark } from "./interaction";
import { register } from "./registry";

const ALL = [
  [choice, markChoice],
  [multipleResponse, markMultipleResponse],
  [trueFalse, markTrueFalse],
  [match, markMatch],
  [order, markOrder],
  [textEntry, markTextEntry],
  [numeric, markNumeric],
  [inlineChoice, markInlineChoice],
  [gapMatch, markGapMatch],
  [categorise, markCategorise],
  [hotText, markHotText],
  [selectPoint, markSelectPoint],
  [slider, markSlider],
  [likert, markLikert],
  [shortAnswer, markShortAnswer],
  [extendedText, markExtendedText],
  [evidenceChecklist, markEvidenceChecklist],
] as const;

for (const [interaction, mark] of ALL) register(interaction as Interaction<ItemBase, unknown>, mark as Mark<ItemBase, unknown>);

export { INTERACTIONS, type AnyInteraction } from "./registry";
