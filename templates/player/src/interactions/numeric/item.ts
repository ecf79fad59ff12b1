import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

export interface NumericItem extends ItemBase {
  readonly type: "numeric";
  readonly scheme: ObjectiveScheme;
  readonly answer: number;
  /** Bounds that count as right, inclusive. */
  readonly bounds: readonly [number, number];
  readonly unit?: string;
  readonly wrong?: readonly {
    readonly bounds: readonly [number, number];
    readonly feedback?: Html;
    readonly misconception?: Id;
  }[];
}

/** The text as typed, so that it comes back as the learner wrote it; packed as text. */
export type NumericResponse = string;
