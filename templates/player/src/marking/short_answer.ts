import type { MarkPoint, ShortAnswerItem, ShortAnswerResponse } from "../interactions/short_answer/item";
import { award, unanswered } from "./award";
import type { Outcome, Part, Span } from "./outcome";
import { find } from "./phrases";
import { sentences, type Sentences } from "./sentences";

/** Each mark point whose words are found earns its marks, up to the marks of the item. */
export function markShortAnswer(item: ShortAnswerItem, response: ShortAnswerResponse): Outcome {
  if (response.trim() === "") return unanswered(item);
  const text = sentences(response);
  const points = item.scheme.points.map((point) => markPoint(point, text));
  const seen = (item.scheme.misconceptions ?? []).flatMap(({ misconception, accept, feedback }) => {
    const spans = findAny(accept, text);
    return spans === undefined ? [] : [{ id: misconception, marks: 0, max: 0, correct: false, spans, feedback }];
  });
  const earned = points.reduce((sum, part) => sum + part.marks, 0);
  return award(item, earned, [...points, ...seen], seen.map((part) => part.id));
}

function markPoint(point: MarkPoint, text: Sentences): Part {
  const spans = findAny(point.accept, text);
  const correct = spans !== undefined && findAny(point.reject ?? [], text) === undefined;
  const part = { id: point.id, marks: correct ? point.marks : 0, max: point.marks, correct };
  return correct ? { ...part, spans, feedback: point.feedback } : part;
}

/** The first phrase, in the scheme's order, that the text contains. */
function findAny(phrases: readonly string[], text: Sentences): readonly Span[] | undefined {
  for (const phrase of phrases) {
    const spans = find(phrase, text);
    if (spans !== undefined) return spans;
  }
  return undefined;
}
