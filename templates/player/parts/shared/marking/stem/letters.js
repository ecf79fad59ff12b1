(() => {
function letters(list) {
	let set = new Uint8Array(256);
	for (let letter of list) set[letter.charCodeAt(0)] = 1;
	return set;
}
function isAt(word, index, set) {
	return index >= 0 && index < word.length && set[word.charCodeAt(index)] === 1;
}
function endsIn(word, set) {
	return isAt(word, word.length - 1, set);
}
function past(word, from, set, wanted = true) {
	let index = from;
	while (index < word.length && isAt(word, index, set) !== wanted) index++;
	return Math.min(index + 1, word.length);
}
function regionAfter(word, from, vowels) {
	return past(word, past(word, from, vowels), vowels, false);
}
function withLetter(word, index, letter) {
	return word.slice(0, index) + letter + word.slice(index + 1);
}

markscheme.modules["marking/stem/letters"] = { endsIn, isAt, letters, past, regionAfter, withLetter };
})();
