import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

export interface OrderItem extends ItemBase {
  readonly type: "order";
  readonly scheme: ObjectiveScheme;
  /** What is right or wrong by itself: a step in its position (when absent), or the order of two steps. */
  readonly by?: "position" | "adjacent_pairs" | "all_pairs";
  /** In the right order, unless `places` says another. */
  readonly steps: readonly { readonly id: Id; readonly text: Html; readonly plain: string }[];
  /** For each step its place in the right order; only where the key is protected. */
  readonly places?: readonly number[];
}

/** Indexes into `steps` in the order the learner made; empty until a step is moved. Packed as one number a place, radix steps. */
export type OrderResponse = readonly number[];
