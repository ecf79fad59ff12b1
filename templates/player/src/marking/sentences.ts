/** A text as sentences of words, the way phrases see it: without case, accents and punctuation. */
import { foldCase } from "./text_entry";

export interface Word {
  readonly text: string;
  /** [start, end) in UTF-16 code units of the original text. */
  readonly start: number;
  readonly end: number;
}

export type Sentences = readonly (readonly Word[])[];

/** Letters and digits; 1.5 and 1,000 stay whole, and so do don't and customer's. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+(?:['\u2019\u02bc][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d]+)*/gu;
const DROPPED = /['\u2019\u02bc\u00ad\u200b-\u200d\u0300-\u036f]/g;
/** What ends a sentence wherever it stands. A full stop needs a closer look. */
const END = /[!?\n\r\u061f\u0964\u3002\uff01\uff1f\u2028\u2029]/;
const STOP = /^\.["'\u2019\u201d)\]]*(?:\s|$)/;

/** The words of each sentence, in order; linear in the text's length. */
export function sentences(text: string): Sentences {
  const found: Word[][] = [];
  let sentence: Word[] = [];
  let previous: Word | undefined;
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0], match.index as number);
    if (previous !== undefined && ends(text, previous, word.start)) {
      found.push(sentence);
      sentence = [];
    }
    if (word.text !== "") sentence.push(word);
    previous = word;
  }
  found.push(sentence);
  return found.filter((words) => words.length > 0);
}

/** The words of a text that is no more than one sentence. */
export function words(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => fold(match[0], match.index as number)).filter(
    (word) => word.text !== "",
  );
}

function fold(text: string, start: number): Word {
  const plain = foldCase(text.normalize("NFKD")).normalize("NFKD").replace(DROPPED, "").replace(/,/g, ".");
  return { text: plain, start, end: start + text.length };
}

/** Whether a sentence ends between a word and the next one. */
function ends(text: string, word: Word, next: number): boolean {
  const between = text.slice(word.end, next);
  return END.test(between) || (STOP.test(between) && !abbreviated(text, word));
}

/** e.g., i.e., U.K.: single letters with stops between. */
function abbreviated(text: string, word: Word): boolean {
  return word.text.length === 1 && text[word.start - 1] === ".";
}
