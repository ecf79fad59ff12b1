import type { Html, Id, ItemBase } from "../../payload";

export interface EvidenceChecklistItem extends ItemBase {
  readonly type: "evidence_checklist";
  readonly scheme: object;
  /** `marks`: of evidence for it; absent where nothing is marked, and where the key is protected. */
  readonly criteria: readonly { readonly id: Id; readonly text: Html; readonly evidence?: Html; readonly marks?: number }[];
  /** Most characters of a note, after encoding. */
  readonly maxNote: number;
}

/** A line for each criterion, in order: `[x] where the evidence is`, or `[ ]`; packed as text. None ticked: "". */
export type EvidenceChecklistResponse = string;
