(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var cases = { name: "cases", show };
function show({ item }, app) {
	const { session, words } = app;
	const found = item.case === void 0 ? void 0 : session.payload.cases[item.case];
	if (found === void 0) return void 0;
	const title = words("cases.title", { title: found.title });
	const text = rich("div", { class: "prose case-text", role: "region", "aria-label": title }, found.text);
	new ResizeObserver(() => set(text, "tabindex", text.scrollHeight > text.clientHeight + 1 ? 0 : void 0)).observe(text);
	return h("details", { class: "case", open: true }, h("summary", {}, title), text, ...FEATURES.media?.show(found.media ?? [], app) ?? []);
}

register(cases);
})();
