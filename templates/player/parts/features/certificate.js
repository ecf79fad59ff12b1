(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var certificate = { name: "certificate", show };
function show({ session, words }, results) {
	let { assessment, unit } = session.payload;
	if (!assessment.certificate) return void 0;
	let complete = results.pending.length === 0 && session.slots.every(({ answered }) => answered);
	if (results.passed === false || results.passed === void 0 && !complete) return void 0;
	let given = readable(session.learnerName);
	let name = h("p", { class: "certificate-name", dir: "auto" }, given);
	let heading = h("h2", { id: "certificate" }, words("certificate.title"));
	let element = h(
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
	);
	let print = h("button", { type: "button", class: "secondary", onclick: () => printAlone(element) }, words("certificate.print"));
	return h("div", { class: "certificate-place" }, element, h("div", { class: "actions" }, given === "" ? asked(name, words) : void 0, print));
}
function today(language) {
	return new Intl.DateTimeFormat([language, "en-GB"], { dateStyle: "long" }).format(new Date());
}
function asked(name, words) {
	let input = h("input", { type: "text", class: "field", id: "certificate-name", maxlength: 80, autocomplete: "name" });
	input.addEventListener("input", () => {
		name.textContent = input.value;
	});
	return h("div", { class: "certificate-asked" }, h("label", { for: input.id }, words("certificate.name")), input);
}
function readable(name) {
	let [family, given, ...more] = name.split(",").map((part) => part.trim());
	return family && given && more.length === 0 ? `${given} ${family}` : name.trim();
}
function printAlone(element) {
	element.classList.add("is-printed");
	document.documentElement.classList.add("prints-certificate");
	window.addEventListener(
		"afterprint",
		() => {
			element.classList.remove("is-printed");
			document.documentElement.classList.remove("prints-certificate");
		},
		{ once: true }
	);
	window.print();
}

register(certificate);
})();
