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
	const { labelledBy, prefix, words } = context;
	const order = context.order(item.targets.length);
	const targets = order.map((place) => item.targets[place]);
	const numbered = targets.some(({ text }) => text.includes("<"));
	const name = (target) => numbered ? words("match.numbered", { number: targets.indexOf(target) + 1, text: target.plain }) : target.plain;
	const chosen = [...context.response];
	const rows = item.sources.map((source, index) => {
		const id = `${prefix}-${index}`;
		const place = chosen[index];
		const field = select(
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
	const hint = `${prefix}-hint`;
	const element = h(
		"fieldset",
		{ class: "pairs", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("match.hint")),
		numbered ? h("ol", { class: "targets" }, ...targets.map(({ text }) => rich("li", {}, text))) : void 0,
		...rows.map((row) => row.element)
	);
	const reveal = (outcome) => {
		for (const { source, field, element: row } of rows) {
			const part = outcome.parts.find(({ id }) => id === source.id);
			const right = item.targets.find(({ id }) => id === source.target);
			const kind = field.value === "" ? "missed" : given2(part);
			row.classList.add(`is-${kind}`);
			field.replaceWith(given(field, words));
			row.append(result(kind, name(right), words, { marks: worth(part, words) }), remark(part?.feedback) ?? "");
		}
	};
	return { element, lock: () => void (element.disabled = true), reveal };
}

var { markMatch } = markscheme.modules["src/marking/match.ts"];

register(match, markMatch);
})();
