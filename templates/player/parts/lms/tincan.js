(() => {
var { connect, prepare, register, withoutLms } = markscheme.modules["src/lms/connect.ts"];

var { LmsUnavailable, agentOf } = markscheme.modules["src/lms/lms.ts"];

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

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["src/dom.ts"];

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

var PARAMETERS = ["endpoint", "auth", "actor", "activity_id"];
async function open(page) {
	let query = new URLSearchParams(page.location.search);
	narrow(page, [query.get("endpoint")]);
	let [endpoint = "", auth = "", json = "", activityId = ""] = PARAMETERS.map((name) => query.get(name) ?? ""), actor = parsed2(json), missing = PARAMETERS.filter((name) => !query.get(name));
	if (missing.length > 0 || actor === void 0)
		throw new LmsUnavailable(`The launch lacks ${missing.join(", ") || "an actor in JSON"}.`);
	let registration = query.get("registration") ?? void 0, lrs = new Lrs(endpoint.replace(/\/?$/, "/"), auth), document = new StateDocument(lrs, { activityId, agent: JSON.stringify(actor), registration }), kept = await document.read();
	if (kept === void 0) throw new LmsUnavailable(document.lastError ?? "The record store does not give the state.");
	let launch = {
		mode: "normal",
		learnerId: "",
		learnerName: "",
		state: kept.state,
		finished: !1,
		xapi: { access: lrs, actor, registration }
	};
	return new Launched("tincan", launch, document);
}
function parsed2(json) {
	try {
		let actor = JSON.parse(json);
		return actor !== null && typeof actor == "object" ? modern({ objectType: "Agent", ...actor }) : void 0;
	} catch {
		return;
	}
}
function modern(actor) {
	let first = (value) => Array.isArray(value) ? value[0] : value, plain = Object.fromEntries(Object.entries(actor).map(([name, value]) => [name, first(value)])), account = plain.account;
	return account?.accountName === void 0 ? plain : { ...plain, account: { homePage: account.accountServiceHomePage, name: account.accountName } };
}
var opened, tincan = {
	target: "tincan",
	prepare: async (_, page) => {
		opened = await open(page);
	},
	open: () => opened
};

register(tincan);
})();
