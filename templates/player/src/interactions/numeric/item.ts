import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

/** Numbers that count as one answer. */
export interface NumberRange {
  /** The least and the most; null where there is none. */
  readonly bounds: readonly [number | null, number | null];
  /** Which of the two is itself outside; neither when absent. */
  readonly exclusive?: readonly [boolean, boolean] | undefined;
}

/** What a right number must also have, and what it earns without. */
export interface Demand {
  readonly marks: number;
  readonly feedback?: Html;
}

export interface NumericItem extends ItemBase, NumberRange {
  readonly type: "numeric";
  readonly scheme: ObjectiveScheme;
  readonly answer: number;
  /** Shown with the field; learners need not write it. */
  readonly unit?: string;
  /** Learners write the unit. `accept`: by what a number in a unit is multiplied to be in that of `answer`. */
  readonly units?: Demand & { readonly accept: Readonly<Record<string, number>> };
  /** To how many significant figures or decimal places the number must be written. */
  readonly precision?: Demand & ({ readonly figures: number } | { readonly decimals: number });
  /** Other answers that the author foresaw, wrong ones (without marks) among them. */
  readonly alternatives?: readonly (NumberRange & {
    readonly marks?: number;
    readonly feedback?: Html;
    readonly misconception?: Id;
  })[];
}

/** The text as typed, so that it comes back as the learner wrote it; packed as text. */
export type NumericResponse = string;
