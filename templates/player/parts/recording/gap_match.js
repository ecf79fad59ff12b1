// needs shared/interactions/gapped shared/interactions/hand shared/interactions/pairs
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { revealGaps } = markscheme.modules["interactions/gapped"];

var { createHand } = markscheme.modules["interactions/hand"];

var { pairResponses } = markscheme.modules["interactions/pairs"];

var gapMatchResponses = pairResponses("gap_match");

var gapMatch = {
	...gapMatchResponses,
	view
};
var placeOf = (thing) => Number(thing.split(" ")[1]);
var isWord = (thing) => thing.startsWith("word");
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let chosen = [...context.response];
	let textOf = (word) => word === void 0 ? void 0 : item.targets[word]?.text;
	let label = (gap) => item.sources[gap]?.text ?? "";
	let put = (word, gap) => {
		if (word !== void 0 && item.reuse !== true && chosen.includes(word)) chosen[chosen.indexOf(word)] = void 0;
		chosen[gap] = word;
		hand.hold(void 0);
		show();
		context.changed([...chosen], true);
		let said = { gap: label(gap), word: textOf(word) ?? "" };
		context.announce(word === void 0 ? words("gap_match.emptied", said) : words("gap_match.filled", said));
	};
	let pressed = (thing) => {
		let { held } = hand;
		let place = placeOf(thing);
		if (held !== void 0 && isWord(held) !== isWord(thing)) {
			return isWord(thing) ? put(place, placeOf(held)) : put(placeOf(held), place);
		}
		if (held === void 0 && !isWord(thing) && chosen[place] !== void 0) return put(void 0, place);
		hand.hold(held === thing ? void 0 : thing);
	};
	let dropped = (thing, on) => {
		let word = isWord(thing) ? placeOf(thing) : chosen[placeOf(thing)];
		let gap = gaps.findIndex((element2) => element2.contains(on));
		if (word !== void 0 && gap >= 0) put(word, gap);
		else if (!isWord(thing)) put(void 0, placeOf(thing));
	};
	let hand = createHand(pressed, dropped);
	let bank = context.order(item.targets.length).map((word) => {
		let element2 = h("button", { type: "button", class: "token" }, textOf(word));
		hand.add(element2, `word ${word}`);
		return { word, element: element2 };
	});
	let text = rich("div", { class: "gapped" }, item.text);
	let gaps = item.sources.map((source, gap) => {
		let element2 = h("button", { type: "button", class: "token gap-place" });
		hand.add(element2, `gap ${gap}`);
		text.querySelector(`[data-gap="${source.id}"]`)?.replaceWith(element2);
		return element2;
	});
	let show = () => {
		for (let { word, element: element2 } of bank) set(element2, "aria-disabled", item.reuse !== true && chosen.includes(word) ? "true" : void 0);
		gaps.forEach((element2, gap) => {
			let word = textOf(chosen[gap]);
			write(element2, word ?? " ");
			element2.classList.toggle("is-empty", word === void 0);
			set(element2, "aria-label", words(word === void 0 ? "gap_match.empty" : "gap_match.gap", { gap: label(gap), word: word ?? "" }));
		});
	};
	show();
	let hint = `${prefix}-hint`;
	let element = h(
		"fieldset",
		{ class: "gap-match", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("gap_match.hint")),
		h("ul", { class: "bank", "aria-label": words("gap_match.bank") }, ...bank.map((each) => h("li", {}, each.element))),
		text
	);
	let reveal = (outcome) => {
		let filled = item.sources.map((source, gap) => {
			let place = h("span", { class: "gap" });
			gaps[gap]?.replaceWith(place);
			let right = item.targets.find(({ id }) => id === source.target)?.text ?? "";
			let part = outcome.parts.find(({ id }) => id === source.id);
			return { element: place, label: source.text, text: textOf(chosen[gap]), right, part };
		});
		element.querySelector(".bank")?.remove();
		element.append(revealGaps(text, filled, words));
	};
	return { element, lock: () => void (element.disabled = true), reveal };
}

register(gapMatch);
})();
