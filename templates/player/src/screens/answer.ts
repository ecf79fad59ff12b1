/** One question after submitting: response, marks, the right answer and the reasons. */
import { h } from "../dom";
import { FEATURES } from "../features/registry";
import type { Slot } from "../session";
import type { App, Screen } from "./app";
import { explanation } from "./explanation";
import { headingOf, introduction, pose } from "./stimulus";

export function answerScreen(app: App, index: number): Screen {
  const { session, words } = app;
  const slot = session.slots[index] as Slot;
  const title = words("answer.title", { number: index + 1, count: session.slots.length });
  const posed = pose(slot, app, () => undefined, true);
  posed.view.reveal(session.outcome(index));
  const element = h(
    "section",
    { class: "screen question" },
    headingOf(title, slot.item, words),
    introduction(slot),
    h("div", { class: "work" }, FEATURES.cases?.show(slot, app), h("div", { class: "task" }, posed.element, explanation(app, index))),
    pager(app, index),
  );
  return { element, title };
}

function pager(app: App, index: number): HTMLElement {
  const { session, words } = app;
  const button = (text: string, to: number): HTMLButtonElement =>
    h("button", { type: "button", class: "secondary", onclick: () => app.go({ name: "answer", index: to }) }, text);
  const previous = button(words("question.previous"), index - 1);
  const next = button(words("question.next"), index + 1);
  previous.hidden = index === 0;
  next.hidden = index === session.slots.length - 1;
  const back = h("button", { type: "button", class: "primary", onclick: () => app.go({ name: "results" }) }, words("answer.back"));
  return h("nav", { class: "pager", "aria-label": words("question.pager") }, previous, next, back);
}
