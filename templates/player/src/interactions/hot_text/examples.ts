import { exampleItem, radices, type Example } from "../example";
import type { HotTextItem, HotTextResponse } from "./item";

const base = {
  type: "hot_text",
  shuffle: false,
  stem: "<p>Select the words of this answer to a complaint that shift the blame.</p>",
  text:
    '<p>Dear Mr Lund, thank you for your letter. <span data-gap="sorry"></span> about the delay. Sadly, <span data-gap="courier"></span>, ' +
    'and <span data-gap="address"></span>. <span data-gap="sent"></span>, and I will call you on Friday.</p>',
  options: [
    { id: "sorry", text: "I am sorry", feedback: "<p>An apology takes the blame, if anything.</p>" },
    { id: "courier", text: "our courier is often late in your part of the town", correct: true },
    { id: "address", text: "your address was hard to read", correct: true },
    { id: "sent", text: "A new parcel left us today", misconception: "costly" },
  ],
  state: radices(2, 2, 2, 2),
} as const;

export const examples: readonly Example<HotTextItem, HotTextResponse>[] = [
  {
    item: exampleItem<HotTextItem>({
      ...base,
      id: "blaming-words",
      title: "Words that shift the blame",
      scheme: { scoring: "partial", penalty: 0 },
      marks: 2,
    }),
    responses: [
      { response: [], marks: 0, result: "unanswered" },
      { response: [1, 2], marks: 2, result: "correct" },
      { response: [1], marks: 1, result: "partial" },
      { response: [1, 2, 3], marks: 1, result: "partial", misconceptions: ["costly"] },
      { response: [0, 3], marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
  {
    item: exampleItem<HotTextItem>({
      ...base,
      id: "blaming-words-two",
      title: "Two phrases that shift the blame",
      maxChoices: 2,
      scheme: { scoring: "match_correct", penalty: 0 },
    }),
    responses: [
      { response: [1, 2], marks: 1, result: "correct" },
      { response: [1, 3], marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
];
