/** Indicative content: what good answers may contain, and which of it was found where. It earns nothing by itself. */
import { h, rich } from "../../dom";
import type { Outcome, Part } from "../../marking/outcome";
import type { Words } from "../../strings";
import { verdict } from "../verdict";
import type { IndicativePoint, LevelsScheme } from "./item";

/** `found`: parts with words of the response, in the order of their numbers. */
export function indicativeContent({ points }: LevelsScheme, outcome: Outcome, found: readonly Part[], words: Words): readonly HTMLElement[] {
  if (points.length === 0) return [];
  const sought = outcome.parts.length > 0;
  return [
    h("h2", {}, words("extended_text.points")),
    ...(sought ? [h("p", { class: "hint" }, words("extended_text.points.hint"))] : []),
    h("ul", { class: "mark-points" }, ...points.map((point) => row(point, sought, found, words))),
  ];
}

function row({ id, text, accept }: IndicativePoint, sought: boolean, found: readonly Part[], words: Words): HTMLElement {
  const number = found.findIndex((part) => part.id === id) + 1;
  return h("li", {}, sought ? told(number, accept !== undefined, words) : undefined, rich("div", {}, text));
}

function told(number: number, phrased: boolean, words: Words): HTMLElement {
  if (number > 0) return verdict("right", words, words("extended_text.found", { number }));
  return verdict("none", words, words(phrased ? "extended_text.not_found" : "extended_text.unsought"));
}
