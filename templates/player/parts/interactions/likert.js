// needs shared/interactions/option_list shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { optionList, optionRows } = markscheme.modules["src/interactions/option_list.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

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
		const { options, marks } = item;
		const chosen = context.response === void 0 ? void 0 : options[context.response];
		const list = optionList(
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
		const reveal = ({ parts }) => list.element.append(remark(parts[0]?.feedback) ?? h("span", {}));
		return { ...list, reveal };
	}
};

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function markLikert(item, response) {
	const option = at(item.options, response);
	if (option === void 0) return unanswered(item);
	const { id, correct, marks, feedback, misconception } = option;
	const outcome = markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
	return item.marks === 0 ? { ...outcome, marks: 0, result: "neutral" } : outcome;
}

register(likert, markLikert);
})();
