// needs shared/marking/families
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

function rightOrder({ steps, places }) {
	return steps.map((_, place) => places?.indexOf(place) ?? place);
}

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

function draggable(row, allowed, dropped) {
	let grip = row.querySelector(".grip");
	grip.addEventListener("pointerdown", (down) => {
		if (!allowed() || down.button !== 0) return;
		down.preventDefault();
		let before = row.previousElementSibling;
		row.classList.add("is-dragged"), grip.setPointerCapture(down.pointerId);
		let move = (event) => follow(row, event.clientY), end = () => {
			grip.removeEventListener("pointermove", move), row.classList.remove("is-dragged"), row.previousElementSibling !== before && dropped();
		};
		grip.addEventListener("pointermove", move), grip.addEventListener("lostpointercapture", end, { once: !0 });
	});
}
function follow(row, y) {
	for (let next = row.previousElementSibling; next !== null && y < middle(next); next = row.previousElementSibling)
		row.after(next);
	for (let next = row.nextElementSibling; next !== null && y > middle(next); next = row.nextElementSibling)
		row.before(next);
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
	scrambled: !0,
	view
};
function view(item, context) {
	let { labelledBy, prefix, words } = context, list = h("ol", { class: "steps" }), rows = (context.response.length > 0 ? context.response : context.order(item.steps.length)).map((index) => stepRow(index, item, words)), placed = () => Array.from(list.children, (child) => rows.find(({ element: element2 }) => element2 === child)), refresh = () => placed().forEach(({ up, down }, place, all) => {
		set(up, "aria-disabled", place === 0 ? "true" : void 0), set(down, "aria-disabled", place === all.length - 1 ? "true" : void 0);
	}), keep = h("button", { type: "button", class: "secondary" }, words("order.keep")), changed = () => {
		set(keep, "aria-pressed", "true"), context.changed(placed().map(({ index }) => index), !0);
	};
	context.response.length > 0 && set(keep, "aria-pressed", "true"), keep.addEventListener("click", changed);
	let moved = (row) => {
		refresh();
		let order2 = placed();
		context.announce(words("order.moved", { position: order2.indexOf(row) + 1, count: order2.length })), changed();
	}, shift = (row, by) => {
		let neighbour = placed()[placed().indexOf(row) + by];
		neighbour === void 0 || element.disabled || (by < 0 ? row.element.after(neighbour.element) : row.element.before(neighbour.element), moved(row));
	};
	for (let row of rows)
		row.up.addEventListener("click", () => shift(row, -1)), row.down.addEventListener("click", () => shift(row, 1)), draggable(row.element, () => !element.disabled, () => moved(row)), list.append(row.element);
	let hint = `${prefix}-hint`, element = h(
		"fieldset",
		{ class: "ordering", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("order.hint")),
		list
	);
	return context.mayStand && element.append(keep), refresh(), { element, lock: () => {
		element.disabled = !0, element.classList.add("is-locked");
	}, reveal: (outcome) => revealSteps(item, placed(), outcome, element, words) };
}
function stepRow(index, item, words) {
	let step = item.steps[index], button = (direction) => h("button", { type: "button", class: "icon-button", "aria-label": words(`order.${direction}`, { step: step.plain }) }, icon(direction)), [up, down] = [button("up"), button("down")], grip = h("span", { class: "grip" }, icon("grip")), text = rich("div", { class: "step-text" }, step.text);
	return { index, up, down, element: h("li", { class: "step" }, grip, text, h("span", { class: "movers" }, up, down)) };
}
function revealSteps(item, rows, outcome, element, words) {
	let order2 = rightOrder(item);
	if (outcome.result === "unanswered" && write(element.querySelector("legend"), words("order.unanswered")), rows.forEach(({ index, element: row }, place) => {
		if (outcome.result === "unanswered") return;
		let right = order2.indexOf(index);
		row.classList.add(right === place ? "is-right" : "is-wrong");
		let part = outcome.parts.find(({ id }) => id === item.steps[index].id), shown = right === place ? verdict("right", words) : verdict("wrong", words, words("order.belongs", { position: right + 1 }));
		row.append(h("div", { class: "result" }, shown, worth(part, words)));
	}), outcome.result !== "correct") {
		if (item.by !== void 0 && outcome.parts.length > 0) {
			let right = outcome.parts.filter(({ correct }) => correct).length;
			element.append(h("p", {}, words.plural("order.pairs", outcome.parts.length, { right })));
		}
		element.append(
			h("h2", {}, words("order.solution")),
			h("ol", { class: "solution-steps" }, ...order2.map((index) => rich("li", {}, item.steps[index].text)))
		);
	}
}

register(order);
})();
