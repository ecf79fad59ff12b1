// needs shared/marking/families
(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function markMatch(item, response) {
	const chosen = listed(response);
	return markPieces(
		item,
		item.sources.map((source, index) => {
			const target = at(item.targets, chosen[index])?.id;
			if (target === void 0) return { id: source.id, state: "open", max: source.marks };
			const right = target === source.target;
			return {
				id: source.id,
				state: right ? "right" : "wrong",
				marks: right ? source.marks : source.otherMarks?.[target],
				max: source.marks,
				feedback: right ? void 0 : source.feedback,
				misconception: source.misconceptions?.[target]
			};
		})
	);
}

markscheme.modules["src/marking/match.ts"] = { markMatch };
})();
