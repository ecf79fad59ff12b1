(() => {
  var __defProp = Object.defineProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };

  // src/interactions/highlight.ts
  var highlight_exports = {};
  __export(highlight_exports, {
    highlighted: () => highlighted
  });

  // core:src/dom.ts
  var { escape, h, icon, rich, set, write } = markscheme.modules["src/dom.ts"];

  // src/interactions/highlight.ts
  function highlighted(text, parts, words2) {
    const spans = parts.flatMap((part, index) => (part.spans ?? []).map((span) => ({ span, number: index + 1 })));
    const edges = /* @__PURE__ */ new Set([0, text.length, ...spans.flatMap(({ span }) => span)]);
    const cuts = [...edges].sort((one, other) => one - other);
    const element = h("p", { class: "own-words" });
    cuts.slice(0, -1).forEach((start, index) => {
      const end = cuts[index + 1];
      const piece = text.slice(start, end);
      const covering = spans.filter(({ span: [from, to] }) => from <= start && end <= to);
      if (covering.length === 0) {
        element.append(piece);
        return;
      }
      const ending = covering.filter(({ span }) => span[1] === end).map(({ number }) => String(number));
      const note = ending.length === 0 ? void 0 : h("sup", {}, words2("highlight.note", { numbers: ending.join(", ") }));
      element.append(h("mark", {}, piece, note));
    });
    return element;
  }

  // src/marking/phrases.ts
  var phrases_exports = {};
  __export(phrases_exports, {
    Phrases: () => Phrases,
    better: () => better,
    spansOf: () => spansOf,
    wordsOf: () => wordsOf
  });

  // core:src/marking/folding.ts
  var { foldCase, normalise } = markscheme.modules["src/marking/folding.ts"];

  // src/marking/words.ts
  var NUMBER = /\p{N}{1,3}(?:[ \u00a0\u202f'\u2019]\p{N}{3}){1,5}(?:[.,]\p{N}+)?(?!\p{N})|\p{N}+(?:[.,]\p{N}+)*/u;
  var LETTERS = "[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]";
  var APOSTROPHES = "['\\u2019\\u02bc\\u00b4`]";
  var WORD = new RegExp(`${NUMBER.source}|[€$£%]|${LETTERS}+(?:${APOSTROPHES}${LETTERS}+)*`, "gu");
  var DROPPED = /['\u2019\u02bc\u00b4`\u00ad\u200b-\u200d\u2060\u0300-\u036f\u2010\u2011-]/g;
  var APOSTROPHE = /['\u2019\u02bc\u00b4`]/;
  var MEANT = /[\p{L}\p{N}€$£%]/u;
  var PLAIN = /^[a-z]+$/;
  var UMLAUT = /(^|[^aeiouqy])([aou])e/g;
  var SENTENCE_MARKS = "!?\n\r؟۔।•\u2028\u2029。！？";
  var CLAUSE_MARKS = ",:;()–—،、，";
  var NONE = 0;
  var CLAUSE = 1;
  var SENTENCE = 2;
  var HYPHEN = /[\u2010\u2011-]/;
  var LETTER = /^\p{L}/u;
  var LONGEST_PREFIX = 5;
  var LONGEST_ELISION = 6;
  var LONGEST = 64;
  function words(text, rules2) {
    const found = [];
    let sentence = 0;
    let clause = 0;
    let end = 0;
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
      const whole2 = match[0] + hyphened(match[0], text, rules2);
      for (const [raw, start] of elided(whole2, match.index, rules2)) {
        const stop = found.length === 0 ? NONE : stopBetween(text, end, start, found[found.length - 1], rules2);
        if (stop === SENTENCE) sentence += 1;
        if (stop !== NONE) clause += 1;
        end = start + raw.length;
        if (bare(raw)) found.push({ raw, start, end, sentence, clause });
      }
    }
    return found;
  }
  function hyphened(prefix, text, rules2) {
    const end = WORD.lastIndex;
    if (prefix.length > LONGEST_PREFIX || !HYPHEN.test(text.charAt(end)) || !rules2.prefixes.has(fold(prefix, rules2))) return "";
    WORD.lastIndex = end + 1;
    const rest = WORD.exec(text);
    if (rest?.index === end + 1 && LETTER.test(rest[0])) return text.slice(end, WORD.lastIndex);
    WORD.lastIndex = end;
    return "";
  }
  function bare(raw) {
    return raw.charCodeAt(0) < 128 || MEANT.test(raw);
  }
  function elided(raw, start, rules2) {
    const parts = [];
    let from = 0;
    for (let at = 0; rules2.elisions.size > 0 && at <= from + LONGEST_ELISION && at < raw.length; at++) {
      if (!APOSTROPHE.test(raw.charAt(at))) continue;
      const part = raw.slice(from, at);
      if (!rules2.elisions.has(part.toLowerCase())) break;
      parts.push([part, start + from]);
      from = at + 1;
    }
    return [...parts, [raw.slice(from), start + from]];
  }
  function fold(raw, rules2) {
    const sign = rules2.signs.get(raw);
    if (sign !== void 0) return sign;
    const short = raw.length > LONGEST ? raw.slice(0, LONGEST) : raw;
    const lower = foldCase(short);
    const plain2 = PLAIN.test(lower) ? lower : foldCase(short.normalize("NFKD")).normalize("NFKD").replace(DROPPED, "");
    return rules2.umlauts ? plain2.replace(UMLAUT, "$1$2") : plain2;
  }
  function composed(raw) {
    return raw.slice(0, LONGEST).normalize("NFKC").toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060\u2010\u2011-]/g, "").replace(/[\u2019\u02bc\u00b4`]/g, "'");
  }
  function stopBetween(text, from, to, word, rules2) {
    let stop = NONE;
    for (let at = from; at < to; at++) {
      const mark = text.charAt(at);
      if (mark === " ") continue;
      if (SENTENCE_MARKS.includes(mark) || mark === "." && fullStop(at, to, word, rules2)) return SENTENCE;
      if (CLAUSE_MARKS.includes(mark) || mark === "-" && to - from > 1) stop = CLAUSE;
    }
    return stop;
  }
  function fullStop(at, next, word, rules2) {
    const length = word.end - word.start;
    if (word.end === at && (length === 1 || rules2.abbreviations.has(word.raw.toLowerCase()))) return false;
    return next > at + 1 || length > 2;
  }

  // src/marking/phrase_parser.ts
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
  var ENDS = /* @__PURE__ */ new Set(["|", ")", "]", "&", "&&"]);
  var STARRED = /* @__PURE__ */ new Set(["start", "within"]);
  var SET = /^<([a-z0-9][a-z0-9_-]*)>$/;
  function parse(phrase, rules2) {
    return new Parser(phrase, rules2).phrase();
  }
  var Parser = class {
    constructor(phrase, rules2) {
      this.rules = rules2;
      this.next = 0;
      let end = 0;
      this.pieces = phrase.split(SPECIAL).map((text) => ({ text, start: end, end: end += text.length }));
    }
    get piece() {
      return this.pieces[this.next];
    }
    phrase() {
      const found = [[this.sequence(0, 0)]];
      for (let piece = this.piece; piece !== void 0; piece = this.piece) {
        if (piece.text === "|") throw new PhraseFault("bar", piece.start);
        if (!piece.text.startsWith("&")) throw new PhraseFault("unopened", piece.start);
        if (piece.text.length > 2) throw new PhraseFault("and", piece.start);
        this.next += 1;
        const sequence = this.sequence(piece.end, 0);
        if (piece.text === "&") found[found.length - 1].push(sequence);
        else found.push([sequence]);
      }
      return found;
    }
    /** Elements up to the end, an `&`, a bar or a closing bracket. */
    sequence(start, depth) {
      const elements = [];
      for (let piece = this.piece; piece !== void 0 && !ENDS.has(piece.text); piece = this.piece) {
        this.next += 1;
        if (piece.text === "(") elements.push(this.group(piece, depth + 1, ")"));
        else if (piece.text === "[") elements.push(this.group(piece, depth + 1, "]"));
        else if (piece.text === "*" || piece.text === "=") elements.push(this.marked(piece, elements));
        else if (piece.text.startsWith("<")) elements.push(set2(piece));
        else if (GAP.test(piece.text)) elements.push(gap(piece));
        else if (piece.text.startsWith("&")) throw new PhraseFault("and", piece.start);
        else elements.push(...this.plain(piece));
      }
      refuse(elements, start);
      return elements;
    }
    group(open, depth, close) {
      if (depth > DEEPEST) throw new PhraseFault("nested", open.start);
      const alternatives = [];
      for (let before = open; ; ) {
        if (this.piece === void 0) throw new PhraseFault("unclosed", open.start);
        alternatives.push(this.sequence(before.end, depth));
        const mark = this.piece;
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
    /** A word with a mark at its start, or a star at its end. */
    marked(mark, elements) {
      const before = elements[elements.length - 1];
      if (mark.text === "*" && before?.kind === "word" && before.end === mark.start) {
        if (before.form !== "any" && before.form !== "end") throw new PhraseFault("star", mark.start);
        elements.pop();
        return { ...before, form: before.form === "any" ? "start" : "within", end: mark.end };
      }
      const code = mark.text === "*" ? "star" : "exact";
      const [first, ...rest] = this.piece === void 0 ? [] : this.plain(this.piece);
      if (first?.kind !== "word" || first.start !== mark.end) throw new PhraseFault(code, mark.start);
      this.next += 1;
      const word = { ...first, form: code === "star" ? "end" : "exact", start: mark.start };
      if (rest.length === 0) return word;
      elements.push(word, ...rest.slice(0, -1));
      return rest[rest.length - 1];
    }
  };
  function gap({ text, start, end }) {
    const most = text.replace(GAP, "");
    if (most === "") return { kind: "gap", most: Infinity, start, end };
    if (Number(most) < 1 || Number(most) > WIDEST) throw new PhraseFault("gap", start);
    return { kind: "gap", most: Number(most), start, end };
  }
  function set2({ text, start, end }) {
    const name = SET.exec(text)?.[1];
    if (name === void 0) throw new PhraseFault("set", start);
    return { kind: "set", name, start, end };
  }
  function refuse(elements, start) {
    if (elements.length === 0) throw new PhraseFault("empty", start);
    const first = elements[0];
    if (elements.every((element) => element.kind === "group" && element.optional)) {
      throw new PhraseFault("optional", first.start);
    }
    elements.forEach((element, index) => {
      const before = elements[index - 1];
      const after = elements[index + 1];
      if (element.kind === "gap" && (before === void 0 || after === void 0 || after.kind === "gap")) {
        throw new PhraseFault("gap", element.start);
      }
      if (before?.end !== element.start || before.kind === "gap" || element.kind === "gap") return;
      if (before.kind !== "word" || element.kind !== "word") throw new PhraseFault("glued", element.start);
      if (STARRED.has(before.form) || element.form !== "any") throw new PhraseFault("star", element.start);
    });
  }

  // src/marking/phrases.ts
  var PLAIN2 = 0;
  var NEGATING = 1;
  var NEGATED = 2;
  var STANDS = 3;
  var START = -1;
  var Phrases = class {
    constructor(vocabulary, sets = {}) {
      this.vocabulary = vocabulary;
      this.places = [];
      /** By entry of the vocabulary: the places that take it. */
      this.taking = [];
      this.phrases = [];
      this.togethers = [];
      this.lines = [];
      /** By place and standing: when a path came there last, and which. Times go on from text to text. */
      this.at = new Int32Array();
      this.paths = [];
      this.reached = [];
      this.next = [];
      this.now = 1;
      this.sets = new Map(Object.entries(sets));
    }
    /** The number of the phrase. Throws PhraseFault. */
    add(source) {
      const phrase = this.phrases.length;
      const parts = parse(source, this.vocabulary.rules).map((sequences) => {
        const id = this.togethers.length;
        this.togethers.push({ phrase, sequences: sequences.map((sequence) => this.line(sequence, id)), found: void 0 });
        return id;
      });
      return this.phrases.push(parts) - 1;
    }
    line(elements, together) {
      const id = this.lines.push({ together, sentence: 0, paths: [] }) - 1;
      for (const [place] of this.chain(elements, [[START, Infinity]], id, [])) {
        if (place !== START) this.places[place].last = true;
      }
      return id;
    }
    /** Adds places for the elements behind `ends`; where reading may stand then. */
    chain(elements, ends, line, open) {
      return elements.reduce((before, element) => {
        if (element.kind === "gap") return before.map(([place, slack]) => [place, slack + element.most]);
        if (element.kind === "word") return [[this.place(element, before, line), 0]];
        const inner = element.kind === "set" ? open.concat(element.name) : open;
        const alternatives = element.kind === "set" ? this.set(element, open) : element.alternatives;
        const ways = alternatives.flatMap((sequence) => this.chain(sequence, before, line, inner));
        return element.kind === "group" && element.optional ? [...before, ...ways] : ways;
      }, ends);
    }
    place(word, before, sequence) {
      var _a, _b;
      const place = this.places.push({ sequence, before: before.flat(), last: false }) - 1;
      ((_a = this.taking)[_b = this.vocabulary.add(word.raw, word.form)] ?? (_a[_b] = [])).push(place);
      return place;
    }
    set({ name, start }, open) {
      const phrases = this.sets.get(name);
      if (phrases === void 0 || open.includes(name)) throw new PhraseFault("set", start);
      return phrases.map((source) => {
        const [together, ...others] = parse(source, this.vocabulary.rules);
        if (together?.length !== 1 || others.length > 0) throw new PhraseFault("and", 0);
        return together[0];
      });
    }
    /** Reads a text to its end and tells everything found, in the order in which it ends. */
    read(text, tell, passes) {
      this.prepare();
      let first = this.now;
      text.words.forEach(({ sentence }, index) => {
        if (index > 0 && sentence !== text.words[index - 1].sentence) first = this.now + index;
        for (const hit of text.seen[index].hits) this.take(hit, index, index, text, first, passes);
        const joined = text.joined[index];
        for (const hit of joined?.hits ?? []) this.take(hit, joined?.from ?? index, index, text, first, passes);
        this.settle(this.now + index, first, tell);
      });
      this.now += text.words.length;
    }
    /** Forgets the text before. */
    prepare() {
      const size = this.places.length * STANDS;
      if (this.at.length !== size || this.now > 1073741823) {
        this.at = new Int32Array(size);
        this.now = 1;
      }
      for (const together of this.togethers) together.found = void 0;
    }
    /** Offers words of the text to every place that takes what they are. */
    take({ entry, slips: slips2 }, from, to, text, first, passes) {
      const places = this.taking[entry];
      if (places === void 0) return;
      const stands = standing(text, from, to);
      const time = this.now + from;
      for (const place of places) {
        const { sequence, before } = this.places[place];
        if (passes !== void 0 && !passes(this.phraseOf(sequence), to)) continue;
        for (let index = 0; index < before.length; index += 2) {
          const previous = before[index];
          if (previous === START) this.offer(place * STANDS + stands, from, to, slips2, void 0);
          else {
            const most = before[index + 1];
            for (let key = previous * STANDS; key < (previous + 1) * STANDS; key++) {
              const at = this.at[key];
              if (at < first || at >= time || time - at - 1 > most) continue;
              this.offer(place * STANDS + follow(key % STANDS, stands), from, to, slips2, this.paths[key]);
            }
          }
        }
      }
    }
    phraseOf(line) {
      return this.togethers[this.lines[line].together].phrase;
    }
    /** Goes on with a path, unless a surer one leads to the same place. */
    offer(key, from, to, slips2, before) {
      const all = slips2 + (before?.slips ?? 0);
      const present = this.next[key];
      if (present === void 0) this.reached.push(key);
      else if (present.slips <= all) return;
      this.next[key] = { from, to, slips: all, before };
    }
    /** The word is read: paths may go on from what it reached, and some are at their end. */
    settle(time, sentence, tell) {
      for (const key of this.reached) {
        const path = this.next[key];
        this.next[key] = void 0;
        this.at[key] = time;
        this.paths[key] = path;
        const { last, sequence } = this.places[Math.floor(key / STANDS)];
        if (last) this.end(this.lines[sequence], key % STANDS, path, sentence, tell);
      }
      this.reached.length = 0;
    }
    /** A line is found, once more perhaps; tells of its phrase when nothing of it is missing. */
    end(line, stands, path, sentence, tell) {
      if (line.sentence !== sentence) line.paths = [];
      line.sentence = sentence;
      const present = line.paths[stands];
      if (present === void 0 || path.slips < present.slips) line.paths[stands] = path;
      const together = this.togethers[line.together];
      const { phrase, sequences } = together;
      const lines = sequences.map((id) => this.lines[id]);
      if (!lines.every((other) => other.sentence === sentence)) return;
      const kinds = lines.map((other) => other === line ? stands : surest(other));
      const paths = lines.map((other, index) => other === line ? path : other.paths[kinds[index]]);
      const found = whole(paths, kinds.includes(NEGATED) && !kinds.includes(NEGATING));
      if (together.found === void 0 || better(found, together.found)) together.found = found;
      const ids = this.phrases[phrase];
      if (ids.length === 1) return tell(phrase, found);
      const parts = ids.map((id) => id === line.together ? found : this.togethers[id].found);
      if (!parts.every((part) => part !== void 0)) return;
      tell(phrase, whole(parts.flatMap((part) => part?.paths), parts.some((part) => part?.negated)));
    }
  };
  function surest({ paths }) {
    return [PLAIN2, NEGATING, NEGATED].find((kind) => paths[kind] !== void 0);
  }
  function standing(text, from, to) {
    let stands = PLAIN2;
    for (let index = from; index <= to; index++) {
      if (text.seen[index]?.negates === true) return NEGATING;
      if (text.negated[index] === 1) stands = NEGATED;
    }
    return stands;
  }
  function follow(before, stands) {
    return before === NEGATING || stands === NEGATING ? NEGATING : Math.max(before, stands);
  }
  function whole(paths, negated2) {
    return { paths, slips: paths.reduce((sum, { slips: slips2 }) => sum + slips2, 0), negated: negated2 };
  }
  function better(one, other) {
    return one.negated === other.negated ? one.slips < other.slips : !one.negated;
  }
  function wordsOf({ paths }) {
    const found = /* @__PURE__ */ new Set();
    for (const path of paths) {
      for (let step = path; step !== void 0; step = step.before) {
        for (let index = step.from; index <= step.to; index++) found.add(index);
      }
    }
    return [...found].sort((one, other) => one - other);
  }
  function spansOf(found, { words: words2 }) {
    const spans = [];
    let before = -2;
    for (const index of wordsOf(found)) {
      const { start, end } = words2[index];
      if (index === before + 1) spans[spans.length - 1][1] = end;
      else spans.push([start, end]);
      before = index;
    }
    return spans;
  }

  // src/marking/scheme.ts
  var scheme_exports = {};
  __export(scheme_exports, {
    CompiledScheme: () => CompiledScheme,
    compile: () => compile
  });

  // src/marking/text.ts
  var NUMBER2 = 4;
  var REACH = 5;
  var LONG = 5e3;
  function read(response, vocabulary) {
    const found = words(response, vocabulary.rules);
    const seen = found.map(({ raw }) => vocabulary.see(raw, response.length < LONG));
    const joined = found.map((_, index) => joinedTo(index, found, seen, vocabulary));
    const text = { words: found, seen, joined, negated: new Uint8Array(found.length) };
    return { ...text, negated: negated(text, vocabulary) };
  }
  function joinedTo(index, found, seen, vocabulary) {
    const [one, before] = [seen[index], seen[index - 1]];
    if (before === void 0 || !inOneClause(found, index - 1, index)) return void 0;
    const hits = vocabulary.joined(before, one);
    if (hits !== void 0) return { from: index - 1, hits };
    return one.count === void 0 ? void 0 : numberTo(index, found, seen, vocabulary);
  }
  function numberTo(index, found, seen, vocabulary) {
    for (let from = Math.max(0, index + 1 - NUMBER2); from < index; from++) {
      const hits2 = inOneClause(found, from, index) ? vocabulary.counted(seen.slice(from, index + 1)) : void 0;
      if (hits2 !== void 0) return { from, hits: hits2 };
    }
    const [ten, and, unit] = [seen[index - 2], seen[index - 1], seen[index]];
    if (ten === void 0 || !vocabulary.rules.and.has(and.text) || !inOneClause(found, index - 2, index)) return void 0;
    if ((ten.count ?? 0) < (unit.count ?? 0)) return void 0;
    const hits = vocabulary.counted([ten, unit]);
    return hits === void 0 ? void 0 : { from: index - 2, hits };
  }
  function inOneClause(found, from, to) {
    return found[from]?.clause === found[to]?.clause;
  }
  function negated(text, vocabulary, passed) {
    const reached = new Uint8Array(text.words.length);
    text.seen.forEach(({ text: negator, negates }, index) => {
      if (!negates || passed?.has(index) === true) return;
      const end = reachOf(text, index, vocabulary);
      reached.fill(1, Math.min(index + 1, end), end);
      if (end === 0 || end - index > 2 || !vocabulary.rules.backward.has(negator)) return;
      for (let at = index - 1; at >= Math.max(0, index - REACH) && sameClause(text, at, index); at--) reached[at] = 1;
    });
    return reached;
  }
  function reachOf(text, index, { rules: rules2 }) {
    const next = text.seen[index + 1]?.text ?? "";
    let end = index + (rules2.degrees.has(next) && inOneClause(text.words, index, index + 1) ? 2 : 1);
    for (; end < text.words.length && end <= index + REACH && sameClause(text, end, index); end++) {
      if (text.seen[end]?.cancels === true && end <= index + 2) return 0;
    }
    return end;
  }
  function sameClause(text, at, other) {
    return text.words[at]?.clause === text.words[other]?.clause && text.seen[at]?.opens !== true;
  }

  // core:src/marking/languages/registry.ts
  var { languageOf, register, rules } = markscheme.modules["src/marking/languages/registry.ts"];

  // core:src/marking/number.ts
  var { LONGEST: LONGEST2, numerals, numeralsOf, plain, readings } = markscheme.modules["src/marking/number.ts"];

  // src/marking/spelling.ts
  function tolerance(length) {
    return length < 5 ? 0 : length < 10 ? 1 : 2;
  }
  function slips(word, text, most, open = false) {
    const width = text.length;
    if (width < word.length - most || !open && width > word.length + most) return most + 1;
    const far = most + 1;
    let before = [];
    let above = Array.from({ length: width + 1 }, (_, index) => Math.min(index, far));
    for (let row = 1; row <= word.length; row++) {
      const from = Math.max(1, row - most);
      const to = Math.min(width, row + most);
      const here = new Array(width + 1).fill(far);
      if (row <= most) here[0] = row;
      let least = here[0];
      for (let column = from; column <= to; column++) {
        const same = word.charCodeAt(row - 1) === text.charCodeAt(column - 1);
        let cost = Math.min(
          above[column - 1] + (same ? 0 : 1),
          above[column] + 1,
          here[column - 1] + 1
        );
        if (row > 1 && column > 1 && !same && swapped(word, row, text, column)) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        here[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return far;
      before = above;
      above = here;
    }
    return open ? Math.min(far, ...above) : Math.min(far, above[width]);
  }
  function swapped(word, row, text, column) {
    return word.charCodeAt(row - 1) === text.charCodeAt(column - 2) && word.charCodeAt(row - 2) === text.charCodeAt(column - 1);
  }
  var PAIRS = [
    ["hyper", "hypo"],
    ["inter", "intra"],
    ["ante", "anti"],
    ["endo", "exo"],
    ["macro", "micro"],
    ["makro", "mikro"],
    ["in", "ex"],
    ["in", "de"]
  ];
  function opposed(one, other, opposites) {
    return opposites.some((start) => turned(one, other, start) || turned(other, one, start)) || PAIRS.some(([a, b]) => one.startsWith(a) && other.startsWith(b) || one.startsWith(b) && other.startsWith(a));
  }
  function turned(word, turn, start) {
    if (start === "" || !turn.startsWith(start) || word.startsWith(start)) return false;
    const extra = turn.length - start.length - word.length;
    return extra >= -1 && extra <= 1;
  }
  function letterBits(word) {
    let bits = 0;
    for (let index = 0; index < word.length; index++) bits |= 1 << word.charCodeAt(index) % 31;
    return bits;
  }
  function bitsApart(one, other) {
    let count = 0;
    for (let bits = one ^ other; bits !== 0; bits &= bits - 1) count++;
    return count;
  }

  // src/marking/vocabulary.ts
  var KEPT = 4096;
  var ENDING = 4;
  var Vocabulary = class {
    constructor(language, tolerant) {
      this.tolerant = tolerant;
      this.entries = /* @__PURE__ */ new Map();
      /** By text or stem. */
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
      this.rules = languageOf(language).rules;
      this.stem = languageOf(language).stem;
    }
    /** The number of the entry for a word of a phrase. */
    add(raw, form) {
      const text = fold(raw, this.rules);
      const key = `${form} ${text}`;
      const present = this.entries.get(key);
      if (present !== void 0) return present.id;
      const entry = { id: this.entries.size, form, text, stem: this.stemOf(raw), bits: letterBits(text) };
      this.entries.set(key, entry);
      this.index(entry, raw);
      return entry.id;
    }
    /** Words that are no news in a response, such as those of the question. */
    expect(raw) {
      this.known.add(this.stemOf(raw));
    }
    index(entry, raw) {
      const hit = { entry: entry.id, slips: 0 };
      const value = this.valueOf(raw, entry.text);
      if (entry.form === "start") this.starts.push(entry);
      else if (entry.form === "end") this.ends.push(entry);
      else if (entry.form === "within") this.within.push(entry);
      else if (entry.form === "exact") put(this.exact, entry.text, hit);
      else {
        for (const key of this.keys(raw, entry.text)) put(this.whole, key, hit);
        for (let end = 1; end < entry.text.length; end++) this.heads.add(entry.text.slice(0, end));
      }
      if (entry.form === "any" && value !== void 0) put(this.values, value, hit);
      if (entry.form === "within" || entry.form === "exact" || value !== void 0) return;
      if (tolerance(reach(entry)) > 0) this.spelt.push(entry);
    }
    /** The stem without accents: learners leave them out. */
    stemOf(raw) {
      return fold(this.stem(composed(raw)), this.rules);
    }
    /** What forms of one word share: its stem, or with accents left out the stem of what is left. */
    keys(raw, text) {
      return /* @__PURE__ */ new Set([text, this.stemOf(raw), this.stem(text)]);
    }
    valueOf(raw, text) {
      const first = raw.charCodeAt(0);
      if (first < 128 ? first >= 48 && first < 58 : /^\p{N}/u.test(raw)) return readings(raw)[0];
      return this.rules.numbers.get(text);
    }
    /** What a word of a response is. */
    see(raw, keep) {
      const kept = this.seen.get(raw);
      if (kept !== void 0) return kept;
      const seen = this.look(raw);
      if (keep) {
        if (this.seen.size >= KEPT) this.seen.clear();
        this.seen.set(raw, seen);
      }
      return seen;
    }
    look(raw) {
      const { rules: rules2 } = this;
      const text = fold(raw, rules2);
      const stem = this.stemOf(raw);
      const value = this.valueOf(raw, text);
      const grammar = rules2.grammar.has(text);
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
      const found = /* @__PURE__ */ new Map();
      const take = (hits) => hits?.forEach((hit) => found.set(hit.entry, hit));
      take(this.exact.get(text));
      if (value !== void 0) take(this.values.get(value));
      for (const key of this.keys(raw, text)) take(this.whole.get(key));
      for (const { id, text: start } of this.starts) if (text.startsWith(start)) found.set(id, { entry: id, slips: 0 });
      for (const entry of this.ends) {
        if (this.endsIn(text, stem, entry)) found.set(entry.id, { entry: entry.id, slips: 0 });
      }
      for (const { id, text: inner } of this.within) {
        if (this.holds(text, inner)) found.set(id, { entry: id, slips: 0 });
      }
      return [...found.values()];
    }
    /** Compounds are inflected at their end, so the end is compared as a stem too; "unfriendly" is not friendly. */
    endsIn(text, stem, entry) {
      const before = text.endsWith(entry.text) ? text.length - entry.text.length : entry.stem.length > 2 && stem.endsWith(entry.stem) ? stem.length - entry.stem.length : -1;
      return before >= 0 && !this.turns(text.slice(0, before));
    }
    holds(text, inner) {
      const at = text.indexOf(inner);
      return at >= 0 && !this.turns(text.slice(0, at));
    }
    turns(start) {
      return start !== "" && this.rules.opposites.includes(start);
    }
    /** The entries that a misspelt word comes nearest to. */
    nearest(text, stem) {
      const bits = letterBits(text);
      let least = 3;
      let found = [];
      for (const entry of this.spelt) {
        const most = Math.min(least, tolerance(Math.min(reach(entry), text.length)));
        if (entry.form === "any" && bitsApart(entry.bits, bits) > 2 * most + ENDING) continue;
        if (entry.form !== "end" && !sameStart(entry.text, text)) continue;
        const off = this.off(entry, text, stem, most);
        if (off > most || opposed(entry.text, text, this.rules.opposites)) continue;
        if (off < least) found = [];
        least = off;
        found.push({ entry: entry.id, slips: off });
      }
      return found;
    }
    off(entry, text, stem, most) {
      const near = entry.text.length + most;
      if (entry.form === "start") return slips(entry.text, text.slice(0, near), most, true);
      if (entry.form === "end") return slips(turned2(entry.text), turned2(text.slice(-near)), most, true);
      const whole2 = slips(entry.text, text, most);
      const fewer = Math.min(most, tolerance(entry.stem.length - 1));
      if (whole2 <= most || fewer === 0) return whole2;
      const inStem = slips(entry.stem, stem, fewer);
      return inStem <= fewer ? inStem : whole2;
    }
    /** Two neighbouring words of a response as one: "tool box" and "tool-box" for toolbox. */
    joined(first, second) {
      if (first.heads) return this.whole.get(first.text + second.stem) ?? this.whole.get(first.text + second.text);
      return void 0;
    }
    /** Number words in a row that make one number: "twenty-five", "two hundred". */
    counted([first, ...rest]) {
      let sum = first?.count;
      for (const { count } of rest) {
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
    const hits = map.get(key);
    if (hits === void 0) map.set(key, [hit]);
    else hits.push(hit);
  }
  function reach({ form, text }) {
    return form === "any" ? text.length : text.length - 2;
  }
  function turned2(word) {
    return [...word].reverse().join("");
  }
  function sameStart(one, other) {
    const [a, b] = [one.charCodeAt(0), one.charCodeAt(1)];
    const [c, d] = [other.charCodeAt(0), other.charCodeAt(1)];
    return a === c || a === d && b === c;
  }

  // src/marking/scheme.ts
  var ALL = -1;
  var compiled = /* @__PURE__ */ new WeakMap();
  function compile({ scheme, stem }) {
    let found = compiled.get(scheme);
    if (found === void 0) {
      found = new CompiledScheme(scheme, stem.replace(/<[^>]*>|&#?\w+;/g, " "));
      compiled.set(scheme, found);
    }
    return found;
  }
  var CompiledScheme = class {
    /** `question`: words of it are no news in a response. Throws PhraseFault. */
    constructor(scheme, question) {
      this.uses = [];
      this.passedFor = [];
      const { points, misconceptions = [], ignore } = scheme;
      this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== false);
      this.phrases = new Phrases(this.vocabulary, scheme.synonyms);
      this.passed = new Phrases(this.vocabulary, scheme.synonyms);
      this.evenNegated = points.map((point) => point.evenNegated === true);
      this.develops = points.some((point) => point.develops !== void 0);
      this.pass(ignore, ALL);
      points.forEach((point, index) => {
        this.pass(point.ignore, index);
        for (const purpose of ["accept", "reject", "refer"]) this.use(point[purpose], purpose, index);
      });
      misconceptions.forEach(({ accept }, index) => this.use(accept, "accept", points.length + index));
      for (const { raw } of words(question, this.vocabulary.rules)) this.vocabulary.expect(raw);
    }
    use(phrases, purpose, index) {
      for (const phrase of phrases ?? []) this.uses[this.phrases.add(phrase)] = { purpose, index };
    }
    pass(phrases, index) {
      for (const phrase of phrases ?? []) this.passedFor[this.passed.add(phrase)] = index;
    }
    read(response) {
      const evidence = [];
      for (const { index } of this.uses) evidence[index] ?? (evidence[index] = {});
      const whole2 = read(response, this.vocabulary);
      const passed = this.passedOver(whole2);
      const everywhere = passed.get(ALL);
      const text = everywhere === void 0 ? whole2 : { ...whole2, negated: negated(whole2, this.vocabulary, everywhere) };
      const passes = (phrase, word) => everywhere?.has(word) !== true && passed.get(this.uses[phrase].index)?.has(word) !== true;
      this.phrases.read(
        text,
        (phrase, found) => this.note(this.uses[phrase], found, evidence, text),
        passed.size === 0 ? void 0 : passes
      );
      return { text, evidence };
    }
    /** Words to pass over, by point. */
    passedOver(text) {
      const passed = /* @__PURE__ */ new Map();
      if (this.passedFor.length === 0) return passed;
      this.passed.read(text, (phrase, found) => {
        if (found.negated) return;
        const index = this.passedFor[phrase];
        const all = passed.get(index) ?? /* @__PURE__ */ new Set();
        for (const word of wordsOf(found)) all.add(word);
        passed.set(index, all);
      });
      return passed;
    }
    note({ purpose, index }, found, evidence, text) {
      const own = evidence[index];
      if (found.negated && !(purpose === "accept" && this.evenNegated[index] === true)) {
        if (purpose === "accept") own.negated ?? (own.negated = found);
        return;
      }
      const present = own[purpose];
      if (present === void 0 || better(found, present)) own[purpose] = found;
      if (!this.develops || purpose !== "accept") return;
      for (const path of found.paths) (own.sentences ?? (own.sentences = /* @__PURE__ */ new Set())).add(text.words[path.to]?.sentence ?? 0);
    }
  };

  // entry.ts
  markscheme.modules["src/interactions/highlight.ts"] = highlight_exports;
  markscheme.modules["src/marking/phrases.ts"] = phrases_exports;
  markscheme.modules["src/marking/scheme.ts"] = scheme_exports;
})();
