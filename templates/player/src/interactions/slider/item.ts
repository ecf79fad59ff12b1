import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

export interface SliderItem extends ItemBase {
  readonly type: "slider";
  readonly scheme: ObjectiveScheme;
  /** The first value, from one to the next, and how many follow the first. */
  readonly min: number;
  readonly step: number;
  readonly count: number;
  readonly unit?: string;
  /** Words for both ends. */
  readonly ends?: readonly [string, string];
  readonly answer: number;
  /** Values that earn all marks, both included. */
  readonly bounds: readonly [number, number];
  /** Distance from them at which no marks are left. */
  readonly partial?: number;
  readonly mistakes?: readonly { readonly bounds: readonly [number, number]; readonly feedback?: Html; readonly misconception?: Id }[];
}

/** Which value of the scale, from 0; packed as 1 + that below radix count + 2 (0: none). */
export type SliderResponse = number | undefined;
