// needs shared/interactions/text_field shared/marking/families shared/marking/number
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

var { LONGEST, numerals, numeralsOf, plain, readings } = markscheme.modules["marking/number"];

var QUANTITY = /^([-+]?)([^\d.,]*?)([-+]?)\s*((?:\d|[.,]\d)[\d., ']*(?:e[-+]?\d{1,3}(?![\p{L}\d]))?)(.*)$/iu;
function quantities(text, units) {
	let [, sign, before, inner, digits2, behind] = (text.length > LONGEST ? null : QUANTITY.exec(plain(text))) ?? [];
	if (digits2 === void 0) return [];
	let factor = factorOf(squeezed(`${before}${behind}`), units);
	return numerals(`${sign}${inner}${digits2.trim().toLowerCase()}`).map((numeral) => ({ ...numeral, factor }));
}
function factorOf(unit, units) {
	let known = Object.entries(units).map(([name, factor]) => [squeezed(plain(name)), factor]);
	let exact = known.find(([name]) => name === unit);
	if (exact !== void 0) return exact[1];
	let alike = new Set(known.filter(([name]) => name.toLowerCase() === unit.toLowerCase()).map(([, factor]) => factor));
	return alike.size === 1 ? [...alike][0] : void 0;
}
function squeezed(unit) {
	return unit.replace(/[\s^]|\.$/g, "");
}

function numberOf(item, response) {
	let { bounds, exclusive } = item;
	let given2 = meant(item, response);
	let one = (bounds && given2.find((quantity) => holds({ bounds, exclusive }, quantity, item))) ?? given2[0];
	return one && one.value * (one.factor ?? 1);
}
function meant({ unit, units }, response) {
	let text = texted(response);
	return units === void 0 ? numeralsOf(text, unit).map((numeral) => ({ ...numeral, factor: 1 })) : quantities(text, units.accept);
}
function holds(range, { value, factor }, { units }) {
	let factors = factor === void 0 ? Object.values(units?.accept ?? {}) : [factor];
	return factors.some((each) => within(value * each, range));
}
function within(value, { bounds: [low, high], exclusive: [above, below] = [false, false] }) {
	let room = 1e-12 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
	let over = value - (low ?? -Infinity);
	let under = (high ?? Infinity) - value;
	return (above ? over > room : over >= -room) && (below ? under > room : under >= -room);
}

var { textField, withUnit } = markscheme.modules["interactions/text_field"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var numericResponses = {
	type: "numeric",
	empty: () => "",
	isAnswered: (item, response) => numberOf(item, response) !== void 0,
	describe: (item, response) => item.lms.type === "fill-in" ? { kind: "fill-in", text: response } : { kind: "numeric", value: numberOf(item, response) ?? 0 },
	pack: (_item, response) => ({ numbers: [], text: response }),
	unpack: (_item, { text = "" }) => text
};

var MOST = 40;
var numeric = {
	...numericResponses,
	view,
	solution: (item, words) => escape(withUnit(written(item, words), item.unit ?? unitOf(item)))
};
function written({ answer, precision }, words) {
	if (precision === void 0) return words.number(answer);
	if ("decimals" in precision) return words.number(answer, digits("FractionDigits", precision.decimals));
	return words.number(answer, digits("SignificantDigits", precision.figures));
}
function digits(what, count) {
	return { [`minimum${what}`]: count, [`maximum${what}`]: count };
}
function unitOf({ units }) {
	return Object.entries(units?.accept ?? {}).find(([, factor]) => factor === 1)?.[0];
}
function view(item, context) {
	let label = item.units && context.words("numeric.with_unit");
	let shape = { most: item.state.text ?? MOST, numeric: item.units === void 0, unit: item.unit, label };
	let fault = h("p", { class: "fault", id: `${context.prefix}-fault`, role: "alert" });
	let field = textField(shape, {
		...context,
		changed: (response, settled) => {
			context.changed(response, settled);
			let bad = response.trim() !== "" && numberOf(item, response) === void 0;
			if (bad && !settled) return;
			write(fault, bad ? context.words("numeric.fault") : "");
			set(field.input, "aria-invalid", bad ? "true" : void 0);
		}
	});
	field.input.setAttribute("aria-describedby", `${field.input.getAttribute("aria-describedby")} ${fault.id}`);
	field.view.element.append(fault);
	let reveal = (outcome) => field.view.element.append(remark(outcome.parts[0]?.feedback) ?? "");
	return { ...field.view, reveal };
}

register(numeric);
})();
