// needs shared/marking/families
(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function markMultipleResponse(item, response) {
	let chosen = new Set(listed(response)), pieces = [];
	for (let [index, { id, correct = !1, marks, feedback, misconception }] of item.options.entries())
		if (chosen.has(index)) {
			let max = correct ? marks : void 0;
			pieces.push({ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception });
		} else correct && pieces.push({ id, state: "open", max: marks });
	return markPieces(item, pieces, wrongCost(item));
}
function wrongCost({ marks, maxChoices, options, scheme }) {
	let right = options.filter(({ correct }) => correct).length, wrong = options.length - right;
	return maxChoices !== void 0 && maxChoices <= right || wrong === 0 ? scheme.penalty : Math.max(scheme.penalty, marks / Math.min(right, wrong));
}

markscheme.modules["src/marking/multiple_response.ts"] = { markMultipleResponse };
})();
