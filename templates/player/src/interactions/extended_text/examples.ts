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
  {
    item: exampleItem<ExtendedTextItem>({
      id: "reflect-by-level",
      type: "extended_text",
      title: "A reflective account, by levels",
      stem: "<p>Describe a time when you went the extra mile, and what you would do differently.</p>",
      marks: 6,
      scheme: {
        language: "en",
        levels: [
          { id: "tells", min: 1, max: 2, descriptor: "<p>Tells what happened.</p>" },
          { id: "explains", min: 3, max: 4, descriptor: "<p>Explains <em>why</em> it was done.</p>" },
          { id: "reflects", title: "Highest level", min: 5, max: 6, descriptor: "<p>Looks back and learns from it.</p>" },
        ],
        points: [
          { id: "reason", text: "Why this customer needed help", accept: ["because", "need"] },
          { id: "reaction", text: "How the customer took it", accept: ["(thank|pleased|happy)"], reject: ["not (pleased|happy)"] },
          { id: "honest", text: "An honest tone" },
        ],
      },
      modelAnswer: "<p>A guest had lost her key late at night …</p>",
      maxLength: 1500,
      state: { radices: [8], text: 1500 },
    }),
    responses: [
      { response: " ", marks: 0, result: "unanswered" },
      { response: "She was happy because I stayed", marks: 0, result: "neutral" },
      { response: "She was happy because I stayed", selfMarks: [4], marks: 4, result: "partial", level: "explains" },
      { response: "She was happy because I stayed", selfMarks: [6], marks: 6, result: "correct", level: "reflects" },
      { response: "I stayed", selfMarks: [0], marks: 0, result: "incorrect" },
    ],
  },
];
