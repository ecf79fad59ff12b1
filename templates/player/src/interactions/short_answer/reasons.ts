/** Why a person should look at an answer, in plain words. */
import type { Doubt, Outcome, Reason, Span } from "../../marking/outcome";
import type { Words } from "../../strings";

/** Doubts that many words have a part in: to list them would help nobody. */
const AT_LARGE: readonly Doubt[] = ["unknown_words", "other_valid", "language"];

export function reasons(response: string, { verdict }: Outcome, words: Words): readonly string[] {
  return [...new Set(verdict.reasons.map((reason) => sentence(reason, response, words)))];
}

function sentence({ doubt, spans = [] }: Reason, response: string, words: Words): string {
  const said = words(`short_answer.doubt.${doubt}`);
  if (spans.length === 0 || AT_LARGE.includes(doubt)) return said;
  const quoted = spans.map(([start, end]: Span) => words("short_answer.quoted", { words: response.slice(start, end) }));
  return words("short_answer.about", { said, words: words.list(quoted) });
}
