import { exampleItem, type Example } from "../example";
import type { NumericItem, NumericResponse } from "./item";

export const examples: readonly Example<NumericItem, NumericResponse>[] = [
  {
    item: exampleItem<NumericItem>({
      id: "lifetime-value",
      type: "numeric",
      title: "What a customer is worth",
      stem: "<p>A customer spends £25 a month and stays for five years. What are they worth in all?</p>",
      answer: 1500,
      bounds: [1500, 1500],
      unit: "£",
      alternatives: [{ bounds: [125, 125], feedback: "<p>That is one month of each year.</p>", misconception: "months" }],
      scheme: { scoring: "match_correct", penalty: 0 },
      marks: 2,
      state: { text: 40 },
    }),
    responses: [
      { response: "", marks: 0, result: "unanswered" },
      { response: "a lot", marks: 0, result: "unanswered" },
      { response: "1500", marks: 2, result: "correct" },
      { response: "£1,500.00", marks: 2, result: "correct" },
      { response: "1 500 £", marks: 2, result: "correct" },
      { response: "125", marks: 0, result: "incorrect", misconceptions: ["months"] },
    ],
  },
  {
    item: exampleItem<NumericItem>({
      id: "share",
      type: "numeric",
      title: "Share of returning customers",
      stem: "<p>Three of ten customers come back. Which share is that?</p>",
      answer: 0.3,
      bounds: [0.2, 0.4],
      scheme: { scoring: "match_correct", penalty: 0.5 },
      floor: -1,
      state: { text: 40 },
    }),
    responses: [
      { response: "0,3", marks: 1, result: "correct" },
      { response: ".4", marks: 1, result: "correct" },
      { response: "0.41", marks: -0.5, result: "incorrect" },
    ],
  },
  {
    item: exampleItem<NumericItem>({
      id: "parcel",
      type: "numeric",
      title: "What a parcel weighs",
      stem: "<p>Six jars of 205 g each go into one parcel. How heavy are they? Give three significant figures and a unit.</p>",
      answer: 1.23,
      bounds: [1.225, 1.235],
      units: { accept: { kg: 1, g: 0.001 }, marks: 1, feedback: "<p>A number without its unit can mean anything.</p>" },
      precision: { figures: 3, marks: 1 },
      scheme: { scoring: "match_correct", penalty: 0 },
      marks: 2,
      state: { text: 30 },
    }),
    responses: [
      { response: "", marks: 0, result: "unanswered" },
      { response: "1.23 kg", marks: 2, result: "correct" },
      { response: "1230 g", marks: 2, result: "correct" },
      { response: "1.23", marks: 1, result: "partial" },
      { response: "1.230 kg", marks: 1, result: "partial" },
      { response: "1.23 g", marks: 0, result: "incorrect" },
    ],
  },
];
