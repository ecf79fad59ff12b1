// needs shared/marking/languages/registry shared/marking/stem/letters shared/marking/stem/suffixes
(() => {
var { languageOf, register, rules } = markscheme.modules["marking/languages/registry"];

var { endsIn, isAt, letters, past, regionAfter, withLetter } = markscheme.modules["marking/stem/letters"];

var { Suffixes, always, either, followedBy, never, remove, replace } = markscheme.modules["marking/stem/suffixes"];

var VOWELS = letters("aeiouy");
var DOUBLED = letters("bdfgmnprt");
var VALID_LI_ENDINGS = letters("cdeghkmnrt");
var BEFORE_ION = letters("st");
var NEVER_SHORT = letters("wxY");
var SPECIAL_WORDS = new Map([
	["skis", "ski"],
	["skies", "sky"],
	["idly", "idl"],
	["gently", "gentl"],
	["ugly", "ugli"],
	["early", "earli"],
	["only", "onli"],
	["singly", "singl"],
	...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => [word, word])
]);
var R1_AFTER = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
var BEFORE_EED = new Set(["proc", "exc", "succ"]);
var BEFORE_ING = new Set(["inn", "out", "cann", "herr", "earr", "even"]);
function endsInShortSyllable(word) {
	let last = word.length - 1;
	if (word.endsWith("past")) return true;
	if (endsIn(word, VOWELS) || !isAt(word, last - 1, VOWELS)) return false;
	return last === 1 || !isAt(word, last - 2, VOWELS) && !isAt(word, last, NEVER_SHORT);
}
function hasVowel(word) {
	for (let i = 0; i < word.length; i++) if (isAt(word, i, VOWELS)) return true;
	return false;
}
var STEP_0 = new Suffixes([["' 's 's'", always()]]);
var STEP_1A = new Suffixes([
	["sses", always("ss")],
	["ied ies", (stem) => stem + (stem.length > 1 ? "i" : "ie")],
	["us ss", never],
	["s", (stem) => hasVowel(stem.slice(0, -1)) ? stem : void 0]
]);
function withoutVerbEnding(stem, { r1 }) {
	if (!hasVowel(stem)) return void 0;
	if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return stem + "e";
	let last = stem.length - 1;
	if (endsIn(stem, DOUBLED) && stem[last] === stem[last - 1]) {
		return last === 2 && "aeo".includes(stem.charAt(0)) ? stem : stem.slice(0, last);
	}
	return stem.length === r1 && endsInShortSyllable(stem) ? stem + "e" : stem;
}
function withoutIng(stem, regions) {
	if (BEFORE_ING.has(stem)) return void 0;
	if (stem.length === 2 && stem[1] === "y" && !isAt(stem, 0, VOWELS)) return stem.charAt(0) + "ie";
	return withoutVerbEnding(stem, regions);
}
var withEe = (stem, { r1 }) => stem.length >= r1 && !BEFORE_EED.has(stem) ? stem + "ee" : void 0;
var STEP_1B = new Suffixes([
	["eed eedly", withEe],
	["ed edly ingly", withoutVerbEnding],
	["ing", withoutIng]
]);
function step1c(word) {
	let last = word.length - 1;
	let ends = word.endsWith("y") || word.endsWith("Y");
	return ends && last > 1 && !isAt(word, last - 1, VOWELS) ? withLetter(word, last, "i") : word;
}
var STEP_2 = new Suffixes([
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
	["ogi", (stem, { r1 }) => stem.length >= r1 && stem.endsWith("l") ? stem + "og" : void 0],
	["lessli", replace("less", "r1")],
	["li", remove("r1", (stem) => endsIn(stem, VALID_LI_ENDINGS))]
]);
var STEP_3 = new Suffixes([
	["tional", replace("tion", "r1")],
	["ational", replace("ate", "r1")],
	["alize", replace("al", "r1")],
	["icate iciti ical", replace("ic", "r1")],
	["ful ness", remove("r1")],
	["ative", remove("r2")]
]);
var STEP_4 = new Suffixes([
	["al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", remove("r2")],
	["ion", remove("r2", (stem) => endsIn(stem, BEFORE_ION))]
]);
var withoutE = (stem, { r1, r2 }) => stem.length >= r2 || stem.length >= r1 && !endsInShortSyllable(stem) ? stem : void 0;
var STEP_5 = new Suffixes([
	["e", withoutE],
	["l", remove("r2", (stem) => stem.endsWith("l"))]
]);
function markConsonantY(word) {
	let marked = word;
	for (let y = word.indexOf("y"); y >= 0; y = word.indexOf("y", y + 1)) {
		if (y === 0 || isAt(marked, y - 1, VOWELS)) marked = withLetter(marked, y, "Y");
	}
	return marked;
}
function regionsOf(word) {
	let exceptional = R1_AFTER.exec(word);
	let r1 = exceptional === null ? regionAfter(word, 0, VOWELS) : exceptional[0].length;
	return { r1, r2: regionAfter(word, r1, VOWELS), rv: word.length };
}
function english(word) {
	if (word.length < 3) return word;
	let special = SPECIAL_WORDS.get(word);
	if (special !== void 0) return special;
	let stem = markConsonantY(word.startsWith("'") ? word.slice(1) : word);
	let regions = regionsOf(stem);
	stem = STEP_0.apply(stem, regions) ?? stem;
	stem = STEP_1A.apply(stem, regions) ?? stem;
	stem = step1c(STEP_1B.apply(stem, regions) ?? stem);
	stem = STEP_2.apply(stem, regions) ?? stem;
	stem = STEP_3.apply(stem, regions) ?? stem;
	stem = STEP_4.apply(stem, regions) ?? stem;
	stem = STEP_5.apply(stem, regions) ?? stem;
	return stem.replace(/Y/g, "y");
}

var en = { tag: "en", stem: english, rules: rules({
	negators: "not no non never without neither nor none nobody nothing cannot hardly dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt neednt mightnt aint",
	cancellers: "only just merely solely forget fail hesitate least doubt matter",
	openers: "but however because so if when while although though unless except and which who instead rather",
	degrees: "so",
	opposites: "un in im il ir dis non mis anti",
	grammar: "a an the this that these those it its i you he she we they me him her us them my your his our their is are was were be been being am has have had do does did will would can could should must may might of to in on at by for with from as or there here also then than very too more most some any all each what how where why into about up out over etc",
	abbreviations: "eg ie mr mrs ms dr st vs etc approx max min incl no e g i",
	numbers: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand",
	signs: "euro dollar pound percent"
}) };

register(en);
})();
