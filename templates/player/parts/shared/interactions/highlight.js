(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

function highlighted(text, parts, words) {
	const spans = parts.flatMap((part, index) => (part.spans ?? []).map((span) => ({ span, number: index + 1 })));
	const edges = /* @__PURE__ */ new Set([0, text.length, ...spans.flatMap(({ span }) => span)]);
	const cuts = [...edges].sort((one, other) => one - other);
	const element = h("p", { class: "own-words", dir: "auto" });
	cuts.slice(0, -1).forEach((start, index) => {
		const end = cuts[index + 1];
		const piece = text.slice(start, end);
		const covering = spans.filter(({ span: [from, to] }) => from <= start && end <= to);
		if (covering.length === 0) {
			element.append(piece);
			return;
		}
		const ending = covering.filter(({ span }) => span[1] === end).map(({ number }) => String(number));
		const note = ending.length === 0 ? void 0 : h("sup", {}, words("highlight.note", { numbers: ending.join(", ") }));
		element.append(h("mark", {}, piece, note));
	});
	return element;
}

markscheme.modules["src/interactions/highlight.ts"] = { highlighted };
})();
