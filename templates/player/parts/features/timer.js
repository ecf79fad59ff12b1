(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var PERCENT = /(?:^|[^\w])extra_time["']?\s*[=:]\s*["']?(\d{1,3}(?:\.\d+)?)(?![\d.]*\d)/;
var MOST = 100;
var MINUTE = 60;
var WARNINGS = [300, 60];
function extraSeconds(rules, { allowed = "", data }, address) {
	let { timeLimitSeconds: limit2 = 0, extraTime = {} } = rules;
	let { everyone = 0, most = MOST } = extraTime;
	let asked = extraTime.address === true ? `extra_time=${new URLSearchParams(address).get("extra_time")}` : "";
	let told = [data, asked].map((text) => limit2 * percentIn(text) / 100);
	let given = Math.min(Math.max(...told, secondsOf(allowed) - limit2), limit2 * most / 100);
	return MINUTE * Math.max(0, Math.ceil(Math.max(given, limit2 * everyone / 100) / MINUTE - 1e-9));
}
function warningsDue(left, total) {
	return [...WARNINGS.filter((seconds) => seconds < total), 0].filter((seconds) => left <= seconds).length;
}
function percentIn(text) {
	return Number(PERCENT.exec(text)?.[1] ?? 0);
}
function secondsOf(span) {
	let clock2 = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(span);
	let interval = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(span);
	let [days, hours, minutes, seconds] = (clock2 ? [0, ...clock2.slice(1)] : interval?.slice(1) ?? []).map((part) => Number(part ?? 0));
	return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

var timer = { name: "timer", extra, create, limit, ended };
var MINUTE2 = 60;
function extra(rules, { timing }, address) {
	return extraSeconds(rules, timing?.() ?? { data: "" }, address);
}
function create(app) {
	let { session, words } = app;
	let time = h("span", { class: "time" });
	let label = h("span", { class: "time-label" }, words("timer.label"));
	let toggle = h("button", { type: "button", class: "link" });
	let element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle);
	let warning = createWarning(app, toggle);
	let open = true;
	let update = () => {
		let running = session.phase === "answering" && session.save !== "elsewhere" && session.save !== "closed";
		let left = running ? session.remainingSeconds() : void 0;
		let due = left === void 0 ? 0 : warningsDue(left, limitOf(app));
		element.hidden = left === void 0;
		warning.update(left, due);
		if (left === void 0) return;
		element.classList.toggle("is-low", due > 0);
		let hidden = due === 0 ? words("timer.hidden") : words.plural("timer.under", Math.ceil((left + 1) / MINUTE2));
		write(time, open || left === 0 ? clock(left) : hidden);
		write(toggle, words(open ? "timer.hide" : "timer.show"));
	};
	toggle.addEventListener("click", () => {
		open = !open;
		update();
	});
	return { element, warning: warning.element, update };
}
function createWarning({ session, words, announce }, next) {
	let text = h("strong", {});
	let then = h("p", {});
	let hide = () => {
		element.hidden = true;
		next.focus();
	};
	let button = h("button", { type: "button", class: "link", onclick: hide }, words("timer.dismiss"));
	let element = h("div", { class: "notice is-warning time-warning", hidden: true }, icon("clock"), h("div", {}, h("p", {}, text), then), button);
	let { goesOn } = session.payload.assessment;
	let shown = 0;
	let said = 0;
	let answering = session.phase === "answering";
	let update = (left, due) => {
		if (left === void 0) {
			element.hidden = true;
			shown = said = 0;
			if (answering && session.phase === "results" && !goesOn && session.results().timedOut) announce(words("timer.up"));
			answering = session.phase === "answering";
			return;
		}
		answering = true;
		write(text, left === 0 ? words("timer.up") : words.plural("timer.left", Math.ceil(left / MINUTE2)));
		write(then, words(left === 0 ? "timer.submit" : goesOn ? "timer.goes_on" : "timer.submits"));
		if (due > shown) element.hidden = false;
		shown = due;
		if (due <= said || document.querySelector("dialog[open]")) return;
		announce(left === 0 ? `${text.textContent} ${then.textContent}` : text.textContent);
		said = due;
	};
	return { element, update };
}
function limit(app) {
	let { session, words } = app;
	let { timeLimitSeconds = 0, goesOn } = session.payload.assessment;
	let minutes = (seconds) => words.plural("timer.minutes", seconds / MINUTE2);
	let { extraSeconds: extraSeconds2 } = session;
	let time = extraSeconds2 === 0 ? minutes(timeLimitSeconds) : words("timer.extra", { time: minutes(timeLimitSeconds), extra: minutes(extraSeconds2) });
	return { time, notice: words(goesOn ? "timer.notice_open" : "timer.notice") };
}
function ended(app) {
	let { session, words } = app;
	let { timedOut } = session.results();
	let late = timedOut ? [words(session.payload.assessment.goesOn ? "timer.late" : "timer.ended")] : [];
	let { extraSeconds: extraSeconds2 } = session;
	return extraSeconds2 === 0 ? late : [...late, words("timer.given", { extra: words.plural("timer.minutes", extraSeconds2 / MINUTE2) })];
}
function limitOf({ session }) {
	return (session.payload.assessment.timeLimitSeconds ?? 0) + session.extraSeconds;
}
function clock(seconds) {
	let parts = [Math.floor(seconds / 3600), Math.floor(seconds / MINUTE2) % MINUTE2, seconds % MINUTE2];
	let shown = parts[0] === 0 ? parts.slice(1) : parts;
	return shown.map((part, index) => index === 0 ? String(part) : String(part).padStart(2, "0")).join(":");
}

register(timer);
})();
