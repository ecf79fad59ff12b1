// needs shared/marking/families
(() => {
var __defProp = Object.defineProperty;
var __export = (target, all) => {
	for (var name in all)
		__defProp(target, name, { get: all[name], enumerable: true });
};

// src/marking/multiple_response.ts
var multiple_response_exports = {};
__export(multiple_response_exports, {
	markMultipleResponse: () => markMultipleResponse
});

// page:src/marking/award.ts
var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

// page:src/marking/families.ts
var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

// src/marking/multiple_response.ts
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

// entry.ts
markscheme.modules["src/marking/multiple_response.ts"] = multiple_response_exports;
})();
