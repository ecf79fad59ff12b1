// needs shared/interactions/gapped shared/interactions/select shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { revealGaps } = markscheme.modules["interactions/gapped"];

var { given, select } = markscheme.modules["interactions/select"];

var inlineChoiceResponses = {
	type: "inline_choice",
	empty: (item) => item.gaps.map(() => void 0),
	isAnswered: (_item, response) => response.some((place) => place !== void 0),
	describe: (item, response) => ({
		kind: "matching",
		pairs: item.gaps.flatMap((gap, index) => {
			let place = response[index];
			return place === void 0 ? [] : [[gap.id, gap.options[place].id]];
		})
	}),
	pack: (item, response) => ({ numbers: item.gaps.map((_, index) => 1 + (response[index] ?? -1)) }),
	unpack: (_item, { numbers }) => numbers.map((place) => place === 0 ? void 0 : place - 1)
};

var inlineChoice = {
	...inlineChoiceResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let chosen = [...context.response];
	let text = rich("div", { class: "gapped" }, item.text);
	let gaps = item.gaps.map((gap, index) => {
		let field = select(
			{
				texts: gap.options.map((option) => option.text),
				chosen: chosen[index],
				placeholder: words("select.placeholder"),
				changed: (place) => {
					chosen[index] = place;
					context.changed([...chosen], true);
				}
			},
			{ id: `${prefix}-${index}`, "aria-label": words("inline_choice.gap", { label: gap.label }) }
		);
		let element2 = h("span", { class: "gap" }, field);
		text.querySelector(`[data-gap="${gap.id}"]`)?.replaceWith(element2);
		return { gap, field, element: element2 };
	});
	let hint = `${prefix}-hint`;
	let element = h(
		"fieldset",
		{ "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("inline_choice.hint")),
		text
	);
	let reveal = (outcome) => {
		let filled = gaps.map(({ gap, field, element: place }) => ({
			element: place,
			label: gap.label,
			text: field.value === "" ? void 0 : gap.options[Number(field.value)]?.text,
			right: gap.options.find((option) => option.correct)?.text ?? "",
			part: outcome.parts.find(({ id }) => id === gap.id)
		}));
		element.append(revealGaps(text, filled, words));
	};
	return { element, lock: () => void (element.disabled = true), reveal };
}

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function markInlineChoice(item, response) {
	let chosen = listed(response);
	return markPieces(
		item,
		item.gaps.map((gap, index) => {
			let option = at(gap.options, chosen[index]);
			return {
				id: gap.id,
				state: option === void 0 ? "open" : option.correct === true ? "right" : "wrong",
				marks: option?.marks,
				max: gap.options.find(({ correct }) => correct)?.marks,
				feedback: option?.feedback,
				misconception: option?.misconception
			};
		})
	);
}

register(inlineChoice, markInlineChoice);
})();
