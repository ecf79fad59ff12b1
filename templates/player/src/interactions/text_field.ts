/** A field for the learner's own words, which holds no more than the state can keep. */
import { h, set, write } from "../dom";
import { encodeText, fitText } from "../text";
import type { View, ViewContext } from "./interaction";

export interface TextField {
  readonly view: View;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
}

interface Shape {
  /** Most characters, after encoding. */
  readonly most: number;
  readonly rows?: number;
  readonly numeric?: boolean;
  /** What the field is for; “your answer” when absent. */
  readonly label?: string | undefined;
  /** What is counted or measured; a currency sign stands before the field. */
  readonly unit?: string | undefined;
}

/** Signs that are written before their number. */
const CURRENCY = /^\p{Sc}$/u;

/** `12 kg`, but `£12`. */
export function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined) return number;
  return CURRENCY.test(unit) ? unit + number : `${number} ${unit}`;
}

export function textField(shape: Shape, context: ViewContext<string>): TextField {
  const { prefix, labelledBy, words } = context;
  const label = h("span", { class: "hint", id: `${prefix}-hint` }, shape.label ?? words("field.label"));
  const left = h("p", { class: "left", id: `${prefix}-left` });
  const attributes = {
    id: prefix,
    class: "field",
    // What is typed runs as its own first letter says.
    dir: "auto",
    "aria-labelledby": `${labelledBy} ${prefix}-hint`,
    "aria-describedby": shape.unit === undefined ? left.id : `${prefix}-unit ${left.id}`,
    autocomplete: "off",
  };
  const input =
    shape.rows === undefined
      ? h("input", { ...attributes, type: "text", inputmode: shape.numeric ? "decimal" : undefined, spellcheck: "false" })
      : h("textarea", { ...attributes, rows: shape.rows });
  input.value = context.response;
  const change = (settled: boolean): void => {
    context.changed(fitText(input.value, shape.most), settled);
  };
  const count = counter(input, left, shape, context);
  input.addEventListener("input", () => {
    count();
    change(false);
  });
  input.addEventListener("change", () => change(true));
  count();
  const unit = shape.unit === undefined ? undefined : h("span", { class: "unit", id: `${prefix}-unit` }, shape.unit);
  const row = CURRENCY.test(shape.unit ?? "") ? [unit, input] : [input, unit];
  const element = h("div", { class: "text-answer" }, label, h("div", { class: "field-row" }, ...row), left);
  const lock = (): void => {
    input.readOnly = true;
    left.hidden = true;
  };
  return { input, view: { element, lock, reveal: () => undefined } };
}

/** Shows what room is left; a screen reader hears it when it gets short, and when it is used up. */
function counter(
  input: HTMLInputElement | HTMLTextAreaElement,
  left: HTMLElement,
  { most, rows }: Shape,
  { announce, words }: ViewContext<string>,
): () => void {
  const short = Math.ceil(most / 10);
  let last = Infinity;
  return () => {
    const room = most - encodeText(input.value).length;
    const text = room < 0 ? words.plural("field.over", -room) : words.plural("field.left", room);
    const shown = rows !== undefined || room <= short;
    write(left, shown ? text : "");
    left.classList.toggle("is-over", room < 0);
    set(input, "aria-invalid", room < 0 ? "true" : undefined);
    const crossed = (line: number): boolean => last >= line && room < line;
    if (Number.isFinite(last) && (crossed(short) || crossed(0))) announce(text);
    last = room;
  };
}
