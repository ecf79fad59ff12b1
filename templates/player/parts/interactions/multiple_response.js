// needs shared/interactions/option_list shared/marking/multiple_response
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { optionList, optionRows } = markscheme.modules["interactions/option_list"];

var multipleResponseResponses = {
	type: "multiple_response",
	empty: () => [],
	isAnswered: (_item, response) => response.length > 0,
	describe: (item, response) => ({ kind: "choice", values: idsOf(item, response) }),
	pack: (item, response) => ({ numbers: item.options.map((_, place) => response.includes(place) ? 1 : 0) }),
	unpack: (_item, { numbers }) => numbers.flatMap((ticked, place) => ticked === 1 ? [place] : [])
};
function idsOf(item, response) {
	return response.map((place) => item.options[place].id);
}

var multipleResponse = {
	...multipleResponseResponses,
	view: (item, context) => {
		let { words } = context;
		let most = item.maxChoices;
		return optionList(
			{
				kind: "checkbox",
				hint: hintOf(item, words),
				rows: optionRows(item.options, context.order(item.options.length)),
				chosen: idsOf(item, context.response),
				most,
				several: true,
				changed: (ids) => {
					let places = item.options.flatMap(({ id }, place) => ids.includes(id) ? [place] : []);
					context.changed(places, true);
				}
			},
			context
		);
	}
};
function hintOf({ minChoices: least, maxChoices: most }, words) {
	if (least === void 0) return most === void 0 ? words("multiple_response.hint") : words.plural("multiple_response.most", most);
	if (most === void 0) return words.plural("multiple_response.least", least);
	return least === most ? words.plural("multiple_response.exactly", most) : words("multiple_response.between", { least, most });
}

var { markMultipleResponse } = markscheme.modules["marking/multiple_response"];

register(multipleResponse, markMultipleResponse);
})();
