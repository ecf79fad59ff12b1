/** The question types that the page carries; each part of the bundle registers its own. */
import { unanswered } from "../marking/award";
import type { ItemBase } from "../payload";
import type { Interaction, Mark } from "./interaction";

/** Items and responses of many types meet here; each entry gets only its own, by `item.type`. */
type AnyMark = Mark<ItemBase, unknown>;
export type AnyInteraction = Interaction<ItemBase, unknown> & { readonly mark: AnyMark };

export const INTERACTIONS: Record<string, AnyInteraction> = {};

/** Without a `mark`, as in sealed packages, responses are recorded and nothing more. */
export function register(interaction: Interaction<ItemBase, unknown>, mark?: AnyMark): void {
  INTERACTIONS[interaction.type] = mark === undefined ? recording(interaction) : { ...interaction, mark };
}

function recording({ selfMarking, ...interaction }: Interaction<ItemBase, unknown>): AnyInteraction {
  const mark: AnyMark = (item, response) => {
    const nothing = unanswered(item);
    return interaction.isAnswered(item, response) ? { ...nothing, result: "neutral", judged: "pending" } : nothing;
  };
  return { ...interaction, mark };
}
