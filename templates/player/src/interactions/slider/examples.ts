import { exampleItem, radices, type Example } from "../example";
import type { SliderItem, SliderResponse } from "./item";

const base = {
  type: "slider",
  stem: "<p>Of a hundred unhappy customers, about how many never complain?</p>",
  min: 0,
  step: 5,
  count: 20,
  unit: "%",
  ends: ["nobody", "everybody"],
  answer: 90,
  bounds: [85, 95],
  state: radices(22),
} as const;

export const examples: readonly Example<SliderItem, SliderResponse>[] = [
  {
    item: exampleItem<SliderItem>({
      ...base,
      id: "silent",
      title: "Silent customers",
      partial: 20,
      mistakes: [{ bounds: [0, 50], feedback: "<p>Most say nothing, and stay away.</p>", misconception: "costly" }],
      scheme: { scoring: "match_correct", penalty: 0 },
      marks: 2,
    }),
    responses: [
      { response: undefined, marks: 0, result: "unanswered" },
      { response: 18, marks: 2, result: "correct" },
      { response: 17, marks: 2, result: "correct" },
      { response: 16, marks: 1.5, result: "partial" },
      { response: 13, marks: 0, result: "incorrect" },
      { response: 4, marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
  {
    item: exampleItem<SliderItem>({
      ...base,
      id: "silent-penalty",
      title: "Silent customers, with a penalty",
      scheme: { scoring: "match_correct", penalty: 1 },
      floor: -1,
    }),
    responses: [{ response: 0, marks: -1, result: "incorrect" }],
  },
];
