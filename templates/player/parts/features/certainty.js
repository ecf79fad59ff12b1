(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var LEVELS = [1, 2, 3];
function withCertainty(item, outcome, stated) {
	const { certainty: table, floor } = item;
	if (table === void 0 || outcome.result === "unanswered" || outcome.result === "neutral") return outcome;
	const level = LEVELS.find((each) => each === stated) ?? 1;
	const right = outcome.result === "correct";
	const marks = round(Math.max(floor, (right ? table.right : table.wrong)[level - 1] ?? 0));
	const parts = outcome.parts.map((part) => ({ ...part, marks: 0, max: 0 }));
	return { ...outcome, marks, parts, result: right ? "correct" : "incorrect", certainty: level };
}

var certainty = {
	name: "certainty",
	mark: withCertainty,
	ask,
	missing: (item, stated, words) => item.certainty && !stated ? words("certainty.missing") : void 0,
	explain: (outcome, words) => {
		const level = outcome.certainty;
		if (level === void 0) return void 0;
		return h("p", { class: "hint" }, words("certainty.said", { certainty: words(`certainty.${level}`) }));
	}
};
function ask({ item, stated, locked, prefix, words, changed }) {
	const table = item.certainty;
	const levels = LEVELS.map((level) => {
		const id = `${prefix}-certainty-${level}`;
		const input = h("input", { type: "radio", id, name: `${prefix}-certainty`, value: level, onchange: () => changed(level) });
		input.checked = level === stated;
		const [right, wrong] = [table.right[level - 1] ?? 0, table.wrong[level - 1] ?? 0];
		const text = h("span", { class: "option-text" }, words(`certainty.${level}`));
		const label = h("label", { class: "option-label", for: id }, input, text, h("span", { class: "worth" }, worth(right, wrong, words)));
		return h("div", { class: "option" }, label);
	});
	const hint = h("p", { class: "hint", id: `${prefix}-certainty-hint` }, words("certainty.hint"));
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
