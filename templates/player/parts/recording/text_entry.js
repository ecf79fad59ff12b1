// needs shared/interactions/text_field shared/marking/folding
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

var { foldCase, normalise } = markscheme.modules["src/marking/folding.ts"];

var textEntryResponses = {
	type: "text_entry",
	empty: () => "",
	isAnswered: (_item, response) => normalise(response, true) !== "",
	describe: (_item, response) => ({ kind: "fill-in", text: response }),
	pack: (_item, response) => ({ numbers: [], text: response }),
	unpack: (_item, { text = "" }) => text
};

var textEntry = {
	...textEntryResponses,
	view: (item, context) => {
		const { view } = textField({ most: item.maxLength }, context);
		return { ...view, reveal: (outcome) => view.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
	},
	solution: (item) => escape(item.answers[0]?.text ?? "")
};

register(textEntry);
})();
