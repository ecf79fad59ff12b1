(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["src/text.ts"];

var CURRENCY = /^\p{Sc}$/u;
function withUnit(number, unit) {
	return unit === void 0 ? number : CURRENCY.test(unit) ? unit + number : `${number} ${unit}`;
}
function textField(shape, context) {
	let { prefix, labelledBy, words } = context, label = h("span", { class: "hint", id: `${prefix}-hint` }, shape.label ?? words("field.label")), left = h("p", { class: "left", id: `${prefix}-left` }), attributes = {
		id: prefix,
		class: "field",
		dir: "auto",
		"aria-labelledby": `${labelledBy} ${prefix}-hint`,
		"aria-describedby": shape.unit === void 0 ? left.id : `${prefix}-unit ${left.id}`,
		autocomplete: "off"
	}, input = shape.rows === void 0 ? h("input", { ...attributes, type: "text", inputmode: shape.numeric ? "decimal" : void 0, spellcheck: "false" }) : h("textarea", { ...attributes, rows: shape.rows });
	input.value = context.response;
	let change = (settled) => {
		context.changed(fitText(input.value, shape.most), settled);
	}, count = counter(input, left, shape, context);
	input.addEventListener("input", () => {
		count(), change(!1);
	}), input.addEventListener("change", () => change(!0)), count();
	let unit = shape.unit === void 0 ? void 0 : h("span", { class: "unit", id: `${prefix}-unit` }, shape.unit), row = CURRENCY.test(shape.unit ?? "") ? [unit, input] : [input, unit], element = h("div", { class: "text-answer" }, label, h("div", { class: "field-row" }, ...row), left);
	return { input, view: { element, lock: () => {
		input.readOnly = !0, left.hidden = !0;
	}, reveal: () => {
	} } };
}
function counter(input, left, { most, rows }, { announce, words }) {
	let short = Math.ceil(most / 10), last = 1 / 0;
	return () => {
		let room = most - encodeText(input.value).length, text = room < 0 ? words.plural("field.over", -room) : words.plural("field.left", room), shown = rows !== void 0 || room <= short;
		write(left, shown ? text : ""), left.classList.toggle("is-over", room < 0), set(input, "aria-invalid", room < 0 ? "true" : void 0);
		let crossed = (line) => last >= line && room < line;
		Number.isFinite(last) && (crossed(short) || crossed(0)) && announce(text), last = room;
	};
}

markscheme.modules["src/interactions/text_field.ts"] = { textField, withUnit };
})();
