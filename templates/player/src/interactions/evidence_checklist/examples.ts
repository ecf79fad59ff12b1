import { exampleItem, type Example } from "../example";
import type { EvidenceChecklistItem, EvidenceChecklistResponse } from "./item";

const base = {
  type: "evidence_checklist",
  stem: "<p>Tick what your portfolio shows, and say where the evidence is.</p>",
  criteria: [
    {
      id: "complaint",
      text: "You <strong>dealt with a complaint</strong> from start to end",
      evidence: "<ul><li>a witness statement by your supervisor</li><li>the complaint log, with your entry</li></ul>",
      marks: 2,
    },
    { id: "unasked", text: "You met a need before the guest spoke of it", evidence: "<p>A reflective log, or a guest’s letter of thanks.</p>", marks: 1 },
    { id: "team", text: "You helped a colleague to serve better", marks: 1 },
  ],
  maxNote: 120,
  scheme: {},
  state: { text: 378 },
} as const;

export const examples: readonly Example<EvidenceChecklistItem, EvidenceChecklistResponse>[] = [
  {
    item: exampleItem<EvidenceChecklistItem>({ ...base, id: "portfolio", title: "Evidence of service", marks: 4 }),
    responses: [
      { response: "", marks: 0, result: "unanswered" },
      { response: "[ ]\n[ ]\n[ ]", marks: 0, result: "unanswered" },
      { response: "[x] Log, page 3\n[ ]\n[x]", marks: 3, result: "partial" },
      { response: "[x] Log, page 3\n[ ]\n[x]", selfMarks: [0, 0, 0], marks: 0, result: "incorrect" },
      { response: "[x] Log, page 3\n[x] Letter of 4 May\n[x] Rota", marks: 4, result: "correct" },
    ],
  },
  {
    item: exampleItem<EvidenceChecklistItem>({
      ...base,
      id: "portfolio-record",
      title: "Evidence, as a record",
      criteria: base.criteria.map(({ marks: _, ...criterion }) => criterion),
      marks: 0,
    }),
    responses: [
      { response: "", marks: 0, result: "unanswered" },
      { response: "[ ]\n[x] Letter of 4 May\n[ ]", marks: 0, result: "neutral" },
    ],
  },
];
