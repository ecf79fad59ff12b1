// needs shared/interactions/option_list shared/marking/families
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

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function markLikert(item, response) {
	let option = at(item.options, response);
	if (option === void 0) return unanswered(item);
	let { id, correct, marks, feedback, misconception } = option;
	let outcome = markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
	return item.marks === 0 ? { ...outcome, marks: 0, result: "neutral" } : outcome;
}

register(likert, markLikert);
})();
