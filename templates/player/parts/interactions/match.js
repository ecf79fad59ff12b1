// needs shared/interactions/pairs shared/interactions/select shared/marking/match
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { given, select } = markscheme.modules["interactions/select"];

var { given: given2, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var { pairResponses } = markscheme.modules["interactions/pairs"];

var matchResponses = pairResponses("match");

var match = {
	...matchResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let order = context.order(item.targets.length);
	let targets = order.map((place) => item.targets[place]);
	let numbered = targets.some(({ text }) => text.includes("<"));
	let name = (target) => numbered ? words("match.numbered", { number: targets.indexOf(target) + 1, text: target.plain }) : target.plain;
	let chosen = [...context.response];
	let rows = item.sources.map((source, index) => {
		let id = `${prefix}-${index}`;
		let place = chosen[index];
		let field = select(
			{
				texts: targets.map(name),
				chosen: place === void 0 ? void 0 : order.indexOf(place),
				placeholder: words("select.placeholder"),
				changed: (shown) => {
					chosen[index] = shown === void 0 ? void 0 : order[shown];
					context.changed([...chosen], true);
				}
			},
			{ id }
		);
		return { source, field, element: h("div", { class: "pair" }, rich("label", { for: id, class: "pair-source" }, source.text), field) };
	});
	let hint = `${prefix}-hint`;
	let element = h(
		"fieldset",
		{ class: "pairs", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("match.hint")),
		numbered ? h("ol", { class: "targets" }, ...targets.map(({ text }) => rich("li", {}, text))) : void 0,
		...rows.map((row) => row.element)
	);
	let reveal = (outcome) => {
		for (let { source, field, element: row } of rows) {
			let part = outcome.parts.find(({ id }) => id === source.id);
			let right = item.targets.find(({ id }) => id === source.target);
			let kind = field.value === "" ? "missed" : given2(part);
			row.classList.add(`is-${kind}`);
			field.replaceWith(given(field, words));
			row.append(result(kind, name(right), words, { marks: worth(part, words) }), remark(part?.feedback) ?? "");
		}
	};
	return { element, lock: () => void (element.disabled = true), reveal };
}

var { markMatch } = markscheme.modules["marking/match"];

register(match, markMatch);
})();
