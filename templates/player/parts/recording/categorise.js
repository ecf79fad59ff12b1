// needs shared/interactions/hand shared/interactions/pairs
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { createHand } = markscheme.modules["src/interactions/hand.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

var { pairResponses } = markscheme.modules["src/interactions/pairs.ts"];

var categoriseResponses = pairResponses("categorise");

var categorise = {
	...categoriseResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context, chosen = [...context.response], put = (card, { group, list, here }) => {
		if (hand.hold(void 0), chosen[card] !== group) {
			chosen[card] = group, context.changed([...chosen], !0);
			let said = { card: item.sources[card]?.plain ?? "", group: item.targets[group ?? -1]?.text ?? "" };
			context.announce(words(group === void 0 ? "categorise.returned" : "categorise.put", said));
		}
		list.append(cards[card]), document.activeElement === document.body && here.focus(), show();
	}, hand = createHand(
		(card) => {
			hand.hold(hand.held === card ? void 0 : card), show();
		},
		(card, on) => {
			let place = places.find(({ element: element2 }) => element2.contains(on));
			place !== void 0 && put(card, place);
		}
	), cards = item.sources.map((source, card) => {
		let button = rich("button", { type: "button", class: "token" }, source.text);
		return hand.add(button, card), h("li", {}, button);
	}), makePlace = (group) => {
		let name = group === void 0 ? words("categorise.tray") : item.targets[group]?.text ?? "", id = `${prefix}-${group ?? "tray"}`, list = h("ul", { class: "cards" }), action = group === void 0 ? words("categorise.back") : words("categorise.here", { group: name }), here = h("button", { type: "button", class: "secondary put-here" }, action), element2 = h("div", { class: group === void 0 ? "tray" : "group", role: "group", "aria-labelledby": id }, h("p", { class: "group-name", id }, name), list, here), place = { group, element: element2, list, here };
		return here.addEventListener("click", () => {
			hand.held !== void 0 && here.getAttribute("aria-disabled") !== "true" && put(hand.held, place);
		}), place;
	}, places = [void 0, ...item.targets.keys()].map(makePlace), placeOf = (group) => places[group === void 0 ? 0 : group + 1];
	for (let card of context.order(item.sources.length)) placeOf(chosen[card]).list.append(cards[card]);
	let show = () => {
		let { held } = hand;
		for (let { group, here } of places) {
			let usable = held !== void 0 && chosen[held] !== group;
			set(here, "aria-disabled", usable ? void 0 : "true"), group === void 0 && (here.hidden = !chosen.some((each) => each !== void 0));
		}
	};
	show();
	let [tray, ...groups] = places.map(({ element: element2 }) => element2), hint = `${prefix}-hint`, element = h(
		"fieldset",
		{ class: "categorise", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("categorise.hint")),
		tray,
		h("div", { class: "groups" }, ...groups)
	);
	return { element, lock: () => {
		element.disabled = !0, element.classList.add("is-locked");
	}, reveal: (outcome) => revealCards(item, chosen, cards, outcome, words) };
}
function revealCards(item, chosen, cards, outcome, words) {
	item.sources.forEach((source, card) => {
		let part = outcome.parts.find(({ id }) => id === source.id), right = item.targets.find(({ id }) => id === source.target)?.text ?? "", kind = chosen[card] === void 0 ? "missed" : given(part), text = rich("div", {}, source.text), row = h("div", { class: `token is-${kind}` }, text, result(kind, right, words, { marks: worth(part, words) }), remark(part?.feedback));
		cards[card]?.replaceChildren(row);
	});
}

register(categorise);
})();
