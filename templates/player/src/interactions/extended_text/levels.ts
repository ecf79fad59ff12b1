/** The level that fits best, then a mark within it. */
import { h, rich } from "../../dom";
import type { Html } from "../../payload";
import type { Words } from "../../strings";
import type { SelfMarkingContext } from "../interaction";
import type { Level, LevelsScheme } from "./item";
import type { Fields } from "./self_marking";

/** A band to choose; that below the lowest level has nothing but nought. */
interface Band {
  readonly min: number;
  readonly max: number;
  readonly title: string;
  readonly descriptor: Html;
}

function levelTitle({ title }: Level, place: number, words: Words): string {
  return title ?? words("extended_text.level.title", { number: place + 1 });
}

export function levelFields({ levels }: LevelsScheme, context: SelfMarkingContext): Fields {
  const { words, prefix } = context;
  const given = context.given?.[0];
  const bands = bandsOf(levels, words);
  const marks = h("select", { class: "select", id: `${prefix}-marks` });
  const within = h("div", { class: "criterion" }, h("label", { for: marks.id }, words("extended_text.level.marks")), marks);
  const choose = ({ min, max }: Band): void => {
    const range = Array.from({ length: max - min + 1 }, (_, step) => min + step);
    marks.replaceChildren(...range.map((count) => h("option", { value: count }, words.plural("marks", count))));
    within.hidden = false;
  };
  const chosen = bands.findIndex(({ min, max }) => given !== undefined && min <= given && given <= max);
  const rows = bands.map((band, place) => bandRow(band, `${prefix}-${place}`, prefix, place === chosen, words, () => choose(band)));
  within.hidden = true;
  if (given !== undefined && chosen >= 0) {
    choose(bands[chosen] as Band);
    marks.value = String(given);
  }
  const group = h(
    "fieldset",
    { class: "options" },
    h("legend", { class: "hint" }, words("extended_text.level.choose")),
    ...rows,
  );
  return {
    elements: [group, within],
    marks: () => (within.hidden ? undefined : [Number(marks.value)]),
    missing: words("extended_text.level.missing"),
  };
}

function bandsOf(levels: readonly Level[], words: Words): readonly Band[] {
  const bands = levels.map((level, place) => ({ ...level, title: levelTitle(level, place, words) }));
  const below = { min: 0, max: 0, title: words("extended_text.level.none"), descriptor: words("extended_text.level.none.text") };
  return levels[0]?.min === 0 ? bands : [below, ...bands];
}

function bandRow(band: Band, id: string, name: string, checked: boolean, words: Words, choose: () => void): HTMLElement {
  const input = h("input", { type: "radio", id, name, "aria-describedby": `${id}-text`, onchange: choose });
  input.checked = checked;
  const range = h("span", { class: "worth" }, rangeOf(band, words));
  const label = h("label", { class: "option-label", for: id }, input, h("span", { class: "option-text" }, band.title), range);
  return h("div", { class: "option" }, label, rich("div", { class: "remark", id: `${id}-text` }, band.descriptor));
}

function rangeOf({ min, max }: Band, words: Words): string {
  return min === max ? words.plural("marks", max) : words.plural("extended_text.level.range", max, { min, max });
}
