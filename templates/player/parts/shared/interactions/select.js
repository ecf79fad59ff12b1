(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

function select(selection, attributes) {
	let element = h(
		"select",
		{ class: "select", ...attributes, onchange: () => selection.changed(element.value === "" ? void 0 : Number(element.value)) },
		h("option", { value: "" }, selection.placeholder),
		...selection.texts.map((text, place) => h("option", { value: place }, text))
	);
	element.value = selection.chosen === void 0 ? "" : String(selection.chosen);
	return element;
}
function given(field, words) {
	let text = field.selectedOptions[0]?.textContent ?? "";
	return h("span", { class: "given" }, field.value === "" ? words("verdict.unanswered") : text);
}

markscheme.modules["interactions/select"] = { given, select };
})();
