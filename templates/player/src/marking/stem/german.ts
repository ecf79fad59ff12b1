/** German, after https://snowballstem.org/algorithms/german/stemmer.html, Snowball 3.1. */
import { endsIn, isAt, letters, regionAfter, withLetter } from "./letters";
import { always, followedBy, type Regions, remove, replace, Suffixes } from "./suffixes";

const VOWELS = letters("aeiouyäöü");
const VALID_S_ENDINGS = letters("bdfghklmnrt");
const VALID_ST_ENDINGS = letters("bdfghklmnt");
const VALID_ET_ENDINGS = letters("dfgklmnrstUzä");
const NEVER_BEFORE_ET = /(?:geordn|intern|plan|tick|tr)$/;

/** "Put u and y between vowels into upper case", which are then no vowels. */
function markConsonants(word: string): string {
  let marked = word;
  for (let i = 1; i < word.length - 1; i++) {
    const letter = word.charAt(i);
    if ((letter === "u" || letter === "y") && isAt(marked, i - 1, VOWELS) && isAt(word, i + 1, VOWELS)) {
      marked = withLetter(marked, i, letter.toUpperCase());
    }
  }
  return marked;
}

const SPELLINGS: Readonly<Record<string, string>> = { ß: "ss", ae: "ä", oe: "ö", ue: "ü" };

/** "Replace ß with ss, ae with ä, oe with ö, ue with ü unless preceded by q". */
function mapSpellings(word: string): string {
  return word.replace(/ß|qu|[aou]e/g, (found) => SPELLINGS[found] ?? found);
}

/** "R1 is adjusted so that the region before it contains at least 3 letters". */
function regionsOf(word: string): Regions {
  const r1 = regionAfter(word, 0, VOWELS);
  return { r1: Math.max(r1, 3), r2: regionAfter(word, r1, VOWELS), rv: word.length };
}

/** Step 1: endings of nouns and adjectives. */
const STEP_1 = new Suffixes([
  ["em", remove("r1", (stem) => !stem.endsWith("syst"))],
  ["ern er", remove("r1")],
  ["e en es", followedBy(remove("r1"), new Suffixes([["niss", always("nis")]]))],
  ["s", remove("r1", (stem) => endsIn(stem, VALID_S_ENDINGS))],
  ["erin erinnen", remove("r1")],
  ["ln lns", replace("l", "r1")],
]);

/** Step 2: comparatives and verb endings. */
const STEP_2 = new Suffixes([
  ["en er est", remove("r1")],
  ["st", remove("r1", (stem) => stem.length > 3 && endsIn(stem, VALID_ST_ENDINGS))],
  ["et", remove("r1", (stem) => endsIn(stem, VALID_ET_ENDINGS) && !NEVER_BEFORE_ET.test(stem))],
]);

const removeUnlessAfterE = remove("r2", (stem) => !stem.endsWith("e"));

/** Step 3: d-suffixes. */
const STEP_3 = new Suffixes([
  ["end ung", followedBy(remove("r2"), new Suffixes([["ig", removeUnlessAfterE]]))],
  ["ig ik isch", removeUnlessAfterE],
  ["lich heit", followedBy(remove("r2"), new Suffixes([["er en", remove("r1")]]))],
  ["keit", followedBy(remove("r2"), new Suffixes([["lich ig", remove("r2")]]))],
]);

/** Snowball 3.1: an apostrophe and the endings after it, if at least two letters stay. */
const APOSTROPHE = new Suffixes([["' 's 'sch", (stem) => (stem.length > 1 ? stem : undefined)]]);

const PLAIN: Readonly<Record<string, string>> = { U: "u", Y: "y", ä: "a", ö: "o", ü: "u" };

export function german(word: string): string {
  let stem = mapSpellings(markConsonants(word));
  const regions = regionsOf(stem);
  stem = STEP_1.apply(stem, regions) ?? stem;
  stem = STEP_2.apply(stem, regions) ?? stem;
  stem = STEP_3.apply(stem, regions) ?? stem;
  stem = APOSTROPHE.apply(stem, regions) ?? stem;
  return stem.replace(/[UYäöü]/g, (letter) => PLAIN[letter] ?? letter);
}
