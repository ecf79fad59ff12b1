// needs shared/marking/folding
(() => {
var { foldCase, normalise } = markscheme.modules["marking/folding"];

var NUMBER = /\p{N}{1,3}(?:[ \u00a0\u202f'\u2019]\p{N}{3}){1,5}(?:[.,]\p{N}+)?(?!\p{N})|\p{N}+(?:[.,]\p{N}+)*/u;
var LETTERS = "[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]";
var APOSTROPHES = "['\\u2019\\u02bc\\u00b4`]";
var WORD = new RegExp(`${NUMBER.source}|[€$£%]|${LETTERS}+(?:${APOSTROPHES}${LETTERS}+)*`, "gu");
var DROPPED = /['\u2019\u02bc\u00b4`\u00ad\u200b-\u200d\u2060\u0300-\u036f\u2010\u2011-]/g;
var APOSTROPHE = /['\u2019\u02bc\u00b4`]/;
var MEANT = /[\p{L}\p{N}€$£%]/u;
var PLAIN = /^[a-z]+$/;
var UMLAUT = /(^|[^aeiouqy])([aou])e/g;
var SENTENCE_MARKS = "!?؟۔।•\u2029。！？";
var CLAUSE_MARKS = ",:;()–—،、，";
var NONE = 0;
var CLAUSE = 1;
var SENTENCE = 2;
var LINE_ENDS = "\n\r\u2028";
var FULL = 50;
var NEXT_LINE = /^[^\n\r\u2028]*(?:\r\n|[\n\r\u2028])[ \t\u00a0("'\u00ab\u2018\u201c\u201e]*$/;
var GOES_ON = /\p{L}(?![.)])|\p{N}(?!\p{N}*[.)](?!\p{N}))|[€$£%]/uy;
var HYPHEN = /[\u2010\u2011-]/;
var LETTER = /^\p{L}/u;
var LONGEST_PREFIX = 5;
var LONGEST_ELISION = 6;
var LONGEST = 64;
function words(text, rules) {
	let found = [];
	let sentence = 0;
	let clause = 0;
	let end = 0;
	WORD.lastIndex = 0;
	for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
		let whole = match[0] + hyphened(match[0], text, rules);
		for (let [raw, start] of elided(whole, match.index, rules)) {
			let stop = found.length === 0 ? NONE : stopBetween(text, end, start, found[found.length - 1], rules);
			if (stop === SENTENCE) sentence += 1;
			if (stop !== NONE) clause += 1;
			end = start + raw.length;
			if (bare(raw)) found.push({ raw, start, end, sentence, clause });
		}
	}
	return found;
}
function hyphened(prefix, text, rules) {
	let end = WORD.lastIndex;
	if (prefix.length > LONGEST_PREFIX || !HYPHEN.test(text.charAt(end)) || !rules.prefixes.has(fold(prefix, rules))) return "";
	WORD.lastIndex = end + 1;
	let rest = WORD.exec(text);
	if (rest?.index === end + 1 && LETTER.test(rest[0])) return text.slice(end, WORD.lastIndex);
	WORD.lastIndex = end;
	return "";
}
function bare(raw) {
	return raw.charCodeAt(0) < 128 || MEANT.test(raw);
}
function elided(raw, start, rules) {
	let parts = [];
	let from = 0;
	for (let at = 0; rules.elisions.size > 0 && at <= from + LONGEST_ELISION && at < raw.length; at++) {
		if (!APOSTROPHE.test(raw.charAt(at))) continue;
		let part = raw.slice(from, at);
		if (!rules.elisions.has(part.toLowerCase())) break;
		parts.push([part, start + from]);
		from = at + 1;
	}
	return [...parts, [raw.slice(from), start + from]];
}
function fold(raw, rules) {
	let sign = rules.signs.get(raw);
	if (sign !== void 0) return sign;
	let short = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
	let lower = foldCase(short);
	let plain = PLAIN.test(lower) ? lower : foldCase(short.normalize("NFKD")).normalize("NFKD").replace(DROPPED, "");
	return rules.umlauts ? plain.replace(UMLAUT, "$1$2") : plain;
}
function composed(raw) {
	return raw.slice(0, LONGEST).normalize("NFKC").toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060\u2010\u2011-]/g, "").replace(/[\u2019\u02bc\u00b4`]/g, "'");
}
function stopBetween(text, from, to, word, rules) {
	let stop = NONE;
	for (let at = from; at < to; at++) {
		let mark = text.charAt(at);
		if (mark === " ") continue;
		if (SENTENCE_MARKS.includes(mark) || mark === "." && fullStop(at, to, word, rules)) return SENTENCE;
		if (LINE_ENDS.includes(mark)) return lineStop(text, from, to);
		if (CLAUSE_MARKS.includes(mark) || mark === "-" && to - from > 1) stop = CLAUSE;
	}
	return stop;
}
function lineStop(text, from, to) {
	let start = from;
	while (start > 0 && from - start < FULL && !LINE_ENDS.includes(text.charAt(start - 1))) start--;
	GOES_ON.lastIndex = to;
	return from - start >= FULL && NEXT_LINE.test(text.slice(from, to)) && GOES_ON.test(text) ? CLAUSE : SENTENCE;
}
function fullStop(at, next, word, rules) {
	let length = word.end - word.start;
	if (word.end === at && (length === 1 || rules.abbreviations.has(word.raw.toLowerCase()))) return false;
	return next > at + 1 || length > 2;
}

markscheme.modules["marking/words"] = { composed, fold, words };
})();
