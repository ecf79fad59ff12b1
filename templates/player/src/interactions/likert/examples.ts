import { exampleItem, radices, type Example } from "../example";
import type { LikertItem, LikertResponse } from "./item";

const scale = [
  { id: "never", text: "Strongly disagree", feedback: "<p>You are in good company: most people learn it by doing.</p>" },
  { id: "rather-not", text: "Disagree" },
  { id: "unsure", text: "Neither agree nor disagree" },
  { id: "rather", text: "Agree" },
  { id: "always", text: "Strongly agree" },
] as const;

const scheme = { scoring: "match_correct", penalty: 0 } as const;

export const examples: readonly Example<LikertItem, LikertResponse>[] = [
  {
    item: exampleItem<LikertItem>({
      id: "at-ease",
      type: "likert",
      shuffle: false,
      title: "How at ease you are",
      stem: "<p>I feel at ease when a guest complains.</p>",
      options: scale,
      scheme,
      marks: 0,
      state: radices(6),
    }),
    responses: [
      { response: undefined, marks: 0, result: "unanswered" },
      { response: 0, marks: 0, result: "neutral" },
      { response: 4, marks: 0, result: "neutral" },
    ],
  },
  {
    item: exampleItem<LikertItem>({
      id: "judged",
      type: "likert",
      shuffle: false,
      title: "Whose fault it is",
      stem: "<p>Before a complaint can be mended, somebody must say whose fault it was.</p>",
      options: [
        { ...scale[0], correct: true, feedback: "<p>Yes: mend first.</p>" },
        { ...scale[1], marks: 0.5 },
        scale[2],
        scale[3],
        { ...scale[4], misconception: "blame" },
      ],
      scheme: { scoring: "map_response", penalty: 0 },
      state: radices(6),
    }),
    responses: [
      { response: 0, marks: 1, result: "correct" },
      { response: 1, marks: 0.5, result: "partial" },
      { response: 4, marks: 0, result: "incorrect", misconceptions: ["blame"] },
    ],
  },
];
