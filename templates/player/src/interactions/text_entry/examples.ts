import { exampleItem, type Example } from "../example";
import type { TextEntryItem, TextEntryResponse } from "./item";

const base = {
  type: "text_entry",
  title: "The word for putting yourself in another's place",
  stem: "<p>What is the word for feeling what a customer feels?</p>",
  answers: [
    { text: "empathy", marks: 2, feedback: "<p>That is the word.</p>" },
    { text: "compassion", marks: 1, feedback: "<p>Close: compassion adds the wish to help.</p>" },
    { text: "sympathy", marks: 0, feedback: "<p>Sympathy looks on from outside.</p>", misconception: "sympathy" },
  ],
  maxLength: 40,
  marks: 2,
  state: { text: 40 },
} as const;

export const examples: readonly Example<TextEntryItem, TextEntryResponse>[] = [
  {
    item: exampleItem<TextEntryItem>({ ...base, id: "empathy", caseSensitive: false, scheme: { scoring: "match_correct", penalty: 0 } }),
    responses: [
      { response: "  ", marks: 0, result: "unanswered" },
      { response: " Empathy ", marks: 2, result: "correct" },
      { response: "compassion", marks: 1, result: "partial" },
      { response: "sympathy", marks: 0, result: "incorrect", misconceptions: ["sympathy"] },
      { response: "kindness", marks: 0, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<TextEntryItem>({
      ...base,
      id: "exact",
      answers: [{ text: "O’Neill – “Straße”", marks: 2 }],
      caseSensitive: true,
      scheme: { scoring: "match_correct", penalty: 1 },
      floor: -1,
    }),
    responses: [
      { response: "O'Neill - \"Straße\"", marks: 2, result: "correct" },
      { response: "o'neill - \"straße\"", marks: -1, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<TextEntryItem>({
      ...base,
      id: "as-it-sounds",
      caseSensitive: false,
      accentSensitive: false,
      misspellings: true,
      scheme: { scoring: "match_correct", penalty: 0 },
    }),
    responses: [
      { response: "émpathy", marks: 2, result: "correct" },
      { response: "empaty", marks: 2, result: "correct" },
      { response: "simpathy", marks: 0, result: "incorrect", misconceptions: ["sympathy"] },
    ],
  },
];
