import { exampleItem, radices, type Example } from "../example";
import type { GapMatchItem, GapMatchResponse } from "./item";

const base = {
  type: "gap_match",
  stem: "<p>Put the right words into the letter.</p>",
  text:
    '<p>Dear Ms Okafor, <span data-gap="open"></span> that your parcel came late. I have <span data-gap="act"></span>, ' +
    'and I will <span data-gap="next"></span> to hear whether all is well.</p>',
  sources: [
    { id: "open", text: "opening", target: "sorry", feedback: "<p>Begin with an apology.</p>" },
    { id: "act", text: "what was done", target: "sent", misconceptions: { passed: "blame" } },
    { id: "next", text: "what comes next", target: "call" },
  ],
  targets: [
    { id: "sorry", text: "I am sorry" },
    { id: "sent", text: "sent a new one by courier" },
    { id: "call", text: "call you on Friday" },
    { id: "passed", text: "passed on your complaint" },
    { id: "regret", text: "it is regretted" },
  ],
  shuffle: true,
  state: radices(6, 6, 6),
} as const;

export const examples: readonly Example<GapMatchItem, GapMatchResponse>[] = [
  {
    item: exampleItem<GapMatchItem>({ ...base, id: "letter-words", title: "Words of an apology", scheme: { scoring: "partial", penalty: 0 }, marks: 3 }),
    responses: [
      { response: [undefined, undefined, undefined], marks: 0, result: "unanswered" },
      { response: [0, 1, 2], marks: 3, result: "correct" },
      { response: [0, 3, undefined], marks: 1, result: "partial", misconceptions: ["blame"] },
      { response: [4, 0, 1], marks: 0, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<GapMatchItem>({
      ...base,
      id: "letter-words-again",
      title: "Words that may come twice",
      scheme: { scoring: "match_correct", penalty: 0 },
      reuse: true,
    }),
    responses: [
      { response: [0, 0, 2], marks: 0, result: "incorrect" },
      { response: [0, 1, 2], marks: 1, result: "correct" },
    ],
  },
];
