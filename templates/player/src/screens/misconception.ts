/** A misconception that a response betrayed, and what is true instead. */
import { h, rich } from "../dom";
import type { App } from "./app";

export function misconception({ session, words }: App, id: string): HTMLElement | undefined {
  const found = session.payload.misconceptions[id];
  if (found === undefined) return undefined;
  return h(
    "div",
    { class: "misconception" },
    h("h3", {}, words("misconception.title", { title: found.title })),
    rich("div", { class: "prose" }, found.correction),
  );
}
