// needs shared/copy
(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { about, checkOf, headOf, parsed } = markscheme.modules["src/copy.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var { confirm } = markscheme.modules["src/screens/dialog.ts"];

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
	const { words } = app;
	const fault = h("p", { id: "restore-fault", class: "fault", role: "alert" });
	const field = h("input", { type: "file", id: "restore-file", accept: ".json,application/json", "aria-describedby": fault.id });
	const refuse = (why) => write(fault, words(FAULTS[why]));
	field.addEventListener("change", () => {
		write(fault, "");
		const [file] = field.files ?? [];
		if (file === void 0) return;
		const text = file.size > LARGEST ? Promise.resolve("") : file.text();
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
	const { session } = app;
	const copy = parsed(text, session.payload);
	if (typeof copy === "string") return refuse(copy);
	const own = session.copy().learner.id;
	if (copy.learner.id !== "" && own !== "" && copy.learner.id !== own) return refuse("learner");
	const standing = session.examine(copy.state);
	if (typeof standing === "string") return refuse(standing);
	ask(app, copy, standing);
}
function ask(app, copy, standing) {
	const { session, words } = app;
	const counts = ({ attempt, answered: answered2, questions }) => ({ attempt, answered: answered2, questions });
	const answered = session.slots.filter((slot) => slot.answered).length;
	const here = { attempt: session.attempt, answered, questions: session.slots.length };
	const replaced = session.stateFault ? words("restore.replaces_unreadable") : session.phase === "start" ? words("restore.replaces_nothing") : words("restore.replaces", counts(here));
	const from = words("restore.copy", { when: moment(copy.saved, session.languages[session.language]), ...counts(standing) });
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
	const at = new Date(saved);
	if (Number.isNaN(at.getTime())) return saved.slice(0, 40);
	return new Intl.DateTimeFormat([language ?? "en-GB", "en-GB"], { dateStyle: "medium", timeStyle: "short" }).format(at);
}

register(restore);
})();
