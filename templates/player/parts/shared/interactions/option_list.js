(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

function optionRows(options, order) {
	return order.map((place) => {
		let { id, text, correct = false } = options[place];
		return { id, text, correct };
	});
}
function optionList(list, context) {
	let { prefix, labelledBy, words } = context;
	let hint = `${prefix}-hint`;
	let cards = list.rows.map((row, place) => optionCard(row, list, `${prefix}-${place}`, prefix));
	let ticked = () => cards.filter((card) => card.input.checked);
	let ration = () => {
		if (list.most === void 0) return;
		let full = ticked().length >= list.most;
		for (let { input } of cards) input.disabled = full && !input.checked;
	};
	let element = h(
		"fieldset",
		{
			class: "options",
			"aria-labelledby": `${labelledBy} ${hint}`,
			onchange: () => {
				ration();
				list.changed(ticked().map((card) => card.row.id));
			}
		},
		h("legend", { class: "hint", id: hint }, list.hint),
		...cards.map((card) => card.element)
	);
	ration();
	return {
		element,
		lock: () => {
			element.disabled = true;
		},
		reveal: (outcome) => {
			for (let card of cards) revealCard(card, list, outcome, words);
		}
	};
}
function optionCard(row, list, id, name) {
	let input = h("input", { type: list.kind, id, name, value: row.id });
	input.checked = list.chosen.includes(row.id);
	let label = h("label", { class: "option-label", for: id }, input, rich("span", { class: "option-text" }, row.text));
	return { row, input, label, element: h("div", { class: "option" }, label) };
}
function revealCard({ input, row, element, label }, { several }, outcome, words) {
	let part = outcome.parts.find(({ id }) => id === row.id);
	let kind = verdictOf(input.checked, row.correct, part, outcome);
	if (kind === void 0) return;
	element.classList.add(`is-${kind}`);
	label.append(verdict(kind, words), several && worth(part, words) || "");
	element.append(remark(part?.feedback) ?? "");
}
function verdictOf(chosen, correct, part, { result: result2 }) {
	if (chosen) return correct ? "right" : given(part);
	return correct && result2 !== "correct" ? "missed" : void 0;
}

markscheme.modules["interactions/option_list"] = { optionList, optionRows };
})();
