import { exampleItem, radices, type Example } from "../example";
import type { MultipleResponse, MultipleResponseItem } from "./item";

const options: MultipleResponseItem["options"] = [
  { id: "listen", text: "Listening before answering", correct: true },
  { id: "follow-up", text: "Calling back a week later", correct: true, feedback: "<p>Few do, and it is remembered.</p>" },
  { id: "blame", text: "Explaining whose fault it was", feedback: "<p>The customer wants the fault mended.</p>", misconception: "blame" },
  { id: "script", text: "Reading the script to the end" },
  { id: "queue", text: "Serving the loudest customer first" },
];

const base = { type: "multiple_response", options, shuffle: true, state: radices(2, 2, 2, 2, 2) } as const;
const stem = "<p>Which of these go beyond what a customer expects?</p>";
const partial = { scoring: "partial", penalty: 0 } as const;

export const examples: readonly Example<MultipleResponseItem, MultipleResponse>[] = [
  {
    item: exampleItem<MultipleResponseItem>({
      ...base,
      id: "all-that-apply",
      title: "Beyond what a customer expects",
      stem,
      scheme: partial,
      marks: 2,
    }),
    responses: [
      { response: [], marks: 0, result: "unanswered" },
      { response: [0, 1], marks: 2, result: "correct" },
      { response: [0], marks: 1, result: "partial" },
      { response: [0, 1, 3], marks: 1, result: "partial" },
      { response: [0, 2], marks: 0, result: "incorrect", misconceptions: ["blame"] },
      { response: [0, 1, 2, 3, 4], marks: 0, result: "incorrect", misconceptions: ["blame"] },
    ],
  },
  {
    item: exampleItem<MultipleResponseItem>({ ...base, id: "choose-two", stem, scheme: partial, marks: 2, maxChoices: 2 }),
    responses: [
      { response: [0, 1], marks: 2, result: "correct" },
      { response: [0, 3], marks: 1, result: "partial" },
      { response: [3, 4], marks: 0, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<MultipleResponseItem>({
      ...base,
      id: "all-or-nothing",
      stem,
      scheme: { scoring: "match_correct", penalty: 0.5 },
      floor: -0.25,
    }),
    responses: [
      { response: [0, 1], marks: 1, result: "correct" },
      { response: [0], marks: -0.25, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<MultipleResponseItem>({
      ...base,
      id: "mostly-right",
      stem,
      options: options.map((option, place) => ({ ...option, correct: place !== 2 })),
      scheme: partial,
      marks: 4,
    }),
    responses: [
      { response: [0, 1, 3, 4], marks: 4, result: "correct" },
      { response: [0, 1, 3], marks: 3, result: "partial" },
      { response: [0, 1, 2, 3, 4], marks: 0, result: "incorrect", misconceptions: ["blame"] },
    ],
  },
  {
    item: exampleItem<MultipleResponseItem>({
      ...base,
      id: "worth-their-marks",
      title: "What is worth how much",
      stem,
      options: [
        { id: "listen", text: "Listening before answering", correct: true, marks: 2 },
        { id: "follow-up", text: "Calling back a week later", correct: true, marks: 1 },
        { id: "card", text: "A card at New Year", marks: 0.5, feedback: "<p>Kind, but everybody does it.</p>" },
        { id: "blame", text: "Explaining whose fault it was", marks: -1, misconception: "blame" },
        { id: "queue", text: "Serving the loudest customer first" },
      ],
      scheme: { scoring: "map_response", penalty: 0, unmapped: -0.5 },
      minChoices: 1,
      maxChoices: 3,
      marks: 3,
      floor: -1,
    }),
    responses: [
      { response: [0, 1], marks: 3, result: "correct" },
      { response: [0, 2, 3], marks: 1.5, result: "partial", misconceptions: ["blame"] },
      { response: [3, 4], marks: -1, result: "incorrect", misconceptions: ["blame"] },
    ],
  },
  {
    item: exampleItem<MultipleResponseItem>({ ...base, id: "minus", stem, scheme: { scoring: "right_minus_wrong", penalty: 0 }, marks: 2, floor: -2 }),
    responses: [
      { response: [0, 1], marks: 2, result: "correct" },
      { response: [2, 3], marks: -2, result: "incorrect", misconceptions: ["blame"] },
    ],
  },
];
