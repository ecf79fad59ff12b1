"use strict";
var collecting = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/collecting/index.ts
  var index_exports = {};
  __export(index_exports, {
    attempts: () => attempts,
    responses: () => responses
  });

  // src/collecting/encoder.ts
  var Utf8Encoder = class {
    encode(text) {
      return Uint8Array.from([...text].flatMap((character) => utf8(character.codePointAt(0))));
    }
  };
  function utf8(code) {
    if (code < 128) return [code];
    if (code < 2048) return [192 | code >> 6, next(code)];
    if (code >= 55296 && code < 57344) return utf8(65533);
    if (code < 65536) return [224 | code >> 12, next(code >> 6), next(code)];
    return [240 | code >> 18, next(code >> 12), next(code >> 6), next(code)];
  }
  function next(bits) {
    return 128 | bits & 63;
  }
  var page = globalThis;
  page.TextEncoder ?? (page.TextEncoder = Utf8Encoder);

  // src/random.ts
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
  function shuffled(values, next2) {
    const result = [...values];
    for (let last = result.length - 1; last > 0; last--) {
      const other = Math.floor(next2() / 4294967296 * (last + 1));
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }
  function mix(value) {
    let bits = value >>> 0;
    bits = Math.imul(bits ^ bits >>> 16, 2146121005);
    bits = Math.imul(bits ^ bits >>> 15, 2221713035);
    return (bits ^ bits >>> 16) >>> 0;
  }

  // src/features/blueprint.ts
  var blueprint = { name: "blueprint", choose };
  function choose(cells, next2) {
    const orders = cells.map((cell) => shuffled(cell.items, next2));
    const owners = /* @__PURE__ */ new Map();
    const take = (cell, tried) => orders[cell].some((item) => {
      if (tried.has(item)) return false;
      tried.add(item);
      const owner = owners.get(item);
      if (owner !== void 0 && !take(owner, tried)) return false;
      owners.set(item, cell);
      return true;
    });
    cells.forEach(({ select }, cell) => {
      for (let count = 0; count < select; count++) take(cell, /* @__PURE__ */ new Set());
    });
    return new Set(owners.keys());
  }

  // src/features/registry.ts
  var FEATURES = {};
  function register(feature) {
    Object.assign(FEATURES, { [feature.name]: feature });
  }

  // src/draw.ts
  function draw(payload, seed, attempt) {
    const next2 = random(hash(`attempt ${attempt}`, seed));
    const taken = /* @__PURE__ */ new Set();
    return payload.sections.flatMap((section) => {
      const chosen = arrange(payload, section, choose2(section, taken, next2), next2);
      for (const index of chosen) taken.add(index);
      return chosen.map((index) => ({ item: payload.items[index], section }));
    });
  }
  function choose2(section, taken, next2) {
    if (section.select >= section.items.length) return section.items;
    if (section.cells !== void 0) {
      const met = FEATURES.blueprint?.choose(section.cells, next2);
      return section.items.filter((index) => met?.has(index));
    }
    const fresh = shuffled(section.items.filter((index) => !taken.has(index)), next2);
    const used = shuffled(section.items.filter((index) => taken.has(index)), next2);
    const chosen = new Set([...fresh, ...used].slice(0, section.select));
    return section.items.filter((index) => chosen.has(index));
  }
  function arrange(payload, section, chosen, next2) {
    const groups = /* @__PURE__ */ new Map();
    for (const index of chosen) {
      const name = payload.items[index]?.case ?? `\0${index}`;
      const group = groups.get(name);
      if (group) group.push(index);
      else groups.set(name, [index]);
    }
    const inOrder = [...groups.values()];
    return (section.shuffle ? shuffled(inOrder, next2) : inOrder).flat();
  }

  // src/status.ts
  var INITIAL = {
    told: false,
    completion: "incomplete",
    success: "unknown",
    best: void 0,
    ended: false
  };

  // src/progress.ts
  var ENDED = 1;
  var TIMED_OUT = 2;
  var PASSED = 4;
  var COMPLETED = 8;
  var STEPS = 1e4;
  function unpackProgress(header) {
    const { best = 0, flags = 0 } = header;
    const earlier = best === 0 ? void 0 : (best - 1) / STEPS;
    const passed = (flags & PASSED) > 0;
    const status = {
      ...INITIAL,
      best: earlier,
      ended: (flags & ENDED) > 0,
      completion: (flags & COMPLETED) > 0 ? "completed" : "incomplete",
      success: passed ? "passed" : "unknown"
    };
    return { status, earlier, timedOut: (flags & TIMED_OUT) > 0 };
  }

  // src/text.ts
  var ESCAPES = { "~": "~~", "|": "~!", "\n": "~n", "	": "~t" };
  var PLAIN = { "~": "~", "!": "|", n: "\n", t: "	" };
  function normalised(text) {
    return text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[\0-\x08\x0b-\x1f]/g, "").replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (unit) => unit.length === 2 ? unit : "�");
  }
  function encodeText(text) {
    return normalised(text).replace(/[~|\n\t]/g, (character) => ESCAPES[character]);
  }
  function decodeText(encoded) {
    const text = encoded.replace(/~([~!nt])/g, (_, mark) => PLAIN[mark]);
    return encodeText(text) === encoded ? text : null;
  }

  // src/state.ts
  var MARK = "M1";
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var FINGERPRINT = 4;
  var CHECKSUM = 6;
  function decodeState(packed, layout, itemsOf) {
    const start = MARK.length + FINGERPRINT + CHECKSUM;
    if (packed.length < start || !/^M\d/.test(packed)) return "damaged";
    if (!packed.startsWith(MARK + fingerprint(layout))) return "foreign";
    const body = packed.slice(start);
    if (packed.slice(start - CHECKSUM, start) !== number64(crc32(body), CHECKSUM)) return "damaged";
    const end = body.indexOf(".");
    const reader = new Reader(fromDigits(body.slice(0, end)));
    const header = reader.fields(layout.header);
    const items = itemsOf(header);
    const texts = items.some(({ text }) => text !== void 0) ? body.slice(end + 1, -1).split("|").map(decodeText) : [];
    const slots = items.map((item) => ({
      fields: reader.fields(layout.slot),
      numbers: (item.radices ?? []).map((radix) => reader.number(radix)),
      text: item.text === void 0 ? "" : texts.shift() ?? reader.fail("")
    }));
    return reader.failed || reader.hasMore || texts.length > 0 ? "damaged" : { header, slots };
  }
  function crc32(text) {
    let value = 4294967295;
    for (const byte of new TextEncoder().encode(text)) value = CRC_TABLE[(value ^ byte) & 255] ^ value >>> 8;
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
      const value = this.read(width(radix));
      return value < radix ? value : this.fail(0);
    }
    /** More than the zeros that fill the last digit. */
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
    const bits = [];
    for (const digit of digits) {
      const value = Math.max(0, DIGITS.indexOf(digit));
      for (let place = 5; place >= 0; place--) bits.push(value >> place & 1);
    }
    return bits;
  }
  function number64(value, digits) {
    let text = "";
    for (let place = digits - 1; place >= 0; place--) text += DIGITS[Math.floor(value / 64 ** place) % 64];
    return text;
  }

  // src/interactions/pairs.ts
  function pairResponses(type) {
    return {
      type,
      empty: (item) => item.sources.map(() => void 0),
      isAnswered: (_item, response) => response.some((place) => place !== void 0),
      describe: (item, response) => ({
        kind: "matching",
        pairs: item.sources.flatMap((source, index) => {
          const target = response[index] === void 0 ? void 0 : item.targets[response[index]];
          return target === void 0 ? [] : [[source.id, target.id]];
        })
      }),
      pack: (item, response) => ({ numbers: item.sources.map((_, index) => 1 + (response[index] ?? -1)) }),
      unpack: (_item, { numbers }) => numbers.map((place) => place === 0 ? void 0 : place - 1)
    };
  }

  // src/interactions/categorise/response.ts
  var categoriseResponses = pairResponses("categorise");

  // src/interactions/choice/response.ts
  var choiceResponses = {
    type: "choice",
    empty: () => void 0,
    isAnswered: (_item, response) => response !== void 0,
    describe: (item, response) => ({
      kind: "choice",
      values: response === void 0 ? [] : [item.options[response].id]
    }),
    pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response + 1] }),
    unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1
  };

  // src/marking/award.ts
  function texted(response) {
    return typeof response === "string" ? response : "";
  }

  // src/marking/evidence_checklist.ts
  var TICKED = "[x]";
  function notesIn(response, count) {
    const lines = texted(response).split("\n");
    return Array.from({ length: count }, (_, place) => {
      const line = lines[place] ?? "";
      return line.startsWith(TICKED) ? line.slice(TICKED.length).trim() : void 0;
    });
  }

  // src/interactions/evidence_checklist/response.ts
  var evidenceChecklistResponses = {
    type: "evidence_checklist",
    empty: () => "",
    isAnswered: ({ criteria }, response) => notesIn(response, criteria.length).some((note) => note !== void 0),
    describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/extended_text/response.ts
  var extendedTextResponses = {
    type: "extended_text",
    empty: () => "",
    isAnswered: (_item, response) => response.trim() !== "",
    describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/gap_match/response.ts
  var gapMatchResponses = pairResponses("gap_match");

  // src/interactions/hot_text/response.ts
  var hotTextResponses = {
    type: "hot_text",
    empty: () => [],
    isAnswered: (_item, response) => response.length > 0,
    describe: ({ options }, response) => ({ kind: "choice", values: response.map((place) => options[place].id) }),
    pack: ({ options }, response) => ({ numbers: options.map((_, place) => response.includes(place) ? 1 : 0) }),
    unpack: (_item, { numbers }) => numbers.flatMap((selected, place) => selected === 1 ? [place] : [])
  };

  // src/interactions/inline_choice/response.ts
  var inlineChoiceResponses = {
    type: "inline_choice",
    empty: (item) => item.gaps.map(() => void 0),
    isAnswered: (_item, response) => response.some((place) => place !== void 0),
    describe: (item, response) => ({
      kind: "matching",
      pairs: item.gaps.flatMap((gap, index) => {
        const place = response[index];
        return place === void 0 ? [] : [[gap.id, gap.options[place].id]];
      })
    }),
    pack: (item, response) => ({ numbers: item.gaps.map((_, index) => 1 + (response[index] ?? -1)) }),
    unpack: (_item, { numbers }) => numbers.map((place) => place === 0 ? void 0 : place - 1)
  };

  // src/interactions/likert/response.ts
  var likertResponses = {
    type: "likert",
    empty: () => void 0,
    isAnswered: (_item, response) => response !== void 0,
    describe: ({ options }, response) => ({ kind: "likert", values: response === void 0 ? [] : [options[response].id] }),
    pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response + 1] }),
    unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1
  };

  // src/interactions/match/response.ts
  var matchResponses = pairResponses("match");

  // src/interactions/multiple_response/response.ts
  var multipleResponseResponses = {
    type: "multiple_response",
    empty: () => [],
    isAnswered: (_item, response) => response.length > 0,
    describe: (item, response) => ({ kind: "choice", values: idsOf(item, response) }),
    pack: (item, response) => ({ numbers: item.options.map((_, place) => response.includes(place) ? 1 : 0) }),
    unpack: (_item, { numbers }) => numbers.flatMap((ticked, place) => ticked === 1 ? [place] : [])
  };
  function idsOf(item, response) {
    return response.map((place) => item.options[place].id);
  }

  // src/marking/number.ts
  var LONGEST = 100;
  var SIGNS = /^[\p{Sc}%\u2030\s]+|[\p{Sc}%\u2030\s]+$/gu;
  var GROUPS = /^\d{1,3}([ '])\d{3}(?:\1\d{3})*(?=[.,]|$)/;
  var PLAIN2 = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/;
  var COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
  var DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
  var TWO_DOTS = /\..*[.,]/;
  var IN_DOUBT = /^[1-9]\d{0,2},\d{3}$/;
  function numeralsOf(text, unit) {
    return text.length > LONGEST ? [] : numerals(bare(text, unit));
  }
  function numerals(text) {
    const { negative, digits } = unsigned(text);
    return meanings(digits).map((meant2) => ({ value: Number(meant2), digits: meant2 })).filter(({ value }) => Number.isFinite(value)).map(({ value, digits: meant2 }) => ({ value: negative ? -value + 0 : value, digits: meant2 }));
  }
  function meanings(digits) {
    const grouped = GROUPS.exec(digits);
    if (grouped !== null) return meanings(digits.split(grouped[1]).join(""));
    if (IN_DOUBT.test(digits)) return [digits.replace(",", ""), digits.replace(",", ".")];
    if (PLAIN2.test(digits)) return [digits.replace(",", ".")];
    if (COMMAS.test(digits)) return [digits.replace(/,/g, "")];
    if (DOTS.test(digits) && TWO_DOTS.test(digits)) return [digits.replace(/\./g, "").replace(",", ".")];
    return [];
  }
  function bare(text, unit) {
    return withoutUnit(tidy(text), unit === void 0 ? "" : tidy(unit)).replace(SIGNS, "");
  }
  function tidy(text) {
    return plain(text).toLowerCase();
  }
  function plain(text) {
    return text.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 10)).replace(/\u066b/g, ",").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2019\u066c]/g, "'").replace(/\s+/g, " ").replace(/^ ?[=≈~] ?/, "").trim();
  }
  function withoutUnit(text, unit) {
    if (unit === "") return text;
    if (text.endsWith(unit)) return text.slice(0, -unit.length);
    return text.startsWith(unit) ? text.slice(unit.length) : text;
  }
  function unsigned(text) {
    const sign = text.startsWith("-") || text.startsWith("+") ? text[0] : "";
    const digits = sign === "" ? text : text.slice(1).replace(SIGNS, "");
    return { negative: sign === "-", digits };
  }

  // src/marking/quantity.ts
  var QUANTITY = /^([-+]?)([^\d.,]*?)([-+]?)\s*((?:\d|[.,]\d)[\d., ']*(?:e[-+]?\d{1,3}(?![\p{L}\d]))?)(.*)$/iu;
  function quantities(text, units) {
    const [, sign, before, inner, digits, behind] = (text.length > LONGEST ? null : QUANTITY.exec(plain(text))) ?? [];
    if (digits === void 0) return [];
    const factor = factorOf(squeezed(`${before}${behind}`), units);
    return numerals(`${sign}${inner}${digits.trim().toLowerCase()}`).map((numeral) => ({ ...numeral, factor }));
  }
  function factorOf(unit, units) {
    const known = Object.entries(units).map(([name, factor]) => [squeezed(plain(name)), factor]);
    const exact = known.find(([name]) => name === unit);
    if (exact !== void 0) return exact[1];
    const alike = new Set(known.filter(([name]) => name.toLowerCase() === unit.toLowerCase()).map(([, factor]) => factor));
    return alike.size === 1 ? [...alike][0] : void 0;
  }
  function squeezed(unit) {
    return unit.replace(/[\s^]|\.$/g, "");
  }

  // src/marking/numeric.ts
  function numberOf(item, response) {
    const { bounds, exclusive } = item;
    const given = meant(item, response);
    const one = (bounds && given.find((quantity) => holds({ bounds, exclusive }, quantity, item))) ?? given[0];
    return one && one.value * (one.factor ?? 1);
  }
  function meant({ unit, units }, response) {
    const text = texted(response);
    return units === void 0 ? numeralsOf(text, unit).map((numeral) => ({ ...numeral, factor: 1 })) : quantities(text, units.accept);
  }
  function holds(range, { value, factor }, { units }) {
    const factors = factor === void 0 ? Object.values(units?.accept ?? {}) : [factor];
    return factors.some((each) => within2(value * each, range));
  }
  function within2(value, { bounds: [low, high], exclusive: [above, below] = [false, false] }) {
    const room = 1e-12 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
    const over = value - (low ?? -Infinity);
    const under = (high ?? Infinity) - value;
    return (above ? over > room : over >= -room) && (below ? under > room : under >= -room);
  }

  // src/interactions/numeric/response.ts
  var numericResponses = {
    type: "numeric",
    empty: () => "",
    /** Text that is no number is no answer yet: the view says so. */
    isAnswered: (item, response) => numberOf(item, response) !== void 0,
    /** As it was typed where the page cannot tell what counts. */
    describe: (item, response) => item.lms.type === "fill-in" ? { kind: "fill-in", text: response } : { kind: "numeric", value: numberOf(item, response) ?? 0 },
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/order/response.ts
  var orderResponses = {
    type: "order",
    empty: () => [],
    isAnswered: (_item, response) => response.length > 0,
    describe: (item, response) => ({
      kind: "sequencing",
      values: response.map((index) => item.steps[index].id)
    }),
    pack: (item, response) => ({ numbers: item.steps.map((_, place) => response[place] ?? 0) }),
    /** No order names a step twice: all zeros stand for no order. */
    unpack: (item, { numbers }) => new Set(numbers).size === item.steps.length ? numbers : []
  };

  // src/interactions/select_point/response.ts
  var selectPointResponses = {
    type: "select_point",
    empty: () => [],
    isAnswered: (_item, response) => response.length > 0,
    describe: (_item, response) => ({ kind: "fill-in", text: response.map(([x, y]) => `${x},${y}`).join(" ") }),
    pack: ({ maxPoints }, response) => {
      const points = response.slice(0, maxPoints);
      const free = Array.from({ length: 2 * (maxPoints - points.length) }, () => 0);
      return { numbers: [points.length, ...points.flat(), ...free] };
    },
    unpack: (_item, { numbers: [count = 0, ...sides] }) => Array.from({ length: count }, (_, index) => [sides[2 * index] ?? 0, sides[2 * index + 1] ?? 0])
  };

  // src/interactions/short_answer/response.ts
  var shortAnswerResponses = {
    type: "short_answer",
    empty: () => "",
    isAnswered: (_item, response) => response.trim() !== "",
    describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/marking/slider.ts
  function valueAt({ min, step }, place) {
    return Number((min + place * step).toFixed(9));
  }

  // src/interactions/slider/response.ts
  var sliderResponses = {
    type: "slider",
    empty: () => void 0,
    isAnswered: (_item, response) => response !== void 0,
    /** In sealed packages numbers are recorded as texts. */
    describe: (item, response) => {
      const value = valueAt(item, response ?? 0);
      return item.lms.type === "fill-in" ? { kind: "fill-in", text: String(value) } : { kind: "numeric", value };
    },
    pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response + 1] }),
    unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1
  };

  // src/marking/folding.ts
  function normalise(text, caseSensitive, accentSensitive = true) {
    const plain2 = text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/g, "'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u2026/g, "...").replace(/\s+/g, " ").trim().replace(/([\p{L}\p{N}])\.$/u, "$1");
    const folded = accentSensitive ? plain2 : plain2.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
    return caseSensitive ? folded : foldCase(folded);
  }
  function foldCase(text) {
    return text.toUpperCase().toLowerCase().normalize("NFC");
  }

  // src/interactions/text_entry/response.ts
  var textEntryResponses = {
    type: "text_entry",
    empty: () => "",
    isAnswered: (_item, response) => normalise(response, true) !== "",
    describe: (_item, response) => ({ kind: "fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/true_false/response.ts
  var trueFalseResponses = {
    type: "true_false",
    empty: () => void 0,
    isAnswered: (_item, response) => response !== void 0,
    describe: (_item, response) => ({ kind: "true-false", value: response === true }),
    pack: (_item, response) => ({ numbers: [response === void 0 ? 0 : response ? 1 : 2] }),
    unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place === 1
  };

  // src/collecting/responses.ts
  var ALL = [
    categoriseResponses,
    choiceResponses,
    evidenceChecklistResponses,
    extendedTextResponses,
    gapMatchResponses,
    hotTextResponses,
    inlineChoiceResponses,
    likertResponses,
    matchResponses,
    multipleResponseResponses,
    numericResponses,
    orderResponses,
    selectPointResponses,
    shortAnswerResponses,
    sliderResponses,
    textEntryResponses,
    trueFalseResponses
  ];
  var BY_TYPE = new Map(ALL.map((responses2) => [responses2.type, responses2]));
  function responsesOf(item) {
    const responses2 = BY_TYPE.get(item.type);
    if (responses2 === void 0) throw new RangeError(`no responses for items of type ${item.type}`);
    return responses2;
  }

  // src/collecting/attempts.ts
  var RESULTS = 2;
  function readState(packed, payload) {
    const drawn = ({ seed = 0, attempt: attempt2 = 1 }) => draw(payload, seed, attempt2);
    const state = decodeState(packed, payload.layout, (header2) => drawn(header2).map(({ item }) => item.state));
    if (typeof state === "string") return state;
    const { header, slots } = state;
    const answers = drawn(header).map(({ item }, index) => ({
      item: payload.items.indexOf(item),
      ...answerOf(item, slots[index]),
      ...spoken(payload, slots[index])
    }));
    const { attempt = 1, started = 0, phase, extra } = header;
    const { timedOut } = unpackProgress(header);
    return { attempt, started, submitted: phase === RESULTS, timedOut, ...extra !== void 0 && { extra }, answers };
  }
  function spoken({ languages }, { fields }) {
    const language = languages?.[fields["language"] ?? 0];
    return language === void 0 ? {} : { language };
  }
  function answerOf(item, { fields, numbers, text }) {
    const responses2 = responsesOf(item);
    const own = responses2.pack(item, responses2.empty(item)).numbers.length;
    const response = responses2.unpack(item, { numbers: numbers.slice(0, own), text });
    const answered = responses2.isAnswered(item, response);
    const stated = numbers.slice(numbers.length - +(item.hints !== void 0) - +(item.certainty !== void 0));
    const end = numbers.length - stated.length;
    const judged2 = numbers.slice(own, end);
    const certainty = item.certainty === void 0 ? 0 : stated.pop() ?? 0;
    const { seconds = 0 } = fields;
    return {
      answered,
      response: answered ? response : null,
      ...judged2.some((mark) => mark > 0) && { selfMarks: judged2.map((mark) => Math.max(0, mark - 1)) },
      ...certainty > 0 && { certainty },
      ...item.hints !== void 0 && { hints: stated.pop() ?? 0 },
      seconds
    };
  }

  // src/lms/values.ts
  var NOTATION_12 = { truth: ["f", "t"], list: ",", pair: "." };
  var NOTATION_2004 = { truth: ["false", "true"], list: "[,]", pair: "[.]" };
  function unescaped(line) {
    return line.replace(/\\(.)/gu, (_, character) => ({ n: "\n", t: "	" })[character] ?? character);
  }

  // src/collecting/records.ts
  function readRecord(item, text, form) {
    const notation = form === "scorm12" ? NOTATION_12 : NOTATION_2004;
    const token = (id) => form === "xapi" ? id : item.lms.tokens?.[id] ?? id;
    const place = (list = [], name) => {
      const found = list.findIndex(({ id }) => token(id) === name);
      return found < 0 ? void 0 : found;
    };
    const parts = item;
    const all = (list) => whole(text.split(notation.list).map((name) => place(list, name)));
    switch (item.type) {
      case "choice":
      case "likert":
        return place(parts.options, text);
      case "multiple_response":
      case "hot_text":
        return all(parts.options)?.slice().sort((one, other) => one - other);
      case "order": {
        const order = all(parts.steps);
        return new Set(order).size === parts.steps?.length ? order : void 0;
      }
      case "match":
      case "gap_match":
      case "categorise":
        return pairs(text, notation, parts.sources ?? [], () => parts.targets ?? [], place);
      case "inline_choice":
        return pairs(text, notation, parts.gaps ?? [], (gap) => parts.gaps?.[gap]?.options ?? [], place);
      case "slider":
        return valuePlace(item, Number(text));
      case "select_point":
        return whole(text.split(" ").map(point));
      case "true_false":
        return { [notation.truth[1]]: true, [notation.truth[0]]: false }[text];
      default:
        return form === "xapi" ? text : unescaped(text);
    }
  }
  function valuePlace(item, value) {
    const place = Math.round((value - item.min) / item.step);
    return place >= 0 && place <= item.count && valueAt(item, place) === value ? place : void 0;
  }
  function point(text) {
    const found = /^(\d{1,5}),(\d{1,5})$/.exec(text);
    return found === null ? void 0 : [Number(found[1]), Number(found[2])];
  }
  function whole(values) {
    return values.includes(void 0) ? void 0 : values;
  }
  function pairs(text, notation, sources, targetsOf, place) {
    const response = sources.map(() => void 0);
    for (const pair of text.split(notation.list)) {
      const [left, right] = pair.split(notation.pair);
      const source = place(sources, left);
      const target = source === void 0 ? void 0 : place(targetsOf(source), right);
      if (source === void 0 || target === void 0) return void 0;
      response[source] = target;
    }
    return response;
  }

  // src/collecting/index.ts
  register(blueprint);
  function attempts(json) {
    const { payload, states } = JSON.parse(json);
    return JSON.stringify(states.map((state) => readState(state, payload)));
  }
  function responses(json) {
    const { item, texts, form } = JSON.parse(json);
    return JSON.stringify(texts.map((text) => readRecord(item, text, form) ?? null));
  }
  return __toCommonJS(index_exports);
})();
