/** The learner's session: what screens show and what they may ask for. Implementation: `createSession` (core). */
import type { ItemBase, Payload, Section } from "./payload";
import type { Certainty } from "./marking/certainty";
import type { Outcome } from "./marking/outcome";
import type { Mode } from "./lms/lms";

/** `start` → `answering` → (`reviewing` →) `results`. In LMS review mode the session opens in `results`. */
export type Phase = "start" | "answering" | "results";

export type SaveState = "saved" | "saving" | "unsaved" | "failed" | "closed" | "elsewhere" | "over" | "off";

/** One question of the drawn attempt. */
export interface Slot {
  readonly index: number;
  /** Where the key is protected, only what a learner may read. */
  readonly item: ItemBase;
  /** The item with its key, uncovered when asked for; in sealed packages there is none. */
  readonly key: ItemBase;
  readonly section: Section;
  readonly response: unknown;
  readonly seen: boolean;
  readonly answered: boolean;
  readonly flagged: boolean;
  /** Marked already (immediate feedback): no more changes. */
  readonly locked: boolean;
  readonly selfMarks: readonly number[] | undefined;
  /** How sure the learner is, where the item asks for it. */
  readonly certainty: Certainty | undefined;
  /** How many of the item's hints the learner took. */
  readonly hintsTaken: number;
}

export interface PointResult {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly marks: number;
  readonly max: number;
}

export interface Results {
  readonly marks: number;
  readonly max: number;
  /** 0..1 */
  readonly scaled: number;
  readonly passed: boolean | undefined;
  readonly outcomes: readonly Outcome[];
  readonly points: readonly PointResult[];
  /** Ids of misconceptions seen, most frequent first. */
  readonly misconceptions: readonly string[];
  /** Questions that still await self-marking. */
  readonly pending: readonly number[];
  readonly timedOut: boolean;
}

/** What a file holds of an attempt, so that it can be gone on with, or marked, elsewhere. */
export interface AttemptCopy {
  /** As the LMS has them; empty where it gives none. */
  readonly learner: { readonly id: string; readonly name: string };
  /** Packed; as it was found where it cannot be read. */
  readonly state: string;
  /** What is wrong with it. */
  readonly fault?: "damaged" | "foreign";
}

/** How far an attempt has come. */
export interface Standing {
  readonly attempt: number;
  readonly answered: number;
  readonly questions: number;
}

/** Why a copy cannot be gone on from. `spent`: what it leaves open was checked, or submitted, since. */
export type CopyFault = "damaged" | "foreign" | "spent";

export interface Session {
  /** In the language that is shown. */
  readonly payload: Payload;
  /** Tags of the languages that the page speaks, the unit's own first. */
  readonly languages: readonly string[];
  /** Which of them it shows. */
  readonly language: number;
  readonly mode: Mode;
  /** As the LMS has it; empty where it gives none. */
  readonly learnerName: string;
  readonly phase: Phase;
  readonly slots: readonly Slot[];
  readonly position: number;
  readonly attempt: number;
  /** Attempts left after this one; Infinity when unlimited. */
  readonly attemptsLeft: number;
  /** Best scaled score of finished attempts, if any. */
  readonly best: number | undefined;
  /** `elsewhere`: another page has the attempt; `over`: the LMS takes nothing more. This page is only to be read. */
  readonly save: SaveState;
  /** Changes when the attempt on the screen was replaced by how it stands elsewhere. */
  readonly taken: number;
  /** An attempt under way was found in the LMS. */
  readonly resumed: boolean;
  /** What is wrong with the stored state, when it can't be used. */
  readonly stateFault: "damaged" | "foreign" | undefined;
  /** The package is meant for an LMS, but none was found: nothing is saved (`save` is `off`). */
  readonly lmsMissing: boolean;
  /** What the LMS last complained of, for a notice to whoever helps the learner. */
  readonly lastError: string | null;
  /** What the learner has beyond the time limit, in the attempt under way or the next one. */
  readonly extraSeconds: number;
  /** Whole seconds to the deadline; undefined without a time limit. */
  remainingSeconds(): number | undefined;
  /** Called after every change of anything above, and each second while a deadline runs. */
  subscribe(listener: () => void): () => void;

  begin(): void;
  goTo(index: number): void;
  answer(index: number, response: unknown, settled: boolean): void;
  /** How sure the learner is of the answer. */
  stateCertainty(index: number, certainty: Certainty): void;
  /** The next hint: kept before it is shown. */
  takeHint(index: number): void;
  /** Immediate feedback: locks and commits before it gives the outcome. */
  check(index: number): Outcome;
  flag(index: number, on: boolean): void;
  submit(): void;
  selfMark(index: number, marks: readonly number[]): void;
  /** Ends the package's attempts: final status is reported. */
  finish(): void;
  retry(): void;
  /** Shows everything in another of the languages; nothing else changes. */
  speak(language: number): void;
  /** After `stateFault`: throw the stored state away knowingly and start afresh. */
  discardState(): void;
  outcome(index: number): Outcome;
  /** Display order of n things of an item, from the attempt's seed. */
  order(index: number, count: number): readonly number[];
  results(): Results;
  /** The attempt as it stands, for a file. */
  copy(): AttemptCopy;
  /** What a copy's state holds, or why the attempt cannot go on from it. */
  examine(state: string): Standing | CopyFault;
  /** The attempt goes on from a copy that `examine` finds nothing wrong with. */
  takeBack(state: string): void;
  /** After `elsewhere`: the attempt goes on in this page, as it stands by now. */
  takeOver(): void;
  /** Try to save again now. */
  saveNow(): boolean;
}
