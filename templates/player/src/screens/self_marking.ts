/** The learner's own marking of an answer that no rule can mark, criterion by criterion. */
import { h, rich } from "../dom";
import type { Criterion } from "../interactions/interaction";
import type { Slot } from "../session";
import type { App } from "./app";
import { interactionOf } from "./stimulus";

export function selfMarking(app: App, slot: Slot): HTMLElement | undefined {
  const { session, words } = app;
  const criteria = interactionOf(slot).criteria?.(slot.item);
  if (criteria === undefined || !slot.answered) return undefined;
  const fields = criteria.map((criterion, place) => field(app, slot, criterion, place));
  const form = h(
    "fieldset",
    { class: "self-marking" },
    h("legend", {}, words("self.title")),
    h("p", { class: "hint" }, words(session.payload.assessment.countSelfMarks ? "self.counts" : "self.private")),
    ...fields.map(({ element }) => element),
  );
  // What an LMS shows again after the end is to be read, not changed.
  if (session.mode === "review") form.disabled = true;
  else form.append(saveButton(app, slot, () => fields.map(({ marks }) => marks())));
  return form;
}

function saveButton(app: App, slot: Slot, marks: () => readonly number[]): HTMLElement {
  const { session, words } = app;
  const said = h("p", { class: "hint" });
  const button = h("button", { type: "button", class: "secondary" }, words("self.save"));
  button.addEventListener("click", () => {
    session.selfMark(slot.index, marks());
    const outcome = session.outcome(slot.index);
    said.textContent = words.plural("self.given", outcome.max, { marks: outcome.marks });
    app.announce(said.textContent);
  });
  return h("div", { class: "actions" }, button, said);
}

interface Field {
  readonly element: HTMLElement;
  marks(): number;
}

/** A check box where there is one mark to give, a list where there are more. */
function field({ words }: App, slot: Slot, { award, marks }: Criterion, place: number): Field {
  const id = `self-${slot.index}-${place}`;
  const given = slot.selfMarks?.[place] ?? 0;
  const label = h("label", { for: id }, rich("span", {}, award), h("span", { class: "worth" }, words.plural("marks", marks)));
  if (marks === 1) {
    const box = h("input", { type: "checkbox", id });
    box.checked = given === 1;
    return { element: h("div", { class: "criterion" }, box, label), marks: () => (box.checked ? 1 : 0) };
  }
  const choices = Array.from({ length: Math.floor(marks) + 1 }, (_, count) => h("option", { value: count }, words.plural("marks", count)));
  const list = h("select", { class: "select", id }, ...choices);
  list.value = String(given);
  return { element: h("div", { class: "criterion" }, label, list), marks: () => Number(list.value) };
}
