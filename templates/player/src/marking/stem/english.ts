/** English (Porter2), after https://snowballstem.org/algorithms/english/stemmer.html, Snowball 3.1. */
import { endsIn, isAt, letters, regionAfter, withLetter } from "./letters";
import { type Action, always, never, type Regions, remove, replace, Suffixes } from "./suffixes";

const VOWELS = letters("aeiouy");
const DOUBLED = letters("bdfgmnprt");
const VALID_LI_ENDINGS = letters("cdeghkmnrt");
const BEFORE_ION = letters("st");
/** Letters that never close a short syllable within a word. */
const NEVER_SHORT = letters("wxY");

/** Exceptional forms in the English stemmer: words with a stem of their own. */
const SPECIAL_WORDS: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => [word, word] as const),
]);

/** Exceptional forms: beginnings after which R1 starts. */
const R1_AFTER = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;

/** Step 1b: what may stand before -eed or -ing without that being a suffix. */
const BEFORE_EED = new Set(["proc", "exc", "succ"]);
const BEFORE_ING = new Set(["inn", "out", "cann", "herr", "earr", "even"]);

function endsInShortSyllable(word: string): boolean {
  const last = word.length - 1;
  if (word.endsWith("past")) return true;
  if (endsIn(word, VOWELS) || !isAt(word, last - 1, VOWELS)) return false;
  return last === 1 || (!isAt(word, last - 2, VOWELS) && !isAt(word, last, NEVER_SHORT));
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isAt(word, i, VOWELS)) return true;
  return false;
}

/** Step 0: apostrophes. */
const STEP_0 = new Suffixes([["' 's 's'", always()]]);

/** Step 1a: plurals. */
const STEP_1A = new Suffixes([
  ["sses", always("ss")],
  ["ied ies", (stem) => stem + (stem.length > 1 ? "i" : "ie")],
  ["us ss", never],
  ["s", (stem) => (hasVowel(stem.slice(0, -1)) ? stem : undefined)],
]);

/** Step 1b, -ed, -edly, -ing, -ingly: deletes the suffix and repairs what is left. */
function withoutVerbEnding(stem: string, { r1 }: Regions): string | undefined {
  if (!hasVowel(stem)) return undefined;
  if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return stem + "e";
  const last = stem.length - 1;
  if (endsIn(stem, DOUBLED) && stem[last] === stem[last - 1]) {
    return last === 2 && "aeo".includes(stem.charAt(0)) ? stem : stem.slice(0, last);
  }
  return stem.length === r1 && endsInShortSyllable(stem) ? stem + "e" : stem;
}

/** Step 1b, -ing: with its exceptional cases. */
function withoutIng(stem: string, regions: Regions): string | undefined {
  if (BEFORE_ING.has(stem)) return undefined;
  if (stem.length === 2 && stem[1] === "y" && !isAt(stem, 0, VOWELS)) return stem.charAt(0) + "ie";
  return withoutVerbEnding(stem, regions);
}

/** Step 1b, -eed, -eedly. */
const withEe: Action = (stem, { r1 }) =>
  stem.length >= r1 && !BEFORE_EED.has(stem) ? stem + "ee" : undefined;

/** Step 1b: verb endings. */
const STEP_1B = new Suffixes([
  ["eed eedly", withEe],
  ["ed edly ingly", withoutVerbEnding],
  ["ing", withoutIng],
]);

/** Step 1c: "replace suffix y or Y by i if preceded by a non-vowel which is not the first letter". */
function step1c(word: string): string {
  const last = word.length - 1;
  const ends = word.endsWith("y") || word.endsWith("Y");
  return ends && last > 1 && !isAt(word, last - 1, VOWELS) ? withLetter(word, last, "i") : word;
}

/** Step 2: the first layer of derivational suffixes. */
const STEP_2 = new Suffixes([
  ["tional", replace("tion", "r1")],
  ["enci", replace("ence", "r1")],
  ["anci", replace("ance", "r1")],
  ["abli", replace("able", "r1")],
  ["entli", replace("ent", "r1")],
  ["izer ization", replace("ize", "r1")],
  ["ational ation ator", replace("ate", "r1")],
  ["alism aliti alli", replace("al", "r1")],
  ["fulness fulli", replace("ful", "r1")],
  ["ousli ousness", replace("ous", "r1")],
  ["iveness iviti", replace("ive", "r1")],
  ["biliti bli", replace("ble", "r1")],
  ["ogist", replace("og", "r1")],
  ["ogi", (stem, { r1 }) => (stem.length >= r1 && stem.endsWith("l") ? stem + "og" : undefined)],
  ["lessli", replace("less", "r1")],
  ["li", remove("r1", (stem) => endsIn(stem, VALID_LI_ENDINGS))],
]);

/** Step 3: the second layer. */
const STEP_3 = new Suffixes([
  ["tional", replace("tion", "r1")],
  ["ational", replace("ate", "r1")],
  ["alize", replace("al", "r1")],
  ["icate iciti ical", replace("ic", "r1")],
  ["ful ness", remove("r1")],
  ["ative", remove("r2")],
]);

/** Step 4: suffixes that go without trace. */
const STEP_4 = new Suffixes([
  ["al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", remove("r2")],
  ["ion", remove("r2", (stem) => endsIn(stem, BEFORE_ION))],
]);

/** Step 5, -e: "delete if in R2, or in R1 and not preceded by a short syllable". */
const withoutE: Action = (stem, { r1, r2 }) =>
  stem.length >= r2 || (stem.length >= r1 && !endsInShortSyllable(stem)) ? stem : undefined;

/** Step 5: final e and ll. */
const STEP_5 = new Suffixes([
  ["e", withoutE],
  ["l", remove("r2", (stem) => stem.endsWith("l"))],
]);

/** "Set initial y, or y after a vowel, to Y". */
function markConsonantY(word: string): string {
  let marked = word;
  for (let y = word.indexOf("y"); y >= 0; y = word.indexOf("y", y + 1)) {
    if (y === 0 || isAt(marked, y - 1, VOWELS)) marked = withLetter(marked, y, "Y");
  }
  return marked;
}

function regionsOf(word: string): Regions {
  const exceptional = R1_AFTER.exec(word);
  const r1 = exceptional === null ? regionAfter(word, 0, VOWELS) : exceptional[0].length;
  return { r1, r2: regionAfter(word, r1, VOWELS), rv: word.length };
}

export function english(word: string): string {
  if (word.length < 3) return word;
  const special = SPECIAL_WORDS.get(word);
  if (special !== undefined) return special;
  let stem = markConsonantY(word.startsWith("'") ? word.slice(1) : word);
  const regions = regionsOf(stem);
  stem = STEP_0.apply(stem, regions) ?? stem;
  stem = STEP_1A.apply(stem, regions) ?? stem;
  stem = step1c(STEP_1B.apply(stem, regions) ?? stem);
  stem = STEP_2.apply(stem, regions) ?? stem;
  stem = STEP_3.apply(stem, regions) ?? stem;
  stem = STEP_4.apply(stem, regions) ?? stem;
  stem = STEP_5.apply(stem, regions) ?? stem;
  return stem.replace(/Y/g, "y");
}
