(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var certificate = { name: "certificate", show };
function show({ session, words }, results) {
	let { assessment, unit } = session.payload;
	if (!assessment.certificate) return;
	let complete = results.pending.length === 0 && session.slots.every(({ answered }) => answered);
	if (results.passed === !1 || results.passed === void 0 && !complete) return;
	let given = readable(session.learnerName), name = h("p", { class: "certificate-name", dir: "auto" }, given), heading = h("h2", { id: "certificate" }, words("certificate.title")), element = h(
		"section",
		{ class: "certificate", "aria-labelledby": heading.id },
		heading,
		h("p", {}, words("certificate.statement")),
		name,
		h("p", {}, words(results.passed ? "certificate.passed" : "certificate.completed")),
		h("p", { class: "certificate-what" }, assessment.title),
		h("p", {}, unit.title),
		h("p", {}, words("certificate.score", { score: words.percent(results.scaled), date: today(unit.language) })),
		h("p", { class: "hint" }, words("certificate.note"))
	), print = h("button", { type: "button", class: "secondary", onclick: () => printAlone(element) }, words("certificate.print"));
	return h("div", { class: "certificate-place" }, element, h("div", { class: "actions" }, given === "" ? asked(name, words) : void 0, print));
}
function today(language) {
	return new Intl.DateTimeFormat([language, "en-GB"], { dateStyle: "long" }).format(/* @__PURE__ */ new Date());
}
function asked(name, words) {
	let input = h("input", { type: "text", class: "field", id: "certificate-name", maxlength: 80, autocomplete: "name" });
	return input.addEventListener("input", () => {
		name.textContent = input.value;
	}), h("div", { class: "certificate-asked" }, h("label", { for: input.id }, words("certificate.name")), input);
}
function readable(name) {
	let [family, given, ...more] = name.split(",").map((part) => part.trim());
	return family && given && more.length === 0 ? `${given} ${family}` : name.trim();
}
function printAlone(element) {
	element.classList.add("is-printed"), document.documentElement.classList.add("prints-certificate"), window.addEventListener(
		"afterprint",
		() => {
			element.classList.remove("is-printed"), document.documentElement.classList.remove("prints-certificate");
		},
		{ once: !0 }
	), window.print();
}

register(certificate);
})();
