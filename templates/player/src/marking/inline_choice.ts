import type { InlineChoiceItem, InlineChoiceResponse } from "../interactions/inline_choice/item";
import { at, listed } from "./award";
import { markPieces } from "./families";
import type { Outcome } from "./outcome";

export function markInlineChoice(item: InlineChoiceItem, response: InlineChoiceResponse): Outcome {
  const chosen = listed(response);
  return markPieces(
    item,
    item.gaps.map((gap, index) => {
      const option = at(gap.options, chosen[index]);
      return {
        id: gap.id,
        state: option === undefined ? "open" : option.correct === true ? "right" : "wrong",
        marks: option?.marks,
        max: gap.options.find(({ correct }) => correct)?.marks,
        feedback: option?.feedback,
        misconception: option?.misconception,
      };
    }),
  );
}
