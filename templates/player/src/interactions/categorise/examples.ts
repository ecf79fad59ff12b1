import { exampleItem, radices, type Example } from "../example";
import type { CategoriseItem, CategoriseResponse } from "./item";

const base = {
  type: "categorise",
  stem: "<p>What does each customer get anyway, and what is an extra mile?</p>",
  sources: [
    { id: "change", text: "The right change", plain: "The right change", target: "due" },
    { id: "umbrella", text: "An umbrella, <em>lent</em> on a wet day", plain: "An umbrella, lent on a wet day", target: "extra" },
    { id: "refund", text: "A refund for a broken cup", plain: "A refund for a broken cup", target: "due", misconceptions: { extra: "costly" }, feedback: "<p>The law asks for it.</p>" },
    { id: "call", text: "A call to ask how the gift was liked", plain: "A call to ask how the gift was liked", target: "extra" },
  ],
  targets: [
    { id: "due", text: "What is due" },
    { id: "extra", text: "The extra mile" },
  ],
  shuffle: true,
  state: radices(3, 3, 3, 3),
} as const;

export const examples: readonly Example<CategoriseItem, CategoriseResponse>[] = [
  {
    item: exampleItem<CategoriseItem>({ ...base, id: "due-or-extra", title: "Due or extra", scheme: { scoring: "partial", penalty: 0 }, marks: 2 }),
    responses: [
      { response: [undefined, undefined, undefined, undefined], marks: 0, result: "unanswered" },
      { response: [0, 1, 0, 1], marks: 2, result: "correct" },
      { response: [0, 1, 1, undefined], marks: 1, result: "partial", misconceptions: ["costly"] },
      { response: [1, 0, undefined, undefined], marks: 0, result: "incorrect" },
    ],
  },
];
