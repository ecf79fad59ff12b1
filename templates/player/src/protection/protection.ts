/** How a page has the key of its items. In open packages it stands in them, and in sealed ones nowhere. */
import type { ItemBase, Payload } from "../payload";

export interface Protection {
  /** The payload with what results are told by. */
  payload(payload: Payload): Payload;
  /** The item with all that marking and feedback need. */
  item(item: ItemBase, payload: Payload): ItemBase;
}

export const PLAIN: Protection = { payload: (payload) => payload, item: (item) => item };

let registered = PLAIN;

/** A part of the bundle knows how to find what its package hides. */
export function register(protection: Protection): void {
  registered = protection;
}

export function protection(): Protection {
  return registered;
}
