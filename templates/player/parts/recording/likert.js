// needs shared/interactions/option_list
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { optionList, optionRows } = markscheme.modules["interactions/option_list"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var likertResponses = {
	type: "likert",
	empty: () => void 0,
	isAnswered: (_item, response) => response !== void 0,
	describe: ({ options }, response) => ({ kind: "likert", values: response === void 0 ? [] : [options[response].id] }),
	pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response + 1] }),
	unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1
};

var likert = {
	...likertResponses,
	view: (item, context) => {
		let { options, marks } = item;
		let chosen = context.response === void 0 ? void 0 : options[context.response];
		let list = optionList(
			{
				kind: "radio",
				hint: context.words("likert.hint"),
				rows: optionRows(options, options.map((_, place) => place)),
				chosen: chosen === void 0 ? [] : [chosen.id],
				changed: ([id]) => context.changed(options.findIndex((option) => option.id === id), true)
			},
			context
		);
		list.element.classList.add("likert");
		if (marks > 0) return list;
		let reveal = ({ parts }) => list.element.append(remark(parts[0]?.feedback) ?? h("span", {}));
		return { ...list, reveal };
	}
};

register(likert);
})();
