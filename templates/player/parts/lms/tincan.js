(() => {
var { connect, prepare, register, withoutLms } = markscheme.modules["lms/connect"];

var { LmsUnavailable, agentOf } = markscheme.modules["lms/lms"];

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

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

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

var PARAMETERS = ["endpoint", "auth", "actor", "activity_id"];
async function open(page) {
	let query = new URLSearchParams(page.location.search);
	narrow(page, [query.get("endpoint")]);
	let [endpoint = "", auth = "", json = "", activityId = ""] = PARAMETERS.map((name) => query.get(name) ?? "");
	let actor = parsed2(json);
	let missing = PARAMETERS.filter((name) => !query.get(name));
	if (missing.length > 0 || actor === void 0) {
		throw new LmsUnavailable(`The launch lacks ${missing.join(", ") || "an actor in JSON"}.`);
	}
	let registration = query.get("registration") ?? void 0;
	let lrs = new Lrs(endpoint.replace(/\/?$/, "/"), auth);
	let document = new StateDocument(lrs, { activityId, agent: JSON.stringify(actor), registration }, () => page.localStorage);
	let kept = await document.read();
	if (kept === void 0) throw new LmsUnavailable(document.lastError ?? "The record store does not give the state.");
	let launch = {
		mode: "normal",
		learnerId: "",
		learnerName: "",
		state: kept.state,
		finished: false,
		xapi: { access: lrs, actor, registration }
	};
	return new Launched("tincan", launch, document);
}
function parsed2(json) {
	try {
		let actor = JSON.parse(json);
		return actor !== null && typeof actor === "object" ? modern({ objectType: "Agent", ...actor }) : void 0;
	} catch {
		return void 0;
	}
}
function modern(actor) {
	let first = (value) => Array.isArray(value) ? value[0] : value;
	let plain = Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, first(value)]));
	let account = plain["account"];
	if (account?.["accountName"] === void 0) return plain;
	return { ...plain, account: { homePage: account["accountServiceHomePage"], name: account["accountName"] } };
}
var opened;
var tincan = {
	target: "tincan",
	prepare: async (_, page) => {
		opened = await open(page);
	},
	open: () => opened
};

register(tincan);
})();
