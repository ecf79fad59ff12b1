// needs shared/marking/languages/registry shared/marking/number shared/marking/phrases shared/marking/spelling shared/marking/words
(() => {
var { Phrases, better, spansOf, wordsOf } = markscheme.modules["src/marking/phrases.ts"];

var { composed, fold, words } = markscheme.modules["src/marking/words.ts"];

var NUMBER = 4, REACH = 5, LONG = 5e3;
function read(response, vocabulary) {
	let found = words(response, vocabulary.rules), seen = found.map(({ raw }) => vocabulary.see(raw, response.length < LONG)), joined = found.map((_, index) => joinedTo(index, found, seen, vocabulary)), text = { words: found, seen, joined, negated: new Uint8Array(found.length) };
	return { ...text, negated: negated(text, vocabulary) };
}
function joinedTo(index, found, seen, vocabulary) {
	let [one, before] = [seen[index], seen[index - 1]];
	if (before === void 0 || !inOneClause(found, index - 1, index)) return;
	let hits = vocabulary.joined(before, one);
	return hits !== void 0 ? { from: index - 1, hits } : one.count === void 0 ? void 0 : numberTo(index, found, seen, vocabulary);
}
function numberTo(index, found, seen, vocabulary) {
	for (let from = Math.max(0, index + 1 - NUMBER); from < index; from++) {
		let hits2 = inOneClause(found, from, index) ? vocabulary.counted(seen.slice(from, index + 1)) : void 0;
		if (hits2 !== void 0) return { from, hits: hits2 };
	}
	let [ten, and, unit] = [seen[index - 2], seen[index - 1], seen[index]];
	if (ten === void 0 || !vocabulary.rules.and.has(and.text) || !inOneClause(found, index - 2, index) || (ten.count ?? 0) < (unit.count ?? 0)) return;
	let hits = vocabulary.counted([ten, unit]);
	return hits === void 0 ? void 0 : { from: index - 2, hits };
}
function inOneClause(found, from, to) {
	return found[from]?.clause === found[to]?.clause;
}
function negated(text, vocabulary, passed) {
	let reached = new Uint8Array(text.words.length);
	return text.seen.forEach(({ text: negator, negates }, index) => {
		if (!negates || passed?.has(index) === !0) return;
		let end = reachOf(text, index, vocabulary);
		if (reached.fill(1, Math.min(index + 1, end), end), !(end === 0 || end - index > 2 || !vocabulary.rules.backward.has(negator)))
			for (let at = index - 1; at >= Math.max(0, index - REACH) && sameClause(text, at, index); at--) reached[at] = 1;
	}), reached;
}
function reachOf(text, index, { rules: rules2 }) {
	let next = text.seen[index + 1]?.text ?? "", end = index + (rules2.degrees.has(next) && inOneClause(text.words, index, index + 1) ? 2 : 1);
	for (; end < text.words.length && end <= index + REACH && sameClause(text, end, index); end++)
		if (text.seen[end]?.cancels === !0 && end <= index + 2) return 0;
	return end;
}
function sameClause(text, at, other) {
	return text.words[at]?.clause === text.words[other]?.clause && text.seen[at]?.opens !== !0;
}

var { languageOf, register, rules } = markscheme.modules["src/marking/languages/registry.ts"];

var { LONGEST, numerals, numeralsOf, plain, readings } = markscheme.modules["src/marking/number.ts"];

var { bitsApart, letterBits, opposed, slips, tolerance } = markscheme.modules["src/marking/spelling.ts"];

var KEPT = 4096, ENDING = 4, Vocabulary = class {
	constructor(language, tolerant) {
		this.tolerant = tolerant;
		this.entries = /* @__PURE__ */ new Map();
		this.whole = /* @__PURE__ */ new Map();
		this.exact = /* @__PURE__ */ new Map();
		this.values = /* @__PURE__ */ new Map();
		this.starts = [];
		this.ends = [];
		this.within = [];
		this.spelt = [];
		this.heads = /* @__PURE__ */ new Set();
		this.known = /* @__PURE__ */ new Set();
		this.seen = /* @__PURE__ */ new Map();
		this.rules = languageOf(language).rules, this.stem = languageOf(language).stem;
	}
	add(raw, form) {
		let text = fold(raw, this.rules), key = `${form} ${text}`, present = this.entries.get(key);
		if (present !== void 0) return present.id;
		let entry = { id: this.entries.size, form, text, stem: this.stemOf(raw), bits: letterBits(text) };
		return this.entries.set(key, entry), this.index(entry, raw), entry.id;
	}
	expect(raw) {
		this.known.add(this.stemOf(raw));
	}
	index(entry, raw) {
		let hit = { entry: entry.id, slips: 0 }, value = this.valueOf(raw, entry.text);
		if (entry.form === "start") this.starts.push(entry);
		else if (entry.form === "end") this.ends.push(entry);
		else if (entry.form === "within") this.within.push(entry);
		else if (entry.form === "exact") put(this.exact, entry.text, hit);
		else {
			for (let key of this.keys(raw, entry.text)) put(this.whole, key, hit);
			for (let end = 1; end < entry.text.length; end++) this.heads.add(entry.text.slice(0, end));
		}
		entry.form === "any" && value !== void 0 && put(this.values, value, hit), !(entry.form === "within" || entry.form === "exact" || value !== void 0) && tolerance(reach(entry)) > 0 && this.spelt.push(entry);
	}
	stemOf(raw) {
		return fold(this.stem(composed(raw)), this.rules);
	}
	keys(raw, text) {
		return /* @__PURE__ */ new Set([text, this.stemOf(raw), this.stem(text)]);
	}
	valueOf(raw, text) {
		let first = raw.charCodeAt(0);
		return (first < 128 ? first >= 48 && first < 58 : /^\p{N}/u.test(raw)) ? readings(raw)[0] : this.rules.numbers.get(text);
	}
	see(raw, keep) {
		let kept = this.seen.get(raw);
		if (kept !== void 0) return kept;
		let seen = this.look(raw);
		return keep && (this.seen.size >= KEPT && this.seen.clear(), this.seen.set(raw, seen)), seen;
	}
	look(raw) {
		let { rules: rules2 } = this, text = fold(raw, rules2), stem = this.stemOf(raw), value = this.valueOf(raw, text), grammar = rules2.grammar.has(text), hits = this.sure(raw, text, stem, value);
		return hits.length === 0 && this.tolerant && !grammar && value === void 0 && (hits = this.nearest(text, stem)), {
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
		let found = /* @__PURE__ */ new Map(), take = (hits) => hits?.forEach((hit) => found.set(hit.entry, hit));
		take(this.exact.get(text)), value !== void 0 && take(this.values.get(value));
		for (let key of this.keys(raw, text)) take(this.whole.get(key));
		for (let { id, text: start } of this.starts) text.startsWith(start) && found.set(id, { entry: id, slips: 0 });
		for (let entry of this.ends)
			this.endsIn(text, stem, entry) && found.set(entry.id, { entry: entry.id, slips: 0 });
		for (let { id, text: inner } of this.within)
			this.holds(text, inner) && found.set(id, { entry: id, slips: 0 });
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
		let bits = letterBits(text), least = 3, found = [];
		for (let entry of this.spelt) {
			let most = Math.min(least, tolerance(Math.min(reach(entry), text.length)));
			if (entry.form === "any" && bitsApart(entry.bits, bits) > 2 * most + ENDING || entry.form !== "end" && !sameStart(entry.text, text)) continue;
			let off = this.off(entry, text, stem, most);
			off > most || opposed(entry.text, text, this.rules.opposites) || (off < least && (found = []), least = off, found.push({ entry: entry.id, slips: off }));
		}
		return found;
	}
	off(entry, text, stem, most) {
		let near = entry.text.length + most;
		if (entry.form === "start") return slips(entry.text, text.slice(0, near), most, !0);
		if (entry.form === "end") return slips(turned(entry.text), turned(text.slice(-near)), most, !0);
		let whole = slips(entry.text, text, most), fewer = Math.min(most, tolerance(entry.stem.length - 1));
		if (whole <= most || fewer === 0) return whole;
		let inStem = slips(entry.stem, stem, fewer);
		return inStem <= fewer ? inStem : whole;
	}
	joined(first, second) {
		if (first.heads) return this.whole.get(first.text + second.stem) ?? this.whole.get(first.text + second.text);
	}
	counted([first, ...rest]) {
		let sum = first?.count;
		for (let { count } of rest) {
			if (sum === void 0 || count === void 0) return;
			sum = this.rules.add?.(sum, count) ?? added(sum, count);
		}
		return sum === void 0 ? void 0 : this.values.get(sum) ?? [];
	}
};
function added(sum, word) {
	return sum > 0 && sum < word && (word === 100 || word === 1e3) ? sum * word : sum < 100 && sum % 10 === 0 && sum > word + 10 && word > 0 && word < 10 ? sum + word : void 0;
}
function put(map, key, hit) {
	let hits = map.get(key);
	hits === void 0 ? map.set(key, [hit]) : hits.push(hit);
}
function reach({ form, text }) {
	return form === "any" ? text.length : text.length - 2;
}
function turned(word) {
	return [...word].reverse().join("");
}
function sameStart(one, other) {
	let [a, b] = [one.charCodeAt(0), one.charCodeAt(1)], [c, d] = [other.charCodeAt(0), other.charCodeAt(1)];
	return a === c || a === d && b === c;
}

var ALL = -1, compiled = /* @__PURE__ */ new WeakMap();
function compile({ scheme, stem }) {
	let found = compiled.get(scheme);
	return found === void 0 && (found = new CompiledScheme(scheme, stem.replace(/<[^>]*>|&#?\w+;/g, " ")), compiled.set(scheme, found)), found;
}
var CompiledScheme = class {
	constructor(scheme, question) {
		this.uses = [];
		this.passedFor = [];
		let { points, misconceptions = [], ignore } = scheme;
		this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== !1), this.phrases = new Phrases(this.vocabulary, scheme.synonyms), this.passed = new Phrases(this.vocabulary, scheme.synonyms), this.evenNegated = points.map((point) => point.evenNegated === !0), this.develops = points.some((point) => point.develops !== void 0), this.pass(ignore, ALL), points.forEach((point, index) => {
			this.pass(point.ignore, index);
			for (let purpose of ["accept", "reject", "refer"]) this.use(point[purpose], purpose, index);
		}), misconceptions.forEach(({ accept }, index) => this.use(accept, "accept", points.length + index));
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
		let whole = read(response, this.vocabulary), passed = this.passedOver(whole), everywhere = passed.get(ALL), text = everywhere === void 0 ? whole : { ...whole, negated: negated(whole, this.vocabulary, everywhere) }, passes = (phrase, word) => everywhere?.has(word) !== !0 && passed.get(this.uses[phrase].index)?.has(word) !== !0;
		return this.phrases.read(
			text,
			(phrase, found) => this.note(this.uses[phrase], found, evidence, text),
			passed.size === 0 ? void 0 : passes
		), { text, evidence };
	}
	passedOver(text) {
		let passed = /* @__PURE__ */ new Map();
		return this.passedFor.length === 0 || this.passed.read(text, (phrase, found) => {
			if (found.negated) return;
			let index = this.passedFor[phrase], all = passed.get(index) ?? /* @__PURE__ */ new Set();
			for (let word of wordsOf(found)) all.add(word);
			passed.set(index, all);
		}), passed;
	}
	note({ purpose, index }, found, evidence, text) {
		let own = evidence[index];
		if (found.negated && !(purpose === "accept" && this.evenNegated[index] === !0)) {
			purpose === "accept" && (own.negated ?? (own.negated = found));
			return;
		}
		let present = own[purpose];
		if ((present === void 0 || better(found, present)) && (own[purpose] = found), !(!this.develops || purpose !== "accept"))
			for (let path of found.paths) (own.sentences ?? (own.sentences = /* @__PURE__ */ new Set())).add(text.words[path.to]?.sentence ?? 0);
	}
};

markscheme.modules["src/marking/scheme.ts"] = { CompiledScheme, compile };
})();
