(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var PERCENT = /(?:^|[^\w])extra_time["']?\s*[=:]\s*["']?(\d{1,3}(?:\.\d+)?)(?![\d.]*\d)/;
var MOST = 100;
var MINUTE = 60;
var WARNINGS = [300, 60];
function extraSeconds(rules, { allowed = "", data }, address) {
	const { timeLimitSeconds: limit2 = 0, extraTime = {} } = rules;
	const { everyone = 0, most = MOST } = extraTime;
	const asked = extraTime.address === true ? `extra_time=${new URLSearchParams(address).get("extra_time")}` : "";
	const told = [data, asked].map((text) => limit2 * percentIn(text) / 100);
	const given = Math.min(Math.max(...told, secondsOf(allowed) - limit2), limit2 * most / 100);
	return MINUTE * Math.max(0, Math.ceil(Math.max(given, limit2 * everyone / 100) / MINUTE - 1e-9));
}
function warningsDue(left, total) {
	return [...WARNINGS.filter((seconds) => seconds < total), 0].filter((seconds) => left <= seconds).length;
}
function percentIn(text) {
	return Number(PERCENT.exec(text)?.[1] ?? 0);
}
function secondsOf(span) {
	const clock2 = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(span);
	const interval = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(span);
	const [days, hours, minutes, seconds] = (clock2 ? [0, ...clock2.slice(1)] : interval?.slice(1) ?? []).map((part) => Number(part ?? 0));
	return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

var timer = { name: "timer", extra, create, limit, ended };
var MINUTE2 = 60;
function extra(rules, { timing }, address) {
	return extraSeconds(rules, timing?.() ?? { data: "" }, address);
}
function create(app) {
	const { session, words } = app;
	const time = h("span", { class: "time" });
	const label = h("span", { class: "time-label" }, words("timer.label"));
	const toggle = h("button", { type: "button", class: "link" });
	const element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle);
	const warning = createWarning(app, toggle);
	let open = true;
	const update = () => {
		const left = session.phase === "answering" ? session.remainingSeconds() : void 0;
		const due = left === void 0 ? 0 : warningsDue(left, limitOf(app));
		element.hidden = left === void 0;
		warning.update(left, due);
		if (left === void 0) return;
		element.classList.toggle("is-low", due > 0);
		const hidden = due === 0 ? words("timer.hidden") : words.plural("timer.under", Math.ceil((left + 1) / MINUTE2));
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
	const text = h("strong", {});
	const then = h("p", {});
	const hide = () => {
		element.hidden = true;
		next.focus();
	};
	const button = h("button", { type: "button", class: "link", onclick: hide }, words("timer.dismiss"));
	const element = h("div", { class: "notice is-warning time-warning", hidden: true }, icon("clock"), h("div", {}, h("p", {}, text), then), button);
	const { goesOn } = session.payload.assessment;
	let said = 0;
	let answering = session.phase === "answering";
	const update = (left, due) => {
		if (left === void 0) {
			element.hidden = true;
			said = 0;
			if (answering && session.phase === "results" && !goesOn && session.results().timedOut) announce(words("timer.up"));
			answering = session.phase === "answering";
			return;
		}
		answering = true;
		write(text, left === 0 ? words("timer.up") : words.plural("timer.left", Math.ceil(left / MINUTE2)));
		write(then, words(left === 0 ? "timer.submit" : goesOn ? "timer.goes_on" : "timer.submits"));
		if (due > said) {
			element.hidden = false;
			announce(left === 0 ? `${text.textContent} ${then.textContent}` : text.textContent);
		}
		said = due;
	};
	return { element, update };
}
function limit(app) {
	const { session, words } = app;
	const { timeLimitSeconds = 0, goesOn } = session.payload.assessment;
	const minutes = (seconds) => words.plural("timer.minutes", seconds / MINUTE2);
	const { extraSeconds: extraSeconds2 } = session;
	const time = extraSeconds2 === 0 ? minutes(timeLimitSeconds) : words("timer.extra", { time: minutes(timeLimitSeconds), extra: minutes(extraSeconds2) });
	return { time, notice: words(goesOn ? "timer.notice_open" : "timer.notice") };
}
function ended(app) {
	const { session, words } = app;
	const { timedOut } = session.results();
	const late = timedOut ? [words(session.payload.assessment.goesOn ? "timer.late" : "timer.ended")] : [];
	const { extraSeconds: extraSeconds2 } = session;
	return extraSeconds2 === 0 ? late : [...late, words("timer.given", { extra: words.plural("timer.minutes", extraSeconds2 / MINUTE2) })];
}
function limitOf({ session }) {
	return (session.payload.assessment.timeLimitSeconds ?? 0) + session.extraSeconds;
}
function clock(seconds) {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / MINUTE2) % MINUTE2, seconds % MINUTE2];
	const shown = parts[0] === 0 ? parts.slice(1) : parts;
	return shown.map((part, index) => index === 0 ? String(part) : String(part).padStart(2, "0")).join(":");
}

register(timer);
})();
