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
	const { labelledBy, prefix, words } = context;
	const chosen = [...context.response];
	const put = (card, { group, list, here }) => {
		hand.hold(void 0);
		if (chosen[card] !== group) {
			chosen[card] = group;
			context.changed([...chosen], true);
			const said = { card: item.sources[card]?.plain ?? "", group: item.targets[group ?? -1]?.text ?? "" };
			context.announce(group === void 0 ? words("categorise.returned", said) : words("categorise.put", said));
		}
		list.append(cards[card]);
		if (document.activeElement === document.body) here.focus();
		show();
	};
	const hand = createHand(
		(card) => {
			hand.hold(hand.held === card ? void 0 : card);
			show();
		},
		(card, on) => {
			const place = places.find(({ element: element2 }) => element2.contains(on));
			if (place !== void 0) put(card, place);
		}
	);
	const cards = item.sources.map((source, card) => {
		const button = rich("button", { type: "button", class: "token" }, source.text);
		hand.add(button, card);
		return h("li", {}, button);
	});
	const makePlace = (group) => {
		const name = group === void 0 ? words("categorise.tray") : item.targets[group]?.text ?? "";
		const id = `${prefix}-${group ?? "tray"}`;
		const list = h("ul", { class: "cards" });
		const action = group === void 0 ? words("categorise.back") : words("categorise.here", { group: name });
		const here = h("button", { type: "button", class: "secondary put-here" }, action);
		const element2 = h("div", { class: group === void 0 ? "tray" : "group", role: "group", "aria-labelledby": id }, h("p", { class: "group-name", id }, name), list, here);
		const place = { group, element: element2, list, here };
		here.addEventListener("click", () => {
			if (hand.held !== void 0 && here.getAttribute("aria-disabled") !== "true") put(hand.held, place);
		});
		return place;
	};
	const places = [void 0, ...item.targets.keys()].map(makePlace);
	const placeOf = (group) => places[group === void 0 ? 0 : group + 1];
	for (const card of context.order(item.sources.length)) placeOf(chosen[card]).list.append(cards[card]);
	const show = () => {
		const { held } = hand;
		for (const { group, here } of places) {
			const usable = held !== void 0 && chosen[held] !== group;
			set(here, "aria-disabled", usable ? void 0 : "true");
			if (group === void 0) here.hidden = !chosen.some((each) => each !== void 0);
		}
	};
	show();
	const [tray, ...groups] = places.map(({ element: element2 }) => element2);
	const hint = `${prefix}-hint`;
	const element = h(
		"fieldset",
		{ class: "categorise", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("categorise.hint")),
		tray,
		h("div", { class: "groups" }, ...groups)
	);
	const lock = () => {
		element.disabled = true;
		element.classList.add("is-locked");
	};
	const reveal = (outcome) => revealCards(item, chosen, cards, outcome, words);
	return { element, lock, reveal };
}
function revealCards(item, chosen, cards, outcome, words) {
	item.sources.forEach((source, card) => {
		const part = outcome.parts.find(({ id }) => id === source.id);
		const right = item.targets.find(({ id }) => id === source.target)?.text ?? "";
		const kind = chosen[card] === void 0 ? "missed" : given(part);
		const text = rich("div", {}, source.text);
		const row = h("div", { class: `token is-${kind}` }, text, result(kind, right, words, { marks: worth(part, words) }), remark(part?.feedback));
		cards[card]?.replaceChildren(row);
	});
}

register(categorise);
})();
