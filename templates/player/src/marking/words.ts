/** A text as words with their sentences and clauses, without case, accents and punctuation. */
import type { LanguageRules } from "./languages/registry";
import { foldCase } from "./text_entry";

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
const DROPPED = /['\u2019\u02bc\u00b4`\u00ad\u200b-\u200d\u2060\u0300-\u036f]/g;
const APOSTROPHE = /['\u2019\u02bc\u00b4`]/;
const MEANT = /[\p{L}\p{N}€$£%]/u;
const PLAIN = /^[a-z]+$/;
const UMLAUT = /(^|[^aeiouqy])([aou])e/g;

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
    for (const [raw, start] of elided(match[0], match.index, rules)) {
      const stop = found.length === 0 ? Stop.none : stopBetween(text, end, start, found[found.length - 1] as Word, rules);
      if (stop === Stop.sentence) sentence += 1;
      if (stop !== Stop.none) clause += 1;
      end = start + raw.length;
      if (bare(raw)) found.push({ raw, start, end, sentence, clause });
    }
  }
  return found;
}

/** Whether anything is left when marks and invisible characters go. */
function bare(raw: string): boolean {
  return raw.charCodeAt(0) < 128 || MEANT.test(raw);
}

/** L'eau as two words; other words as they are. */
function elided(raw: string, start: number, rules: LanguageRules): readonly (readonly [string, number])[] {
  if (rules.elisions.size === 0) return [[raw, start]];
  const cut = raw.search(APOSTROPHE);
  if (cut < 0 || !rules.elisions.has(raw.slice(0, cut).toLowerCase())) return [[raw, start]];
  return [[raw.slice(0, cut), start], ...elided(raw.slice(cut + 1), start + cut + 1, rules)];
}

/** The word as it is compared: lower case, ß as ss, without accents; ae as ä where the language writes so. */
export function fold(raw: string, rules: LanguageRules): string {
  const sign = rules.signs[raw];
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
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, "")
    .replace(/[\u2019\u02bc\u00b4`]/g, "'");
}

const enum Stop {
  none,
  clause,
  sentence,
}

/** What ends between two words. */
function stopBetween(text: string, from: number, to: number, word: Word, rules: LanguageRules): Stop {
  let stop = Stop.none;
  for (let at = from; at < to; at++) {
    switch (text.charCodeAt(at)) {
      case 0x20:
      case 0x27:
      case 0x2f: // and/or
        break;
      case 0x2d: // a hyphen joins, a dash divides
        if (to - from > 1) stop = Stop.clause;
        break;
      case 0x2e:
        if (fullStop(at, to, word, rules)) return Stop.sentence;
        break;
      case 0x21:
      case 0x3f:
      case 0x0a:
      case 0x0d:
      case 0x061f:
      case 0x06d4:
      case 0x0964:
      case 0x2028:
      case 0x2029:
      case 0x2022: // a bullet
      case 0x3002:
      case 0xff01:
      case 0xff1f:
        return Stop.sentence;
      case 0x2c:
      case 0x3a:
      case 0x3b:
      case 0x28:
      case 0x29:
      case 0x2013:
      case 0x2014:
      case 0x060c:
      case 0x3001:
      case 0xff0c:
        stop = Stop.clause;
    }
  }
  return stop;
}

/** Whether a full stop ends a sentence; learners often forget the space behind it. */
function fullStop(at: number, next: number, word: Word, rules: LanguageRules): boolean {
  const length = word.end - word.start;
  if (word.end === at && (length === 1 || rules.abbreviations.has(word.raw.toLowerCase()))) return false;
  return next > at + 1 || length > 2;
}
