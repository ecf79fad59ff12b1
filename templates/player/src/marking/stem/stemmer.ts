/**
 * Stemming: the Snowball algorithms, which give the inflected forms of a word one stem.
 * Words must be lower case and in NFC (é is one character, not e and a combining accent),
 * with U+0027 for the apostrophe. A stem is no word, and stems of two languages do not compare.
 */
export type Stemmer = (word: string) => string;
