// needs shared/interactions/text_field shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function valueAt({ min, step }, place) {
	return Number((min + place * step).toFixed(9));
}

var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

var sliderResponses = {
	type: "slider",
	empty: () => void 0,
	isAnswered: (_item, response) => response !== void 0,
	describe: (item, response) => {
		const value = valueAt(item, response ?? 0);
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
	const { labelledBy, prefix, words } = context;
	const hint = `${prefix}-hint`;
	let chosen = context.response;
	const shown = (place) => withUnit(words.number(valueAt(item, place)), item.unit);
	const range = h("input", {
		type: "range",
		id: prefix,
		min: 0,
		max: item.count,
		step: 1,
		"aria-labelledby": labelledBy,
		"aria-describedby": hint
	});
	range.value = String(chosen ?? Math.floor(item.count / 2));
	const figure = h("p", { class: "slider-value" });
	const less = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.less") }, icon("partial"));
	const more = h("button", { type: "button", class: "icon-button", "aria-label": words("slider.more") }, icon("plus"));
	const show = () => {
		const text = chosen === void 0 ? words("slider.unset") : shown(chosen);
		write(figure, text);
		range.classList.toggle("is-unset", chosen === void 0);
		set(range, "aria-valuetext", text);
		set(less, "aria-disabled", chosen === 0 ? "true" : void 0);
		set(more, "aria-disabled", chosen === item.count ? "true" : void 0);
	};
	const choose = (place, settled) => {
		chosen = Math.min(item.count, Math.max(0, place));
		range.value = String(chosen);
		show();
		context.changed(chosen, settled);
	};
	const take = () => choose(Number(range.value), true);
	range.addEventListener("input", () => choose(Number(range.value), false));
	range.addEventListener("change", take);
	range.addEventListener("click", take);
	range.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" && event.key !== " ") return;
		event.preventDefault();
		take();
	});
	const step = (by) => {
		choose(chosen === void 0 ? Number(range.value) : chosen + by, true);
		context.announce(figure.textContent ?? "");
	};
	less.addEventListener("click", () => step(-1));
	more.addEventListener("click", () => step(1));
	const [first, last] = item.ends ?? [];
	const end = (place, label) => h("span", {}, h("span", { class: "slider-end" }, shown(place)), label === void 0 ? void 0 : h("span", {}, label));
	const element = h(
		"fieldset",
		{ class: "slider", "aria-labelledby": labelledBy },
		h("legend", { class: "hint", id: hint }, words("slider.hint")),
		figure,
		h("div", { class: "slider-row" }, less, range, more),
		h("div", { class: "slider-ends" }, end(0, first), end(item.count, last))
	);
	show();
	const lock = () => {
		element.disabled = true;
		less.hidden = more.hidden = true;
	};
	return { element, lock, reveal: (outcome) => element.append(...revealed(item, outcome, words)) };
}
function revealed(item, { parts: [part] }, words) {
	const number = (value) => withUnit(words.number(value), item.unit);
	const least = Math.max(item.min, item.bounds[0]);
	const most = Math.min(valueAt(item, item.count), item.bounds[1]);
	const right = least === most ? number(item.answer) : words("slider.range", { least: number(least), most: number(most) });
	return [result(part === void 0 ? "missed" : given(part), right, words), remark(part?.feedback) ?? ""];
}

register(slider);
})();
