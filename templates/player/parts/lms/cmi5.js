(() => {
var { connect, prepare, register, withoutLms } = markscheme.modules["lms/connect"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var Memory = class {
	constructor(fetch2, storage) {
		this.storage = storage;
		this.name = `markscheme.cmi5 ${fetch2}`;
	}
	read() {
		try {
			return JSON.parse(this.storage().getItem(this.name) ?? "null") ?? void 0;
		} catch {
			return void 0;
		}
	}
	keep(thread) {
		this.attempt((storage) => storage.setItem(this.name, JSON.stringify(thread)));
	}
	forget() {
		this.attempt((storage) => storage.removeItem(this.name));
	}
	attempt(act) {
		try {
			act(this.storage());
		} catch (error) {
			console.info("This browser does not keep the session with the LMS.", error);
		}
	}
};

var { LmsUnavailable, agentOf } = markscheme.modules["lms/lms"];

var PATIENCE = 2e4;
var KEPT_ALIVE = 3e4;
function outlives(body) {
	return new TextEncoder().encode(body).length <= KEPT_ALIVE;
}
async function send(url, { method = "GET", body, headers = {}, redirect = "follow" } = {}) {
	let abort = new AbortController();
	let timer = setTimeout(() => abort.abort(), PATIENCE);
	try {
		let keepalive = method !== "GET" && outlives(body ?? "");
		let request = { method, headers, keepalive, redirect, signal: abort.signal, cache: "no-store" };
		let answer = await fetch(url, body === void 0 ? request : { ...request, body });
		return { status: answer.status, body: await answer.text(), etag: answer.headers.get("ETag") };
	} catch (error) {
		return { status: 0, body: String(error), etag: null };
	} finally {
		clearTimeout(timer);
	}
}
function said({ status, body }) {
	return [status === 0 ? "no answer" : `HTTP ${status}`, body.slice(0, 200)].filter((part) => part !== "").join(": ");
}
var Lrs = class {
	constructor(endpoint, auth, final = [], sessions = false) {
		this.endpoint = endpoint;
		this.auth = auth;
		this.final = final;
		this.sessions = sessions;
		this.version = "1.0.3";
		this.over = false;
	}
	authorization() {
		return this.auth;
	}
	request(resource, parameters, sent = {}) {
		let given = Object.entries(parameters).filter((each) => each[1] !== void 0);
		let query = given.map((each) => each.map(encodeURIComponent).join("=")).join("&");
		let headers = { Authorization: this.auth, "X-Experience-API-Version": this.version, ...sent.headers };
		return send(`${this.endpoint}${resource}?${query}`, { ...sent, headers, redirect: "error" });
	}
};

var Leftover = class {
	constructor(owner, storage) {
		this.storage = storage;
		this.present = false;
		this.name = `markscheme.left ${JSON.stringify(owner)}`;
	}
	keep(body, after) {
		this.present = true;
		this.attempt((storage) => storage.setItem(this.name, JSON.stringify({ body, after })));
	}
	after(held) {
		let left = null;
		this.attempt((storage) => left = JSON.parse(storage.getItem(this.name) ?? "null"));
		let { body, after = [] } = left ?? {};
		this.present = body !== void 0;
		if (after.includes(held)) return body;
		this.forget();
		return void 0;
	}
	forget() {
		if (!this.present) return;
		this.present = false;
		this.attempt((storage) => storage.removeItem(this.name));
	}
	attempt(act) {
		try {
			act(this.storage());
		} catch (error) {
			console.warn("This browser keeps nothing for the next page.", error);
		}
	}
};

var STATE_ID = "markscheme.state";
var ASIDE_ID = "markscheme.state.aside";
var StateDocument = class {
	constructor(lrs, owner, storage) {
		this.lrs = lrs;
		this.owner = owner;
		this.lastError = null;
		this.writing = false;
		this.etag = null;
		this.absent = false;
		this.held = null;
		this.leftover = storage && new Leftover(owner, storage);
	}
	async read() {
		let answer = await this.ask();
		if (answer.status !== 404 && answer.status !== 200) return this.failed(answer);
		this.held = answer.status === 200 ? answer.body : null;
		let body = this.leftover?.after(this.held) ?? this.held;
		return body === null ? { state: "", told: [] } : parsed(body);
	}
	async write(kept, last = false) {
		var _a;
		let body = JSON.stringify(kept);
		let before = this.sent;
		this.sent = body;
		if (last && !outlives(body)) this.leftover?.keep(body, [this.held, before ?? null]);
		let answer = await this.put(body, last && this.writing);
		if (this.taken(answer, body)) return true;
		(_a = this.lrs).over || (_a.over = answer.status === 401 || answer.status === 403);
		if (answer.status === 412 && await this.isOurs(before, body)) return this.taken(await this.put(body), body);
		this.failed(answer);
		return false;
	}
	setAside(state) {
		if (this.refused) return;
		let headers = { "Content-Type": "application/json" };
		let body = JSON.stringify({ state });
		void this.lrs.request("activities/state", { ...this.owner, stateId: ASIDE_ID }, { method: "PUT", body, headers });
	}
	get refused() {
		return this.lrs.over;
	}
	taken({ status, etag }, body) {
		if (status < 200 || status > 299) return false;
		this.held = body;
		this.leftover?.forget();
		this.etag = etag;
		this.absent = false;
		this.found = void 0;
		return true;
	}
	async isOurs(...sent) {
		let found = await this.ask();
		if (found.status === 200 && sent.includes(found.body)) return true;
		this.found = found.status === 200 ? parsed(found.body).state : void 0;
		return false;
	}
	async ask() {
		let answer = await this.lrs.request("activities/state", this.parameters);
		this.etag = answer.status === 200 ? answer.etag : null;
		this.absent = answer.status === 404;
		return answer;
	}
	async put(body, regardless = false) {
		let matching = regardless ? {} : this.etag !== null ? { "If-Match": this.etag } : this.absent ? { "If-None-Match": "*" } : {};
		let headers = { "Content-Type": "application/json", ...matching };
		this.writing = true;
		let answer = await this.lrs.request("activities/state", this.parameters, { method: "PUT", body, headers });
		this.writing = false;
		return answer;
	}
	get parameters() {
		return { ...this.owner, stateId: STATE_ID };
	}
	failed(answer) {
		this.lastError = `State: ${said(answer)}`;
		console.warn(`The LMS did not keep the state. ${said(answer)}`);
		return void 0;
	}
};
function parsed(body) {
	try {
		let { state = "", told = [] } = JSON.parse(body);
		if (typeof state === "string" && Array.isArray(told)) return { state, told };
	} catch {
	}
	return { state: body, told: [] };
}

var PARAMETERS = ["endpoint", "fetch", "actor", "registration", "activityId"];
var MODES = { Normal: "normal", Browse: "browse", Review: "review" };
var REFUSED = [403];
var WAITS = [500, 2e3];
async function openLaunch(query, storage, lasting) {
	let given = Object.fromEntries(PARAMETERS.map((name) => [name, query.get(name) ?? ""]));
	let missing = PARAMETERS.filter((name) => given[name] === "");
	if (missing.length > 0) throw new LmsUnavailable(`The launch lacks ${missing.join(", ")}.`);
	let { registration, activityId } = given;
	let actor = parsed2(given.actor, "actor");
	let memory = new Memory(given.fetch, storage);
	let thread = memory.read() ?? { token: await token(given.fetch), since: Date.now() + Math.random() };
	memory.keep(thread);
	let lrs = new Lrs(given.endpoint.replace(/\/?$/, "/"), `Basic ${thread.token}`, REFUSED, true);
	let owner = { activityId, agent: JSON.stringify(actor), registration };
	let answer = await patiently(() => lrs.request("activities/state", { ...owner, stateId: "LMS.LaunchData" }));
	if (answer.status === 401 || answer.status === 403) memory.forget();
	if (answer.status !== 200) throw new LmsUnavailable(`LMS.LaunchData: ${said(answer)}`);
	let data = parsed2(answer.body, "LMS.LaunchData");
	let mode = MODES[data.launchMode ?? ""];
	if (mode === void 0) throw new LmsUnavailable(`LMS.LaunchData has the launchMode ${String(data.launchMode)}.`);
	let preferences = await preferred(lrs, owner.agent);
	return { lrs, actor, registration, activityId, data, mode, preferences, document: new StateDocument(lrs, owner, lasting), memory, thread };
}
async function token(url) {
	let answer = await patiently(() => send(url, { method: "POST" }));
	if (answer.status !== 200) throw new LmsUnavailable(`The fetch URL: ${said(answer)}`);
	let told = parsed2(answer.body, "the answer of the fetch URL");
	let given = told["auth-token"];
	if (typeof given === "string" && given !== "") return given;
	throw new LmsUnavailable(`The fetch URL gives no token: error ${String(told["error-code"])}, ${String(told["error-text"])}`);
}
async function preferred(lrs, agent) {
	let answer = await patiently(() => lrs.request("agents/profile", { agent, profileId: "cmi5LearnerPreferences" }));
	if (answer.status !== 200) return {};
	try {
		let given = parsed2(answer.body, "cmi5LearnerPreferences");
		return Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === "string"));
	} catch {
		return {};
	}
}
async function patiently(ask) {
	let answer = await ask();
	for (let wait of WAITS) {
		if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) break;
		await new Promise((done) => setTimeout(done, wait));
		answer = await ask();
	}
	return answer;
}
function parsed2(json, what) {
	try {
		let value = JSON.parse(json);
		if (value !== null && typeof value === "object") return value;
	} catch {
	}
	throw new LmsUnavailable(`${what} is no JSON object.`);
}

var DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
function launched(mode, told) {
	return { mode, stage: "launched", told, judged: false };
}
function next(session, event) {
	if (session.stage === "closed") return [session, []];
	if (event === "launched") return [session, []];
	if (session.stage === "launched") {
		let [begun, more] = event === "initialized" ? [session, []] : next({ ...session, stage: "initialized" }, event);
		let stage = begun.stage === "closed" ? "closed" : "initialized";
		return [{ ...begun, stage }, ["initialized", ...more]];
	}
	if (event === "terminated") return [{ ...session, stage: "closed" }, [event]];
	return mayTell(session, event) ? [afterwards(session, event), [event]] : [session, []];
}
function inherited(session) {
	return { ...session, judged: true };
}
function abandoned(session) {
	return { ...session, stage: "closed" };
}
function mayTell({ mode, told, judged }, event) {
	switch (event) {
		case "initialized":
			return false;
		case "completed":
			return mode === "normal" && !told.includes(event);
		case "passed":
			return mode === "normal" && !judged && !told.includes(event);
		case "failed":
			return mode === "normal" && !judged && !told.includes("passed");
		default:
			return mode === "normal";
	}
}
function afterwards(session, event) {
	if (event !== "completed" && event !== "passed" && event !== "failed") return session;
	let told = session.told.includes(event) ? session.told : [...session.told, event];
	return { ...session, told, judged: session.judged || event !== "completed" };
}

var CMI5 = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
var MOVE_ON = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
var VERBS = "http://adlnet.gov/expapi/verbs/";
var MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
function dressed(statement, event, terms, own, scaled) {
	let context = statement["context"];
	let renamed = (activity) => activity.id === own ? { ...activity, id: terms.activityId } : activity;
	let extensions = { ...object(context, "extensions"), ...object(terms.contextTemplate, "extensions") };
	let merged = { ...context, ...terms.contextTemplate, contextActivities: activities(context, terms, renamed) };
	let all = { ...merged, ...Object.keys(extensions).length > 0 && { extensions } };
	let placed = { ...statement, object: renamed(statement["object"]), context: all };
	let owed = DEFINED.includes(event) && statement["verb"].id === VERBS + event;
	return owed ? defined(placed, event, terms, scaled) : placed;
}
function activities(context, { contextTemplate }, renamed) {
	let given = object(contextTemplate, "contextActivities");
	let ours = object(context, "contextActivities");
	let kinds = [...new Set([...Object.keys(given), ...Object.keys(ours)])];
	return Object.fromEntries(kinds.map((kind) => [kind, distinct([...list(given[kind]), ...list(ours[kind]).map(renamed)])]));
}
function adopted(left, { contextTemplate }) {
	let context = left["context"];
	let extensions = { ...object(context, "extensions"), ...object(contextTemplate, "extensions") };
	return { ...left, context: { ...context, extensions } };
}
function defined(statement, event, terms, scaled) {
	let { result: filled, ...rest } = statement;
	let result = resultOf(event, filled ?? {}, terms, scaled);
	let { context } = statement;
	let lists = object(context, "contextActivities");
	let judged = event !== "initialized" && event !== "terminated";
	let byMastery = result["success"] !== void 0 && terms.masteryScore !== void 0;
	let category = distinct([...list(lists["category"]), CMI5, ...judged ? [MOVE_ON] : []]);
	return {
		...rest,
		...Object.keys(result).length > 0 && { result },
		context: {
			...context,
			contextActivities: { ...lists, category },
			...byMastery && { extensions: { ...object(context, "extensions"), [MASTERY_SCORE]: terms.masteryScore } }
		}
	};
}
function resultOf(event, { score, duration }, terms, scaled) {
	let timed = duration === void 0 ? {} : { duration };
	switch (event) {
		case "completed":
			return { completion: true, ...timed };
		case "passed":
		case "failed":
			return { success: event === "passed", ...score !== void 0 && { score: exact(score, event, terms, scaled) }, ...timed };
		case "terminated":
			return timed;
		default:
			return {};
	}
}
function exact(score, event, { masteryScore }, scaled) {
	if (scaled === void 0) return score;
	let least = event === "passed" ? masteryScore ?? 0 : 0;
	return { ...score, scaled: Math.min(1, Math.max(least, scaled)) };
}
function object(data, name) {
	return data?.[name] ?? {};
}
function list(value) {
	return value === void 0 ? [] : Array.isArray(value) ? value : [value];
}
function distinct(activities2) {
	return activities2.filter(({ id }, place) => activities2.findIndex((other) => other.id === id) === place);
}

var Launched = class {
	constructor(target, launch, document, heed = {}) {
		this.target = target;
		this.launch = launch;
		this.document = document;
		this.heed = heed;
		this.durable = true;
		this.interactions = Infinity;
		this.interactionLimit = Infinity;
		this.over = false;
		this.kept = { state: "", position: "" };
		this.confirmed = "";
		this.confirmed = launch.state;
	}
	get lastError() {
		return this.document.lastError;
	}
	initialize() {
		if (this.over) throw new LmsUnavailable("The session with the LMS is over.");
		return this.launch;
	}
	setState(state, position) {
		this.kept = { state, position };
		return true;
	}
	commit() {
		return this.store(false);
	}
	held() {
		return this.document.found;
	}
	renew() {
		this.confirmed = "";
	}
	setAside(state) {
		if (this.launch.mode === "normal") this.document.setAside(state);
	}
	farewell() {
		if (!this.over && this.kept.state !== "" && this.kept.state !== this.confirmed) void this.store(true);
		this.over = true;
	}
	terminate() {
		this.farewell();
		return true;
	}
	async store(last) {
		if (this.launch.mode !== "normal") return true;
		if (this.document.refused) return false;
		let { kept } = this;
		let stored = await this.document.write({ ...kept, told: this.heed.told?.() ?? [] }, last);
		if (stored) this.confirmed = kept.state;
		return stored;
	}
	setScore(score) {
		this.heed.scored?.(score);
		return true;
	}
	setInteraction() {
		return true;
	}
	setObjectives() {
		return true;
	}
	setStatus() {
		return true;
	}
	setProgress() {
		return true;
	}
};

function narrow({ document, location }, addresses) {
	let origins = new Set(addresses.flatMap((address) => originOf(address, location.href)));
	let content = ["connect-src 'self'", ...origins].join(" ");
	document.head.append(h("meta", { "http-equiv": "Content-Security-Policy", content }));
}
function originOf(address, base) {
	try {
		let { origin } = new URL(address ?? "", base);
		return origin === "null" ? [] : [origin];
	} catch {
		return [];
	}
}

var OF_A_SESSION = ["initialized", "resumed", "suspended", "terminated"];
var Etiquette = class {
	constructor(launch, told) {
		this.launch = launch;
		this.onLeave = () => {
		};
		this.session = launch.thread.session ?? launched(launch.mode, told);
		this.own = launch.thread.own ?? "";
	}
	get told() {
		return this.session.told;
	}
	events(event) {
		if (this.launch.lrs.over) this.session = abandoned(this.session);
		else if (event === "terminated") this.onLeave();
		let [session, events] = next(this.session, event);
		this.session = session;
		this.note();
		return events;
	}
	complete(statement, event) {
		if (event === "initialized") {
			this.own = statement["object"].id;
			this.note();
		}
		return dressed(statement, event, this.terms, this.own, this.scaled);
	}
	adopt(left) {
		let verb = left["verb"].id.replace(/^.*\//, "");
		if (this.launch.mode !== "normal" || OF_A_SESSION.includes(verb)) return void 0;
		if (verb === "passed" || verb === "failed") this.session = inherited(this.session);
		return adopted(left, this.terms);
	}
	note() {
		let { session, own } = this;
		let { memory, thread } = this.launch;
		if (session.stage === "closed") memory.forget();
		else memory.keep({ ...thread, session, own });
	}
	get terms() {
		let { activityId, data } = this.launch;
		return { activityId, contextTemplate: data.contextTemplate ?? {}, masteryScore: data.masteryScore };
	}
};
async function open(payload, page) {
	let query = new URLSearchParams(page.location.search);
	narrow(page, [query.get("endpoint"), query.get("fetch")]);
	let cmi52 = await openLaunch(query, () => page.sessionStorage, () => page.localStorage);
	let { actor, registration, data, lrs, mode, document } = cmi52;
	let kept = await document.read();
	if (kept === void 0) throw new LmsUnavailable(document.lastError ?? "The LMS does not give the state.");
	let rules = new Etiquette(cmi52, kept.told);
	let launch = {
		mode,
		learnerId: String(actor["account"]?.name ?? ""),
		learnerName: String(actor["name"] ?? ""),
		state: kept.state,
		finished: kept.told.includes("completed"),
		passMark: data.masteryScore,
		language: () => cmi52.preferences.languagePreference,
		session: cmi52.thread.since,
		timing: () => ({ data: data.launchParameters ?? "" }),
		xapi: {
			access: lrs,
			actor,
			registration,
			events: (event) => rules.events(event),
			...cmi52.thread.session === void 0 && { adopt: (left) => rules.adopt(left) },
			complete: (statement, event) => rules.complete(statement, event)
		}
	};
	let lms = new Launched(payload.target, launch, document, {
		told: () => rules.told,
		scored: ({ scaled }) => rules.scaled = scaled
	});
	rules.onLeave = () => lms.farewell();
	dress(cmi52, page);
	return lms;
}
function dress({ data, preferences }, page) {
	let { document } = page;
	if (data.launchParameters) document.documentElement.dataset["launchParameters"] = data.launchParameters;
	if (preferences.audioPreference === "off") document.addEventListener("play", ({ target }) => silence(target), true);
	let { returnURL } = data;
	if (!returnURL || !/^https?:/i.test(returnURL)) return;
	let strings = JSON.parse(document.getElementById("strings")?.textContent ?? "{}");
	let words = strings[document.documentElement.lang] ?? strings;
	let leave = () => page.location.assign(returnURL);
	let button = h("button", { type: "button", class: "link", onclick: leave }, words["cmi5.leave"]);
	let nav = h("nav", {}, button);
	Object.assign(nav.style, { maxInlineSize: "49rem", marginInline: "auto", padding: "0 var(--s5) var(--s5)" });
	document.body.append(nav);
}
function silence(target) {
	if (target instanceof HTMLMediaElement) target.muted = true;
}
var opened;
var cmi5 = {
	target: "cmi5",
	prepare: async (payload, page) => {
		opened = await open(payload, page);
	},
	open: () => opened
};

register(cmi5);
})();
