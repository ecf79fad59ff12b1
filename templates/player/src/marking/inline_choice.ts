import type { InlineChoiceItem, InlineChoiceResponse } from "../interactions/inline_choice/item";
import type { Outcome } from "./outcome";
import { markPairs } from "./pairs";

export function markInlineChoice(item: InlineChoiceItem, response: InlineChoiceResponse): Outcome {
  return markPairs(
    item,
    item.gaps.map((gap, index) => {
      const place = response[index];
      const option = place === undefined ? undefined : gap.options[place];
      return {
        id: gap.id,
        open: option === undefined,
        correct: option?.correct === true,
        feedback: option?.feedback,
        misconception: option?.misconception,
      };
    }),
  );
}
