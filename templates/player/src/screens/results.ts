/** After submitting: the score, and what it is made of. */
import { h, icon } from "../dom";
import { FEATURES } from "../features/registry";
import { verdict } from "../interactions/verdict";
import type { PointResult, Results, Slot } from "../session";
import type { Key, Words } from "../strings";
import type { App, Screen } from "./app";
import { marksOf, resultOf } from "./explanation";
import { guidance } from "./guidance";
import { misconception } from "./misconception";
import { ring } from "./ring";

const KINDS: readonly (readonly [PointResult["kind"], Key])[] = [
  ["concept", "points.concept"],
  ["tip", "points.tip"],
  ["misconception", "points.misconception"],
  ["marking_point", "points.marking_point"],
];

export function resultsScreen(app: App): Screen {
  const { session, words } = app;
  const { assessment, protection } = session.payload;
  const results = session.results();
  const open = assessment.feedback !== "none";
  const title = words(!open ? "results.submitted" : results.passed === undefined ? "results.done" : results.passed ? "results.passed" : "results.failed");
  const unsaved = notice(words("results.unsaved"));
  unsaved.classList.add("is-warning");
  const element = h(
    "section",
    { class: "screen results" },
    h("h1", {}, title),
    unsaved,
    ...(FEATURES.timer?.ended(app) ?? []).map((text) => notice(text)),
    ...(open ? shown(app, results) : protection === "sealed" ? recorded(app) : [h("p", { class: "lead" }, words("results.hidden"))]),
    closing(app, results),
    FEATURES.rescue?.offer(app, "rescue.offer"),
  );
  const update = (): void => {
    unsaved.hidden = session.save !== "failed";
  };
  update();
  return { element, title, update };
}

function shown(app: App, results: Results): readonly (HTMLElement | undefined)[] {
  const { words } = app;
  return [
    score(app, results),
    results.pending.length === 0 ? undefined : pendingNotice(app, results),
    FEATURES.certificate?.show(app, results),
    ...points(app, results),
    results.misconceptions.length === 0 ? undefined : h("h2", {}, words("results.misconceptions")),
    ...results.misconceptions.map((id) => misconception(app, id)),
    ...guidance(app, results),
    questions(app, results),
  ];
}

/** Nothing is marked here: what was recorded, and that marks come later. */
function recorded({ session, words }: App): readonly HTMLElement[] {
  const { slots } = session;
  const answered = slots.filter((slot) => slot.answered).length;
  const row = ({ index, item, answered }: Slot): HTMLElement =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, words("results.question", { number: index + 1, title: item.title })),
      h("td", {}, answered ? verdict("neutral", words, words("sealed.recorded")) : verdict("none", words)),
    );
  return [
    h("p", { class: "lead" }, words("sealed.results")),
    h("p", {}, words.plural("overview.answered", slots.length, { answered })),
    table("sealed.questions", slots.map(row), words),
  ];
}

function table(caption: Key, rows: readonly HTMLElement[], words: Words): HTMLElement {
  const heading = (key: Key): HTMLElement => h("th", { scope: "col" }, words(key));
  return h(
    "table",
    { class: "marks" },
    h("caption", {}, words(caption)),
    h("thead", {}, h("tr", {}, heading("results.col.question"), heading("results.col.result"))),
    h("tbody", {}, ...rows),
  );
}

function notice(...children: readonly (HTMLElement | string)[]): HTMLElement {
  return h("p", { class: "notice" }, icon("note"), h("span", {}, ...children));
}

function score({ session, words }: App, results: Results): HTMLElement {
  const { passMark } = session.payload.assessment;
  const kind = results.passed === undefined ? "neutral" : results.passed ? "right" : "wrong";
  return h(
    "div",
    { class: `score is-${kind}` },
    h("div", { class: "score-ring" }, ring(results.scaled, passMark), h("p", { class: "score-figure" }, words.percent(results.scaled))),
    h(
      "div",
      {},
      h("p", {}, marksOf(results, words)),
      passMark === undefined ? undefined : h("p", { class: "hint" }, words("results.pass_mark", { pass: words.percent(passMark) })),
    ),
  );
}

function pendingNotice(app: App, { pending }: Results): HTMLElement {
  const { session, words } = app;
  const text = words.plural("results.pending", pending.length);
  if (session.mode === "review") return notice(text);
  const go = (): void => app.go({ name: "answer", index: pending[0] as number });
  return notice(text, " ", h("button", { type: "button", class: "link", onclick: go }, words("results.mark")));
}

function questions(app: App, results: Results): HTMLElement {
  const { session, words } = app;
  const rows = session.slots.map((slot, index) => {
    const outcome = results.outcomes[index] as Results["outcomes"][number];
    const name = words("results.question", { number: index + 1, title: slot.item.title });
    const review = h("button", { type: "button", class: "link", onclick: () => app.go({ name: "answer", index }) }, name);
    const marks = outcome.judged === "pending" || outcome.max === 0 ? undefined : h("span", { class: "worth" }, marksOf(outcome, words));
    return h("tr", {}, h("th", { scope: "row" }, review), h("td", {}, h("div", { class: "result" }, resultOf(outcome, words), marks)));
  });
  return table("results.questions", rows, words);
}

/** Marks for each point of the brief, by kind; where there are several units, by unit. */
function points({ session, words }: App, results: Results): readonly HTMLElement[] {
  if (results.points.length === 0) return [];
  const units = Object.entries(session.payload.units ?? { "": "" });
  const groups = units.flatMap(([unit, title]) =>
    KINDS.map(([kind, key]) => ({
      title: title ? `${title}: ${words(key)}` : words(key),
      of: results.points.filter((point) => point.kind === kind && (unit === "" || point.id.startsWith(`${unit}/`))),
    })),
  );
  const list = (of: readonly PointResult[]): HTMLElement =>
    h(
      "ul",
      { class: "points" },
      ...of.map((point) =>
        h(
          "li",
          {},
          h("span", {}, point.title),
          h("span", { class: "worth" }, marksOf(point, words)),
          h("progress", { max: point.max, value: Math.max(0, point.marks), "aria-hidden": "true" }),
        ),
      ),
    );
  return [
    h("h2", {}, words("results.points")),
    ...groups.filter(({ of }) => of.length > 0).flatMap(({ title, of }) => [h("h3", {}, title), list(of)]),
  ];
}

/** What the learner can do next. */
function closing(app: App, { passed }: Results): HTMLElement | undefined {
  const { session, words } = app;
  const print = h("button", { type: "button", class: "secondary", onclick: () => window.print() }, words("results.print"));
  if (session.mode === "review" || session.attemptsLeft === 0) {
    return h("div", { class: "closing" }, h("p", { class: "hint" }, words("results.close")), h("div", { class: "actions" }, print));
  }
  const again = (): void => {
    session.retry();
    app.go({ name: "question", index: session.position });
  };
  const retry = h("button", { type: "button", class: "primary", onclick: again }, words("results.retry"));
  const finish = h("button", { type: "button", class: "secondary" }, words("results.finish"));
  finish.addEventListener("click", () => {
    session.finish();
    app.refresh();
  });
  const left = Number.isFinite(session.attemptsLeft)
    ? words.plural("results.left", session.attemptsLeft)
    : words("results.unlimited");
  return h(
    "div",
    { class: "closing" },
    h("p", { class: "hint" }, passed === true ? words("results.best") : left),
    h("div", { class: "actions" }, retry, finish, print),
  );
}
