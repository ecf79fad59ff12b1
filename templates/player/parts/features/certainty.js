(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var LEVELS = [1, 2, 3];
function withCertainty(item, outcome, stated) {
	let { certainty: table, floor } = item;
	if (table === void 0 || outcome.result === "unanswered" || outcome.result === "neutral") return outcome;
	let level = LEVELS.find((each) => each === stated) ?? 1;
	let right = outcome.result === "correct";
	let marks = round(Math.max(floor, (right ? table.right : table.wrong)[level - 1] ?? 0));
	let parts = outcome.parts.map((part) => ({ ...part, marks: 0, max: 0 }));
	return { ...outcome, marks, parts, result: right ? "correct" : "incorrect", certainty: level };
}

var certainty = {
	name: "certainty",
	mark: withCertainty,
	ask,
	missing: (item, stated, words) => item.certainty && !stated ? words("certainty.missing") : void 0,
	explain: (outcome, words) => {
		let level = outcome.certainty;
		if (level === void 0) return void 0;
		return h("p", { class: "hint" }, words("certainty.said", { certainty: words(`certainty.${level}`) }));
	}
};
function ask({ item, stated, locked, prefix, words, changed }) {
	let table = item.certainty;
	let levels = LEVELS.map((level) => {
		let id = `${prefix}-certainty-${level}`;
		let input = h("input", { type: "radio", id, name: `${prefix}-certainty`, value: level, onchange: () => changed(level) });
		input.checked = level === stated;
		let [right, wrong] = [table.right[level - 1] ?? 0, table.wrong[level - 1] ?? 0];
		let text = h("span", { class: "option-text" }, words(`certainty.${level}`));
		let label = h("label", { class: "option-label", for: id }, input, text, h("span", { class: "worth" }, worth(right, wrong, words)));
		return h("div", { class: "option" }, label);
	});
	let hint = h("p", { class: "hint", id: `${prefix}-certainty-hint` }, words("certainty.hint"));
	return h(
		"fieldset",
		{ class: "certainty", disabled: locked, "aria-describedby": hint.id },
		h("legend", {}, words("certainty.title")),
		hint,
		h("div", { class: "certainty-levels" }, ...levels)
	);
}
function worth(right, wrong, words) {
	return words("certainty.worth", { right: words.number(right), wrong: words.number(wrong) });
}

register(certainty);
})();
