/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { OrderItem, OrderResponse } from "./item";

export const orderResponses: Responses<OrderItem, OrderResponse> = {
  type: "order",
  empty: () => [],
  isAnswered: (_item, response) => response.length > 0,
  describe: (item, response) => ({
    kind: "sequencing",
    values: response.map((index) => (item.steps[index] as { id: string }).id),
  }),
  pack: (item, response) => ({ numbers: item.steps.map((_, place) => response[place] ?? 0) }),
  /** No order names a step twice: all zeros stand for no order. */
  unpack: (item, { numbers }) => (new Set(numbers).size === item.steps.length ? numbers : []),
};
