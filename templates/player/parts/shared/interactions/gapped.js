(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

function revealGaps(text, gaps, words) {
	text.classList.add("is-revealed");
	return h("ul", { class: "gap-remarks" }, ...gaps.map((gap) => row(gap, words)));
}
function row({ element, label, text, right, part }, words) {
	let kind = text === void 0 ? "missed" : given(part);
	element.classList.add(`is-${kind}`);
	element.replaceChildren(h("span", { class: "given" }, text ?? words("verdict.unanswered")), icon(kind === "missed" ? "wrong" : kind));
	return h("li", {}, result(kind, right, words, { label, marks: worth(part, words) }), remark(part?.feedback));
}

markscheme.modules["interactions/gapped"] = { revealGaps };
})();
