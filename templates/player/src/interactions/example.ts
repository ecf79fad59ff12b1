/** Examples of a question type: items, and responses with what they must earn. Tests and the gallery share them. */
import type { Outcome } from "../marking/outcome";
import type { ItemBase, StateField } from "../payload";

export interface Example<I extends ItemBase, R> {
  readonly item: I;
  readonly responses: readonly {
    readonly response: R;
    readonly selfMarks?: readonly number[];
    readonly marks: number;
    readonly result: Outcome["result"];
    /** Reached. */
    readonly level?: string;
    readonly misconceptions?: readonly string[];
  }[];
}

type Own<I extends ItemBase> = Omit<I, keyof ItemBase> & Partial<ItemBase> & Pick<I, "id" | "type" | "stem" | "state">;

/** The item with the common fields that examples seldom need to say. */
export function exampleItem<I extends ItemBase>(own: Own<I>): I {
  const lms: ItemBase["lms"] = { type: "choice", patterns: [], description: own.id };
  const common = { title: own.id, points: ["service"], marks: 1, floor: 0, lms };
  return { ...common, ...own } as unknown as I;
}

export function radices(...each: readonly number[]): StateField {
  return { radices: each };
}
