/** Before an attempt: what to expect, and the button that begins or goes on. */
import { h, icon, rich } from "../dom";
import { FEATURES } from "../features/registry";
import type { App, Screen } from "./app";

export function startScreen(app: App): Screen {
  const { session, words } = app;
  const { assessment } = session.payload;
  const label = words(session.resumed ? "start.resume" : session.attempt > 1 ? "start.again" : "start.begin");
  const begin = (): void => {
    session.begin();
    app.go({ name: "question", index: session.position });
  };
  const element = h(
    "section",
    { class: "screen start" },
    h("h1", {}, assessment.title),
    assessment.description === undefined ? undefined : rich("div", { class: "prose" }, assessment.description),
    ...notices(app).map((text) => h("p", { class: "notice" }, icon("note"), h("span", {}, text))),
    h("dl", { class: "facts" }, ...facts(app).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    h("div", { class: "actions" }, h("button", { type: "button", class: "primary", onclick: begin }, label)),
    session.mode === "normal" ? FEATURES.restore?.panel(app) : undefined,
  );
  return { element, title: words("start.title") };
}

function notices(app: App): readonly string[] {
  const { session, words } = app;
  const { assessment } = session.payload;
  return [
    session.resumed ? words("start.resumed") : undefined,
    session.payload.protection === "sealed" ? words("sealed.start") : undefined,
    session.mode === "browse" ? words("start.browse") : undefined,
    session.best === undefined ? undefined : words("start.best", { best: words.percent(session.best) }),
    assessment.navigation === "linear" ? words("start.linear") : undefined,
    FEATURES.timer?.limit(app).notice,
  ].filter((text) => text !== undefined);
}

function facts(app: App): readonly (readonly [string, string])[] {
  const { session, words } = app;
  const { assessment } = session.payload;
  const marks = session.slots.reduce((sum, { item }) => sum + item.marks, 0);
  const found: (readonly [string, string])[] = [
    [words("start.questions"), words.number(session.slots.length)],
    [words("start.marks"), words.number(marks)],
  ];
  if (assessment.passMark !== undefined) found.push([words("start.pass"), words.percent(assessment.passMark)]);
  if (FEATURES.timer) found.push([words("timer.limit"), FEATURES.timer.limit(app).time]);
  const attempts = assessment.attempts;
  const attempt =
    attempts === 0
      ? words("start.unlimited", { attempt: session.attempt })
      : words("start.attempt", { attempt: session.attempt, attempts });
  if (attempts !== 1) found.push([words("start.attempts"), attempt]);
  return found;
}
