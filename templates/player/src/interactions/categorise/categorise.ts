/** Categorise: cards in a tray, and groups to put them into. A card is chosen, then its group. */
import { h, rich, set } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import type { Words } from "../../strings";
import { createHand } from "../hand";
import type { Interaction, View, ViewContext } from "../interaction";
import { given as judged, remark, result, worth } from "../verdict";
import type { CategoriseItem, CategoriseResponse } from "./item";
import { categoriseResponses } from "./response";

export const categorise: Interaction<CategoriseItem, CategoriseResponse> = {
  ...categoriseResponses,
  view,
};

/** A group, or with `undefined` the tray where cards lie at first. */
interface Place {
  readonly group: number | undefined;
  readonly element: HTMLElement;
  readonly list: HTMLElement;
  readonly here: HTMLElement;
}

function view(item: CategoriseItem, context: ViewContext<CategoriseResponse>): View {
  const { labelledBy, prefix, words } = context;
  const chosen = [...context.response];
  const put = (card: number, { group, list, here }: Place): void => {
    hand.hold(undefined);
    if (chosen[card] !== group) {
      chosen[card] = group;
      context.changed([...chosen], true);
      const said = { card: item.sources[card]?.plain ?? "", group: item.targets[group ?? -1]?.text ?? "" };
      context.announce(group === undefined ? words("categorise.returned", said) : words("categorise.put", said));
    }
    // Whoever used the button has its focus still; a card that was dragged keeps none.
    list.append(cards[card] as HTMLElement);
    if (document.activeElement === document.body) here.focus();
    show();
  };
  const hand = createHand<number>(
    (card) => {
      hand.hold(hand.held === card ? undefined : card);
      show();
    },
    (card, on) => {
      const place = places.find(({ element }) => element.contains(on));
      if (place !== undefined) put(card, place);
    },
  );
  const cards = item.sources.map((source, card) => {
    const button = rich("button", { type: "button", class: "token" }, source.text);
    hand.add(button, card);
    return h("li", {}, button);
  });
  const makePlace = (group: number | undefined): Place => {
    const name = group === undefined ? words("categorise.tray") : (item.targets[group]?.text ?? "");
    const id = `${prefix}-${group ?? "tray"}`;
    const list = h("ul", { class: "cards" });
    const action = group === undefined ? words("categorise.back") : words("categorise.here", { group: name });
    const here = h("button", { type: "button", class: "secondary put-here" }, action);
    const element = h("div", { class: group === undefined ? "tray" : "group", role: "group", "aria-labelledby": id }, h("p", { class: "group-name", id }, name), list, here);
    const place = { group, element, list, here };
    here.addEventListener("click", () => {
      if (hand.held !== undefined && here.getAttribute("aria-disabled") !== "true") put(hand.held, place);
    });
    return place;
  };
  const places = [undefined, ...item.targets.keys()].map(makePlace);
  const placeOf = (group: number | undefined): Place => places[group === undefined ? 0 : group + 1] as Place;
  for (const card of context.order(item.sources.length)) placeOf(chosen[card]).list.append(cards[card] as HTMLElement);
  const show = (): void => {
    const { held } = hand;
    for (const { group, here } of places) {
      const usable = held !== undefined && chosen[held] !== group;
      set(here, "aria-disabled", usable ? undefined : "true");
      // Nothing goes back that is there.
      if (group === undefined) here.hidden = !chosen.some((each) => each !== undefined);
    }
  };
  show();
  const [tray, ...groups] = places.map(({ element }) => element);
  const hint = `${prefix}-hint`;
  const element = h(
    "fieldset",
    { class: "categorise", "aria-labelledby": `${labelledBy} ${hint}` },
    h("legend", { class: "hint", id: hint }, words("categorise.hint")),
    tray,
    h("div", { class: "groups" }, ...groups),
  );
  const lock = (): void => {
    element.disabled = true;
    element.classList.add("is-locked");
  };
  const reveal = (outcome: Outcome): void => revealCards(item, chosen, cards, outcome, words);
  return { element, lock, reveal };
}

function revealCards(item: CategoriseItem, chosen: CategoriseResponse, cards: readonly HTMLElement[], outcome: Outcome, words: Words): void {
  item.sources.forEach((source, card) => {
    const part = outcome.parts.find(({ id }) => id === source.id);
    const right = item.targets.find(({ id }) => id === source.target)?.text ?? "";
    const kind = chosen[card] === undefined ? "missed" : judged(part);
    const text = rich("div", {}, source.text);
    const row = h("div", { class: `token is-${kind}` }, text, result(kind, right, words, { marks: worth(part, words) }), remark(part?.feedback));
    cards[card]?.replaceChildren(row);
  });
}
