import type { TextEntryItem, TextEntryResponse } from "../interactions/text_entry/item";
import { award, unanswered } from "./award";
import type { Outcome } from "./outcome";

/** The first answer that equals the response decides; a text that nobody foresaw costs the penalty. */
export function markTextEntry(item: TextEntryItem, response: TextEntryResponse): Outcome {
  const given = normalise(response, item.caseSensitive);
  if (given === "") return unanswered(item);
  const answer = item.answers.find((candidate) => normalise(candidate.text, item.caseSensitive) === given);
  const marks = answer !== undefined && answer.marks > 0 ? answer.marks : -item.scheme.penalty;
  const part = { id: "answer", marks, max: item.marks, correct: marks >= item.marks, feedback: answer?.feedback };
  return award(item, marks, [part], [answer?.misconception]);
}

/** Spaces, typographic quotes and dashes, and (unless it matters) case do not tell texts apart. */
export function normalise(text: string, caseSensitive: boolean): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u2026/g, "...")
    .replace(/\s+/g, " ")
    .trim();
  return caseSensitive ? plain : foldCase(plain);
}

/** JavaScript has no case folding; upper case first makes ß equal SS and all sigmas one. */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize("NFC");
}
