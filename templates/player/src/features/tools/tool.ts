/** A tool above the questions: a button, and the panel that it opens. The page stays usable beside it. */
import { h, set } from "../../dom";
import type { App } from "../../screens/app";
import type { Bar } from "../../screens/bar";

export function createTool({ session }: App, name: string, label: string, panel: HTMLElement): Bar {
  const id = `tool-${name}`;
  const button = h("button", { type: "button", class: "link", "aria-controls": id }, label);
  const region = h("section", { id, class: `tool-panel ${name}`, "aria-label": label }, panel);
  const open = (on: boolean): void => {
    region.hidden = !on;
    set(button, "aria-expanded", String(on));
  };
  button.addEventListener("click", () => open(region.hidden !== false));
  region.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    open(false);
    button.focus();
  });
  open(false);
  const element = h("div", { class: "tool" }, button, region);
  const update = (): void => {
    element.hidden = session.phase !== "answering";
  };
  return { element, update };
}
