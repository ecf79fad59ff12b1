(() => {
var LONGEST = 100;
var SIGNS = /^[\p{Sc}%\u2030\s]+|[\p{Sc}%\u2030\s]+$/gu;
var GROUPS = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?=[.,]|$)/;
var PLAIN = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/;
var COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
var DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
var TWO_DOTS = /\..*[.,]/;
var IN_DOUBT = /^[1-9]\d{0,2},\d{3}$/;
function readings(text, unit) {
	return numeralsOf(text, unit).map(({ value }) => value);
}
function numeralsOf(text, unit) {
	return text.length > LONGEST ? [] : numerals(bare(text, unit));
}
function numerals(text) {
	let { negative, digits } = unsigned(text);
	return meanings(digits).map((meant) => ({ value: Number(meant), digits: meant })).filter(({ value }) => Number.isFinite(value)).map(({ value, digits: meant }) => ({ value: negative ? -value + 0 : value, digits: meant }));
}
function meanings(digits) {
	let grouped = GROUPS.exec(digits);
	if (grouped !== null) return meanings(digits.split(grouped[1]).join(""));
	if (IN_DOUBT.test(digits)) return [digits.replace(",", ""), digits.replace(",", ".")];
	if (PLAIN.test(digits)) return [digits.replace(",", ".")];
	if (COMMAS.test(digits)) return [digits.replace(/,/g, "")];
	if (DOTS.test(digits) && TWO_DOTS.test(digits)) return [digits.replace(/\./g, "").replace(",", ".")];
	return [];
}
function bare(text, unit) {
	return withoutUnit(tidy(text), unit === void 0 ? "" : tidy(unit)).replace(SIGNS, "");
}
function tidy(text) {
	return plain(text).toLowerCase();
}
function plain(text) {
	return text.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 10)).replace(/\u066b/g, ",").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2019\u066c]/g, "'").replace(/\s+/g, " ").replace(/^ ?[=≈~] ?/, "").trim();
}
function withoutUnit(text, unit) {
	if (unit === "") return text;
	if (text.endsWith(unit)) return text.slice(0, -unit.length);
	return text.startsWith(unit) ? text.slice(unit.length) : text;
}
function unsigned(text) {
	let sign = text.startsWith("-") || text.startsWith("+") ? text[0] : "";
	let digits = sign === "" ? text : text.slice(1).replace(SIGNS, "");
	return { negative: sign === "-", digits };
}

markscheme.modules["marking/number"] = { LONGEST, numerals, numeralsOf, plain, readings };
})();
