/** Responses that pair sources with targets: what they are, how they are packed, and what the LMS records of them. */
import type { Id, ItemBase } from "../payload";
import type { Responses } from "./interaction";

export interface PairItem extends ItemBase {
  readonly sources: readonly { readonly id: Id }[];
  readonly targets: readonly { readonly id: Id }[];
}

/** For each source the index of its target. */
export type Pairs = readonly (number | undefined)[];

export function pairResponses<I extends PairItem>(type: I["type"]): Responses<I, Pairs> {
  return {
    type,
    empty: (item) => item.sources.map(() => undefined),
    isAnswered: (_item, response) => response.some((place) => place !== undefined),
    describe: (item, response) => ({
      kind: "matching",
      pairs: item.sources.flatMap((source, index) => {
        const target = response[index] === undefined ? undefined : item.targets[response[index]];
        return target === undefined ? [] : [[source.id, target.id] as const];
      }),
    }),
    pack: (item, response) => ({ numbers: item.sources.map((_, index) => 1 + (response[index] ?? -1)) }),
    unpack: (_item, { numbers }) => numbers.map((place) => (place === 0 ? undefined : place - 1)),
  };
}
