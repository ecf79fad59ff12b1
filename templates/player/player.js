(() => {
function steadyClock(wall = Date.now, monotonic = () => performance.now()) {
	let opened = monotonic();
	let start2 = wall();
	let latest = start2;
	return {
		now: () => latest = Math.max(latest, wall(), start2 + monotonic() - opened),
		elapsed: () => Math.max(0, monotonic() - opened) / 1e3
	};
}
var PAGE_TIMERS = {
	after(milliseconds, action) {
		let id = setTimeout(action, milliseconds);
		return () => clearTimeout(id);
	},
	every(milliseconds, action) {
		let id = setInterval(action, milliseconds);
		return () => clearInterval(id);
	}
};
function resumedDeadline(stored, now, limit, spent) {
	return Math.min(stored, Math.ceil(now / 1e3 + Math.max(0, limit - spent)));
}

var FEATURES = {};
function register(feature) {
	Object.assign(FEATURES, { [feature.name]: feature });
}

function hash(text, seed = 0) {
	let value = (2166136261 ^ seed) >>> 0;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	}
	return mix(value);
}
function random(seed) {
	let state = seed >>> 0;
	return () => {
		state = state + 2654435769 >>> 0;
		return mix(state);
	};
}
function shuffled(values, next) {
	let result3 = [...values];
	for (let last = result3.length - 1; last > 0; last--) {
		let other = Math.floor(next() / 4294967296 * (last + 1));
		[result3[last], result3[other]] = [result3[other], result3[last]];
	}
	return result3;
}
function newSeed() {
	return crypto.getRandomValues(new Uint32Array(1))[0];
}
function mix(value) {
	let bits = value >>> 0;
	bits = Math.imul(bits ^ bits >>> 16, 2146121005);
	bits = Math.imul(bits ^ bits >>> 15, 2221713035);
	return (bits ^ bits >>> 16) >>> 0;
}

function draw(payload, seed, attempt) {
	let next = random(hash(`attempt ${attempt}`, seed));
	let taken = new Set();
	return payload.sections.flatMap((section) => {
		let chosen = arrange(payload, section, choose(section, taken, next), next);
		for (let index of chosen) taken.add(index);
		return chosen.map((index) => ({ item: payload.items[index], section }));
	});
}
function displayOrder(seed, itemId, count, scrambled) {
	let next = random(hash(itemId, seed));
	let given2 = Array.from({ length: count }, (_, index) => index);
	let order = shuffled(given2, next);
	while (scrambled && count > 1 && order.every((value, index) => value === index)) order = shuffled(given2, next);
	return order;
}
function choose(section, taken, next) {
	if (section.select >= section.items.length) return section.items;
	if (section.cells !== void 0) {
		let met = FEATURES.blueprint?.choose(section.cells, next);
		return section.items.filter((index) => met?.has(index));
	}
	let fresh = shuffled(section.items.filter((index) => !taken.has(index)), next);
	let used = shuffled(section.items.filter((index) => taken.has(index)), next);
	let chosen = new Set([...fresh, ...used].slice(0, section.select));
	return section.items.filter((index) => chosen.has(index));
}
function arrange(payload, section, chosen, next) {
	let groups = new Map();
	for (let index of chosen) {
		let name = payload.items[index]?.case ?? `\0${index}`;
		let group = groups.get(name);
		if (group) group.push(index);
		else groups.set(name, [index]);
	}
	let inOrder = [...groups.values()];
	return (section.shuffle ? shuffled(inOrder, next) : inOrder).flat();
}

var ESCAPES = { "~": "~~", "|": "~!", "\n": "~n", "	": "~t" };
var PLAIN = { "~": "~", "!": "|", n: "\n", t: "	" };
function normalised(text) {
	return text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[\0-\x08\x0b-\x1f]/g, "").replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (unit) => unit.length === 2 ? unit : "�");
}
function encodeText(text) {
	return normalised(text).replace(/[~|\n\t]/g, (character) => ESCAPES[character]);
}
function decodeText(encoded) {
	let text = encoded.replace(/~([~!nt])/g, (_, mark) => PLAIN[mark]);
	return encodeText(text) === encoded ? text : null;
}
function fitText(text, limit) {
	let plain = normalised(text);
	if (encodeText(plain).length <= limit) return plain;
	let fitting = "";
	let used = 0;
	for (let character of plain) {
		used += encodeText(character).length;
		if (used > limit) break;
		fitting += character;
	}
	return fitting;
}

var Question = class {
	constructor(index, source, section, interaction, uncover, wording) {
		this.index = index;
		this.source = source;
		this.section = section;
		this.interaction = interaction;
		this.uncover = uncover;
		this.wording = wording;
		this.seen = false;
		this.flagged = false;
		this.answered = false;
		this.locked = false;
		this.telling = 0;
		this.seconds = 0;
		this.taken = 0;
		this.spoken = 0;
	}
	get item() {
		return this.wording?.item(this.source) ?? this.source;
	}
	get key() {
		let whole = this.whole ?? (this.whole = this.uncover(this.source));
		return this.wording?.item(whole) ?? whole;
	}
	get language() {
		return this.wording?.languages[this.spoken];
	}
	reworded() {
		this.marked = void 0;
	}
	get scheme() {
		return this.source.state.text === void 0 ? this.key : this.wording?.item(this.whole ?? this.key, this.spoken) ?? this.key;
	}
	get response() {
		return this.given ?? (this.given = this.interaction.empty(this.item));
	}
	set response(response2) {
		this.given = response2;
		this.spoken = this.wording?.language ?? 0;
		this.answered = this.interaction.isAnswered(this.item, response2);
		this.marked = void 0;
	}
	get selfMarks() {
		return this.judged;
	}
	set selfMarks(marks) {
		this.judged = marks;
		this.marked = void 0;
	}
	get certainty() {
		return this.sure;
	}
	set certainty(certainty) {
		this.sure = certainty;
		this.marked = void 0;
	}
	get hintsTaken() {
		return this.taken;
	}
	set hintsTaken(count) {
		this.taken = count;
		this.marked = void 0;
	}
	get outcome() {
		return this.marked ?? (this.marked = this.mark());
	}
	mark() {
		let outcome = this.interaction.mark(this.scheme, this.response, this.judged && { by: "self", marks: this.judged });
		let weighed = FEATURES.certainty?.mark(this.key, outcome, this.sure) ?? outcome;
		return FEATURES.hints?.mark(this.key, weighed, this.taken) ?? weighed;
	}
	get selfMarked() {
		return this.interaction.selfMarking !== void 0;
	}
	get selfMarkLimits() {
		return this.interaction.selfMarking?.limits(this.key) ?? [];
	}
	stored() {
		let packed = this.interaction.pack(this.item, this.response);
		let { seen, flagged, answered: answered2, locked, seconds, telling } = this;
		return {
			fields: {
				seen: +seen,
				flagged: +flagged,
				answered: +answered2,
				locked: +locked,
				telling,
				seconds: Math.round(seconds),
				language: this.spoken
			},
			numbers: [...packed.numbers, ...(this.judged ?? []).map((marks) => marks + 1), ...this.stated],
			text: fitText(packed.text ?? "", this.item.state.text ?? 0)
		};
	}
	get stated() {
		let { hints, certainty } = this.item;
		return [...hints === void 0 ? [] : [this.taken], ...certainty === void 0 ? [] : [this.sure ?? 0]];
	}
	restore(stored) {
		let { seen = 0, flagged = 0, locked = 0, telling = 0, seconds = 0 } = stored.fields;
		let end = stored.numbers.length - this.stated.length;
		let own = end - this.selfMarkLimits.length;
		let judged = stored.numbers.slice(own, end);
		let { language = 0 } = stored.fields;
		this.response = this.interaction.unpack(this.item, { numbers: stored.numbers.slice(0, own), text: stored.text });
		this.spoken = language;
		this.selfMarks = judged.some((mark) => mark > 0) ? judged.map((mark) => Math.max(0, mark - 1)) : void 0;
		let { hints, certainty } = this.item;
		let stated = stored.numbers.slice(end);
		if (certainty !== void 0) this.certainty = stated.pop() || void 0;
		if (hints !== void 0) this.hintsTaken = stated.pop() ?? 0;
		this.seen = seen === 1;
		this.flagged = flagged === 1;
		this.locked = locked === 1;
		this.telling = telling;
		this.seconds = seconds;
	}
};

var PHASES = ["start", "answering", "results"];
var Attempt = class {
	constructor(payload, interactions, seed, number2, uncover = (item) => item, wording) {
		this.payload = payload;
		this.seed = seed;
		this.number = number2;
		this.wording = wording;
		this.phase = "start";
		this.position = 0;
		this.timedOut = false;
		this.started = 0;
		this.deadline = 0;
		this.extra = 0;
		this.counted = 0;
		this.questions = draw(payload, seed, number2).map(
			({ item, section }, index) => new Question(index, item, section, interactions[item.type], uncover, wording)
		);
	}
	get language() {
		return this.wording?.languages[this.wording.language];
	}
	begin(now, elapsed) {
		let { timeLimitSeconds: limit, extraSeconds = 0 } = this.payload.assessment;
		this.phase = "answering";
		this.started = Math.floor(now / 1e3);
		this.extra = extraSeconds;
		if (limit !== void 0) this.deadline = Math.floor(now / 1e3 + limit + extraSeconds);
		this.counted = elapsed;
		this.visit(0);
	}
	count(elapsed) {
		let question = this.questions[this.position];
		if (this.phase === "answering" && question) question.seconds += elapsed - this.counted;
		this.counted = elapsed;
	}
	visit(index) {
		this.position = index;
		let question = this.questions[index];
		if (question && this.phase === "answering") question.seen = true;
	}
	remainingSeconds(now) {
		return this.deadline === 0 ? void 0 : Math.max(0, Math.ceil(this.deadline - now / 1e3));
	}
	order(index, count) {
		let { item, interaction } = this.questions[index];
		let { protection: protection2, assessment } = this.payload;
		let scrambled = interaction.scrambled === true;
		let shuffle = item.shuffle === true && assessment.shuffleOptions;
		if (!scrambled && !shuffle) return Array.from({ length: count }, (_, place) => place);
		return displayOrder(hash(`options ${this.number}`, this.seed), item.id, count, scrambled && protection2 === void 0);
	}
	header() {
		return {
			attempt: this.number,
			phase: PHASES.indexOf(this.phase),
			position: this.position,
			seed: this.seed,
			started: this.started,
			deadline: this.deadline,
			extra: this.extra,
			language: this.wording?.language ?? 0
		};
	}
	stored() {
		return this.questions.map((question) => question.stored());
	}
	restore(header, slots, now, elapsed) {
		this.counted = elapsed;
		this.questions.forEach((question, index) => question.restore(slots[index]));
		this.phase = PHASES[header["phase"] ?? 0] ?? "start";
		this.position = Math.min(header["position"] ?? 0, Math.max(0, this.questions.length - 1));
		this.started = header["started"] ?? 0;
		this.deadline = header["deadline"] ?? 0;
		this.extra = header["extra"] ?? 0;
		let { timeLimitSeconds: limit, extraSeconds = 0 } = this.payload.assessment;
		if (this.deadline === 0 || limit === void 0 || this.phase !== "answering") return;
		let more = Math.max(0, extraSeconds - this.extra);
		this.extra += more;
		let spent = this.questions.reduce((seconds, question) => seconds + question.seconds, 0);
		this.deadline = resumedDeadline(this.deadline + more, now, limit + this.extra, spent);
	}
};

var LmsUnavailable = class extends Error {
};
function agentOf(actor) {
	let { account: account2, mbox, openid, mbox_sha1sum: sum, name } = actor ?? {};
	let found = [account2?.name, mbox, openid, sum, name];
	return String(found.find((each) => typeof each === "string" && each !== "") ?? "").replace(/^mailto:/, "");
}

var NOTATION_12 = { truth: ["f", "t"], list: ",", pair: "." };
var NOTATION_2004 = { truth: ["false", "true"], list: "[,]", pair: "[.]" };
function response(described, notation, token) {
	switch (described.kind) {
		case "true-false":
			return notation.truth[described.value ? 1 : 0];
		case "choice":
		case "likert":
		case "sequencing":
			return described.values.map(token).join(notation.list) || null;
		case "matching":
			return described.pairs.map((pair) => pair.map(token).join(notation.pair)).join(notation.list) || null;
		case "numeric":
			return number(described.value);
		case "fill-in":
		case "long-fill-in":
			return described.text;
	}
}
function number(value) {
	if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null;
	let text = String(value);
	return trimmed(text.includes("e") ? value.toFixed(20) : text);
}
function isReal(text) {
	return /^-?\d{1,5}(\.\d{1,7})?$/.test(text);
}
function decimal(value, places = 2) {
	return trimmed(value.toFixed(places));
}
function percent(scaled) {
	return decimal(clamp(scaled, 0, 1) * 100);
}
function clamp(value, low, high) {
	return Math.min(high, Math.max(low, value));
}
function timespan(seconds) {
	let hundredths = clamp(Math.round(seconds * 100), 0, 3599999999);
	let part = (size, most, width2) => pad(Math.floor(hundredths / size) % most, width2);
	return `${part(36e4, 1e4, 4)}:${part(6e3, 60, 2)}:${part(100, 60, 2)}.${part(1, 100, 2)}`;
}
function duration(seconds) {
	let hundredths = Math.max(0, Math.round(seconds * 100));
	let hours = Math.floor(hundredths / 36e4);
	let minutes = Math.floor(hundredths / 6e3) % 60;
	let rest = trimmed((hundredths % 6e3 / 100).toFixed(2));
	let text = (hours ? `${hours}H` : "") + (minutes ? `${minutes}M` : "") + (rest !== "0" ? `${rest}S` : "");
	return `PT${text || "0S"}`;
}
function timeOfDay(at2) {
	return [at2.getHours(), at2.getMinutes(), at2.getSeconds()].map((part) => pad(part, 2)).join(":");
}
function timestamp(at2) {
	return `${at2.getFullYear()}-${pad(at2.getMonth() + 1, 2)}-${pad(at2.getDate(), 2)}T${timeOfDay(at2)}`;
}
function escaped(text) {
	return normalised(text).replace(/[\\\n\t]/g, (character) => character === "\n" ? "\\n" : character === "	" ? "\\t" : "\\\\").replace(/\[(?=[,.:]\])/g, "[\\").replace(/^\{/, "\\{");
}
function unescaped(line) {
	return line.replace(/\\(.)/gu, (_, character) => ({ n: "\n", t: "	" })[character] ?? character);
}
function chunks(line, size, most) {
	let units = line.match(/\\?[\ud800-\udbff][\udc00-\udfff]|\\[^]|[^]/g) ?? [];
	let pieces = [""];
	for (let unit of units) {
		let piece = pieces[pieces.length - 1];
		if (piece.length + unit.length <= size) pieces[pieces.length - 1] = piece + unit;
		else pieces.push(unit);
	}
	if (pieces.length <= most) return pieces;
	let kept = pieces.slice(0, most);
	let [last] = chunks(kept[most - 1], size - CUT.length, Infinity);
	return [...kept.slice(0, -1), last + CUT];
}
var CUT = "\\…";
function trimmed(text) {
	let short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	return short === "-0" ? "0" : short;
}
function pad(value, width2) {
	return String(value).padStart(width2, "0");
}

var PLAIN2 = { payload: (payload) => payload, item: (item) => item };
var registered = PLAIN2;
function register2(protection2) {
	registered = protection2;
}
function protection() {
	return registered;
}

var SLACK = 1e-6;
var INITIAL = {
	told: false,
	completion: "incomplete",
	success: "unknown",
	best: void 0,
	ended: false
};
function nextStatus(status, event, rules) {
	if (rules.mode !== "normal") return status;
	switch (event.kind) {
		case "opened":
			return { ...status, told: true };
		case "scored": {
			let best = highest(event.earlier, event.scaled);
			let passed = isPassed(best, rules);
			let over = status.completion === "completed" || event.attemptsLeft <= 0 && !event.pending;
			return passed === true || over ? completed({ ...status, best }, passed) : { ...status, best };
		}
		case "finished":
			return completed({ ...status, ended: true }, isPassed(status.best, rules));
		case "begun":
		case "closed":
			return status;
	}
}
function isPassed(scaled, rules) {
	if (rules.passMark === void 0 || scaled === void 0) return void 0;
	return scaled >= rules.passMark - SLACK;
}
function highest(one, other) {
	if (one === void 0 || other === void 0) return one ?? other;
	return Math.max(one, other);
}
function completed(status, passed) {
	let success = passed === void 0 ? status.success : passed || status.success === "passed" ? "passed" : "failed";
	return { ...status, completion: "completed", success };
}

var ENDED = 1;
var TIMED_OUT = 2;
var PASSED = 4;
var COMPLETED = 8;
var STEPS = 1e4;
function packProgress({ status, earlier, timedOut }) {
	let ended = status.ended ? ENDED : 0;
	let passed = status.success === "passed" ? PASSED : 0;
	let completed2 = status.completion === "completed" ? COMPLETED : 0;
	return {
		best: earlier === void 0 ? 0 : 1 + Math.floor(STEPS * Math.max(0, earlier) + 1e-6),
		flags: ended + (timedOut ? TIMED_OUT : 0) + passed + completed2
	};
}
function unpackProgress(header) {
	let { best = 0, flags = 0 } = header;
	let earlier = best === 0 ? void 0 : (best - 1) / STEPS;
	let passed = (flags & PASSED) > 0;
	let status = {
		...INITIAL,
		best: earlier,
		ended: (flags & ENDED) > 0,
		completion: (flags & COMPLETED) > 0 ? "completed" : "incomplete",
		success: passed ? "passed" : "unknown"
	};
	return { status, earlier, timedOut: (flags & TIMED_OUT) > 0 };
}

var Journal = class {
	constructor(lms, plan) {
		this.lms = lms;
		this.plan = plan;
		this.attempt = 0;
		this.records = [];
		this.earlier = 0;
	}
	write(attempt, question, cleared = false) {
		let records = this.upTo(attempt);
		let place = this.earlier + question.index;
		for (let record of records.slice(0, place)) {
			if (record.index >= this.lms.interactions) this.lms.setInteraction(record);
		}
		return this.lms.setInteraction({ ...records[place], ...answer(question), cleared });
	}
	upTo(attempt) {
		if (attempt === this.attempt) return this.records;
		let needed = this.plan(attempt).reduce((sum, item) => sum + partsOf(item), 0);
		let capacity = Math.max(1, Math.floor(this.lms.interactionLimit / needed));
		let records = [];
		let index = 0;
		for (let number2 = attempt - (attempt - 1) % capacity; number2 <= attempt; number2++) {
			this.earlier = records.length;
			for (let item of this.plan(number2)) {
				records.push({ index, item });
				index += partsOf(item);
			}
		}
		this.attempt = attempt;
		this.records = records;
		return records;
	}
};
function partsOf(item) {
	return item.lms.parts ?? 1;
}
function objectives(results, passMark) {
	return results.points.map(({ id, title, marks, max }) => {
		let passed = isPassed(marks / max, { passMark });
		return {
			id,
			description: title,
			marks,
			max,
			success: passed === void 0 ? "unknown" : passed ? "passed" : "failed",
			completion: "completed"
		};
	});
}
function answer(question) {
	let { item, interaction, response: response2, seconds, givenAt } = question;
	if (!question.answered) return { item };
	let result3 = resultOf(question.outcome);
	let at2 = givenAt === void 0 ? {} : { at: new Date(givenAt) };
	return { item, response: interaction.describe(item, response2), result: result3, latencySeconds: seconds, ...at2 };
}
function resultOf(outcome) {
	if (outcome.result === "unanswered" || outcome.judged === "self") return "neutral";
	if (outcome.result !== "partial") return outcome.result;
	return outcome.marks > 0 ? outcome.marks : "incorrect";
}

function counts(question, payload) {
	return payload.protection !== "sealed" && (payload.assessment.countSelfMarks || !question.selfMarked);
}
function summarise(payload, questions2, timedOut) {
	let counted = questions2.filter((question) => counts(question, payload));
	let { marks, max } = total(counted);
	let scaled = max > 0 ? Math.max(0, marks / max) : 0;
	return {
		marks,
		max,
		scaled,
		passed: max > 0 ? isPassed(scaled, payload.assessment) : void 0,
		outcomes: questions2.map((question) => question.outcome),
		points: pointResults(payload, counted),
		misconceptions: misconceptions(questions2),
		pending: questions2.filter((question) => question.outcome.judged === "pending").map((question) => question.index),
		timedOut
	};
}
function scaledScore(results) {
	return results.max > 0 ? Math.max(-1, results.marks / results.max) : void 0;
}
function total(questions2) {
	let marks = 0;
	let max = 0;
	for (let { outcome } of questions2) {
		marks += outcome.marks;
		max += outcome.max;
	}
	return { marks: Math.round(marks * 1e9) / 1e9, max };
}
function pointResults(payload, questions2) {
	return payload.points.map((point) => ({ ...point, ...total(questions2.filter(({ item }) => item.points.includes(point.id))) })).filter((point) => point.max > 0);
}
function misconceptions(questions2) {
	let seen = new Map();
	for (let { outcome } of questions2) {
		for (let id of outcome.misconceptions) seen.set(id, (seen.get(id) ?? 0) + 1);
	}
	return [...seen].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

var MARK = "M1";
var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
var FINGERPRINT = 4;
var CHECKSUM = 6;
var HALF = 18;
function encodeState(state, layout, items) {
	let bits = new Writer();
	let texts = [];
	bits.fields(layout.header, state.header);
	items.forEach((item, index) => {
		let slot = state.slots[index];
		bits.fields(layout.slot, slot.fields);
		(item.radices ?? []).forEach((radix, place) => bits.number(slot.numbers[place] ?? 0, radix));
		if (item.text !== void 0) texts.push(encodeText(slot.text));
	});
	let body = `${bits.finish()}.${texts.join("|")}.`;
	return MARK + fingerprint(layout) + number64(crc32(body), CHECKSUM) + body;
}
function decodeState(packed, layout, itemsOf) {
	let start2 = MARK.length + FINGERPRINT + CHECKSUM;
	if (packed.length < start2 || !/^M\d/.test(packed)) return "damaged";
	if (!packed.startsWith(MARK + fingerprint(layout))) return "foreign";
	let body = packed.slice(start2);
	if (packed.slice(start2 - CHECKSUM, start2) !== number64(crc32(body), CHECKSUM)) return "damaged";
	let end = body.indexOf(".");
	let reader = new Reader(fromDigits(body.slice(0, end)));
	let header = reader.fields(layout.header);
	let items = itemsOf(header);
	let texts = items.some(({ text }) => text !== void 0) ? body.slice(end + 1, -1).split("|").map(decodeText) : [];
	let slots = items.map((item) => ({
		fields: reader.fields(layout.slot),
		numbers: (item.radices ?? []).map((radix) => reader.number(radix)),
		text: item.text === void 0 ? "" : texts.shift() ?? reader.fail("")
	}));
	return reader.failed || reader.hasMore || texts.length > 0 ? "damaged" : { header, slots };
}
function crc32(text) {
	let value = 4294967295;
	for (let byte of new TextEncoder().encode(text)) value = CRC_TABLE[(value ^ byte) & 255] ^ value >>> 8;
	return (value ^ 4294967295) >>> 0;
}
var CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? 3988292384 ^ value >>> 1 : value >>> 1;
	return value >>> 0;
});
function fingerprint(layout) {
	return number64(parseInt(layout.fingerprint, 16), FINGERPRINT);
}
function width(radix) {
	let bits = 0;
	while (2 ** bits < radix) bits++;
	return bits;
}
var Writer = class {
	constructor() {
		this.digits = "";
		this.held = 0;
		this.waiting = 0;
	}
	fields(fields, values) {
		for (let [name, size] of fields) this.write(Math.min(values[name] ?? 0, 2 ** size - 1), size);
	}
	number(value, radix) {
		if (!Number.isInteger(value) || value < 0 || value >= radix) throw new RangeError(`${value} is not below ${radix}`);
		this.write(value, width(radix));
	}
	finish() {
		if (this.waiting > 0) this.write(0, 6 - this.waiting);
		return this.digits;
	}
	write(value, size) {
		if (size > HALF) {
			this.write(Math.floor(value / 2 ** HALF), size - HALF);
			this.write(value % 2 ** HALF, HALF);
			return;
		}
		this.held = this.held << size | value;
		this.waiting += size;
		while (this.waiting >= 6) {
			this.waiting -= 6;
			this.digits += DIGITS[this.held >>> this.waiting];
			this.held &= (1 << this.waiting) - 1;
		}
	}
};
var Reader = class {
	constructor(bits) {
		this.bits = bits;
		this.failed = false;
		this.place = 0;
	}
	fields(fields) {
		return Object.fromEntries(fields.map(([name, size]) => [name, this.read(size)]));
	}
	number(radix) {
		let value = this.read(width(radix));
		return value < radix ? value : this.fail(0);
	}
	get hasMore() {
		return this.bits.length - this.place >= 6 || this.bits.slice(this.place).includes(1);
	}
	fail(instead) {
		this.failed = true;
		return instead;
	}
	read(size) {
		let value = 0;
		for (let count = 0; count < size; count++) value = value * 2 + (this.bits[this.place++] ?? this.fail(0));
		return value;
	}
};
function fromDigits(digits) {
	let bits = [];
	for (let digit of digits) {
		let value = Math.max(0, DIGITS.indexOf(digit));
		for (let place = 5; place >= 0; place--) bits.push(value >> place & 1);
	}
	return bits;
}
function number64(value, digits) {
	let text = "";
	for (let place = digits - 1; place >= 0; place--) text += DIGITS[Math.floor(value / 64 ** place) % 64];
	return text;
}

var SAVES = 256;
var Reporting = class {
	constructor(payload, lms, launch, plan, made) {
		this.payload = payload;
		this.lms = lms;
		this.launch = launch;
		this.made = made;
		this.status = INITIAL;
		this.saves = 0;
		this.points = [];
		this.lost = false;
		this.refused = new Map();
		this.journal = new Journal(lms, plan);
	}
	get writes() {
		return this.launch.mode === "normal";
	}
	advance(event) {
		let before = this.status;
		this.status = nextStatus(before, event, { mode: this.launch.mode, passMark: this.payload.assessment.passMark });
		if (this.status === before || !this.status.told) return false;
		this.report();
		return this.status.completion !== before.completion && !this.launch.finished;
	}
	score(results, attemptsLeft) {
		let { countSelfMarks, passMark } = this.payload.assessment;
		let scaled = scaledScore(results);
		let pending = countSelfMarks && results.pending.length > 0;
		let ended = this.advance({ kind: "scored", scaled, earlier: this.earlier, attemptsLeft, pending });
		if (highest(this.earlier, scaled) === scaled) this.points = objectives(results, passMark);
		if (this.writes) this.lms.setObjectives(this.points);
		return ended;
	}
	record(attempt, question, cleared = false) {
		if (!this.writes) return;
		if (this.journal.write(attempt.number, question, cleared)) this.refused.delete(question);
		else this.refused.set(question, cleared);
	}
	renew() {
		this.lms.renew();
		this.lost = true;
	}
	store(attempt) {
		this.recordAgain(attempt);
		let set2 = this.keep(attempt);
		let judge = (stored2) => !(this.lost = !(set2 && stored2));
		let stored = this.lms.commit();
		return stored instanceof Promise ? stored.then(judge) : judge(stored);
	}
	keep(attempt) {
		let packed = this.pack(attempt);
		let extra = attempt.extra === 0 ? "" : ` +${attempt.extra / 60} min`;
		let kept = this.lms.setState(packed, `${attempt.position + 1}/${attempt.questions.length} #${this.saves}${extra}`);
		this.lms.setProgress(this.progress(attempt));
		return this.report() && kept;
	}
	pack(attempt) {
		this.saves = (this.saves + 1) % SAVES;
		let packed = this.packed(attempt);
		this.made(packed);
		return packed;
	}
	packed(attempt) {
		let { status, earlier, saves } = this;
		let header = { ...attempt.header(), ...packProgress({ status, earlier, timedOut: attempt.timedOut }), saves };
		let items = attempt.questions.map(({ item }) => item.state);
		return encodeState({ header, slots: attempt.stored() }, this.payload.layout, items);
	}
	recordAgain(attempt) {
		for (let question of attempt.questions) {
			let cleared = this.refused.get(question);
			if (cleared !== void 0 || this.lost && question.answered) this.record(attempt, question, cleared);
		}
		if (this.lost) this.lms.setObjectives(this.points);
	}
	report() {
		let { completion, success, best } = this.status;
		let held = completion === "incomplete" && this.launch.finished;
		let told = held || this.lms.setStatus(completion, success);
		let scored = best === void 0 || this.lms.setScore({ scaled: best });
		return told && scored;
	}
	progress({ questions: questions2 }) {
		if (this.status.completion === "completed") return 1;
		let answered2 = questions2.filter((question) => question.answered).length;
		return Math.min(0.99, answered2 / Math.max(1, questions2.length));
	}
};

var WAIT = {
	answer: 30,
	opening: 500,
	navigation: 2e3,
	typing: 5e3,
	longest: 3e4
};
var RETRIES = [2e3, 4e3, 8e3, 16e3, 32e3, 6e4];
var Saver = class {
	constructor(durable, save, changed, timers) {
		this.save = save;
		this.changed = changed;
		this.timers = timers;
		this.busy = false;
		this.again = false;
		this.failures = 0;
		this.due = Infinity;
		this.cancel = () => {
		};
		this.current = durable ? "saved" : "off";
	}
	get state() {
		return this.current;
	}
	request(wait) {
		if (this.closed) return;
		if (this.current !== "failed") this.become(wait === WAIT.answer ? "saving" : "unsaved");
		if (wait === WAIT.typing) {
			this.cancelLongest ?? (this.cancelLongest = this.timers.after(WAIT.longest, () => this.now()));
			if (this.due === WAIT.typing) this.due = Infinity;
		}
		if (wait < this.due) this.schedule(wait);
	}
	now() {
		if (this.closed) return false;
		this.stopAll();
		this.again = this.busy;
		if (this.busy) return false;
		this.busy = true;
		this.become("saving");
		let kept = this.attempt();
		if (typeof kept === "boolean") {
			this.again = false;
			return this.done(kept);
		}
		void kept.then((kept2) => this.done(kept2), () => this.done(false));
		return false;
	}
	done(kept) {
		this.busy = false;
		if (this.closed) return kept;
		this.failures = kept ? 0 : this.failures + 1;
		this.become(!kept ? "failed" : this.again || this.due < Infinity || this.cancelLongest ? "unsaved" : "saved");
		if (kept && this.again) this.now();
		if (!kept) this.schedule(RETRIES[Math.min(this.failures, RETRIES.length) - 1]);
		return kept;
	}
	flush() {
		if (this.current !== "saved") this.now();
	}
	close(why = "closed") {
		this.stopAll();
		if (this.current !== "off") this.become(why);
	}
	reopen() {
		if (this.current !== "off") this.become("saved");
	}
	get closed() {
		return ["closed", "elsewhere", "over", "off"].includes(this.current);
	}
	attempt() {
		try {
			return this.save();
		} catch (error) {
			console.warn("Saving failed.", error);
			return false;
		}
	}
	schedule(wait) {
		this.stop();
		this.due = wait;
		this.cancel = this.timers.after(wait, () => {
			this.due = Infinity;
			this.now();
		});
	}
	stopAll() {
		this.stop();
		this.cancelLongest?.();
		this.cancelLongest = void 0;
	}
	stop() {
		this.cancel();
		this.cancel = () => {
		};
		this.due = Infinity;
	}
	become(state) {
		if (state === this.current) return;
		this.current = state;
		this.changed();
	}
};

var Siblings = class {
	constructor(open, now, onClaim, onState, session = 0) {
		this.open = open;
		this.now = now;
		this.onClaim = onClaim;
		this.onState = onState;
		this.session = session;
		this.claimed = 0;
	}
	claim() {
		this.listen();
		this.claimed = Math.max(this.now(), Math.ceil(this.claimed)) + Math.random();
		this.send(this.ours);
	}
	tell(state) {
		this.send({ kind: "state", state });
	}
	close() {
		this.channel?.close();
		this.channel = void 0;
	}
	listen() {
		this.channel ?? (this.channel = this.open());
		if (this.channel) this.channel.onmessage = ({ data }) => this.hear(data);
	}
	get ours() {
		return { kind: "claim", at: this.claimed, session: this.session };
	}
	hear({ kind, state, at: at2 = 0, session: other = this.session }) {
		if (kind === "claim") {
			let { session: own } = this;
			if (other < own || other === own && at2 < this.claimed) return this.send(this.ours);
			this.claimed = at2;
			return this.onClaim(other > own);
		}
		if (state === void 0) return;
		this.heard = state;
		this.onState(state);
	}
	send(message) {
		this.channel?.postMessage(message);
	}
};
function channelNamed(name) {
	try {
		return new BroadcastChannel(name);
	} catch {
		return void 0;
	}
}

var Telling = class {
	constructor(statements2, clock, attempt) {
		this.statements = statements2;
		this.clock = clock;
		this.attempt = attempt;
		this.untold = new Set();
		this.left = new Set();
		this.told = new Set();
	}
	opened(resumed) {
		this.greeting ?? (this.greeting = resumed ? "resumed" : "initialized");
		this.find();
	}
	adopted() {
		this.untold.clear();
		this.find();
		if (this.greeting === "") this.tellAnswers(this.left, true);
	}
	find() {
		this.left.clear();
		for (let question of this.attempt().questions) {
			if (question.answered && question.telling % 2 === 1) this.left.add(question);
		}
	}
	greet() {
		let event = this.greeting;
		if (!event) return;
		this.greeting = "";
		this.tell(event);
		this.tellAnswers(this.left, true);
	}
	changed(question) {
		question.telling += question.telling % 2 === 0 ? 1 : this.told.has(question) ? 2 : 0;
		this.told.delete(question);
		this.left.delete(question);
		this.untold.add(question);
	}
	answers() {
		this.tellAnswers(this.untold);
	}
	tellAnswers(questions2, again = false) {
		let all = [...questions2].filter(({ answered: answered2 }) => answered2);
		questions2.clear();
		for (let question of all) {
			let { telling } = question;
			let arrived = () => {
				if (question.telling === telling) question.telling++;
			};
			this.told.add(question);
			this.tell("answered", { ...answered(question), once: this.nameOf(question), again }, arrived);
		}
	}
	nameOf({ item, telling, interaction, response: response2 }) {
		let { number: number2, seed, started } = this.attempt();
		return JSON.stringify([seed, started, number2, item.id, telling, interaction.describe(item, response2)]);
	}
	ended({ best, success }) {
		let facts2 = best === void 0 ? {} : { score: { marks: Math.max(0, best) * 100, min: 0, max: 100 } };
		this.tell("completed", facts2);
		if (success !== "unknown") this.tell(success, facts2);
	}
	closed(phase) {
		if (phase === "answering") this.tell("suspended");
		this.tell("terminated");
	}
	tell(event, facts2 = {}, arrived) {
		if (event !== "launched") this.greet();
		let { number: number2, language, extra } = this.attempt();
		let more = extra === 0 ? void 0 : duration(extra);
		this.statements?.tell(event, { seconds: this.clock.elapsed(), attempt: number2, language, extra_time: more, ...facts2 }, arrived);
	}
};
function answered({ item, key, interaction, response: response2, outcome, seconds, certainty, hintsTaken, language }) {
	let score3 = { marks: outcome.marks, min: Math.min(0, key.floor), max: outcome.max };
	let { judged, result: result3 } = outcome;
	let ruled = judged === "by_rule" && result3 !== "neutral" ? { success: result3 === "correct" } : {};
	let marked = judged === "pending" ? {} : { score: score3, ...ruled };
	let stated = item.certainty && certainty;
	let hints = item.hints && item.hints.length > 0 ? hintsTaken : void 0;
	let { misconceptions: misconceptions2 } = outcome;
	return { item, response: interaction.describe(item, response2), seconds, language, certainty: stated, hints, misconceptions: misconceptions2, ...marked };
}

var Wording = class {
	constructor(source) {
		this.source = source;
		this.language = 0;
	}
	get languages() {
		return this.source.languages ?? [this.source.unit.language];
	}
	get payload() {
		if (this.shown?.[0] !== this.language) this.shown = [this.language, this.payloadIn(this.language)];
		return this.shown[1];
	}
	item(item, language = this.language) {
		return FEATURES.languages?.item(item, this.source, language) ?? item;
	}
	payloadIn(language) {
		return FEATURES.languages?.payload(this.source, language) ?? this.source;
	}
};

var HANDOVER = 500;
var HEAD = 12;
var MOST_ATTEMPTS = 255;
function createSession(setup) {
	return new PlayerSession(setup);
}
var PlayerSession = class {
	constructor(setup) {
		this.setup = setup;
		this.resumed = false;
		this.taken = 0;
		this.listeners = new Set();
		this.unsettled = new Set();
		this.unkept = new Map();
		this.known = new Set();
		this.touched = false;
		this.connected = true;
		this.stopTicking = () => {
		};
		let { lms, launch } = setup;
		let payload = this.protection.payload(setup.payload);
		this.wording = new Wording(payload);
		this.wording.language = FEATURES.languages?.preferred(this.languages, launch.language?.() ?? "") ?? 0;
		this.lms = lms;
		this.mode = launch.mode;
		this.learnerName = launch.learnerName;
		this.lmsMissing = setup.lmsMissing === true;
		this.clock = setup.clock ?? steadyClock();
		this.timers = setup.timers ?? PAGE_TIMERS;
		let plan = (attempt) => draw(payload, this.current.seed, attempt).map(({ item }) => item);
		this.reporting = new Reporting(payload, lms, launch, plan, (packed) => this.made(packed));
		let { writes } = this.reporting;
		let told = writes || launch.xapi ? setup.statements : void 0;
		this.telling = new Telling(told, this.clock, () => this.current);
		this.saver = new Saver(lms.durable && writes, () => this.store(), () => this.notify(), this.timers);
		this.siblings = new Siblings(
			() => writes && lms.durable ? setup.channel?.() : void 0,
			() => this.clock.now(),
			(over) => this.handOver(over),
			(state) => this.told(state),
			launch.session
		);
		this.current = this.fresh();
		this.known.add(launch.state.slice(0, HEAD));
		let stored = launch.state === "" ? void 0 : this.decode(launch.state);
		if (typeof stored === "string") this.stateFault = stored;
		if (this.stateFault) this.introduce();
		else this.open(stored);
		this.siblings.claim();
	}
	get protection() {
		return this.setup.protection ?? PLAIN2;
	}
	get payload() {
		return this.wording.payload;
	}
	get languages() {
		return this.wording.languages;
	}
	get language() {
		return this.wording.language;
	}
	get phase() {
		return this.current.phase;
	}
	get slots() {
		return this.current.questions;
	}
	get position() {
		return this.current.position;
	}
	get attempt() {
		return this.current.number;
	}
	get attemptsLeft() {
		let { attempts } = this.payload.assessment;
		if (this.reporting.status.ended) return 0;
		return attempts === 0 ? Infinity : Math.max(0, attempts - this.current.number);
	}
	get best() {
		let { earlier } = this.reporting;
		return this.phase === "results" ? highest(earlier, scaledScore(this.results())) : earlier;
	}
	get save() {
		return this.saver.state;
	}
	get lastError() {
		return this.lms.lastError;
	}
	remainingSeconds() {
		return this.current.remainingSeconds(this.clock.now());
	}
	get extraSeconds() {
		return this.phase === "start" ? this.payload.assessment.extraSeconds ?? 0 : this.current.extra;
	}
	outcome(index) {
		return this.question(index).outcome;
	}
	order(index, count) {
		return this.current.order(index, count);
	}
	results() {
		return summarise(this.payload, this.current.questions, this.current.timedOut);
	}
	subscribe(listener) {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}
	begin() {
		if (this.phase !== "start" || this.stateFault || !this.connected) return;
		this.current.begin(this.clock.now(), this.clock.elapsed());
		this.reporting.advance({ kind: "begun" });
		this.saver.request(WAIT.navigation);
		this.tick();
		this.notify();
	}
	goTo(index) {
		if (index === this.position || !this.mayVisit(index)) return;
		this.leave();
		this.current.visit(index);
		if (this.phase === "answering") this.saver.request(WAIT.navigation);
		this.notify();
	}
	answer(index, response2, settled) {
		let question = this.question(index);
		if (!this.mayChange(question)) return;
		let cleared = question.answered;
		question.response = response2;
		this.touched = true;
		this.unkept.set(question, response2);
		question.givenAt = this.clock.now();
		this.telling.changed(question);
		if (settled) {
			this.unsettled.delete(question);
			this.record(question, cleared && !question.answered);
		} else this.unsettled.add(question);
		this.saver.request(settled ? WAIT.answer : WAIT.typing);
		this.notify();
	}
	stateCertainty(index, certainty) {
		let question = this.question(index);
		if (!this.mayChange(question)) return;
		question.certainty = certainty;
		this.telling.changed(question);
		if (question.answered) this.record(question);
		this.saver.request(WAIT.answer);
		this.notify();
	}
	takeHint(index) {
		let question = this.question(index);
		let { hints = [] } = question.item;
		if (!this.mayChange(question) || question.hintsTaken >= hints.length) return;
		question.hintsTaken += 1;
		this.telling.changed(question);
		if (question.answered) this.record(question);
		this.saver.now();
		this.notify();
	}
	check(index) {
		let question = this.question(index);
		if (this.payload.assessment.feedback === "immediate" && this.mayChange(question)) {
			question.locked = true;
			this.record(question);
			this.saver.now();
			this.telling.answers();
			this.notify();
		}
		return question.outcome;
	}
	flag(index, on) {
		if (this.phase !== "answering" || !this.connected) return;
		this.question(index).flagged = on;
		this.saver.request(WAIT.navigation);
		this.notify();
	}
	submit() {
		this.touched = true;
		if (this.phase === "answering" && this.connected) this.end(this.remainingSeconds() === 0);
	}
	selfMark(index, marks) {
		let question = this.question(index);
		let limits = question.selfMarkLimits;
		if (limits.length === 0 || !(this.phase === "results" || question.locked) || !this.mayJudge) return;
		question.selfMarks = limits.map((most, place) => Math.round(clamp(marks[place] ?? 0, 0, most)));
		this.record(question);
		if (this.phase === "results") this.score();
		this.saver.request(WAIT.answer);
		this.notify();
	}
	finish() {
		if (this.phase !== "results" || this.reporting.status.ended || !this.mayJudge) return;
		if (this.reporting.advance({ kind: "finished" })) this.telling.ended(this.reporting.status);
		this.saver.now();
		this.notify();
	}
	retry() {
		if (this.phase !== "results" || this.attemptsLeft <= 0 || !this.mayJudge) return;
		if (this.current.number >= MOST_ATTEMPTS) return;
		this.reporting.earlier = this.best;
		this.current = this.attemptOf(this.current.seed, this.current.number + 1);
		this.begin();
	}
	speak(language) {
		this.wording.language = language;
		for (let question of this.current.questions) question.reworded();
		if (this.connected && this.phase !== "start") this.saver.request(WAIT.navigation);
	}
	discardState() {
		if (!this.stateFault) return;
		this.lms.setAside(this.setup.launch.state);
		this.stateFault = void 0;
		this.open(void 0);
		this.notify();
	}
	takeOver() {
		if (this.save !== "elsewhere" || this.stopTaking) return;
		this.stopTaking = this.timers.after(HANDOVER, () => this.goOn(this.strange() ?? this.siblings.heard));
		this.siblings.claim();
	}
	copy() {
		let { launch } = this.setup;
		let learner = { id: launch.learnerId || agentOf(launch.xapi?.actor), name: this.learnerName };
		if (this.stateFault) return { learner, state: launch.state, fault: this.stateFault };
		this.current.count(this.clock.elapsed());
		return { learner, state: this.reporting.packed(this.current) };
	}
	examine(state) {
		let stored = this.decode(state);
		if (typeof stored === "string") return stored;
		let copied = this.restored(stored);
		let spent = this.phase === "results" || copied.number < this.current.number || this.reopens(copied);
		let { questions: questions2 } = copied;
		let answered2 = questions2.filter((question) => question.answered).length;
		return spent ? "spent" : { attempt: copied.number, answered: answered2, questions: questions2.length };
	}
	takeBack(state) {
		let stored = this.decode(state);
		if (typeof stored === "string" || !this.mayJudge) return;
		if (this.stateFault || this.slots.some(({ answered: answered2 }) => answered2)) this.lms.setAside(this.copy().state);
		this.stateFault = void 0;
		this.unsettled.clear();
		this.unkept.clear();
		this.restore(stored);
		this.touched = true;
		this.reporting.renew();
		this.reporting.advance({ kind: "opened" });
		if (this.phase === "results") this.score();
		this.resumed = this.phase === "answering";
		this.taken += 1;
		this.saver.now();
		this.tick();
		this.notify();
	}
	saveNow() {
		return this.stateFault === void 0 && this.saver.now();
	}
	tell(event, facts2) {
		if (this.connected) this.telling.tell(event, facts2);
	}
	flush() {
		this.saver.flush();
	}
	shown() {
		if (this.connected) this.tick();
		this.notify();
	}
	closing() {
		if (!this.connected) return this.siblings.close();
		if (this.stateFault === void 0 && this.strange() === void 0) this.takeLeave();
		else this.telling.closed(this.phase);
		this.lms.terminate(this.clock.elapsed());
		this.connected = false;
		this.saver.close();
		this.siblings.close();
	}
	reopened() {
		if (this.save === "elsewhere" || this.save === "over") return;
		try {
			this.lms.initialize();
		} catch (error) {
			if (error instanceof LmsUnavailable) return this.notify();
			throw error;
		}
		this.connected = true;
		this.saver.reopen();
		this.siblings.claim();
		this.shown();
	}
	takeLeave() {
		this.reporting.advance({ kind: "closed" });
		this.leave();
		this.stopTicking();
		if (this.save !== "off" && !(this.save === "saved" && this.setup.launch.xapi)) this.reporting.keep(this.current);
		this.telling.closed(this.phase);
	}
	made(packed) {
		this.known.add(packed.slice(0, HEAD));
		this.siblings.tell(packed);
	}
	strange() {
		let held = this.lms.held();
		if (!held || this.known.has(held.slice(0, HEAD)) || typeof this.decode(held) === "string") return void 0;
		return held;
	}
	handOver(over) {
		let { access } = this.setup.launch.xapi ?? {};
		if (over && access) access.over = true;
		if (this.connected && this.stateFault === void 0) {
			this.leave();
			this.reporting.pack(this.current);
			this.unkept.clear();
		}
		if (over) this.yieldTo("over");
		else if (this.connected) this.yieldTo("elsewhere");
	}
	yieldTo(why) {
		this.connected = false;
		this.stopTicking();
		this.saver.close(why);
		if (why === "elsewhere") return;
		this.stopTaking?.();
		this.siblings.close();
	}
	told(state) {
		this.known.add(state.slice(0, HEAD));
		if (this.stopTaking) this.goOn(state);
		else if (this.connected && !this.touched) this.adopt(state);
	}
	goOn(state) {
		this.stopTaking?.();
		this.stopTaking = void 0;
		this.connected = true;
		this.saver.reopen();
		this.reporting.renew();
		this.adopt(state ?? "");
		this.saver.request(WAIT.answer);
		this.tick();
		this.notify();
	}
	adopt(state) {
		let stored = this.decode(state);
		if (typeof stored === "string") return;
		let { number: number2, seed } = this.current;
		this.known.add(state.slice(0, HEAD));
		this.stateFault = void 0;
		this.restore(stored);
		this.reporting.advance({ kind: "opened" });
		this.telling.adopted();
		this.unsettled.clear();
		let same = this.phase === "answering" && this.current.number === number2 && this.current.seed === seed;
		for (let [{ index }, response2] of this.unkept) if (same) this.answer(index, response2, true);
		this.resumed = this.phase === "answering";
		if (this.phase === "results") this.score();
		this.taken += 1;
		this.touched = false;
		this.saver.request(WAIT.answer);
		this.tick();
		this.notify();
	}
	fresh() {
		return this.attemptOf((this.setup.seed ?? newSeed)(), 1);
	}
	attemptOf(seed, number2) {
		let uncover = (item) => this.protection.item(item, this.payload);
		return new Attempt(this.payload, this.setup.interactions, seed, number2, uncover, this.wording);
	}
	decode(packed) {
		let itemsOf = ({ seed = 0, attempt = 1 }) => draw(this.payload, seed, attempt).map(({ item }) => item.state);
		return decodeState(packed, this.payload.layout, itemsOf);
	}
	open(stored) {
		if (stored) this.restore(stored);
		if (this.mode === "review" && this.phase === "answering") this.current.phase = "results";
		this.resumed = this.phase === "answering";
		this.reporting.advance({ kind: "opened" });
		if (this.phase === "results") this.score();
		let { launch } = this.setup;
		let undelivered = this.reporting.status.completion === "completed" && !launch.finished;
		if (!stored || undelivered) this.saver.request(WAIT.opening);
		this.introduce();
		this.tick();
	}
	introduce() {
		this.telling.opened(this.resumed);
		this.timers.after(WAIT.opening, () => this.telling.greet());
	}
	restored({ header, slots }) {
		let attempt = this.attemptOf(header["seed"] ?? 0, header["attempt"] ?? 1);
		attempt.restore(header, slots, this.clock.now(), this.clock.elapsed());
		return attempt;
	}
	reopens({ questions: questions2 }) {
		return this.slots.some(({ item, locked, hintsTaken }) => {
			let copied = questions2.find((question) => question.item.id === item.id);
			return copied !== void 0 && (locked && !copied.locked || hintsTaken > copied.hintsTaken);
		});
	}
	restore(stored) {
		let { header } = stored;
		let { status, earlier, timedOut } = unpackProgress(header);
		this.reporting.status = status;
		this.reporting.earlier = earlier;
		this.reporting.saves = header["saves"] ?? 0;
		this.wording.language = Math.min(header["language"] ?? 0, this.languages.length - 1);
		this.current = this.restored(stored);
		this.current.timedOut = timedOut;
	}
	question(index) {
		let question = this.current.questions[index];
		if (!question) throw new RangeError(`There is no question ${index}.`);
		return question;
	}
	mayVisit(index) {
		if (!this.slots[index] || this.phase === "start") return false;
		let forward = this.phase === "answering" && this.payload.assessment.navigation === "linear";
		return !forward || index === this.position + 1;
	}
	get mayJudge() {
		return this.mode !== "review" && this.connected;
	}
	mayChange(question) {
		if (this.phase !== "answering" || question.locked || !this.connected) return false;
		return this.payload.assessment.navigation === "nonlinear" || question.index === this.position;
	}
	end(timedOut) {
		this.leave();
		this.current.phase = "results";
		this.current.timedOut = timedOut;
		this.stopTicking();
		let last = this.slots[this.slots.length - 1];
		if (last && !last.answered) this.record(last);
		this.score();
		this.saver.now();
		this.notify();
	}
	score() {
		if (this.reporting.score(this.results(), this.attemptsLeft)) this.telling.ended(this.reporting.status);
	}
	tick() {
		this.stopTicking();
		this.stopTicking = () => {
		};
		if (this.phase !== "answering" || this.remainingSeconds() === void 0) return;
		let ends = this.payload.assessment.goesOn !== true;
		let look = () => ends && this.remainingSeconds() === 0 ? this.end(true) : this.notify();
		if (this.remainingSeconds() === 0) return look();
		this.stopTicking = this.timers.every(1e3, look);
	}
	store() {
		if (this.strange() !== void 0) {
			this.yieldTo("elsewhere");
			return false;
		}
		this.current.count(this.clock.elapsed());
		this.settle();
		let sent = new Map(this.unkept);
		let judge = (kept2) => {
			if (!kept2 && this.setup.launch.xapi?.access?.over) this.yieldTo("over");
			else if (!kept2 && this.strange() !== void 0) this.yieldTo("elsewhere");
			for (let [question, response2] of sent) {
				if (kept2 && this.unkept.get(question) === response2) this.unkept.delete(question);
			}
			return kept2;
		};
		let kept = this.reporting.store(this.current);
		return kept instanceof Promise ? kept.then(judge) : judge(kept);
	}
	leave() {
		this.current.count(this.clock.elapsed());
		this.settle();
		this.telling.answers();
	}
	settle() {
		for (let question of this.unsettled) this.record(question, !question.answered);
		this.unsettled.clear();
	}
	record(question, cleared = false) {
		this.current.count(this.clock.elapsed());
		this.reporting.record(this.current, question, cleared);
	}
	notify() {
		for (let listener of [...this.listeners]) listener();
	}
};

function round(marks) {
	return Math.round(marks * 1e4) / 1e4 + 0;
}
var DECIDED = { decided: true, reasons: [] };
function unanswered(item) {
	let nothing = { parts: [], misconceptions: [] };
	return { marks: 0, max: item.marks, result: "unanswered", ...nothing, judged: "by_rule", verdict: DECIDED };
}
function listed(response2) {
	return Array.isArray(response2) ? response2 : [];
}
function at(list, place) {
	return typeof place === "number" ? list[place] : void 0;
}
function texted(response2) {
	return typeof response2 === "string" ? response2 : "";
}
function award(item, earned, parts, misconceptions2 = [], reasons = []) {
	let marks = round(Math.min(item.marks, Math.max(item.floor, earned)));
	return {
		marks,
		max: item.marks,
		result: marks >= item.marks ? "correct" : marks > 0 ? "partial" : "incorrect",
		parts: parts.map((part) => ({ ...part, marks: round(part.marks), max: round(part.max) })),
		misconceptions: [...new Set(misconceptions2.filter((id) => id !== void 0))],
		judged: "by_rule",
		verdict: reasons.length === 0 ? DECIDED : { decided: false, reasons }
	};
}

var INTERACTIONS = {};
function register3(interaction, mark) {
	INTERACTIONS[interaction.type] = mark === void 0 ? recording(interaction) : { ...interaction, mark };
}
function recording({ selfMarking: selfMarking2, ...interaction }) {
	let mark = (item, response2) => {
		let nothing = unanswered(item);
		return interaction.isAnswered(item, response2) ? { ...nothing, result: "neutral", judged: "pending" } : nothing;
	};
	return { ...interaction, mark };
}

var Standalone = class {
	constructor(storage, name) {
		this.storage = storage;
		this.name = name;
		this.target = "standalone";
		this.interactions = Infinity;
		this.interactionLimit = Infinity;
		this.lastError = null;
		this.state = "";
	}
	get durable() {
		return this.storage !== void 0;
	}
	initialize() {
		this.state = this.storage?.getItem(this.key) ?? "";
		return { mode: "normal", learnerId: "", learnerName: "", state: this.state, finished: false };
	}
	setState(state) {
		this.state = state;
		return true;
	}
	commit() {
		try {
			this.storage?.setItem(this.key, this.state);
			return this.storage?.getItem(this.key) === this.state;
		} catch (error) {
			this.lastError = String(error);
			return false;
		}
	}
	held() {
		return this.storage?.getItem(this.key) ?? void 0;
	}
	renew() {
	}
	setAside(state) {
		try {
			this.storage?.setItem(`${this.key} aside`, state);
		} catch (error) {
			this.lastError = String(error);
		}
	}
	terminate() {
		return this.storage === void 0 || this.commit();
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
	setScore() {
		return true;
	}
	setProgress() {
		return true;
	}
	get key() {
		return `markscheme ${this.name}`;
	}
};
function workingStorage(page) {
	try {
		let storage = page.localStorage;
		storage.setItem("markscheme", "1");
		storage.removeItem("markscheme");
		return storage;
	} catch {
		return void 0;
	}
}

var standalone = {
	target: "standalone",
	open: (payload, page) => new Standalone(workingStorage(page), payload.package)
};
var ADAPTERS = new Map([["standalone", standalone]]);
function register4(adapter) {
	ADAPTERS.set(adapter.target, adapter);
}
function prepare(payload, page) {
	return ADAPTERS.get(payload.target)?.prepare?.(payload, page);
}
function connect(payload, page) {
	let adapter = ADAPTERS.get(payload.target);
	if (adapter === void 0) throw new RangeError(`the page carries no adapter for ${payload.target}`);
	let lms = adapter.open(payload, page);
	return { lms, launch: lms.initialize(), lmsMissing: false };
}
function withoutLms(payload) {
	let lms = new Standalone(void 0, payload.package);
	return { lms, launch: lms.initialize(), lmsMissing: true };
}

function h(tag, attributes = {}, ...children) {
	let element = document.createElement(tag);
	for (let [name, value] of Object.entries(attributes)) set(element, name, value);
	element.append(...children.filter((child) => child !== void 0));
	return element;
}
function set(element, name, value) {
	if (typeof value === "function") element.addEventListener(name.slice(2), value);
	else if (value === void 0 || value === false) element.removeAttribute(name);
	else element.setAttribute(name, value === true ? "" : String(value));
}
function write(element, text) {
	if (element.textContent !== text) element.textContent = text;
}
var dressers = [];
function rich(tag, attributes, html) {
	let element = h(tag, attributes);
	element.innerHTML = html;
	for (let wide of element.querySelectorAll("table, pre, math[display]")) scrollable(wide);
	for (let dress of dressers) dress(element);
	return element;
}
function scrollable(wide) {
	let frame = h("div", { class: "scroll" });
	wide.replaceWith(frame);
	frame.append(wide);
	new ResizeObserver(() => {
		set(frame, "tabindex", frame.scrollWidth > frame.clientWidth ? 0 : void 0);
	}).observe(frame);
}
function escape(text) {
	return h("i", {}, text).innerHTML;
}
var SVG = "http://www.w3.org/2000/svg";
var ICONS = {
	right: "M5 12.5l4.5 4.5L19 7.5",
	wrong: "M6.5 6.5l11 11M17.5 6.5l-11 11",
	partial: "M5 12h14",
	plus: "M12 5v14M5 12h14",
	flag: "M6 21V4h11l-2 4 2 4H6",
	up: "M12 19V5M6 11l6-6 6 6",
	down: "M12 5v14M6 13l6 6 6-6",
	grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
	clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
	note: "M12 8h.01M12 11v5M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18"
};
function icon(name) {
	let path = svg("path", { d: ICONS[name] });
	return svg("svg", { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": "true" }, path);
}
function svg(tag, attributes, ...shapes) {
	let element = document.createElementNS(SVG, tag);
	for (let [name, value] of Object.entries(attributes)) set(element, name, value);
	element.append(...shapes);
	return element;
}

var OWN_DIGITS = /^(ar|as|az|bgc|bho|bn|ccp|ckb|dz|fa|hi|ks|lrc|mni|mr|my|mzn|ne|nqo|pa|ps|raj|sa|sat|sd|ur|uz)\b|-u-.*nu-/i;
function createWords(messages, language) {
	let locales = [language, "en-GB"];
	let plurals = once(() => new Intl.PluralRules(locales));
	let numbers = once(() => new Intl.NumberFormat(locales, { maximumFractionDigits: 2 }));
	let percents = once(() => new Intl.NumberFormat(locales, { style: "percent", maximumFractionDigits: 1 }));
	let text = (key) => messages[key] ?? key;
	let number2 = (value, options) => options === void 0 ? short(value) : new Intl.NumberFormat(locales, options).format(value);
	let short = (value) => Number.isInteger(value) && value >= 0 && value < 1e4 && !OWN_DIGITS.test(language) ? `${value}` : numbers().format(value);
	let plain = (value) => typeof value === "number" ? number2(value) : isolated(value, language);
	let fill2 = (message, values) => message.replace(/\{(\w+)\}/g, (hole, name) => {
		let value = values[name];
		return value === void 0 ? hole : plain(value);
	});
	let words = (key, values = {}) => fill2(text(key), values);
	return Object.assign(words, {
		plural: (key, count, values = {}) => {
			let message = messages[`${key}.${plurals().select(count)}`] ?? text(`${key}.other`);
			return fill2(message, { count, ...values });
		},
		number: number2,
		percent: (fraction) => percents().format(fraction),
		time: (at2) => at2.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" }),
		list: (things) => things.length < 2 ? things.join("") : words("list.last", { start: things.slice(0, -1).join(words("list.comma")), end: things[things.length - 1] })
	});
}
var RTL_LANGUAGE = /^(ar|arc|ckb|dv|fa|he|ku|ps|sd|syr|ug|ur|yi)(-|$)/i;
var RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
function isolated(text, language) {
	let other = RTL_LANGUAGE.test(language) ? /[A-Za-z\u00c0-\u058f]/ : RTL_LETTER;
	return other.test(text) ? `⁨${text}⁩` : text;
}
function once(make) {
	let made;
	return () => made ?? (made = make());
}

var WORDS = {
	right: "verdict.right",
	wrong: "verdict.wrong",
	partial: "verdict.partial",
	missed: "verdict.missed",
	neutral: "verdict.neutral",
	none: "verdict.unanswered"
};
var ICON = {
	right: "right",
	wrong: "wrong",
	partial: "partial",
	missed: "right",
	neutral: "note",
	none: "partial"
};
function verdict(kind, words, text = words(WORDS[kind])) {
	return h("span", { class: `verdict is-${kind}` }, icon(ICON[kind]), text);
}
function result(kind, answer2, words, { label, marks } = {}) {
	let right = words("verdict.answer", { answer: answer2 });
	let shown2 = kind === "right" ? [verdict(kind, words)] : kind === "missed" ? [verdict(kind, words, right)] : [verdict(kind, words), right];
	let name = label === void 0 ? void 0 : h("span", { class: "result-label" }, label);
	return h("div", { class: "result" }, name, ...shown2, marks);
}
function given(part) {
	if (part?.correct === true) return "right";
	return part !== void 0 && part.marks > 0 ? "partial" : "wrong";
}
function worth(part, words) {
	if (part === void 0 || part.max === 0 && part.marks === 0) return void 0;
	let { marks, max } = part;
	let said = max > 0 ? words.plural("marks.of", max, { marks }) : words.plural("marks", marks);
	return h("span", { class: "worth" }, said);
}
function remark(html) {
	return html === void 0 ? void 0 : rich("div", { class: "remark" }, html);
}

function misconception({ session, words }, id) {
	let found = session.payload.misconceptions[id];
	if (found === void 0) return void 0;
	return h(
		"div",
		{ class: "misconception" },
		h("h3", {}, words("misconception.title", { title: found.title })),
		rich("div", { class: "prose" }, found.correction)
	);
}

function interactionOf(slot) {
	return INTERACTIONS[slot.item.type];
}
function headingOf(position, { marks }, words) {
	if (marks === 0) return h("h1", {}, position);
	return h("h1", {}, position, h("span", { class: "visually-hidden" }, ", "), h("span", { class: "worth" }, words.plural("marks", marks)));
}
function introduction({ section }) {
	if (section.title === void 0 && section.intro === void 0) return void 0;
	return h(
		"div",
		{ class: "section-intro" },
		section.title === void 0 ? void 0 : h("p", { class: "section-title" }, section.title),
		section.intro === void 0 ? void 0 : rich("div", { class: "prose" }, section.intro)
	);
}
function certaintyOf({ index, item, certainty }, { session, words }, locked) {
	if (item.certainty === void 0) return void 0;
	let changed = (stated) => session.stateCertainty(index, stated);
	return FEATURES.certainty?.ask({ item, stated: certainty, locked, prefix: `q${index}`, words, changed });
}
function pose(slot, app, changed, locked) {
	let { index, response: response2 } = slot;
	let item = locked ? slot.key : slot.item;
	let stem = rich("div", { class: "stem", id: `stem-${index}` }, item.stem);
	let view = interactionOf(slot).view(item, {
		response: response2,
		order: (count) => app.session.order(index, count),
		changed,
		announce: app.announce,
		locked,
		mayStand: app.session.payload.protection !== void 0,
		prefix: `q${index}`,
		labelledBy: stem.id,
		words: app.words
	});
	if (locked) view.lock();
	return { element: h("div", { class: "posed" }, stem, ...FEATURES.media?.show(item.media ?? [], app) ?? [], view.element, FEATURES.hints?.panel(app, index), certaintyOf(slot, app, locked)), view };
}

var RESULTS = {
	correct: ["right", "verdict.right"],
	partial: ["partial", "verdict.partial"],
	incorrect: ["wrong", "verdict.wrong"],
	neutral: ["neutral", "verdict.neutral"],
	unanswered: ["none", "verdict.unanswered"]
};
var PROPOSED = ["neutral", "verdict.proposed"];
var JUDGED = {
	self: ["neutral", "verdict.self"],
	examiner: ["neutral", "verdict.examiner"],
	pending: RESULTS.neutral
};
var RECORDED = ["neutral", "verdict.recorded"];
function verdictOn({ max, result: result3, judged, verdict: { decided } }) {
	if (max === 0 && result3 === "neutral") return RECORDED;
	return JUDGED[judged] ?? (decided || result3 === "correct" ? RESULTS[result3] : PROPOSED);
}
function resultOf2(outcome, words) {
	let [kind, key] = verdictOn(outcome);
	return verdict(kind, words, words(key));
}
function marksOf({ marks, max }, words) {
	return words.plural("marks.of", max, { marks });
}
function explanation(app, index) {
	let { session, words } = app;
	let slot = session.slots[index];
	let outcome = session.outcome(index);
	let feedback = feedbackOn(slot.key, outcome);
	let solution = outcome.result === "correct" ? void 0 : interactionOf(slot).solution?.(slot.key, words);
	let heading = h("h2", { id: `result-${index}` }, ...result2(outcome, words));
	return h(
		"section",
		{ class: `explanation is-${verdictOn(outcome)[0]}`, "aria-labelledby": heading.id },
		heading,
		FEATURES.certainty?.explain(outcome, words),
		FEATURES.hints?.explain(outcome, words),
		outcome.judged === "by_rule" && !outcome.verdict.decided ? referral(slot, outcome, words) : void 0,
		feedback === void 0 ? void 0 : rich("div", { class: "prose" }, feedback),
		solution === void 0 ? void 0 : h("div", { class: "solution" }, h("h3", {}, words("answer.right")), rich("div", {}, solution)),
		...outcome.misconceptions.map((id) => misconception(app, id)),
		...outcome.result === "correct" ? [] : tips(app, slot.key),
		selfMarking(app, slot, (judged) => heading.replaceChildren(...result2(judged, words)))
	);
}
function result2(outcome, words) {
	let shown2 = resultOf2(outcome, words);
	return outcome.judged === "pending" || outcome.max === 0 ? [shown2] : [shown2, h("span", { class: "worth" }, marksOf(outcome, words))];
}
function selfMarking(app, { index, key, answered: answered2, selfMarks }, told) {
	let { session, words, announce } = app;
	if (!answered2) return void 0;
	let save = (marks) => {
		session.selfMark(index, marks);
		told(session.outcome(index));
		return session.outcome(index);
	};
	let { countSelfMarks: counts2 } = session.payload.assessment;
	let context = { given: selfMarks, locked: session.mode === "review", counts: counts2, save, announce, prefix: `self-${index}`, words };
	return interactionOf(session.slots[index]).selfMarking?.form(key, context);
}
function referral(slot, outcome, words) {
	let reasons = interactionOf(slot).reasons?.(slot.key, slot.response, outcome, words) ?? [];
	let list = reasons.map((reason) => h("li", {}, reason));
	return h("div", {}, h("p", {}, words("explanation.refer")), list.length === 0 ? void 0 : h("ul", {}, ...list));
}
function tips({ session, words }, { points: points2 }) {
	let { points: brief, tips: texts = {} } = session.payload;
	return brief.flatMap(({ id, title }) => {
		let text = points2.includes(id) ? texts[id] : void 0;
		if (text === void 0) return [];
		return [h("div", { class: "tip" }, h("h3", {}, words("explanation.tip", { title })), rich("div", { class: "prose" }, text))];
	});
}
function feedbackOn({ feedback }, { result: result3 }) {
	if (result3 === "correct") return feedback?.correct;
	if (result3 === "partial") return feedback?.partial ?? feedback?.incorrect;
	return result3 === "incorrect" ? feedback?.incorrect : void 0;
}

function answerScreen(app, index) {
	let { session, words } = app;
	let slot = session.slots[index];
	let title = words("answer.title", { number: index + 1, count: session.slots.length });
	let posed = pose(slot, app, () => void 0, true);
	posed.view.reveal(session.outcome(index));
	let element = h(
		"section",
		{ class: "screen question" },
		headingOf(title, slot.item, words),
		introduction(slot),
		h("div", { class: "work" }, FEATURES.cases?.show(slot, app), h("div", { class: "task" }, posed.element, explanation(app, index))),
		pager(app, index)
	);
	return { element, title };
}
function pager(app, index) {
	let { session, words } = app;
	let button = (text, to) => h("button", { type: "button", class: "secondary", onclick: () => app.go({ name: "answer", index: to }) }, text);
	let previous = button(words("question.previous"), index - 1);
	let next = button(words("question.next"), index + 1);
	previous.hidden = index === 0;
	next.hidden = index === session.slots.length - 1;
	let back = h("button", { type: "button", class: "primary", onclick: () => app.go({ name: "results" }) }, words("answer.back"));
	return h("nav", { class: "pager", "aria-label": words("question.pager") }, previous, next, back);
}

var SAVE_WORDS = {
	saved: "save.saved",
	saving: "save.saving",
	unsaved: "save.unsaved",
	failed: "save.failed",
	closed: "save.closed",
	elsewhere: "save.elsewhere",
	over: "save.over",
	off: "save.off"
};
function createBar(app) {
	let { session, words } = app;
	let timer = FEATURES.timer?.create(app);
	let text = h("span", {});
	let retry = h("button", { type: "button", class: "link", onclick: () => session.saveNow() }, words("save.retry"));
	let at2 = h("span", { class: "save-time" });
	let copy = FEATURES.rescue?.offer(app, "rescue.offer");
	let save = h("p", { class: "save" }, icon("right"), text, at2, retry, copy);
	let title = h("p", { class: "bar-title" }, session.payload.assessment.title);
	let told = session.save;
	let shown2 = session.save;
	let update = () => {
		timer?.update();
		title.hidden = session.phase === "start" && session.stateFault === void 0;
		save.hidden = session.phase === "start" && session.save !== "failed" && session.save !== "off";
		save.className = `save is-${session.save}`;
		write(text, words(SAVE_WORDS[session.save]));
		if (session.save !== shown2) write(at2, session.save === "saved" ? words.time(new Date()) : "");
		shown2 = session.save;
		retry.hidden = session.save !== "failed";
		if (copy) copy.hidden = session.phase === "start" || session.save !== "failed" && session.save !== "off";
		if (session.save === "failed" && told !== "failed") app.announce(words("save.failed"));
		if (session.save === "saved" && told === "failed") app.announce(words("save.saved"));
		if (session.save === "failed" || session.save === "saved") told = session.save;
	};
	let languages = FEATURES.languages?.switcher(app);
	return { element: h("div", { class: "bar" }, languages, title, timer?.element, save), warning: timer?.warning, update };
}

var ACTIONS = {
	damaged: "fault.damaged.action",
	foreign: "fault.foreign.action",
	elsewhere: "fault.elsewhere.action",
	no_lms: "fault.no_lms.action"
};
function faultScreen(fault, words, act, ...more) {
	let title = words(`fault.${fault}.title`);
	let action = ACTIONS[fault];
	let element = h(
		"section",
		{ class: "screen fault-screen" },
		h("h1", {}, title),
		...words(`fault.${fault}.text`).split("\n").map((text) => h("p", {}, text)),
		action === void 0 ? void 0 : h("div", { class: "actions" }, h("button", { type: "button", class: "secondary", onclick: act }, words(action))),
		...more
	);
	return { element, title };
}
function showFault(root, fault, messages, language, act) {
	let screen = faultScreen(fault, createWords(messages, language), act);
	root.replaceChildren(screen.element);
	document.title = screen.title;
}

function confirm({ title, body, yes, no, then }) {
	let agree = () => {
		dialog.close();
		then();
	};
	let dialog = h(
		"dialog",
		{ "aria-labelledby": "dialog-title", onclose: () => dialog.remove() },
		h("h2", { id: "dialog-title" }, title),
		...body,
		h(
			"div",
			{ class: "actions" },
			h("button", { type: "button", class: "secondary", autofocus: true, onclick: () => dialog.close() }, no),
			h("button", { type: "button", class: "primary", onclick: agree }, yes)
		)
	);
	(document.querySelector(".screen") ?? document.body).append(dialog);
	dialog.showModal();
}

var MOST_NAMED = 12;
function overviewScreen(app) {
	let { session, words } = app;
	let linear = session.payload.assessment.navigation === "linear";
	let answered2 = session.slots.filter((slot) => slot.answered).length;
	let back = h(
		"button",
		{ type: "button", class: "secondary", onclick: () => app.go({ name: "question", index: session.position }) },
		words("overview.back", { number: session.position + 1 })
	);
	let submit = h("button", { type: "button", class: "primary", onclick: () => ask(app) }, words("overview.submit"));
	let element = h(
		"section",
		{ class: "screen overview" },
		h("h1", {}, words("overview.title")),
		h("p", { class: "lead" }, words.plural("overview.answered", session.slots.length, { answered: answered2 })),
		...warnings(app).map((text) => h("p", { class: "notice is-warning" }, icon("note"), h("span", {}, text))),
		h("ol", { class: "question-list" }, ...session.slots.map((slot) => row(app, slot, linear))),
		h("div", { class: "actions" }, submit, back),
		FEATURES.rescue?.offer(app, "rescue.offer")
	);
	return { element, title: words("overview.title") };
}
function row(app, slot, linear) {
	let { session, words } = app;
	let name = [
		h("span", { class: "question-number" }, words.number(slot.index + 1)),
		h("span", { class: "question-title" }, slot.item.title),
		h("span", { class: "tags" }, ...tags(app, slot))
	];
	if (linear) return h("li", {}, h("div", { class: "question-row" }, ...name));
	let go = () => app.go({ name: "question", index: slot.index });
	let current = slot.index === session.position ? "step" : void 0;
	return h(
		"li",
		{},
		h(
			"button",
			{ type: "button", class: "question-row", "aria-current": current, onclick: go },
			h("span", { class: "visually-hidden" }, words("overview.question")),
			...name
		)
	);
}
function tags({ session, words }, slot) {
	let tag = (kind, text) => h("span", { class: `tag is-${kind}` }, text);
	return [
		slot.index === session.position ? tag("current", words("overview.current")) : void 0,
		slot.flagged ? tag("flagged", words("overview.flagged")) : void 0,
		slot.answered ? tag("answered", words("overview.done")) : tag("open", words("overview.open"))
	].filter((element) => element !== void 0);
}
function warnings({ session, words }) {
	let open = session.slots.filter((slot) => !slot.answered);
	let flagged = session.slots.filter((slot) => slot.flagged);
	let unanswered2 = (slots) => slots.length > MOST_NAMED ? words("overview.too_many", { count: slots.length }) : words.plural("overview.unanswered", slots.length, { numbers: name(slots) });
	let name = (slots) => words.list(slots.map(({ index }) => words.number(index + 1)));
	return [
		open.length === 0 ? void 0 : unanswered2(open),
		flagged.length === 0 ? void 0 : words.plural("overview.flags", flagged.length, { numbers: name(flagged) })
	].filter((text) => text !== void 0);
}
function ask(app) {
	let { session, words } = app;
	let body = [...warnings(app), words("submit.body")].map((text) => h("p", {}, text));
	let then = () => session.submit();
	confirm({ title: words("submit.title"), body, yes: words("submit.yes"), no: words("submit.no"), then });
}

function questionScreen(app, index) {
	let { session, words } = app;
	let slot = () => session.slots[index];
	let position = words("question.position", { number: index + 1, count: session.slots.length });
	let task = taskOf(app, slot);
	let nav = pager2(app, slot);
	let update = () => {
		task.update();
		nav.update();
	};
	update();
	let element = h(
		"section",
		{ class: "screen question" },
		h("progress", { max: session.slots.length, value: index + 1, "aria-hidden": "true" }),
		headingOf(position, slot().item, words),
		introduction(slot()),
		h("div", { class: "work" }, FEATURES.cases?.show(slot(), app), task.element),
		nav.element
	);
	return { element, title: position, update };
}
function taskOf(app, slot) {
	let { session, words } = app;
	let { index, item } = slot();
	let fault = h("p", { class: "fault", role: "alert" });
	let answer2 = h("div", { class: "answer" });
	let changed = (response2, settled) => {
		write(fault, "");
		session.answer(index, response2, settled);
	};
	let fill2 = () => {
		let { locked } = slot();
		let posed = pose(slot(), app, changed, locked);
		answer2.replaceChildren(posed.element);
		if (!locked) return;
		posed.view.reveal(session.outcome(index));
		answer2.append(explanation(app, index));
	};
	let unsure = () => FEATURES.certainty?.missing(item, slot().certainty, words);
	let check = () => {
		if (!slot().answered) return write(fault, words("question.unanswered"));
		let missing = unsure();
		if (missing !== void 0) return write(fault, missing);
		session.check(index);
		fill2();
		focusOn(answer2.querySelector(".explanation h2"));
	};
	let clear = () => {
		changed(interactionOf(slot()).empty(item), true);
		fill2();
		answer2.querySelector("input, select, textarea, button")?.focus();
	};
	let checkButton = h("button", { type: "button", class: "primary", onclick: check }, words("question.check"));
	let clearButton = h("button", { type: "button", class: "link", onclick: clear }, words("question.clear"));
	let flag = flagButton(app, slot);
	fill2();
	let update = () => {
		let { answered: answered2, locked } = slot();
		if (answered2 && unsure() === void 0) write(fault, "");
		checkButton.hidden = session.payload.assessment.feedback !== "immediate" || locked;
		clearButton.hidden = !answered2 || locked;
		flag.update();
	};
	let actions = h("div", { class: "actions" }, checkButton, clearButton, flag.element);
	return { element: h("div", { class: "task" }, answer2, fault, actions), update };
}
function flagButton({ session, words }, slot) {
	let text = h("span", {});
	let element = h(
		"button",
		{ type: "button", class: "link", onclick: () => session.flag(slot().index, !slot().flagged) },
		icon("flag"),
		text
	);
	let update = () => {
		element.hidden = session.payload.assessment.navigation === "linear" || slot().locked;
		set(element, "aria-pressed", String(slot().flagged));
		write(text, words("question.flag"));
	};
	return { element, update };
}
function pager2(app, slot) {
	let { session, words } = app;
	let { index } = slot();
	let linear = session.payload.assessment.navigation === "linear";
	let last = index === session.slots.length - 1;
	let forward = () => app.go(last ? { name: "overview" } : { name: "question", index: index + 1 });
	let next = h("button", { type: "button" }, words(last ? "question.finish" : "question.next"));
	next.addEventListener("click", () => {
		if (!linear || last || slot().answered) return forward();
		let body = [h("p", {}, words("leave.body"))];
		confirm({ title: words("leave.title"), body, yes: words("leave.yes"), no: words("leave.no"), then: forward });
	});
	let previous = h(
		"button",
		{ type: "button", class: "secondary", onclick: () => app.go({ name: "question", index: index - 1 }) },
		words("question.previous")
	);
	let overview = h(
		"button",
		{ type: "button", class: "secondary", onclick: () => app.go({ name: "overview" }) },
		words("question.overview")
	);
	previous.hidden = linear || index === 0;
	overview.hidden = linear || last;
	let update = () => {
		let checking = session.payload.assessment.feedback === "immediate" && !slot().locked;
		next.className = checking ? "secondary" : "primary";
	};
	return { element: h("nav", { class: "pager", "aria-label": words("question.pager") }, previous, overview, next), update };
}

var SECURE = 0.8;
var MOST = 3;
function guidance(app, results) {
	let { words } = app;
	if (results.points.length === 0) return [];
	let weak = weakest(results.points);
	let tips2 = helpful(app, results);
	let title = h("h2", {}, words("guidance.title"));
	if (weak.length + tips2.length === 0) return [title, h("p", {}, words("guidance.secure"))];
	return [
		title,
		...weak.length === 0 ? [] : [h("p", {}, words("guidance.weak")), h("ol", { class: "next" }, ...weak.map((point) => step(app, results, point)))],
		...tips2.map(
			({ name, text }) => h("div", { class: "tip" }, h("h3", {}, words("explanation.tip", { title: name })), rich("div", { class: "prose" }, text))
		)
	];
}
function weakest(points2) {
	let share = ({ marks, max }) => marks / max;
	return points2.filter((point) => point.kind !== "misconception" && share(point) < SECURE).sort((one, other) => share(one) - share(other)).slice(0, MOST);
}
function step(app, { outcomes }, point) {
	let { session, words } = app;
	let lost = session.slots.filter(({ item }, index) => item.points.includes(point.id) && outcomes[index]?.result !== "correct");
	let links = lost.map(({ index }) => {
		let go = () => app.go({ name: "answer", index });
		return h("li", {}, h("button", { type: "button", class: "link", onclick: go }, words("guidance.question", { number: index + 1 })));
	});
	let heading = h("div", { class: "next-point" }, h("strong", {}, point.title), " ", h("span", { class: "worth" }, marksOf(point, words)));
	return h("li", {}, heading, h("ul", { class: "next-questions" }, ...links));
}
function helpful({ session }, { outcomes }) {
	let { points: points2, tips: tips2 = {} } = session.payload;
	let times = (id) => session.slots.filter(({ item }, index) => item.points.includes(id) && outcomes[index]?.result !== "correct").length;
	return points2.flatMap(({ id, title }) => tips2[id] === void 0 ? [] : [{ name: title, text: tips2[id], times: times(id) }]).filter((tip) => tip.times > 0).sort((one, other) => other.times - one.times).slice(0, MOST);
}

function ring(score3, passMark) {
	let circle = { cx: 60, cy: 60, r: 51, pathLength: 100 };
	let notch = { class: "ring-notch", d: "M60 1v16", transform: `rotate(${360 * (passMark ?? 0)} 60 60)` };
	return svg(
		"svg",
		{ class: "ring", viewBox: "0 0 120 120", "aria-hidden": "true" },
		svg("circle", { class: "ring-track", ...circle }),
		...score3 > 0 ? [svg("circle", { class: "ring-value", ...circle, "stroke-dasharray": `${100 * score3} 100`, transform: "rotate(-90 60 60)" })] : [],
		...passMark === void 0 ? [] : [svg("path", notch)]
	);
}

var KINDS = [
	["concept", "points.concept"],
	["tip", "points.tip"],
	["misconception", "points.misconception"],
	["marking_point", "points.marking_point"]
];
function resultsScreen(app) {
	let { session, words } = app;
	let { assessment, protection: protection2 } = session.payload;
	let results = session.results();
	let open = assessment.feedback !== "none";
	let title = words(!open ? "results.submitted" : results.passed === void 0 ? "results.done" : results.passed ? "results.passed" : "results.failed");
	let unsaved = notice(words("results.unsaved"));
	unsaved.classList.add("is-warning");
	let element = h(
		"section",
		{ class: "screen results" },
		h("h1", {}, title),
		unsaved,
		...(FEATURES.timer?.ended(app) ?? []).map((text) => notice(text)),
		...open ? shown(app, results) : protection2 === "sealed" ? recorded(app) : [h("p", { class: "lead" }, words("results.hidden"))],
		closing(app, results),
		FEATURES.rescue?.offer(app, "rescue.offer")
	);
	let update = () => {
		unsaved.hidden = session.save !== "failed";
	};
	update();
	return { element, title, update };
}
function shown(app, results) {
	let { words } = app;
	return [
		score(app, results),
		results.pending.length === 0 ? void 0 : pendingNotice(app, results),
		FEATURES.certificate?.show(app, results),
		...points(app, results),
		results.misconceptions.length === 0 ? void 0 : h("h2", {}, words("results.misconceptions")),
		...results.misconceptions.map((id) => misconception(app, id)),
		...guidance(app, results),
		questions(app, results)
	];
}
function recorded({ session, words }) {
	let { slots } = session;
	let answered2 = slots.filter((slot) => slot.answered).length;
	let row2 = ({ index, item, answered: answered3 }) => h(
		"tr",
		{},
		h("th", { scope: "row" }, words("results.question", { number: index + 1, title: item.title })),
		h("td", {}, answered3 ? verdict("neutral", words, words("sealed.recorded")) : verdict("none", words))
	);
	return [
		h("p", { class: "lead" }, words("sealed.results")),
		h("p", {}, words.plural("overview.answered", slots.length, { answered: answered2 })),
		table("sealed.questions", slots.map(row2), words)
	];
}
function table(caption, rows, words) {
	let heading = (key) => h("th", { scope: "col" }, words(key));
	return h(
		"table",
		{ class: "marks" },
		h("caption", {}, words(caption)),
		h("thead", {}, h("tr", {}, heading("results.col.question"), heading("results.col.result"))),
		h("tbody", {}, ...rows)
	);
}
function notice(...children) {
	return h("p", { class: "notice" }, icon("note"), h("span", {}, ...children));
}
function score({ session, words }, results) {
	let { passMark } = session.payload.assessment;
	let kind = results.passed === void 0 ? "neutral" : results.passed ? "right" : "wrong";
	return h(
		"div",
		{ class: `score is-${kind}` },
		h("div", { class: "score-ring" }, ring(results.scaled, passMark), h("p", { class: "score-figure" }, words.percent(results.scaled))),
		h(
			"div",
			{},
			h("p", {}, marksOf(results, words)),
			passMark === void 0 ? void 0 : h("p", { class: "hint" }, words("results.pass_mark", { pass: words.percent(passMark) }))
		)
	);
}
function pendingNotice(app, { pending }) {
	let { session, words } = app;
	let text = words.plural("results.pending", pending.length);
	if (session.mode === "review") return notice(text);
	let go = () => app.go({ name: "answer", index: pending[0] });
	return notice(text, " ", h("button", { type: "button", class: "link", onclick: go }, words("results.mark")));
}
function questions(app, results) {
	let { session, words } = app;
	let rows = session.slots.map((slot, index) => {
		let outcome = results.outcomes[index];
		let name = words("results.question", { number: index + 1, title: slot.item.title });
		let review = h("button", { type: "button", class: "link", onclick: () => app.go({ name: "answer", index }) }, name);
		let marks = outcome.judged === "pending" || outcome.max === 0 ? void 0 : h("span", { class: "worth" }, marksOf(outcome, words));
		return h("tr", {}, h("th", { scope: "row" }, review), h("td", {}, h("div", { class: "result" }, resultOf2(outcome, words), marks)));
	});
	return table("results.questions", rows, words);
}
function points({ session, words }, results) {
	if (results.points.length === 0) return [];
	let units = Object.entries(session.payload.units ?? { "": "" });
	let groups = units.flatMap(
		([unit, title]) => KINDS.map(([kind, key]) => ({
			title: title ? `${title}: ${words(key)}` : words(key),
			of: results.points.filter((point) => point.kind === kind && (unit === "" || point.id.startsWith(`${unit}/`)))
		}))
	);
	let list = (of) => h(
		"ul",
		{ class: "points" },
		...of.map(
			(point) => h(
				"li",
				{},
				h("span", {}, point.title),
				h("span", { class: "worth" }, marksOf(point, words)),
				h("progress", { max: point.max, value: Math.max(0, point.marks), "aria-hidden": "true" })
			)
		)
	);
	return [
		h("h2", {}, words("results.points")),
		...groups.filter(({ of }) => of.length > 0).flatMap(({ title, of }) => [h("h3", {}, title), list(of)])
	];
}
function closing(app, { passed }) {
	let { session, words } = app;
	let print = h("button", { type: "button", class: "secondary", onclick: () => window.print() }, words("results.print"));
	if (session.mode === "review" || session.attemptsLeft === 0) {
		return h("div", { class: "closing" }, h("p", { class: "hint" }, words("results.close")), h("div", { class: "actions" }, print));
	}
	let again = () => {
		session.retry();
		app.go({ name: "question", index: session.position });
	};
	let retry = h("button", { type: "button", class: "primary", onclick: again }, words("results.retry"));
	let finish = h("button", { type: "button", class: "secondary" }, words("results.finish"));
	finish.addEventListener("click", () => {
		session.finish();
		app.refresh();
	});
	let left = Number.isFinite(session.attemptsLeft) ? words.plural("results.left", session.attemptsLeft) : words("results.unlimited");
	return h(
		"div",
		{ class: "closing" },
		h("p", { class: "hint" }, passed === true ? words("results.best") : left),
		h("div", { class: "actions" }, retry, finish, print)
	);
}

function startScreen(app) {
	let { session, words } = app;
	let { assessment } = session.payload;
	let label = words(session.resumed ? "start.resume" : session.attempt > 1 ? "start.again" : "start.begin");
	let begin = () => {
		session.begin();
		app.go({ name: "question", index: session.position });
	};
	let element = h(
		"section",
		{ class: "screen start" },
		h("h1", {}, assessment.title),
		assessment.description === void 0 ? void 0 : rich("div", { class: "prose" }, assessment.description),
		...notices(app).map((text) => h("p", { class: "notice" }, icon("note"), h("span", {}, text))),
		h("dl", { class: "facts" }, ...facts(app).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
		h("div", { class: "actions" }, h("button", { type: "button", class: "primary", onclick: begin }, label)),
		session.mode === "normal" ? FEATURES.restore?.panel(app) : void 0
	);
	return { element, title: words("start.title") };
}
function notices(app) {
	let { session, words } = app;
	let { assessment } = session.payload;
	return [
		session.resumed ? words("start.resumed") : void 0,
		session.payload.protection === "sealed" ? words("sealed.start") : void 0,
		session.mode === "browse" ? words("start.browse") : void 0,
		session.best === void 0 ? void 0 : words("start.best", { best: words.percent(session.best) }),
		assessment.navigation === "linear" ? words("start.linear") : void 0,
		FEATURES.timer?.limit(app).notice
	].filter((text) => text !== void 0);
}
function facts(app) {
	let { session, words } = app;
	let { assessment } = session.payload;
	let marks = session.slots.reduce((sum, { item }) => sum + item.marks, 0);
	let found = [
		[words("start.questions"), words.number(session.slots.length)],
		[words("start.marks"), words.number(marks)]
	];
	if (assessment.passMark !== void 0) found.push([words("start.pass"), words.percent(assessment.passMark)]);
	if (FEATURES.timer) found.push([words("timer.limit"), FEATURES.timer.limit(app).time]);
	let attempts = assessment.attempts;
	let attempt = attempts === 0 ? words("start.unlimited", { attempt: session.attempt }) : words("start.attempt", { attempt: session.attempt, attempts });
	if (attempts !== 1) found.push([words("start.attempts"), attempt]);
	return found;
}

function mountApp(root, session, messages) {
	mount(root, session, messages, session.resumed ? { name: "start" } : void 0);
}
function mount(root, session, messages, wanted) {
	let language = session.languages[session.language];
	FEATURES.languages?.declare(language);
	let words = createWords(messages(language), language);
	let live = h("p", { class: "visually-hidden", role: "status" });
	let place = h("div", { class: "place" });
	let shown2;
	let show = (route, key) => {
		let first = shown2 === void 0;
		let screen = screenOf(route, app);
		shown2 = { key, screen };
		place.replaceChildren(screen.element);
		document.title = words("page.title", { screen: screen.title, assessment: session.payload.assessment.title });
		if (first) return;
		window.scrollTo(0, 0);
		focusOn(screen.element.querySelector("h1"));
	};
	let render = () => {
		let route = routeOf(session, wanted);
		let key = JSON.stringify([route, session.attempt, session.taken]);
		if (shown2?.key === key) shown2.screen.update?.();
		else show(route, key);
		bar.update();
		for (let tool of tools) tool.update();
	};
	let app = {
		session,
		words,
		messages,
		go: (route) => {
			wanted = route;
			if (route.name === "question" && route.index !== session.position) session.goTo(route.index);
			render();
		},
		refresh: () => show(routeOf(session, wanted), shown2?.key ?? ""),
		announce: (text) => {
			live.replaceChildren(h("span", {}, text));
		},
		speak: (other) => {
			session.speak(other);
			leave();
			let spoken = mount(root, session, messages, wanted);
			root.querySelector(".languages button")?.focus();
			spoken.announce(spoken.words("languages.now"));
		}
	};
	dressers.length = 0;
	FEATURES.zoom?.start(app);
	let bar = createBar(app);
	let tools = [FEATURES.calculator, FEATURES.glossary].flatMap((tool) => tool?.create(app) ?? []);
	let shelf = tools.length > 0 ? [h("div", { class: "tools" }, ...tools.map(({ element }) => element))] : [];
	let warning = bar.warning ? [bar.warning] : [];
	root.replaceChildren(bar.element, ...warning, ...shelf, place, live);
	render();
	let leave = session.subscribe(render);
	return app;
}
function routeOf(session, wanted) {
	if (session.stateFault !== void 0) return { name: "fault", fault: session.stateFault };
	let { save } = session;
	if (save === "closed" || save === "elsewhere" || save === "over") return { name: "fault", fault: save };
	if (session.phase === "start") return { name: "start" };
	if (session.phase === "answering") {
		return wanted?.name === "overview" || wanted?.name === "start" ? wanted : { name: "question", index: session.position };
	}
	return wanted?.name === "answer" ? wanted : { name: "results" };
}
function screenOf(route, app) {
	switch (route.name) {
		case "start":
			return startScreen(app);
		case "question":
			return questionScreen(app, route.index);
		case "overview":
			return overviewScreen(app);
		case "results":
			return resultsScreen(app);
		case "answer":
			return answerScreen(app, route.index);
		case "fault":
			return faulty(route.fault, app);
	}
}
function faulty(fault, app) {
	let { session, words } = app;
	let { rescue, restore } = FEATURES;
	let act = () => fault === "elsewhere" ? session.takeOver() : session.discardState();
	if (fault === "elsewhere") return faultScreen(fault, words, act);
	let unread = session.stateFault !== void 0;
	return faultScreen(fault, words, act, rescue?.offer(app, unread ? "rescue.stored" : "rescue.offer"), unread ? restore?.panel(app) : void 0);
}
function focusOn(element) {
	element?.setAttribute("tabindex", "-1");
	element?.focus({ preventScroll: true });
	element?.scrollIntoView({ block: "nearest" });
}

var PARTS = {};
function register5(part) {
	PARTS.lrs = part;
}

function fill(template, payload, facts2, { actor, registration }, id, at2) {
	let { result: fixed, context: around, ...rest } = template.statement;
	let { assessment, activities, points: points2 } = payload;
	let about = { assessment, item: activities[facts2.item?.id ?? ""] };
	let activity = about[template.activity] ?? points2?.[facts2.about ?? ""];
	let result3 = extended({ ...fixed, ...filled(template.fill, facts2) }, template.facts?.result, facts2);
	let { language } = facts2;
	let context = extended({ ...around, ...registration && { registration }, ...language && { language } }, template.facts?.context, facts2);
	let other = template.points ? (facts2.item?.points ?? []).flatMap((id2) => points2?.[id2] ?? []) : [];
	if (other.length > 0) context["contextActivities"] = { ...context["contextActivities"], other };
	return {
		id,
		actor,
		...rest,
		object: { objectType: "Activity", ...activity },
		...Object.keys(result3).length > 0 && { result: result3 },
		...Object.keys(context).length > 0 && { context },
		timestamp: at2.toISOString()
	};
}
function filled(fields, facts2) {
	let known = {
		score: facts2.score && facts2.score.max > 0 ? score2(facts2.score) : void 0,
		success: facts2.success,
		completion: facts2.completion,
		response: facts2.response && response(facts2.response, NOTATION_2004, (id) => id),
		duration: facts2.seconds === void 0 ? void 0 : duration(facts2.seconds)
	};
	return Object.fromEntries(fields.map((field) => [field, known[field]]).filter(([, value]) => value != null));
}
function extended(part, wanted = {}, facts2) {
	let known = Object.entries(wanted).flatMap(([iri, name]) => {
		let fact = facts2[name];
		return fact === void 0 || Array.isArray(fact) && fact.length === 0 ? [] : [[iri, fact]];
	});
	if (known.length === 0) return part;
	return { ...part, extensions: { ...part["extensions"], ...Object.fromEntries(known) } };
}
function score2({ marks, min, max }) {
	let raw = Number(decimal(clamp(marks, min, max)));
	return { scaled: Number(decimal(clamp(marks / max, -1, 1), 4)), raw, min, max };
}

var STATEMENT = "markscheme:statement";
var Statements = class {
	constructor(read, connect2, context, rules = {}) {
		this.read = read;
		this.connect = connect2;
		this.context = context;
		this.rules = rules;
		this.held = [];
	}
	tell(event, facts2, arrived) {
		let events = this.rules.events?.(event) ?? [event];
		let at2 = new Date();
		let { once: _, again: __, ...beside } = facts2;
		this.held.push(...events.map((each) => each === event ? { event, facts: facts2, at: at2, arrived } : { event: each, facts: beside, at: at2 }));
		this.flush();
	}
	flush() {
		if (this.held.length === 0) return;
		let payload = this.parsed ?? (this.parsed = this.read());
		if (payload === null) return;
		let told = this.held;
		this.held = [];
		for (let each of told) this.make(payload, each);
	}
	leave() {
		this.flush();
		for (let delivery of this.deliveries ?? []) delivery.leave?.();
	}
	make(payload, told) {
		let deliveries = this.deliveries ?? (this.deliveries = this.connect(payload));
		let made = payload.templates.flatMap((template, place) => {
			let statement = template.event === told.event ? this.statement(template, place, payload, told) : void 0;
			return statement ? [statement] : [];
		});
		let { again } = told.facts;
		let coming = made.length;
		let arrived = () => {
			if (--coming === 0) told.arrived?.();
		};
		for (let statement of made) {
			deliveries.forEach((each, index) => each.send(statement, index === deliveries.length - 1 ? { arrived, again } : void 0));
		}
	}
	statement(template, place, payload, { event, facts: facts2, at: at2 }) {
		let { once: once2 } = facts2;
		let name = JSON.stringify([this.context, payload.assessment.id, place, once2]);
		let id = once2 === void 0 ? crypto.randomUUID?.() ?? uuid() : named(name);
		let statement = fill(template, payload, facts2, this.context, id, at2);
		return this.rules.complete ? this.rules.complete(statement, event, facts2) : statement;
	}
};
function named(name) {
	return written(new Uint8Array(Uint32Array.from([1, 2, 3, 4], (seed) => hash(name, hash(`${seed}`))).buffer), 8);
}
function uuid() {
	return written(crypto.getRandomValues(new Uint8Array(16)), 4);
}
function written(bytes, version) {
	bytes[6] = bytes[6] & 15 | version << 4;
	bytes[8] = bytes[8] & 63 | 128;
	let digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function toPage(page) {
	return {
		send(detail, way) {
			page.dispatchEvent(new CustomEvent(STATEMENT, { detail }));
			way?.arrived?.();
		}
	};
}

function contextOf(query, launch, origin) {
	let { actor, registration } = launch.xapi ?? {};
	return {
		actor: actor ?? launchedActor(query.get("actor")) ?? account(launch, origin),
		registration: registration ?? query.get("registration") ?? void 0
	};
}
function launchedActor(json) {
	try {
		let actor = JSON.parse(json ?? "null");
		return actor !== null && typeof actor === "object" ? { objectType: "Agent", ...actor } : void 0;
	} catch {
		return void 0;
	}
}
function account({ learnerId, learnerName }, origin) {
	let homePage = /^https?:/.test(origin) ? origin : "urn:x-markscheme:local";
	return {
		objectType: "Agent",
		...learnerName !== "" && { name: learnerName },
		account: { homePage, name: learnerId === "" ? "unknown" : learnerId }
	};
}

async function start() {
	let payload = island("payload");
	let words = island("strings");
	let messages = (tag) => payload.languages ? words[tag] : words;
	let strings = messages(payload.unit.language);
	let root = document.getElementById("app");
	let play = (connection) => {
		let { launch } = connection;
		let told = statements(launch, strings);
		let session = createSession({
			payload: adjusted(payload, launch),
			interactions: INTERACTIONS,
			...connection,
			protection: protection(),
			channel: () => channelNamed(attemptOf(payload, launch)),
			statements: told
		});
		follow(session, told);
		mountApp(root, session, messages);
		PARTS.lrs?.observe(session, (event, facts2) => session.tell(event, facts2));
	};
	try {
		await prepare(payload, window);
		play(connect(payload, window));
	} catch (error) {
		if (!(error instanceof LmsUnavailable)) throw error;
		console.warn(error.message);
		showFault(root, "no_lms", strings, payload.unit.language, () => play(withoutLms(payload)));
	}
}
function attemptOf(payload, { learnerId, xapi }) {
	return JSON.stringify(["markscheme", payload.package, location.pathname, learnerId, xapi?.registration, xapi?.actor]);
}
function adjusted(payload, launch) {
	let { passMark } = launch;
	let extraSeconds = FEATURES.timer?.extra(payload.assessment, launch, location.search);
	let given2 = { ...passMark !== void 0 && { passMark }, ...extraSeconds && { extraSeconds } };
	return { ...payload, assessment: { ...payload.assessment, ...given2 } };
}
function island(id) {
	return JSON.parse(document.getElementById(id)?.textContent ?? "null");
}
function statements(launch, strings) {
	let context = contextOf(new URLSearchParams(location.search), launch, location.origin);
	let deliveries = (payload) => {
		let lrs = PARTS.lrs?.connect(launch.xapi, payload, context, strings);
		return lrs ? [toPage(window), lrs] : [toPage(window)];
	};
	let made = new Statements(() => island("xapi"), deliveries, context, launch.xapi);
	document.addEventListener("DOMContentLoaded", () => made.flush());
	return made;
}
function follow(session, statements2) {
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "visible") return session.shown();
		session.flush();
		statements2.leave();
	});
	window.addEventListener("pagehide", () => {
		session.closing();
		statements2.leave();
	});
	window.addEventListener("beforeunload", (event) => {
		if (session.save === "failed") event.preventDefault();
	});
	window.addEventListener("pageshow", (event) => {
		if (event.persisted) session.reopened();
	});
	window.addEventListener("online", () => session.flush());
}
var markscheme2 = { modules: {}, start };
Object.assign(globalThis, { markscheme: markscheme2 });

markscheme.modules["clock"] = { PAGE_TIMERS, resumedDeadline, steadyClock };
markscheme.modules["dom"] = { dressers, escape, h, icon, rich, set, svg, write };
markscheme.modules["features/registry"] = { FEATURES, register };
markscheme.modules["interactions/registry"] = { INTERACTIONS, register: register3 };
markscheme.modules["interactions/verdict"] = { given, remark, result, verdict, worth };
markscheme.modules["lms/connect"] = { connect, prepare, register: register4, withoutLms };
markscheme.modules["lms/lms"] = { LmsUnavailable, agentOf };
markscheme.modules["lms/values"] = { NOTATION_12, NOTATION_2004, chunks, clamp, decimal, duration, escaped, isReal, number, percent, response, timeOfDay, timespan, timestamp, unescaped };
markscheme.modules["marking/award"] = { at, award, listed, round, texted, unanswered };
markscheme.modules["protection/protection"] = { PLAIN: PLAIN2, protection, register: register2 };
markscheme.modules["random"] = { hash, newSeed, random, shuffled };
markscheme.modules["screens/dialog"] = { confirm };
markscheme.modules["state"] = { crc32, decodeState, encodeState };
markscheme.modules["status"] = { INITIAL, highest, isPassed, nextStatus };
markscheme.modules["text"] = { decodeText, encodeText, fitText, normalised };
markscheme.modules["xapi/access"] = { PARTS, register: register5 };
})();
