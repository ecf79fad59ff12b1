/** A question as it stands on a screen: its section and case, its stem, and the view of its interaction. */
import { h, rich, set } from "../dom";
import { FEATURES } from "../features/registry";
import { INTERACTIONS, type AnyInteraction } from "../interactions/registry";
import type { View } from "../interactions/interaction";
import type { Certainty } from "../marking/certainty";
import type { Media } from "../payload";
import type { Slot } from "../session";
import type { App } from "./app";

export interface Posed {
  readonly element: HTMLElement;
  readonly view: View;
}

export function interactionOf(slot: Slot): AnyInteraction {
  return INTERACTIONS[slot.item.type] as AnyInteraction;
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

/** The case that belongs to the question; it can be folded away where there is little room. */
export function caseOf({ item }: Slot, app: App): HTMLElement | undefined {
  const { session, words } = app;
  const found = item.case === undefined ? undefined : session.payload.cases[item.case];
  if (found === undefined) return undefined;
  const title = words("question.case", { title: found.title });
  const text = rich("div", { class: "prose case-text", role: "region", "aria-label": title }, found.text);
  // Where it stands beside the question and is longer than the window, it scrolls by itself: by arrow keys, too.
  new ResizeObserver(() => set(text, "tabindex", text.scrollHeight > text.clientHeight + 1 ? 0 : undefined)).observe(text);
  return h("details", { class: "case", open: true }, h("summary", {}, title), text, ...mediaOf(found.media, app));
}

function mediaOf(media: readonly Media[] = [], app: App): readonly HTMLElement[] {
  return FEATURES.media?.show(media, app) ?? [];
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
  return { element: h("div", { class: "posed" }, stem, ...mediaOf(item.media, app), view.element, FEATURES.hints?.panel(app, index), certaintyOf(slot, app, locked)), view };
}
