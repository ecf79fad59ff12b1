(() => {
var __defProp = Object.defineProperty;
var __export = (target, all) => {
	for (var name in all)
		__defProp(target, name, { get: all[name], enumerable: true });
};

// src/marking/judgement.ts
var judgement_exports = {};
__export(judgement_exports, {
	judged: () => judged,
	summed: () => summed,
	within: () => within
});

// page:src/marking/award.ts
var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

// src/marking/judgement.ts
function judged(item, outcome, judgement) {
	const { by, marks, note } = judgement;
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

// entry.ts
markscheme.modules["src/marking/judgement.ts"] = judgement_exports;
})();
