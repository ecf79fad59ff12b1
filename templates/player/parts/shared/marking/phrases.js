// needs shared/marking/words
(() => {
var { composed, fold, words } = markscheme.modules["marking/words"];

var PhraseFault = class extends Error {
	constructor(code, at) {
		super(`phrase fault "${code}" at ${at}`);
		this.code = code;
		this.at = at;
	}
};
var DEEPEST = 5;
var WIDEST = 99;
var SPECIAL = /(\.{3,}\d*|\u2026\d*|&+|[()[\]|*=]|<[^<>]*>)/;
var GAP = /^(?:\.{3,}|\u2026)/;
var ENDS = new Set(["|", ")", "]", "&", "&&"]);
var STARRED = new Set(["start", "within"]);
var SET = /^<([a-z0-9][a-z0-9_-]*)>$/;
function parse(phrase, rules) {
	return new Parser(phrase, rules).phrase();
}
var Parser = class {
	constructor(phrase, rules) {
		this.rules = rules;
		this.next = 0;
		let end = 0;
		this.pieces = phrase.split(SPECIAL).map((text) => ({ text, start: end, end: end += text.length }));
	}
	get piece() {
		return this.pieces[this.next];
	}
	phrase() {
		let found = [[this.sequence(0, 0)]];
		for (let piece = this.piece; piece !== void 0; piece = this.piece) {
			if (piece.text === "|") throw new PhraseFault("bar", piece.start);
			if (!piece.text.startsWith("&")) throw new PhraseFault("unopened", piece.start);
			if (piece.text.length > 2) throw new PhraseFault("and", piece.start);
			this.next += 1;
			let sequence = this.sequence(piece.end, 0);
			if (piece.text === "&") found[found.length - 1].push(sequence);
			else found.push([sequence]);
		}
		return found;
	}
	sequence(start, depth) {
		let elements = [];
		for (let piece = this.piece; piece !== void 0 && !ENDS.has(piece.text); piece = this.piece) {
			this.next += 1;
			if (piece.text === "(") elements.push(this.group(piece, depth + 1, ")"));
			else if (piece.text === "[") elements.push(this.group(piece, depth + 1, "]"));
			else if (piece.text === "*" || piece.text === "=") elements.push(this.marked(piece, elements));
			else if (piece.text.startsWith("<")) elements.push(set(piece));
			else if (GAP.test(piece.text)) elements.push(gap(piece));
			else if (piece.text.startsWith("&")) throw new PhraseFault("and", piece.start);
			else elements.push(...this.plain(piece));
		}
		refuse(elements, start);
		return elements;
	}
	group(open, depth, close) {
		if (depth > DEEPEST) throw new PhraseFault("nested", open.start);
		let alternatives = [];
		for (let before = open; ; ) {
			if (this.piece === void 0) throw new PhraseFault("unclosed", open.start);
			alternatives.push(this.sequence(before.end, depth));
			let mark = this.piece;
			if (mark === void 0) throw new PhraseFault("unclosed", open.start);
			if (mark.text.startsWith("&")) throw new PhraseFault("and", mark.start);
			this.next += 1;
			if (mark.text === close) {
				return { kind: "group", alternatives, optional: close === "]", start: open.start, end: mark.end };
			}
			if (mark.text !== "|") throw new PhraseFault("unclosed", open.start);
			before = mark;
		}
	}
	plain({ text, start }) {
		return words(text, this.rules).map((word) => ({
			kind: "word",
			raw: word.raw,
			form: "any",
			start: start + word.start,
			end: start + word.end
		}));
	}
	marked(mark, elements) {
		let before = elements[elements.length - 1];
		if (mark.text === "*" && before?.kind === "word" && before.end === mark.start) {
			if (before.form !== "any" && before.form !== "end") throw new PhraseFault("star", mark.start);
			elements.pop();
			return { ...before, form: before.form === "any" ? "start" : "within", end: mark.end };
		}
		let code = mark.text === "*" ? "star" : "exact";
		let [first, ...rest] = this.piece === void 0 ? [] : this.plain(this.piece);
		if (first?.kind !== "word" || first.start !== mark.end) throw new PhraseFault(code, mark.start);
		this.next += 1;
		let word = { ...first, form: code === "star" ? "end" : "exact", start: mark.start };
		if (rest.length === 0) return word;
		elements.push(word, ...rest.slice(0, -1));
		return rest[rest.length - 1];
	}
};
function gap({ text, start, end }) {
	let most = text.replace(GAP, "");
	if (most === "") return { kind: "gap", most: Infinity, start, end };
	if (Number(most) < 1 || Number(most) > WIDEST) throw new PhraseFault("gap", start);
	return { kind: "gap", most: Number(most), start, end };
}
function set({ text, start, end }) {
	let name = SET.exec(text)?.[1];
	if (name === void 0) throw new PhraseFault("set", start);
	return { kind: "set", name, start, end };
}
function refuse(elements, start) {
	if (elements.length === 0) throw new PhraseFault("empty", start);
	let first = elements[0];
	if (elements.every((element) => element.kind === "group" && element.optional)) {
		throw new PhraseFault("optional", first.start);
	}
	elements.forEach((element, index) => {
		let before = elements[index - 1];
		let after = elements[index + 1];
		if (element.kind === "gap" && (before === void 0 || after === void 0 || after.kind === "gap")) {
			throw new PhraseFault("gap", element.start);
		}
		if (before?.end !== element.start || before.kind === "gap" || element.kind === "gap") return;
		if (before.kind !== "word" || element.kind !== "word") throw new PhraseFault("glued", element.start);
		if (STARRED.has(before.form) || element.form !== "any") throw new PhraseFault("star", element.start);
	});
}

var PLAIN = 0;
var NEGATING = 1;
var NEGATED = 2;
var STANDS = 3;
var START = -1;
var Phrases = class {
	constructor(vocabulary, sets = {}) {
		this.vocabulary = vocabulary;
		this.places = [];
		this.taking = [];
		this.phrases = [];
		this.togethers = [];
		this.lines = [];
		this.at = new Int32Array();
		this.paths = [];
		this.reached = [];
		this.next = [];
		this.now = 1;
		this.sets = new Map(Object.entries(sets));
	}
	add(source) {
		let phrase = this.phrases.length;
		let parts = parse(source, this.vocabulary.rules).map((sequences) => {
			let id = this.togethers.length;
			this.togethers.push({ phrase, sequences: sequences.map((sequence) => this.line(sequence, id)), found: void 0 });
			return id;
		});
		return this.phrases.push(parts) - 1;
	}
	line(elements, together) {
		let id = this.lines.push({ together, sentence: 0, paths: [] }) - 1;
		for (let [place] of this.chain(elements, [[START, Infinity]], id, [])) {
			if (place !== START) this.places[place].last = true;
		}
		return id;
	}
	chain(elements, ends, line, open) {
		return elements.reduce((before, element) => {
			if (element.kind === "gap") return before.map(([place, slack]) => [place, slack + element.most]);
			if (element.kind === "word") return [[this.place(element, before, line), 0]];
			let inner = element.kind === "set" ? open.concat(element.name) : open;
			let alternatives = element.kind === "set" ? this.set(element, open) : element.alternatives;
			let ways = alternatives.flatMap((sequence) => this.chain(sequence, before, line, inner));
			return element.kind === "group" && element.optional ? [...before, ...ways] : ways;
		}, ends);
	}
	place(word, before, sequence) {
		var _a, _b;
		let place = this.places.push({ sequence, before: before.flat(), last: false }) - 1;
		((_a = this.taking)[_b = this.vocabulary.add(word.raw, word.form)] ?? (_a[_b] = [])).push(place);
		return place;
	}
	set({ name, start }, open) {
		let phrases = this.sets.get(name);
		if (phrases === void 0 || open.includes(name)) throw new PhraseFault("set", start);
		return phrases.map((source) => {
			let [together, ...others] = parse(source, this.vocabulary.rules);
			if (together?.length !== 1 || others.length > 0) throw new PhraseFault("and", 0);
			return together[0];
		});
	}
	read(text, tell, passes) {
		this.prepare();
		let first = this.now;
		text.words.forEach(({ sentence }, index) => {
			if (index > 0 && sentence !== text.words[index - 1].sentence) first = this.now + index;
			for (let hit of text.seen[index].hits) this.take(hit, index, index, text, first, passes);
			let joined = text.joined[index];
			for (let hit of joined?.hits ?? []) this.take(hit, joined?.from ?? index, index, text, first, passes);
			this.settle(this.now + index, first, tell);
		});
		this.now += text.words.length;
	}
	prepare() {
		let size = this.places.length * STANDS;
		if (this.at.length !== size || this.now > 1073741823) {
			this.at = new Int32Array(size);
			this.now = 1;
		}
		for (let together of this.togethers) together.found = void 0;
	}
	take({ entry, slips }, from, to, text, first, passes) {
		let places = this.taking[entry];
		if (places === void 0) return;
		let stands = standing(text, from, to);
		let time = this.now + from;
		for (let place of places) {
			let { sequence, before } = this.places[place];
			if (passes !== void 0 && !passes(this.phraseOf(sequence), to)) continue;
			for (let index = 0; index < before.length; index += 2) {
				let previous = before[index];
				if (previous === START) this.offer(place * STANDS + stands, from, to, slips, void 0);
				else {
					let most = before[index + 1];
					for (let key = previous * STANDS; key < (previous + 1) * STANDS; key++) {
						let at = this.at[key];
						if (at < first || at >= time || time - at - 1 > most) continue;
						this.offer(place * STANDS + follow(key % STANDS, stands), from, to, slips, this.paths[key]);
					}
				}
			}
		}
	}
	phraseOf(line) {
		return this.togethers[this.lines[line].together].phrase;
	}
	offer(key, from, to, slips, before) {
		let all = slips + (before?.slips ?? 0);
		let present = this.next[key];
		if (present === void 0) this.reached.push(key);
		else if (present.slips <= all) return;
		this.next[key] = { from, to, slips: all, before };
	}
	settle(time, sentence, tell) {
		for (let key of this.reached) {
			let path = this.next[key];
			this.next[key] = void 0;
			this.at[key] = time;
			this.paths[key] = path;
			let { last, sequence } = this.places[Math.floor(key / STANDS)];
			if (last) this.end(this.lines[sequence], key % STANDS, path, sentence, tell);
		}
		this.reached.length = 0;
	}
	end(line, stands, path, sentence, tell) {
		if (line.sentence !== sentence) line.paths = [];
		line.sentence = sentence;
		let present = line.paths[stands];
		if (present === void 0 || path.slips < present.slips) line.paths[stands] = path;
		let together = this.togethers[line.together];
		let { phrase, sequences } = together;
		let lines = sequences.map((id) => this.lines[id]);
		if (!lines.every((other) => other.sentence === sentence)) return;
		let kinds = lines.map((other) => other === line ? stands : surest(other));
		let paths = lines.map((other, index) => other === line ? path : other.paths[kinds[index]]);
		let found = whole(paths, kinds.includes(NEGATED) && !kinds.includes(NEGATING));
		if (together.found === void 0 || better(found, together.found)) together.found = found;
		let ids = this.phrases[phrase];
		if (ids.length === 1) return tell(phrase, found);
		let parts = ids.map((id) => id === line.together ? found : this.togethers[id].found);
		if (!parts.every((part) => part !== void 0)) return;
		tell(phrase, whole(parts.flatMap((part) => part?.paths), parts.some((part) => part?.negated)));
	}
};
function surest({ paths }) {
	return [PLAIN, NEGATING, NEGATED].find((kind) => paths[kind] !== void 0);
}
function standing(text, from, to) {
	let stands = PLAIN;
	for (let index = from; index <= to; index++) {
		if (text.seen[index]?.negates === true) return NEGATING;
		if (text.negated[index] === 1) stands = NEGATED;
	}
	return stands;
}
function follow(before, stands) {
	return before === NEGATING || stands === NEGATING ? NEGATING : Math.max(before, stands);
}
function whole(paths, negated) {
	return { paths, slips: paths.reduce((sum, { slips }) => sum + slips, 0), negated };
}
function better(one, other) {
	return one.negated === other.negated ? one.slips < other.slips : !one.negated;
}
function wordsOf({ paths }) {
	let found = new Set();
	for (let path of paths) {
		for (let step = path; step !== void 0; step = step.before) {
			for (let index = step.from; index <= step.to; index++) found.add(index);
		}
	}
	return [...found].sort((one, other) => one - other);
}
function spansOf(found, { words: words2 }) {
	let spans = [];
	let before = -2;
	for (let index of wordsOf(found)) {
		let { start, end } = words2[index];
		if (index === before + 1) spans[spans.length - 1][1] = end;
		else spans.push([start, end]);
		before = index;
	}
	return spans;
}

markscheme.modules["marking/phrases"] = { Phrases, better, spansOf, wordsOf };
})();
