// needs shared/interactions/option_list
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { optionList, optionRows } = markscheme.modules["interactions/option_list"];

var trueFalseResponses = {
	type: "true_false",
	empty: () => void 0,
	isAnswered: (_item, response) => response !== void 0,
	describe: (_item, response) => ({ kind: "true-false", value: response === true }),
	pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response ? 1 : 2] }),
	unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place === 1
};

var trueFalse = {
	...trueFalseResponses,
	view: (item, context) => {
		let { response, words } = context;
		return optionList(
			{
				kind: "radio",
				hint: words("true_false.hint"),
				rows: [
					{ id: "true", text: words("true_false.true"), correct: item.answer },
					{ id: "false", text: words("true_false.false"), correct: !item.answer }
				],
				chosen: response === void 0 ? [] : [String(response)],
				changed: ([id]) => context.changed(id === "true", true)
			},
			context
		);
	}
};

register(trueFalse);
})();
