/** The way back from a file that the learner kept: checked first, and never without saying what it replaces. */
import { parsed, type FileFault, type OpenCopy } from "../copy";
import { h, write } from "../dom";
import { confirm } from "../screens/dialog";
import type { App } from "../screens/app";
import type { CopyFault, Standing } from "../session";
import type { Key } from "../strings";
import type { RestoreFeature } from "./registry";

export const restore: RestoreFeature = { name: "restore", panel };

/** More than any attempt takes, in bytes. */
const LARGEST = 8_000_000;

const FAULTS: Readonly<Record<FileFault | CopyFault | "learner", Key>> = {
  none: "restore.none",
  damaged: "restore.damaged",
  foreign: "restore.foreign",
  version: "restore.version",
  learner: "restore.learner",
  spent: "restore.spent",
};

function panel(app: App): HTMLElement {
  const { words } = app;
  const fault = h("p", { id: "restore-fault", class: "fault", role: "alert" });
  const field = h("input", { type: "file", id: "restore-file", accept: ".json,application/json", "aria-describedby": fault.id });
  const refuse = (why: keyof typeof FAULTS): void => write(fault, words(FAULTS[why]));
  field.addEventListener("change", () => {
    write(fault, "");
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const text = file.size > LARGEST ? Promise.resolve("") : file.text();
    // So that the same file can be chosen once more.
    void text.then((read) => take(app, read, refuse), () => refuse("none")).then(() => (field.value = ""));
  });
  return h(
    "details",
    { class: "restore" },
    h("summary", {}, words("restore.title")),
    h("p", { class: "hint" }, words("restore.hint")),
    h("label", { for: field.id }, words("restore.file")),
    field,
    fault,
  );
}

function take(app: App, text: string, refuse: (why: keyof typeof FAULTS) => void): void {
  const { session } = app;
  const copy = parsed(text, session.payload);
  if (typeof copy === "string") return refuse(copy);
  const own = session.copy().learner.id;
  if (copy.learner.id !== "" && own !== "" && copy.learner.id !== own) return refuse("learner");
  const standing = session.examine(copy.state);
  if (typeof standing === "string") return refuse(standing);
  ask(app, copy, standing);
}

function ask(app: App, copy: OpenCopy, standing: Standing): void {
  const { session, words } = app;
  const counts = ({ attempt, answered, questions }: Standing) => ({ attempt, answered, questions });
  const answered = session.slots.filter((slot) => slot.answered).length;
  const here = { attempt: session.attempt, answered, questions: session.slots.length };
  const replaced = session.stateFault
    ? words("restore.replaces_unreadable")
    : session.phase === "start"
      ? words("restore.replaces_nothing")
      : words("restore.replaces", counts(here));
  const from = words("restore.copy", { when: moment(copy.saved, session.languages[session.language]), ...counts(standing) });
  confirm({
    title: words("restore.ask"),
    body: [h("p", {}, from), h("p", {}, replaced)],
    yes: words("restore.yes"),
    no: words("restore.no"),
    then: () => {
      session.takeBack(copy.state);
      app.go({ name: "start" });
      app.announce(words("restore.done"));
    },
  });
}

/** Day and time; as it stands where it is none. */
function moment(saved: string, language: string | undefined): string {
  const at = new Date(saved);
  if (Number.isNaN(at.getTime())) return saved.slice(0, 40);
  return new Intl.DateTimeFormat([language ?? "en-GB", "en-GB"], { dateStyle: "medium", timeStyle: "short" }).format(at);
}
