// needs shared/marking/languages/registry shared/marking/stem/letters shared/marking/stem/suffixes
(() => {
var { languageOf, register, rules } = markscheme.modules["marking/languages/registry"];

var { endsIn, isAt, letters, past, regionAfter, withLetter } = markscheme.modules["marking/stem/letters"];

var { Suffixes, always, either, followedBy, never, remove, replace } = markscheme.modules["marking/stem/suffixes"];

var VOWELS = letters("aeiouyäöü");
var VALID_S_ENDINGS = letters("bdfghklmnrt");
var VALID_ST_ENDINGS = letters("bdfghklmnt");
var VALID_ET_ENDINGS = letters("dfgklmnrstUzä");
var NEVER_BEFORE_ET = /(?:geordn|intern|plan|tick|tr)$/;
function markConsonants(word) {
	let marked = word;
	for (let i = 1; i < word.length - 1; i++) {
		let letter = word.charAt(i);
		if ((letter === "u" || letter === "y") && isAt(marked, i - 1, VOWELS) && isAt(word, i + 1, VOWELS)) {
			marked = withLetter(marked, i, letter.toUpperCase());
		}
	}
	return marked;
}
var SPELLINGS = { ß: "ss", ae: "ä", oe: "ö", ue: "ü" };
function mapSpellings(word) {
	return word.replace(/ß|qu|[aou]e/g, (found) => SPELLINGS[found] ?? found);
}
function regionsOf(word) {
	let r1 = regionAfter(word, 0, VOWELS);
	return { r1: Math.max(r1, 3), r2: regionAfter(word, r1, VOWELS), rv: word.length };
}
var STEP_1 = new Suffixes([
	["em", remove("r1", (stem) => !stem.endsWith("syst"))],
	["ern er", remove("r1")],
	["e en es", followedBy(remove("r1"), new Suffixes([["niss", always("nis")]]))],
	["s", remove("r1", (stem) => endsIn(stem, VALID_S_ENDINGS))],
	["erin erinnen", remove("r1")],
	["ln lns", replace("l", "r1")]
]);
var STEP_2 = new Suffixes([
	["en er est", remove("r1")],
	["st", remove("r1", (stem) => stem.length > 3 && endsIn(stem, VALID_ST_ENDINGS))],
	["et", remove("r1", (stem) => endsIn(stem, VALID_ET_ENDINGS) && !NEVER_BEFORE_ET.test(stem))]
]);
var removeUnlessAfterE = remove("r2", (stem) => !stem.endsWith("e"));
var STEP_3 = new Suffixes([
	["end ung", followedBy(remove("r2"), new Suffixes([["ig", removeUnlessAfterE]]))],
	["ig ik isch", removeUnlessAfterE],
	["lich heit", followedBy(remove("r2"), new Suffixes([["er en", remove("r1")]]))],
	["keit", followedBy(remove("r2"), new Suffixes([["lich ig", remove("r2")]]))]
]);
var APOSTROPHE = new Suffixes([["' 's 'sch", (stem) => stem.length > 1 ? stem : void 0]]);
var PLAIN = { U: "u", Y: "y", ä: "a", ö: "o", ü: "u" };
function german(word) {
	let stem = mapSpellings(markConsonants(word));
	let regions = regionsOf(stem);
	stem = STEP_1.apply(stem, regions) ?? stem;
	stem = STEP_2.apply(stem, regions) ?? stem;
	stem = STEP_3.apply(stem, regions) ?? stem;
	stem = APOSTROPHE.apply(stem, regions) ?? stem;
	return stem.replace(/[UYäöü]/g, (letter) => PLAIN[letter] ?? letter);
}

var WORDS = rules(
	{
		negators: "nicht nich kein keine keinen keinem keiner keines nie niemals ohne weder nirgends niemand nichts nix keinesfalls keineswegs",
		backward: "nicht nich nie niemals",
		cancellers: "nur bloss allein vergessen vergiss versaumen zuletzt",
		openers: "aber sondern jedoch doch weil da damit dass wenn falls sofern bevor nachdem wahrend obwohl ausser denn und sowie sonst ansonsten dann solange trotzdem stattdessen",
		opposites: "un in nicht miss ir a non",
		grammar: "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr man mich mir dich dir sich uns euch ihm ihn ihnen mein meine meinen meinem meiner dein sein seine unser ist sind war waren bin bist sein hat habe haben hatte wird werden wurde wurden worden werde kann konnen konnte muss mussen soll sollen sollte darf durfen mochte will wurde von vom zu zum zur in im ins an am auf aus bei beim mit nach uber unter vor fur durch um bis als wie ob oder noch auch nur schon so sehr mehr hier dort da was wer wo wann welche welcher welches diese dieser dieses diesen alle alles jede jeder jedes jeden etc usw z b bzw ggf evtl mal ja",
		abbreviations: "ca mind max min ggf bzw inkl usw evtl zzgl etc z b d h u a nr str vgl s o bspw sog",
		numbers: "null eins/ein/eine/einen/einem/einer/eines zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert/einhundert tausend/eintausend",
		signs: "euro dollar pfund prozent"
	},
	true
);
function addCompounds(found) {
	let simple = [...found];
	for (let [tens, ten] of simple.filter(([, value]) => value >= 20 && value < 100)) {
		for (let [name, unit] of simple.filter(([, value]) => value >= 1 && value < 10)) {
			found.set(`${name}und${tens}`, ten + unit);
		}
	}
}
addCompounds(WORDS.numbers);
var de = { tag: "de", stem: german, rules: WORDS };

register(de);
})();
