/** Hot text: phrases in running text, each a check box with the phrase for its label. */
import { h, icon, rich } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import type { Option } from "../../payload";
import type { Words } from "../../strings";
import type { Interaction, View, ViewContext } from "../interaction";
import { given, remark, verdict, worth, type Verdict } from "../verdict";
import type { HotTextItem, HotTextResponse } from "./item";
import { hotTextResponses } from "./response";

export const hotText: Interaction<HotTextItem, HotTextResponse> = {
  ...hotTextResponses,
  view,
};

interface Phrase {
  readonly option: Option;
  readonly element: HTMLElement;
  readonly box: HTMLInputElement;
}

function view(item: HotTextItem, context: ViewContext<HotTextResponse>): View {
  const { labelledBy, prefix, words } = context;
  const { maxChoices: most } = item;
  const text = rich("div", { class: "gapped hot" }, item.text);
  const phrases = item.options.map((option, place): Phrase => {
    const box = h("input", { type: "checkbox", id: `${prefix}-${place}`, value: option.id });
    box.checked = context.response.includes(place);
    const element = h("label", { class: "phrase", for: box.id }, box, h("span", {}, option.text));
    text.querySelector(`[data-gap="${option.id}"]`)?.replaceWith(element);
    return { option, element, box };
  });
  const ration = (): void => {
    if (most === undefined) return;
    const full = phrases.filter(({ box }) => box.checked).length >= most;
    for (const { box } of phrases) box.disabled = full && !box.checked;
  };
  const changed = (): void => {
    ration();
    context.changed(phrases.flatMap(({ box }, place) => (box.checked ? [place] : [])), true);
  };
  const hint = `${prefix}-hint`;
  const said = most === undefined ? words("hot_text.hint") : words.plural("hot_text.most", most);
  const element = h(
    "fieldset",
    { "aria-labelledby": `${labelledBy} ${hint}`, onchange: changed },
    h("legend", { class: "hint", id: hint }, said),
    text,
  );
  ration();
  const reveal = (outcome: Outcome): void => {
    text.classList.add("is-revealed");
    element.append(h("ul", { class: "gap-remarks" }, ...phrases.flatMap((phrase) => revealed(phrase, outcome, words) ?? [])));
  };
  return { element, lock: () => void (element.disabled = true), reveal };
}

/** The phrase with its sign, and below the text what is to be said of it; nothing where it was rightly left alone. */
function revealed({ option, element, box }: Phrase, outcome: Outcome, words: Words): HTMLElement | undefined {
  const part = outcome.parts.find(({ id }) => id === option.id);
  const missed = option.correct === true && outcome.result !== "correct";
  const kind: Verdict | undefined = box.checked ? (option.correct === true ? "right" : given(part)) : missed ? "missed" : undefined;
  if (kind === undefined) return undefined;
  element.classList.add(`is-${kind}`);
  element.append(icon(kind === "right" || kind === "missed" ? "right" : kind === "partial" ? "partial" : "wrong"));
  const line = h("div", { class: "result" }, h("span", { class: "result-label" }, option.text), verdict(kind, words), worth(part, words));
  return h("li", {}, line, remark(part?.feedback));
}
