(() => {
var { FEATURES, register } = markscheme.modules["src/features/registry.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var zoom = { name: "zoom", start };
var STEPS = [1, 1.5, 2, 3, 4];
var SIGN = 96;
function start({ words }) {
	dressers.push((element) => {
		for (const picture of element.querySelectorAll("img")) offer(picture, words);
	});
}
function offer(picture, words) {
	const observer = new ResizeObserver(() => {
		if (!picture.isConnected || picture.clientWidth <= SIGN) return;
		observer.disconnect();
		if (picture.closest("label, button, a, dialog") !== null) return;
		const name = words("zoom.enlarge", { picture: picture.alt });
		const button = h("button", { type: "button", class: "secondary zoom", onclick: () => enlarge(picture, words) }, words("zoom.short"));
		button.setAttribute("aria-label", name);
		picture.after(button);
	});
	observer.observe(picture);
}
function enlarge({ src, alt }, words) {
	let step = 0;
	const picture = h("img", { src, alt });
	const frame = h("div", { class: "zoom-frame", tabindex: 0, role: "region", "aria-label": alt }, picture);
	const size = h("output", {});
	const show = () => {
		const scale = STEPS[step];
		picture.width = Math.round(frame.clientWidth * scale);
		set(smaller, "aria-disabled", String(step === 0));
		set(larger, "aria-disabled", String(step === STEPS.length - 1));
		write(size, words.percent(scale));
	};
	const by = (change) => () => {
		step = Math.min(STEPS.length - 1, Math.max(0, step + change));
		show();
	};
	const button = (text, onclick) => h("button", { type: "button", class: "secondary", onclick }, text);
	const smaller = button(words("zoom.smaller"), by(-1));
	const larger = button(words("zoom.larger"), by(1));
	const close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("zoom.close"));
	const dialog = h(
		"dialog",
		{ class: "zoomed", "aria-label": alt, onclose: () => dialog.remove() },
		frame,
		h("div", { class: "actions" }, smaller, size, larger, close)
	);
	document.body.append(dialog);
	dialog.showModal();
	show();
}

register(zoom);
})();
