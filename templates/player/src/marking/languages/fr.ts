import { french as stem } from "../stem/french";
import { type Language, rules } from "./registry";

const WORDS = rules({
  negators: "ne n pas jamais sans aucun aucune rien ni non personne guere",
  cancellers: "seulement uniquement que oublier oubliez manquer",
  openers: "mais car parce puisque si quand lorsque et sauf sinon donc pour que qui",
  degrees: "si",
  opposites: "in im il ir de des mal non a anti",
  grammar:
    "le la les l un une des du de d au aux ce cet cette ces il elle on ils elles je j tu nous vous me m te t se s lui leur " +
    "mon ma mes ton ta tes son sa ses notre nos votre vos est sont etait etre a ont avoir fait faire en dans sur sous par " +
    "avec c qu ou y plus tres aussi comme tout tous toute toutes etc",
  abbreviations: "m mme mlle dr ex p env max min etc",
  elisions: "l d n j c s m t qu jusqu lorsqu puisqu quoiqu quelqu",
  and: "et",
  numbers:
    "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt/vingts " +
    "trente quarante cinquante soixante septante octante/huitante nonante cent/cents mille",
  signs: "euro dollar livre pourcent",
});

/** "dix-sept"; "soixante-dix" and "quatre-vingt-dix-neuf", which count by scores. */
function add(sum: number, word: number): number | undefined {
  if (sum === 4 && word === 20) return 80;
  if (sum === 10 && word > 6 && word < 10) return sum + word;
  return (sum === 60 || sum === 80) && word > 9 && word < 17 ? sum + word : undefined;
}

export const fr: Language = { tag: "fr", stem, rules: { ...WORDS, add } };
