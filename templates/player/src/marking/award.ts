/** From the marks that a response's parts earn to the outcome of the whole. */
import type { Id, ItemBase } from "../payload";
import type { Outcome, Part, Reason, Verdict } from "./outcome";

/** Marks without the dust of binary fractions: a third of a mark is 0.3333. */
export function round(marks: number): number {
  return Math.round(marks * 10_000) / 10_000 + 0;
}

const DECIDED: Verdict = { decided: true, reasons: [] };

/** No answer: no marks, and no penalty. */
export function unanswered(item: ItemBase): Outcome {
  const nothing = { parts: [], misconceptions: [] };
  return { marks: 0, max: item.marks, result: "unanswered", ...nothing, judged: "by_rule", verdict: DECIDED };
}

/** A response that should be a list; whatever else it is counts as none. */
export function listed<T>(response: readonly T[]): readonly T[] {
  return Array.isArray(response) ? (response as readonly T[]) : [];
}

/** What stands at a place in a list; nothing where the place should be a number and is none. */
export function at<T>(list: readonly T[], place: number | undefined | null): T | undefined {
  return typeof place === "number" ? list[place] : undefined;
}

/** A response that should be text. */
export function texted(response: string): string {
  return typeof response === "string" ? response : "";
}

/** What the response earned, kept between the item's floor and its marks. */
export function award(
  item: ItemBase,
  earned: number,
  parts: readonly Part[],
  misconceptions: readonly (Id | undefined)[] = [],
  reasons: readonly Reason[] = [],
): Outcome {
  const marks = round(Math.min(item.marks, Math.max(item.floor, earned)));
  return {
    marks,
    max: item.marks,
    result: marks >= item.marks ? "correct" : marks > 0 ? "partial" : "incorrect",
    parts: parts.map((part) => ({ ...part, marks: round(part.marks), max: round(part.max) })),
    misconceptions: [...new Set(misconceptions.filter((id) => id !== undefined))],
    judged: "by_rule",
    verdict: reasons.length === 0 ? DECIDED : { decided: false, reasons },
  };
}
