// needs shared/marking/judgement
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { judged, summed, within } = markscheme.modules["marking/judgement"];

var TICKED = "[x]";
var OPEN = "[ ]";
function notesIn(response, count) {
	let lines = texted(response).split("\n");
	return Array.from({ length: count }, (_, place) => {
		let line = lines[place] ?? "";
		return line.startsWith(TICKED) ? line.slice(TICKED.length).trim() : void 0;
	});
}
function noted(notes) {
	if (notes.every((note) => note === void 0)) return "";
	return notes.map((note) => note === void 0 ? OPEN : `${TICKED} ${note}`.trim()).join("\n");
}
function markEvidenceChecklist(item, response, judgement) {
	let ticked = notesIn(response, item.criteria.length).map((note) => note !== void 0);
	if (!ticked.includes(true) && judgement?.by !== "examiner") return unanswered(item);
	let parts = item.criteria.map(({ id, marks: max = 0 }, place) => {
		let correct = ticked[place] === true;
		return { id, marks: correct ? max : 0, max, correct };
	});
	if (item.marks === 0) return { ...unanswered(item), result: "neutral", parts };
	if (judgement === void 0) return summed(item, parts, { by: "self", marks: [] });
	let { marks } = judgement;
	if (typeof marks === "number") return judged(item, { parts: [], misconceptions: [] }, judgement);
	if (marks.length !== parts.length) throw new RangeError(`${marks.length} marks for ${parts.length} criteria`);
	let given2 = parts.map((part, place) => {
		let own = marks[place];
		within(own, 0, part.max, `criterion ${part.id}`);
		return { ...part, marks: own, correct: own >= part.max };
	});
	return summed(item, given2, judgement);
}

var { decodeText, encodeText, fitText, normalised } = markscheme.modules["text"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var evidenceChecklistResponses = {
	type: "evidence_checklist",
	empty: () => "",
	isAnswered: ({ criteria }, response) => notesIn(response, criteria.length).some((note) => note !== void 0),
	describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
	pack: (_item, response) => ({ numbers: [], text: response }),
	unpack: (_item, { text = "" }) => text
};

var evidenceChecklist = {
	...evidenceChecklistResponses,
	view,
	selfMarking: { limits: () => [], form: told }
};
function view(item, context) {
	let { labelledBy, prefix, words } = context;
	let given2 = notesIn(context.response, item.criteria.length);
	let hint = `${prefix}-hint`;
	let tally = h("p", { class: "evidence-tally" });
	let count = () => {
		let having = rows.filter(({ box }) => box.checked).length;
		write(tally, words.plural("evidence_checklist.tally", rows.length, { having }));
	};
	let changed = (settled) => {
		count();
		context.changed(noted(rows.map(({ note }) => note())), settled);
	};
	let rows = item.criteria.map((criterion, place) => criterionRow(criterion, place, given2[place], item.maxNote, changed, context));
	let element = h(
		"fieldset",
		{ class: "evidence", "aria-labelledby": `${labelledBy} ${hint}` },
		h("legend", { class: "hint", id: hint }, words("evidence_checklist.hint")),
		tally,
		h("ul", { class: "evidence-list" }, ...rows.map((row) => row.element))
	);
	count();
	let lock = () => {
		for (let { box, field } of rows) {
			box.disabled = true;
			field.readOnly = true;
		}
	};
	let reveal = (outcome) => {
		rows.forEach(({ body }, place) => {
			let shown = worth(outcome.parts.find(({ id }) => id === item.criteria[place]?.id), words);
			if (shown !== void 0) body.append(shown);
		});
	};
	return { element, lock, reveal };
}
function criterionRow({ text, evidence }, place, note, most, changed, { prefix, words }) {
	let id = `${prefix}-${place}`;
	let counts = evidence === void 0 ? void 0 : `${id}-evidence`;
	let box = h("input", { type: "checkbox", id, "aria-describedby": counts });
	let field = h("input", {
		type: "text",
		id: `${id}-where`,
		class: "field",
		maxlength: most,
		autocomplete: "off",
		"aria-describedby": `${id}-text`
	});
	box.checked = note !== void 0;
	field.value = note ?? "";
	let where = h("div", { class: "evidence-where" }, h("label", { for: field.id, class: "hint" }, words("evidence_checklist.where")), field);
	where.hidden = !box.checked;
	box.addEventListener("change", () => {
		where.hidden = !box.checked;
		changed(true);
	});
	field.addEventListener("input", () => changed(false));
	field.addEventListener("change", () => {
		field.value = kept(field.value, most);
		changed(true);
	});
	let label = h("label", { class: "option-label", for: id }, box, rich("span", { class: "option-text", id: `${id}-text` }, text));
	let accepted = evidence === void 0 ? void 0 : h("div", { class: "evidence-counts", id: counts }, h("p", { class: "hint" }, words("evidence_checklist.counts")), rich("div", {}, evidence));
	let body = h("div", { class: "evidence-body" }, accepted, where);
	let element = h("li", { class: "option evidence-row" }, label, body);
	return { element, body, box, field, note: () => box.checked ? kept(field.value, most) : void 0 };
}
function kept(note, most) {
	let line = note.replace(/\s+/g, " ").trim();
	return encodeText(line).length <= most ? line : fitText(line, most).trim();
}
function told({ marks }, { counts, words }) {
	let said = marks === 0 ? "evidence_checklist.unmarked" : counts ? "evidence_checklist.own" : "evidence_checklist.private";
	return h("p", { class: "hint" }, words(said));
}

register(evidenceChecklist, markEvidenceChecklist);
})();
