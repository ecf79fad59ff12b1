(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var FAMILIES = {
	match_correct: (item, tally) => ({ total: complete(tally) ? item.marks : -item.scheme.penalty }),
	partial: (item, { count, right, wrong, cost }) => {
		const share = item.marks / count;
		const total = Math.max(-item.scheme.penalty * wrong, item.marks * right / count - cost * wrong);
		return { total, each: shares(share, cost) };
	},
	right_minus_wrong: (item, { count, right, wrong }) => {
		const share = item.marks / count;
		return { total: item.marks * (right - wrong) / count, each: shares(share, share) };
	},
	threshold: ({ scheme }, { right, extra }) => {
		const reached = (scheme.thresholds ?? []).filter(([least]) => right - extra >= least);
		return { total: reached[reached.length - 1]?.[1] ?? 0 };
	},
	map_response: ({ scheme }, { pieces }) => {
		const worth = ({ state, marks }) => state === "open" ? 0 : marks ?? scheme.unmapped ?? 0;
		const total = pieces.reduce((sum, piece) => sum + worth(piece), 0);
		return { total, each: (piece) => [worth(piece), Math.max(0, piece.max ?? 0, worth(piece))] };
	}
};
function markPieces(item, pieces, cost = item.scheme.penalty) {
	if (pieces.every(({ state }) => state === "open")) return unanswered(item);
	const { total, each } = FAMILIES[item.scheme.scoring](item, tallyOf(pieces, cost));
	const parts = pieces.map((piece) => {
		const [marks, max] = each?.(piece) ?? [0, 0];
		const part = { id: piece.id, marks, max, correct: piece.state === "right", feedback: piece.feedback };
		return piece.state === "open" ? { ...part, open: true } : part;
	});
	return award(item, total, parts, pieces.map(({ misconception }) => misconception));
}
function markAnswer(item, answer) {
	const { scoring, penalty, unmapped = 0 } = item.scheme;
	const own = answer.marks ?? (answer.right ? item.marks : void 0);
	const mapped = scoring === "map_response";
	const marks = mapped ? own ?? unmapped : own !== void 0 && own > 0 ? own : -penalty;
	const { id, feedback, misconception } = answer;
	const part = { id, marks, max: item.marks, correct: marks >= item.marks, feedback };
	return award(item, marks, [part], [misconception]);
}
function tallyOf(pieces, cost) {
	const having = (test) => pieces.filter(test).length;
	return {
		pieces,
		cost,
		count: having(({ extra }) => extra !== true),
		right: having(({ state }) => state === "right"),
		wrong: having(({ state }) => state === "wrong"),
		extra: having(({ extra }) => extra === true)
	};
}
function complete({ count, right, extra }) {
	return right === count && extra === 0;
}
function shares(share, cost) {
	return ({ state, extra }) => [state === "right" ? share : state === "wrong" ? -cost : 0, extra === true ? 0 : share];
}

markscheme.modules["src/marking/families.ts"] = { markAnswer, markPieces };
})();
