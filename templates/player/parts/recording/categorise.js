// needs shared/interactions/hand shared/interactions/pairs
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { createHand } = markscheme.modules["interactions/hand"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var { pairResponses } = markscheme.modules["interactions/pairs"];

var categoriseResponses = pairResponses("categorise");

var categorise = {
	...categoriseResponses,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let chosen = [...context.response];
	let put = (card, { group, list, here }) => {
		hand.hold(void 0);
		if (chosen[card] !== group) {
			chosen[card] = group;
			context.changed([...chosen], true);
			let said = { card: item.sources[card]?.plain ?? "", group: item.targets[group ?? -1]?.text ?? "" };
			context.announce(group === void 0 ? words("categorise.returned", said) : words("categorise.put", said));
		}
		list.append(cards[card]);
		if (document.activeElement === document.body) here.focus();
		show();
	};
	let hand = createHand(
		(card) => {
			hand.hold(hand.held === card ? void 0 : card);
			show();
		},
		(card, on) => {
			let place = places.find(({ element: element2 }) => element2.contains(on));
			if (place !== void 0) put(card, place);
		}
	);
	let cards = item.sources.map((source, card) => {
		let button = rich("button", { type: "button", class: "token" }, source.text);
		hand.add(button, card);
		return h("li", {}, button);
	});
	let makePlace = (group) => {
		let name = group === void 0 ? words("categorise.tray") : item.targets[group]?.text ?? "";
		let id = `${prefix}-${group ?? "tray"}`;
		let list = h("ul", { class: "cards" });
		let action = group === void 0 ? words("categorise.back") : words("categorise.here", { group: name });
		let here = h("button", { type: "button", class: "secondary put-here" }, action);
		let element2 = h("div", { class: group === void 0 ? "tray" : "group", role: "group", "aria-labelledby": id }, h("p", { class: "group-name", id }, name), list, here);
		let place = { group, element: element2, list, here };
		here.addEventListener("click", () => {
			if (hand.held !== void 0 && here.getAttribute("aria-disabled") !== "true") put(hand.held, place);
		});
		return place;
	};
	let places = [void 0, ...item.targets.keys()].map(makePlace);
	let placeOf = (group) => places[group === void 0 ? 0 : group + 1];
	for (let card of context.order(item.sources.length)) placeOf(chosen[card]).list.append(cards[card]);
	let show = () => {
		let { held } = hand;
		for (let { group, here } of places) {
			let usable = held !== void 0 && chosen[held] !== group;
			set(here, "aria-disabled", usable ? void 0 : "true");
			if (group === void 0) here.hidden = !chosen.some((each) => each !== void 0);
		}
	};
	show();
	let [tray, ...groups] = places.map(({ element: element2 }) => element2);
	let hint = `${prefix}-hint`;
	let element = h(
		"fieldset",
		{ class: "categorise", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("categorise.hint")),
		tray,
		h("div", { class: "groups" }, ...groups)
	);
	let lock = () => {
		element.disabled = true;
		element.classList.add("is-locked");
	};
	let reveal = (outcome) => revealCards(item, chosen, cards, outcome, words);
	return { element, lock, reveal };
}
function revealCards(item, chosen, cards, outcome, words) {
	item.sources.forEach((source, card) => {
		let part = outcome.parts.find(({ id }) => id === source.id);
		let right = item.targets.find(({ id }) => id === source.target)?.text ?? "";
		let kind = chosen[card] === void 0 ? "missed" : given(part);
		let text = rich("div", {}, source.text);
		let row = h("div", { class: `token is-${kind}` }, text, result(kind, right, words, { marks: worth(part, words) }), remark(part?.feedback));
		cards[card]?.replaceChildren(row);
	});
}

register(categorise);
})();
