// needs shared/interactions/highlight shared/interactions/text_field
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["text"];

var { textField, withUnit } = markscheme.modules["interactions/text_field"];

var { highlighted } = markscheme.modules["interactions/highlight"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

function pointList(shown) {
	let { item, found, words } = shown;
	let betrayed = found.filter(({ max }) => max === 0);
	return h(
		"ul",
		{ class: "mark-points" },
		...rows(shown),
		...betrayed.map((part) => misconceptionRow(part, found, words)),
		tooMuch(shown),
		item.scheme.otherValid ? h("li", {}, words("short_answer.other_valid")) : void 0
	);
}
function rows(shown) {
	let { item, words } = shown;
	let { points, groups = [] } = item.scheme;
	return points.flatMap((point, place) => {
		let group = groups.find(({ id }) => id === point.group);
		if (group === void 0) return [pointRow(point, shown)];
		let members = points.filter((each) => each.group === group.id);
		if (members[0] !== points[place]) return [];
		let most = words.plural("short_answer.group", group.marks);
		return [
			h(
				"li",
				{ class: "point-group" },
				group.award === void 0 ? h("p", {}, most) : rich("p", {}, group.award),
				h("ul", { class: "mark-points" }, ...members.map((each) => pointRow(each, shown)))
			)
		];
	});
}
function pointRow(point, shown) {
	let { outcome, words } = shown;
	let part = outcome.parts.find(({ id }) => id === point.id);
	let earned = part?.correct === true;
	let missed = words("short_answer.missed", { marks: words.plural("marks", point.marks) });
	return h(
		"li",
		{ class: earned ? "is-right" : "is-missed-point" },
		verdict(!earned ? "none" : part.marks > 0 ? "right" : "neutral", words, earned ? foundAs(part, shown) : missed),
		rich("div", {}, point.award),
		earned ? void 0 : needs(point, shown),
		remark(part?.feedback)
	);
}
function foundAs(part, { found, words }) {
	let values = { marks: words.plural("marks", part.marks), number: found.indexOf(part) + 1 };
	return words(part.marks < part.max ? "short_answer.capped" : "short_answer.earned", values);
}
function needs({ requires = [], develops }, { item, outcome, words }) {
	let earned = new Set(outcome.parts.filter(({ correct }) => correct).map(({ id }) => id));
	let missing = item.scheme.points.filter(({ id }) => !earned.has(id) && (requires.includes(id) || develops === id));
	if (missing.length === 0) return void 0;
	return h("div", { class: "hint" }, words("short_answer.needs"), ...missing.flatMap(({ award }) => [" ", rich("q", {}, award)]));
}
function misconceptionRow(part, found, words) {
	let number = found.indexOf(part) + 1;
	return h(
		"li",
		{ class: "is-wrong" },
		verdict("wrong", words, words("short_answer.misconception", { number })),
		remark(part.feedback)
	);
}
function tooMuch({ item, outcome, words }) {
	let sum = outcome.parts.reduce((marks, part) => marks + part.marks, 0);
	if (sum <= item.marks) return void 0;
	return h("li", {}, words("short_answer.too_much", { found: words.plural("marks", sum), most: words.plural("marks", item.marks) }));
}

var AT_LARGE = ["unknown_words", "other_valid", "language"];
function reasons(response, { verdict: verdict2 }, words) {
	return [...new Set(verdict2.reasons.map((reason) => sentence(reason, response, words)))];
}
function sentence({ doubt, spans = [] }, response, words) {
	let said = words(`short_answer.doubt.${doubt}`);
	if (spans.length === 0 || AT_LARGE.includes(doubt)) return said;
	let quoted = spans.map(([start, end]) => words("short_answer.quoted", { words: response.slice(start, end) }));
	return words("short_answer.about", { said, words: words.list(quoted) });
}

var shortAnswerResponses = {
	type: "short_answer",
	empty: () => "",
	isAnswered: (_item, response) => response.trim() !== "",
	describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
	pack: (_item, response) => ({ numbers: [], text: response }),
	unpack: (_item, { text = "" }) => text
};

var LINE = 80;
var shortAnswer = {
	...shortAnswerResponses,
	view,
	reasons: (_item, response, outcome, words) => reasons(response, outcome, words)
};
function view(item, context) {
	let rows2 = Math.min(10, Math.max(3, Math.ceil(item.maxLength / LINE)));
	let field = textField({ most: item.maxLength, rows: rows2 }, context);
	let { element } = field.view;
	let reveal = (outcome) => {
		let { words } = context;
		let found = outcome.parts.filter((part) => part.spans !== void 0);
		let response = fitText(field.input.value, item.maxLength);
		if (outcome.result !== "unanswered") element.replaceChildren(highlighted(response, found, words));
		element.append(
			h("h2", {}, words("short_answer.points", { marks: words.plural("marks", item.marks) })),
			pointList({ item, outcome, found, words }),
			h("h2", {}, words("answer.model")),
			rich("div", { class: "model-answer" }, item.modelAnswer)
		);
	};
	return { ...field.view, reveal };
}

register(shortAnswer);
})();
