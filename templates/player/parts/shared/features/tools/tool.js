(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

function createTool({ session }, name, label, panel) {
	let id = `tool-${name}`, button = h("button", { type: "button", class: "link", "aria-controls": id }, label), region = h("section", { id, class: `tool-panel ${name}`, "aria-label": label }, panel), open = (on) => {
		region.hidden = !on, set(button, "aria-expanded", String(on));
	};
	button.addEventListener("click", () => open(region.hidden !== !1)), region.addEventListener("keydown", ({ key }) => {
		key === "Escape" && (open(!1), button.focus());
	}), open(!1);
	let element = h("div", { class: "tool" }, button, region);
	return { element, update: () => {
		element.hidden = session.phase !== "answering";
	} };
}

markscheme.modules["src/features/tools/tool.ts"] = { createTool };
})();
