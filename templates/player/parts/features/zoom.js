(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var zoom = { name: "zoom", start };
var STEPS = [1, 1.5, 2, 3, 4];
var SIGN = 96;
function start({ words }) {
	dressers.push((element) => {
		for (let picture of element.querySelectorAll("img")) offer(picture, words);
	});
}
function offer(picture, words) {
	let observer = new ResizeObserver(() => {
		if (!picture.isConnected || picture.clientWidth <= SIGN) return;
		observer.disconnect();
		if (picture.closest("label, button, a, dialog") !== null) return;
		let name = words("zoom.enlarge", { picture: picture.alt });
		let button = h("button", { type: "button", class: "secondary zoom", onclick: () => enlarge(picture, words) }, words("zoom.short"));
		button.setAttribute("aria-label", name);
		picture.after(button);
	});
	observer.observe(picture);
}
function enlarge({ src, alt }, words) {
	let step = 0;
	let picture = h("img", { src, alt });
	let frame = h("div", { class: "zoom-frame", tabindex: 0, role: "region", "aria-label": alt }, picture);
	let size = h("output", {});
	let show = () => {
		let scale = STEPS[step];
		picture.width = Math.round(frame.clientWidth * scale);
		set(smaller, "aria-disabled", String(step === 0));
		set(larger, "aria-disabled", String(step === STEPS.length - 1));
		write(size, words.percent(scale));
	};
	let by = (change) => () => {
		step = Math.min(STEPS.length - 1, Math.max(0, step + change));
		show();
	};
	let button = (text, onclick) => h("button", { type: "button", class: "secondary", onclick }, text);
	let smaller = button(words("zoom.smaller"), by(-1));
	let larger = button(words("zoom.larger"), by(1));
	let close = h("button", { type: "button", class: "primary", onclick: () => dialog.close() }, words("zoom.close"));
	let dialog = h(
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
