// needs shared/features/tools/tool
(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

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
		const reader = new Reader(tokens(plain(text), point));
		const value = reader.sum();
		if (reader.next !== void 0) throw new Fault("syntax");
		return written(value, point);
	} catch (error) {
		if (error instanceof Fault) return { fault: error.kind };
		throw error;
	}
}
function plain(text) {
	const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 1632));
	return digits.replace(/[−–×·÷:٫]/g, (sign) => SIGNS[sign]).trim();
}
function tokens(text, point) {
	const found = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const token = TOKEN.exec(text);
		if (token === null) throw new Fault("syntax");
		found.push(token[1] === void 0 ? token[2] : number(token[1], point));
	}
	return found;
}
function number(text, point) {
	const [whole = "", rest = ""] = text.split(/[.,]/);
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
			const sign = this.tokens[this.place++] === "+" ? 1n : -1n;
			const [n, d] = this.product();
			value = reduced(value[0] * d + sign * n * value[1], value[1] * d);
		}
		return value;
	}
	product() {
		let value = this.factor();
		while (this.next === "*" || this.next === "/") {
			const times = this.tokens[this.place++] === "*";
			const [n, d] = this.factor();
			if (!times && n === 0n) throw new Fault("nought");
			value = times ? reduced(value[0] * n, value[1] * d) : reduced(value[0] * d, value[1] * n);
		}
		return value;
	}
	factor() {
		const token = this.tokens[this.place++];
		if (token === "-" || token === "+") {
			const [n, d] = this.factor();
			return token === "-" ? [-n, d] : [n, d];
		}
		if (token === "(") {
			const value = this.sum();
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
	const divisor = (d < 0n ? -1n : 1n) * (a === 0n ? 1n : a);
	return [n / divisor, d / divisor];
}
function written([n, d], point) {
	const size = n < 0n ? -n : n;
	const decimals = ending(d) ?? Math.max(0, DIGITS - `${size / d}`.length + (size < d ? leadingZeros(size, d) + 1 : 0));
	const power = 10n ** BigInt(decimals);
	const rounded = (size * power * 2n + d) / (2n * d);
	const digits = `${rounded}`.padStart(decimals + 1, "0");
	const whole = digits.slice(0, digits.length - decimals);
	const rest = digits.slice(digits.length - decimals);
	const text = `${n < 0n ? "−" : ""}${whole}${rest === "" ? "" : `${point}${rest}`}`;
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

var { createTool } = markscheme.modules["src/features/tools/tool.ts"];

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
	const point = decimalSign(session.payload.unit.language);
	const field = h("input", {
		type: "text",
		class: "field",
		id: "calculation",
		inputmode: "decimal",
		autocomplete: "off",
		spellcheck: "false",
		maxlength: LONGEST,
		dir: "ltr"
	});
	const result = h("output", { class: "calculated", for: field.id, dir: "auto" });
	const work = () => {
		const found = calculate(field.value, point);
		result.classList.toggle("is-fault", "fault" in found);
		if (!("fault" in found)) return write(result, `${found.exact ? "=" : "≈"} ${found.text}`);
		const { fault } = found;
		write(result, words(`calculator.${fault}`));
	};
	const type = (text) => {
		const { selectionStart, selectionEnd, value } = field;
		const start = selectionStart ?? value.length;
		const end = selectionEnd ?? value.length;
		if (text === "⌫") field.setRangeText("", start === end ? Math.max(0, start - 1) : start, end, "end");
		else if (text === "C") field.value = "";
		else if (value.length < LONGEST) field.setRangeText(text, start, end, "end");
		write(result, "");
	};
	const keys = KEYS.map(([key, name]) => {
		const text = key === "." ? point : key;
		const button = h("button", { type: "button", class: "secondary", onclick: key === "=" ? work : () => type(text) }, text);
		set(button, "aria-label", name && words(name));
		return button;
	});
	field.addEventListener("input", () => write(result, ""));
	field.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" && event.key !== "=") return;
		event.preventDefault();
		work();
	});
	const label = h("label", { for: field.id }, words("calculator.label"));
	return h("div", {}, label, field, result, h("div", { class: "keypad", dir: "ltr" }, ...keys));
}
function decimalSign(language) {
	const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(1.5);
	return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}

register(calculator);
})();
