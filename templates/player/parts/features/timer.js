(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var PERCENT = /(?:^|[^\w])extra_time["']?\s*[=:]\s*["']?(\d{1,3}(?:\.\d+)?)(?![\d.]*\d)/;
var WARNINGS = [300, 60];
function extraSeconds(rules, { allowed = "", data }, address) {
	let { timeLimitSeconds: limit2 = 0, extraTime = {} } = rules, { everyone = 0, most = 100 } = extraTime, asked = extraTime.address === !0 ? `extra_time=${new URLSearchParams(address).get("extra_time")}` : "", told = [data, asked].map((text) => limit2 * percentIn(text) / 100), given = Math.min(Math.max(...told, secondsOf(allowed) - limit2), limit2 * most / 100);
	return 60 * Math.max(0, Math.ceil(Math.max(given, limit2 * everyone / 100) / 60 - 1e-9));
}
function warningsDue(left, total) {
	return [...WARNINGS.filter((seconds) => seconds < total), 0].filter((seconds) => left <= seconds).length;
}
function percentIn(text) {
	return Number(PERCENT.exec(text)?.[1] ?? 0);
}
function secondsOf(span) {
	let clock2 = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(span), interval = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(span), [days, hours, minutes, seconds] = (clock2 ? [0, ...clock2.slice(1)] : interval?.slice(1) ?? []).map((part) => Number(part ?? 0));
	return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

var timer = { name: "timer", extra, create, limit, ended }, MINUTE = 60;
function extra(rules, { timing }, address) {
	return extraSeconds(rules, timing?.() ?? { data: "" }, address);
}
function create(app) {
	let { session, words } = app, time = h("span", { class: "time" }), label = h("span", { class: "time-label" }, words("timer.label")), toggle = h("button", { type: "button", class: "link" }), element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle), warning = createWarning(app, toggle), open = !0, update = () => {
		let left = session.phase === "answering" ? session.remainingSeconds() : void 0, due = left === void 0 ? 0 : warningsDue(left, limitOf(app));
		if (element.hidden = left === void 0, warning.update(left, due), left === void 0) return;
		element.classList.toggle("is-low", due > 0);
		let hidden = due === 0 ? words("timer.hidden") : words.plural("timer.under", Math.ceil((left + 1) / MINUTE));
		write(time, open || left === 0 ? clock(left) : hidden), write(toggle, words(open ? "timer.hide" : "timer.show"));
	};
	return toggle.addEventListener("click", () => {
		open = !open, update();
	}), { element, warning: warning.element, update };
}
function createWarning({ session, words, announce }, next) {
	let text = h("strong", {}), then = h("p", {}), button = h("button", { type: "button", class: "link", onclick: () => {
		element.hidden = !0, next.focus();
	} }, words("timer.dismiss")), element = h("div", { class: "notice is-warning time-warning", hidden: !0 }, icon("clock"), h("div", {}, h("p", {}, text), then), button), { goesOn } = session.payload.assessment, said = 0, answering = session.phase === "answering";
	return { element, update: (left, due) => {
		if (left === void 0) {
			element.hidden = !0, said = 0, answering && session.phase === "results" && !goesOn && session.results().timedOut && announce(words("timer.up")), answering = session.phase === "answering";
			return;
		}
		answering = !0, write(text, left === 0 ? words("timer.up") : words.plural("timer.left", Math.ceil(left / MINUTE))), write(then, words(left === 0 ? "timer.submit" : goesOn ? "timer.goes_on" : "timer.submits")), due > said && (element.hidden = !1, announce(left === 0 ? `${text.textContent} ${then.textContent}` : text.textContent)), said = due;
	} };
}
function limit(app) {
	let { session, words } = app, { timeLimitSeconds = 0, goesOn } = session.payload.assessment, minutes = (seconds) => words.plural("timer.minutes", seconds / MINUTE), { extraSeconds: extraSeconds2 } = session;
	return { time: extraSeconds2 === 0 ? minutes(timeLimitSeconds) : words("timer.extra", { time: minutes(timeLimitSeconds), extra: minutes(extraSeconds2) }), notice: words(goesOn ? "timer.notice_open" : "timer.notice") };
}
function ended(app) {
	let { session, words } = app, { timedOut } = session.results(), late = timedOut ? [words(session.payload.assessment.goesOn ? "timer.late" : "timer.ended")] : [], { extraSeconds: extraSeconds2 } = session;
	return extraSeconds2 === 0 ? late : [...late, words("timer.given", { extra: words.plural("timer.minutes", extraSeconds2 / MINUTE) })];
}
function limitOf({ session }) {
	return (session.payload.assessment.timeLimitSeconds ?? 0) + session.extraSeconds;
}
function clock(seconds) {
	let parts = [Math.floor(seconds / 3600), Math.floor(seconds / MINUTE) % MINUTE, seconds % MINUTE];
	return (parts[0] === 0 ? parts.slice(1) : parts).map((part, index) => index === 0 ? String(part) : String(part).padStart(2, "0")).join(":");
}

register(timer);
})();
