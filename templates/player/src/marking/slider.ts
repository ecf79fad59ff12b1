import type { SliderItem, SliderResponse } from "../interactions/slider/item";
import { unanswered } from "./award";
import { markAnswer } from "./families";
import type { Outcome } from "./outcome";

/** A value of the scale, without the dust of binary fractions. */
export function valueAt({ min, step }: Pick<SliderItem, "min" | "step">, place: number): number {
  return Number((min + place * step).toFixed(9));
}

/** All marks within the bounds; beyond them the fewer the farther, where the item says how far. */
export function markSlider(item: SliderItem, response: SliderResponse): Outcome {
  if (typeof response !== "number" || !(response >= 0 && response <= item.count)) return unanswered(item);
  const { bounds: [least, most], partial = 0, marks, mistakes = [] } = item;
  const value = valueAt(item, response);
  const off = Number(Math.max(least - value, value - most, 0).toFixed(9));
  const share = off === 0 ? 1 : partial > 0 ? Math.max(0, 1 - off / partial) : 0;
  const mistake = off === 0 ? undefined : mistakes.find(({ bounds }) => bounds[0] <= value && value <= bounds[1]);
  return markAnswer(item, {
    id: "value",
    right: off === 0,
    marks: share > 0 ? share * marks : undefined,
    feedback: mistake?.feedback,
    misconception: mistake?.misconception,
  });
}
