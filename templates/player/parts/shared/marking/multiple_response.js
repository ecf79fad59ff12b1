// needs shared/marking/families
(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function markMultipleResponse(item, response) {
	let chosen = new Set(listed(response));
	let pieces = [];
	for (let [index, { id, correct = false, marks, feedback, misconception }] of item.options.entries()) {
		if (chosen.has(index)) {
			let max = correct ? marks : void 0;
			pieces.push({ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception });
		} else if (correct) pieces.push({ id, state: "open", max: marks });
	}
	return markPieces(item, pieces, wrongCost(item));
}
function wrongCost({ marks, maxChoices, options, scheme }) {
	let right = options.filter(({ correct }) => correct).length;
	let wrong = options.length - right;
	let rationed = maxChoices !== void 0 && maxChoices <= right;
	if (rationed || wrong === 0) return scheme.penalty;
	return Math.max(scheme.penalty, marks / Math.min(right, wrong));
}

markscheme.modules["marking/multiple_response"] = { markMultipleResponse };
})();
