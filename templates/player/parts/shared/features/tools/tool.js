(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

function createTool({ session }, name, label, panel) {
	let id = `tool-${name}`;
	let button = h("button", { type: "button", class: "link", "aria-controls": id }, label);
	let region = h("section", { id, class: `tool-panel ${name}`, "aria-label": label }, panel);
	let open = (on) => {
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
	let element = h("div", { class: "tool" }, button, region);
	let update = () => {
		element.hidden = session.phase !== "answering";
	};
	return { element, update };
}

markscheme.modules["features/tools/tool"] = { createTool };
})();
