(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

function highlighted(text, parts, words) {
	let spans = parts.flatMap((part, index) => (part.spans ?? []).map((span) => ({ span, number: index + 1 })));
	let edges = new Set([0, text.length, ...spans.flatMap(({ span }) => span)]);
	let cuts = [...edges].sort((one, other) => one - other);
	let element = h("p", { class: "own-words", dir: "auto" });
	cuts.slice(0, -1).forEach((start, index) => {
		let end = cuts[index + 1];
		let piece = text.slice(start, end);
		let covering = spans.filter(({ span: [from, to] }) => from <= start && end <= to);
		if (covering.length === 0) {
			element.append(piece);
			return;
		}
		let ending = covering.filter(({ span }) => span[1] === end).map(({ number }) => String(number));
		let note = ending.length === 0 ? void 0 : h("sup", {}, words("highlight.note", { numbers: ending.join(", ") }));
		element.append(h("mark", {}, piece, note));
	});
	return element;
}

markscheme.modules["interactions/highlight"] = { highlighted };
})();
