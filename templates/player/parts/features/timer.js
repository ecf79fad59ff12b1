(() => {
// page:src/features/registry.ts
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

// page:src/dom.ts
var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

// src/features/timer.ts
var timer = { name: "timer", create: createTimer };
var WARNINGS = [300, 60];
function createTimer({ session, words, announce }) {
	const time = h("span", { class: "time" });
	const label = h("span", { class: "time-label" }, words("timer.label"));
	const toggle = h("button", { type: "button", class: "link" });
	const element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle);
	let open = true;
	let last = Infinity;
	const update = () => {
		const left = session.phase === "answering" ? session.remainingSeconds() : void 0;
		element.hidden = left === void 0;
		if (left === void 0) return;
		const low = WARNINGS.find((seconds, index) => left <= seconds && left > (WARNINGS[index + 1] ?? 0));
		element.classList.toggle("is-low", low !== void 0);
		const hidden = low === void 0 ? words("timer.hidden") : words.plural("timer.under", low / 60);
		write(time, open ? clock(left) : hidden);
		write(toggle, words(open ? "timer.hide" : "timer.show"));
		for (const seconds of WARNINGS) {
			if (last > seconds && left <= seconds && left > seconds - 30) announce(words.plural("timer.left", seconds / 60));
		}
		last = left;
	};
	toggle.addEventListener("click", () => {
		open = !open;
		update();
	});
	return { element, update };
}
function clock(seconds) {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const shown = parts[0] === 0 ? parts.slice(1) : parts;
	return shown.map((part, index) => index === 0 ? String(part) : String(part).padStart(2, "0")).join(":");
}

// entry.ts
register(timer);
})();
