/** The question types that the page carries; each part of the bundle registers its own. */
import type { ItemBase } from "../payload";
import type { Interaction } from "./interaction";

/** Items and responses of many types meet here; each entry gets only its own, by `item.type`. */
export type AnyInteraction = Interaction<ItemBase, unknown>;

export const INTERACTIONS: Record<string, AnyInteraction> = {};

export function register(interaction: AnyInteraction): void {
  INTERACTIONS[interaction.type] = interaction;
}
