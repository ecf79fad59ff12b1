// needs shared/interactions/highlight shared/interactions/text_field shared/marking/phrases shared/marking/scheme
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
	return h("div", { class: "hint" }, words("short_answer.needs"), ...missing.flatMap(({ award: award2 }) => [" ", rich("q", {}, award2)]));
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

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { Phrases, better, spansOf, wordsOf } = markscheme.modules["marking/phrases"];

var SLIPS = 1;
var UNKNOWN_WORDS = 5;
var UNKNOWN_SHARE = 1 / 3;
var LATIN = /[\p{Script=Latin}\p{N}]/u;
function doubts({ marks, scheme }, text, evidence, earned, given2, total) {
	let reasons2 = [];
	let all = new Set(scheme.points.filter((_, index) => earned[index]).map(({ id }) => id));
	scheme.points.forEach(({ id, develops, referWithout }, index) => {
		let { accept, negated, reject, refer } = evidence[index];
		let add = (doubt, found) => reasons2.push({ doubt, id, spans: spansOf(found, text) });
		if (refer !== void 0) add("judgement", refer);
		if (accept === void 0) {
			if (negated !== void 0) add("negation", negated);
			return;
		}
		let against = reject ?? negated;
		if (against !== void 0) add("contradiction", against);
		if (earned[index] !== true) {
			if (reject === void 0 && develops !== void 0) add("development", accept);
			return;
		}
		if (accept.slips > SLIPS) add("spelling", accept);
		if (referWithout !== void 0 && !referWithout.some((other) => all.has(other))) add("judgement", accept);
	});
	for (let { id, minimum } of scheme.criteria ?? []) {
		let reached = given2.filter((_, index) => scheme.points[index]?.criterion === id);
		if (reached.reduce((sum, each) => sum + each, 0) < minimum) reasons2.push({ doubt: "minimum", id });
	}
	if (total < marks) reasons2.push(...uncovered(scheme.otherValid === true, text));
	return reasons2;
}
function uncovered(otherValid, { words, seen }) {
	if (!words.some(({ raw }) => LATIN.test(raw))) return [{ doubt: "language" }];
	let content = words.filter((_, index) => seen[index]?.idle === false);
	let unknown = words.filter((_, index) => seen[index]?.idle === false && seen[index]?.hits.length === 0);
	let many = unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length;
	if (unknown.length === 0 || !(otherValid || many)) return [];
	return [{ doubt: otherValid ? "other_valid" : "unknown_words", spans: unknown.map(({ start, end }) => [start, end]) }];
}

var { CompiledScheme, compile } = markscheme.modules["marking/scheme"];

function markShortAnswer(item, response) {
	let written = texted(response);
	if (written.trim() === "") return unanswered(item);
	let { points, misconceptions = [] } = item.scheme;
	let { text, evidence } = compile(item).read(written);
	let earned = earnedOf(points, evidence);
	let given2 = capped(item.scheme, earned);
	let parts = points.map(({ id, marks: max, feedback }, index) => {
		let part = { id, marks: given2[index], max, correct: earned[index] };
		let found = evidence[index]?.accept;
		return part.correct && found !== void 0 ? { ...part, spans: spansOf(found, text), feedback } : part;
	});
	let betrayed = misconceptions.flatMap(({ misconception: id, feedback }, index) => {
		let found = evidence[points.length + index]?.accept;
		return found === void 0 ? [] : [{ id, marks: 0, max: 0, correct: false, spans: spansOf(found, text), feedback }];
	});
	let total = round(given2.reduce((sum, marks) => sum + marks, 0));
	let reasons2 = doubts(item, text, evidence, earned, given2, total);
	return award(item, total, [...parts, ...betrayed], betrayed.map(({ id }) => id), reasons2);
}
function earnedOf(points, evidence) {
	let places = new Map(points.map(({ id }, index) => [id, index]));
	let known = [];
	let earned = (index) => {
		let present = known[index];
		if (present !== void 0) return present;
		known[index] = false;
		let { requires = [], develops } = points[index];
		let { accept, reject, sentences } = evidence[index];
		if (accept === void 0 || reject !== void 0) return false;
		let has = (id) => places.has(id) && earned(places.get(id));
		let developed = develops === void 0 || has(develops) && follows(sentences, evidence[places.get(develops)]?.sentences);
		return known[index] = developed && requires.every(has);
	};
	return points.map((_, index) => earned(index));
}
function follows(sentences = new Set(), before = new Set()) {
	return [...sentences].some((sentence2) => before.has(sentence2) || before.has(sentence2 - 1));
}
function capped({ points, groups = [] }, earned) {
	let left = new Map(groups.map(({ id, marks }) => [id, marks]));
	return points.map(({ marks, group = "" }, index) => {
		if (earned[index] !== true) return 0;
		let room = left.get(group) ?? marks;
		if (left.has(group)) left.set(group, room - Math.min(marks, room));
		return Math.min(marks, room);
	});
}

register(shortAnswer, markShortAnswer);
})();
