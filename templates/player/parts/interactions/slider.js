// needs shared/interactions/text_field shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function valueAt({ min, step }, place) {
	return Number((min + place * step).toFixed(9));
}
function markSlider(item, response) {
	if (typeof response != "number" || !(response >= 0 && response <= item.count)) return unanswered(item);
	let { bounds: [least, most], partial = 0, marks, mistakes = [] } = item, value = valueAt(item, response), off = Number(Math.max(least - value, value - most, 0).toFixed(9)), share = off === 0 ? 1 : partial > 0 ? Math.max(0, 1 - off / partial) : 0, mistake = off === 0 ? void 0 : mistakes.find(({ bounds }) => bounds[0] <= value && value <= bounds[1]);
	return markAnswer(item, {
		id: "value",
		right: off === 0,
		marks: share > 0 ? share * marks : void 0,
		feedback: mistake?.feedback,
		misconception: mistake?.misconception
	});
}

var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

var sliderResponses = {
	type: "slider",
	empty: () => {
	},
	isAnswered: (_item, response) => response !== void 0,
	describe: (item, response) => {
		let value = valueAt(item, response ?? 0);
		return item.lms.type === "fill-in" ? { kind: "fill-in", text: String(value) } : { kind: "numeric", value };
	},
	pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response + 1] }),
	unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1
};

var slider = {
	...sliderResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context, hint = `${prefix}-hint`, chosen = context.response, shown = (place) => withUnit(words.number(valueAt(item, place)), item.unit), range = h("input", {
		type: "range",
		id: prefix,
		min: 0,
		max: item.count,
		step: 1,
		"aria-labelledby": labelledBy,
		"aria-describedby": hint
	});
	range.value = String(chosen ?? Math.floor(item.count / 2));
	let figure = h("p", { class: "slider-value" }), less = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.less") }, icon("partial")), more = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.more") }, icon("plus")), show = () => {
		let text = chosen === void 0 ? words("slider.unset") : shown(chosen);
		write(figure, text), range.classList.toggle("is-unset", chosen === void 0), set(range, "aria-valuetext", text), set(less, "aria-disabled", chosen === 0 ? "true" : void 0), set(more, "aria-disabled", chosen === item.count ? "true" : void 0);
	}, choose = (place, settled) => {
		chosen = Math.min(item.count, Math.max(0, place)), range.value = String(chosen), show(), context.changed(chosen, settled);
	}, take = () => choose(Number(range.value), !0);
	range.addEventListener("input", () => choose(Number(range.value), !1)), range.addEventListener("change", take), range.addEventListener("click", take), range.addEventListener("keydown", (event) => {
		event.key !== "Enter" && event.key !== " " || (event.preventDefault(), take());
	});
	let step = (by) => {
		choose(chosen === void 0 ? Number(range.value) : chosen + by, !0), context.announce(figure.textContent ?? "");
	};
	less.addEventListener("click", () => step(-1)), more.addEventListener("click", () => step(1));
	let [first, last] = item.ends ?? [], end = (place, label) => h("span", {}, h("span", { class: "slider-end" }, shown(place)), label === void 0 ? void 0 : h("span", {}, label)), element = h(
		"fieldset",
		{ class: "slider", "aria-labelledby": labelledBy },
		h("legend", { class: "hint", id: hint }, words("slider.hint")),
		figure,
		h("div", { class: "slider-row" }, less, range, more),
		h("div", { class: "slider-ends" }, end(0, first), end(item.count, last))
	);
	return show(), { element, lock: () => {
		element.disabled = !0, less.hidden = more.hidden = !0;
	}, reveal: (outcome) => element.append(...revealed(item, outcome, words)) };
}
function revealed(item, { parts: [part] }, words) {
	let number = (value) => withUnit(words.number(value), item.unit), least = Math.max(item.min, item.bounds[0]), most = Math.min(valueAt(item, item.count), item.bounds[1]), right = least === most ? number(item.answer) : words("slider.range", { least: number(least), most: number(most) });
	return [result(part === void 0 ? "missed" : given(part), right, words), remark(part?.feedback) ?? ""];
}

register(slider, markSlider);
})();
