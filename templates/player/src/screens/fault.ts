/** What keeps the learner from going on, said plainly, with the way out that there is. */
import { h, type Child } from "../dom";
import { createWords, type Key, type Words } from "../strings";
import type { Screen } from "./app";

export type Fault = "damaged" | "foreign" | "closed" | "elsewhere" | "over" | "no_lms";

/** Faults the learner can decide to pass; the others can only be read. */
const ACTIONS: Readonly<Partial<Record<Fault, Key>>> = {
  damaged: "fault.damaged.action",
  foreign: "fault.foreign.action",
  elsewhere: "fault.elsewhere.action",
  no_lms: "fault.no_lms.action",
};

/** `more`: other ways out than the one that the fault always has. */
export function faultScreen(fault: Fault, words: Words, act: () => void, ...more: readonly Child[]): Screen {
  const title = words(`fault.${fault}.title`);
  const action = ACTIONS[fault];
  const element = h(
    "section",
    { class: "screen fault-screen" },
    h("h1", {}, title),
    ...words(`fault.${fault}.text`)
      .split("\n")
      .map((text) => h("p", {}, text)),
    action === undefined
      ? undefined
      : h("div", { class: "actions" }, h("button", { type: "button", class: "secondary", onclick: act }, words(action))),
    ...more,
  );
  return { element, title };
}

/** Before there is a session: no LMS was found. `act` goes on without saving anything. */
export function showFault(
  root: HTMLElement,
  fault: Fault,
  messages: Readonly<Record<string, string>>,
  language: string,
  act: () => void,
): void {
  const screen = faultScreen(fault, createWords(messages, language), act);
  root.replaceChildren(screen.element);
  document.title = screen.title;
}
