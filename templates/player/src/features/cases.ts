/** The case that belongs to a question; it can be folded away where there is little room. */
import { h, rich, set } from "../dom";
import type { App } from "../screens/app";
import type { Slot } from "../session";
import { FEATURES, type CasesFeature } from "./registry";

export const cases: CasesFeature = { name: "cases", show };

function show({ item }: Slot, app: App): HTMLElement | undefined {
  const { session, words } = app;
  const found = item.case === undefined ? undefined : session.payload.cases[item.case];
  if (found === undefined) return undefined;
  const title = words("cases.title", { title: found.title });
  const text = rich("div", { class: "prose case-text", role: "region", "aria-label": title }, found.text);
  // Where it stands beside the question and is longer than the window, it scrolls by itself: by arrow keys, too.
  new ResizeObserver(() => set(text, "tabindex", text.scrollHeight > text.clientHeight + 1 ? 0 : undefined)).observe(text);
  return h("details", { class: "case", open: true }, h("summary", {}, title), text, ...(FEATURES.media?.show(found.media ?? [], app) ?? []));
}
