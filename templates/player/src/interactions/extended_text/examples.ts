import { exampleItem, type Example } from "../example";
import type { ExtendedTextItem, ExtendedTextResponse } from "./item";

export const examples: readonly Example<ExtendedTextItem, ExtendedTextResponse>[] = [
  {
    item: exampleItem<ExtendedTextItem>({
      id: "reflect",
      type: "extended_text",
      title: "A reflective account",
      stem: "<p>Describe a time when you went the extra mile, and what you would do differently.</p>",
      marks: 4,
      scheme: {
        criteria: [
          { id: "situation", marks: 1, award: "Award one mark for naming the situation." },
          { id: "action", marks: 2, award: "Award up to two marks for saying what you did and why." },
          { id: "change", marks: 2, award: "Award up to two marks for what you would do differently." },
        ],
      },
      modelAnswer: "<p>A guest had lost her key late at night …</p>",
      maxLength: 1500,
      state: { radices: [3, 4, 4], text: 1500 },
    }),
    responses: [
      { response: "", marks: 0, result: "unanswered" },
      { response: "Once upon a time", marks: 0, result: "neutral" },
      { response: "Once upon a time", selfMarks: [1, 1, 0], marks: 2, result: "partial" },
      { response: "Once upon a time", selfMarks: [1, 2, 2], marks: 4, result: "correct" },
      { response: "Once upon a time", selfMarks: [0, 0, 0], marks: 0, result: "incorrect" },
    ],
  },
];
