import { exampleItem, radices, type Example } from "../example";
import type { MatchItem, MatchResponse } from "./item";

const base = {
  type: "match",
  title: "What each customer needs",
  stem: "<p>Match each customer with what would help them most.</p>",
  sources: [
    { id: "lost", text: "A visitor who can't find the ward", target: "walk", feedback: "<p>Signs had failed already.</p>" },
    { id: "angry", text: "A caller whose order never came", target: "own", misconceptions: { refund: "costly" } },
    { id: "shy", text: "A guest who sits alone", target: "ask" },
  ],
  targets: [
    { id: "walk", text: "Walk there together", plain: "Walk there together" },
    { id: "own", text: "Own the problem until it is mended", plain: "Own the problem until it is mended" },
    { id: "ask", text: "Ask, and leave room for a no", plain: "Ask, and leave room for a no" },
    { id: "refund", text: "Give the money back", plain: "Give the money back" },
  ],
  shuffle: true,
  state: radices(5, 5, 5),
} as const;

export const examples: readonly Example<MatchItem, MatchResponse>[] = [
  {
    item: exampleItem<MatchItem>({ ...base, id: "needs", scheme: { scoring: "partial", penalty: 0 }, marks: 3 }),
    responses: [
      { response: [undefined, undefined, undefined], marks: 0, result: "unanswered" },
      { response: [0, 1, 2], marks: 3, result: "correct" },
      { response: [0, 3, undefined], marks: 1, result: "partial", misconceptions: ["costly"] },
      { response: [1, 0, 0], marks: 0, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<MatchItem>({
      ...base,
      id: "needs-in-thirds",
      scheme: { scoring: "partial", penalty: 0.25 },
      floor: -1,
      targets: [{ ...base.targets[0], text: "<strong>Walk</strong> there together" }, ...base.targets.slice(1)],
    }),
    responses: [
      { response: [0, undefined, undefined], marks: 0.3333, result: "partial" },
      { response: [0, 1, 0], marks: 0.4167, result: "partial" },
      { response: [1, 0, 0], marks: -0.75, result: "incorrect" },
      { response: [0, 1, 2], marks: 1, result: "correct" },
    ],
  },
  {
    item: exampleItem<MatchItem>({ ...base, id: "needs-all", scheme: { scoring: "match_correct", penalty: 1 }, marks: 3, floor: -1 }),
    responses: [
      { response: [0, 1, undefined], marks: -1, result: "incorrect" },
      { response: [0, 1, 2], marks: 3, result: "correct" },
    ],
  },
  {
    item: exampleItem<MatchItem>({
      ...base,
      id: "needs-by-worth",
      scheme: { scoring: "map_response", penalty: 0, unmapped: 0 },
      sources: [
        { id: "lost", text: "A visitor who can't find the ward", target: "walk", marks: 2, otherMarks: { ask: 1 } },
        { id: "angry", text: "A caller whose order never came", target: "own", marks: 1, otherMarks: { refund: -1 } },
      ],
      marks: 3,
      floor: -1,
      state: radices(5, 5),
    }),
    responses: [
      { response: [0, 1], marks: 3, result: "correct" },
      { response: [2, 3], marks: 0, result: "incorrect" },
      { response: [2, undefined], marks: 1, result: "partial" },
    ],
  },
];
