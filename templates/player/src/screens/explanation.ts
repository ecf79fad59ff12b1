/** Why the response earned what it did: the result in words, feedback, the right answer, misconceptions. */
import { h, rich } from "../dom";
import { verdict, type Verdict } from "../interactions/verdict";
import type { Outcome } from "../marking/outcome";
import type { ItemBase } from "../payload";
import type { Slot } from "../session";
import type { Key, Words } from "../strings";
import type { App } from "./app";
import { misconception } from "./misconception";
import { selfMarking } from "./self_marking";
import { interactionOf } from "./stimulus";

const RESULTS: Readonly<Record<Outcome["result"], readonly [Verdict, Key]>> = {
  correct: ["right", "verdict.right"],
  partial: ["partial", "verdict.partial"],
  incorrect: ["wrong", "verdict.wrong"],
  neutral: ["neutral", "verdict.neutral"],
  unanswered: ["none", "verdict.unanswered"],
};
/** The rules found too little, and a person might find more. */
const PROPOSED: readonly [Verdict, Key] = ["neutral", "verdict.proposed"];

function verdictOn({ result, verdict: { decided } }: Outcome): readonly [Verdict, Key] {
  return decided || result === "correct" ? RESULTS[result] : PROPOSED;
}

/** The result as icon and word. */
export function resultOf(outcome: Outcome, words: Words): HTMLElement {
  const [kind, key] = verdictOn(outcome);
  return verdict(kind, words, words(key));
}

export function marksOf({ marks, max }: { marks: number; max: number }, words: Words): string {
  return words.plural("marks.of", max, { marks });
}

export function explanation(app: App, index: number): HTMLElement {
  const { session, words } = app;
  const slot = session.slots[index] as Slot;
  const outcome = session.outcome(index);
  const feedback = feedbackOn(slot.item, outcome);
  const solution = outcome.result === "correct" ? undefined : interactionOf(slot).solution?.(slot.item, words);
  const pending = outcome.judged === "pending";
  return h(
    "section",
    { class: `explanation is-${verdictOn(outcome)[0]}`, "aria-labelledby": `result-${index}` },
    h("h2", { id: `result-${index}` }, resultOf(outcome, words), pending ? undefined : h("span", { class: "worth" }, marksOf(outcome, words))),
    outcome.verdict.decided ? undefined : h("p", {}, words("explanation.refer")),
    feedback === undefined ? undefined : rich("div", { class: "prose" }, feedback),
    solution === undefined ? undefined : h("div", { class: "solution" }, h("h3", {}, words("answer.right")), rich("div", {}, solution)),
    ...outcome.misconceptions.map((id) => misconception(app, id)),
    selfMarking(app, slot),
  );
}

function feedbackOn({ feedback }: ItemBase, { result }: Outcome): string | undefined {
  if (result === "correct") return feedback?.correct;
  if (result === "partial") return feedback?.partial ?? feedback?.incorrect;
  return result === "incorrect" ? feedback?.incorrect : undefined;
}
