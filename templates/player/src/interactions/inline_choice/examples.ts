import { exampleItem, radices, type Example } from "../example";
import type { InlineChoiceItem, InlineChoiceResponse } from "./item";

export const examples: readonly Example<InlineChoiceItem, InlineChoiceResponse>[] = [
  {
    item: exampleItem<InlineChoiceItem>({
      id: "letter",
      type: "inline_choice",
      title: "A letter of apology",
      stem: "<p>Complete the letter.</p>",
      text:
        '<p>Dear Ms Okafor, <span data-gap="open"></span> that your parcel came late. ' +
        'I have <span data-gap="act"></span>, and I will call you on Friday to hear whether all is well.</p>',
      gaps: [
        {
          id: "open",
          label: "opening",
          options: [
            { id: "sorry", text: "I am sorry", correct: true },
            { id: "regret", text: "it is regretted", correct: false, feedback: "<p>Nobody says so who means it.</p>" },
          ],
        },
        {
          id: "act",
          label: "what was done",
          options: [
            { id: "passed", text: "passed on your complaint", misconception: "blame" },
            { id: "sent", text: "sent a new one by courier", correct: true },
            { id: "noted", text: "noted it" },
          ],
        },
      ],
      scheme: { scoring: "partial", penalty: 0 },
      marks: 2,
      state: radices(3, 4),
    }),
    responses: [
      { response: [undefined, undefined], marks: 0, result: "unanswered" },
      { response: [0, 1], marks: 2, result: "correct" },
      { response: [0, undefined], marks: 1, result: "partial" },
      { response: [1, 0], marks: 0, result: "incorrect", misconceptions: ["blame"] },
    ],
  },
];
