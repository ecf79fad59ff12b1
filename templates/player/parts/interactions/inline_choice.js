// needs shared/interactions/gapped shared/interactions/select shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { revealGaps } = markscheme.modules["src/interactions/gapped.ts"];

var { given, select } = markscheme.modules["src/interactions/select.ts"];

var inlineChoiceResponses = {
	type: "inline_choice",
	empty: (item) => item.gaps.map(() => void 0),
	isAnswered: (_item, response) => response.some((place) => place !== void 0),
	describe: (item, response) => ({
		kind: "matching",
		pairs: item.gaps.flatMap((gap, index) => {
			const place = response[index];
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
	const { labelledBy, prefix, words } = context;
	const chosen = [...context.response];
	const text = rich("div", { class: "gapped" }, item.text);
	const gaps = item.gaps.map((gap, index) => {
		const field = select(
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
		const element2 = h("span", { class: "gap" }, field);
		text.querySelector(`[data-gap="${gap.id}"]`)?.replaceWith(element2);
		return { gap, field, element: element2 };
	});
	const hint = `${prefix}-hint`;
	const element = h(
		"fieldset",
		{ "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("inline_choice.hint")),
		text
	);
	const reveal = (outcome) => {
		const filled = gaps.map(({ gap, field, element: place }) => ({
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

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function markInlineChoice(item, response) {
	const chosen = listed(response);
	return markPieces(
		item,
		item.gaps.map((gap, index) => {
			const option = at(gap.options, chosen[index]);
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
