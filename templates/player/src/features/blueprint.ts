/**
 * Items for several cells together: each cell takes its items in random order, and where another cell has an item
 * already, that one looks for another (augmenting paths). `builder/markscheme/drawing.py` mirrors it.
 */
import type { Cell } from "../payload";
import { shuffled, type Random } from "../random";
import type { BlueprintFeature } from "./registry";

export const blueprint: BlueprintFeature = { name: "blueprint", choose };

function choose(cells: readonly Cell[], next: Random): ReadonlySet<number> {
  const orders = cells.map((cell) => shuffled(cell.items, next));
  const owners = new Map<number, number>();
  const take = (cell: number, tried: Set<number>): boolean =>
    (orders[cell] as number[]).some((item) => {
      if (tried.has(item)) return false;
      tried.add(item);
      const owner = owners.get(item);
      if (owner !== undefined && !take(owner, tried)) return false;
      owners.set(item, cell);
      return true;
    });
  cells.forEach(({ select }, cell) => {
    for (let count = 0; count < select; count++) take(cell, new Set());
  });
  return new Set(owners.keys());
}
