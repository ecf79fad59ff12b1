(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var hotTextResponses = {
	type: "hot_text",
	empty: () => [],
	isAnswered: (_item, response) => response.length > 0,
	describe: ({ options }, response) => ({ kind: "choice", values: response.map((place) => options[place].id) }),
	pack: ({ options }, response) => ({ numbers: options.map((_, place) => response.includes(place) ? 1 : 0) }),
	unpack: (_item, { numbers }) => numbers.flatMap((selected, place) => selected === 1 ? [place] : [])
};

var hotText = {
	...hotTextResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let { maxChoices: most } = item;
	let text = rich("div", { class: "gapped hot" }, item.text);
	let phrases = item.options.map((option, place) => {
		let box = h("input", { type: "checkbox", id: `${prefix}-${place}`, value: option.id });
		box.checked = context.response.includes(place);
		let element2 = h("label", { class: "phrase", for: box.id }, box, h("span", {}, option.text));
		text.querySelector(`[data-gap="${option.id}"]`)?.replaceWith(element2);
		return { option, element: element2, box };
	});
	let ration = () => {
		if (most === void 0) return;
		let full = phrases.filter(({ box }) => box.checked).length >= most;
		for (let { box } of phrases) box.disabled = full && !box.checked;
	};
	let changed = () => {
		ration();
		context.changed(phrases.flatMap(({ box }, place) => box.checked ? [place] : []), true);
	};
	let hint = `${prefix}-hint`;
	let said = most === void 0 ? words("hot_text.hint") : words.plural("hot_text.most", most);
	let element = h(
		"fieldset",
		{ "aria-labelledby": `${labelledBy} ${hint}`, onchange: changed },
		h("legend", { class: "hint", id: hint }, said),
		text
	);
	ration();
	let reveal = (outcome) => {
		text.classList.add("is-revealed");
		element.append(h("ul", { class: "gap-remarks" }, ...phrases.flatMap((phrase) => revealed(phrase, outcome, words) ?? [])));
	};
	return { element, lock: () => void (element.disabled = true), reveal };
}
function revealed({ option, element, box }, outcome, words) {
	let part = outcome.parts.find(({ id }) => id === option.id);
	let missed = option.correct === true && outcome.result !== "correct";
	let kind = box.checked ? option.correct === true ? "right" : given(part) : missed ? "missed" : void 0;
	if (kind === void 0) return void 0;
	element.classList.add(`is-${kind}`);
	element.append(icon(kind === "right" || kind === "missed" ? "right" : kind === "partial" ? "partial" : "wrong"));
	let line = h("div", { class: "result" }, h("span", { class: "result-label" }, option.text), verdict(kind, words), worth(part, words));
	return h("li", {}, line, remark(part?.feedback));
}

register(hotText);
})();
