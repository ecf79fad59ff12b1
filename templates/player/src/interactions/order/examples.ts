import { exampleItem, radices, type Example } from "../example";
import type { OrderItem, OrderResponse } from "./item";

const base = {
  type: "order",
  title: "Handling a complaint",
  stem: "<p>Put the steps of handling a complaint in order.</p>",
  steps: [
    { id: "listen", text: "Listen without interrupting", plain: "Listen without interrupting" },
    { id: "repeat", text: "Say back what you have heard", plain: "Say back what you have heard" },
    { id: "act", text: "Agree on what you will do, and by when", plain: "Agree on what you will do, and by when" },
    { id: "follow", text: "Follow up", plain: "Follow up" },
  ],
  state: radices(4, 4, 4, 4),
} as const;

export const examples: readonly Example<OrderItem, OrderResponse>[] = [
  {
    item: exampleItem<OrderItem>({ ...base, id: "complaint", scheme: { scoring: "partial", penalty: 0 }, marks: 2 }),
    responses: [
      { response: [], marks: 0, result: "unanswered" },
      { response: [0, 1, 2, 3], marks: 2, result: "correct" },
      { response: [1, 0, 2, 3], marks: 1, result: "partial" },
      { response: [3, 2, 1, 0], marks: 0, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<OrderItem>({ ...base, id: "complaint-all", scheme: { scoring: "match_correct", penalty: 0 }, marks: 2 }),
    responses: [
      { response: [1, 0, 2, 3], marks: 0, result: "incorrect" },
      { response: [0, 1, 2, 3], marks: 2, result: "correct" },
    ],
  },
  {
    item: exampleItem<OrderItem>({ ...base, id: "complaint-neighbours", scheme: { scoring: "partial", penalty: 0 }, by: "adjacent_pairs", marks: 3 }),
    responses: [
      { response: [0, 1, 2, 3], marks: 3, result: "correct" },
      { response: [1, 2, 3, 0], marks: 2, result: "partial" },
      { response: [3, 2, 1, 0], marks: 0, result: "incorrect" },
    ],
  },
];
