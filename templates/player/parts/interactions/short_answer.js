// needs shared/interactions/highlight shared/interactions/text_field shared/marking/phrases shared/marking/scheme
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["src/text.ts"];

var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

var { highlighted } = markscheme.modules["src/interactions/highlight.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

function pointList(shown) {
	const { item, found, words } = shown;
	const betrayed = found.filter(({ max }) => max === 0);
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
	const { item, words } = shown;
	const { points, groups = [] } = item.scheme;
	return points.flatMap((point, place) => {
		const group = groups.find(({ id }) => id === point.group);
		if (group === void 0) return [pointRow(point, shown)];
		const members = points.filter((each) => each.group === group.id);
		if (members[0] !== points[place]) return [];
		const most = words.plural("short_answer.group", group.marks);
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
	const { outcome, words } = shown;
	const part = outcome.parts.find(({ id }) => id === point.id);
	const earned = part?.correct === true;
	const missed = words("short_answer.missed", { marks: words.plural("marks", point.marks) });
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
	const values = { marks: words.plural("marks", part.marks), number: found.indexOf(part) + 1 };
	return words(part.marks < part.max ? "short_answer.capped" : "short_answer.earned", values);
}
function needs({ requires = [], develops }, { item, outcome, words }) {
	const earned = new Set(outcome.parts.filter(({ correct }) => correct).map(({ id }) => id));
	const missing = item.scheme.points.filter(({ id }) => !earned.has(id) && (requires.includes(id) || develops === id));
	if (missing.length === 0) return void 0;
	return h("div", { class: "hint" }, words("short_answer.needs"), ...missing.flatMap(({ award: award2 }) => [" ", rich("q", {}, award2)]));
}
function misconceptionRow(part, found, words) {
	const number = found.indexOf(part) + 1;
	return h(
		"li",
		{ class: "is-wrong" },
		verdict("wrong", words, words("short_answer.misconception", { number })),
		remark(part.feedback)
	);
}
function tooMuch({ item, outcome, words }) {
	const sum = outcome.parts.reduce((marks, part) => marks + part.marks, 0);
	if (sum <= item.marks) return void 0;
	return h("li", {}, words("short_answer.too_much", { found: words.plural("marks", sum), most: words.plural("marks", item.marks) }));
}

var AT_LARGE = ["unknown_words", "other_valid", "language"];
function reasons(response, { verdict: verdict2 }, words) {
	return [...new Set(verdict2.reasons.map((reason) => sentence(reason, response, words)))];
}
function sentence({ doubt, spans = [] }, response, words) {
	const said = words(`short_answer.doubt.${doubt}`);
	if (spans.length === 0 || AT_LARGE.includes(doubt)) return said;
	const quoted = spans.map(([start, end]) => words("short_answer.quoted", { words: response.slice(start, end) }));
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
	const rows2 = Math.min(10, Math.max(3, Math.ceil(item.maxLength / LINE)));
	const field = textField({ most: item.maxLength, rows: rows2 }, context);
	const { element } = field.view;
	const reveal = (outcome) => {
		const { words } = context;
		const found = outcome.parts.filter((part) => part.spans !== void 0);
		const response = fitText(field.input.value, item.maxLength);
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

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { Phrases, better, spansOf, wordsOf } = markscheme.modules["src/marking/phrases.ts"];

var SLIPS = 1;
var UNKNOWN_WORDS = 5;
var UNKNOWN_SHARE = 1 / 3;
var LATIN = /[\p{Script=Latin}\p{N}]/u;
function doubts({ marks, scheme }, text, evidence, earned, given2, total) {
	const reasons2 = [];
	const all = new Set(scheme.points.filter((_, index) => earned[index]).map(({ id }) => id));
	scheme.points.forEach(({ id, develops, referWithout }, index) => {
		const { accept, negated, reject, refer } = evidence[index];
		const add = (doubt, found) => reasons2.push({ doubt, id, spans: spansOf(found, text) });
		if (refer !== void 0) add("judgement", refer);
		if (accept === void 0) {
			if (negated !== void 0) add("negation", negated);
			return;
		}
		const against = reject ?? negated;
		if (against !== void 0) add("contradiction", against);
		if (earned[index] !== true) {
			if (reject === void 0 && develops !== void 0) add("development", accept);
			return;
		}
		if (accept.slips > SLIPS) add("spelling", accept);
		if (referWithout !== void 0 && !referWithout.some((other) => all.has(other))) add("judgement", accept);
	});
	for (const { id, minimum } of scheme.criteria ?? []) {
		const reached = given2.filter((_, index) => scheme.points[index]?.criterion === id);
		if (reached.reduce((sum, each) => sum + each, 0) < minimum) reasons2.push({ doubt: "minimum", id });
	}
	if (total < marks) reasons2.push(...uncovered(scheme.otherValid === true, text));
	return reasons2;
}
function uncovered(otherValid, { words, seen }) {
	if (!words.some(({ raw }) => LATIN.test(raw))) return [{ doubt: "language" }];
	const content = words.filter((_, index) => seen[index]?.idle === false);
	const unknown = words.filter((_, index) => seen[index]?.idle === false && seen[index]?.hits.length === 0);
	const many = unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length;
	if (unknown.length === 0 || !(otherValid || many)) return [];
	return [{ doubt: otherValid ? "other_valid" : "unknown_words", spans: unknown.map(({ start, end }) => [start, end]) }];
}

var { CompiledScheme, compile } = markscheme.modules["src/marking/scheme.ts"];

function markShortAnswer(item, response) {
	const written = texted(response);
	if (written.trim() === "") return unanswered(item);
	const { points, misconceptions = [] } = item.scheme;
	const { text, evidence } = compile(item).read(written);
	const earned = earnedOf(points, evidence);
	const given2 = capped(item.scheme, earned);
	const parts = points.map(({ id, marks: max, feedback }, index) => {
		const part = { id, marks: given2[index], max, correct: earned[index] };
		const found = evidence[index]?.accept;
		return part.correct && found !== void 0 ? { ...part, spans: spansOf(found, text), feedback } : part;
	});
	const betrayed = misconceptions.flatMap(({ misconception: id, feedback }, index) => {
		const found = evidence[points.length + index]?.accept;
		return found === void 0 ? [] : [{ id, marks: 0, max: 0, correct: false, spans: spansOf(found, text), feedback }];
	});
	const total = round(given2.reduce((sum, marks) => sum + marks, 0));
	const reasons2 = doubts(item, text, evidence, earned, given2, total);
	return award(item, total, [...parts, ...betrayed], betrayed.map(({ id }) => id), reasons2);
}
function earnedOf(points, evidence) {
	const places = new Map(points.map(({ id }, index) => [id, index]));
	const known = [];
	const earned = (index) => {
		const present = known[index];
		if (present !== void 0) return present;
		known[index] = false;
		const { requires = [], develops } = points[index];
		const { accept, reject, sentences } = evidence[index];
		if (accept === void 0 || reject !== void 0) return false;
		const has = (id) => places.has(id) && earned(places.get(id));
		const developed = develops === void 0 || has(develops) && follows(sentences, evidence[places.get(develops)]?.sentences);
		return known[index] = developed && requires.every(has);
	};
	return points.map((_, index) => earned(index));
}
function follows(sentences = /* @__PURE__ */ new Set(), before = /* @__PURE__ */ new Set()) {
	return [...sentences].some((sentence2) => before.has(sentence2) || before.has(sentence2 - 1));
}
function capped({ points, groups = [] }, earned) {
	const left = new Map(groups.map(({ id, marks }) => [id, marks]));
	return points.map(({ marks, group = "" }, index) => {
		if (earned[index] !== true) return 0;
		const room = left.get(group) ?? marks;
		if (left.has(group)) left.set(group, room - Math.min(marks, room));
		return Math.min(marks, room);
	});
}

register(shortAnswer, markShortAnswer);
})();
