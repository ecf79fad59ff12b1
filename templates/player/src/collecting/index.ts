/**
 * Reading what learners' attempts left behind, as a bundle of its own, `collecting.js`: no DOM, no network. Its
 * global `collecting` has two functions, from JSON to JSON; what other languages call.
 *
 *     collecting.attempts({payload, states})    a `CollectedAttempt` or the word `damaged` or `foreign` for each
 *     collecting.responses({item, texts, form}) a response as the item's type has it for each; null where it is none
 */
import "./encoder";
import type { ItemBase, Payload } from "../payload";
import { blueprint } from "../features/blueprint";
import { register } from "../features/registry";
import { readState } from "./attempts";
import { readRecord, type Form } from "./records";

register(blueprint);

export function attempts(json: string): string {
  const { payload, states } = JSON.parse(json) as { payload: Payload; states: readonly string[] };
  return JSON.stringify(states.map((state) => readState(state, payload)));
}

export function responses(json: string): string {
  const { item, texts, form } = JSON.parse(json) as { item: ItemBase; texts: readonly string[]; form: Form };
  return JSON.stringify(texts.map((text) => readRecord(item, text, form) ?? null));
}
