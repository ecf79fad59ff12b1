// needs shared/copy
(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { about, checkOf, headOf, parsed } = markscheme.modules["copy"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { confirm } = markscheme.modules["screens/dialog"];

var restore = { name: "restore", panel };
var LARGEST = 8e6;
var FAULTS = {
	none: "restore.none",
	damaged: "restore.damaged",
	foreign: "restore.foreign",
	version: "restore.version",
	learner: "restore.learner",
	spent: "restore.spent"
};
function panel(app) {
	let { words } = app;
	let fault = h("p", { id: "restore-fault", class: "fault", role: "alert" });
	let field = h("input", { type: "file", id: "restore-file", accept: ".json,application/json", "aria-describedby": fault.id });
	let refuse = (why) => write(fault, words(FAULTS[why]));
	field.addEventListener("change", () => {
		write(fault, "");
		let [file] = field.files ?? [];
		if (file === void 0) return;
		let text = file.size > LARGEST ? Promise.resolve("") : file.text();
		void text.then((read) => take(app, read, refuse), () => refuse("none")).then(() => field.value = "");
	});
	return h(
		"details",
		{ class: "restore" },
		h("summary", {}, words("restore.title")),
		h("p", { class: "hint" }, words("restore.hint")),
		h("label", { for: field.id }, words("restore.file")),
		field,
		fault
	);
}
function take(app, text, refuse) {
	let { session } = app;
	let copy = parsed(text, session.payload);
	if (typeof copy === "string") return refuse(copy);
	let own = session.copy().learner.id;
	if (copy.learner.id !== "" && own !== "" && copy.learner.id !== own) return refuse("learner");
	let standing = session.examine(copy.state);
	if (typeof standing === "string") return refuse(standing);
	ask(app, copy, standing);
}
function ask(app, copy, standing) {
	let { session, words } = app;
	let counts = ({ attempt, answered: answered2, questions }) => ({ attempt, answered: answered2, questions });
	let answered = session.slots.filter((slot) => slot.answered).length;
	let here = { attempt: session.attempt, answered, questions: session.slots.length };
	let replaced = session.stateFault ? words("restore.replaces_unreadable") : session.phase === "start" ? words("restore.replaces_nothing") : words("restore.replaces", counts(here));
	let from = words("restore.copy", { when: moment(copy.saved, session.languages[session.language]), ...counts(standing) });
	confirm({
		title: words("restore.ask"),
		body: [h("p", {}, from), h("p", {}, replaced)],
		yes: words("restore.yes"),
		no: words("restore.no"),
		then: () => {
			session.takeBack(copy.state);
			app.go({ name: "start" });
			app.announce(words("restore.done"));
		}
	});
}
function moment(saved, language) {
	let at = new Date(saved);
	if (Number.isNaN(at.getTime())) return saved.slice(0, 40);
	return new Intl.DateTimeFormat([language ?? "en-GB", "en-GB"], { dateStyle: "medium", timeStyle: "short" }).format(at);
}

register(restore);
})();
