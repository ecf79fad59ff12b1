// needs shared/copy
(() => {
var { FEATURES, register } = markscheme.modules["features/registry"];

var { about, checkOf, headOf, parsed } = markscheme.modules["copy"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var rescue = { name: "rescue", offer };
function offer(app, label) {
	let { words, session } = app;
	let sealing = session.payload.protection === "sealed";
	let told = h("span", { role: "status" });
	let download = () => {
		write(told, "");
		if (sealing && FEATURES.sealing?.able() !== true) return write(told, words("sealing.insecure"));
		void contents(app).then(
			(text2) => {
				let name = `${session.payload.unit.id}-${session.payload.assessment.id}-attempt.json`;
				save(text2, name);
				write(told, [words("rescue.done", { name }), ...sealing ? [words("sealing.done")] : []].join(" "));
			},
			(error) => {
				console.warn("No copy could be made.", error);
				write(told, words("rescue.failed"));
			}
		);
	};
	return h("span", { class: "rescue" }, h("button", { type: "button", class: "link", onclick: download }, words(label)), told);
}
async function contents({ session }) {
	let { payload } = session;
	let head = headOf(payload, new Date());
	let copy = session.copy();
	if (payload.protection !== "sealed") return text({ ...head, ...copy, check: checkOf(head, copy) });
	let sealed = await FEATURES.sealing?.seal(JSON.stringify(copy), about(head), payload.recoveryKey ?? "");
	if (sealed === void 0) throw new Error("there is nothing to encrypt with");
	return text({ ...head, sealed });
}
function text(file) {
	return `${JSON.stringify(file, null, 1)}
`;
}
function save(text2, name) {
	let url = URL.createObjectURL(new Blob([text2], { type: "application/json" }));
	let link = h("a", { href: url, download: name });
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 6e4);
}

register(rescue);
})();
