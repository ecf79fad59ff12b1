/** Tells the learner, quietly and in the bar, that statements wait. It is no fault of theirs, and nothing stops for it. */
import { h } from "../../dom";
import type { Condition } from "./queue";

export function createSign(page: Document, words: Readonly<Record<string, string>>): (condition: Condition) => void {
  const text = h("span", {});
  const sign = h("p", { class: "save is-unsaved lrs", role: "status" }, text);
  return (condition) => {
    const bar = page.querySelector(".bar");
    if (condition !== "well" && !sign.isConnected) bar?.append(sign);
    if (condition === "well") sign.remove();
    const said = words[`lrs.${condition}`] ?? "";
    if (text.textContent !== said) text.textContent = said;
  };
}
