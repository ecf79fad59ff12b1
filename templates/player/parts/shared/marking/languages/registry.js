(() => {
var VALUES = [...Array(21).keys(), 30, 40, 50, 60, 70, 80, 90, 100, 1e3];
function set(list) {
	return new Set(list.split(" ").filter((word) => word !== ""));
}
function numbers(list) {
	let found = new Map();
	list.split(" ").forEach((names, index) => {
		for (let name of names.split("/")) if (name !== "-") found.set(name, VALUES[index]);
	});
	return found;
}
function rules(lists, german = false) {
	let grammar = set(`${lists.grammar} ${lists.negators} ${lists.openers}`);
	let opposites = lists.opposites.split(" ");
	let [euro = "", dollar = "", pound = "", percent = ""] = lists.signs.split(" ");
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
		signs: new Map([["€", euro], ["$", dollar], ["£", pound], ["%", percent]])
	};
}
var NONE = rules({
	negators: "",
	cancellers: "",
	openers: "",
	opposites: "",
	grammar: "",
	abbreviations: "",
	numbers: "",
	signs: "€ $ £ %"
});
var UNKNOWN = { tag: "", stem: (word) => word, rules: NONE };
var LANGUAGES = new Map();
function register(language) {
	LANGUAGES.set(language.tag, language);
}
function languageOf(tag) {
	return LANGUAGES.get(tag.toLowerCase().split("-", 1)[0] ?? "") ?? UNKNOWN;
}

markscheme.modules["marking/languages/registry"] = { languageOf, register, rules };
})();
