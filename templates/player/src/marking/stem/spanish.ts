/** Spanish, after https://snowballstem.org/algorithms/spanish/stemmer.html, Snowball 3.1. */
import { isAt, letters, past, regionAfter } from "./letters";
import { type Action, always, followedBy, type Regions, remove, replace, Suffixes } from "./suffixes";

const VOWELS = letters("aeiouáéíóúü");

/**
 * RV starts after the next vowel if the second letter is a consonant, after the next consonant if the
 * first two letters are vowels, and after the third letter otherwise.
 */
function startOfRv(word: string): number {
  if (!isAt(word, 1, VOWELS)) return past(word, 2, VOWELS);
  if (isAt(word, 0, VOWELS)) return past(word, 2, VOWELS, false);
  return Math.min(3, word.length);
}

function regionsOf(word: string): Regions {
  const r1 = regionAfter(word, 0, VOWELS);
  return { r1, r2: regionAfter(word, r1, VOWELS), rv: startOfRv(word) };
}

const PLAIN: Readonly<Record<string, string>> = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };

function withoutAccents(word: string): string {
  return word.replace(/[áéíóú]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Where the suffix is in RV and follows u, which need not be in RV. */
const replaceAfterU =
  (replacement: string): Action =>
  (stem, { rv }) =>
    stem.length >= rv && stem.endsWith("u") ? stem + replacement : undefined;

/** Step 0: the verb forms to which a pronoun may be attached; they stay. */
const VERB_FORMS = new Suffixes([
  ...["iéndo", "ándo", "ár", "ér", "ír"].map((form) => [form, replace(withoutAccents(form), "rv")] as const),
  ...["ando", "iendo", "ar", "er", "ir"].map((form) => [form, replace(form, "rv")] as const),
  ["yendo", replaceAfterU("yendo")],
]);

/** Step 0: attached pronoun. */
const PRONOUNS = "me se sela selo selas selos la le lo las les los nos";

const STEP_0 = new Suffixes([[PRONOUNS, (stem, regions) => VERB_FORMS.apply(stem, regions)]]);

const IC = new Suffixes([["ic", remove("r2")]]);
const AT = new Suffixes([["at", remove("r2")]]);

/** Step 1: standard suffix removal. */
const STEP_1 = new Suffixes([
  [
    "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas " +
      "oso osa osos osas amiento amientos imiento imientos",
    remove("r2"),
  ],
  ["adora ador ación adoras adores aciones ante antes ancia ancias acion", followedBy(remove("r2"), IC)],
  ["logía logías", replace("log", "r2")],
  ["ución uciones ucion", replace("u", "r2")],
  ["encia encias", replace("ente", "r2")],
  [
    "amente",
    followedBy(
      remove("r1"),
      new Suffixes([
        ["iv", followedBy(remove("r2"), AT)],
        ["os ic ad", remove("r2")],
      ]),
    ),
  ],
  ["mente", followedBy(remove("r2"), new Suffixes([["ante able ible", remove("r2")]]))],
  ["idad idades", followedBy(remove("r2"), new Suffixes([["abil ic iv", remove("r2")]]))],
  ["iva ivo ivas ivos", followedBy(remove("r2"), AT)],
]);

/** Step 2a: verb suffixes beginning y. */
const STEP_2A = new Suffixes([["ya ye yan yen yeron yendo yo yó yas yes yais yamos", replaceAfterU("")]]);

/** "If preceded by gu delete the u". */
const afterGu = (stem: string): string => (stem.endsWith("gu") ? stem.slice(0, -1) : stem);

/** Step 2b: other verb suffixes. */
const STEP_2B = new Suffixes([
  ["en es éis emos", afterGu],
  [
    "arían arías arán arás aríais aría aréis aríamos aremos ará aré " +
      "erían erías erán erás eríais ería eréis eríamos eremos erá eré " +
      "irían irías irán irás iríais iría iréis iríamos iremos irá iré " +
      "aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron " +
      "ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais " +
      "ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos",
    always(),
  ],
]);

/** Step 3: residual suffix. */
const STEP_3 = new Suffixes([
  ["os a o á í ó", always()],
  ["e é", (stem, { rv }) => (stem.length > rv ? afterGu(stem) : stem)],
]);

export function spanish(word: string): string {
  const regions = regionsOf(word);
  const { rv } = regions;
  let stem = STEP_0.apply(word, regions) ?? word;
  stem =
    STEP_1.apply(stem, regions) ??
    STEP_2A.apply(stem, regions, rv) ??
    STEP_2B.apply(stem, regions, rv) ??
    stem;
  stem = STEP_3.apply(stem, regions, rv) ?? stem;
  return withoutAccents(stem);
}
