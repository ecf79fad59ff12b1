/** A native select for one pair or gap: it works by touch, by keyboard and with a screen reader. */
import { h } from "../dom";
import type { Words } from "../strings";

export interface Selection {
  /** Texts to choose from, in the order in which they are shown. */
  readonly texts: readonly string[];
  /** Place of the chosen one. */
  readonly chosen: number | undefined;
  readonly placeholder: string;
  changed(chosen: number | undefined): void;
}

export function select(selection: Selection, attributes: Readonly<Record<string, string>>): HTMLSelectElement {
  const element = h(
    "select",
    { class: "select", ...attributes, onchange: () => selection.changed(element.value === "" ? undefined : Number(element.value)) },
    h("option", { value: "" }, selection.placeholder),
    ...selection.texts.map((text, place) => h("option", { value: place }, text)),
  );
  element.value = selection.chosen === undefined ? "" : String(selection.chosen);
  return element;
}

/** What was chosen, once it can't be changed: text wraps where a list would cut it. */
export function given(field: HTMLSelectElement, words: Words): HTMLElement {
  const text = field.selectedOptions[0]?.textContent ?? "";
  return h("span", { class: "given" }, field.value === "" ? words("verdict.unanswered") : text);
}
