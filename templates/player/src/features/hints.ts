/** Help for learners who ask for it: one hint after the other, each with its price on the button that takes it. */
import { h, rich } from "../dom";
import { withHints } from "../marking/hints";
import type { Outcome } from "../marking/outcome";
import type { Slot } from "../session";
import type { App } from "../screens/app";
import type { Words } from "../strings";
import type { HintsFeature } from "./registry";

export const hints: HintsFeature = { name: "hints", mark: withHints, panel, explain };

function panel({ session, words }: App, index: number): HTMLElement | undefined {
  const { item, hintsTaken, locked } = session.slots[index] as Slot;
  const all = item.hints ?? [];
  const open = session.phase === "answering" && !locked;
  if (all.length === 0 || (hintsTaken === 0 && !open)) return undefined;
  const count = all.length;
  const shown = h("ol", { class: "hints-taken" });
  const offer = h("button", { type: "button", class: "secondary" });
  const show = (number: number): HTMLElement => {
    const title = h("h2", {}, words("hints.heading", { number, count }));
    const { text, cost = 0 } = all[number - 1] as { text: string; cost?: number };
    const price = cost > 0 ? h("p", { class: "hint" }, words("hints.cost", { marks: words.plural("marks", cost) })) : undefined;
    shown.append(h("li", { class: "hint-taken" }, title, rich("div", { class: "prose" }, text), price));
    return title;
  };
  const update = (): void => {
    const taken = (session.slots[index] as Slot).hintsTaken;
    const next = all[taken];
    offer.hidden = next === undefined || !open;
    if (next !== undefined) offer.textContent = label(taken + 1, count, next.cost ?? 0, words);
  };
  for (let number = 1; number <= hintsTaken; number++) show(number);
  offer.addEventListener("click", () => {
    session.takeHint(index);
    const taken = (session.slots[index] as Slot).hintsTaken;
    if (shown.children.length >= taken) return;
    const title = show(taken);
    update();
    // The button may be gone; and this is what the learner asked for.
    title.tabIndex = -1;
    title.focus();
  });
  update();
  return h("section", { class: "hints", "aria-label": words("hints.title") }, shown, offer);
}

function label(number: number, count: number, cost: number, words: Words): string {
  const values = { number, count };
  return cost > 0 ? words("hints.take", { ...values, marks: words.plural("marks", cost) }) : words("hints.free", values);
}

function explain({ hints }: Outcome, words: Words): HTMLElement | undefined {
  if (hints === undefined) return undefined;
  const { taken, cost } = hints;
  const told = cost > 0 ? words("hints.less", { taken, marks: words.plural("marks", cost) }) : words("hints.taken", { taken });
  return h("p", { class: "hint" }, told);
}
