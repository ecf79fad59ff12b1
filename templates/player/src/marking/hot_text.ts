import type { HotTextItem, HotTextResponse } from "../interactions/hot_text/item";
import { markMultipleResponse } from "./multiple_response";
import type { Outcome } from "./outcome";

/** Phrases are marked as options are. */
export function markHotText(item: HotTextItem, response: HotTextResponse): Outcome {
  return markMultipleResponse({ ...item, type: "multiple_response" }, response);
}
