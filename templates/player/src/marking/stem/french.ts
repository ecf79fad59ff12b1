/** French, after https://snowballstem.org/algorithms/french/stemmer.html, Snowball 3.1. */
import { endsIn, isAt, letters, past, regionAfter, withLetter } from "./letters";
import { type Action, always, either, followedBy, never, remove, replace, Suffixes } from "./suffixes";
import type { Regions } from "./suffixes";

const VOWEL = "aeiouyâàëéêèïîôûù";
const VOWELS = letters(VOWEL);
const BEFORE_OUX = letters("bhjlnp");
const BEFORE_ION = letters("st");
/** "Removes elisions": qu', or one of these letters and an apostrophe, unless it is the whole word. */
const ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/s;
/** The beginnings after which RV starts by exception. */
const RV_AFTER = new RegExp(`^(?:par|col|tap|ni[${VOWEL}])`);

/**
 * Puts u, i and y into upper case where they are no vowels, and ë, ï into He, Hi.
 * A letter is judged when the one before it is reached: yua becomes yUa, not Yua.
 */
function markConsonants(word: string): string {
  let marked = word;
  for (let i = 0; i < marked.length; i++) {
    const next = marked.charAt(i + 1);
    if (isAt(marked, i, VOWELS)) {
      const between = (next === "u" || next === "i") && isAt(marked, i + 2, VOWELS);
      if (between || next === "y") marked = withLetter(marked, i + 1, next.toUpperCase());
    }
    const letter = marked.charAt(i);
    if (letter === "y" && isAt(marked, i + 1, VOWELS)) marked = withLetter(marked, i, "Y");
    else if (letter === "q" && next === "u") marked = withLetter(marked, i + 1, "U");
    else if (letter === "ë") marked = withLetter(marked, i, "He");
    else if (letter === "ï") marked = withLetter(marked, i, "Hi");
  }
  return marked;
}

function startOfRv(word: string): number {
  if (word.length > 2 && isAt(word, 0, VOWELS) && isAt(word, 1, VOWELS)) return 3;
  return RV_AFTER.test(word) ? 3 : past(word, 1, VOWELS);
}

function regionsOf(word: string): Regions {
  const r1 = regionAfter(word, 0, VOWELS);
  return { r1, r2: regionAfter(word, r1, VOWELS), rv: startOfRv(word) };
}

const endsInConsonant = (stem: string): boolean => stem !== "" && !endsIn(stem, VOWELS);

const IC = new Suffixes([["ic", either(remove("r2"), always("iqU"))]]);

/** Step 1: standard suffix removal. */
const STEP_1 = new Suffixes([
  ["ance iqUe isme able iste eux ances iqUes ismes ables istes", remove("r2")],
  ["atrice ateur ation atrices ateurs ations", followedBy(remove("r2"), IC)],
  ["logie logies", replace("log", "r2")],
  ["usion ution usions utions", replace("u", "r2")],
  ["ence ences", replace("ent", "r2")],
  [
    "ement ements",
    followedBy(
      remove("rv"),
      new Suffixes([
        ["iv", followedBy(remove("r2"), new Suffixes([["at", remove("r2")]]))],
        ["eus", either(remove("r2"), replace("eux", "r1"))],
        ["abl iqU", remove("r2")],
        ["ièr Ièr", replace("i", "rv")],
      ]),
    ),
  ],
  [
    "ité ités",
    followedBy(
      remove("r2"),
      new Suffixes([
        ["abil", either(remove("r2"), always("abl"))],
        ["ic", either(remove("r2"), always("iqU"))],
        ["iv", remove("r2")],
      ]),
    ),
  ],
  ["if ive ifs ives", followedBy(remove("r2"), new Suffixes([["at", followedBy(remove("r2"), IC)]]))],
  ["eaux", always("eau")],
  ["aux", replace("al", "r1")],
  ["oux", (stem) => (endsIn(stem, BEFORE_OUX) ? stem + "ou" : undefined)],
  ["euse euses", either(remove("r2"), replace("eux", "r1"))],
  ["issement issements", remove("r1", endsInConsonant)],
]);

/** Step 1, the adverbs, on their own because step 2a follows them; step 1's longer suffixes hide them. */
const STEP_1_ADVERBS = new Suffixes([
  ["ement ements issement issements", never],
  ["amment", replace("ant", "rv")],
  ["emment", replace("ent", "rv")],
  ["ment ments", (stem, { rv }) => (stem.length > rv && endsIn(stem, VOWELS) ? stem : undefined)],
]);

/** Step 2a: verb suffixes beginning i. */
const STEP_2A = new Suffixes([
  [
    "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is " +
      "issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions " +
      "issons it",
    (stem, { rv }) => (stem.length > rv && endsInConsonant(stem) && !stem.endsWith("H") ? stem : undefined),
  ],
]);

/** Step 2b, -ais, -aise, -aises: not suffixes in malais, mauvais, plaise and their kin. */
const AIS_STAYS = /^.?al$|auv$|épl$/s;

/** "If preceded by e which is also in RV, delete the e as well". */
const withoutE: Action = (stem, { rv }) =>
  stem.length > rv && stem.endsWith("e") ? stem.slice(0, -1) : stem;

/** Step 2b: other verb suffixes. */
const STEP_2B = new Suffixes([
  ["ions", remove("r2")],
  ["é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez", always()],
  ["âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions", withoutE],
  ["ais", (stem, regions) => (AIS_STAYS.test(stem) ? undefined : withoutE(stem, regions))],
  ["aise aises", (stem) => (AIS_STAYS.test(stem) ? undefined : stem)],
]);

/** Step 3: final Y and ç. */
function step3(word: string): string {
  if (word.endsWith("Y")) return withLetter(word, word.length - 1, "i");
  return word.endsWith("ç") ? withLetter(word, word.length - 1, "c") : word;
}

/** Step 4: "ends s, not preceded by a, i (unless itself preceded by H), o, u, è or s". */
const RESIDUAL_S = /(?:Hi|[^aiouès])s$/;

/** -ion: in R2, and after s or t in RV. */
const withoutIon: Action = (stem, { r2, rv }) =>
  stem.length >= r2 && stem.length > rv && endsIn(stem, BEFORE_ION) ? stem : undefined;

/** Step 4: residual suffix. */
const STEP_4 = new Suffixes([
  ["ion", withoutIon],
  ["ier ière Ier Ière", always("i")],
  ["e", always()],
]);

function step4(word: string, regions: Regions): string {
  const stem = RESIDUAL_S.test(word) ? word.slice(0, -1) : word;
  return STEP_4.apply(stem, regions, regions.rv) ?? stem;
}

/** Step 5: undouble. */
const step5 = (word: string): string => (/(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word);

/** Step 6: un-accent. */
function step6(word: string): string {
  let i = word.length - 1;
  while (i >= 0 && !isAt(word, i, VOWELS)) i--;
  const accented = i < word.length - 1 && (word[i] === "é" || word[i] === "è");
  return accented ? withLetter(word, i, "e") : word;
}

const UNMARKED: Readonly<Record<string, string>> = { I: "i", U: "u", Y: "y", He: "ë", Hi: "ï", H: "" };

export function french(word: string): string {
  let stem = markConsonants(word.replace(ELISION, ""));
  const regions = regionsOf(stem);
  const { rv } = regions;
  let changed = STEP_1.apply(stem, regions);
  if (changed === undefined) {
    stem = STEP_1_ADVERBS.apply(stem, regions) ?? stem;
    changed = STEP_2A.apply(stem, regions, rv) ?? STEP_2B.apply(stem, regions, rv);
  }
  stem = changed === undefined ? step4(stem, regions) : step3(changed);
  return step6(step5(stem)).replace(/H[ei]?|[IUY]/g, (mark) => UNMARKED[mark] ?? mark);
}
