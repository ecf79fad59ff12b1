// needs shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

function rightOrder({ steps, places }) {
	return steps.map((_, place) => places?.indexOf(place) ?? place);
}

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

function draggable(row, allowed, dropped) {
	let grip = row.querySelector(".grip");
	grip.addEventListener("pointerdown", (down) => {
		if (!allowed() || down.button !== 0) return;
		down.preventDefault();
		let before = row.previousElementSibling;
		row.classList.add("is-dragged");
		grip.setPointerCapture(down.pointerId);
		let move = (event) => follow(row, event.clientY);
		let end = () => {
			grip.removeEventListener("pointermove", move);
			row.classList.remove("is-dragged");
			if (row.previousElementSibling !== before) dropped();
		};
		grip.addEventListener("pointermove", move);
		grip.addEventListener("lostpointercapture", end, { once: true });
	});
}
function follow(row, y) {
	for (let next = row.previousElementSibling; next !== null && y < middle(next); next = row.previousElementSibling) {
		row.after(next);
	}
	for (let next = row.nextElementSibling; next !== null && y > middle(next); next = row.nextElementSibling) {
		row.before(next);
	}
}
function middle(element) {
	let { top, height } = element.getBoundingClientRect();
	return top + height / 2;
}

var orderResponses = {
	type: "order",
	empty: () => [],
	isAnswered: (_item, response) => response.length > 0,
	describe: (item, response) => ({
		kind: "sequencing",
		values: response.map((index) => item.steps[index].id)
	}),
	pack: (item, response) => ({ numbers: item.steps.map((_, place) => response[place] ?? 0) }),
	unpack: (item, { numbers }) => new Set(numbers).size === item.steps.length ? numbers : []
};

var order = {
	...orderResponses,
	scrambled: true,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let list = h("ol", { class: "steps" });
	let start = context.response.length > 0 ? context.response : context.order(item.steps.length);
	let rows = start.map((index) => stepRow(index, item, words));
	let placed = () => Array.from(list.children, (child) => rows.find(({ element: element2 }) => element2 === child));
	let refresh = () => placed().forEach(({ up, down }, place, all) => {
		set(up, "aria-disabled", place === 0 ? "true" : void 0);
		set(down, "aria-disabled", place === all.length - 1 ? "true" : void 0);
	});
	let keep = h("button", { type: "button", class: "secondary" }, words("order.keep"));
	let changed = () => {
		set(keep, "aria-pressed", "true");
		context.changed(placed().map(({ index }) => index), true);
	};
	if (context.response.length > 0) set(keep, "aria-pressed", "true");
	keep.addEventListener("click", changed);
	let moved = (row) => {
		refresh();
		let order2 = placed();
		context.announce(words("order.moved", { position: order2.indexOf(row) + 1, count: order2.length }));
		changed();
	};
	let shift = (row, by) => {
		let neighbour = placed()[placed().indexOf(row) + by];
		if (neighbour === void 0 || element.disabled) return;
		if (by < 0) row.element.after(neighbour.element);
		else row.element.before(neighbour.element);
		moved(row);
	};
	for (let row of rows) {
		row.up.addEventListener("click", () => shift(row, -1));
		row.down.addEventListener("click", () => shift(row, 1));
		draggable(row.element, () => !element.disabled, () => moved(row));
		list.append(row.element);
	}
	let hint = `${prefix}-hint`;
	let element = h(
		"fieldset",
		{ class: "ordering", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("order.hint")),
		list
	);
	if (context.mayStand) element.append(keep);
	refresh();
	let lock = () => {
		element.disabled = true;
		element.classList.add("is-locked");
	};
	let reveal = (outcome) => revealSteps(item, placed(), outcome, element, words);
	return { element, lock, reveal };
}
function stepRow(index, item, words) {
	let step = item.steps[index];
	let button = (direction) => h("button", { type: "button", class: "icon-button", "aria-label": words(`order.${direction}`, { step: step.plain }) }, icon(direction));
	let [up, down] = [button("up"), button("down")];
	let grip = h("span", { class: "grip" }, icon("grip"));
	let text = rich("div", { class: "step-text" }, step.text);
	return { index, up, down, element: h("li", { class: "step" }, grip, text, h("span", { class: "movers" }, up, down)) };
}
function revealSteps(item, rows, outcome, element, words) {
	let order2 = rightOrder(item);
	if (outcome.result === "unanswered") write(element.querySelector("legend"), words("order.unanswered"));
	rows.forEach(({ index, element: row }, place) => {
		if (outcome.result === "unanswered") return;
		let right = order2.indexOf(index);
		row.classList.add(right === place ? "is-right" : "is-wrong");
		let part = outcome.parts.find(({ id }) => id === item.steps[index].id);
		let shown = right === place ? verdict("right", words) : verdict("wrong", words, words("order.belongs", { position: right + 1 }));
		row.append(h("div", { class: "result" }, shown, worth(part, words)));
	});
	if (outcome.result === "correct") return;
	if (item.by !== void 0 && outcome.parts.length > 0) {
		let right = outcome.parts.filter(({ correct }) => correct).length;
		element.append(h("p", {}, words.plural("order.pairs", outcome.parts.length, { right })));
	}
	element.append(
		h("h2", {}, words("order.solution")),
		h("ol", { class: "solution-steps" }, ...order2.map((index) => rich("li", {}, item.steps[index].text)))
	);
}

register(order);
})();
