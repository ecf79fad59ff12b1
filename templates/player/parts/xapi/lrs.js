(() => {
var { PARTS, register } = markscheme.modules["xapi/access"];

var { PAGE_TIMERS, resumedDeadline, steadyClock } = markscheme.modules["clock"];

var PATIENCE = 1e4;
var MESSAGE = "markscheme:lrs";
function accessOf(query, settings, page) {
	let auth = query.get("auth");
	let endpoint = auth && query.get("endpoint") || settings?.endpoint;
	if (!endpoint) return void 0;
	let authorization = auth ? () => auth : sourceOf(settings, page);
	return authorization && { endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`, authorization };
}
function sourceOf(settings, page) {
	let { token, hosts, credential } = settings ?? {};
	if (token !== void 0) return remembering(() => fetched(new URL(token, page.location.href)));
	if (hosts !== void 0) return remembering((renew) => asked(page, hosts, renew));
	return credential === void 0 ? void 0 : () => credential;
}
function remembering(ask) {
	let known;
	return (renew) => {
		if (known !== void 0 && !renew) return known;
		return ask(renew).then((found) => known = found);
	};
}
async function fetched(url) {
	if (url.origin !== location.origin) throw new Error(`${url.href} is not on this page's server`);
	let answer = await fetch(url.href, {
		credentials: "same-origin",
		cache: "no-store",
		signal: AbortSignal.timeout?.(PATIENCE) ?? null
	});
	if (!answer.ok) throw new Error(`${url.href} answers HTTP ${answer.status}`);
	let text = (await answer.text()).trim();
	return checked(text.startsWith("{") ? JSON.parse(text).authorization : text);
}
function asked(page, hosts, renew) {
	let host = page.parent !== page ? page.parent : page.opener;
	if (!host) return Promise.reject(new Error("no page is around this one"));
	let origins = hosts.map((origin) => origin === "self" ? page.location.origin : origin);
	return new Promise((resolve, reject) => {
		let end = () => {
			clearTimeout(timer);
			page.removeEventListener("message", listen);
		};
		let listen = ({ source, origin, data }) => {
			if (source !== host || !origins.includes(origin) || data?.type !== MESSAGE) return;
			end();
			try {
				resolve(checked(data.authorization));
			} catch (error) {
				reject(error);
			}
		};
		let timer = setTimeout(() => {
			end();
			reject(new Error("the page around this one gives no credentials"));
		}, PATIENCE);
		page.addEventListener("message", listen);
		for (let origin of origins) host.postMessage({ type: MESSAGE, renew }, origin);
	});
}
function checked(value) {
	if (typeof value === "string" && /^[\x21-\x7e][\x20-\x7e]*$/.test(value)) return value;
	throw new Error("these are no credentials");
}

var Heritage = class {
	constructor(store) {
		this.store = store;
		this.left = [];
	}
	async load() {
		this.left = await this.store.load();
		return [];
	}
	add(statement) {
		return this.store.add(statement);
	}
	remove(entries) {
		this.store.remove(entries);
	}
	handOver(heir) {
		let { left } = this;
		this.left = [];
		for (let { statement } of left) heir(statement);
		this.store.remove(left);
	}
};
function inheriting(queue, heritage, adopt) {
	let heir = (left) => {
		let adopted = adopt(left);
		if (adopted) queue.send(adopted, { again: true });
	};
	return {
		send(statement, way) {
			queue.send(statement, way);
			void queue.ready.then(() => heritage.handOver(heir));
		},
		leave: () => queue.leave()
	};
}

var { INITIAL, highest, isPassed, nextStatus } = markscheme.modules["status"];

function observe(session, tell) {
	if (session.mode !== "normal") return;
	let observer = new Observer(session, tell);
	session.subscribe(() => observer.look());
}
var Observer = class {
	constructor(session, tell) {
		this.session = session;
		this.tell = tell;
		this.left = new Map();
		tell("launched", {});
		this.phase = session.phase;
		this.attempt = session.attempt;
		this.seen = session.slots.map(glance);
		session.slots.forEach((slot) => this.note(slot));
		if (this.phase === "results") tell("reviewed", {});
		if (this.phase === "answering") this.show(session.slots[session.position]);
	}
	look() {
		let { session, phase, attempt } = this;
		if (session.save === "closed") return;
		this.phase = session.phase;
		this.attempt = session.attempt;
		if (session.attempt !== attempt || phase === "start" && session.phase === "answering") this.begin();
		this.marks();
		if (session.phase === "answering") this.show(session.slots[session.position]);
		else if (phase === "answering") this.end();
	}
	begin() {
		this.left.clear();
		this.shown = void 0;
		this.seen = this.session.slots.map(glance);
		this.tell("started", {});
	}
	show(slot) {
		if (slot === this.shown) return;
		this.leave();
		this.shown = slot;
		if (slot) this.tell("presented", { item: slot.item });
	}
	leave() {
		let slot = this.shown;
		this.shown = void 0;
		if (!slot) return;
		let { item } = slot;
		let before = this.left.get(slot.index);
		if (!slot.answered && before === void 0) this.tell("skipped", { item });
		if (before !== void 0 && before !== JSON.stringify(slot.response)) this.tell("changed", { item });
		this.note(slot);
	}
	note(slot) {
		if (slot.answered) this.left.set(slot.index, JSON.stringify(slot.response));
	}
	marks() {
		let before = this.seen;
		this.seen = this.session.slots.map(glance);
		this.session.slots.forEach(({ item, index }) => {
			let [old, now] = [before[index], this.seen[index]];
			if (now?.flagged && !old?.flagged) this.tell("flagged", { item });
			if ((now?.hintsTaken ?? 0) > (old?.hintsTaken ?? 0)) this.tell("hint_taken", { item });
			if (!now?.selfMarks || now.selfMarks === old?.selfMarks) return;
			let { marks, max } = this.session.outcome(index);
			this.tell("self_marked", { item, score: { marks, min: Math.min(0, marks), max } });
		});
	}
	end() {
		this.leave();
		let { marks, max, points, misconceptions } = this.session.results();
		let { passMark } = this.session.payload.assessment;
		this.tell("scored", { score: { marks: Math.max(0, marks), min: 0, max } });
		for (let { id, marks: marks2, max: max2 } of points) {
			let success = isPassed(marks2 / max2, { passMark: passMark ?? 1 }) === true;
			let facts = { about: id, success, score: { marks: Math.max(0, marks2), min: 0, max: max2 } };
			this.tell("point_scored", facts);
			if (success) this.tell("point_mastered", facts);
		}
		for (let about of misconceptions) this.tell("misconception", { about });
	}
};
function glance({ flagged, selfMarks, hintsTaken }) {
	return { flagged, selfMarks, hintsTaken };
}

var KEEPALIVE_LIMIT = 3e4;
var PATIENCE2 = 3e4;
var REFUSALS = new Set([400, 409, 412, 413, 415, 422]);
var HttpSender = class {
	constructor(access, version, patience = PATIENCE2) {
		this.access = access;
		this.version = version;
		this.patience = patience;
	}
	get sessions() {
		return this.access.sessions;
	}
	async send(statements, last, signal) {
		if (this.access.over) return new Promise(() => {
		});
		try {
			let answer = await this.request(statements, last, signal, false);
			if (answer.status !== 401 || last) return meaning(answer, this.access.final);
			return meaning(await this.request(statements, last, signal, true), this.access.final);
		} catch (error) {
			return { kind: "later", why: String(error) };
		}
	}
	request(statements, last, signal, renew) {
		let authorization = this.access.authorization(renew);
		let body = JSON.stringify(statements);
		if (typeof authorization === "string") return this.post(authorization, body, last, signal);
		return authorization.then((value) => this.post(value, body, last, signal));
	}
	async post(authorization, body, keepalive, signal) {
		let patience = new AbortController();
		let stop = () => patience.abort();
		signal.addEventListener("abort", stop);
		let timer = setTimeout(stop, this.patience);
		try {
			return await fetch(`${this.access.endpoint}statements`, {
				method: "POST",
				headers: {
					Authorization: authorization,
					"Content-Type": "application/json",
					"X-Experience-API-Version": this.version
				},
				body,
				keepalive,
				credentials: "omit",
				redirect: "error",
				cache: "no-store",
				signal: patience.signal
			});
		} finally {
			clearTimeout(timer);
			signal.removeEventListener("abort", stop);
		}
	}
};
function meaning({ ok, status, headers }, final = []) {
	if (ok) return { kind: "stored" };
	if (REFUSALS.has(status) || final.includes(status)) return { kind: "refused", status, conflict: status === 409 };
	let after = delay(headers.get("Retry-After"));
	return { kind: "later", why: `HTTP ${status}`, ...after !== void 0 && { after } };
}
function delay(header) {
	return header !== null && /^\d+$/.test(header.trim()) ? Number(header) * 1e3 : void 0;
}

var MOST = 50;
var LARGEST = 5e5;
var FIRST = 1e3;
var LONGEST = 6e4;
var TOLERATED = 2;
var Queue = class {
	constructor(store, sender, timers, show = () => {
	}, chance = Math.random) {
		this.store = store;
		this.sender = sender;
		this.timers = timers;
		this.show = show;
		this.chance = chance;
		this.entries = [];
		this.early = [];
		this.failures = 0;
		this.apart = new Set();
		this.again = new Set();
		this.refused = false;
		this.awaited = new Map();
		this.ready = this.open();
	}
	get length() {
		return this.entries.length + (this.early?.length ?? 0);
	}
	send(statement, way = {}) {
		if (way.arrived) this.awaited.set(statement["id"], way.arrived);
		if (this.early) return void this.early.push([statement, way]);
		this.enter(statement, way);
		this.deliver();
	}
	enter(statement, { again }) {
		if (this.entries.some((entry2) => entry2.statement["id"] === statement["id"])) return;
		let entry = this.store.add(statement);
		this.entries.push(entry);
		if (again) this.again.add(entry);
	}
	leave() {
		for (let told of this.early ?? []) this.enter(...told);
		if (this.early) this.early = [];
		let { again, apart, entries } = this;
		let doubtful = new Set(this.sender.sessions ? [...again, ...apart] : []);
		let limit = doubtful.size > 0 ? KEEPALIVE_LIMIT / 2 : KEEPALIVE_LIMIT;
		let batch = fitting(entries.filter((entry) => !doubtful.has(entry)), limit);
		if (batch.length === 0 || this.sending?.last && this.sending.count === batch.length) return;
		this.sending?.control.abort();
		this.endWait();
		let beside = entries.filter((entry) => doubtful.has(entry) && !again.has(entry));
		for (let entry of fitting(beside, limit)) this.aside(entry);
		this.request(batch, true);
	}
	aside(entry) {
		void this.sender.send([entry.statement], true, new AbortController().signal).then((answer) => {
			if (answer.kind === "stored") this.forget([entry]);
		});
	}
	retry() {
		this.endWait();
		this.deliver();
	}
	endWait() {
		this.stopWaiting?.();
		this.stopWaiting = void 0;
	}
	async open() {
		let left = await this.store.load();
		let early = this.early ?? [];
		this.early = void 0;
		this.entries = [...left, ...this.entries];
		for (let told of early) this.enter(...told);
		this.deliver();
	}
	deliver() {
		if (this.early || this.sending || this.stopWaiting || this.entries.length === 0) return;
		this.request(this.batch(), false);
	}
	batch() {
		let first = this.entries[0];
		if (this.apart.has(first)) return [first];
		let again = this.again.has(first);
		let end = this.entries.findIndex((entry) => this.again.has(entry) !== again);
		let batch = fitting(end < 0 ? this.entries : this.entries.slice(0, end), LARGEST);
		return batch.length > 0 ? batch : [first];
	}
	request(batch, last) {
		let control = new AbortController();
		let sending = { control, last, count: batch.length };
		this.sending = sending;
		let statements = batch.map(({ statement }) => statement);
		void this.sender.send(statements, last, control.signal).then((answer) => {
			if (this.sending !== sending) return;
			this.sending = void 0;
			this.settle(batch, answer);
			this.deliver();
		});
	}
	settle(batch, answer) {
		if (answer.kind === "later") return this.wait(answer);
		this.failures = 0;
		if (answer.kind === "refused" && batch.length > 1) {
			batch.forEach((entry) => this.apart.add(entry));
			return;
		}
		if (answer.kind === "refused" && !answer.conflict) {
			this.refused = true;
			console.warn(`The learning record store refuses a statement (HTTP ${answer.status}).`, batch[0]?.statement);
		}
		this.forget(batch);
		this.show(this.refused ? "refused" : "well");
	}
	forget(batch) {
		let gone = new Set(batch);
		this.entries = this.entries.filter((entry) => !gone.has(entry));
		this.store.remove(batch);
		for (let entry of batch) {
			this.apart.delete(entry);
			this.again.delete(entry);
			let { id } = entry.statement;
			this.awaited.get(id)?.();
			this.awaited.delete(id);
		}
	}
	wait({ why, after }) {
		this.failures++;
		let delay2 = Math.min(LONGEST, FIRST * 2 ** Math.min(10, this.failures - 1));
		let chosen = Math.max(delay2 * (0.5 + this.chance() / 2), Math.min(after ?? 0, 10 * LONGEST));
		if (this.failures === 1) console.info(`The learning record store cannot be reached for now (${why}).`);
		if (this.failures >= TOLERATED) this.show("waiting");
		this.stopWaiting = this.timers.after(chosen, () => this.retry());
	}
};
function fitting(entries, bytes) {
	let size = 2;
	let first = entries.slice(0, MOST);
	let end = first.findIndex((entry) => (size += entry.bytes + 1) > bytes);
	return end < 0 ? first : first.slice(0, end);
}

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

function createSign(page, words) {
	let text = h("span", {});
	let sign = h("p", { class: "save is-unsaved lrs", role: "status" }, text);
	return (condition) => {
		let bar = page.querySelector(".bar");
		if (condition !== "well" && !sign.isConnected) bar?.append(sign);
		if (condition === "well") sign.remove();
		let said = words[`lrs.${condition}`] ?? "";
		if (text.textContent !== said) text.textContent = said;
	};
}

var DATABASE = "markscheme";
var STATEMENTS = "statements";
var PATIENCE3 = 3e3;
var BrowserStore = class {
	constructor(scope, factory) {
		this.scope = scope;
		this.factory = factory;
		this.next = 0;
	}
	async load() {
		try {
			this.database = await within(PATIENCE3, opened(this.factory()));
			this.database.onversionchange = () => this.database?.close();
			let left = await this.left(this.database);
			this.next = Math.max(this.next, (left[left.length - 1]?.place ?? -1) + 1);
			return left;
		} catch (error) {
			console.info("This browser keeps no statements; what does not arrive is lost with the page.", error);
			this.database = void 0;
			return [];
		}
	}
	add(statement) {
		let text = JSON.stringify(statement);
		let entry = { statement, bytes: new TextEncoder().encode(text).length, place: this.next++ };
		this.change((records) => void records.put(text, this.key(entry)));
		return entry;
	}
	remove(entries) {
		this.change((records) => entries.forEach((entry) => records.delete(this.key(entry))));
	}
	key({ place, statement }) {
		return [this.scope, place, String(statement["id"])];
	}
	left(database) {
		let range = IDBKeyRange.bound([this.scope], [this.scope, []]);
		let left = [];
		return new Promise((resolve, reject) => {
			let request = database.transaction(STATEMENTS).objectStore(STATEMENTS).openCursor(range);
			request.onerror = () => reject(request.error);
			request.onsuccess = () => {
				let cursor = request.result;
				if (!cursor) return resolve(left);
				let [, place] = cursor.key;
				let text = String(cursor.value);
				left.push({ statement: JSON.parse(text), bytes: new TextEncoder().encode(text).length, place });
				cursor.continue();
			};
		});
	}
	change(act) {
		try {
			let transaction = this.database?.transaction(STATEMENTS, "readwrite");
			if (!transaction) return;
			transaction.onabort = () => console.info("A statement was not kept.", transaction.error);
			act(transaction.objectStore(STATEMENTS));
			transaction.commit?.();
		} catch (error) {
			console.info("A statement was not kept.", error);
		}
	}
};
function opened(factory) {
	return new Promise((resolve, reject) => {
		let request = factory.open(DATABASE, 1);
		request.onupgradeneeded = () => void request.result.createObjectStore(STATEMENTS);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
		request.onblocked = () => reject(new Error("another page blocks the database"));
	});
}
function within(milliseconds, promise) {
	return new Promise((resolve, reject) => {
		let timer = setTimeout(() => reject(new Error("the database does not open")), milliseconds);
		promise.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

var VERSION = "1.0.3";
function versionOf({ version }, settings) {
	return version ?? settings?.version ?? VERSION;
}
var lrs = {
	connect(launch, payload, { actor, registration }, words) {
		let access = launch?.access ?? accessOf(new URLSearchParams(location.search), payload.lrs, window);
		if (access === void 0) return void 0;
		let scope = JSON.stringify([access.endpoint, actor, registration ?? null]);
		let kept = new BrowserStore(scope, () => indexedDB);
		let heritage = launch?.adopt && new Heritage(kept);
		let sender = new HttpSender(access, versionOf(access, payload.lrs));
		let queue = new Queue(heritage ?? kept, sender, PAGE_TIMERS, createSign(document, words));
		window.addEventListener("online", () => queue.retry());
		return heritage && launch?.adopt ? inheriting(queue, heritage, launch.adopt) : queue;
	},
	observe
};

register(lrs);
})();
