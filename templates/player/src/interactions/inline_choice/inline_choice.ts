/** Inline choice: gaps in running text, each with its options. */
import { h, rich } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import { revealGaps } from "../gapped";
import type { Interaction, View, ViewContext } from "../interaction";
import { select } from "../select";
import type { InlineChoiceItem, InlineChoiceResponse } from "./item";
import { inlineChoiceResponses } from "./response";

export const inlineChoice: Interaction<InlineChoiceItem, InlineChoiceResponse> = {
  ...inlineChoiceResponses,
  view,
};

function view(item: InlineChoiceItem, context: ViewContext<InlineChoiceResponse>): View {
  const { labelledBy, prefix, words } = context;
  const chosen = [...context.response];
  const text = rich("div", { class: "gapped" }, item.text);
  const gaps = item.gaps.map((gap, index) => {
    const field = select(
      {
        texts: gap.options.map((option) => option.text),
        chosen: chosen[index],
        placeholder: words("select.placeholder"),
        changed: (place) => {
          chosen[index] = place;
          context.changed([...chosen], true);
        },
      },
      { id: `${prefix}-${index}`, "aria-label": words("inline_choice.gap", { label: gap.label }) },
    );
    const element = h("span", { class: "gap" }, field);
    text.querySelector(`[data-gap="${gap.id}"]`)?.replaceWith(element);
    return { gap, field, element };
  });
  const hint = `${prefix}-hint`;
  const element = h(
    "fieldset",
    { "aria-labelledby": `${labelledBy} ${hint}` },
    h("legend", { class: "hint", id: hint }, words("inline_choice.hint")),
    text,
  );
  const reveal = (outcome: Outcome): void => {
    const filled = gaps.map(({ gap, field, element: place }) => ({
      element: place,
      label: gap.label,
      text: field.value === "" ? undefined : gap.options[Number(field.value)]?.text,
      right: gap.options.find((option) => option.correct)?.text ?? "",
      part: outcome.parts.find(({ id }) => id === gap.id),
    }));
    element.append(revealGaps(text, filled, words));
  };
  return { element, lock: () => void (element.disabled = true), reveal };
}
