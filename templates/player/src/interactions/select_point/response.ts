/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Point } from "../../marking/areas";
import type { Responses } from "../interaction";
import type { SelectPointItem, SelectPointResponse } from "./item";

export const selectPointResponses: Responses<SelectPointItem, SelectPointResponse> = {
  type: "select_point",
  empty: () => [],
  isAnswered: (_item, response) => response.length > 0,
  describe: (_item, response) => ({ kind: "fill-in", text: response.map(([x, y]) => `${x},${y}`).join(" ") }),
  pack: ({ maxPoints }, response) => {
    const points = response.slice(0, maxPoints);
    const free = Array.from({ length: 2 * (maxPoints - points.length) }, () => 0);
    return { numbers: [points.length, ...points.flat(), ...free] };
  },
  unpack: (_item, { numbers: [count = 0, ...sides] }) =>
    Array.from({ length: count }, (_, index): Point => [sides[2 * index] ?? 0, sides[2 * index + 1] ?? 0]),
};
