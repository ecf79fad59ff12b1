/** Gaps in running text, once they are marked: what was put into each, and below the text what is to be said of it. */
import { h, icon } from "../dom";
import type { Part } from "../marking/outcome";
import type { Words } from "../strings";
import { given, remark, result, worth } from "./verdict";

export interface FilledGap {
  /** The gap's element in the text. */
  readonly element: HTMLElement;
  readonly label: string;
  /** What the learner put into it; undefined: nothing. */
  readonly text: string | undefined;
  readonly right: string;
  readonly part: Part | undefined;
}

export function revealGaps(text: HTMLElement, gaps: readonly FilledGap[], words: Words): HTMLElement {
  text.classList.add("is-revealed");
  return h("ul", { class: "gap-remarks" }, ...gaps.map((gap) => row(gap, words)));
}

function row({ element, label, text, right, part }: FilledGap, words: Words): HTMLElement {
  const kind = text === undefined ? "missed" : given(part);
  element.classList.add(`is-${kind}`);
  element.replaceChildren(h("span", { class: "given" }, text ?? words("verdict.unanswered")), icon(kind === "missed" ? "wrong" : kind));
  return h("li", {}, result(kind, right, words, { label, marks: worth(part, words) }), remark(part?.feedback));
}
