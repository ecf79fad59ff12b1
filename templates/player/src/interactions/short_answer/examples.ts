import { exampleItem, type Example } from "../example";
import type { ShortAnswerItem, ShortAnswerResponse } from "./item";

export const examples: readonly Example<ShortAnswerItem, ShortAnswerResponse>[] = [
  {
    item: exampleItem<ShortAnswerItem>({
      id: "why-follow-up",
      type: "short_answer",
      title: "Why follow up?",
      stem: "<p>Give <strong>two</strong> reasons for calling a customer after a complaint was settled.</p>",
      marks: 2,
      scheme: {
        points: [
          {
            id: "check",
            marks: 1,
            award: "Award one mark for checking that the solution holds.",
            accept: ["(check*|make sure|find out) ... (work*|solv*|fix*|sort*)", "problem ... (solved|gone)"],
            feedback: "<p>Yes: what was promised may not have happened.</p>",
          },
          {
            id: "trust",
            marks: 1,
            award: "Award one mark for trust or loyalty.",
            accept: ["trust", "loyal*", "come* back"],
            reject: ["not trust"],
          },
          { id: "learn", marks: 1, award: "Award one mark for learning from it.", accept: ["(learn*|improve*)"], develops: "check" },
          { id: "gift", marks: 1, award: "Award one mark for a gift.", accept: ["gift"], group: "gestures" },
          { id: "card", marks: 1, award: "Award one mark for a card.", accept: ["card"], group: "gestures" },
        ],
        groups: [{ id: "gestures", marks: 1, award: "Up to one mark for a gesture." }],
        misconceptions: [
          { misconception: "costly", accept: ["sell* (more|another)"], feedback: "<p>A call to sell is not a follow-up.</p>" },
        ],
      },
      modelAnswer: "<p>It checks that the solution works, and it builds trust, so that the customer comes back.</p>",
      maxLength: 400,
      state: { text: 400 },
    }),
    responses: [
      { response: " \n", marks: 0, result: "unanswered" },
      { response: "To check that it works. It builds trust.", marks: 2, result: "correct" },
      { response: "To CHECK the fix works, learn from it, and send a card with a gift!", marks: 2, result: "correct" },
      { response: "Customers come back.", marks: 1, result: "partial" },
      { response: "They do not trust us, so we can sell more.", marks: 0, result: "incorrect", misconceptions: ["costly"] },
    ],
  },
];
