import type { OrderItem, OrderResponse } from "../interactions/order/item";
import type { Outcome } from "./outcome";
import { markPairs } from "./pairs";

/** A step is right when it stands in its own position. */
export function markOrder(item: OrderItem, response: OrderResponse): Outcome {
  const open = response.length === 0;
  const pairs = item.steps.map((step, place) => ({ id: step.id, open, correct: response[place] === place }));
  return markPairs(item, pairs);
}
