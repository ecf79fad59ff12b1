/** Which questions an attempt gets, in what order: a pure function of payload, seed and attempt. */
import { FEATURES } from "./features/registry";
import type { ItemBase, Payload, Section } from "./payload";
import { hash, random, shuffled, type Random } from "./random";

export interface Drawn {
  readonly item: ItemBase;
  readonly section: Section;
}

/** The questions of attempt number `attempt` (1, 2, …). Later attempts follow from the first one's seed. */
export function draw(payload: Payload, seed: number, attempt: number): readonly Drawn[] {
  const next = random(hash(`attempt ${attempt}`, seed));
  const taken = new Set<number>();
  return payload.sections.flatMap((section) => {
    const chosen = arrange(payload, section, choose(section, taken, next), next);
    for (const index of chosen) taken.add(index);
    return chosen.map((index) => ({ item: payload.items[index] as ItemBase, section }));
  });
}

/**
 * Display order of `count` things of an item, from the attempt's seed.
 * `scrambled`: any order but the given one, where there is another (ordering questions give the key away otherwise).
 */
export function displayOrder(seed: number, itemId: string, count: number, scrambled: boolean): readonly number[] {
  const next = random(hash(itemId, seed));
  const given = Array.from({ length: count }, (_, index) => index);
  let order = shuffled(given, next);
  while (scrambled && count > 1 && order.every((value, index) => value === index)) order = shuffled(given, next);
  return order;
}

/** `select` of the section's items in author order; by the cells of its blueprint where it has one. What another
 * section has already drawn comes last. */
function choose(section: Section, taken: ReadonlySet<number>, next: Random): readonly number[] {
  if (section.select >= section.items.length) return section.items;
  if (section.cells !== undefined) {
    const met = FEATURES.blueprint?.choose(section.cells, next);
    return section.items.filter((index) => met?.has(index));
  }
  const fresh = shuffled(section.items.filter((index) => !taken.has(index)), next);
  const used = shuffled(section.items.filter((index) => taken.has(index)), next);
  const chosen = new Set([...fresh, ...used].slice(0, section.select));
  return section.items.filter((index) => chosen.has(index));
}

/** Items of one case stay together and in author order, wherever the group ends up. */
function arrange(payload: Payload, section: Section, chosen: readonly number[], next: Random): readonly number[] {
  const groups = new Map<string, number[]>();
  for (const index of chosen) {
    const name = payload.items[index]?.case ?? `\0${index}`;
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  }
  const inOrder = [...groups.values()];
  return (section.shuffle ? shuffled(inOrder, next) : inOrder).flat();
}
