// needs shared/marking/languages/registry shared/marking/stem/letters shared/marking/stem/suffixes
(() => {
var { languageOf, register, rules } = markscheme.modules["marking/languages/registry"];

var { endsIn, isAt, letters, past, regionAfter, withLetter } = markscheme.modules["marking/stem/letters"];

var { Suffixes, always, either, followedBy, never, remove, replace } = markscheme.modules["marking/stem/suffixes"];

var VOWEL = "aeiouyâàëéêèïîôûù";
var VOWELS = letters(VOWEL);
var BEFORE_OUX = letters("bhjlnp");
var BEFORE_ION = letters("st");
var ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/s;
var RV_AFTER = new RegExp(`^(?:par|col|tap|ni[${VOWEL}])`);
function markConsonants(word) {
	let marked = word;
	for (let i = 0; i < marked.length; i++) {
		let next = marked.charAt(i + 1);
		if (isAt(marked, i, VOWELS)) {
			let between = (next === "u" || next === "i") && isAt(marked, i + 2, VOWELS);
			if (between || next === "y") marked = withLetter(marked, i + 1, next.toUpperCase());
		}
		let letter = marked.charAt(i);
		if (letter === "y" && isAt(marked, i + 1, VOWELS)) marked = withLetter(marked, i, "Y");
		else if (letter === "q" && next === "u") marked = withLetter(marked, i + 1, "U");
		else if (letter === "ë") marked = withLetter(marked, i, "He");
		else if (letter === "ï") marked = withLetter(marked, i, "Hi");
	}
	return marked;
}
function startOfRv(word) {
	if (word.length > 2 && isAt(word, 0, VOWELS) && isAt(word, 1, VOWELS)) return 3;
	return RV_AFTER.test(word) ? 3 : past(word, 1, VOWELS);
}
function regionsOf(word) {
	let r1 = regionAfter(word, 0, VOWELS);
	return { r1, r2: regionAfter(word, r1, VOWELS), rv: startOfRv(word) };
}
var endsInConsonant = (stem) => stem !== "" && !endsIn(stem, VOWELS);
var IC = new Suffixes([["ic", either(remove("r2"), always("iqU"))]]);
var STEP_1 = new Suffixes([
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
				["ièr Ièr", replace("i", "rv")]
			])
		)
	],
	[
		"ité ités",
		followedBy(
			remove("r2"),
			new Suffixes([
				["abil", either(remove("r2"), always("abl"))],
				["ic", either(remove("r2"), always("iqU"))],
				["iv", remove("r2")]
			])
		)
	],
	["if ive ifs ives", followedBy(remove("r2"), new Suffixes([["at", followedBy(remove("r2"), IC)]]))],
	["eaux", always("eau")],
	["aux", replace("al", "r1")],
	["oux", (stem) => endsIn(stem, BEFORE_OUX) ? stem + "ou" : void 0],
	["euse euses", either(remove("r2"), replace("eux", "r1"))],
	["issement issements", remove("r1", endsInConsonant)]
]);
var STEP_1_ADVERBS = new Suffixes([
	["ement ements issement issements", never],
	["amment", replace("ant", "rv")],
	["emment", replace("ent", "rv")],
	["ment ments", (stem, { rv }) => stem.length > rv && endsIn(stem, VOWELS) ? stem : void 0]
]);
var STEP_2A = new Suffixes([
	[
		"îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it",
		(stem, { rv }) => stem.length > rv && endsInConsonant(stem) && !stem.endsWith("H") ? stem : void 0
	]
]);
var AIS_STAYS = /^.?al$|auv$|épl$/s;
var withoutE = (stem, { rv }) => stem.length > rv && stem.endsWith("e") ? stem.slice(0, -1) : stem;
var STEP_2B = new Suffixes([
	["ions", remove("r2")],
	["é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez", always()],
	["âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions", withoutE],
	["ais", (stem, regions) => AIS_STAYS.test(stem) ? void 0 : withoutE(stem, regions)],
	["aise aises", (stem) => AIS_STAYS.test(stem) ? void 0 : stem]
]);
function step3(word) {
	if (word.endsWith("Y")) return withLetter(word, word.length - 1, "i");
	return word.endsWith("ç") ? withLetter(word, word.length - 1, "c") : word;
}
var RESIDUAL_S = /(?:Hi|[^aiouès])s$/;
var withoutIon = (stem, { r2, rv }) => stem.length >= r2 && stem.length > rv && endsIn(stem, BEFORE_ION) ? stem : void 0;
var STEP_4 = new Suffixes([
	["ion", withoutIon],
	["ier ière Ier Ière", always("i")],
	["e", always()]
]);
function step4(word, regions) {
	let stem = RESIDUAL_S.test(word) ? word.slice(0, -1) : word;
	return STEP_4.apply(stem, regions, regions.rv) ?? stem;
}
var step5 = (word) => /(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word;
function step6(word) {
	let i = word.length - 1;
	while (i >= 0 && !isAt(word, i, VOWELS)) i--;
	let accented = i < word.length - 1 && (word[i] === "é" || word[i] === "è");
	return accented ? withLetter(word, i, "e") : word;
}
var UNMARKED = { I: "i", U: "u", Y: "y", He: "ë", Hi: "ï", H: "" };
function french(word) {
	let stem = markConsonants(word.replace(ELISION, ""));
	let regions = regionsOf(stem);
	let { rv } = regions;
	let changed = STEP_1.apply(stem, regions);
	if (changed === void 0) {
		stem = STEP_1_ADVERBS.apply(stem, regions) ?? stem;
		changed = STEP_2A.apply(stem, regions, rv) ?? STEP_2B.apply(stem, regions, rv);
	}
	stem = changed === void 0 ? step4(stem, regions) : step3(changed);
	return step6(step5(stem)).replace(/H[ei]?|[IUY]/g, (mark) => UNMARKED[mark] ?? mark);
}

var WORDS = rules({
	negators: "ne n pas jamais sans aucun aucune rien ni non personne guere",
	cancellers: "seulement uniquement que oublier oubliez manquer",
	openers: "mais car parce puisque si quand lorsque et sauf sinon donc pour que qui",
	degrees: "si",
	opposites: "in im il ir de des mal non a anti",
	grammar: "le la les l un une des du de d au aux ce cet cette ces il elle on ils elles je j tu nous vous me m te t se s lui leur mon ma mes ton ta tes son sa ses notre nos votre vos est sont etait etre a ont avoir fait faire en dans sur sous par avec c qu ou y plus tres aussi comme tout tous toute toutes etc",
	abbreviations: "m mme mlle dr ex p env max min etc",
	elisions: "l d n j c s m t qu jusqu lorsqu puisqu quoiqu quelqu",
	and: "et",
	numbers: "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante cent/cents mille",
	signs: "euro dollar livre pourcent"
});
function add(sum, word) {
	if (sum === 4 && word === 20) return 80;
	if (sum === 10 && word > 6 && word < 10) return sum + word;
	return (sum === 60 || sum === 80) && word > 9 && word < 17 ? sum + word : void 0;
}
var fr = { tag: "fr", stem: french, rules: { ...WORDS, add } };

register(fr);
})();
