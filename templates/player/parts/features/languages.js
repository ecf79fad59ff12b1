(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var RTL = /^(ar|arc|ckb|dv|fa|he|ku|ps|sd|syr|ug|ur|yi)(-|$)/i;
var known = new WeakMap();
var languages = { name: "languages", payload, item, preferred, declare, switcher };
function payload(source, language) {
	let changes = changesOf(source, language);
	return changes === void 0 ? source : { ...translated(source, { ...changes, items: {} }), items: source.items };
}
function item(source, { languages: languages2, translations }, language) {
	let changes = translations?.[languages2?.[language] ?? ""]?.items?.[source.id];
	if (changes === void 0) return source;
	let made = known.get(source) ?? new Map();
	known.set(source, made);
	let found = made.get(language) ?? translated(source, changes);
	made.set(language, found);
	return found;
}
function changesOf({ languages: languages2, translations }, language) {
	return translations?.[languages2?.[language] ?? ""];
}
function translated(thing, changes) {
	if (!isObject(changes) || !isObject(thing) || Array.isArray(changes)) return changes;
	let copy = Array.isArray(thing) ? [...thing] : { ...thing };
	for (let [key, change] of Object.entries(changes)) copy[key] = translated(copy[key], change);
	return copy;
}
function isObject(thing) {
	return typeof thing === "object" && thing !== null;
}
function preferred(has, tags) {
	let [wanted, main] = [tags.toLowerCase().split(/[\s,;]+/), (tag) => tag.toLowerCase().split("-")[0]];
	for (let tag of wanted.filter(Boolean)) {
		let exact = has.findIndex((each) => each.toLowerCase() === tag);
		let near = exact < 0 ? has.findIndex((each) => main(each) === main(tag)) : exact;
		if (near >= 0) return near;
	}
	return 0;
}
function declare(tag) {
	document.documentElement.lang = tag;
	document.documentElement.dir = RTL.test(tag) ? "rtl" : "ltr";
}
function switcher({ session, words, messages, speak }) {
	if (session.languages.length < 2) return void 0;
	let buttons = session.languages.map(
		(tag, index) => index === session.language ? void 0 : h("button", { type: "button", class: "link", lang: tag, dir: "auto", onclick: () => speak(index) }, nameOf(tag, messages(tag)))
	);
	return h("div", { class: "languages", role: "group", "aria-label": words("languages.choose") }, ...buttons);
}
function nameOf(tag, messages) {
	let known2 = Intl.DisplayNames.supportedLocalesOf(tag).length > 0;
	let name = messages["languages.name"] ?? (known2 && new Intl.DisplayNames(tag, { type: "language" }).of(tag));
	return name || tag;
}

register(languages);
})();
