/** What marking knows of a language: its stems, and small words that turn, bind or carry no meaning. */
import type { Stemmer } from "../stem/stemmer";

export interface LanguageRules {
  /** Words that negate what follows in their clause. */
  readonly negators: ReadonlySet<string>;
  /** After a negator these take the negation back: "not only polite", "don't forget to greet". */
  readonly cancellers: ReadonlySet<string>;
  /** Words that open a clause of their own, so that a negation before them ends. */
  readonly openers: ReadonlySet<string>;
  /** Negators that, at the end of a clause, negate what stands before them: "das sage ich nicht". */
  readonly backward: ReadonlySet<string>;
  /** Openers that, right behind a negator, only say how much: "not so polite". */
  readonly degrees: ReadonlySet<string>;
  /** Beginnings that turn a word into its opposite. */
  readonly opposites: readonly string[];
  /** Those that are no words themselves, so that a hyphen behind them makes no difference: "un-friendly". */
  readonly prefixes: ReadonlySet<string>;
  /** Words of grammar: they are never content that marking missed, nor a misspelling of another word. */
  readonly grammar: ReadonlySet<string>;
  /** Shortened words whose full stop ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Elided words before an apostrophe, which stand for themselves: l'eau is two words. */
  readonly elisions: ReadonlySet<string>;
  /** What may stand between tens and units: treinta y cinco. */
  readonly and: ReadonlySet<string>;
  /** Number words: 0 to 20, then tens from 30, then hundred and thousand. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What a number word makes of the number before it, where it is not what it is elsewhere: "quatre-vingts". */
  readonly add?: (sum: number, word: number) => number | undefined;
  /** Whether ae, oe and ue may stand for ä, ö and ü. */
  readonly umlauts: boolean;
  /** What € $ £ % are called in a sentence. */
  readonly signs: ReadonlyMap<string, string>;
}

export interface Lists {
  readonly negators: string;
  readonly backward?: string;
  readonly cancellers: string;
  readonly openers: string;
  readonly degrees?: string;
  readonly opposites: string;
  readonly grammar: string;
  readonly abbreviations: string;
  readonly elisions?: string;
  readonly and?: string;
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

export function rules(lists: Lists, german = false): LanguageRules {
  const grammar = set(`${lists.grammar} ${lists.negators} ${lists.openers}`);
  const opposites = lists.opposites.split(" ");
  const [euro = "", dollar = "", pound = "", percent = ""] = lists.signs.split(" ");
  return {
    negators: set(lists.negators),
    cancellers: set(lists.cancellers),
    openers: set(lists.openers),
    backward: set(lists.backward ?? ""),
    degrees: set(lists.degrees ?? ""),
    opposites,
    prefixes: new Set(opposites.filter((start) => start.length > 1 && !grammar.has(start))),
    grammar,
    abbreviations: set(lists.abbreviations),
    elisions: set(lists.elisions ?? ""),
    and: set(lists.and ?? ""),
    numbers: numbers(lists.numbers),
    umlauts: german,
    signs: new Map([["€", euro], ["$", dollar], ["£", pound], ["%", percent]]),
  };
}

export interface Language {
  /** Primary language subtag. */
  readonly tag: string;
  readonly stem: Stemmer;
  readonly rules: LanguageRules;
}

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

/** A language that the page does not carry: its words are compared as they stand, and no more. */
const UNKNOWN: Language = { tag: "", stem: (word) => word, rules: NONE };

const LANGUAGES = new Map<string, Language>();

export function register(language: Language): void {
  LANGUAGES.set(language.tag, language);
}

/** By BCP 47 tag: "de", "en-GB". */
export function languageOf(tag: string): Language {
  return LANGUAGES.get(tag.toLowerCase().split("-", 1)[0] ?? "") ?? UNKNOWN;
}
