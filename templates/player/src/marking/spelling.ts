/** Misspellings: how many slips lie between two words, and which differences are no slips. */

/** How many slips a word of this length may hold; short words differ by one letter from too many others. */
export function tolerance(length: number): number {
  return length < 5 ? 0 : length < 10 ? 1 : 2;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters wrong, missing, added or swapped
 * with their neighbour. `most + 1` when it is more than `most`. With `open`, what follows `word` in
 * `text` costs nothing. Time: most × length.
 */
export function slips(word: string, text: string, most: number, open = false): number {
  const width = text.length;
  if (width < word.length - most || (!open && width > word.length + most)) return most + 1;
  const far = most + 1;
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, index) => Math.min(index, far));
  for (let row = 1; row <= word.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(width, row + most);
    const here = new Array<number>(width + 1).fill(far);
    if (row <= most) here[0] = row;
    let least = here[0] as number;
    for (let column = from; column <= to; column++) {
      const same = word.charCodeAt(row - 1) === text.charCodeAt(column - 1);
      let cost = Math.min(
        (above[column - 1] as number) + (same ? 0 : 1),
        (above[column] as number) + 1,
        (here[column - 1] as number) + 1,
      );
      if (row > 1 && column > 1 && !same && swapped(word, row, text, column)) {
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      }
      here[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return far;
    before = above;
    above = here;
  }
  return open ? Math.min(far, ...above) : Math.min(far, above[width] as number);
}

function swapped(word: string, row: number, text: string, column: number): boolean {
  return (
    word.charCodeAt(row - 1) === text.charCodeAt(column - 2) && word.charCodeAt(row - 2) === text.charCodeAt(column - 1)
  );
}

/** Beginnings of opposites that a slip or two would bridge. */
const PAIRS = [
  ["hyper", "hypo"],
  ["inter", "intra"],
  ["ante", "anti"],
  ["endo", "exo"],
  ["macro", "micro"],
  ["makro", "mikro"],
  ["in", "ex"],
  ["in", "de"],
] as const;

/** Whether the difference of two words makes one the opposite of the other: possible, impossible. */
export function opposed(one: string, other: string, opposites: readonly string[]): boolean {
  return (
    opposites.some((start) => turned(one, other, start) || turned(other, one, start)) ||
    PAIRS.some(([a, b]) => (one.startsWith(a) && other.startsWith(b)) || (one.startsWith(b) && other.startsWith(a)))
  );
}

function turned(word: string, turn: string, start: string): boolean {
  if (start === "" || !turn.startsWith(start) || word.startsWith(start)) return false;
  const extra = turn.length - start.length - word.length;
  return extra >= -1 && extra <= 1;
}

/** The letters of a word as bits: words whose bits differ much are no slips of each other. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) % 31);
  return bits;
}

/** How many letters stand in one word alone: a slip changes two at most. */
export function bitsApart(one: number, other: number): number {
  let count = 0;
  for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
  return count;
}
