import { exampleItem, radices, type Example } from "../example";
import type { TrueFalseItem, TrueFalseResponse } from "./item";

export const examples: readonly Example<TrueFalseItem, TrueFalseResponse>[] = [
  {
    item: exampleItem<TrueFalseItem>({
      id: "always-costs",
      type: "true_false",
      title: "Does it always cost money?",
      stem: "<p>Going the extra mile always costs the business money.</p>",
      answer: false,
      whenTrue: { feedback: "<p>A call back costs a minute.</p>", misconception: "costly" },
      whenFalse: { feedback: "<p>Often it costs only attention.</p>" },
      scheme: { scoring: "match_correct", penalty: 0 },
      state: radices(3),
    }),
    responses: [
      { response: undefined, marks: 0, result: "unanswered" },
      { response: false, marks: 1, result: "correct" },
      { response: true, marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
];
