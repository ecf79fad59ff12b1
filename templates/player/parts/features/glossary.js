// needs shared/features/tools/tool
(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { createTool } = markscheme.modules["features/tools/tool"];

var glossary = { name: "glossary", create };
function create(app) {
	let { session, words } = app;
	let { glossary: glossary2 = [], unit } = session.payload;
	let byId = new Map(glossary2.map((term) => [term.id, term]));
	let dress = (element) => {
		for (let mark of element.querySelectorAll("[data-term]")) {
			let term = byId.get(mark.dataset["term"] ?? "");
			if (term !== void 0 && mark.closest("label, button") === null) mark.replaceWith(opener(mark, term, words));
		}
	};
	dressers.push((element) => queueMicrotask(() => dress(element)));
	let { compare } = new Intl.Collator(unit.language);
	let sorted = [...glossary2].sort((one, other) => compare(one.term, other.term));
	let list = h("dl", {}, ...sorted.flatMap(({ term, definition }) => [h("dt", {}, term), rich("dd", { class: "prose" }, definition)]));
	return createTool(app, "glossary", words("glossary.title"), list);
}
function opener(mark, term, words) {
	let button = h("button", { type: "button", class: "term", "aria-haspopup": "dialog", onclick: () => define(term, words) });
	button.append(...mark.childNodes);
	return button;
}
function define({ id, term, definition }, words) {
	let title = h("h2", { id: `term-${id}` }, term);
	let close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("glossary.close"));
	let dialog = h(
		"dialog",
		{ "aria-labelledby": title.id, onclose: () => dialog.remove() },
		title,
		rich("div", { class: "prose" }, definition),
		h("div", { class: "actions" }, close)
	);
	document.body.append(dialog);
	dialog.showModal();
}

register(glossary);
})();
