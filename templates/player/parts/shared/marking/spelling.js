(() => {
function tolerance(length) {
	return length < 5 ? 0 : length < 10 ? 1 : 2;
}
function slips(word, text, most, open = false) {
	let width = text.length;
	if (width < word.length - most || !open && width > word.length + most) return most + 1;
	let far = most + 1;
	let before = [];
	let above = Array.from({ length: width + 1 }, (_, index) => Math.min(index, far));
	for (let row = 1; row <= word.length; row++) {
		let from = Math.max(1, row - most);
		let to = Math.min(width, row + most);
		let here = new Array(width + 1).fill(far);
		if (row <= most) here[0] = row;
		let least = here[0];
		for (let column = from; column <= to; column++) {
			let same = word.charCodeAt(row - 1) === text.charCodeAt(column - 1);
			let cost = Math.min(
				above[column - 1] + (same ? 0 : 1),
				above[column] + 1,
				here[column - 1] + 1
			);
			if (row > 1 && column > 1 && !same && swapped(word, row, text, column)) {
				cost = Math.min(cost, before[column - 2] + 1);
			}
			here[column] = cost;
			if (cost < least) least = cost;
		}
		if (least > most) return far;
		before = above;
		above = here;
	}
	return open ? Math.min(far, ...above) : Math.min(far, above[width]);
}
function swapped(word, row, text, column) {
	return word.charCodeAt(row - 1) === text.charCodeAt(column - 2) && word.charCodeAt(row - 2) === text.charCodeAt(column - 1);
}
var PAIRS = [
	["hyper", "hypo"],
	["inter", "intra"],
	["ante", "anti"],
	["endo", "exo"],
	["macro", "micro"],
	["makro", "mikro"],
	["in", "ex"],
	["in", "de"]
];
function opposed(one, other, opposites) {
	return opposites.some((start) => turned(one, other, start) || turned(other, one, start)) || PAIRS.some(([a, b]) => one.startsWith(a) && other.startsWith(b) || one.startsWith(b) && other.startsWith(a));
}
function turned(word, turn, start) {
	if (start === "" || !turn.startsWith(start) || word.startsWith(start)) return false;
	let extra = turn.length - start.length - word.length;
	return extra >= -1 && extra <= 1;
}
function letterBits(word) {
	let bits = 0;
	for (let index = 0; index < word.length; index++) bits |= 1 << word.charCodeAt(index) % 31;
	return bits;
}
function bitsApart(one, other) {
	let count = 0;
	for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
	return count;
}

markscheme.modules["marking/spelling"] = { bitsApart, letterBits, opposed, slips, tolerance };
})();
