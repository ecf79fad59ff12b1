// needs shared/interactions/gapped shared/interactions/hand shared/interactions/pairs shared/marking/match
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
}, placeOf = (thing) => Number(thing.split(" ")[1]), isWord = (thing) => thing.startsWith("word");
function view(item, context) {
	let { labelledBy, prefix, words } = context, chosen = [...context.response], textOf = (word) => word === void 0 ? void 0 : item.targets[word]?.text, label = (gap) => item.sources[gap]?.text ?? "", put = (word, gap) => {
		word !== void 0 && item.reuse !== !0 && chosen.includes(word) && (chosen[chosen.indexOf(word)] = void 0), chosen[gap] = word, hand.hold(void 0), show(), context.changed([...chosen], !0);
		let said = { gap: label(gap), word: textOf(word) ?? "" };
		context.announce(words(word === void 0 ? "gap_match.emptied" : "gap_match.filled", said));
	}, hand = createHand((thing) => {
		let { held } = hand, place = placeOf(thing);
		if (held !== void 0 && isWord(held) !== isWord(thing))
			return isWord(thing) ? put(place, placeOf(held)) : put(placeOf(held), place);
		if (held === void 0 && !isWord(thing) && chosen[place] !== void 0) return put(void 0, place);
		hand.hold(held === thing ? void 0 : thing);
	}, (thing, on) => {
		let word = isWord(thing) ? placeOf(thing) : chosen[placeOf(thing)], gap = gaps.findIndex((element2) => element2.contains(on));
		word !== void 0 && gap >= 0 ? put(word, gap) : isWord(thing) || put(void 0, placeOf(thing));
	}), bank = context.order(item.targets.length).map((word) => {
		let element2 = h("button", { type: "button", class: "token" }, textOf(word));
		return hand.add(element2, `word ${word}`), { word, element: element2 };
	}), text = rich("div", { class: "gapped" }, item.text), gaps = item.sources.map((source, gap) => {
		let element2 = h("button", { type: "button", class: "token gap-place" });
		return hand.add(element2, `gap ${gap}`), text.querySelector(`[data-gap="${source.id}"]`)?.replaceWith(element2), element2;
	}), show = () => {
		for (let { word, element: element2 } of bank) set(element2, "aria-disabled", item.reuse !== !0 && chosen.includes(word) ? "true" : void 0);
		gaps.forEach((element2, gap) => {
			let word = textOf(chosen[gap]);
			write(element2, word ?? " "), element2.classList.toggle("is-empty", word === void 0), set(element2, "aria-label", words(word === void 0 ? "gap_match.empty" : "gap_match.gap", { gap: label(gap), word: word ?? "" }));
		});
	};
	show();
	let hint = `${prefix}-hint`, element = h(
		"fieldset",
		{ class: "gap-match", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("gap_match.hint")),
		h("ul", { class: "bank", "aria-label": words("gap_match.bank") }, ...bank.map((each) => h("li", {}, each.element))),
		text
	);
	return { element, lock: () => {
		element.disabled = !0;
	}, reveal: (outcome) => {
		let filled = item.sources.map((source, gap) => {
			let place = h("span", { class: "gap" });
			gaps[gap]?.replaceWith(place);
			let right = item.targets.find(({ id }) => id === source.target)?.text ?? "", part = outcome.parts.find(({ id }) => id === source.id);
			return { element: place, label: source.text, text: textOf(chosen[gap]), right, part };
		});
		element.querySelector(".bank")?.remove(), element.append(revealGaps(text, filled, words));
	} };
}

var { markMatch } = markscheme.modules["src/marking/match.ts"];

function markGapMatch(item, response) {
	return markMatch(item, response);
}

register(gapMatch, markGapMatch);
})();
