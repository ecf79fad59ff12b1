// needs shared/interactions/highlight shared/interactions/text_field shared/marking/judgement shared/marking/phrases shared/marking/scheme
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["text"];

var { highlighted } = markscheme.modules["interactions/highlight"];

var { textField, withUnit } = markscheme.modules["interactions/text_field"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

function indicativeContent({ points }, outcome, found, words) {
	if (points.length === 0) return [];
	let sought = outcome.parts.length > 0;
	return [
		h("h2", {}, words("extended_text.points")),
		...sought ? [h("p", { class: "hint" }, words("extended_text.points.hint"))] : [],
		h("ul", { class: "mark-points" }, ...points.map((point) => row(point, sought, found, words)))
	];
}
function row({ id, text, accept }, sought, found, words) {
	let number = found.findIndex((part) => part.id === id) + 1;
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
	let fields = criteria.map((criterion, place) => field(criterion, place, context));
	return { elements: fields.map(({ element }) => element), marks: () => fields.map(({ marks }) => marks()) };
}
function field({ award: award2, marks }, place, context) {
	let { words, prefix } = context;
	let id = `${prefix}-${place}`;
	let given2 = context.given?.[place] ?? 0;
	let label = h("label", { for: id }, rich("span", {}, award2), h("span", { class: "worth" }, words.plural("marks", marks)));
	if (marks === 1) {
		let box = h("input", { type: "checkbox", id });
		box.checked = given2 === 1;
		return { element: h("div", { class: "criterion" }, box, label), marks: () => box.checked ? 1 : 0 };
	}
	let choices = Array.from({ length: Math.floor(marks) + 1 }, (_, count) => h("option", { value: count }, words.plural("marks", count)));
	let list = h("select", { class: "select", id }, ...choices);
	list.value = String(given2);
	return { element: h("div", { class: "criterion" }, label, list), marks: () => Number(list.value) };
}

function levelTitle({ title }, place, words) {
	return title ?? words("extended_text.level.title", { number: place + 1 });
}
function levelFields({ levels }, context) {
	let { words, prefix } = context;
	let given2 = context.given?.[0];
	let bands = bandsOf(levels, words);
	let marks = h("select", { class: "select", id: `${prefix}-marks` });
	let within2 = h("div", { class: "criterion" }, h("label", { for: marks.id }, words("extended_text.level.marks")), marks);
	let choose = ({ min, max }) => {
		let range = Array.from({ length: max - min + 1 }, (_, step) => min + step);
		marks.replaceChildren(...range.map((count) => h("option", { value: count }, words.plural("marks", count))));
		within2.hidden = false;
	};
	let chosen = bands.findIndex(({ min, max }) => given2 !== void 0 && min <= given2 && given2 <= max);
	let rows = bands.map((band, place) => bandRow(band, `${prefix}-${place}`, prefix, place === chosen, words, () => choose(band)));
	within2.hidden = true;
	if (given2 !== void 0 && chosen >= 0) {
		choose(bands[chosen]);
		marks.value = String(given2);
	}
	let group = h(
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
	let bands = levels.map((level, place) => ({ ...level, title: levelTitle(level, place, words) }));
	let below = { min: 0, max: 0, title: words("extended_text.level.none"), descriptor: words("extended_text.level.none.text") };
	return levels[0]?.min === 0 ? bands : [below, ...bands];
}
function bandRow(band, id, name, checked, words, choose) {
	let input = h("input", { type: "radio", id, name, "aria-describedby": `${id}-text`, onchange: choose });
	input.checked = checked;
	let range = h("span", { class: "worth" }, rangeOf(band, words));
	let label = h("label", { class: "option-label", for: id }, input, h("span", { class: "option-text" }, band.title), range);
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
	let { scheme } = item;
	let { words } = context;
	let fields = "levels" in scheme ? levelFields(scheme, context) : criteriaFields(scheme, context);
	let element = h(
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
	let said = h("p", { class: "hint" });
	let fault = h("p", { class: "fault", role: "alert" });
	let button = h("button", { type: "button", class: "secondary" }, words("extended_text.save"));
	button.addEventListener("click", () => {
		let marks = fields.marks();
		write(fault, marks === void 0 ? fields.missing ?? "" : "");
		if (marks === void 0) return;
		let outcome = save(marks);
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
	let rows = Math.min(16, Math.max(6, Math.ceil(item.maxLength / LINE)));
	let { view: field2, input } = textField({ most: item.maxLength, rows }, context);
	let { element } = field2;
	let reveal = (outcome) => {
		let { words } = context;
		let found = outcome.parts.filter((part) => part.spans !== void 0);
		if (found.length > 0) element.replaceChildren(highlighted(fitText(input.value, item.maxLength), found, words));
		if ("levels" in item.scheme) element.append(...indicativeContent(item.scheme, outcome, found, words));
		element.append(h("h2", {}, words("answer.model")), rich("div", { class: "model-answer" }, item.modelAnswer));
	};
	return { ...field2, reveal };
}

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { judged, summed, within } = markscheme.modules["marking/judgement"];

var { Phrases, better, spansOf, wordsOf } = markscheme.modules["marking/phrases"];

var { CompiledScheme, compile } = markscheme.modules["marking/scheme"];

function markExtendedText(item, response, judgement) {
	let written = texted(response);
	if (written.trim() === "" && judgement?.by !== "examiner") return unanswered(item);
	let { scheme } = item;
	let found = "levels" in scheme ? indicative(item, scheme, written) : [];
	if (judgement === void 0) return pending(item, found);
	return "levels" in scheme ? byLevel(item, scheme, found, judgement) : byCriteria(item, scheme, judgement);
}
function pending(item, parts) {
	let verdict2 = { decided: false, reasons: [{ doubt: "judgement" }] };
	return { ...unanswered(item), result: "neutral", parts, judged: "pending", verdict: verdict2 };
}
function byCriteria(item, { criteria }, judgement) {
	let { marks } = judgement;
	if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
	if (marks.length !== criteria.length) throw new RangeError(`${marks.length} marks for ${criteria.length} criteria`);
	let parts = criteria.map(({ id, marks: max }, index) => {
		let given2 = marks[index];
		within(given2, 0, max, `criterion ${id}`);
		return { id, marks: given2, max, correct: given2 >= max };
	});
	return summed(item, parts, judgement);
}
function byLevel(item, { levels }, parts, judgement) {
	let [marks, ...more] = [judgement.marks].flat();
	if (marks === void 0 || more.length > 0) throw new RangeError(`${more.length + 1} marks where a level has one`);
	let outcome = judged(item, { parts, misconceptions: [] }, { ...judgement, marks });
	let level = levelOf(levels, marks, judgement.level);
	return level === void 0 ? outcome : { ...outcome, level: level.id };
}
function levelOf(levels, marks, named) {
	let level = levels.find(({ id, min, max }) => named === void 0 ? min <= marks && marks <= max : id === named);
	if (level !== void 0) within(marks, level.min, level.max, `level ${level.id}`);
	else if (named !== void 0) throw new RangeError(`there is no level ${named}`);
	else if (marks > 0) throw new RangeError(`no level holds ${marks} marks`);
	return level;
}
function indicative(item, scheme, response) {
	if (!scheme.points.some(({ accept }) => accept)) return [];
	let { text, evidence } = compile({ scheme, stem: item.stem }).read(response);
	return scheme.points.flatMap(({ id, accept }, index) => {
		if (accept === void 0) return [];
		let { accept: found, reject } = evidence[index] ?? {};
		let met = found !== void 0 && reject === void 0;
		let part = { id, marks: 0, max: 0, correct: met };
		return [met ? { ...part, spans: spansOf(found, text) } : part];
	});
}

register(extendedText, markExtendedText);
})();
