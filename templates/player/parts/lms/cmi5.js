(() => {
var { connect, prepare, register, withoutLms } = markscheme.modules["src/lms/connect.ts"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

var Memory = class {
	constructor(fetch2, storage) {
		this.storage = storage;
		this.name = `markscheme.cmi5 ${fetch2}`;
	}
	read() {
		try {
			return JSON.parse(this.storage().getItem(this.name) ?? "null") ?? void 0;
		} catch {
			return;
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

var { LmsUnavailable, agentOf } = markscheme.modules["src/lms/lms.ts"];

async function send(url, { method = "GET", body, headers = {} } = {}) {
	let abort = new AbortController(), timer = setTimeout(() => abort.abort(), 2e4);
	try {
		let keepalive = method !== "GET" && (body ?? "").length < 3e4, request = { method, headers, keepalive, signal: abort.signal, cache: "no-store" }, answer = await fetch(url, body === void 0 ? request : { ...request, body });
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
	constructor(endpoint, auth, final = [], sessions = !1) {
		this.endpoint = endpoint;
		this.auth = auth;
		this.final = final;
		this.sessions = sessions;
		this.over = !1;
	}
	authorization() {
		return this.auth;
	}
	request(resource, parameters, sent = {}) {
		let query = Object.entries(parameters).filter((each) => each[1] !== void 0).map((each) => each.map(encodeURIComponent).join("=")).join("&"), headers = { Authorization: this.auth, "X-Experience-API-Version": "1.0.3", ...sent.headers };
		return send(`${this.endpoint}${resource}?${query}`, { ...sent, headers });
	}
};

var STATE_ID = "markscheme.state", ASIDE_ID = "markscheme.state.aside", StateDocument = class {
	constructor(lrs, owner) {
		this.lrs = lrs;
		this.owner = owner;
		this.lastError = null;
		this.writing = !1;
		this.etag = null;
		this.absent = !1;
	}
	async read() {
		let answer = await this.ask();
		return answer.status === 404 ? { state: "", told: [] } : answer.status !== 200 ? this.failed(answer) : parsed(answer.body);
	}
	async write(kept, last = !1) {
		var _a;
		let body = JSON.stringify(kept), before = this.sent;
		this.sent = body;
		let answer = await this.put(body, last && this.writing);
		return this.taken(answer) ? !0 : ((_a = this.lrs).over || (_a.over = answer.status === 401 || answer.status === 403), answer.status === 412 && await this.isOurs(before, body) ? this.taken(await this.put(body)) : (this.failed(answer), !1));
	}
	setAside(state) {
		if (this.refused) return;
		let headers = { "Content-Type": "application/json" }, body = JSON.stringify({ state });
		this.lrs.request("activities/state", { ...this.owner, stateId: ASIDE_ID }, { method: "PUT", body, headers });
	}
	get refused() {
		return this.lrs.over;
	}
	taken({ status, etag }) {
		return status < 200 || status > 299 ? !1 : (this.etag = etag, this.absent = !1, this.found = void 0, !0);
	}
	async isOurs(...sent) {
		let found = await this.ask();
		return found.status === 200 && sent.includes(found.body) ? !0 : (this.found = found.status === 200 ? parsed(found.body).state : void 0, !1);
	}
	async ask() {
		let answer = await this.lrs.request("activities/state", this.parameters);
		return this.etag = answer.status === 200 ? answer.etag : null, this.absent = answer.status === 404, answer;
	}
	async put(body, regardless = !1) {
		let headers = { "Content-Type": "application/json", ...regardless ? {} : this.etag !== null ? { "If-Match": this.etag } : this.absent ? { "If-None-Match": "*" } : {} };
		this.writing = !0;
		let answer = await this.lrs.request("activities/state", this.parameters, { method: "PUT", body, headers });
		return this.writing = !1, answer;
	}
	get parameters() {
		return { ...this.owner, stateId: STATE_ID };
	}
	failed(answer) {
		this.lastError = `State: ${said(answer)}`, console.warn(`The LMS did not keep the state. ${said(answer)}`);
	}
};
function parsed(body) {
	try {
		let { state = "", told = [] } = JSON.parse(body);
		if (typeof state == "string" && Array.isArray(told)) return { state, told };
	} catch {
	}
	return { state: body, told: [] };
}

var PARAMETERS = ["endpoint", "fetch", "actor", "registration", "activityId"], MODES = { Normal: "normal", Browse: "browse", Review: "review" }, REFUSED = [403], WAITS = [500, 2e3];
async function openLaunch(query, storage) {
	let given = Object.fromEntries(PARAMETERS.map((name) => [name, query.get(name) ?? ""])), missing = PARAMETERS.filter((name) => given[name] === "");
	if (missing.length > 0) throw new LmsUnavailable(`The launch lacks ${missing.join(", ")}.`);
	let { registration, activityId } = given, actor = parsed2(given.actor, "actor"), memory = new Memory(given.fetch, storage), thread = memory.read() ?? { token: await token(given.fetch), since: Date.now() + Math.random() };
	memory.keep(thread);
	let lrs = new Lrs(given.endpoint.replace(/\/?$/, "/"), `Basic ${thread.token}`, REFUSED, !0), owner = { activityId, agent: JSON.stringify(actor), registration }, answer = await patiently(() => lrs.request("activities/state", { ...owner, stateId: "LMS.LaunchData" }));
	if ((answer.status === 401 || answer.status === 403) && memory.forget(), answer.status !== 200) throw new LmsUnavailable(`LMS.LaunchData: ${said(answer)}`);
	let data = parsed2(answer.body, "LMS.LaunchData"), mode = MODES[data.launchMode ?? ""];
	if (mode === void 0) throw new LmsUnavailable(`LMS.LaunchData has the launchMode ${String(data.launchMode)}.`);
	let preferences = await preferred(lrs, owner.agent);
	return { lrs, actor, registration, activityId, data, mode, preferences, document: new StateDocument(lrs, owner), memory, thread };
}
async function token(url) {
	let answer = await patiently(() => send(url, { method: "POST" }));
	if (answer.status !== 200) throw new LmsUnavailable(`The fetch URL: ${said(answer)}`);
	let told = parsed2(answer.body, "the answer of the fetch URL"), given = told["auth-token"];
	if (typeof given == "string" && given !== "") return given;
	throw new LmsUnavailable(`The fetch URL gives no token: error ${String(told["error-code"])}, ${String(told["error-text"])}`);
}
async function preferred(lrs, agent) {
	let answer = await patiently(() => lrs.request("agents/profile", { agent, profileId: "cmi5LearnerPreferences" }));
	try {
		return answer.status === 200 ? JSON.parse(answer.body) : {};
	} catch {
		return {};
	}
}
async function patiently(ask) {
	let answer = await ask();
	for (let wait of WAITS) {
		if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) break;
		await new Promise((done) => setTimeout(done, wait)), answer = await ask();
	}
	return answer;
}
function parsed2(json, what) {
	try {
		let value = JSON.parse(json);
		if (value !== null && typeof value == "object") return value;
	} catch {
	}
	throw new LmsUnavailable(`${what} is no JSON object.`);
}

var DEFINED = ["initialized", "completed", "passed", "failed", "terminated"];
function launched(mode, told) {
	return { mode, stage: "launched", told, judged: !1 };
}
function next(session, event) {
	if (session.stage === "closed") return [session, []];
	if (event === "launched") return [session, []];
	if (session.stage === "launched") {
		let [begun, more] = event === "initialized" ? [session, []] : next({ ...session, stage: "initialized" }, event), stage = begun.stage === "closed" ? "closed" : "initialized";
		return [{ ...begun, stage }, ["initialized", ...more]];
	}
	return event === "terminated" ? [{ ...session, stage: "closed" }, [event]] : mayTell(session, event) ? [afterwards(session, event), [event]] : [session, []];
}
function inherited(session) {
	return { ...session, judged: !0 };
}
function abandoned(session) {
	return { ...session, stage: "closed" };
}
function mayTell({ mode, told, judged }, event) {
	switch (event) {
		case "initialized":
			return !1;
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

var CMI5 = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }, MOVE_ON = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" }, MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
function dressed(statement, event, terms, own, scaled) {
	let context = statement.context, renamed = (activity) => activity.id === own ? { ...activity, id: terms.activityId } : activity, extensions = { ...object(context, "extensions"), ...object(terms.contextTemplate, "extensions") }, all = { ...{ ...context, ...terms.contextTemplate, contextActivities: activities(context, terms, renamed) }, ...Object.keys(extensions).length > 0 && { extensions } }, placed = { ...statement, object: renamed(statement.object), context: all };
	return DEFINED.includes(event) ? defined(placed, event, terms, scaled) : placed;
}
function activities(context, { contextTemplate }, renamed) {
	let given = object(contextTemplate, "contextActivities"), ours = object(context, "contextActivities"), kinds = [.../* @__PURE__ */ new Set([...Object.keys(given), ...Object.keys(ours)])];
	return Object.fromEntries(kinds.map((kind) => [kind, distinct([...list(given[kind]), ...list(ours[kind]).map(renamed)])]));
}
function adopted(left, { contextTemplate }) {
	let context = left.context, extensions = { ...object(context, "extensions"), ...object(contextTemplate, "extensions") };
	return { ...left, context: { ...context, extensions } };
}
function defined(statement, event, terms, scaled) {
	let { result: filled, ...rest } = statement, result = resultOf(event, filled ?? {}, terms, scaled), { context } = statement, lists = object(context, "contextActivities"), judged = event !== "initialized" && event !== "terminated", scored = result.score !== void 0 && terms.masteryScore !== void 0, category = distinct([...list(lists.category), CMI5, ...judged ? [MOVE_ON] : []]);
	return {
		...rest,
		...Object.keys(result).length > 0 && { result },
		context: {
			...context,
			contextActivities: { ...lists, category },
			...scored && { extensions: { ...object(context, "extensions"), [MASTERY_SCORE]: terms.masteryScore } }
		}
	};
}
function resultOf(event, { score, duration }, terms, scaled) {
	let timed = duration === void 0 ? {} : { duration };
	switch (event) {
		case "completed":
			return { completion: !0, ...timed };
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
	return scaled === void 0 ? score : { ...score, scaled: Math.min(1, Math.max(event === "passed" ? masteryScore ?? 0 : 0, scaled)) };
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
		this.durable = !0;
		this.interactions = 1 / 0;
		this.interactionLimit = 1 / 0;
		this.over = !1;
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
		return this.kept = { state, position }, !0;
	}
	commit() {
		return this.store(!1);
	}
	held() {
		return this.document.found;
	}
	renew() {
		this.confirmed = "";
	}
	setAside(state) {
		this.launch.mode === "normal" && this.document.setAside(state);
	}
	farewell() {
		!this.over && this.kept.state !== "" && this.kept.state !== this.confirmed && this.store(!0), this.over = !0;
	}
	terminate() {
		return this.farewell(), !0;
	}
	async store(last) {
		if (this.launch.mode !== "normal") return !0;
		if (this.document.refused) return !1;
		let { kept } = this, stored = await this.document.write({ ...kept, told: this.heed.told?.() ?? [] }, last);
		return stored && (this.confirmed = kept.state), stored;
	}
	setScore(score) {
		return this.heed.scored?.(score), !0;
	}
	setInteraction() {
		return !0;
	}
	setObjectives() {
		return !0;
	}
	setStatus() {
		return !0;
	}
	setProgress() {
		return !0;
	}
};

function narrow({ document, location }, addresses) {
	let content = ["connect-src 'self'", ...new Set(addresses.flatMap((address) => originOf(address, location.href)))].join(" ");
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

var OF_A_SESSION = ["initialized", "resumed", "suspended", "terminated"], Etiquette = class {
	constructor(launch, told) {
		this.launch = launch;
		this.onLeave = () => {
		};
		this.session = launch.thread.session ?? launched(launch.mode, told), this.own = launch.thread.own ?? "";
	}
	get told() {
		return this.session.told;
	}
	events(event) {
		this.launch.lrs.over ? this.session = abandoned(this.session) : event === "terminated" && this.onLeave();
		let [session, events] = next(this.session, event);
		return this.session = session, this.note(), events;
	}
	complete(statement, event) {
		return event === "initialized" && (this.own = statement.object.id, this.note()), dressed(statement, event, this.terms, this.own, this.scaled);
	}
	adopt(left) {
		let verb = left.verb.id.replace(/^.*\//, "");
		if (!(this.launch.mode !== "normal" || OF_A_SESSION.includes(verb)))
			return (verb === "passed" || verb === "failed") && (this.session = inherited(this.session)), adopted(left, this.terms);
	}
	note() {
		let { session, own } = this, { memory, thread } = this.launch;
		session.stage === "closed" ? memory.forget() : memory.keep({ ...thread, session, own });
	}
	get terms() {
		let { activityId, data } = this.launch;
		return { activityId, contextTemplate: data.contextTemplate ?? {}, masteryScore: data.masteryScore };
	}
};
async function open(payload, page) {
	let query = new URLSearchParams(page.location.search);
	narrow(page, [query.get("endpoint"), query.get("fetch")]);
	let cmi52 = await openLaunch(query, () => page.sessionStorage), { actor, registration, data, lrs, mode, document } = cmi52, kept = await document.read();
	if (kept === void 0) throw new LmsUnavailable(document.lastError ?? "The LMS does not give the state.");
	let rules = new Etiquette(cmi52, kept.told), launch = {
		mode,
		learnerId: String(actor.account?.name ?? ""),
		learnerName: String(actor.name ?? ""),
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
	}, lms = new Launched(payload.target, launch, document, {
		told: () => rules.told,
		scored: ({ scaled }) => rules.scaled = scaled
	});
	return rules.onLeave = () => lms.farewell(), dress(cmi52, page), lms;
}
function dress({ data, preferences }, page) {
	let { document } = page;
	data.launchParameters && (document.documentElement.dataset.launchParameters = data.launchParameters), preferences.audioPreference === "off" && document.addEventListener("play", ({ target }) => silence(target), !0);
	let { returnURL } = data;
	if (!returnURL || !/^https?:/i.test(returnURL)) return;
	let strings = JSON.parse(document.getElementById("strings")?.textContent ?? "{}"), words = strings[document.documentElement.lang] ?? strings, button = h("button", { type: "button", class: "link", onclick: () => page.location.assign(returnURL) }, words["cmi5.leave"]), nav = h("nav", {}, button);
	Object.assign(nav.style, { maxInlineSize: "49rem", marginInline: "auto", padding: "0 var(--s5) var(--s5)" }), document.body.append(nav);
}
function silence(target) {
	target instanceof HTMLMediaElement && (target.muted = !0);
}
var opened, cmi5 = {
	target: "cmi5",
	prepare: async (payload, page) => {
		opened = await open(payload, page);
	},
	open: () => opened
};

register(cmi5);
})();
