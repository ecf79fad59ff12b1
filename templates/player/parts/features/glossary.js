// needs shared/features/tools/tool
(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { createTool } = markscheme.modules["src/features/tools/tool.ts"];

var glossary = { name: "glossary", create };
function create(app) {
	const { session, words } = app;
	const { glossary: glossary2 = [], unit } = session.payload;
	const byId = new Map(glossary2.map((term) => [term.id, term]));
	const dress = (element) => {
		for (const mark of element.querySelectorAll("[data-term]")) {
			const term = byId.get(mark.dataset["term"] ?? "");
			if (term !== void 0 && mark.closest("label, button") === null) mark.replaceWith(opener(mark, term, words));
		}
	};
	dressers.push((element) => queueMicrotask(() => dress(element)));
	const { compare } = new Intl.Collator(unit.language);
	const sorted = [...glossary2].sort((one, other) => compare(one.term, other.term));
	const list = h("dl", {}, ...sorted.flatMap(({ term, definition }) => [h("dt", {}, term), rich("dd", { class: "prose" }, definition)]));
	return createTool(app, "glossary", words("glossary.title"), list);
}
function opener(mark, term, words) {
	const button = h("button", { type: "button", class: "term", "aria-haspopup": "dialog", onclick: () => define(term, words) });
	button.append(...mark.childNodes);
	return button;
}
function define({ id, term, definition }, words) {
	const title = h("h2", { id: `term-${id}` }, term);
	const close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("glossary.close"));
	const dialog = h(
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
