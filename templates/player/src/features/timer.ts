/** Time limits: the time left, which may be hidden, and warnings, which come all the same; and who has more time. */
import { h, icon, write } from "../dom";
import type { Launch } from "../lms/lms";
import type { AssessmentRules } from "../payload";
import type { App } from "../screens/app";
import { extraSeconds, warningsDue } from "../timing";
import type { Timer, TimerFeature } from "./registry";

export const timer: TimerFeature = { name: "timer", extra, create, limit, ended };

const MINUTE = 60;

function extra(rules: AssessmentRules, { timing }: Launch, address: string): number {
  return extraSeconds(rules, timing?.() ?? { data: "" }, address);
}

function create(app: App): Timer {
  const { session, words } = app;
  const time = h("span", { class: "time" });
  const label = h("span", { class: "time-label" }, words("timer.label"));
  const toggle = h("button", { type: "button", class: "link" });
  const element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle);
  const warning = createWarning(app, toggle);
  let open = true;
  const update = (): void => {
    // In a page that another one has taken the attempt from, nothing is submitted.
    const running = session.phase === "answering" && session.save !== "elsewhere" && session.save !== "closed";
    const left = running ? session.remainingSeconds() : undefined;
    const due = left === undefined ? 0 : warningsDue(left, limitOf(app));
    element.hidden = left === undefined;
    warning.update(left, due);
    if (left === undefined) return;
    element.classList.toggle("is-low", due > 0);
    const hidden = due === 0 ? words("timer.hidden") : words.plural("timer.under", Math.ceil((left + 1) / MINUTE));
    write(time, open || left === 0 ? clock(left) : hidden);
    write(toggle, words(open ? "timer.hide" : "timer.show"));
  };
  toggle.addEventListener("click", () => {
    open = !open;
    update();
  });
  return { element, warning: warning.element, update };
}

/** Stays in sight until the learner puts it away; the next one comes all the same. Each is said once. */
function createWarning({ session, words, announce }: App, next: HTMLElement): { element: HTMLElement; update(left: number | undefined, due: number): void } {
  const text = h("strong", {});
  const then = h("p", {});
  const hide = (): void => {
    element.hidden = true;
    next.focus();
  };
  const button = h("button", { type: "button", class: "link", onclick: hide }, words("timer.dismiss"));
  const element = h("div", { class: "notice is-warning time-warning", hidden: true }, icon("clock"), h("div", {}, h("p", {}, text), then), button);
  const { goesOn } = session.payload.assessment;
  let shown = 0;
  let said = 0;
  let answering = session.phase === "answering";
  const update = (left: number | undefined, due: number): void => {
    if (left === undefined) {
      element.hidden = true;
      shown = said = 0;
      if (answering && session.phase === "results" && !goesOn && session.results().timedOut) announce(words("timer.up"));
      answering = session.phase === "answering";
      return;
    }
    answering = true;
    write(text, left === 0 ? words("timer.up") : words.plural("timer.left", Math.ceil(left / MINUTE)));
    write(then, words(left === 0 ? "timer.submit" : goesOn ? "timer.goes_on" : "timer.submits"));
    if (due > shown) element.hidden = false;
    shown = due;
    // Beneath a dialog nobody would hear it.
    if (due <= said || document.querySelector("dialog[open]")) return;
    announce(left === 0 ? `${text.textContent} ${then.textContent}` : (text.textContent as string));
    said = due;
  };
  return { element, update };
}

function limit(app: App): { time: string; notice: string } {
  const { session, words } = app;
  const { timeLimitSeconds = 0, goesOn } = session.payload.assessment;
  const minutes = (seconds: number): string => words.plural("timer.minutes", seconds / MINUTE);
  const { extraSeconds } = session;
  const time = extraSeconds === 0 ? minutes(timeLimitSeconds) : words("timer.extra", { time: minutes(timeLimitSeconds), extra: minutes(extraSeconds) });
  return { time, notice: words(goesOn ? "timer.notice_open" : "timer.notice") };
}

function ended(app: App): readonly string[] {
  const { session, words } = app;
  const { timedOut } = session.results();
  const late = timedOut ? [words(session.payload.assessment.goesOn ? "timer.late" : "timer.ended")] : [];
  const { extraSeconds } = session;
  return extraSeconds === 0 ? late : [...late, words("timer.given", { extra: words.plural("timer.minutes", extraSeconds / MINUTE) })];
}

/** All of the attempt's time, in seconds. */
function limitOf({ session }: App): number {
  return (session.payload.assessment.timeLimitSeconds ?? 0) + session.extraSeconds;
}

/** 1:02:03 or 12:34. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / MINUTE) % MINUTE, seconds % MINUTE];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
