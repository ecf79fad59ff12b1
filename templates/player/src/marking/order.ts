import type { OrderItem, OrderResponse } from "../interactions/order/item";
import type { Outcome } from "./outcome";
import { markPairs } from "./pairs";

/** A step is right when it stands in its own position. */
export function markOrder(item: OrderItem, response: OrderResponse): Outcome {
  const open = response.length === 0;
  const pairs = rightOrder(item).map((index, place) => {
    const { id } = item.steps[index] as OrderItem["steps"][number];
    return { id, open, correct: response[place] === index };
  });
  return markPairs(item, pairs);
}

/** Indexes of the steps in the right order. */
export function rightOrder({ steps, places }: OrderItem): readonly number[] {
  return steps.map((_, place) => places?.indexOf(place) ?? place);
}
