(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

function highlighted(text, parts, words) {
	let spans = parts.flatMap((part, index) => (part.spans ?? []).map((span) => ({ span, number: index + 1 }))), cuts = [.../* @__PURE__ */ new Set([0, text.length, ...spans.flatMap(({ span }) => span)])].sort((one, other) => one - other), element = h("p", { class: "own-words", dir: "auto" });
	return cuts.slice(0, -1).forEach((start, index) => {
		let end = cuts[index + 1], piece = text.slice(start, end), covering = spans.filter(({ span: [from, to] }) => from <= start && end <= to);
		if (covering.length === 0) {
			element.append(piece);
			return;
		}
		let ending = covering.filter(({ span }) => span[1] === end).map(({ number }) => String(number)), note = ending.length === 0 ? void 0 : h("sup", {}, words("highlight.note", { numbers: ending.join(", ") }));
		element.append(h("mark", {}, piece, note));
	}), element;
}

markscheme.modules["src/interactions/highlight.ts"] = { highlighted };
})();
