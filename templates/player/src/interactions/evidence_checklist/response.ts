/** The response: what it is, how it is packed, and what the LMS records of it. */
import { notesIn } from "../../marking/evidence_checklist";
import type { Responses } from "../interaction";
import type { EvidenceChecklistItem, EvidenceChecklistResponse } from "./item";

export const evidenceChecklistResponses: Responses<EvidenceChecklistItem, EvidenceChecklistResponse> = {
  type: "evidence_checklist",
  empty: () => "",
  isAnswered: ({ criteria }, response) => notesIn(response, criteria.length).some((note) => note !== undefined),
  describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
  pack: (_item, response) => ({ numbers: [], text: response }),
  unpack: (_item, { text = "" }) => text,
};
