// needs shared/interactions/text_field shared/marking/families shared/marking/number
(() => {
var { INTERACTIONS, register } = markscheme.modules["src/interactions/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

var { LONGEST, numerals, numeralsOf, plain, readings } = markscheme.modules["src/marking/number.ts"];

var QUANTITY = /^([-+]?)([^\d.,]*?)([-+]?)\s*((?:\d|[.,]\d)[\d., ']*(?:e[-+]?\d{1,3}(?![\p{L}\d]))?)(.*)$/iu;
function quantities(text, units) {
	const [, sign, before, inner, digits2, behind] = (text.length > LONGEST ? null : QUANTITY.exec(plain(text))) ?? [];
	if (digits2 === void 0) return [];
	const factor = factorOf(squeezed(`${before}${behind}`), units);
	return numerals(`${sign}${inner}${digits2.trim().toLowerCase()}`).map((numeral) => ({ ...numeral, factor }));
}
function factorOf(unit, units) {
	const known = Object.entries(units).map(([name, factor]) => [squeezed(plain(name)), factor]);
	const exact = known.find(([name]) => name === unit);
	if (exact !== void 0) return exact[1];
	const alike = new Set(known.filter(([name]) => name.toLowerCase() === unit.toLowerCase()).map(([, factor]) => factor));
	return alike.size === 1 ? [...alike][0] : void 0;
}
function squeezed(unit) {
	return unit.replace(/[\s^]|\.$/g, "");
}

function numberOf(item, response) {
	const { bounds, exclusive } = item;
	const given2 = meant(item, response);
	const one = (bounds && given2.find((quantity) => holds({ bounds, exclusive }, quantity, item))) ?? given2[0];
	return one && one.value * (one.factor ?? 1);
}
function meant({ unit, units }, response) {
	const text = texted(response);
	return units === void 0 ? numeralsOf(text, unit).map((numeral) => ({ ...numeral, factor: 1 })) : quantities(text, units.accept);
}
function holds(range, { value, factor }, { units }) {
	const factors = factor === void 0 ? Object.values(units?.accept ?? {}) : [factor];
	return factors.some((each) => within(value * each, range));
}
function within(value, { bounds: [low, high], exclusive: [above, below] = [false, false] }) {
	const room = 1e-12 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
	const over = value - (low ?? -Infinity);
	const under = (high ?? Infinity) - value;
	return (above ? over > room : over >= -room) && (below ? under > room : under >= -room);
}

var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

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
	const label = item.units && context.words("numeric.with_unit");
	const shape = { most: item.state.text ?? MOST, numeric: item.units === void 0, unit: item.unit, label };
	const fault = h("p", { class: "fault", id: `${context.prefix}-fault`, role: "alert" });
	const field = textField(shape, {
		...context,
		changed: (response, settled) => {
			context.changed(response, settled);
			const bad = response.trim() !== "" && numberOf(item, response) === void 0;
			if (bad && !settled) return;
			write(fault, bad ? context.words("numeric.fault") : "");
			set(field.input, "aria-invalid", bad ? "true" : void 0);
		}
	});
	field.input.setAttribute("aria-describedby", `${field.input.getAttribute("aria-describedby")} ${fault.id}`);
	field.view.element.append(fault);
	const reveal = (outcome) => field.view.element.append(remark(outcome.parts[0]?.feedback) ?? "");
	return { ...field.view, reveal };
}

register(numeric);
})();
