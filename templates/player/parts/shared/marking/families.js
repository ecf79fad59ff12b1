(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var FAMILIES = {
	match_correct: (item, tally) => ({ total: complete(tally) ? item.marks : -item.scheme.penalty }),
	partial: (item, { count, right, wrong, cost }) => {
		let share = item.marks / count;
		let total = Math.max(-item.scheme.penalty * wrong, item.marks * right / count - cost * wrong);
		return { total, each: shares(share, cost) };
	},
	right_minus_wrong: (item, { count, right, wrong }) => {
		let share = item.marks / count;
		return { total: item.marks * (right - wrong) / count, each: shares(share, share) };
	},
	threshold: ({ scheme }, { right, extra }) => {
		let reached = (scheme.thresholds ?? []).filter(([least]) => right - extra >= least);
		return { total: reached[reached.length - 1]?.[1] ?? 0 };
	},
	map_response: ({ scheme }, { pieces }) => {
		let worth = ({ state, marks }) => state === "open" ? 0 : marks ?? scheme.unmapped ?? 0;
		let total = pieces.reduce((sum, piece) => sum + worth(piece), 0);
		return { total, each: (piece) => [worth(piece), Math.max(0, piece.max ?? 0, worth(piece))] };
	}
};
function markPieces(item, pieces, cost = item.scheme.penalty) {
	if (pieces.every(({ state }) => state === "open")) return unanswered(item);
	let { total, each } = FAMILIES[item.scheme.scoring](item, tallyOf(pieces, cost));
	let parts = pieces.map((piece) => {
		let [marks, max] = each?.(piece) ?? [0, 0];
		let part = { id: piece.id, marks, max, correct: piece.state === "right", feedback: piece.feedback };
		return piece.state === "open" ? { ...part, open: true } : part;
	});
	return award(item, total, parts, pieces.map(({ misconception }) => misconception));
}
function markAnswer(item, answer) {
	let { scoring, penalty, unmapped = 0 } = item.scheme;
	let own = answer.marks ?? (answer.right ? item.marks : void 0);
	let mapped = scoring === "map_response";
	let marks = mapped ? own ?? unmapped : own !== void 0 && own > 0 ? own : -penalty;
	let { id, feedback, misconception } = answer;
	let part = { id, marks, max: item.marks, correct: marks >= item.marks, feedback };
	return award(item, marks, [part], [misconception]);
}
function tallyOf(pieces, cost) {
	let having = (test) => pieces.filter(test).length;
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

markscheme.modules["marking/families"] = { markAnswer, markPieces };
})();
