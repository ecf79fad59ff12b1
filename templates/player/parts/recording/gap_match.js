// needs shared/interactions/gapped shared/interactions/hand shared/interactions/pairs
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { revealGaps } = markscheme.modules["src/interactions/gapped.ts"];

var { createHand } = markscheme.modules["src/interactions/hand.ts"];

var { pairResponses } = markscheme.modules["src/interactions/pairs.ts"];

var gapMatchResponses = pairResponses("gap_match");

var gapMatch = {
	...gapMatchResponses,
	view
};
var placeOf = (thing) => Number(thing.split(" ")[1]);
var isWord = (thing) => thing.startsWith("word");
function view(item, context) {
	const { labelledBy, prefix, words } = context;
	const chosen = [...context.response];
	const textOf = (word) => word === void 0 ? void 0 : item.targets[word]?.text;
	const label = (gap) => item.sources[gap]?.text ?? "";
	const put = (word, gap) => {
		if (word !== void 0 && item.reuse !== true && chosen.includes(word)) chosen[chosen.indexOf(word)] = void 0;
		chosen[gap] = word;
		hand.hold(void 0);
		show();
		context.changed([...chosen], true);
		const said = { gap: label(gap), word: textOf(word) ?? "" };
		context.announce(word === void 0 ? words("gap_match.emptied", said) : words("gap_match.filled", said));
	};
	const pressed = (thing) => {
		const { held } = hand;
		const place = placeOf(thing);
		if (held !== void 0 && isWord(held) !== isWord(thing)) {
			return isWord(thing) ? put(place, placeOf(held)) : put(placeOf(held), place);
		}
		if (held === void 0 && !isWord(thing) && chosen[place] !== void 0) return put(void 0, place);
		hand.hold(held === thing ? void 0 : thing);
	};
	const dropped = (thing, on) => {
		const word = isWord(thing) ? placeOf(thing) : chosen[placeOf(thing)];
		const gap = gaps.findIndex((element2) => element2.contains(on));
		if (word !== void 0 && gap >= 0) put(word, gap);
		else if (!isWord(thing)) put(void 0, placeOf(thing));
	};
	const hand = createHand(pressed, dropped);
	const bank = context.order(item.targets.length).map((word) => {
		const element2 = h("button", { type: "button", class: "token" }, textOf(word));
		hand.add(element2, `word ${word}`);
		return { word, element: element2 };
	});
	const text = rich("div", { class: "gapped" }, item.text);
	const gaps = item.sources.map((source, gap) => {
		const element2 = h("button", { type: "button", class: "token gap-place" });
		hand.add(element2, `gap ${gap}`);
		text.querySelector(`[data-gap="${source.id}"]`)?.replaceWith(element2);
		return element2;
	});
	const show = () => {
		for (const { word, element: element2 } of bank) set(element2, "aria-disabled", item.reuse !== true && chosen.includes(word) ? "true" : void 0);
		gaps.forEach((element2, gap) => {
			const word = textOf(chosen[gap]);
			write(element2, word ?? " ");
			element2.classList.toggle("is-empty", word === void 0);
			set(element2, "aria-label", words(word === void 0 ? "gap_match.empty" : "gap_match.gap", { gap: label(gap), word: word ?? "" }));
		});
	};
	show();
	const hint = `${prefix}-hint`;
	const element = h(
		"fieldset",
		{ class: "gap-match", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("gap_match.hint")),
		h("ul", { class: "bank", "aria-label": words("gap_match.bank") }, ...bank.map((each) => h("li", {}, each.element))),
		text
	);
	const reveal = (outcome) => {
		const filled = item.sources.map((source, gap) => {
			const place = h("span", { class: "gap" });
			gaps[gap]?.replaceWith(place);
			const right = item.targets.find(({ id }) => id === source.target)?.text ?? "";
			const part = outcome.parts.find(({ id }) => id === source.id);
			return { element: place, label: source.text, text: textOf(chosen[gap]), right, part };
		});
		element.querySelector(".bank")?.remove();
		element.append(revealGaps(text, filled, words));
	};
	return { element, lock: () => void (element.disabled = true), reveal };
}

register(gapMatch);
})();
