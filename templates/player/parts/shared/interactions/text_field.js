(() => {
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["text"];

var CURRENCY = /^\p{Sc}$/u;
function withUnit(number, unit) {
	if (unit === void 0) return number;
	return CURRENCY.test(unit) ? unit + number : `${number} ${unit}`;
}
function textField(shape, context) {
	let { prefix, labelledBy, words } = context;
	let label = h("span", { class: "hint", id: `${prefix}-hint` }, shape.label ?? words("field.label"));
	let left = h("p", { class: "left", id: `${prefix}-left` });
	let attributes = {
		id: prefix,
		class: "field",
		dir: "auto",
		"aria-labelledby": `${labelledBy} ${prefix}-hint`,
		"aria-describedby": shape.unit === void 0 ? left.id : `${prefix}-unit ${left.id}`,
		autocomplete: "off"
	};
	let input = shape.rows === void 0 ? h("input", { ...attributes, type: "text", inputmode: shape.numeric ? "decimal" : void 0, spellcheck: "false" }) : h("textarea", { ...attributes, rows: shape.rows });
	input.value = context.response;
	let change = (settled) => {
		context.changed(fitText(input.value, shape.most), settled);
	};
	let count = counter(input, left, shape, context);
	input.addEventListener("input", () => {
		count();
		change(false);
	});
	input.addEventListener("change", () => change(true));
	count();
	let unit = shape.unit === void 0 ? void 0 : h("span", { class: "unit", id: `${prefix}-unit` }, shape.unit);
	let row = CURRENCY.test(shape.unit ?? "") ? [unit, input] : [input, unit];
	let element = h("div", { class: "text-answer" }, label, h("div", { class: "field-row" }, ...row), left);
	let lock = () => {
		input.readOnly = true;
		left.hidden = true;
	};
	return { input, view: { element, lock, reveal: () => void 0 } };
}
function counter(input, left, { most, rows }, { announce, words }) {
	let short = Math.ceil(most / 10);
	let last = Infinity;
	return () => {
		let room = most - encodeText(input.value).length;
		let text = room < 0 ? words.plural("field.over", -room) : words.plural("field.left", room);
		let shown = rows !== void 0 || room <= short;
		write(left, shown ? text : "");
		left.classList.toggle("is-over", room < 0);
		set(input, "aria-invalid", room < 0 ? "true" : void 0);
		let crossed = (line) => last >= line && room < line;
		if (Number.isFinite(last) && (crossed(short) || crossed(0))) announce(text);
		last = room;
	};
}

markscheme.modules["interactions/text_field"] = { textField, withUnit };
})();
