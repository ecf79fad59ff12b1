// needs shared/interactions/option_list
(() => {
// page:src/interactions/registry.ts
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

// page:src/interactions/option_list.ts
var { optionList, optionRows } = markscheme.modules["src/interactions/option_list.ts"];

// src/interactions/choice/response.ts
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

// src/interactions/choice/choice.ts
var choice = {
	...choiceResponses,
	view: (item, context) => {
		const chosen = context.response === void 0 ? void 0 : item.options[context.response];
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

// entry.ts
register(choice);
})();
