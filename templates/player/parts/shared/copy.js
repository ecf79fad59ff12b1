(() => {
var { crc32, decodeState, encodeState } = markscheme.modules["state"];

function headOf({ unit, assessment, layout }, at) {
	return { markscheme: "attempt", version: 1, unit: unit.id, assessment: assessment.id, layout: layout.fingerprint, saved: at.toISOString() };
}
function about({ unit, assessment, layout, saved }) {
	return [unit, assessment, layout, saved].join("\n");
}
function checkOf(head, { learner, state, fault }) {
	return crc32([about(head), learner.id, learner.name, fault ?? "", state].join("\n")).toString(16).padStart(8, "0");
}
function parsed(text, payload) {
	let copy = json(text);
	if (copy?.markscheme !== "attempt") return "none";
	let { learner, check } = copy;
	let texts = [copy.unit, copy.assessment, copy.layout, copy.saved, copy.state, learner?.id, learner?.name, check, copy.fault ?? ""];
	if (copy.version !== 1) return "version";
	if (texts.some((each) => typeof each !== "string")) return "damaged";
	let read = copy;
	if (checkOf(read, read) !== check) return "damaged";
	if (read.unit !== payload.unit.id || read.assessment !== payload.assessment.id) return "foreign";
	return read.layout === payload.layout.fingerprint ? read : "version";
}
function json(text) {
	try {
		let value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return void 0;
	}
}

markscheme.modules["copy"] = { about, checkOf, headOf, parsed };
})();
