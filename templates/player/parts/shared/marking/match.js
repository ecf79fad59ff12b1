// needs shared/marking/families
(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function markMatch(item, response) {
	let chosen = listed(response);
	return markPieces(
		item,
		item.sources.map((source, index) => {
			let target = at(item.targets, chosen[index])?.id;
			if (target === void 0) return { id: source.id, state: "open", max: source.marks };
			let right = target === source.target;
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

markscheme.modules["marking/match"] = { markMatch };
})();
