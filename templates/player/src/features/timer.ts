/** The time left. It may be hidden; the warnings come all the same. */
import { h, icon, write } from "../dom";
import type { App } from "../screens/app";
import type { Bar } from "../screens/bar";
import type { TimerFeature } from "./registry";

export const timer: TimerFeature = { name: "timer", create: createTimer };

/** Seconds before the end at which the learner is warned. */
const WARNINGS = [300, 60];

function createTimer({ session, words, announce }: App): Bar {
  const time = h("span", { class: "time" });
  const label = h("span", { class: "time-label" }, words("timer.label"));
  const toggle = h("button", { type: "button", class: "link" });
  const element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle);
  let open = true;
  let last = Infinity;
  const update = (): void => {
    const left = session.phase === "answering" ? session.remainingSeconds() : undefined;
    element.hidden = left === undefined;
    if (left === undefined) return;
    const low = WARNINGS.find((seconds, index) => left <= seconds && left > (WARNINGS[index + 1] ?? 0));
    element.classList.toggle("is-low", low !== undefined);
    const hidden = low === undefined ? words("timer.hidden") : words.plural("timer.under", low / 60);
    write(time, open ? clock(left) : hidden);
    write(toggle, words(open ? "timer.hide" : "timer.show"));
    for (const seconds of WARNINGS) {
      if (last > seconds && left <= seconds && left > seconds - 30) announce(words.plural("timer.left", seconds / 60));
    }
    last = left;
  };
  toggle.addEventListener("click", () => {
    open = !open;
    update();
  });
  return { element, update };
}

/** 1:02:03 or 12:34. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
