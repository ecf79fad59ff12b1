// needs shared/interactions/text_field shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function valueAt({ min, step }, place) {
	return Number((min + place * step).toFixed(9));
}
function markSlider(item, response) {
	if (typeof response !== "number" || !(response >= 0 && response <= item.count)) return unanswered(item);
	let { bounds: [least, most], partial = 0, marks, mistakes = [] } = item;
	let value = valueAt(item, response);
	let off = Number(Math.max(least - value, value - most, 0).toFixed(9));
	let share = off === 0 ? 1 : partial > 0 ? Math.max(0, 1 - off / partial) : 0;
	let mistake = off === 0 ? void 0 : mistakes.find(({ bounds }) => bounds[0] <= value && value <= bounds[1]);
	return markAnswer(item, {
		id: "value",
		right: off === 0,
		marks: share > 0 ? share * marks : void 0,
		feedback: mistake?.feedback,
		misconception: mistake?.misconception
	});
}

var { textField, withUnit } = markscheme.modules["interactions/text_field"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var sliderResponses = {
	type: "slider",
	empty: () => void 0,
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
	let { labelledBy, prefix, words } = context;
	let hint = `${prefix}-hint`;
	let chosen = context.response;
	let shown = (place) => withUnit(words.number(valueAt(item, place)), item.unit);
	let range = h("input", {
		type: "range",
		id: prefix,
		min: 0,
		max: item.count,
		step: 1,
		"aria-labelledby": labelledBy,
		"aria-describedby": hint
	});
	range.value = String(chosen ?? Math.floor(item.count / 2));
	let figure = h("p", { class: "slider-value" });
	let less = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.less") }, icon("partial"));
	let more = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.more") }, icon("plus"));
	let show = () => {
		let text = chosen === void 0 ? words("slider.unset") : shown(chosen);
		write(figure, text);
		range.classList.toggle("is-unset", chosen === void 0);
		set(range, "aria-valuetext", text);
		set(less, "aria-disabled", chosen === 0 ? "true" : void 0);
		set(more, "aria-disabled", chosen === item.count ? "true" : void 0);
	};
	let choose = (place, settled) => {
		chosen = Math.min(item.count, Math.max(0, place));
		range.value = String(chosen);
		show();
		context.changed(chosen, settled);
	};
	let take = () => choose(Number(range.value), true);
	range.addEventListener("input", () => choose(Number(range.value), false));
	range.addEventListener("change", take);
	range.addEventListener("click", take);
	range.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" && event.key !== " ") return;
		event.preventDefault();
		take();
	});
	let step = (by) => {
		choose(chosen === void 0 ? Number(range.value) : chosen + by, true);
		context.announce(figure.textContent ?? "");
	};
	less.addEventListener("click", () => step(-1));
	more.addEventListener("click", () => step(1));
	let [first, last] = item.ends ?? [];
	let end = (place, label) => h("span", {}, h("span", { class: "slider-end" }, shown(place)), label === void 0 ? void 0 : h("span", {}, label));
	let element = h(
		"fieldset",
		{ class: "slider", "aria-labelledby": labelledBy },
		h("legend", { class: "hint", id: hint }, words("slider.hint")),
		figure,
		h("div", { class: "slider-row" }, less, range, more),
		h("div", { class: "slider-ends" }, end(0, first), end(item.count, last))
	);
	show();
	let lock = () => {
		element.disabled = true;
		less.hidden = more.hidden = true;
	};
	return { element, lock, reveal: (outcome) => element.append(...revealed(item, outcome, words)) };
}
function revealed(item, { parts: [part] }, words) {
	let number = (value) => withUnit(words.number(value), item.unit);
	let least = Math.max(item.min, item.bounds[0]);
	let most = Math.min(valueAt(item, item.count), item.bounds[1]);
	let right = least === most ? number(item.answer) : words("slider.range", { least: number(least), most: number(most) });
	return [result(part === void 0 ? "missed" : given(part), right, words), remark(part?.feedback) ?? ""];
}

register(slider, markSlider);
})();
