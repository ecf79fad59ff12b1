/** A calculator: what is typed or pressed stands there as a whole, and is worked out exactly. */
import { h, set, write } from "../dom";
import type { App } from "../screens/app";
import type { Key } from "../strings";
import { calculate } from "./tools/calculation";
import type { ToolFeature } from "./registry";
import { createTool } from "./tools/tool";

export const calculator: ToolFeature<"calculator"> = {
  name: "calculator",
  create: (app) => createTool(app, "calculator", app.words("calculator.title"), panel(app)),
};

/** What the buttons write; names for those that are not read out as what they are. */
const KEYS: readonly (readonly [string, Key?])[] = [
  ["(", "calculator.open"], [")", "calculator.shut"], ["⌫", "calculator.back"], ["C", "calculator.clear"],
  ["7"], ["8"], ["9"], ["÷", "calculator.divide"],
  ["4"], ["5"], ["6"], ["×", "calculator.times"],
  ["1"], ["2"], ["3"], ["−", "calculator.minus"],
  ["0"], [".", "calculator.point"], ["=", "calculator.equals"], ["+", "calculator.plus"],
];

const LONGEST = 80;

function panel({ session, words }: App): HTMLElement {
  const point = decimalSign(session.payload.unit.language);
  const field = h("input", {
    type: "text", class: "field", id: "calculation", inputmode: "decimal", autocomplete: "off", spellcheck: "false", maxlength: LONGEST, dir: "ltr",
  });
  const result = h("output", { class: "calculated", for: field.id, dir: "auto" });
  const work = (): void => {
    const found = calculate(field.value, point);
    result.classList.toggle("is-fault", "fault" in found);
    if (!("fault" in found)) return write(result, `${found.exact ? "=" : "≈"} ${found.text}`);
    const { fault } = found;
    write(result, words(`calculator.${fault}`));
  };
  const type = (text: string): void => {
    const { selectionStart, selectionEnd, value } = field;
    const start = selectionStart ?? value.length;
    const end = selectionEnd ?? value.length;
    if (text === "⌫") field.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
    else if (text === "C") field.value = "";
    else if (value.length < LONGEST) field.setRangeText(text, start, end, "end");
    write(result, "");
  };
  const keys = KEYS.map(([key, name]) => {
    const text = key === "." ? point : key;
    const button = h("button", { type: "button", class: "secondary", onclick: key === "=" ? work : () => type(text) }, text);
    set(button, "aria-label", name && words(name));
    return button;
  });
  field.addEventListener("input", () => write(result, ""));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "=") return;
    event.preventDefault();
    work();
  });
  const label = h("label", { for: field.id }, words("calculator.label"));
  return h("div", {}, label, field, result, h("div", { class: "keypad", dir: "ltr" }, ...keys));
}

function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}
