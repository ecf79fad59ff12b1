// needs shared/marking/families
(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function markMultipleResponse(item, response) {
	const chosen = new Set(listed(response));
	const pieces = [];
	for (const [index, { id, correct = false, marks, feedback, misconception }] of item.options.entries()) {
		if (chosen.has(index)) {
			const max = correct ? marks : void 0;
			pieces.push({ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception });
		} else if (correct) pieces.push({ id, state: "open", max: marks });
	}
	return markPieces(item, pieces, wrongCost(item));
}
function wrongCost({ marks, maxChoices, options, scheme }) {
	const right = options.filter(({ correct }) => correct).length;
	const wrong = options.length - right;
	const rationed = maxChoices !== void 0 && maxChoices <= right;
	if (rationed || wrong === 0) return scheme.penalty;
	return Math.max(scheme.penalty, marks / Math.min(right, wrong));
}

markscheme.modules["src/marking/multiple_response.ts"] = { markMultipleResponse };
})();
