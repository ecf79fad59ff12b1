/** How right and wrong are shown everywhere: an icon and a word, never colour alone. */
import { h, icon, rich } from "../dom";
import type { Part } from "../marking/outcome";
import type { Html } from "../payload";
import type { Key, Words } from "../strings";

export type Verdict = "right" | "wrong" | "partial" | "missed" | "neutral" | "none";

const WORDS: Readonly<Record<Verdict, Key>> = {
  right: "verdict.right",
  wrong: "verdict.wrong",
  partial: "verdict.partial",
  missed: "verdict.missed",
  neutral: "verdict.neutral",
  none: "verdict.unanswered",
};
const ICON = {
  right: "right",
  wrong: "wrong",
  partial: "partial",
  missed: "right",
  neutral: "note",
  none: "partial",
} as const;

export function verdict(kind: Verdict, words: Words, text: string = words(WORDS[kind])): HTMLElement {
  return h("span", { class: `verdict is-${kind}` }, icon(ICON[kind]), text);
}

/** How one of several parts was answered, and what would have been right. */
export function result(
  kind: "right" | "partial" | "wrong" | "missed",
  answer: string,
  words: Words,
  { label, marks }: { readonly label?: string; readonly marks?: HTMLElement | undefined } = {},
): HTMLElement {
  const right = words("verdict.answer", { answer });
  const shown =
    kind === "right" ? [verdict(kind, words)] : kind === "missed" ? [verdict(kind, words, right)] : [verdict(kind, words), right];
  const name = label === undefined ? undefined : h("span", { class: "result-label" }, label);
  return h("div", { class: "result" }, name, ...shown, marks);
}

/** Whether a part that was given is right, wrong, or (with marks of its own) in between. */
export function given(part: Part | undefined): "right" | "partial" | "wrong" {
  if (part?.correct === true) return "right";
  return part !== undefined && part.marks > 0 ? "partial" : "wrong";
}

/** The marks of one of several parts, where parts earn marks or cost them. */
export function worth(part: Part | undefined, words: Words): HTMLElement | undefined {
  if (part === undefined || (part.max === 0 && part.marks === 0)) return undefined;
  const { marks, max } = part;
  const said = max > 0 ? words.plural("marks.of", max, { marks }) : words.plural("marks", marks);
  return h("span", { class: "worth" }, said);
}

/** The author's words on one part of the response. */
export function remark(html: Html | undefined): HTMLElement | undefined {
  return html === undefined ? undefined : rich("div", { class: "remark" }, html);
}
