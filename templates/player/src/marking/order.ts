import type { OrderItem, OrderResponse } from "../interactions/order/item";
import { unanswered } from "./award";
import { markPieces, type Piece } from "./families";
import type { Outcome } from "./outcome";

type Steps = OrderItem["steps"];

/** What is looked at in an order: steps in their right order, and for each the place where the learner put it. */
const PIECES: Readonly<Record<NonNullable<OrderItem["by"]>, (steps: Steps, places: readonly number[]) => Piece[]>> = {
  position: (steps, places) => steps.map(({ id }, step) => ({ id, state: places[step] === step ? "right" : "wrong" })),
  /** Each step with the one that comes next. */
  adjacent_pairs: (steps, places) =>
    steps.slice(1).map((next, step) => pair(steps[step], next, places[step + 1] === (places[step] as number) + 1)),
  /** Each step with every later one, as Kendall's tau counts them. */
  all_pairs: (steps, places) =>
    steps.flatMap((one, first) =>
      steps.slice(first + 1).map((other, after) => pair(one, other, (places[first] as number) < (places[first + 1 + after] as number))),
    ),
};

function pair(one: Steps[number] | undefined, other: Steps[number], right: boolean): Piece {
  return { id: `${one?.id}.${other.id}`, state: right ? "right" : "wrong" };
}

/** An order that leaves steps out, or names one twice, is none. */
export function markOrder(item: OrderItem, response: OrderResponse): Outcome {
  const order = rightOrder(item);
  const places = order.map((index) => (Array.isArray(response) ? response.indexOf(index) : -1));
  if (places.includes(-1) || response.length !== places.length) return unanswered(item);
  const steps = order.map((index) => item.steps[index] as Steps[number]);
  return markPieces(item, PIECES[item.by ?? "position"](steps, places));
}

/** Indexes of the steps in the right order. */
export function rightOrder({ steps, places }: OrderItem): readonly number[] {
  return steps.map((_, place) => places?.indexOf(place) ?? place);
}
