/**
 * Stemming: the Snowball algorithms, which give the inflected forms of a word one stem.
 * Words must be lower case and in NFC (é is one character, not e and a combining accent),
 * with U+0027 for the apostrophe. A stem is no word, and stems of two languages do not compare.
 */
import { english } from "./english";
import { french } from "./french";
import { german } from "./german";
import { spanish } from "./spanish";

export type Stemmer = (word: string) => string;

/** By primary language subtag. */
export const STEMMERS: ReadonlyMap<string, Stemmer> = new Map([
  ["de", german],
  ["en", english],
  ["es", spanish],
  ["fr", french],
]);

const wholeWord: Stemmer = (word) => word;

/** The stemmer for a BCP 47 tag ("de", "en-GB"); for other languages one that leaves words whole. */
export function stemmerFor(tag: string): Stemmer {
  const language = tag.toLowerCase().split("-", 1)[0] ?? "";
  return STEMMERS.get(language) ?? wholeWord;
}

/** The stem of a lower-case word in NFC. */
export function stem(word: string, language: string): string {
  return (STEMMERS.get(language) ?? stemmerFor(language))(word);
}
