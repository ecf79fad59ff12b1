/** Terms of the unit: those that authors link to open their definition, and all stand in a list. */
import { dressers, h, rich } from "../dom";
import type { GlossaryTerm } from "../payload";
import type { App } from "../screens/app";
import type { Words } from "../strings";
import type { ToolFeature } from "./registry";
import { createTool } from "./tools/tool";

export const glossary: ToolFeature<"glossary"> = { name: "glossary", create };

function create(app: App): ReturnType<typeof createTool> {
  const { session, words } = app;
  const { glossary = [], unit } = session.payload;
  const byId = new Map(glossary.map((term) => [term.id, term]));
  const dress = (element: HTMLElement): void => {
    for (const mark of element.querySelectorAll<HTMLElement>("[data-term]")) {
      const term = byId.get(mark.dataset["term"] ?? "");
      // In what is chosen by a click, a second button has no place.
      if (term !== undefined && mark.closest("label, button") === null) mark.replaceWith(opener(mark, term, words));
    }
  };
  // When it stands in its place.
  dressers.push((element) => queueMicrotask(() => dress(element)));
  const { compare } = new Intl.Collator(unit.language);
  const sorted = [...glossary].sort((one, other) => compare(one.term, other.term));
  const list = h("dl", {}, ...sorted.flatMap(({ term, definition }) => [h("dt", {}, term), rich("dd", { class: "prose" }, definition)]));
  return createTool(app, "glossary", words("glossary.title"), list);
}

function opener(mark: HTMLElement, term: GlossaryTerm, words: Words): HTMLElement {
  const button = h("button", { type: "button", class: "term", "aria-haspopup": "dialog", onclick: () => define(term, words) });
  button.append(...mark.childNodes);
  return button;
}

/** The browser's own dialog keeps the focus, closes at Escape, and gives the focus back. */
function define({ id, term, definition }: GlossaryTerm, words: Words): void {
  const title = h("h2", { id: `term-${id}` }, term);
  const close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("glossary.close"));
  const dialog = h(
    "dialog",
    { "aria-labelledby": title.id, onclose: () => dialog.remove() },
    title,
    rich("div", { class: "prose" }, definition),
    h("div", { class: "actions" }, close),
  );
  document.body.append(dialog);
  dialog.showModal();
}
