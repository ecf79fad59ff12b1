(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

function createTool({ session }, name, label, panel) {
	const id = `tool-${name}`;
	const button = h("button", { type: "button", class: "link", "aria-controls": id }, label);
	const region = h("section", { id, class: `tool-panel ${name}`, "aria-label": label }, panel);
	const open = (on) => {
		region.hidden = !on;
		set(button, "aria-expanded", String(on));
	};
	button.addEventListener("click", () => open(region.hidden !== false));
	region.addEventListener("keydown", ({ key }) => {
		if (key !== "Escape") return;
		open(false);
		button.focus();
	});
	open(false);
	const element = h("div", { class: "tool" }, button, region);
	const update = () => {
		element.hidden = session.phase !== "answering";
	};
	return { element, update };
}

markscheme.modules["src/features/tools/tool.ts"] = { createTool };
})();
