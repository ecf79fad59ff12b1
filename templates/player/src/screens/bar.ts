/** The bar above every screen: what this is, whether answers are saved, and the time left. */
import { h, icon, write } from "../dom";
import { FEATURES } from "../features/registry";
import type { SaveState } from "../session";
import type { Key } from "../strings";
import type { App } from "./app";

const SAVE_WORDS: Readonly<Record<SaveState, Key>> = {
  saved: "save.saved",
  saving: "save.saving",
  unsaved: "save.unsaved",
  failed: "save.failed",
  closed: "save.closed",
  elsewhere: "save.elsewhere",
  over: "save.over",
  off: "save.off",
};

export interface Bar {
  readonly element: HTMLElement;
  update(): void;
}

/** `warning` stays in sight above the screen. */
export function createBar(app: App): Bar & { readonly warning: HTMLElement | undefined } {
  const { session, words } = app;
  const timer = FEATURES.timer?.create(app);
  const text = h("span", {});
  const retry = h("button", { type: "button", class: "link", onclick: () => session.saveNow() }, words("save.retry"));
  const at = h("span", { class: "save-time" });
  // Whoever cannot be saved for can keep the answers in a file.
  const copy = FEATURES.rescue?.offer(app, "rescue.offer");
  const save = h("p", { class: "save" }, icon("right"), text, at, retry, copy);
  const title = h("p", { class: "bar-title" }, session.payload.assessment.title);
  let told: SaveState = session.save;
  /** What was found saved at launch was saved some other day. */
  let shown: SaveState | undefined = session.save;
  const update = (): void => {
    timer?.update();
    // The start screen has the title as its heading.
    title.hidden = session.phase === "start" && session.stateFault === undefined;
    save.hidden = session.phase === "start" && session.save !== "failed" && session.save !== "off";
    save.className = `save is-${session.save}`;
    write(text, words(SAVE_WORDS[session.save]));
    // The minute of the last save; not looked for again while it stands.
    if (session.save !== shown) write(at, session.save === "saved" ? words.time(new Date()) : "");
    shown = session.save;
    retry.hidden = session.save !== "failed";
    if (copy) copy.hidden = session.phase === "start" || (session.save !== "failed" && session.save !== "off");
    // Saving that works is not worth an interruption; saving that fails is, and so is the all-clear.
    if (session.save === "failed" && told !== "failed") app.announce(words("save.failed"));
    if (session.save === "saved" && told === "failed") app.announce(words("save.saved"));
    if (session.save === "failed" || session.save === "saved") told = session.save;
  };
  const languages = FEATURES.languages?.switcher(app);
  return { element: h("div", { class: "bar" }, languages, title, timer?.element, save), warning: timer?.warning, update };
}
