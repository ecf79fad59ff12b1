// needs shared/interactions/option_list shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { optionList, optionRows } = markscheme.modules["interactions/option_list"];

var choiceResponses = {
	type: "choice",
	empty: () => void 0,
	isAnswered: (_item, response) => response !== void 0,
	describe: (item, response) => ({
		kind: "choice",
		values: response === void 0 ? [] : [item.options[response].id]
	}),
	pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response + 1] }),
	unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1
};

var choice = {
	...choiceResponses,
	view: (item, context) => {
		let chosen = context.response === void 0 ? void 0 : item.options[context.response];
		return optionList(
			{
				kind: "radio",
				hint: context.words("choice.hint"),
				rows: optionRows(item.options, context.order(item.options.length)),
				chosen: chosen === void 0 ? [] : [chosen.id],
				changed: ([id]) => context.changed(item.options.findIndex((option) => option.id === id), true)
			},
			context
		);
	}
};

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function markChoice(item, response) {
	let option = at(item.options, response);
	if (option === void 0) return unanswered(item);
	let { id, correct, marks, feedback, misconception } = option;
	return markAnswer(item, { id, right: correct === true, marks, feedback, misconception });
}

register(choice, markChoice);
})();
