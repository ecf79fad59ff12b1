(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

function withHints(item, outcome, taken) {
	if (taken === 0) return outcome;
	let told = (item.hints ?? []).slice(0, taken).reduce((sum, { cost: cost2 = 0 }) => sum + cost2, 0);
	let free = outcome.result === "unanswered" || outcome.judged === "pending";
	let cost = free ? 0 : Math.min(told, Math.max(0, outcome.marks - item.floor));
	return { ...outcome, marks: round(outcome.marks - cost), hints: { taken, cost: round(cost) } };
}

var hints = { name: "hints", mark: withHints, panel, explain };
function panel({ session, words }, index) {
	let { item, hintsTaken, locked } = session.slots[index];
	let all = item.hints ?? [];
	let open = session.phase === "answering" && !locked;
	if (all.length === 0 || hintsTaken === 0 && !open) return void 0;
	let count = all.length;
	let shown = h("ol", { class: "hints-taken" });
	let offer = h("button", { type: "button", class: "secondary" });
	let show = (number) => {
		let title = h("h2", {}, words("hints.heading", { number, count }));
		let { text, cost = 0 } = all[number - 1];
		let price = cost > 0 ? h("p", { class: "hint" }, words("hints.cost", { marks: words.plural("marks", cost) })) : void 0;
		shown.append(h("li", { class: "hint-taken" }, title, rich("div", { class: "prose" }, text), price));
		return title;
	};
	let update = () => {
		let taken = session.slots[index].hintsTaken;
		let next = all[taken];
		offer.hidden = next === void 0 || !open;
		if (next !== void 0) offer.textContent = label(taken + 1, count, next.cost ?? 0, words);
	};
	for (let number = 1; number <= hintsTaken; number++) show(number);
	offer.addEventListener("click", () => {
		session.takeHint(index);
		let taken = session.slots[index].hintsTaken;
		if (shown.children.length >= taken) return;
		let title = show(taken);
		update();
		title.tabIndex = -1;
		title.focus();
	});
	update();
	return h("section", { class: "hints", "aria-label": words("hints.title") }, shown, offer);
}
function label(number, count, cost, words) {
	let values = { number, count };
	return cost > 0 ? words("hints.take", { ...values, marks: words.plural("marks", cost) }) : words("hints.free", values);
}
function explain({ hints: hints2 }, words) {
	if (hints2 === void 0) return void 0;
	let { taken, cost } = hints2;
	let told = cost > 0 ? words("hints.less", { taken, marks: words.plural("marks", cost) }) : words("hints.taken", { taken });
	return h("p", { class: "hint" }, told);
}

register(hints);
})();
