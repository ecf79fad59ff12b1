/** Marks for one criterion after the other. */
import { h, rich } from "../../dom";
import type { SelfMarkingContext } from "../interaction";
import type { CriteriaScheme } from "./item";
import type { Fields } from "./self_marking";

export function criteriaFields({ criteria }: CriteriaScheme, context: SelfMarkingContext): Fields {
  const fields = criteria.map((criterion, place) => field(criterion, place, context));
  return { elements: fields.map(({ element }) => element), marks: () => fields.map(({ marks }) => marks()) };
}

interface Field {
  readonly element: HTMLElement;
  marks(): number;
}

/** A check box where there is one mark to give, a list where there are more. */
function field({ award, marks }: CriteriaScheme["criteria"][number], place: number, context: SelfMarkingContext): Field {
  const { words, prefix } = context;
  const id = `${prefix}-${place}`;
  const given = context.given?.[place] ?? 0;
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
