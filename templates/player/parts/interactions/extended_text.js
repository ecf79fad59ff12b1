// needs shared/interactions/highlight shared/interactions/text_field shared/marking/judgement shared/marking/phrases shared/marking/scheme
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["src/text.ts"];

var { highlighted } = markscheme.modules["src/interactions/highlight.ts"];

var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

function indicativeContent({ points }, outcome, found, words) {
	if (points.length === 0) return [];
	const sought = outcome.parts.length > 0;
	return [
		h("h2", {}, words("extended_text.points")),
		...sought ? [h("p", { class: "hint" }, words("extended_text.points.hint"))] : [],
		h("ul", { class: "mark-points" }, ...points.map((point) => row(point, sought, found, words)))
	];
}
function row({ id, text, accept }, sought, found, words) {
	const number = found.findIndex((part) => part.id === id) + 1;
	return h("li", {}, sought ? told(number, accept !== void 0, words) : void 0, rich("div", {}, text));
}
function told(number, phrased, words) {
	if (number > 0) return verdict("right", words, words("extended_text.found", { number }));
	return verdict("none", words, words(phrased ? "extended_text.not_found" : "extended_text.unsought"));
}

var extendedTextResponses = {
	type: "extended_text",
	empty: () => "",
	isAnswered: (_item, response) => response.trim() !== "",
	describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
	pack: (_item, response) => ({ numbers: [], text: response }),
	unpack: (_item, { text = "" }) => text
};

function criteriaFields({ criteria }, context) {
	const fields = criteria.map((criterion, place) => field(criterion, place, context));
	return { elements: fields.map(({ element }) => element), marks: () => fields.map(({ marks }) => marks()) };
}
function field({ award: award2, marks }, place, context) {
	const { words, prefix } = context;
	const id = `${prefix}-${place}`;
	const given2 = context.given?.[place] ?? 0;
	const label = h("label", { for: id }, rich("span", {}, award2), h("span", { class: "worth" }, words.plural("marks", marks)));
	if (marks === 1) {
		const box = h("input", { type: "checkbox", id });
		box.checked = given2 === 1;
		return { element: h("div", { class: "criterion" }, box, label), marks: () => box.checked ? 1 : 0 };
	}
	const choices = Array.from({ length: Math.floor(marks) + 1 }, (_, count) => h("option", { value: count }, words.plural("marks", count)));
	const list = h("select", { class: "select", id }, ...choices);
	list.value = String(given2);
	return { element: h("div", { class: "criterion" }, label, list), marks: () => Number(list.value) };
}

function levelTitle({ title }, place, words) {
	return title ?? words("extended_text.level.title", { number: place + 1 });
}
function levelFields({ levels }, context) {
	const { words, prefix } = context;
	const given2 = context.given?.[0];
	const bands = bandsOf(levels, words);
	const marks = h("select", { class: "select", id: `${prefix}-marks` });
	const within2 = h("div", { class: "criterion" }, h("label", { for: marks.id }, words("extended_text.level.marks")), marks);
	const choose = ({ min, max }) => {
		const range = Array.from({ length: max - min + 1 }, (_, step) => min + step);
		marks.replaceChildren(...range.map((count) => h("option", { value: count }, words.plural("marks", count))));
		within2.hidden = false;
	};
	const chosen = bands.findIndex(({ min, max }) => given2 !== void 0 && min <= given2 && given2 <= max);
	const rows = bands.map((band, place) => bandRow(band, `${prefix}-${place}`, prefix, place === chosen, words, () => choose(band)));
	within2.hidden = true;
	if (given2 !== void 0 && chosen >= 0) {
		choose(bands[chosen]);
		marks.value = String(given2);
	}
	const group = h(
		"fieldset",
		{ class: "options" },
		h("legend", { class: "hint" }, words("extended_text.level.choose")),
		...rows
	);
	return {
		elements: [group, within2],
		marks: () => within2.hidden ? void 0 : [Number(marks.value)],
		missing: words("extended_text.level.missing")
	};
}
function bandsOf(levels, words) {
	const bands = levels.map((level, place) => ({ ...level, title: levelTitle(level, place, words) }));
	const below = { min: 0, max: 0, title: words("extended_text.level.none"), descriptor: words("extended_text.level.none.text") };
	return levels[0]?.min === 0 ? bands : [below, ...bands];
}
function bandRow(band, id, name, checked, words, choose) {
	const input = h("input", { type: "radio", id, name, "aria-describedby": `${id}-text`, onchange: choose });
	input.checked = checked;
	const range = h("span", { class: "worth" }, rangeOf(band, words));
	const label = h("label", { class: "option-label", for: id }, input, h("span", { class: "option-text" }, band.title), range);
	return h("div", { class: "option" }, label, rich("div", { class: "remark", id: `${id}-text` }, band.descriptor));
}
function rangeOf({ min, max }, words) {
	return min === max ? words.plural("marks", max) : words.plural("extended_text.level.range", max, { min, max });
}

var selfMarking = {
	limits: ({ marks, scheme }) => "levels" in scheme ? [marks] : scheme.criteria.map((criterion) => criterion.marks),
	form
};
function form(item, context) {
	const { scheme } = item;
	const { words } = context;
	const fields = "levels" in scheme ? levelFields(scheme, context) : criteriaFields(scheme, context);
	const element = h(
		"fieldset",
		{ class: "self-marking" },
		h("legend", {}, words("extended_text.title")),
		h("p", { class: "hint" }, words(context.counts ? "extended_text.counts" : "extended_text.private")),
		...fields.elements
	);
	if (context.locked) element.disabled = true;
	else element.append(saving(fields, context));
	return element;
}
function saving(fields, { words, save, announce }) {
	const said = h("p", { class: "hint" });
	const fault = h("p", { class: "fault", role: "alert" });
	const button = h("button", { type: "button", class: "secondary" }, words("extended_text.save"));
	button.addEventListener("click", () => {
		const marks = fields.marks();
		write(fault, marks === void 0 ? fields.missing ?? "" : "");
		if (marks === void 0) return;
		const outcome = save(marks);
		said.textContent = words.plural("extended_text.given", outcome.max, { marks: outcome.marks });
		announce(said.textContent);
	});
	return h("div", { class: "actions" }, button, said, fault);
}

var LINE = 100;
var extendedText = {
	...extendedTextResponses,
	view,
	selfMarking
};
function view(item, context) {
	const rows = Math.min(16, Math.max(6, Math.ceil(item.maxLength / LINE)));
	const { view: field2, input } = textField({ most: item.maxLength, rows }, context);
	const { element } = field2;
	const reveal = (outcome) => {
		const { words } = context;
		const found = outcome.parts.filter((part) => part.spans !== void 0);
		if (found.length > 0) element.replaceChildren(highlighted(fitText(input.value, item.maxLength), found, words));
		if ("levels" in item.scheme) element.append(...indicativeContent(item.scheme, outcome, found, words));
		element.append(h("h2", {}, words("answer.model")), rich("div", { class: "model-answer" }, item.modelAnswer));
	};
	return { ...field2, reveal };
}

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { judged, summed, within } = markscheme.modules["src/marking/judgement.ts"];

var { Phrases, better, spansOf, wordsOf } = markscheme.modules["src/marking/phrases.ts"];

var { CompiledScheme, compile } = markscheme.modules["src/marking/scheme.ts"];

function markExtendedText(item, response, judgement) {
	const written = texted(response);
	if (written.trim() === "" && judgement?.by !== "examiner") return unanswered(item);
	const { scheme } = item;
	const found = "levels" in scheme ? indicative(item, scheme, written) : [];
	if (judgement === void 0) return pending(item, found);
	return "levels" in scheme ? byLevel(item, scheme, found, judgement) : byCriteria(item, scheme, judgement);
}
function pending(item, parts) {
	const verdict2 = { decided: false, reasons: [{ doubt: "judgement" }] };
	return { ...unanswered(item), result: "neutral", parts, judged: "pending", verdict: verdict2 };
}
function byCriteria(item, { criteria }, judgement) {
	const { marks } = judgement;
	if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
	if (marks.length !== criteria.length) throw new RangeError(`${marks.length} marks for ${criteria.length} criteria`);
	const parts = criteria.map(({ id, marks: max }, index) => {
		const given2 = marks[index];
		within(given2, 0, max, `criterion ${id}`);
		return { id, marks: given2, max, correct: given2 >= max };
	});
	return summed(item, parts, judgement);
}
function byLevel(item, { levels }, parts, judgement) {
	const [marks, ...more] = [judgement.marks].flat();
	if (marks === void 0 || more.length > 0) throw new RangeError(`${more.length + 1} marks where a level has one`);
	const outcome = judged(item, { parts, misconceptions: [] }, { ...judgement, marks });
	const level = levelOf(levels, marks, judgement.level);
	return level === void 0 ? outcome : { ...outcome, level: level.id };
}
function levelOf(levels, marks, named) {
	const level = levels.find(({ id, min, max }) => named === void 0 ? min <= marks && marks <= max : id === named);
	if (level !== void 0) within(marks, level.min, level.max, `level ${level.id}`);
	else if (named !== void 0) throw new RangeError(`there is no level ${named}`);
	else if (marks > 0) throw new RangeError(`no level holds ${marks} marks`);
	return level;
}
function indicative(item, scheme, response) {
	if (!scheme.points.some(({ accept }) => accept)) return [];
	const { text, evidence } = compile({ scheme, stem: item.stem }).read(response);
	return scheme.points.flatMap(({ id, accept }, index) => {
		if (accept === void 0) return [];
		const { accept: found, reject } = evidence[index] ?? {};
		const met = found !== void 0 && reject === void 0;
		const part = { id, marks: 0, max: 0, correct: met };
		return [met ? { ...part, spans: spansOf(found, text) } : part];
	});
}

register(extendedText, markExtendedText);
})();
