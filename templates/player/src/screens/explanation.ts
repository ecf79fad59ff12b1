/** Why the response earned what it did: the result in words, feedback, the right answer, misconceptions. */
import { h, rich } from "../dom";
import { FEATURES } from "../features/registry";
import { verdict, type Verdict } from "../interactions/verdict";
import type { Outcome } from "../marking/outcome";
import type { ItemBase } from "../payload";
import type { Slot } from "../session";
import type { Key, Words } from "../strings";
import type { App } from "./app";
import { misconception } from "./misconception";
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
/** Whoever gave the marks, the page does not say that the answer is right. */
const JUDGED: Readonly<Partial<Record<Outcome["judged"], readonly [Verdict, Key]>>> = {
  self: ["neutral", "verdict.self"],
  examiner: ["neutral", "verdict.examiner"],
  pending: RESULTS.neutral,
};

/** Nothing to be marked. */
const RECORDED: readonly [Verdict, Key] = ["neutral", "verdict.recorded"];

function verdictOn({ max, result, judged, verdict: { decided } }: Outcome): readonly [Verdict, Key] {
  if (max === 0 && result === "neutral") return RECORDED;
  return JUDGED[judged] ?? (decided || result === "correct" ? RESULTS[result] : PROPOSED);
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
  const feedback = feedbackOn(slot.key, outcome);
  const solution = outcome.result === "correct" ? undefined : interactionOf(slot).solution?.(slot.key, words);
  const heading = h("h2", { id: `result-${index}` }, ...result(outcome, words));
  return h(
    "section",
    { class: `explanation is-${verdictOn(outcome)[0]}`, "aria-labelledby": heading.id },
    heading,
    FEATURES.certainty?.explain(outcome, words),
    FEATURES.hints?.explain(outcome, words),
    outcome.judged === "by_rule" && !outcome.verdict.decided ? referral(slot, outcome, words) : undefined,
    feedback === undefined ? undefined : rich("div", { class: "prose" }, feedback),
    solution === undefined ? undefined : h("div", { class: "solution" }, h("h3", {}, words("answer.right")), rich("div", {}, solution)),
    ...outcome.misconceptions.map((id) => misconception(app, id)),
    ...(outcome.result === "correct" ? [] : tips(app, slot.key)),
    selfMarking(app, slot, (judged) => heading.replaceChildren(...result(judged, words))),
  );
}

function result(outcome: Outcome, words: Words): readonly HTMLElement[] {
  const shown = resultOf(outcome, words);
  return outcome.judged === "pending" || outcome.max === 0 ? [shown] : [shown, h("span", { class: "worth" }, marksOf(outcome, words))];
}

/** The learner's own marking of an answer that no rule can mark. What an LMS shows again after the end is to be read. */
function selfMarking(app: App, { index, key, answered, selfMarks }: Slot, told: (outcome: Outcome) => void): HTMLElement | undefined {
  const { session, words, announce } = app;
  if (!answered) return undefined;
  const save = (marks: readonly number[]): Outcome => {
    session.selfMark(index, marks);
    told(session.outcome(index));
    return session.outcome(index);
  };
  const { countSelfMarks: counts } = session.payload.assessment;
  const context = { given: selfMarks, locked: session.mode === "review", counts, save, announce, prefix: `self-${index}`, words };
  return interactionOf(session.slots[index] as Slot).selfMarking?.form(key, context);
}

/** Why a person should look. */
function referral(slot: Slot, outcome: Outcome, words: Words): HTMLElement {
  const reasons = interactionOf(slot).reasons?.(slot.key, slot.response, outcome, words) ?? [];
  const list = reasons.map((reason) => h("li", {}, reason));
  return h("div", {}, h("p", {}, words("explanation.refer")), list.length === 0 ? undefined : h("ul", {}, ...list));
}

/** Exam tips that the item assesses. */
function tips({ session, words }: App, { points }: ItemBase): readonly HTMLElement[] {
  const { points: brief, tips: texts = {} } = session.payload;
  return brief.flatMap(({ id, title }) => {
    const text = points.includes(id) ? texts[id] : undefined;
    if (text === undefined) return [];
    return [h("div", { class: "tip" }, h("h3", {}, words("explanation.tip", { title })), rich("div", { class: "prose" }, text))];
  });
}

function feedbackOn({ feedback }: ItemBase, { result }: Outcome): string | undefined {
  if (result === "correct") return feedback?.correct;
  if (result === "partial") return feedback?.partial ?? feedback?.incorrect;
  return result === "incorrect" ? feedback?.incorrect : undefined;
}
