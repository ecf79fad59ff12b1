/** The learner's own marking of an answer that no rule can mark: the form around criteria or levels. */
import { h, write } from "../../dom";
import type { SelfMarking, SelfMarkingContext } from "../interaction";
import { criteriaFields } from "./criteria";
import type { ExtendedTextItem } from "./item";
import { levelFields } from "./levels";

/** Fields for marks. */
export interface Fields {
  readonly elements: readonly HTMLElement[];
  /** Undefined: the learner has not judged yet, and `missing` says what to do. */
  marks(): readonly number[] | undefined;
  readonly missing?: string;
}

export const selfMarking: SelfMarking<ExtendedTextItem> = {
  // A mark tells its level, so one number is enough.
  limits: ({ marks, scheme }) => ("levels" in scheme ? [marks] : scheme.criteria.map((criterion) => criterion.marks)),
  form,
};

function form(item: ExtendedTextItem, context: SelfMarkingContext): HTMLElement {
  const { scheme } = item;
  const { words } = context;
  const fields = "levels" in scheme ? levelFields(scheme, context) : criteriaFields(scheme, context);
  const element = h(
    "fieldset",
    { class: "self-marking" },
    h("legend", {}, words("extended_text.title")),
    h("p", { class: "hint" }, words(context.counts ? "extended_text.counts" : "extended_text.private")),
    ...fields.elements,
  );
  if (context.locked) element.disabled = true;
  else element.append(saving(fields, context));
  return element;
}

function saving(fields: Fields, { words, save, announce }: SelfMarkingContext): HTMLElement {
  const said = h("p", { class: "hint" });
  const fault = h("p", { class: "fault", role: "alert" });
  const button = h("button", { type: "button", class: "secondary" }, words("extended_text.save"));
  button.addEventListener("click", () => {
    const marks = fields.marks();
    write(fault, marks === undefined ? (fields.missing ?? "") : "");
    if (marks === undefined) return;
    const outcome = save(marks);
    said.textContent = words.plural("extended_text.given", outcome.max, { marks: outcome.marks });
    announce(said.textContent);
  });
  return h("div", { class: "actions" }, button, said, fault);
}
