// needs shared/features/tools/tool
(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { createTool } = markscheme.modules["src/features/tools/tool.ts"];

var glossary = { name: "glossary", create };
function create(app) {
	let { session, words } = app, { glossary: glossary2 = [], unit } = session.payload, byId = new Map(glossary2.map((term) => [term.id, term])), dress = (element) => {
		for (let mark of element.querySelectorAll("[data-term]")) {
			let term = byId.get(mark.dataset.term ?? "");
			term !== void 0 && mark.closest("label, button") === null && mark.replaceWith(opener(mark, term, words));
		}
	};
	dressers.push((element) => queueMicrotask(() => dress(element)));
	let { compare } = new Intl.Collator(unit.language), sorted = [...glossary2].sort((one, other) => compare(one.term, other.term)), list = h("dl", {}, ...sorted.flatMap(({ term, definition }) => [h("dt", {}, term), rich("dd", { class: "prose" }, definition)]));
	return createTool(app, "glossary", words("glossary.title"), list);
}
function opener(mark, term, words) {
	let button = h("button", { type: "button", class: "term", "aria-haspopup": "dialog", onclick: () => define(term, words) });
	return button.append(...mark.childNodes), button;
}
function define({ id, term, definition }, words) {
	let title = h("h2", { id: `term-${id}` }, term), close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("glossary.close")), dialog = h(
		"dialog",
		{ "aria-labelledby": title.id, onclose: () => dialog.remove() },
		title,
		rich("div", { class: "prose" }, definition),
		h("div", { class: "actions" }, close)
	);
	document.body.append(dialog), dialog.showModal();
}

register(glossary);
})();
