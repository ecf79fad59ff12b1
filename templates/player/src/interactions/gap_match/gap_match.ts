/** Gap match: a word bank above a text with gaps. A word and a gap are chosen one after the other, in either order. */
import { h, rich, set, write } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import { revealGaps } from "../gapped";
import { createHand } from "../hand";
import type { Interaction, View, ViewContext } from "../interaction";
import type { GapMatchItem, GapMatchResponse } from "./item";
import { gapMatchResponses } from "./response";

export const gapMatch: Interaction<GapMatchItem, GapMatchResponse> = {
  ...gapMatchResponses,
  view,
};

/** A word by its place among the words, or a gap by its place among the gaps. */
type Thing = `word ${number}` | `gap ${number}`;

const placeOf = (thing: Thing): number => Number(thing.split(" ")[1]);
const isWord = (thing: Thing): boolean => thing.startsWith("word");

function view(item: GapMatchItem, context: ViewContext<GapMatchResponse>): View {
  const { labelledBy, prefix, words } = context;
  const chosen = [...context.response];
  const textOf = (word: number | undefined): string | undefined => (word === undefined ? undefined : item.targets[word]?.text);
  const label = (gap: number): string => item.sources[gap]?.text ?? "";

  const put = (word: number | undefined, gap: number): void => {
    // A word that is there once leaves the gap where it was.
    if (word !== undefined && item.reuse !== true && chosen.includes(word)) chosen[chosen.indexOf(word)] = undefined;
    chosen[gap] = word;
    hand.hold(undefined);
    show();
    context.changed([...chosen], true);
    const said = { gap: label(gap), word: textOf(word) ?? "" };
    context.announce(word === undefined ? words("gap_match.emptied", said) : words("gap_match.filled", said));
  };
  const pressed = (thing: Thing): void => {
    const { held } = hand;
    const place = placeOf(thing);
    if (held !== undefined && isWord(held) !== isWord(thing)) {
      return isWord(thing) ? put(place, placeOf(held)) : put(placeOf(held), place);
    }
    if (held === undefined && !isWord(thing) && chosen[place] !== undefined) return put(undefined, place);
    hand.hold(held === thing ? undefined : thing);
  };
  const dropped = (thing: Thing, on: Element): void => {
    const word = isWord(thing) ? placeOf(thing) : chosen[placeOf(thing)];
    const gap = gaps.findIndex((element) => element.contains(on));
    if (word !== undefined && gap >= 0) put(word, gap);
    else if (!isWord(thing)) put(undefined, placeOf(thing));
  };
  const hand = createHand<Thing>(pressed, dropped);

  const bank = context.order(item.targets.length).map((word) => {
    const element = h("button", { type: "button", class: "token" }, textOf(word));
    hand.add(element, `word ${word}`);
    return { word, element };
  });
  const text = rich("div", { class: "gapped" }, item.text);
  const gaps = item.sources.map((source, gap) => {
    const element = h("button", { type: "button", class: "token gap-place" });
    hand.add(element, `gap ${gap}`);
    text.querySelector(`[data-gap="${source.id}"]`)?.replaceWith(element);
    return element;
  });
  const show = (): void => {
    for (const { word, element } of bank) set(element, "aria-disabled", item.reuse !== true && chosen.includes(word) ? "true" : undefined);
    gaps.forEach((element, gap) => {
      const word = textOf(chosen[gap]);
      write(element, word ?? "\u00a0");
      element.classList.toggle("is-empty", word === undefined);
      set(element, "aria-label", words(word === undefined ? "gap_match.empty" : "gap_match.gap", { gap: label(gap), word: word ?? "" }));
    });
  };
  show();
  const hint = `${prefix}-hint`;
  const element = h(
    "fieldset",
    { class: "gap-match", "aria-labelledby": `${labelledBy} ${hint}` },
    h("legend", { class: "hint", id: hint }, words("gap_match.hint")),
    h("ul", { class: "bank", "aria-label": words("gap_match.bank") }, ...bank.map((each) => h("li", {}, each.element))),
    text,
  );
  const reveal = (outcome: Outcome): void => {
    const filled = item.sources.map((source, gap) => {
      const place = h("span", { class: "gap" });
      gaps[gap]?.replaceWith(place);
      const right = item.targets.find(({ id }) => id === source.target)?.text ?? "";
      const part = outcome.parts.find(({ id }) => id === source.id);
      return { element: place, label: source.text, text: textOf(chosen[gap]), right, part };
    });
    element.querySelector(".bank")?.remove();
    element.append(revealGaps(text, filled, words));
  };
  return { element, lock: () => void (element.disabled = true), reveal };
}
