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
	initialize: "Initialize",
	getValue: "GetValue",
	setValue: "SetValue",
	commit: "Commit",
	terminate: "Terminate",
	getLastError: "GetLastError",
	getErrorString: "GetErrorString"
};
var COMPLETION = "cmi.completion_status";
var SUCCESS = "cmi.success_status";
var SCALED = "cmi.score.scaled";
var RAW = "cmi.score.raw";
var PROGRESS = "cmi.progress_measure";
var RECORDS = 250;
var FILL_IN = 250;
var LONG_FILL_IN = 4e3;
var Scorm2004 = class extends Scorm {
	constructor(page) {
		super(page, "API_1484_11", CALLS);
		this.target = "scorm2004";
		this.interactionLimit = RECORDS;
		this.elements = {
			mode: "cmi.mode",
			learnerId: "cmi.learner_id",
			learnerName: "cmi.learner_name",
			language: "cmi.learner_preference.language",
			location: "cmi.location",
			exit: "cmi.exit",
			sessionTime: "cmi.session_time",
			timeAllowed: "cmi.max_time_allowed"
		};
		this.launched = new Map();
	}
	setStatus(completion, success) {
		let told = success === "unknown" ? [] : [[SUCCESS, success]];
		return this.set([[COMPLETION, completion], ...told]);
	}
	setScore({ scaled }) {
		return this.set([
			[SCALED, this.unlaunched(SCALED, decimal(clamp(scaled, -1, 1), 4))],
			[RAW, this.unlaunched(RAW, percent(scaled))],
			["cmi.score.min", "0"],
			["cmi.score.max", "100"]
		]);
	}
	setProgress(fraction) {
		return this.set([[PROGRESS, this.unlaunched(PROGRESS, decimal(clamp(fraction, 0, 1)))]]);
	}
	finished() {
		for (let element of [SCALED, RAW, PROGRESS]) this.launched.set(element, this.api.get(element));
		return this.api.get(COMPLETION) === "completed" || ["passed", "failed"].includes(this.api.get(SUCCESS));
	}
	unlaunched(element, number2) {
		let back = number2 === this.launched.get(element) && ![void 0, number2].includes(this.api.holds(element));
		return back ? otherForm(number2) : number2;
	}
	comments() {
		let count = this.api.count("cmi.comments_from_lms");
		return Array.from({ length: count }, (_, place) => this.api.get(`cmi.comments_from_lms.${place}.comment`)).join(" ");
	}
	time(seconds) {
		return duration(seconds);
	}
	typeOf({ lms }) {
		return lms.type;
	}
	written(given, item) {
		let { type, parts = 1 } = item.lms;
		if (given.kind === "fill-in" || given.kind === "long-fill-in") {
			return { type, texts: chunks(escaped(given.text), type === "fill-in" ? FILL_IN : LONG_FILL_IN, parts) };
		}
		let text = response(given, NOTATION_2004, tokenOf(item));
		if (text === null) return EMPTY;
		return { type: given.kind === "numeric" && !isReal(text) ? "fill-in" : type, texts: [text] };
	}
	details(prefix, record, part, { type, texts }) {
		let { item, at, result, latencySeconds } = record;
		let presented = at && new Date(at.getTime() - 1e3 * (latencySeconds ?? 0));
		let time = presented ? [[`${prefix}.timestamp`, timestamp(presented)]] : [];
		let given = texts.map((text) => [`${prefix}.learner_response`, text]);
		if (part > 0) return [...time, ...given];
		return [
			...objectiveIds(prefix, item),
			...time,
			...type === item.lms.type ? patterns(prefix, item) : [],
			[`${prefix}.weighting`, decimal(item.marks)],
			...given,
			[`${prefix}.result`, resultOf(result)],
			...latencySeconds === void 0 ? [] : [[`${prefix}.latency`, duration(latencySeconds)]],
			...item.lms.description === "" ? [] : [[`${prefix}.description`, item.lms.description]]
		];
	}
	objective(prefix, { description, marks, max, success, completion }) {
		return [
			[`${prefix}.score.scaled`, decimal(clamp(marks / max, -1, 1), 4)],
			[`${prefix}.score.raw`, percent(marks / max)],
			[`${prefix}.score.min`, "0"],
			[`${prefix}.score.max`, "100"],
			...success === "unknown" ? [] : [[`${prefix}.success_status`, success]],
			[`${prefix}.completion_status`, completion],
			[`${prefix}.description`, line(description)]
		];
	}
};
function resultOf(result) {
	return typeof result === "number" ? decimal(result) : result ?? "neutral";
}
function otherForm(number2) {
	return number2.includes(".") ? `${number2}0` : `${number2}.0`;
}
function line(text) {
	return chunks(text.replace(/\s+/g, " ").replace(/^\{/, "("), 250, Infinity)[0];
}
var scorm2004 = { target: "scorm2004", open: (_, page) => new Scorm2004(page) };

register(scorm2004);
})();
