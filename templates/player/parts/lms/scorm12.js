(() => {
var { connect, prepare, register, withoutLms } = markscheme.modules["lms/connect"];

var FAILURES = [101, 301];
var Api = class {
	constructor(object, names) {
		this.object = object;
		this.names = names;
		this.lastError = null;
		this.written = new Map();
		this.noted = new Set();
	}
	initialize() {
		return this.isTrue(this.names.initialize, "");
	}
	get(element) {
		let value = this.call(this.names.getValue, element);
		return value === void 0 || value === null ? "" : String(value);
	}
	certain(element) {
		let value = this.call(this.names.getValue, element);
		if (value !== void 0 && value !== null && value !== "") return String(value);
		let failed = value === void 0 || FAILURES.includes(Number(this.call(this.names.getLastError)));
		if (failed) this.note(this.names.getValue, element);
		return failed ? void 0 : "";
	}
	count(collection) {
		return Math.max(0, Math.trunc(Number(this.get(`${collection}._count`)))) || 0;
	}
	set(element, value) {
		if (this.written.get(element) === value) return true;
		let done = this.isTrue(this.names.setValue, element, value);
		if (done) this.written.set(element, value);
		else this.written.delete(element);
		return done;
	}
	setAll(values) {
		let done = true;
		for (let [element, value] of values) done = this.set(element, value) && done;
		return done;
	}
	holds(element) {
		return this.written.get(element);
	}
	forget(prefix) {
		for (let element of [...this.written.keys()]) if (element.startsWith(prefix)) this.written.delete(element);
	}
	commit() {
		return this.isTrue(this.names.commit, "");
	}
	terminate() {
		return this.isTrue(this.names.terminate, "");
	}
	isTrue(name, ...values) {
		let done = String(this.call(name, ...values)) === "true";
		if (!done) this.note(name, values[0] ?? "");
		return done;
	}
	call(name, ...values) {
		try {
			return this.object[name]?.(...values);
		} catch (error) {
			this.lastError = `${name} ${values[0] ?? ""}: ${String(error)}`;
			return void 0;
		}
	}
	note(name, subject) {
		let code = String(this.call(this.names.getLastError) ?? "");
		let text = String(this.call(this.names.getErrorString, code) ?? "");
		this.lastError = [name, subject, code, text].filter((part) => part !== "").join(" ");
		if (!this.noted.has(name + code)) console.warn(`The LMS refused: ${this.lastError}`);
		this.noted.add(name + code);
	}
};

function setAside(page, learnerId, state) {
	try {
		page.localStorage.setItem(`markscheme aside ${page.location.pathname} ${learnerId}`, state);
	} catch (error) {
		console.info("This browser does not keep what was set aside.", error);
	}
}

var MOST_STEPS = 500;
function findApi(page, name, method) {
	let steps = 0;
	for (let start = page; start; start = opener(start)) {
		let frame = parent(start);
		while (frame) {
			let found = apiOf(frame, name, method);
			if (found) return found;
			if (++steps >= MOST_STEPS) return void 0;
			frame = parent(frame);
		}
		let own = start === page ? void 0 : apiOf(start, name, method);
		if (own) return own;
		if (++steps >= MOST_STEPS) return void 0;
	}
	return apiOf(page, name, method);
}
function apiOf(frame, name, method) {
	try {
		let found = frame[name];
		return typeof found?.[method] === "function" ? found : void 0;
	} catch {
		return void 0;
	}
}
function parent(frame) {
	try {
		return frame.parent && frame.parent !== frame ? frame.parent : void 0;
	} catch {
		return void 0;
	}
}
function opener(frame) {
	try {
		return frame.opener ?? frame.top?.opener ?? void 0;
	} catch {
		return void 0;
	}
}

var { LmsUnavailable, agentOf } = markscheme.modules["lms/lms"];

var EMPTY = { type: "fill-in", texts: [""] };
var STATE = "cmi.suspend_data";
var Scorm = class {
	constructor(page, objectName, calls) {
		this.page = page;
		this.objectName = objectName;
		this.calls = calls;
		this.durable = true;
		this.interactions = 0;
		this.mode = "normal";
		this.learnerId = "";
		this.launchedInteractions = 0;
		this.responses = new Set();
	}
	get lastError() {
		return this.connection?.lastError ?? null;
	}
	initialize() {
		if (this.connection) throw new LmsUnavailable("The session with the LMS is over.");
		let object = findApi(this.page, this.objectName, this.calls.initialize);
		if (!object) throw new LmsUnavailable(`No window offers ${this.objectName}.`);
		this.connection = new Api(object, this.calls);
		if (!this.api.initialize()) throw new LmsUnavailable(this.lastError ?? "The LMS does not start a session.");
		let { elements } = this;
		let mode = this.api.get(elements.mode);
		this.mode = mode === "review" || mode === "browse" ? mode : "normal";
		this.interactions = this.api.count("cmi.interactions");
		this.launchedInteractions = this.interactions;
		this.learnerId = this.api.get(elements.learnerId);
		let state = this.api.certain(STATE);
		if (state === void 0) throw new LmsUnavailable(this.lastError ?? "The LMS does not give the state.");
		this.set([[elements.exit, "suspend"]]);
		return {
			mode: this.mode,
			learnerId: this.learnerId,
			learnerName: this.api.get(elements.learnerName),
			state,
			finished: this.finished(),
			language: () => this.api.get(elements.language),
			timing: () => ({ allowed: this.api.get(elements.timeAllowed), data: `${this.api.get("cmi.launch_data")} ${this.comments()}` })
		};
	}
	setState(state, position) {
		let kept = this.set([[STATE, state]]);
		this.set([[this.elements.location, position]]);
		return kept;
	}
	setInteraction(record) {
		if (this.mode !== "normal") return true;
		let values = this.interaction(record);
		for (let [element, value] of values) {
			let [, record2] = /^(cmi\.interactions\.\d+\.)(?:id|type)$/.exec(element) ?? [];
			if (record2 !== void 0 && this.api.holds(element) !== value) this.api.forget(record2);
		}
		let done = this.set(values);
		let end = record.index + (record.item.lms.parts ?? 1);
		if (this.api.holds(`cmi.interactions.${end - 1}.id`) !== void 0) this.interactions = Math.max(this.interactions, end);
		return done;
	}
	setObjectives(records) {
		if (this.mode !== "normal") return true;
		this.objectives ?? (this.objectives = this.readObjectives());
		let known = this.objectives;
		let values = records.flatMap((record) => {
			if (!known.includes(record.id)) known.push(record.id);
			let place = known.indexOf(record.id);
			return [[`cmi.objectives.${place}.id`, record.id], ...this.objective(`cmi.objectives.${place}`, record)];
		});
		return this.set(values);
	}
	commit() {
		if (this.mode !== "normal") return true;
		if (!this.api.commit()) return false;
		let state = this.api.holds(STATE);
		if (state === void 0 || this.api.get(STATE) === state) return true;
		this.renew();
		this.api.lastError = `${STATE} does not read back as set`;
		return false;
	}
	held() {
		return this.mode === "normal" ? this.api.get(STATE) : void 0;
	}
	renew() {
		this.api.forget("");
		this.interactions = this.api.count("cmi.interactions");
	}
	setAside(state) {
		if (this.mode === "normal") setAside(this.page, this.learnerId, state);
	}
	terminate(sessionSeconds) {
		this.set([[this.elements.exit, "suspend"], [this.elements.sessionTime, this.time(sessionSeconds)]]);
		return this.api.terminate();
	}
	get api() {
		if (!this.connection) throw new LmsUnavailable("The session with the LMS has not begun.");
		return this.connection;
	}
	set(values) {
		return this.mode !== "normal" || this.api.setAll(values);
	}
	interaction(record) {
		let { index, item } = record;
		let cleared = record.cleared === true && this.mayHold(index);
		let given = record.response ? this.written(record.response, item) : cleared ? EMPTY : void 0;
		return Array.from({ length: item.lms.parts ?? 1 }, (_, part) => {
			let prefix = `cmi.interactions.${index + part}`;
			let id = part === 0 ? item.id : `${item.id}.${part + 1}`;
			let named = [[`${prefix}.id`, id], [`${prefix}.type`, given?.type ?? this.typeOf(item)]];
			let text = given?.texts[part] ?? (this.mayHold(index + part) ? "" : void 0);
			if (!given || text === void 0) return named;
			this.responses.add(index + part);
			return [...named, ...this.details(prefix, record, part, { ...given, texts: [text] })];
		}).flat();
	}
	mayHold(index) {
		return index < this.launchedInteractions || this.responses.has(index);
	}
	readObjectives() {
		let count = this.api.count("cmi.objectives");
		return Array.from({ length: count }, (_, place) => this.api.get(`cmi.objectives.${place}.id`));
	}
};
function tokenOf(item) {
	return (id) => item.lms.tokens?.[id] ?? id;
}
function objectiveIds(prefix, item) {
	return item.points.map((id, place) => [`${prefix}.objectives.${place}.id`, id]);
}
function patterns(prefix, item) {
	return item.lms.patterns.map((each, place) => [`${prefix}.correct_responses.${place}.pattern`, each]);
}

var { NOTATION_12, NOTATION_2004, chunks, clamp, decimal, duration, escaped, isReal, number, percent, response, timeOfDay, timespan, timestamp, unescaped } = markscheme.modules["lms/values"];

var CALLS = {
	initialize: "LMSInitialize",
	getValue: "LMSGetValue",
	setValue: "LMSSetValue",
	commit: "LMSCommit",
	terminate: "LMSFinish",
	getLastError: "LMSGetLastError",
	getErrorString: "LMSGetErrorString"
};
var STATUS = "cmi.core.lesson_status";
var RAW = "cmi.core.score.raw";
var RESPONSE = 255;
var Scorm12 = class extends Scorm {
	constructor(page, finalStatus) {
		super(page, "API", CALLS);
		this.finalStatus = finalStatus;
		this.target = "scorm12";
		this.interactionLimit = Infinity;
		this.elements = {
			mode: "cmi.core.lesson_mode",
			learnerId: "cmi.core.student_id",
			learnerName: "cmi.core.student_name",
			language: "cmi.student_preference.language",
			location: "cmi.core.lesson_location",
			exit: "cmi.core.exit",
			sessionTime: "cmi.core.session_time",
			timeAllowed: "cmi.student_data.max_time_allowed"
		};
		this.mastery = "";
		this.final = false;
		this.failed = false;
		this.unsent = new Map();
	}
	setStatus(completion, success) {
		this.final = completion === "completed";
		let word = !this.final ? "incomplete" : success === "unknown" || this.finalStatus === "completed" ? "completed" : success;
		return this.set([[STATUS, word]]);
	}
	setScore({ scaled }) {
		let raw = percent(scaled);
		if (this.mastery !== "" && !this.final && Number(raw) < Number(this.mastery)) return true;
		return this.set([[RAW, raw], ["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"]]);
	}
	setProgress() {
		return true;
	}
	setInteraction(record) {
		this.unsent.set(record.index, record);
		return super.setInteraction(record);
	}
	commit() {
		let done = (!this.failed || this.resend()) && super.commit();
		this.failed = !done;
		if (done) this.unsent.clear();
		return done;
	}
	finished() {
		this.mastery = this.api.get("cmi.student_data.mastery_score");
		this.final = ["passed", "completed", "failed"].includes(this.api.get(STATUS));
		return this.final;
	}
	comments() {
		return this.api.get("cmi.comments_from_lms");
	}
	time(seconds) {
		return timespan(seconds);
	}
	resend() {
		let raw = this.api.holds(RAW);
		let status = this.api.holds(STATUS);
		let grade = raw === void 0 || status === void 0 ? [] : [[STATUS, status], [RAW, raw]];
		let records = [...this.unsent.values()];
		for (let record of records) super.setInteraction(unlike(record));
		this.set(grade.map(([element, value]) => [element, element === STATUS ? "incomplete" : beside(value)]));
		let sent = super.commit();
		let set = this.set(grade);
		return records.reduce((done, record) => super.setInteraction(record) && done, set && sent);
	}
	typeOf({ lms }) {
		return lms.type === "long-fill-in" ? "fill-in" : lms.type;
	}
	written(given, item) {
		let type = this.typeOf(item);
		if (given.kind === "fill-in" || given.kind === "long-fill-in") {
			return { type, texts: chunks(escaped(given.text), RESPONSE, item.lms.parts ?? 1) };
		}
		let text = response(given, NOTATION_12, tokenOf(item));
		return text === null ? EMPTY : { type, texts: [text] };
	}
	details(prefix, record, part, { type, texts }) {
		let { item, at, result, latencySeconds } = record;
		let time = at ? [[`${prefix}.time`, timeOfDay(at)]] : [];
		let given = texts.map((text) => [`${prefix}.student_response`, text]);
		if (part > 0) return [...time, ...given];
		return [
			...objectiveIds(prefix, item),
			...time,
			...type === this.typeOf(item) ? patterns(prefix, item) : [],
			[`${prefix}.weighting`, decimal(clamp(item.marks, -100, 100))],
			...given,
			[`${prefix}.result`, resultOf(result)],
			...latencySeconds === void 0 ? [] : [[`${prefix}.latency`, timespan(latencySeconds)]]
		];
	}
	objective(prefix, { marks, max, success, completion }) {
		return [
			[`${prefix}.score.raw`, percent(marks / max)],
			[`${prefix}.score.min`, "0"],
			[`${prefix}.score.max`, "100"],
			[`${prefix}.status`, success === "unknown" ? completion : success]
		];
	}
};
function beside(number2) {
	return Number(number2) > 0 ? decimal(Number(number2) - 0.01) : "0.01";
}
function unlike({ index, item, response: response2, cleared }) {
	let { lms, points } = item;
	let type = lms.type === "fill-in" || lms.type === "long-fill-in" ? "performance" : "fill-in";
	let other = {
		...item,
		id: `x-${item.id}`.slice(0, 250),
		points: points.map((id) => `x-${id}`.slice(0, 250)),
		marks: item.marks === 0 ? 1 : 0,
		lms: { ...lms, type, patterns: lms.patterns.map((_, place) => `-${place}.07`) }
	};
	if (response2 === void 0 && !cleared) return { index, item: other };
	return { index, item: other, response: { kind: "fill-in", text: "-0.07" }, result: 0.07, latencySeconds: 0, at: new Date(0) };
}
function resultOf(result) {
	if (typeof result === "number") return result > 0 ? decimal(result) : "wrong";
	return result === "incorrect" ? "wrong" : result ?? "neutral";
}
var scorm12 = { target: "scorm12", open: (payload, page) => new Scorm12(page, payload.settings.finalStatus ?? "passed_failed") };

register(scorm12);
})();
