/** One question of the attempt under way. Only this one is on the page, however many there are. */
import { h, icon, set, write } from "../dom";
import { FEATURES } from "../features/registry";
import type { Slot } from "../session";
import { focusOn, type App, type Screen } from "./app";
import { confirm } from "./dialog";
import { explanation } from "./explanation";
import { headingOf, interactionOf, introduction, pose } from "./stimulus";

/** Something on the screen that follows the session. */
interface Part {
  readonly element: HTMLElement;
  update(): void;
}

export function questionScreen(app: App, index: number): Screen {
  const { session, words } = app;
  const slot = (): Slot => session.slots[index] as Slot;
  const position = words("question.position", { number: index + 1, count: session.slots.length });
  const task = taskOf(app, slot);
  const nav = pager(app, slot);
  const update = (): void => {
    task.update();
    nav.update();
  };
  update();
  const element = h(
    "section",
    { class: "screen question" },
    h("progress", { max: session.slots.length, value: index + 1, "aria-hidden": "true" }),
    headingOf(position, slot().item, words),
    introduction(slot()),
    h("div", { class: "work" }, FEATURES.cases?.show(slot(), app), task.element),
    nav.element,
  );
  return { element, title: position, update };
}

/** The question itself, what can be done with the answer, and with immediate feedback what it came to. */
function taskOf(app: App, slot: () => Slot): Part {
  const { session, words } = app;
  const { index, item } = slot();
  const fault = h("p", { class: "fault", role: "alert" });
  const answer = h("div", { class: "answer" });
  const changed = (response: unknown, settled: boolean): void => {
    write(fault, "");
    session.answer(index, response, settled);
  };
  const fill = (): void => {
    const { locked } = slot();
    const posed = pose(slot(), app, changed, locked);
    answer.replaceChildren(posed.element);
    if (!locked) return;
    posed.view.reveal(session.outcome(index));
    answer.append(explanation(app, index));
  };
  const unsure = (): string | undefined => FEATURES.certainty?.missing(item, slot().certainty, words);
  const check = (): void => {
    if (!slot().answered) return write(fault, words("question.unanswered"));
    const missing = unsure();
    if (missing !== undefined) return write(fault, missing);
    session.check(index);
    fill();
    focusOn(answer.querySelector(".explanation h2"));
  };
  const clear = (): void => {
    changed(interactionOf(slot()).empty(item), true);
    fill();
    answer.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
  };
  const checkButton = h("button", { type: "button", class: "primary", onclick: check }, words("question.check"));
  const clearButton = h("button", { type: "button", class: "link", onclick: clear }, words("question.clear"));
  const flag = flagButton(app, slot);
  fill();
  const update = (): void => {
    const { answered, locked } = slot();
    if (answered && unsure() === undefined) write(fault, "");
    checkButton.hidden = session.payload.assessment.feedback !== "immediate" || locked;
    clearButton.hidden = !answered || locked;
    flag.update();
  };
  const actions = h("div", { class: "actions" }, checkButton, clearButton, flag.element);
  return { element: h("div", { class: "task" }, answer, fault, actions), update };
}

/** Flags are for coming back, so there are none where there is no way back. */
function flagButton({ session, words }: App, slot: () => Slot): Part {
  const text = h("span", {});
  const element = h(
    "button",
    { type: "button", class: "link", onclick: () => session.flag(slot().index, !slot().flagged) },
    icon("flag"),
    text,
  );
  const update = (): void => {
    element.hidden = session.payload.assessment.navigation === "linear" || slot().locked;
    set(element, "aria-pressed", String(slot().flagged));
    write(text, words("question.flag"));
  };
  return { element, update };
}

function pager(app: App, slot: () => Slot): Part {
  const { session, words } = app;
  const { index } = slot();
  const linear = session.payload.assessment.navigation === "linear";
  const last = index === session.slots.length - 1;
  const forward = (): void => app.go(last ? { name: "overview" } : { name: "question", index: index + 1 });
  const next = h("button", { type: "button" }, words(last ? "question.finish" : "question.next"));
  next.addEventListener("click", () => {
    if (!linear || last || slot().answered) return forward();
    const body = [h("p", {}, words("leave.body"))];
    confirm({ title: words("leave.title"), body, yes: words("leave.yes"), no: words("leave.no"), then: forward });
  });
  const previous = h(
    "button",
    { type: "button", class: "secondary", onclick: () => app.go({ name: "question", index: index - 1 }) },
    words("question.previous"),
  );
  const overview = h(
    "button",
    { type: "button", class: "secondary", onclick: () => app.go({ name: "overview" }) },
    words("question.overview"),
  );
  previous.hidden = linear || index === 0;
  overview.hidden = linear || last;
  const update = (): void => {
    // One button leads on: while there is something to check, that is the check.
    const checking = session.payload.assessment.feedback === "immediate" && !slot().locked;
    next.className = checking ? "secondary" : "primary";
  };
  return { element: h("nav", { class: "pager", "aria-label": words("question.pager") }, previous, overview, next), update };
}
