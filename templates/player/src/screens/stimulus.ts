/** A question as it stands on a screen: its section, its stem, and the view of its interaction. */
import { h, rich } from "../dom";
import { FEATURES } from "../features/registry";
import { INTERACTIONS, type AnyInteraction } from "../interactions/registry";
import type { View } from "../interactions/interaction";
import type { Certainty } from "../marking/certainty";
import type { ItemBase } from "../payload";
import type { Slot } from "../session";
import type { Words } from "../strings";
import type { App } from "./app";

export interface Posed {
  readonly element: HTMLElement;
  readonly view: View;
}

export function interactionOf(slot: Slot): AnyInteraction {
  return INTERACTIONS[slot.item.type] as AnyInteraction;
}

/** Where a question stands, and what it is worth. Read aloud, "1 of 12" and "2 marks" need a pause between them. */
export function headingOf(position: string, { marks }: ItemBase, words: Words): HTMLElement {
  if (marks === 0) return h("h1", {}, position);
  return h("h1", {}, position, h("span", { class: "visually-hidden" }, ", "), h("span", { class: "worth" }, words.plural("marks", marks)));
}

/** Section title and introduction. */
export function introduction({ section }: Slot): HTMLElement | undefined {
  if (section.title === undefined && section.intro === undefined) return undefined;
  return h(
    "div",
    { class: "section-intro" },
    section.title === undefined ? undefined : h("p", { class: "section-title" }, section.title),
    section.intro === undefined ? undefined : rich("div", { class: "prose" }, section.intro),
  );
}

/** How sure the learner is, where marks depend on it. */
function certaintyOf({ index, item, certainty }: Slot, { session, words }: App, locked: boolean): HTMLElement | undefined {
  if (item.certainty === undefined) return undefined;
  const changed = (stated: Certainty): void => session.stateCertainty(index, stated);
  return FEATURES.certainty?.ask({ item, stated: certainty, locked, prefix: `q${index}`, words, changed });
}

/** Stem and interaction. `changed` hears of every change the learner makes. */
export function pose(slot: Slot, app: App, changed: (response: unknown, settled: boolean) => void, locked: boolean): Posed {
  const { index, response } = slot;
  // What is locked may be about to show what was right.
  const item = locked ? slot.key : slot.item;
  const stem = rich("div", { class: "stem", id: `stem-${index}` }, item.stem);
  const view = interactionOf(slot).view(item, {
    response,
    order: (count) => app.session.order(index, count),
    changed,
    announce: app.announce,
    locked,
    mayStand: app.session.payload.protection !== undefined,
    prefix: `q${index}`,
    labelledBy: stem.id,
    words: app.words,
  });
  if (locked) view.lock();
  return { element: h("div", { class: "posed" }, stem, ...(FEATURES.media?.show(item.media ?? [], app) ?? []), view.element, FEATURES.hints?.panel(app, index), certaintyOf(slot, app, locked)), view };
}
