/** A text as words with their sentences and clauses, without case, accents and punctuation. */
import type { LanguageRules } from "./languages/registry";
import { foldCase } from "./folding";

export interface Word {
  /** As written. */
  readonly raw: string;
  /** [start, end) in UTF-16 code units of the original text. */
  readonly start: number;
  readonly end: number;
  /** Sentence and clause, counted from 0 through the text. */
  readonly sentence: number;
  readonly clause: number;
}

/** Numbers with their groups and decimals, currency and percent signs, words with inner apostrophes; CO2 is two. */
const NUMBER = /\p{N}{1,3}(?:[ \u00a0\u202f'\u2019]\p{N}{3}){1,5}(?:[.,]\p{N}+)?(?!\p{N})|\p{N}+(?:[.,]\p{N}+)*/u;
const LETTERS = "[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]";
const APOSTROPHES = "['\\u2019\\u02bc\\u00b4`]";
const WORD = new RegExp(`${NUMBER.source}|[€$£%]|${LETTERS}+(?:${APOSTROPHES}${LETTERS}+)*`, "gu");
const DROPPED = /['\u2019\u02bc\u00b4`\u00ad\u200b-\u200d\u2060\u0300-\u036f\u2010\u2011-]/g;
const APOSTROPHE = /['\u2019\u02bc\u00b4`]/;
const MEANT = /[\p{L}\p{N}€$£%]/u;
const PLAIN = /^[a-z]+$/;
const UMLAUT = /(^|[^aeiouqy])([aou])e/g;

/** What ends a sentence, and a clause, wherever it stands; a full stop and the end of a line need a closer look. */
const SENTENCE_MARKS = "!?\u061f\u06d4\u0964\u2022\u2029\u3002\uff01\uff1f";
const CLAUSE_MARKS = ",:;()\u2013\u2014\u060c\u3001\uff0c";

type Stop = 0 | 1 | 2;
const NONE = 0;
const CLAUSE = 1;
const SENTENCE = 2;

const LINE_ENDS = "\n\r\u2028";
/** Characters of a line that may have been broken because it was full; shorter ones are the items of a list. */
const FULL = 50;
/** One line's end, and no mark of a list before the next word. */
const NEXT_LINE = /^[^\n\r\u2028]*(?:\r\n|[\n\r\u2028])[ \t\u00a0("'\u00ab\u2018\u201c\u201e]*$/;
/** A word, a figure or a sign of currency, none of which numbers its line: "2)", "b." */
const GOES_ON = /\p{L}(?![.)])|\p{N}(?!\p{N}*[.)](?!\p{N}))|[€$£%]/uy;

const HYPHEN = /[\u2010\u2011-]/;
const LETTER = /^\p{L}/u;
/** As in "miss-". */
const LONGEST_PREFIX = 5;

/** As in "quelqu'un". */
const LONGEST_ELISION = 6;

/** No longer word is looked at as a whole; what follows its start makes no difference. */
const LONGEST = 64;

/** The words of a text, in order; linear in the text's length. */
export function words(text: string, rules: LanguageRules): readonly Word[] {
  const found: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let end = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const whole = match[0] + hyphened(match[0], text, rules);
    for (const [raw, start] of elided(whole, match.index, rules)) {
      const stop = found.length === 0 ? NONE : stopBetween(text, end, start, found[found.length - 1] as Word, rules);
      if (stop === SENTENCE) sentence += 1;
      if (stop !== NONE) clause += 1;
      end = start + raw.length;
      if (bare(raw)) found.push({ raw, start, end, sentence, clause });
    }
  }
  return found;
}

/** What follows a prefix behind its hyphen; reading goes on behind it. */
function hyphened(prefix: string, text: string, rules: LanguageRules): string {
  const end = WORD.lastIndex;
  if (prefix.length > LONGEST_PREFIX || !HYPHEN.test(text.charAt(end)) || !rules.prefixes.has(fold(prefix, rules))) return "";
  WORD.lastIndex = end + 1;
  const rest = WORD.exec(text);
  if (rest?.index === end + 1 && LETTER.test(rest[0])) return text.slice(end, WORD.lastIndex);
  WORD.lastIndex = end;
  return "";
}

/** Whether anything is left when marks and invisible characters go. */
function bare(raw: string): boolean {
  return raw.charCodeAt(0) < 128 || MEANT.test(raw);
}

/** L'eau as two words; other words as they are. */
function elided(raw: string, start: number, rules: LanguageRules): readonly (readonly [string, number])[] {
  const parts: [string, number][] = [];
  let from = 0;
  for (let at = 0; rules.elisions.size > 0 && at <= from + LONGEST_ELISION && at < raw.length; at++) {
    if (!APOSTROPHE.test(raw.charAt(at))) continue;
    const part = raw.slice(from, at);
    if (!rules.elisions.has(part.toLowerCase())) break;
    parts.push([part, start + from]);
    from = at + 1;
  }
  return [...parts, [raw.slice(from), start + from]];
}

/** The word as it is compared: lower case, ß as ss, without accents; ae as ä where the language writes so. */
export function fold(raw: string, rules: LanguageRules): string {
  const sign = rules.signs.get(raw);
  if (sign !== undefined) return sign;
  const short = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
  const lower = foldCase(short);
  const plain = PLAIN.test(lower) ? lower : foldCase(short.normalize("NFKD")).normalize("NFKD").replace(DROPPED, "");
  return rules.umlauts ? plain.replace(UMLAUT, "$1$2") : plain;
}

/** The word as stemmers take it: lower case, composed, with a plain apostrophe. */
export function composed(raw: string): string {
  return raw
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\u2010\u2011-]/g, "")
    .replace(/[\u2019\u02bc\u00b4`]/g, "'");
}

/** What ends between two words. */
function stopBetween(text: string, from: number, to: number, word: Word, rules: LanguageRules): Stop {
  let stop: Stop = NONE;
  for (let at = from; at < to; at++) {
    const mark = text.charAt(at);
    if (mark === " ") continue;
    if (SENTENCE_MARKS.includes(mark) || (mark === "." && fullStop(at, to, word, rules))) return SENTENCE;
    if (LINE_ENDS.includes(mark)) return lineStop(text, from, to);
    if (CLAUSE_MARKS.includes(mark) || (mark === "-" && to - from > 1)) stop = CLAUSE; // a hyphen alone joins
  }
  return stop;
}

/**
 * Learners press Enter where a line is full, and between the items of a list. A sentence that goes on is found again;
 * a negation does not go on with it, as a list of long items looks the same.
 */
function lineStop(text: string, from: number, to: number): Stop {
  let start = from;
  while (start > 0 && from - start < FULL && !LINE_ENDS.includes(text.charAt(start - 1))) start--;
  GOES_ON.lastIndex = to;
  return from - start >= FULL && NEXT_LINE.test(text.slice(from, to)) && GOES_ON.test(text) ? CLAUSE : SENTENCE;
}

/** Whether a full stop ends a sentence; learners often forget the space behind it. */
function fullStop(at: number, next: number, word: Word, rules: LanguageRules): boolean {
  const length = word.end - word.start;
  if (word.end === at && (length === 1 || rules.abbreviations.has(word.raw.toLowerCase()))) return false;
  return next > at + 1 || length > 2;
}
