// needs shared/marking/languages/registry shared/marking/number shared/marking/phrases shared/marking/spelling shared/marking/words
(() => {
var { Phrases, better, spansOf, wordsOf } = markscheme.modules["marking/phrases"];

var { composed, fold, words } = markscheme.modules["marking/words"];

var NUMBER = 4;
var REACH = 5;
var LONG = 5e3;
function read(response, vocabulary) {
	let found = words(response, vocabulary.rules);
	let seen = found.map(({ raw }) => vocabulary.see(raw, response.length < LONG));
	let joined = found.map((_, index) => joinedTo(index, found, seen, vocabulary));
	let text = { words: found, seen, joined, negated: new Uint8Array(found.length) };
	return { ...text, negated: negated(text, vocabulary) };
}
function joinedTo(index, found, seen, vocabulary) {
	let [one, before] = [seen[index], seen[index - 1]];
	if (before === void 0 || !inOneClause(found, index - 1, index)) return void 0;
	let hits = vocabulary.joined(before, one);
	if (hits !== void 0) return { from: index - 1, hits };
	return one.count === void 0 ? void 0 : numberTo(index, found, seen, vocabulary);
}
function numberTo(index, found, seen, vocabulary) {
	for (let from = Math.max(0, index + 1 - NUMBER); from < index; from++) {
		let hits2 = inOneClause(found, from, index) ? vocabulary.counted(seen.slice(from, index + 1)) : void 0;
		if (hits2 !== void 0) return { from, hits: hits2 };
	}
	let [ten, and, unit] = [seen[index - 2], seen[index - 1], seen[index]];
	if (ten === void 0 || !vocabulary.rules.and.has(and.text) || !inOneClause(found, index - 2, index)) return void 0;
	if ((ten.count ?? 0) < (unit.count ?? 0)) return void 0;
	let hits = vocabulary.counted([ten, unit]);
	return hits === void 0 ? void 0 : { from: index - 2, hits };
}
function inOneClause(found, from, to) {
	return found[from]?.clause === found[to]?.clause;
}
function negated(text, vocabulary, passed) {
	let reached = new Uint8Array(text.words.length);
	text.seen.forEach(({ text: negator, negates }, index) => {
		if (!negates || passed?.has(index) === true) return;
		let end = reachOf(text, index, vocabulary);
		reached.fill(1, Math.min(index + 1, end), end);
		if (end === 0 || end - index > 2 || !vocabulary.rules.backward.has(negator)) return;
		for (let at = index - 1; at >= Math.max(0, index - REACH) && sameClause(text, at, index); at--) reached[at] = 1;
	});
	return reached;
}
function reachOf(text, index, { rules: rules2 }) {
	let next = text.seen[index + 1]?.text ?? "";
	let end = index + (rules2.degrees.has(next) && inOneClause(text.words, index, index + 1) ? 2 : 1);
	for (; end < text.words.length && end <= index + REACH && sameClause(text, end, index); end++) {
		if (text.seen[end]?.cancels === true && end <= index + 2) return 0;
	}
	return end;
}
function sameClause(text, at, other) {
	return text.words[at]?.clause === text.words[other]?.clause && text.seen[at]?.opens !== true;
}

var { languageOf, register, rules } = markscheme.modules["marking/languages/registry"];

var { LONGEST, numerals, numeralsOf, plain, readings } = markscheme.modules["marking/number"];

var { bitsApart, letterBits, opposed, slips, tolerance } = markscheme.modules["marking/spelling"];

var KEPT = 4096;
var ENDING = 4;
var Vocabulary = class {
	constructor(language, tolerant) {
		this.tolerant = tolerant;
		this.entries = new Map();
		this.whole = new Map();
		this.exact = new Map();
		this.values = new Map();
		this.starts = [];
		this.ends = [];
		this.within = [];
		this.spelt = [];
		this.heads = new Set();
		this.known = new Set();
		this.seen = new Map();
		this.rules = languageOf(language).rules;
		this.stem = languageOf(language).stem;
	}
	add(raw, form) {
		let text = fold(raw, this.rules);
		let key = `${form} ${text}`;
		let present = this.entries.get(key);
		if (present !== void 0) return present.id;
		let entry = { id: this.entries.size, form, text, stem: this.stemOf(raw), bits: letterBits(text) };
		this.entries.set(key, entry);
		this.index(entry, raw);
		return entry.id;
	}
	expect(raw) {
		this.known.add(this.stemOf(raw));
	}
	index(entry, raw) {
		let hit = { entry: entry.id, slips: 0 };
		let value = this.valueOf(raw, entry.text);
		if (entry.form === "start") this.starts.push(entry);
		else if (entry.form === "end") this.ends.push(entry);
		else if (entry.form === "within") this.within.push(entry);
		else if (entry.form === "exact") put(this.exact, entry.text, hit);
		else {
			for (let key of this.keys(raw, entry.text)) put(this.whole, key, hit);
			for (let end = 1; end < entry.text.length; end++) this.heads.add(entry.text.slice(0, end));
		}
		if (entry.form === "any" && value !== void 0) put(this.values, value, hit);
		if (entry.form === "within" || entry.form === "exact" || value !== void 0) return;
		if (tolerance(reach(entry)) > 0) this.spelt.push(entry);
	}
	stemOf(raw) {
		return fold(this.stem(composed(raw)), this.rules);
	}
	keys(raw, text) {
		return new Set([text, this.stemOf(raw), this.stem(text)]);
	}
	valueOf(raw, text) {
		let first = raw.charCodeAt(0);
		if (first < 128 ? first >= 48 && first < 58 : /^\p{N}/u.test(raw)) return readings(raw)[0];
		return this.rules.numbers.get(text);
	}
	see(raw, keep) {
		let kept = this.seen.get(raw);
		if (kept !== void 0) return kept;
		let seen = this.look(raw);
		if (keep) {
			if (this.seen.size >= KEPT) this.seen.clear();
			this.seen.set(raw, seen);
		}
		return seen;
	}
	look(raw) {
		let { rules: rules2 } = this;
		let text = fold(raw, rules2);
		let stem = this.stemOf(raw);
		let value = this.valueOf(raw, text);
		let grammar = rules2.grammar.has(text);
		let hits = this.sure(raw, text, stem, value);
		if (hits.length === 0 && this.tolerant && !grammar && value === void 0) hits = this.nearest(text, stem);
		return {
			text,
			stem,
			hits,
			negates: rules2.negators.has(text),
			cancels: rules2.cancellers.has(text),
			opens: rules2.openers.has(text),
			idle: grammar || this.known.has(stem),
			heads: this.heads.has(text),
			count: rules2.numbers.get(text)
		};
	}
	sure(raw, text, stem, value) {
		let found = new Map();
		let take = (hits) => hits?.forEach((hit) => found.set(hit.entry, hit));
		take(this.exact.get(text));
		if (value !== void 0) take(this.values.get(value));
		for (let key of this.keys(raw, text)) take(this.whole.get(key));
		for (let { id, text: start } of this.starts) if (text.startsWith(start)) found.set(id, { entry: id, slips: 0 });
		for (let entry of this.ends) {
			if (this.endsIn(text, stem, entry)) found.set(entry.id, { entry: entry.id, slips: 0 });
		}
		for (let { id, text: inner } of this.within) {
			if (this.holds(text, inner)) found.set(id, { entry: id, slips: 0 });
		}
		return [...found.values()];
	}
	endsIn(text, stem, entry) {
		let before = text.endsWith(entry.text) ? text.length - entry.text.length : entry.stem.length > 2 && stem.endsWith(entry.stem) ? stem.length - entry.stem.length : -1;
		return before >= 0 && !this.turns(text.slice(0, before));
	}
	holds(text, inner) {
		let at = text.indexOf(inner);
		return at >= 0 && !this.turns(text.slice(0, at));
	}
	turns(start) {
		return start !== "" && this.rules.opposites.includes(start);
	}
	nearest(text, stem) {
		let bits = letterBits(text);
		let least = 3;
		let found = [];
		for (let entry of this.spelt) {
			let most = Math.min(least, tolerance(Math.min(reach(entry), text.length)));
			if (entry.form === "any" && bitsApart(entry.bits, bits) > 2 * most + ENDING) continue;
			if (entry.form !== "end" && !sameStart(entry.text, text)) continue;
			let off = this.off(entry, text, stem, most);
			if (off > most || opposed(entry.text, text, this.rules.opposites)) continue;
			if (off < least) found = [];
			least = off;
			found.push({ entry: entry.id, slips: off });
		}
		return found;
	}
	off(entry, text, stem, most) {
		let near = entry.text.length + most;
		if (entry.form === "start") return slips(entry.text, text.slice(0, near), most, true);
		if (entry.form === "end") return slips(turned(entry.text), turned(text.slice(-near)), most, true);
		let whole = slips(entry.text, text, most);
		let fewer = Math.min(most, tolerance(entry.stem.length - 1));
		if (whole <= most || fewer === 0) return whole;
		let inStem = slips(entry.stem, stem, fewer);
		return inStem <= fewer ? inStem : whole;
	}
	joined(first, second) {
		if (first.heads) return this.whole.get(first.text + second.stem) ?? this.whole.get(first.text + second.text);
		return void 0;
	}
	counted([first, ...rest]) {
		let sum = first?.count;
		for (let { count } of rest) {
			if (sum === void 0 || count === void 0) return void 0;
			sum = this.rules.add?.(sum, count) ?? added(sum, count);
		}
		return sum === void 0 ? void 0 : this.values.get(sum) ?? [];
	}
};
function added(sum, word) {
	if (sum > 0 && sum < word && (word === 100 || word === 1e3)) return sum * word;
	return sum < 100 && sum % 10 === 0 && sum > word + 10 && word > 0 && word < 10 ? sum + word : void 0;
}
function put(map, key, hit) {
	let hits = map.get(key);
	if (hits === void 0) map.set(key, [hit]);
	else hits.push(hit);
}
function reach({ form, text }) {
	return form === "any" ? text.length : text.length - 2;
}
function turned(word) {
	return [...word].reverse().join("");
}
function sameStart(one, other) {
	let [a, b] = [one.charCodeAt(0), one.charCodeAt(1)];
	let [c, d] = [other.charCodeAt(0), other.charCodeAt(1)];
	return a === c || a === d && b === c;
}

var ALL = -1;
var compiled = new WeakMap();
function compile({ scheme, stem }) {
	let found = compiled.get(scheme);
	if (found === void 0) {
		found = new CompiledScheme(scheme, stem.replace(/<[^>]*>|&#?\w+;/g, " "));
		compiled.set(scheme, found);
	}
	return found;
}
var CompiledScheme = class {
	constructor(scheme, question) {
		this.uses = [];
		this.passedFor = [];
		let { points, misconceptions = [], ignore } = scheme;
		this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== false);
		this.phrases = new Phrases(this.vocabulary, scheme.synonyms);
		this.passed = new Phrases(this.vocabulary, scheme.synonyms);
		this.evenNegated = points.map((point) => point.evenNegated === true);
		this.develops = points.some((point) => point.develops !== void 0);
		this.pass(ignore, ALL);
		points.forEach((point, index) => {
			this.pass(point.ignore, index);
			for (let purpose of ["accept", "reject", "refer"]) this.use(point[purpose], purpose, index);
		});
		misconceptions.forEach(({ accept }, index) => this.use(accept, "accept", points.length + index));
		for (let { raw } of words(question, this.vocabulary.rules)) this.vocabulary.expect(raw);
	}
	use(phrases, purpose, index) {
		for (let phrase of phrases ?? []) this.uses[this.phrases.add(phrase)] = { purpose, index };
	}
	pass(phrases, index) {
		for (let phrase of phrases ?? []) this.passedFor[this.passed.add(phrase)] = index;
	}
	read(response) {
		let evidence = [];
		for (let { index } of this.uses) evidence[index] ?? (evidence[index] = {});
		let whole = read(response, this.vocabulary);
		let passed = this.passedOver(whole);
		let everywhere = passed.get(ALL);
		let text = everywhere === void 0 ? whole : { ...whole, negated: negated(whole, this.vocabulary, everywhere) };
		let passes = (phrase, word) => everywhere?.has(word) !== true && passed.get(this.uses[phrase].index)?.has(word) !== true;
		this.phrases.read(
			text,
			(phrase, found) => this.note(this.uses[phrase], found, evidence, text),
			passed.size === 0 ? void 0 : passes
		);
		return { text, evidence };
	}
	passedOver(text) {
		let passed = new Map();
		if (this.passedFor.length === 0) return passed;
		this.passed.read(text, (phrase, found) => {
			if (found.negated) return;
			let index = this.passedFor[phrase];
			let all = passed.get(index) ?? new Set();
			for (let word of wordsOf(found)) all.add(word);
			passed.set(index, all);
		});
		return passed;
	}
	note({ purpose, index }, found, evidence, text) {
		let own = evidence[index];
		if (found.negated && !(purpose === "accept" && this.evenNegated[index] === true)) {
			if (purpose === "accept") own.negated ?? (own.negated = found);
			return;
		}
		let present = own[purpose];
		if (present === void 0 || better(found, present)) own[purpose] = found;
		if (!this.develops || purpose !== "accept") return;
		for (let path of found.paths) (own.sentences ?? (own.sentences = new Set())).add(text.words[path.to]?.sentence ?? 0);
	}
};

markscheme.modules["marking/scheme"] = { CompiledScheme, compile };
})();
