(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var media = {
	name: "media",
	show: (all, { session, words }) => all.map((each) => figure(each, session.payload.unit.language, words))
};
function figure(media2, language, words) {
	let { title, transcript } = media2;
	return h(
		"figure",
		{ class: "media" },
		h("figcaption", {}, title),
		media2.kind === "audio" ? h("audio", { ...common(media2) }) : video(media2, language, words),
		h("details", {}, h("summary", {}, words("media.transcript")), rich("div", { class: "prose" }, transcript))
	);
}
function common({ source, title }) {
	return { src: source, controls: true, preload: "metadata", "aria-label": title };
}
function video(media2, language, words) {
	let { poster, captions } = media2;
	let track = captions === void 0 ? void 0 : h("track", { kind: "captions", src: captions, srclang: language, label: words("media.captions"), default: true });
	return h("video", { ...common(media2), playsinline: true, poster }, track);
}

register(media);
})();
