import { exampleItem, radices, type Example } from "../example";
import type { ChoiceItem, ChoiceResponse } from "./item";

const options: ChoiceItem["options"] = [
  {
    id: "more",
    text: "Doing <strong>more than was promised</strong>, unasked",
    correct: true,
    feedback: "<p>Yes: it is the part nobody could have complained about missing.</p>",
  },
  { id: "promise", text: "Doing exactly what was promised, on time", feedback: "<p>That is good service, and it is expected.</p>" },
  {
    id: "discount",
    text: "Giving every customer a discount",
    feedback: "<p>A discount for all becomes the price.</p>",
    misconception: "costly",
  },
  { id: "yes", text: "Never saying no to a customer, whatever they ask and however much time, money or goodwill it costs the others who are waiting" },
];

const base = { type: "choice", options, shuffle: true, state: radices(5) } as const;

export const examples: readonly Example<ChoiceItem, ChoiceResponse>[] = [
  {
    item: exampleItem<ChoiceItem>({
      ...base,
      id: "what-it-means",
      title: "What going the extra mile means",
      stem: "<p>What does it mean to <em>go the extra mile</em> for a customer?</p>",
      scheme: { scoring: "match_correct", penalty: 0 },
      feedback: { incorrect: "<p>Think of what the customer did not expect.</p>" },
    }),
    responses: [
      { response: undefined, marks: 0, result: "unanswered" },
      { response: 0, marks: 1, result: "correct" },
      { response: 1, marks: 0, result: "incorrect" },
      { response: 2, marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
  {
    item: exampleItem<ChoiceItem>({
      ...base,
      id: "with-penalty",
      stem: "<p>What does it mean to go the extra mile? A wrong answer costs half a mark.</p>",
      scheme: { scoring: "match_correct", penalty: 0.5 },
      marks: 2,
      floor: -1,
    }),
    responses: [
      { response: undefined, marks: 0, result: "unanswered" },
      { response: 0, marks: 2, result: "correct" },
      { response: 3, marks: -0.5, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<ChoiceItem>({
      ...base,
      id: "with-floor",
      stem: "<p>What does it mean to go the extra mile? A wrong answer costs nothing below zero.</p>",
      scheme: { scoring: "partial", penalty: 5 },
    }),
    responses: [{ response: 1, marks: 0, result: "incorrect" }],
  },
  {
    item: exampleItem<ChoiceItem>({
      id: "how-sure",
      type: "choice",
      title: "What a refund costs",
      stem: "<p>Which of these keeps most customers after a mistake?</p>",
      options: [
        { id: "swift", text: "A swift and honest answer", correct: true },
        { id: "refund", text: "A full refund after a month", misconception: "costly" },
        { id: "voucher", text: "A voucher without a word" },
      ],
      shuffle: true,
      scheme: { scoring: "match_correct", penalty: 0 },
      certainty: { right: [1, 2, 3], wrong: [0, -2, -6] },
      marks: 3,
      floor: -6,
      state: radices(4),
    }),
    responses: [
      { response: undefined, marks: 0, result: "unanswered" },
      { response: 0, marks: 3, result: "correct" },
      { response: 1, marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
];
