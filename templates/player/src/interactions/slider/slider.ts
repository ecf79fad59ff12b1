/** Slider: a native range, with buttons for one step less or more, and the value in figures. */
import { h, icon, set, write } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import { valueAt } from "../../marking/slider";
import type { Words } from "../../strings";
import type { Interaction, View, ViewContext } from "../interaction";
import { withUnit } from "../text_field";
import { given, remark, result } from "../verdict";
import type { SliderItem, SliderResponse } from "./item";
import { sliderResponses } from "./response";

export const slider: Interaction<SliderItem, SliderResponse> = {
  ...sliderResponses,
  view,
};

function view(item: SliderItem, context: ViewContext<SliderResponse>): View {
  const { labelledBy, prefix, words } = context;
  const hint = `${prefix}-hint`;
  let chosen = context.response;
  const shown = (place: number): string => withUnit(words.number(valueAt(item, place)), item.unit);
  const range = h("input", {
    type: "range",
    id: prefix,
    min: 0,
    max: item.count,
    step: 1,
    "aria-labelledby": labelledBy,
    "aria-describedby": hint,
  });
  range.value = String(chosen ?? Math.floor(item.count / 2));
  const figure = h("p", { class: "slider-value" });
  const less = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.less") }, icon("partial"));
  const more = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.more") }, icon("plus"));
  const show = (): void => {
    const text = chosen === undefined ? words("slider.unset") : shown(chosen);
    write(figure, text);
    range.classList.toggle("is-unset", chosen === undefined);
    set(range, "aria-valuetext", text);
    // Not `disabled`: a button that loses its use must not lose the focus.
    set(less, "aria-disabled", chosen === 0 ? "true" : undefined);
    set(more, "aria-disabled", chosen === item.count ? "true" : undefined);
  };
  const choose = (place: number, settled: boolean): void => {
    chosen = Math.min(item.count, Math.max(0, place));
    range.value = String(chosen);
    show();
    context.changed(chosen, settled);
  };
  const take = (): void => choose(Number(range.value), true);
  range.addEventListener("input", () => choose(Number(range.value), false));
  range.addEventListener("change", take);
  // The value where the knob stands at first needs no move to be meant.
  range.addEventListener("click", take);
  range.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    take();
  });
  const step = (by: -1 | 1): void => {
    choose(chosen === undefined ? Number(range.value) : chosen + by, true);
    context.announce(figure.textContent ?? "");
  };
  less.addEventListener("click", () => step(-1));
  more.addEventListener("click", () => step(1));
  const [first, last] = item.ends ?? [];
  const end = (place: number, label: string | undefined): HTMLElement =>
    h("span", {}, h("span", { class: "slider-end" }, shown(place)), label === undefined ? undefined : h("span", {}, label));
  const element = h(
    "fieldset",
    { class: "slider", "aria-labelledby": labelledBy },
    h("legend", { class: "hint", id: hint }, words("slider.hint")),
    figure,
    h("div", { class: "slider-row" }, less, range, more),
    h("div", { class: "slider-ends" }, end(0, first), end(item.count, last)),
  );
  show();
  const lock = (): void => {
    element.disabled = true;
    less.hidden = more.hidden = true;
  };
  return { element, lock, reveal: (outcome) => element.append(...revealed(item, outcome, words)) };
}

/** What would have been right, in words. */
function revealed(item: SliderItem, { parts: [part] }: Outcome, words: Words): readonly (HTMLElement | string)[] {
  const number = (value: number): string => withUnit(words.number(value), item.unit);
  const least = Math.max(item.min, item.bounds[0]);
  const most = Math.min(valueAt(item, item.count), item.bounds[1]);
  const right = least === most ? number(item.answer) : words("slider.range", { least: number(least), most: number(most) });
  return [result(part === undefined ? "missed" : given(part), right, words), remark(part?.feedback) ?? ""];
}
