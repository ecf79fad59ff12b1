(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var cases = { name: "cases", show };
function show({ item }, app) {
	let { session, words } = app;
	let found = item.case === void 0 ? void 0 : session.payload.cases[item.case];
	if (found === void 0) return void 0;
	let title = words("cases.title", { title: found.title });
	let text = rich("div", { class: "prose case-text", role: "region", "aria-label": title }, found.text);
	new ResizeObserver(() => set(text, "tabindex", text.scrollHeight > text.clientHeight + 1 ? 0 : void 0)).observe(text);
	return h("details", { class: "case", open: true }, h("summary", {}, title), text, ...FEATURES.media?.show(found.media ?? [], app) ?? []);
}

register(cases);
})();
