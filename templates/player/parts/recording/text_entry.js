// needs shared/interactions/text_field shared/marking/folding
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { textField, withUnit } = markscheme.modules["interactions/text_field"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var { foldCase, normalise } = markscheme.modules["marking/folding"];

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
		let { view } = textField({ most: item.maxLength }, context);
		return { ...view, reveal: (outcome) => view.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
	},
	solution: (item) => escape(item.answers[0]?.text ?? "")
};

register(textEntry);
})();
