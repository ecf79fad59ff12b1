(() => {
function normalise(text, caseSensitive, accentSensitive = true) {
	let plain = text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/g, "'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u2026/g, "...").replace(/\s+/g, " ").trim().replace(/([\p{L}\p{N}])\.$/u, "$1");
	let folded = accentSensitive ? plain : plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
	return caseSensitive ? folded : foldCase(folded);
}
function foldCase(text) {
	return text.toUpperCase().toLowerCase().normalize("NFC");
}

markscheme.modules["marking/folding"] = { foldCase, normalise };
})();
