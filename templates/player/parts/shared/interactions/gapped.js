(() => {
var __defProp = Object.defineProperty;
var __export = (target, all) => {
	for (var name in all)
		__defProp(target, name, { get: all[name], enumerable: true });
};

// src/interactions/gapped.ts
var gapped_exports = {};
__export(gapped_exports, {
	revealGaps: () => revealGaps
});

// page:src/dom.ts
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

// page:src/interactions/verdict.ts
var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

// src/interactions/gapped.ts
function revealGaps(text, gaps, words) {
	text.classList.add("is-revealed");
	return h("ul", { class: "gap-remarks" }, ...gaps.map((gap) => row(gap, words)));
}
function row({ element, label, text, right, part }, words) {
	const kind = text === void 0 ? "missed" : given(part);
	element.classList.add(`is-${kind}`);
	element.replaceChildren(h("span", { class: "given" }, text ?? words("verdict.unanswered")), icon(kind === "missed" ? "wrong" : kind));
	return h("li", {}, result(kind, right, words, { label, marks: worth(part, words) }), remark(part?.feedback));
}

// entry.ts
markscheme.modules["src/interactions/gapped.ts"] = gapped_exports;
})();
