/** Seeded randomness: the same seed gives the same draw and order in every browser, now and on resume. */

/** A source of 32-bit integers, 0 .. 2^32 - 1. */
export type Random = () => number;

/** 32-bit hash of a text (FNV-1a over UTF-16 code units, then mixed), from which seeds are derived. */
export function hash(text: string, seed = 0): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(value);
}

/** A Weyl sequence put through a mixing function: period 2^32, any seed is as good as another. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state);
  };
}

/** A new array with the values in random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], next: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor((next() / 0x1_0000_0000) * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** A seed for a new attempt, 32 bits. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/** Spreads every bit of a 32-bit value over all others; one to one. */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
