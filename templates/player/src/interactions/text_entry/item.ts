import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

export interface TextEntryItem extends ItemBase {
  readonly type: "text_entry";
  readonly scheme: ObjectiveScheme;
  readonly answers: readonly {
    readonly text: string;
    readonly marks: number;
    readonly feedback?: Html;
    readonly misconception?: Id;
  }[];
  readonly caseSensitive: boolean;
  /** False: é is e. */
  readonly accentSensitive?: boolean;
  /** A slip or two make no difference, by the length of the word. */
  readonly misspellings?: boolean;
  readonly maxLength: number;
}

/** The text as typed; packed as text. */
export type TextEntryResponse = string;
