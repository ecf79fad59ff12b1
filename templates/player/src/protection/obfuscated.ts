/**
 * What `builder/markscheme/protection.py` hides: JSON under a mask of pseudo-random bytes, in base64. It keeps keys
 * from being read or searched for in the page's source, and from nobody who runs this function.
 */
import type { ItemBase, Payload } from "../payload";
import { hash, random } from "../random";
import type { Protection } from "./protection";

export function uncovered(secret: string, name: string, mask: number): unknown {
  const next = random(hash(name, mask));
  let word = 0;
  const bytes = Uint8Array.from(atob(secret), (character, place) => {
    const shift = (place % 4) * 8;
    if (shift === 0) word = next();
    return character.charCodeAt(0) ^ ((word >>> shift) & 0xff);
  });
  return JSON.parse(new TextDecoder().decode(bytes));
}

const withSecret = <T extends Payload | ItemBase>(thing: T, name: string, mask = 0): T =>
  thing.secret === undefined ? thing : { ...thing, ...(uncovered(thing.secret, name, mask) as Partial<T>) };

export const obfuscated: Protection = {
  payload: (payload) => withSecret(payload, "", payload.mask),
  item: (item, { mask }) => withSecret(item, item.id, mask),
};
