(() => {
var { connect, prepare, register, withoutLms } = markscheme.modules["src/lms/connect.ts"];

var FAILURES = [101, 301], Api = class {
	constructor(object, names) {
		this.object = object;
		this.names = names;
		this.lastError = null;
		this.written = /* @__PURE__ */ new Map();
		this.noted = /* @__PURE__ */ new Set();
	}
	initialize() {
		return this.isTrue(this.names.initialize, "");
	}
	get(element) {
		let value = this.call(this.names.getValue, element);
		return value == null ? "" : String(value);
	}
	certain(element) {
		let value = this.call(this.names.getValue, element);
		if (value != null && value !== "") return String(value);
		let failed = value === void 0 || FAILURES.includes(Number(this.call(this.names.getLastError)));
		return failed && this.note(this.names.getValue, element), failed ? void 0 : "";
	}
	count(collection) {
		return Math.max(0, Math.trunc(Number(this.get(`${collection}._count`)))) || 0;
	}
	set(element, value) {
		if (this.written.get(element) === value) return !0;
		let done = this.isTrue(this.names.setValue, element, value);
		return done ? this.written.set(element, value) : this.written.delete(element), done;
	}
	setAll(values) {
		let done = !0;
		for (let [element, value] of values) done = this.set(element, value) && done;
		return done;
	}
	holds(element) {
		return this.written.get(element);
	}
	forget(prefix) {
		for (let element of [...this.written.keys()]) element.startsWith(prefix) && this.written.delete(element);
	}
	commit() {
		return this.isTrue(this.names.commit, "");
	}
	terminate() {
		return this.isTrue(this.names.terminate, "");
	}
	isTrue(name, ...values) {
		let done = String(this.call(name, ...values)) === "true";
		return done || this.note(name, values[0] ?? ""), done;
	}
	call(name, ...values) {
		try {
			return this.object[name]?.(...values);
		} catch (error) {
			this.lastError = `${name} ${values[0] ?? ""}: ${String(error)}`;
			return;
		}
	}
	note(name, subject) {
		let code = String(this.call(this.names.getLastError) ?? ""), text = String(this.call(this.names.getErrorString, code) ?? "");
		this.lastError = [name, subject, code, text].filter((part) => part !== "").join(" "), this.noted.has(name + code) || console.warn(`The LMS refused: ${this.lastError}`), this.noted.add(name + code);
	}
};

function setAside(page, learnerId, state) {
	try {
		page.localStorage.setItem(`markscheme aside ${page.location.pathname} ${learnerId}`, state);
	} catch (error) {
		console.info("This browser does not keep what was set aside.", error);
	}
}

function findApi(page, name, method) {
	let steps = 0;
	for (let start = page; start; start = opener(start)) {
		let frame = parent(start);
		for (; frame; ) {
			let found = apiOf(frame, name, method);
			if (found) return found;
			if (++steps >= 500) return;
			frame = parent(frame);
		}
		let own = start === page ? void 0 : apiOf(start, name, method);
		if (own) return own;
		if (++steps >= 500) return;
	}
	return apiOf(page, name, method);
}
function apiOf(frame, name, method) {
	try {
		let found = frame[name];
		return typeof found?.[method] == "function" ? found : void 0;
	} catch {
		return;
	}
}
function parent(frame) {
	try {
		return frame.parent && frame.parent !== frame ? frame.parent : void 0;
	} catch {
		return;
	}
}
function opener(frame) {
	try {
		return frame.opener ?? frame.top?.opener ?? void 0;
	} catch {
		return;
	}
}

var { LmsUnavailable, agentOf } = markscheme.modules["src/lms/lms.ts"];

var EMPTY = { type: "fill-in", texts: [""] }, STATE = "cmi.suspend_data", Scorm = class {
	constructor(page, objectName, calls) {
		this.page = page;
		this.objectName = objectName;
		this.calls = calls;
		this.durable = !0;
		this.interactions = 0;
		this.mode = "normal";
		this.learnerId = "";
		this.launchedInteractions = 0;
		this.responses = /* @__PURE__ */ new Set();
	}
	get lastError() {
		return this.connection?.lastError ?? null;
	}
	initialize() {
		if (this.connection) throw new LmsUnavailable("The session with the LMS is over.");
		let object = findApi(this.page, this.objectName, this.calls.initialize);
		if (!object) throw new LmsUnavailable(`No window offers ${this.objectName}.`);
		if (this.connection = new Api(object, this.calls), !this.api.initialize()) throw new LmsUnavailable(this.lastError ?? "The LMS does not start a session.");
		let { elements } = this, mode = this.api.get(elements.mode);
		this.mode = mode === "review" || mode === "browse" ? mode : "normal", this.interactions = this.api.count("cmi.interactions"), this.launchedInteractions = this.interactions, this.learnerId = this.api.get(elements.learnerId);
		let state = this.api.certain(STATE);
		if (state === void 0) throw new LmsUnavailable(this.lastError ?? "The LMS does not give the state.");
		return this.set([[elements.exit, "suspend"]]), {
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
		return this.set([[this.elements.location, position]]), kept;
	}
	setInteraction(record) {
		if (this.mode !== "normal") return !0;
		let values = this.interaction(record);
		for (let [element, value] of values) {
			let [, record2] = /^(cmi\.interactions\.\d+\.)(?:id|type)$/.exec(element) ?? [];
			record2 !== void 0 && this.api.holds(element) !== value && this.api.forget(record2);
		}
		let done = this.set(values), end = record.index + (record.item.lms.parts ?? 1);
		return this.api.holds(`cmi.interactions.${end - 1}.id`) !== void 0 && (this.interactions = Math.max(this.interactions, end)), done;
	}
	setObjectives(records) {
		if (this.mode !== "normal") return !0;
		this.objectives ?? (this.objectives = this.readObjectives());
		let known = this.objectives, values = records.flatMap((record) => {
			known.includes(record.id) || known.push(record.id);
			let place = known.indexOf(record.id);
			return [[`cmi.objectives.${place}.id`, record.id], ...this.objective(`cmi.objectives.${place}`, record)];
		});
		return this.set(values);
	}
	commit() {
		if (this.mode !== "normal") return !0;
		if (!this.api.commit()) return !1;
		let state = this.api.holds(STATE);
		return state === void 0 || this.api.get(STATE) === state ? !0 : (this.renew(), this.api.lastError = `${STATE} does not read back as set`, !1);
	}
	held() {
		return this.mode === "normal" ? this.api.get(STATE) : void 0;
	}
	renew() {
		this.api.forget(""), this.interactions = this.api.count("cmi.interactions");
	}
	setAside(state) {
		this.mode === "normal" && setAside(this.page, this.learnerId, state);
	}
	terminate(sessionSeconds) {
		return this.set([[this.elements.exit, "suspend"], [this.elements.sessionTime, this.time(sessionSeconds)]]), this.api.terminate();
	}
	get api() {
		if (!this.connection) throw new LmsUnavailable("The session with the LMS has not begun.");
		return this.connection;
	}
	set(values) {
		return this.mode !== "normal" || this.api.setAll(values);
	}
	interaction(record) {
		let { index, item } = record, cleared = record.cleared === !0 && this.mayHold(index), given = record.response ? this.written(record.response, item) : cleared ? EMPTY : void 0;
		return Array.from({ length: item.lms.parts ?? 1 }, (_, part) => {
			let prefix = `cmi.interactions.${index + part}`, id = part === 0 ? item.id : `${item.id}.${part + 1}`, named = [[`${prefix}.id`, id], [`${prefix}.type`, given?.type ?? this.typeOf(item)]], text = given?.texts[part] ?? (this.mayHold(index + part) ? "" : void 0);
			return !given || text === void 0 ? named : (this.responses.add(index + part), [...named, ...this.details(prefix, record, part, { ...given, texts: [text] })]);
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

var { NOTATION_12, NOTATION_2004, chunks, clamp, decimal, duration, escaped, isReal, number, percent, response, timeOfDay, timespan, timestamp, unescaped } = markscheme.modules["src/lms/values.ts"];

var CALLS = {
	initialize: "Initialize",
	getValue: "GetValue",
	setValue: "SetValue",
	commit: "Commit",
	terminate: "Terminate",
	getLastError: "GetLastError",
	getErrorString: "GetErrorString"
}, COMPLETION = "cmi.completion_status", SUCCESS = "cmi.success_status", SCALED = "cmi.score.scaled", RAW = "cmi.score.raw", PROGRESS = "cmi.progress_measure", RECORDS = 250, FILL_IN = 250, LONG_FILL_IN = 4e3, Scorm2004 = class extends Scorm {
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
		this.launched = /* @__PURE__ */ new Map();
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
		return number2 === this.launched.get(element) && ![void 0, number2].includes(this.api.holds(element)) ? otherForm(number2) : number2;
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
		if (given.kind === "fill-in" || given.kind === "long-fill-in")
			return { type, texts: chunks(escaped(given.text), type === "fill-in" ? FILL_IN : LONG_FILL_IN, parts) };
		let text = response(given, NOTATION_2004, tokenOf(item));
		return text === null ? EMPTY : { type: given.kind === "numeric" && !isReal(text) ? "fill-in" : type, texts: [text] };
	}
	details(prefix, record, part, { type, texts }) {
		let { item, at, result, latencySeconds } = record, presented = at && new Date(at.getTime() - 1e3 * (latencySeconds ?? 0)), time = presented ? [[`${prefix}.timestamp`, timestamp(presented)]] : [], given = texts.map((text) => [`${prefix}.learner_response`, text]);
		return part > 0 ? [...time, ...given] : [
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
	return typeof result == "number" ? decimal(result) : result ?? "neutral";
}
function otherForm(number2) {
	return number2.includes(".") ? `${number2}0` : `${number2}.0`;
}
function line(text) {
	return chunks(text.replace(/\s+/g, " ").replace(/^\{/, "("), 250, 1 / 0)[0];
}
var scorm2004 = { target: "scorm2004", open: (_, page) => new Scorm2004(page) };

register(scorm2004);
})();
