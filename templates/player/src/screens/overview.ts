/** All questions and how they stand; the place from which the answers are submitted. */
import { h, icon } from "../dom";
import { FEATURES } from "../features/registry";
import type { Slot } from "../session";
import type { App, Screen } from "./app";
import { confirm } from "./dialog";

/** More numbers than these nobody reads: the list below has them all. */
const MOST_NAMED = 12;

export function overviewScreen(app: App): Screen {
  const { session, words } = app;
  const linear = session.payload.assessment.navigation === "linear";
  const answered = session.slots.filter((slot) => slot.answered).length;
  const back = h(
    "button",
    { type: "button", class: "secondary", onclick: () => app.go({ name: "question", index: session.position }) },
    words("overview.back", { number: session.position + 1 }),
  );
  const submit = h("button", { type: "button", class: "primary", onclick: () => ask(app) }, words("overview.submit"));
  const element = h(
    "section",
    { class: "screen overview" },
    h("h1", {}, words("overview.title")),
    h("p", { class: "lead" }, words.plural("overview.answered", session.slots.length, { answered })),
    ...warnings(app).map((text) => h("p", { class: "notice is-warning" }, icon("note"), h("span", {}, text))),
    h("ol", { class: "question-list" }, ...session.slots.map((slot) => row(app, slot, linear))),
    h("div", { class: "actions" }, submit, back),
    FEATURES.rescue?.offer(app, "rescue.offer"),
  );
  return { element, title: words("overview.title") };
}

function row(app: App, slot: Slot, linear: boolean): HTMLElement {
  const { session, words } = app;
  const name = [
    h("span", { class: "question-number" }, words.number(slot.index + 1)),
    h("span", { class: "question-title" }, slot.item.title),
    h("span", { class: "tags" }, ...tags(app, slot)),
  ];
  if (linear) return h("li", {}, h("div", { class: "question-row" }, ...name));
  const go = (): void => app.go({ name: "question", index: slot.index });
  const current = slot.index === session.position ? "step" : undefined;
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "question-row", "aria-current": current, onclick: go },
      h("span", { class: "visually-hidden" }, words("overview.question")),
      ...name,
    ),
  );
}

function tags({ session, words }: App, slot: Slot): readonly HTMLElement[] {
  const tag = (kind: string, text: string): HTMLElement => h("span", { class: `tag is-${kind}` }, text);
  return [
    slot.index === session.position ? tag("current", words("overview.current")) : undefined,
    slot.flagged ? tag("flagged", words("overview.flagged")) : undefined,
    slot.answered ? tag("answered", words("overview.done")) : tag("open", words("overview.open")),
  ].filter((element) => element !== undefined);
}

/** Names what is still open or flagged. */
function warnings({ session, words }: App): readonly string[] {
  const open = session.slots.filter((slot) => !slot.answered);
  const flagged = session.slots.filter((slot) => slot.flagged);
  const unanswered = (slots: readonly Slot[]): string =>
    slots.length > MOST_NAMED
      ? words("overview.too_many", { count: slots.length })
      : words.plural("overview.unanswered", slots.length, { numbers: name(slots) });
  const name = (slots: readonly Slot[]): string => words.list(slots.map(({ index }) => words.number(index + 1)));
  return [
    open.length === 0 ? undefined : unanswered(open),
    flagged.length === 0 ? undefined : words.plural("overview.flags", flagged.length, { numbers: name(flagged) }),
  ].filter((text) => text !== undefined);
}

function ask(app: App): void {
  const { session, words } = app;
  const body = [...warnings(app), words("submit.body")].map((text) => h("p", {}, text));
  const then = (): void => session.submit();
  confirm({ title: words("submit.title"), body, yes: words("submit.yes"), no: words("submit.no"), then });
}
