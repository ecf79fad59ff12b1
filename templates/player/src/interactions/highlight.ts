/** The learner's text with the words that earned something marked, and numbered by what they earned. */
import { h } from "../dom";
import type { Part, Span } from "../marking/outcome";
import type { Words } from "../strings";

export function highlighted(text: string, parts: readonly Part[], words: Words): HTMLElement {
  const spans = parts.flatMap((part, index) => (part.spans ?? []).map((span) => ({ span, number: index + 1 })));
  const edges = new Set([0, text.length, ...spans.flatMap(({ span }) => span)]);
  const cuts = [...edges].sort((one, other) => one - other);
  const element = h("p", { class: "own-words", dir: "auto" });
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] as number;
    const piece = text.slice(start, end);
    const covering = spans.filter(({ span: [from, to] }) => from <= start && end <= to);
    if (covering.length === 0) {
      element.append(piece);
      return;
    }
    const ending = covering.filter(({ span }) => (span as Span)[1] === end).map(({ number }) => String(number));
    const note = ending.length === 0 ? undefined : h("sup", {}, words("highlight.note", { numbers: ending.join(", ") }));
    element.append(h("mark", {}, piece, note));
  });
  return element;
}
