// needs shared/interactions/pairs shared/interactions/select shared/marking/match
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { given, select } = markscheme.modules["src/interactions/select.ts"];

var { given: given2, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

var { pairResponses } = markscheme.modules["src/interactions/pairs.ts"];

var matchResponses = pairResponses("match");

var match = {
	...matchResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context, order = context.order(item.targets.length), targets = order.map((place) => item.targets[place]), numbered = targets.some(({ text }) => text.includes("<")), name = (target) => numbered ? words("match.numbered", { number: targets.indexOf(target) + 1, text: target.plain }) : target.plain, chosen = [...context.response], rows = item.sources.map((source, index) => {
		let id = `${prefix}-${index}`, place = chosen[index], field = select(
			{
				texts: targets.map(name),
				chosen: place === void 0 ? void 0 : order.indexOf(place),
				placeholder: words("select.placeholder"),
				changed: (shown) => {
					chosen[index] = shown === void 0 ? void 0 : order[shown], context.changed([...chosen], !0);
				}
			},
			{ id }
		);
		return { source, field, element: h("div", { class: "pair" }, rich("label", { for: id, class: "pair-source" }, source.text), field) };
	}), hint = `${prefix}-hint`, element = h(
		"fieldset",
		{ class: "pairs", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("match.hint")),
		numbered ? h("ol", { class: "targets" }, ...targets.map(({ text }) => rich("li", {}, text))) : void 0,
		...rows.map((row) => row.element)
	);
	return { element, lock: () => {
		element.disabled = !0;
	}, reveal: (outcome) => {
		for (let { source, field, element: row } of rows) {
			let part = outcome.parts.find(({ id }) => id === source.id), right = item.targets.find(({ id }) => id === source.target), kind = field.value === "" ? "missed" : given2(part);
			row.classList.add(`is-${kind}`), field.replaceWith(given(field, words)), row.append(result(kind, name(right), words, { marks: worth(part, words) }), remark(part?.feedback) ?? "");
		}
	} };
}

var { markMatch } = markscheme.modules["src/marking/match.ts"];

register(match, markMatch);
})();
