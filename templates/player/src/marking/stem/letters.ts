/** Letters and regions: the terms in which the Snowball descriptions speak. */

/** A set of letters, as a table from character code to 1; all letters of our languages are below 256. */
export type Letters = Readonly<Uint8Array>;

export function letters(list: string): Letters {
  const set = new Uint8Array(256);
  for (const letter of list) set[letter.charCodeAt(0)] = 1;
  return set;
}

/** Whether the letter at `index` is in the set; there is none before the start or after the end. */
export function isAt(word: string, index: number, set: Letters): boolean {
  return index >= 0 && index < word.length && set[word.charCodeAt(index)] === 1;
}

export function endsIn(word: string, set: Letters): boolean {
  return isAt(word, word.length - 1, set);
}

/** Index after the first letter from `from` on that is in the set, or with `wanted` false is not in it. */
export function past(word: string, from: number, set: Letters, wanted = true): number {
  let index = from;
  while (index < word.length && isAt(word, index, set) !== wanted) index++;
  return Math.min(index + 1, word.length);
}

/**
 * Start of the region after the first non-vowel that follows a vowel, or the end of the word.
 * R1 is that region of the word, R2 is that region of R1.
 */
export function regionAfter(word: string, from: number, vowels: Letters): number {
  return past(word, past(word, from, vowels), vowels, false);
}

/** The word with the letter at `index` replaced. */
export function withLetter(word: string, index: number, letter: string): string {
  return word.slice(0, index) + letter + word.slice(index + 1);
}
