(() => {
var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

function judged(item, outcome, judgement) {
	let { by, marks, note } = judgement;
	if (typeof marks !== "number") throw new RangeError("the item has one mark in all, not a list");
	within(marks, item.floor, item.marks, "the item");
	return signed(award(item, marks, outcome.parts, outcome.misconceptions), by, note);
}
function signed(outcome, by, note) {
	return note === void 0 ? { ...outcome, judged: by } : { ...outcome, judged: by, note };
}
function within(marks, least, most, what) {
	if (!(marks >= least && marks <= most)) throw new RangeError(`${marks} marks where ${what} has ${least} to ${most}`);
}
function summed(item, parts, { by, note }) {
	return signed(award(item, parts.reduce((sum, { marks }) => sum + marks, 0), parts), by, note);
}

markscheme.modules["marking/judgement"] = { judged, summed, within };
})();
