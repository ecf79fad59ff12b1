// needs shared/features/tools/tool
(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var DIGITS = 12;
var TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)|([-+*/()]))/y;
var SIGNS = { "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/", "٫": "." };
var Fault = class extends Error {
	constructor(kind) {
		super(kind);
		this.kind = kind;
	}
};
function calculate(text, point) {
	try {
		let reader = new Reader(tokens(plain(text), point));
		let value = reader.sum();
		if (reader.next !== void 0) throw new Fault("syntax");
		return written(value, point);
	} catch (error) {
		if (error instanceof Fault) return { fault: error.kind };
		throw error;
	}
}
function plain(text) {
	let digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 1632));
	return digits.replace(/[−–×·÷:٫]/g, (sign) => SIGNS[sign]).trim();
}
function tokens(text, point) {
	let found = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		let token = TOKEN.exec(text);
		if (token === null) throw new Fault("syntax");
		found.push(token[1] === void 0 ? token[2] : number(token[1], point));
	}
	return found;
}
function number(text, point) {
	let [whole = "", rest = ""] = text.split(/[.,]/);
	if (rest.length === 3 && whole !== "" && whole !== "0" && !text.includes(point)) throw new Fault("syntax");
	return reduced(BigInt(`${whole}${rest}` || "0"), 10n ** BigInt(rest.length));
}
var Reader = class {
	constructor(tokens2) {
		this.tokens = tokens2;
		this.place = 0;
	}
	get next() {
		return this.tokens[this.place];
	}
	sum() {
		let value = this.product();
		while (this.next === "+" || this.next === "-") {
			let sign = this.tokens[this.place++] === "+" ? 1n : -1n;
			let [n, d] = this.product();
			value = reduced(value[0] * d + sign * n * value[1], value[1] * d);
		}
		return value;
	}
	product() {
		let value = this.factor();
		while (this.next === "*" || this.next === "/") {
			let times = this.tokens[this.place++] === "*";
			let [n, d] = this.factor();
			if (!times && n === 0n) throw new Fault("nought");
			value = times ? reduced(value[0] * n, value[1] * d) : reduced(value[0] * d, value[1] * n);
		}
		return value;
	}
	factor() {
		let token = this.tokens[this.place++];
		if (token === "-" || token === "+") {
			let [n, d] = this.factor();
			return token === "-" ? [-n, d] : [n, d];
		}
		if (token === "(") {
			let value = this.sum();
			if (this.tokens[this.place++] !== ")") throw new Fault("syntax");
			return value;
		}
		if (typeof token !== "object") throw new Fault("syntax");
		return token;
	}
};
function reduced(n, d) {
	let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
	while (b > 0n) [a, b] = [b, a % b];
	let divisor = (d < 0n ? -1n : 1n) * (a === 0n ? 1n : a);
	return [n / divisor, d / divisor];
}
function written([n, d], point) {
	let size = n < 0n ? -n : n;
	let decimals = ending(d) ?? Math.max(0, DIGITS - `${size / d}`.length + (size < d ? leadingZeros(size, d) + 1 : 0));
	let power = 10n ** BigInt(decimals);
	let rounded = (size * power * 2n + d) / (2n * d);
	let digits = `${rounded}`.padStart(decimals + 1, "0");
	let whole = digits.slice(0, digits.length - decimals);
	let rest = digits.slice(digits.length - decimals);
	let text = `${n < 0n ? "−" : ""}${whole}${rest === "" ? "" : `${point}${rest}`}`;
	return { text, exact: rounded * d === size * power };
}
function ending(d) {
	for (let decimals = 0, power = 1n; decimals <= 2 * DIGITS; decimals++, power *= 10n) if (power % d === 0n) return decimals;
	return void 0;
}
function leadingZeros(n, d) {
	let count = 0;
	for (let value = n * 10n; value < d && count < 100; value *= 10n) count++;
	return count;
}

var { createTool } = markscheme.modules["features/tools/tool"];

var calculator = {
	name: "calculator",
	create: (app) => createTool(app, "calculator", app.words("calculator.title"), panel(app))
};
var KEYS = [
	["(", "calculator.open"],
	[")", "calculator.shut"],
	["⌫", "calculator.back"],
	["C", "calculator.clear"],
	["7"],
	["8"],
	["9"],
	["÷", "calculator.divide"],
	["4"],
	["5"],
	["6"],
	["×", "calculator.times"],
	["1"],
	["2"],
	["3"],
	["−", "calculator.minus"],
	["0"],
	[".", "calculator.point"],
	["=", "calculator.equals"],
	["+", "calculator.plus"]
];
var LONGEST = 80;
function panel({ session, words }) {
	let point = decimalSign(session.payload.unit.language);
	let field = h("input", {
		type: "text",
		class: "field",
		id: "calculation",
		inputmode: "decimal",
		autocomplete: "off",
		spellcheck: "false",
		maxlength: LONGEST,
		dir: "ltr"
	});
	let result = h("output", { class: "calculated", for: field.id, dir: "auto" });
	let work = () => {
		let found = calculate(field.value, point);
		result.classList.toggle("is-fault", "fault" in found);
		if (!("fault" in found)) return write(result, `${found.exact ? "=" : "≈"} ${found.text}`);
		let { fault } = found;
		write(result, words(`calculator.${fault}`));
	};
	let type = (text) => {
		let { selectionStart, selectionEnd, value } = field;
		let start = selectionStart ?? value.length;
		let end = selectionEnd ?? value.length;
		if (text === "⌫") field.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
		else if (text === "C") field.value = "";
		else if (value.length < LONGEST) field.setRangeText(text, start, end, "end");
		write(result, "");
	};
	let keys = KEYS.map(([key, name]) => {
		let text = key === "." ? point : key;
		let button = h("button", { type: "button", class: "secondary", onclick: key === "=" ? work : () => type(text) }, text);
		set(button, "aria-label", name && words(name));
		return button;
	});
	field.addEventListener("input", () => write(result, ""));
	field.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" && event.key !== "=") return;
		event.preventDefault();
		work();
	});
	let label = h("label", { for: field.id }, words("calculator.label"));
	return h("div", {}, label, field, result, h("div", { class: "keypad", dir: "ltr" }, ...keys));
}
function decimalSign(language) {
	let parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(1.5);
	return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}

register(calculator);
})();
