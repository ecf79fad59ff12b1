/** What marking knows of a language beside its stems: small words that turn, bound or carry no meaning. */

export interface LanguageRules {
  /** Words that negate what follows in their clause. */
  readonly negators: ReadonlySet<string>;
  /** After a negator these take the negation back: "not only polite", "don't forget to greet". */
  readonly cancellers: ReadonlySet<string>;
  /** Words that open a clause of their own, so that a negation before them ends. */
  readonly openers: ReadonlySet<string>;
  /** Whether a negator at the end of a clause negates what stands before it: "das sage ich nicht". */
  readonly negatesBackwards: boolean;
  /** Beginnings that turn a word into its opposite. */
  readonly opposites: readonly string[];
  /** Words of grammar: they are never content that marking missed, nor a misspelling of another word. */
  readonly grammar: ReadonlySet<string>;
  /** Shortened words whose full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Elided words before an apostrophe, which stand for themselves: l'eau is two words. */
  readonly elisions: ReadonlySet<string>;
  /** Number words: 0 to 20, then tens from 30, then hundred and thousand. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Whether ae, oe and ue may stand for ä, ö and ü. */
  readonly umlauts: boolean;
  /** What € $ £ % are called in a sentence. */
  readonly signs: Readonly<Record<string, string>>;
}

interface Lists {
  readonly negators: string;
  readonly cancellers: string;
  readonly openers: string;
  readonly opposites: string;
  readonly grammar: string;
  readonly abbreviations: string;
  readonly elisions?: string;
  readonly numbers: string;
  readonly signs: string;
}

const VALUES = [...Array(21).keys(), 30, 40, 50, 60, 70, 80, 90, 100, 1000];

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").filter((word) => word !== ""));
}

/** Spellings of one value are joined by a slash; a dash stands for none. */
function numbers(list: string): Map<string, number> {
  const found = new Map<string, number>();
  list.split(" ").forEach((names, index) => {
    for (const name of names.split("/")) if (name !== "-") found.set(name, VALUES[index] as number);
  });
  return found;
}

function rules(lists: Lists, german = false): LanguageRules {
  const [euro = "", dollar = "", pound = "", percent = ""] = lists.signs.split(" ");
  return {
    negators: set(lists.negators),
    cancellers: set(lists.cancellers),
    openers: set(lists.openers),
    negatesBackwards: german,
    opposites: lists.opposites.split(" "),
    grammar: set(`${lists.grammar} ${lists.negators} ${lists.openers}`),
    abbreviations: set(lists.abbreviations),
    elisions: set(lists.elisions ?? ""),
    numbers: numbers(lists.numbers),
    umlauts: german,
    signs: { "€": euro, $: dollar, "£": pound, "%": percent },
  };
}

const ENGLISH = rules({
  negators:
    "not no never without neither nor none nobody nothing cannot hardly dont doesnt didnt isnt arent wasnt werent " +
    "hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt neednt mightnt aint",
  cancellers: "only just merely solely forget fail hesitate least doubt matter",
  openers: "but however because so if when while although though unless except and which who instead rather",
  opposites: "un in im il ir dis non mis anti",
  grammar:
    "a an the this that these those it its i you he she we they me him her us them my your his our their is are was " +
    "were be been being am has have had do does did will would can could should must may might of to in on at by for " +
    "with from as or there here also then than very too more most some any all each what how where why into about up " +
    "out over etc",
  abbreviations: "eg ie mr mrs ms dr st vs etc approx max min incl no e g i",
  numbers:
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand",
  signs: "euro dollar pound percent",
});

const GERMAN = rules(
  {
    negators:
      "nicht nich kein keine keinen keinem keiner keines nie niemals ohne weder nirgends niemand nichts nix " +
      "keinesfalls keineswegs",
    cancellers: "nur bloss allein vergessen vergiss versaumen zuletzt",
    openers:
      "aber sondern jedoch doch weil da damit dass wenn falls sofern bevor nachdem wahrend obwohl ausser denn und sowie " +
      "sonst ansonsten dann solange trotzdem stattdessen",
    opposites: "un in nicht miss ir a non",
    grammar:
      "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr man mich mir dich dir sich uns " +
      "euch ihm ihn ihnen mein meine meinen meinem meiner dein sein seine unser ist sind war waren bin bist sein hat " +
      "habe haben hatte wird werden wurde wurden worden werde kann konnen konnte muss mussen soll sollen sollte darf " +
      "durfen mochte will wurde von vom zu zum zur in im ins an am auf aus bei beim mit nach uber unter vor fur durch " +
      "um bis als wie ob oder noch auch nur schon so sehr mehr hier dort da was wer wo wann welche welcher welches " +
      "diese dieser dieses diesen alle alles jede jeder jedes jeden etc usw z b bzw ggf evtl mal ja",
    abbreviations: "ca mind max min ggf bzw inkl usw evtl zzgl etc z b d h u a nr str vgl s o bspw sog",
    numbers:
      "null eins/ein/eine/einen/einem/einer/eines zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn " +
      "sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig " +
      "hundert/einhundert tausend/eintausend",
    signs: "euro dollar pfund prozent",
  },
  true,
);

const FRENCH = rules({
  negators: "ne n pas jamais sans aucun aucune rien ni non personne guere",
  cancellers: "seulement uniquement que oublier oubliez manquer",
  openers: "mais car parce puisque si quand lorsque et sauf sinon donc pour que qui",
  opposites: "in im il ir de des mal non a anti",
  grammar:
    "le la les l un une des du de d au aux ce cet cette ces il elle on ils elles je j tu nous vous me m te t se s lui leur " +
    "mon ma mes ton ta tes son sa ses notre nos votre vos est sont etait etre a ont avoir fait faire en dans sur sous par " +
    "avec c qu ou y plus tres aussi comme tout tous toute toutes etc",
  abbreviations: "m mme mlle dr ex p env max min etc",
  elisions: "l d n j c s m t qu jusqu lorsqu puisqu quoiqu",
  numbers:
    "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt " +
    "trente quarante cinquante soixante septante octante nonante cent mille",
  signs: "euro dollar livre pourcent",
});

const SPANISH = rules({
  negators: "no nunca jamas sin ningun ninguna ninguno nada nadie tampoco ni",
  cancellers: "solo solamente unicamente olvidar olvides olvide dejar",
  openers: "pero sino porque pues si cuando mientras aunque y e salvo excepto entonces para que quien",
  opposites: "in im i ir des dis anti mal",
  grammar:
    "el la los las un una unos unas lo de del a al en con por este esta estos estas ese esa eso esto yo tu el ella " +
    "nosotros ellos ellas me te se nos le les mi mis tu tus su sus es son era ser esta estan estar ha han haber hay fue " +
    "muy mas tambien como o u todo todos toda todas etc",
  abbreviations: "sr sra srta dr dra ej p aprox max min etc",
  numbers:
    "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis " +
    "diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento mil",
  signs: "euro dolar libra porciento",
});

/** "einundzwanzig": German writes numbers up to a hundred as one word. */
function addCompounds(found: Map<string, number>): void {
  const simple = [...found];
  for (const [tens, ten] of simple.filter(([, value]) => value >= 20 && value < 100)) {
    for (const [name, unit] of simple.filter(([, value]) => value >= 1 && value < 10)) {
      found.set(`${name}und${tens}`, ten + unit);
    }
  }
}
addCompounds(GERMAN.numbers as Map<string, number>);

const NONE = rules({
  negators: "",
  cancellers: "",
  openers: "",
  opposites: "",
  grammar: "",
  abbreviations: "",
  numbers: "",
  signs: "€ $ £ %",
});

const RULES: ReadonlyMap<string, LanguageRules> = new Map([
  ["en", ENGLISH],
  ["de", GERMAN],
  ["fr", FRENCH],
  ["es", SPANISH],
]);

/** By BCP 47 tag. A language that is not listed has no rules: its words are compared, and no more. */
export function rulesFor(tag: string): LanguageRules {
  return RULES.get(tag.toLowerCase().split("-", 1)[0] ?? "") ?? NONE;
}
