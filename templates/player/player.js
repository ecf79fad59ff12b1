"use strict";
(() => {
  // src/clock.ts
  function steadyClock(wall = Date.now, monotonic = () => performance.now()) {
    const opened = monotonic();
    const start = wall();
    let latest = start;
    return {
      // The monotonic clock may stand still in sleep, the wall clock may be set back: the later one is right.
      now: () => latest = Math.max(latest, wall(), start + monotonic() - opened),
      elapsed: () => Math.max(0, monotonic() - opened) / 1e3
    };
  }
  var PAGE_TIMERS = {
    after(milliseconds, action) {
      const id = setTimeout(action, milliseconds);
      return () => clearTimeout(id);
    },
    every(milliseconds, action) {
      const id = setInterval(action, milliseconds);
      return () => clearInterval(id);
    }
  };
  function resumedDeadline(stored, now, limit, spent) {
    return Math.min(stored, Math.ceil(now / 1e3 + Math.max(0, limit - spent)));
  }

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
  function shuffled(values, next) {
    const result2 = [...values];
    for (let last = result2.length - 1; last > 0; last--) {
      const other = Math.floor(next() / 4294967296 * (last + 1));
      [result2[last], result2[other]] = [result2[other], result2[last]];
    }
    return result2;
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

  // src/draw.ts
  function draw(payload, seed, attempt) {
    const next = random(hash(`attempt ${attempt}`, seed));
    const taken = /* @__PURE__ */ new Set();
    return payload.sections.flatMap((section) => {
      const chosen = arrange(payload, section, choose(section, taken, next), next);
      for (const index of chosen) taken.add(index);
      return chosen.map((index) => ({ item: payload.items[index], section }));
    });
  }
  function displayOrder(seed, itemId, count, scrambled) {
    const next = random(hash(itemId, seed));
    const given2 = Array.from({ length: count }, (_, index) => index);
    let order2 = shuffled(given2, next);
    while (scrambled && count > 1 && order2.every((value, index) => value === index)) order2 = shuffled(given2, next);
    return order2;
  }
  function choose(section, taken, next) {
    if (section.select >= section.items.length) return section.items;
    const fresh = shuffled(section.items.filter((index) => !taken.has(index)), next);
    const used = shuffled(section.items.filter((index) => taken.has(index)), next);
    const chosen = new Set([...fresh, ...used].slice(0, section.select));
    return section.items.filter((index) => chosen.has(index));
  }
  function arrange(payload, section, chosen, next) {
    const groups = /* @__PURE__ */ new Map();
    for (const index of chosen) {
      const name = payload.items[index]?.case ?? `\0${index}`;
      const group = groups.get(name);
      if (group) group.push(index);
      else groups.set(name, [index]);
    }
    const inOrder = [...groups.values()];
    return (section.shuffle ? shuffled(inOrder, next) : inOrder).flat();
  }

  // src/text.ts
  var ESCAPES = { "~": "~~", "|": "~!", "\n": "~n", "	": "~t" };
  var PLAIN = { "~": "~", "!": "|", n: "\n", t: "	" };
  function normalised(text) {
    return text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b-\x1f]/g, "").replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (unit) => unit.length === 2 ? unit : "�");
  }
  function encodeText(text) {
    return normalised(text).replace(/[~|\n\t]/g, (character) => ESCAPES[character]);
  }
  function decodeText(encoded) {
    const text = encoded.replace(/~([~!nt])/g, (_, mark) => PLAIN[mark]);
    return encodeText(text) === encoded ? text : null;
  }
  function fitText(text, limit) {
    if (encodeText(text).length <= limit) return text;
    let fitting = "";
    let used = 0;
    for (const character of normalised(text)) {
      used += encodeText(character).length;
      if (used > limit) break;
      fitting += character;
    }
    return fitting;
  }

  // src/question.ts
  var Question = class {
    constructor(index, item, section, interaction) {
      this.index = index;
      this.item = item;
      this.section = section;
      this.interaction = interaction;
      this.seen = false;
      this.flagged = false;
      this.answered = false;
      this.locked = false;
      /** Spent on this question, fractions included. */
      this.seconds = 0;
    }
    get response() {
      return this.given ?? (this.given = this.interaction.empty(this.item));
    }
    set response(response2) {
      this.given = response2;
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
    /** Computed when asked for, and once for each response. */
    get outcome() {
      return this.marked ?? (this.marked = this.interaction.mark(this.item, this.response, this.judged));
    }
    /** Marked by the learner against the scheme. */
    get selfMarked() {
      return this.interaction.criteria !== void 0;
    }
    stored() {
      const packed = this.interaction.pack(this.item, this.response);
      const { seen, flagged, answered: answered2, locked, seconds } = this;
      return {
        fields: { seen: +seen, flagged: +flagged, answered: +answered2, locked: +locked, seconds: Math.round(seconds) },
        // Self-marks count from 1; 0 says that the learner has not judged yet.
        numbers: [...packed.numbers, ...(this.judged ?? []).map((marks) => marks + 1)],
        text: fitText(packed.text ?? "", this.item.state.text ?? 0)
      };
    }
    restore(stored) {
      const { seen = 0, flagged = 0, locked = 0, seconds = 0 } = stored.fields;
      const own = stored.numbers.length - (this.interaction.criteria?.(this.item).length ?? 0);
      const judged = stored.numbers.slice(own);
      this.response = this.interaction.unpack(this.item, { numbers: stored.numbers.slice(0, own), text: stored.text });
      this.selfMarks = judged.some((mark) => mark > 0) ? judged.map((mark) => Math.max(0, mark - 1)) : void 0;
      this.seen = seen === 1;
      this.flagged = flagged === 1;
      this.locked = locked === 1;
      this.seconds = seconds;
    }
  };

  // src/attempt.ts
  var PHASES = ["start", "answering", "results"];
  var Attempt = class {
    /** `seed` is that of the first attempt; every later one follows from it. */
    constructor(payload, interactions, seed, number2) {
      this.payload = payload;
      this.seed = seed;
      this.number = number2;
      this.phase = "start";
      this.position = 0;
      this.timedOut = false;
      /** Seconds since 1970; 0: not begun. */
      this.started = 0;
      /** Seconds since 1970; 0: none. */
      this.deadline = 0;
      /** Up to when time was put down to questions; seconds since the page was opened. */
      this.counted = 0;
      this.questions = draw(payload, seed, number2).map(
        ({ item, section }, index) => new Question(index, item, section, interactions[item.type])
      );
    }
    /** Times are milliseconds since 1970, and seconds since the page was opened. */
    begin(now, elapsed) {
      const limit = this.payload.assessment.timeLimitSeconds;
      this.phase = "answering";
      this.started = Math.floor(now / 1e3);
      if (limit !== void 0) this.deadline = Math.floor(now / 1e3 + limit);
      this.counted = elapsed;
      this.visit(0);
    }
    /** Puts the time up to `elapsed` down to the current question. */
    count(elapsed) {
      const question = this.questions[this.position];
      if (this.phase === "answering" && question) question.seconds += elapsed - this.counted;
      this.counted = elapsed;
    }
    visit(index) {
      this.position = index;
      const question = this.questions[index];
      if (question && this.phase === "answering") question.seen = true;
    }
    remainingSeconds(now) {
      return this.deadline === 0 ? void 0 : Math.max(0, Math.ceil(this.deadline - now / 1e3));
    }
    /** Display order of `count` things of a question: the author's, unless item and assessment allow another. */
    order(index, count) {
      const { item, interaction } = this.questions[index];
      const scrambled = interaction.scrambled === true;
      const shuffle = item.shuffle === true && this.payload.assessment.shuffleOptions;
      if (!scrambled && !shuffle) return Array.from({ length: count }, (_, place) => place);
      return displayOrder(hash(`options ${this.number}`, this.seed), item.id, count, scrambled);
    }
    header() {
      return {
        attempt: this.number,
        phase: PHASES.indexOf(this.phase),
        position: this.position,
        seed: this.seed,
        started: this.started,
        deadline: this.deadline
      };
    }
    stored() {
      return this.questions.map((question) => question.stored());
    }
    /** Takes up where a stored attempt (same seed, same number) was left. */
    restore(header, slots, now, elapsed) {
      this.counted = elapsed;
      this.questions.forEach((question, index) => question.restore(slots[index]));
      this.phase = PHASES[header["phase"] ?? 0] ?? "start";
      this.position = Math.min(header["position"] ?? 0, Math.max(0, this.questions.length - 1));
      this.started = header["started"] ?? 0;
      this.deadline = header["deadline"] ?? 0;
      const limit = this.payload.assessment.timeLimitSeconds;
      if (this.deadline === 0 || limit === void 0) return;
      const spent = this.questions.reduce((seconds, question) => seconds + question.seconds, 0);
      this.deadline = resumedDeadline(this.deadline, now, limit, spent);
    }
  };

  // src/lms/lms.ts
  var LmsUnavailable = class extends Error {
  };

  // src/lms/values.ts
  var NOTATION_12 = { truth: ["f", "t"], list: ",", pair: "." };
  var NOTATION_2004 = { truth: ["false", "true"], list: "[,]", pair: "[.]" };
  function response(described, notation, token) {
    switch (described.kind) {
      case "true-false":
        return notation.truth[described.value ? 1 : 0];
      case "choice":
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
    const text = String(value);
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
    const hundredths = clamp(Math.round(seconds * 100), 0, 3599999999);
    const part = (size, most, width2) => pad(Math.floor(hundredths / size) % most, width2);
    return `${part(36e4, 1e4, 4)}:${part(6e3, 60, 2)}:${part(100, 60, 2)}.${part(1, 100, 2)}`;
  }
  function duration(seconds) {
    const hundredths = Math.max(0, Math.round(seconds * 100));
    const hours = Math.floor(hundredths / 36e4);
    const minutes = Math.floor(hundredths / 6e3) % 60;
    const rest = trimmed((hundredths % 6e3 / 100).toFixed(2));
    const text = (hours ? `${hours}H` : "") + (minutes ? `${minutes}M` : "") + (rest !== "0" ? `${rest}S` : "");
    return `PT${text || "0S"}`;
  }
  function timeOfDay(at) {
    return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => pad(part, 2)).join(":");
  }
  function timestamp(at) {
    return `${at.getFullYear()}-${pad(at.getMonth() + 1, 2)}-${pad(at.getDate(), 2)}T${timeOfDay(at)}`;
  }
  function escaped(text) {
    return text.replace(/[\\\n\t]/g, (character) => character === "\n" ? "\\n" : character === "	" ? "\\t" : "\\\\").replace(/\[(?=[,.:]\])/g, "[\\").replace(/^\{/, "\\{");
  }
  function chunks(line2, size, most) {
    const units = line2.match(/\\?[\ud800-\udbff][\udc00-\udfff]|\\[^]|[^]/g) ?? [];
    const pieces = [""];
    for (const unit of units) {
      const piece = pieces[pieces.length - 1];
      if (piece.length + unit.length <= size) pieces[pieces.length - 1] = piece + unit;
      else pieces.push(unit);
    }
    if (pieces.length <= most) return pieces;
    const kept = pieces.slice(0, most);
    const [last] = chunks(kept[most - 1], size - CUT.length, Infinity);
    return [...kept.slice(0, -1), last + CUT];
  }
  var CUT = "\\…";
  function trimmed(text) {
    const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
    return short === "-0" ? "0" : short;
  }
  function pad(value, width2) {
    return String(value).padStart(width2, "0");
  }

  // src/status.ts
  var SLACK = 1e-6;
  var INITIAL = {
    told: false,
    completion: "incomplete",
    success: "unknown",
    best: void 0,
    ended: false
  };
  function nextStatus(status, event, rules2) {
    if (rules2.mode !== "normal") return status;
    switch (event.kind) {
      case "opened":
        return { ...status, told: true };
      case "scored": {
        const best = highest(event.earlier, event.scaled);
        const passed = isPassed(best, rules2);
        const over = status.completion === "completed" || event.attemptsLeft <= 0 && !event.pending;
        return passed === true || over ? completed({ ...status, best }, passed) : { ...status, best };
      }
      case "finished":
        return completed({ ...status, ended: true }, isPassed(status.best, rules2));
      case "begun":
      case "closed":
        return status;
    }
  }
  function isPassed(scaled, rules2) {
    if (rules2.passMark === void 0 || scaled === void 0) return void 0;
    return scaled >= rules2.passMark - SLACK;
  }
  function highest(one, other) {
    if (one === void 0 || other === void 0) return one ?? other;
    return Math.max(one, other);
  }
  function completed(status, passed) {
    const success = passed === void 0 ? status.success : passed || status.success === "passed" ? "passed" : "failed";
    return { ...status, completion: "completed", success };
  }

  // src/progress.ts
  var ENDED = 1;
  var TIMED_OUT = 2;
  var PASSED = 4;
  var STEPS = 1e4;
  function packProgress({ status, earlier, timedOut }) {
    const ended = status.ended ? ENDED : 0;
    const passed = status.success === "passed" ? PASSED : 0;
    return {
      best: earlier === void 0 ? 0 : 1 + Math.round(STEPS * Math.max(0, earlier)),
      flags: ended + (timedOut ? TIMED_OUT : 0) + passed
    };
  }
  function unpackProgress(header) {
    const { best = 0, flags = 0 } = header;
    const earlier = best === 0 ? void 0 : (best - 1) / STEPS;
    const passed = (flags & PASSED) > 0;
    const ended = (flags & ENDED) > 0;
    const status = {
      ...INITIAL,
      best: earlier,
      ended,
      completion: passed || ended ? "completed" : "incomplete",
      success: passed ? "passed" : "unknown"
    };
    return { status, earlier, timedOut: (flags & TIMED_OUT) > 0 };
  }

  // src/journal.ts
  var Journal = class {
    constructor(lms, plan) {
      this.lms = lms;
      this.plan = plan;
      this.attempt = 0;
      this.records = [];
      /** Records of earlier attempts among them. */
      this.earlier = 0;
    }
    /** `cleared`: the question was answered before, and is no longer. */
    write(attempt, question, at, cleared = false) {
      const records = this.upTo(attempt);
      const place = this.earlier + question.index;
      for (const record of records.slice(0, place)) {
        if (record.index >= this.lms.interactions) this.lms.setInteraction(record);
      }
      this.lms.setInteraction({ ...records[place], ...answer(question, at), cleared });
    }
    /** Empty records (id and type) of all attempts that the LMS keeps up to this one. */
    upTo(attempt) {
      if (attempt === this.attempt) return this.records;
      const capacity = Math.max(1, Math.floor(this.lms.interactionLimit / this.plan(attempt).length));
      const records = [];
      let index = 0;
      for (let number2 = attempt - (attempt - 1) % capacity; number2 <= attempt; number2++) {
        this.earlier = records.length;
        for (const item of this.plan(number2)) {
          records.push({ index, item });
          index += item.lms.parts ?? 1;
        }
      }
      this.attempt = attempt;
      this.records = records;
      return records;
    }
  };
  function objectives(results, passMark) {
    return results.points.map(({ id, title, marks, max }) => {
      const passed = isPassed(marks / max, { passMark });
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
  function answer(question, at) {
    const { item, interaction, response: response2, seconds } = question;
    if (!question.answered) return { item };
    const result2 = resultOf(question.outcome);
    return { item, response: interaction.describe(item, response2), result: result2, latencySeconds: seconds, at };
  }
  function resultOf(outcome) {
    if (outcome.result === "unanswered") return "neutral";
    if (outcome.result !== "partial") return outcome.result;
    return outcome.marks > 0 ? outcome.marks : "incorrect";
  }

  // src/results.ts
  function counts(question, payload) {
    return payload.assessment.countSelfMarks || !question.selfMarked;
  }
  function summarise(payload, questions2, timedOut) {
    const counted = questions2.filter((question) => counts(question, payload));
    const { marks, max } = total(counted);
    const scaled = max > 0 ? Math.max(0, marks / max) : 0;
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
    for (const { outcome } of questions2) {
      marks += outcome.marks;
      max += outcome.max;
    }
    return { marks: Math.round(marks * 1e9) / 1e9, max };
  }
  function pointResults(payload, questions2) {
    return payload.points.map((point) => ({ ...point, ...total(questions2.filter(({ item }) => item.points.includes(point.id))) })).filter((point) => point.max > 0);
  }
  function misconceptions(questions2) {
    const seen = /* @__PURE__ */ new Map();
    for (const { outcome } of questions2) {
      for (const id of outcome.misconceptions) seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    return [...seen].sort(([, one], [, other]) => other - one).map(([id]) => id);
  }

  // src/state.ts
  var MARK = "M1";
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var FINGERPRINT = 4;
  var CHECKSUM = 6;
  function encodeState(state, layout, items) {
    const bits = [];
    const texts = [];
    writeFields(bits, layout.header, state.header);
    items.forEach((item, index) => {
      const slot = state.slots[index];
      writeFields(bits, layout.slot, slot.fields);
      (item.radices ?? []).forEach((radix, place) => writeNumber(bits, slot.numbers[place] ?? 0, radix));
      if (item.text !== void 0) texts.push(encodeText(slot.text));
    });
    const body = `${toDigits(bits)}.${texts.join("|")}.`;
    return MARK + fingerprint(layout) + number64(crc32(body), CHECKSUM) + body;
  }
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
  function writeFields(bits, fields, values) {
    for (const [name, size] of fields) writeBits(bits, Math.min(values[name] ?? 0, 2 ** size - 1), size);
  }
  function writeNumber(bits, value, radix) {
    if (!Number.isInteger(value) || value < 0 || value >= radix) throw new RangeError(`${value} is not below ${radix}`);
    writeBits(bits, value, width(radix));
  }
  function writeBits(bits, value, size) {
    for (let place = size - 1; place >= 0; place--) bits.push(Math.floor(value / 2 ** place) % 2);
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
  function toDigits(bits) {
    let digits = "";
    for (let place = 0; place < bits.length; place += 6) {
      let value = 0;
      for (let offset = 0; offset < 6; offset++) value = value * 2 + (bits[place + offset] ?? 0);
      digits += DIGITS[value];
    }
    return digits;
  }
  function fromDigits(digits) {
    const bits = [];
    for (const digit of digits) writeBits(bits, Math.max(0, DIGITS.indexOf(digit)), 6);
    return bits;
  }
  function number64(value, digits) {
    let text = "";
    for (let place = digits - 1; place >= 0; place--) text += DIGITS[Math.floor(value / 64 ** place) % 64];
    return text;
  }

  // src/reporting.ts
  var SAVES = 256;
  var Reporting = class {
    constructor(payload, lms, launch, plan) {
      this.payload = payload;
      this.lms = lms;
      this.launch = launch;
      this.status = INITIAL;
      this.saves = 0;
      /** How the best attempt did in each point of the brief, as far as this session knows. */
      this.points = [];
      /** The last save failed. */
      this.lost = false;
      this.journal = new Journal(lms, plan);
    }
    /** In review and browse mode nothing is told. */
    get writes() {
      return this.launch.mode === "normal";
    }
    /** Whether there is news of the end: not if an earlier session has told it. */
    advance(event) {
      const before = this.status;
      this.status = nextStatus(before, event, { mode: this.launch.mode, passMark: this.payload.assessment.passMark });
      if (this.status === before || !this.status.told) return false;
      this.report();
      return this.status.completion !== before.completion && !this.launch.finished;
    }
    /** The attempt's score; the best one counts. */
    score(results, attemptsLeft) {
      const { countSelfMarks, passMark } = this.payload.assessment;
      const scaled = scaledScore(results);
      const pending = countSelfMarks && results.pending.length > 0;
      const ended = this.advance({ kind: "scored", scaled, earlier: this.earlier, attemptsLeft, pending });
      if (highest(this.earlier, scaled) === scaled) this.points = objectives(results, passMark);
      if (this.writes) this.lms.setObjectives(this.points);
      return ended;
    }
    /** A question's interaction record. Should the LMS refuse it, the answer is still safe in the state. */
    record(attempt, question, at, cleared = false) {
      if (this.writes) this.journal.write(attempt.number, question, new Date(at), cleared);
    }
    /** Makes all that was set durable. */
    store(attempt, at) {
      if (this.lost) this.recordAgain(attempt, at);
      const kept = this.keep(attempt) && this.lms.commit();
      this.lost = !kept;
      return kept;
    }
    /** Sets the state, and what goes with it. */
    keep(attempt) {
      this.saves = (this.saves + 1) % SAVES;
      const { status, earlier, saves } = this;
      const header = { ...attempt.header(), ...packProgress({ status, earlier, timedOut: attempt.timedOut }), saves };
      const items = attempt.questions.map(({ item }) => item.state);
      const packed = encodeState({ header, slots: attempt.stored() }, this.payload.layout, items);
      const kept = this.lms.setState(packed, `${attempt.position + 1}/${attempt.questions.length} #${saves}`);
      this.lms.setProgress(this.progress(attempt));
      return this.report() && kept;
    }
    recordAgain(attempt, at) {
      for (const question of attempt.questions) if (question.answered) this.record(attempt, question, at);
      this.lms.setObjectives(this.points);
    }
    /** Status before score: what a score does in an LMS may depend on the status. */
    report() {
      const { completion, success, best } = this.status;
      const held = completion === "incomplete" && this.launch.finished;
      const told = held || this.lms.setStatus(completion, success);
      const scored = best === void 0 || this.lms.setScore({ scaled: best });
      return told && scored;
    }
    /** 1 only when all is done: an LMS may take it for completion. */
    progress({ questions: questions2 }) {
      if (this.status.completion === "completed") return 1;
      const answered2 = questions2.filter((question) => question.answered).length;
      return Math.min(0.99, answered2 / Math.max(1, questions2.length));
    }
  };

  // src/saving.ts
  var WAIT = {
    /** A settled answer: long enough for the screen to show it before a synchronous commit holds everything up. */
    answer: 30,
    /** Navigation and flags. */
    navigation: 2e3,
    /** Typing: after the last key. */
    typing: 5e3
  };
  var RETRIES = [2e3, 4e3, 8e3, 16e3, 32e3, 6e4, 6e4, 6e4];
  var Saver = class {
    /** `durable` is false where nothing can be kept: the state stays `off`. */
    constructor(durable, save, changed, timers) {
      this.save = save;
      this.changed = changed;
      this.timers = timers;
      this.busy = false;
      this.failures = 0;
      this.due = Infinity;
      this.cancel = () => {
      };
      this.current = durable ? "saved" : "off";
    }
    get state() {
      return this.current;
    }
    /** Something changed that must be saved within `wait` milliseconds. Typing starts its wait anew. */
    request(wait) {
      if (this.closed) return;
      if (this.current !== "failed") this.become(wait === WAIT.answer ? "saving" : "unsaved");
      if (wait === WAIT.typing && this.due === WAIT.typing) this.due = Infinity;
      if (wait < this.due) this.schedule(wait);
    }
    /** Saves at once; true when the LMS keeps it. Never runs inside itself. */
    now() {
      if (this.closed || this.busy) return false;
      this.stop();
      this.busy = true;
      this.become("saving");
      const kept = this.attempt();
      this.busy = false;
      this.failures = kept ? 0 : this.failures + 1;
      this.become(kept ? "saved" : "failed");
      const wait = RETRIES[this.failures - 1];
      if (!kept && wait !== void 0) this.schedule(wait);
      return kept;
    }
    /** Saves now what still waits. */
    flush() {
      if (this.current !== "saved") this.now();
    }
    /** The connection to the LMS is over: nothing can be saved any more. */
    close() {
      this.stop();
      if (this.current !== "off") this.become("closed");
    }
    /** The connection is there again (standalone, when the browser brings back a page it had kept). */
    reopen() {
      if (this.current === "closed") this.become("saved");
    }
    get closed() {
      return this.current === "closed" || this.current === "off";
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

  // src/telling.ts
  var Telling = class {
    constructor(statements2, clock2) {
      this.statements = statements2;
      this.clock = clock2;
      /** Questions whose latest answer no statement has told yet. */
      this.untold = /* @__PURE__ */ new Set();
    }
    /** Told by `greet`, or before whatever comes first: the screen need not wait for the templates to be parsed. */
    opened(resumed) {
      this.greeting = resumed ? "resumed" : "initialized";
    }
    greet() {
      const event = this.greeting;
      this.greeting = void 0;
      if (event) this.tell(event);
    }
    changed(question) {
      this.untold.add(question);
    }
    /** Answers are told once, as they stand when the learner turns from them. */
    answers() {
      for (const question of this.untold) if (question.answered) this.tell("answered", answered(question));
      this.untold.clear();
    }
    ended({ best, success }) {
      const facts2 = best === void 0 ? {} : { score: { marks: Math.max(0, best) * 100, min: 0, max: 100 } };
      this.tell("completed", facts2);
      if (success !== "unknown") this.tell(success, facts2);
    }
    closed(phase) {
      if (phase === "answering") this.tell("suspended");
      this.tell("terminated");
    }
    tell(event, facts2 = {}) {
      this.greet();
      this.statements?.tell(event, { seconds: this.clock.elapsed(), ...facts2 });
    }
  };
  function answered({ item, interaction, response: response2, outcome, seconds }) {
    const score3 = { marks: outcome.marks, min: Math.min(0, item.floor), max: outcome.max };
    const marked = outcome.judged === "pending" ? {} : { score: score3, success: outcome.result === "correct" };
    return { item, response: interaction.describe(item, response2), seconds, ...marked };
  }

  // src/core.ts
  var MOST_ATTEMPTS = 255;
  function createSession(setup) {
    return new PlayerSession(setup);
  }
  var PlayerSession = class {
    constructor(setup) {
      this.setup = setup;
      this.resumed = false;
      this.listeners = /* @__PURE__ */ new Set();
      /** Questions with text that may still be being typed: no record has it yet. */
      this.unsettled = /* @__PURE__ */ new Set();
      /** No call has ended the session with the LMS. */
      this.connected = true;
      this.stopTicking = () => {
      };
      const { payload, lms, launch } = setup;
      this.payload = payload;
      this.lms = lms;
      this.mode = launch.mode;
      this.lmsMissing = setup.lmsMissing === true;
      this.clock = setup.clock ?? steadyClock();
      this.timers = setup.timers ?? PAGE_TIMERS;
      const plan = (attempt) => draw(payload, this.current.seed, attempt).map(({ item }) => item);
      this.reporting = new Reporting(payload, lms, launch, plan);
      const { writes } = this.reporting;
      this.telling = new Telling(writes ? setup.statements : void 0, this.clock);
      this.saver = new Saver(lms.durable && writes, () => this.store(), () => this.notify(), this.timers);
      this.current = this.fresh();
      const stored = launch.state === "" ? void 0 : this.decode(launch.state);
      if (typeof stored === "string") this.stateFault = stored;
      else this.open(stored);
    }
    // What screens show
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
      const { attempts } = this.payload.assessment;
      if (this.reporting.status.ended) return 0;
      return attempts === 0 ? Infinity : Math.max(0, attempts - this.current.number);
    }
    get best() {
      const { earlier } = this.reporting;
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
    // What the learner does
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
      const question = this.question(index);
      if (!this.mayChange(question)) return;
      const cleared = question.answered;
      question.response = response2;
      this.telling.changed(question);
      if (settled) {
        this.unsettled.delete(question);
        this.record(question, cleared && !question.answered);
      } else this.unsettled.add(question);
      this.saver.request(settled ? WAIT.answer : WAIT.typing);
      this.notify();
    }
    check(index) {
      const question = this.question(index);
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
      if (this.phase === "answering" && this.connected) this.end(false);
    }
    selfMark(index, marks) {
      const question = this.question(index);
      const criteria = question.interaction.criteria?.(question.item);
      if (!criteria || !(this.phase === "results" || question.locked) || !this.mayJudge) return;
      question.selfMarks = criteria.map((criterion, place) => Math.round(clamp(marks[place] ?? 0, 0, criterion.marks)));
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
    discardState() {
      if (!this.stateFault) return;
      this.stateFault = void 0;
      this.open(void 0);
      this.notify();
    }
    saveNow() {
      return this.stateFault === void 0 && this.saver.now();
    }
    // What happens to the page
    /** Saves what still waits: the page is out of sight and may be killed, or the network is back. */
    flush() {
      this.saver.flush();
    }
    /** The page is in sight again; timers may have slept. */
    shown() {
      if (this.connected) this.tick();
      this.notify();
    }
    /** The page goes away. A commit now would race the last call and lose (Moodle), so that call does it all. */
    closing() {
      if (!this.connected) return;
      this.reporting.advance({ kind: "closed" });
      this.leave();
      this.telling.closed(this.phase);
      this.stopTicking();
      if (this.stateFault === void 0 && this.save !== "off") this.reporting.keep(this.current);
      this.lms.terminate(this.clock.elapsed());
      this.connected = false;
      this.saver.close();
    }
    /** The browser has brought a closed page back: most LMSs take nothing more from it. */
    reopened() {
      try {
        this.lms.initialize();
      } catch (error) {
        if (error instanceof LmsUnavailable) return this.notify();
        throw error;
      }
      this.connected = true;
      this.saver.reopen();
      this.shown();
    }
    // Opening
    fresh() {
      return this.attemptOf((this.setup.seed ?? newSeed)(), 1);
    }
    attemptOf(seed, number2) {
      return new Attempt(this.payload, this.setup.interactions, seed, number2);
    }
    decode(packed) {
      const itemsOf = ({ seed = 0, attempt = 1 }) => draw(this.payload, seed, attempt).map(({ item }) => item.state);
      return decodeState(packed, this.payload.layout, itemsOf);
    }
    open(stored) {
      if (stored) this.restore(stored);
      if (this.mode === "review" && this.phase === "answering") this.current.phase = "results";
      this.resumed = this.phase === "answering";
      this.reporting.advance({ kind: "opened" });
      if (this.phase === "results") this.score();
      const { launch } = this.setup;
      const undelivered = this.reporting.status.completion === "completed" && !launch.finished;
      if (!stored || undelivered) this.saver.request(WAIT.answer);
      this.telling.opened(this.resumed);
      this.timers.after(WAIT.answer, () => this.telling.greet());
      this.tick();
    }
    restore({ header, slots }) {
      const { status, earlier, timedOut } = unpackProgress(header);
      this.reporting.status = status;
      this.reporting.earlier = earlier;
      this.reporting.saves = header["saves"] ?? 0;
      this.current = this.attemptOf(header["seed"] ?? 0, header["attempt"] ?? 1);
      this.current.restore(header, slots, this.clock.now(), this.clock.elapsed());
      this.current.timedOut = timedOut;
    }
    // Rules
    question(index) {
      const question = this.current.questions[index];
      if (!question) throw new RangeError(`There is no question ${index}.`);
      return question;
    }
    mayVisit(index) {
      if (index < 0 || index >= this.slots.length || this.phase === "start") return false;
      const forward = this.phase === "answering" && this.payload.assessment.navigation === "linear";
      return !forward || index === this.position + 1;
    }
    /** What follows an attempt's end: self-marks, another attempt, the last word. */
    get mayJudge() {
      return this.mode !== "review" && this.connected;
    }
    mayChange(question) {
      if (this.phase !== "answering" || question.locked || !this.connected) return false;
      return this.payload.assessment.navigation === "nonlinear" || question.index === this.position;
    }
    // The attempt's end, and the clock
    end(timedOut) {
      this.leave();
      this.current.phase = "results";
      this.current.timedOut = timedOut;
      this.stopTicking();
      const last = this.slots[this.slots.length - 1];
      if (last) this.record(last);
      this.score();
      this.saver.now();
      this.notify();
    }
    score() {
      if (this.reporting.score(this.results(), this.attemptsLeft)) this.telling.ended(this.reporting.status);
    }
    /** Ends the attempt when its time is up; else looks again each second. */
    tick() {
      this.stopTicking();
      this.stopTicking = () => {
      };
      if (this.phase !== "answering" || this.remainingSeconds() === void 0) return;
      if (this.remainingSeconds() === 0) return this.end(true);
      this.stopTicking = this.timers.every(1e3, () => this.remainingSeconds() === 0 ? this.end(true) : this.notify());
    }
    // Keeping
    store() {
      this.current.count(this.clock.elapsed());
      this.settle();
      return this.reporting.store(this.current, this.clock.now());
    }
    /** The learner turns from a question. */
    leave() {
      this.current.count(this.clock.elapsed());
      this.settle();
      this.telling.answers();
    }
    settle() {
      for (const question of this.unsettled) this.record(question, !question.answered);
      this.unsettled.clear();
    }
    record(question, cleared = false) {
      this.current.count(this.clock.elapsed());
      this.reporting.record(this.current, question, this.clock.now(), cleared);
    }
    notify() {
      for (const listener of [...this.listeners]) listener();
    }
  };

  // src/marking/award.ts
  function round(marks) {
    return Math.round(marks * 1e4) / 1e4 + 0;
  }
  var DECIDED = { decided: true, reasons: [] };
  function unanswered(item) {
    const nothing = { parts: [], misconceptions: [] };
    return { marks: 0, max: item.marks, result: "unanswered", ...nothing, judged: "by_rule", verdict: DECIDED };
  }
  function award(item, earned, parts, misconceptions2 = [], reasons = []) {
    const marks = round(Math.min(item.marks, Math.max(item.floor, earned)));
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

  // src/marking/choice.ts
  function markChoice(item, response2) {
    const option = response2 === void 0 ? void 0 : item.options[response2];
    if (option === void 0) return unanswered(item);
    const correct = option.correct === true;
    const marks = correct ? item.marks : -item.scheme.penalty;
    const part = { id: option.id, marks, max: item.marks, correct, feedback: option.feedback };
    return award(item, marks, [part], [option.misconception]);
  }

  // src/dom.ts
  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) set(element, name, value);
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
  function rich(tag, attributes, html) {
    const element = h(tag, attributes);
    element.innerHTML = html;
    for (const wide of element.querySelectorAll("table, pre")) scrollable(wide);
    return element;
  }
  function scrollable(wide) {
    const frame = h("div", { class: "scroll" });
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
    flag: "M6 21V4h11l-2 4 2 4H6",
    up: "M12 19V5M6 11l6-6 6 6",
    down: "M12 5v14M6 13l6 6 6-6",
    grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
    clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18",
    note: "M12 8h.01M12 11v5M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18"
  };
  function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": true })) {
      set(svg, key, String(value));
    }
    const path = document.createElementNS(SVG, "path");
    set(path, "d", ICONS[name]);
    svg.append(path);
    return svg;
  }

  // src/interactions/verdict.ts
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
  function verdict(kind, words2, text = words2(WORDS[kind])) {
    return h("span", { class: `verdict is-${kind}` }, icon(ICON[kind]), text);
  }
  function result(kind, answer2, words2, label) {
    const right = words2("verdict.answer", { answer: answer2 });
    const shown2 = kind === "right" ? [verdict(kind, words2)] : kind === "missed" ? [verdict(kind, words2, right)] : [verdict(kind, words2), right];
    const name = label === void 0 ? void 0 : h("span", { class: "result-label" }, label);
    return h("div", { class: "result" }, name, ...shown2);
  }
  function remark(html) {
    return html === void 0 ? void 0 : rich("div", { class: "remark" }, html);
  }

  // src/interactions/option_list.ts
  function optionRows(options, order2) {
    return order2.map((place) => {
      const { id, text, correct = false } = options[place];
      return { id, text, correct };
    });
  }
  function optionList(list, context) {
    const { prefix, labelledBy, words: words2 } = context;
    const hint = `${prefix}-hint`;
    const cards = list.rows.map((row2, place) => optionCard(row2, list, `${prefix}-${place}`, prefix));
    const ticked = () => cards.filter((card) => card.input.checked);
    const ration = () => {
      if (list.most === void 0) return;
      const full = ticked().length >= list.most;
      for (const { input } of cards) input.disabled = full && !input.checked;
    };
    const element = h(
      "fieldset",
      {
        class: "options",
        "aria-labelledby": `${labelledBy} ${hint}`,
        onchange: () => {
          ration();
          list.changed(ticked().map((card) => card.row.id));
        }
      },
      h("legend", { class: "hint", id: hint }, list.hint),
      ...cards.map((card) => card.element)
    );
    ration();
    return {
      element,
      lock: () => {
        element.disabled = true;
      },
      reveal: (outcome) => {
        for (const card of cards) revealCard(card, outcome, words2);
      }
    };
  }
  function optionCard(row2, list, id, name) {
    const input = h("input", { type: list.kind, id, name, value: row2.id });
    input.checked = list.chosen.includes(row2.id);
    const label = h("label", { class: "option-label", for: id }, input, rich("span", { class: "option-text" }, row2.text));
    return { row: row2, input, label, element: h("div", { class: "option" }, label) };
  }
  function revealCard(card, outcome, words2) {
    const kind = verdictOf(card.input.checked, card.row.correct);
    if (kind === void 0) return;
    card.element.classList.add(`is-${kind}`);
    card.label.append(verdict(kind, words2));
    const part = outcome.parts.find(({ id }) => id === card.row.id);
    card.element.append(remark(part?.feedback) ?? "");
  }
  function verdictOf(chosen, correct) {
    if (chosen) return correct ? "right" : "wrong";
    return correct ? "missed" : void 0;
  }

  // src/interactions/choice/choice.ts
  var choice = {
    type: "choice",
    empty: () => void 0,
    isAnswered: (_item, response2) => response2 !== void 0,
    mark: markChoice,
    describe: (item, response2) => ({
      kind: "choice",
      values: response2 === void 0 ? [] : [item.options[response2].id]
    }),
    pack: (_item, response2) => ({ numbers: [response2 === void 0 ? 0 : response2 + 1] }),
    unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place - 1,
    view: (item, context) => {
      const chosen = context.response === void 0 ? void 0 : item.options[context.response];
      return optionList(
        {
          kind: "radio",
          hint: context.words("choice.hint"),
          rows: optionRows(item.options, context.order(item.options.length)),
          chosen: chosen === void 0 ? [] : [chosen.id],
          changed: ([id]) => context.changed(item.options.findIndex((option) => option.id === id), true)
        },
        context
      );
    }
  };

  // src/marking/extended_text.ts
  function markExtendedText(item, response2, selfMarks) {
    if (response2.trim() === "") return unanswered(item);
    if (selfMarks === void 0) return { ...unanswered(item), result: "neutral", judged: "pending" };
    const parts = item.scheme.criteria.map((criterion, index) => {
      const marks = Math.min(criterion.marks, Math.max(0, selfMarks[index] ?? 0));
      return { id: criterion.id, marks, max: criterion.marks, correct: marks >= criterion.marks };
    });
    const earned = parts.reduce((sum, part) => sum + part.marks, 0);
    return { ...award(item, earned, parts), judged: "self" };
  }

  // src/interactions/text_field.ts
  var CURRENCY = /^\p{Sc}$/u;
  function withUnit(number2, unit) {
    if (unit === void 0) return number2;
    return CURRENCY.test(unit) ? unit + number2 : `${number2} ${unit}`;
  }
  function textField(shape, context) {
    const { prefix, labelledBy, words: words2 } = context;
    const label = h("span", { class: "hint", id: `${prefix}-hint` }, words2("field.label"));
    const left = h("p", { class: "left", id: `${prefix}-left` });
    const attributes = {
      id: prefix,
      class: "field",
      "aria-labelledby": `${labelledBy} ${prefix}-hint`,
      "aria-describedby": shape.unit === void 0 ? left.id : `${prefix}-unit ${left.id}`,
      autocomplete: "off"
    };
    const input = shape.rows === void 0 ? h("input", { ...attributes, type: "text", inputmode: shape.numeric ? "decimal" : void 0, spellcheck: "false" }) : h("textarea", { ...attributes, rows: shape.rows });
    input.value = context.response;
    const change = (settled) => {
      context.changed(fitText(input.value, shape.most), settled);
    };
    const count = counter(input, left, shape, context);
    input.addEventListener("input", () => {
      count();
      change(false);
    });
    input.addEventListener("change", () => change(true));
    count();
    const unit = shape.unit === void 0 ? void 0 : h("span", { class: "unit", id: `${prefix}-unit` }, shape.unit);
    const row2 = CURRENCY.test(shape.unit ?? "") ? [unit, input] : [input, unit];
    const element = h("div", { class: "text-answer" }, label, h("div", { class: "field-row" }, ...row2), left);
    const lock = () => {
      input.readOnly = true;
      left.hidden = true;
    };
    return { input, view: { element, lock, reveal: () => void 0 } };
  }
  function counter(input, left, { most, rows }, { announce, words: words2 }) {
    const short = Math.ceil(most / 10);
    let last = Infinity;
    return () => {
      const room = most - encodeText(input.value).length;
      const text = room < 0 ? words2.plural("field.over", -room) : words2.plural("field.left", room);
      const shown2 = rows !== void 0 || room <= short;
      write(left, shown2 ? text : "");
      left.classList.toggle("is-over", room < 0);
      set(input, "aria-invalid", room < 0 ? "true" : void 0);
      const crossed = (line2) => last >= line2 && room < line2;
      if (Number.isFinite(last) && (crossed(short) || crossed(0))) announce(text);
      last = room;
    };
  }

  // src/interactions/extended_text/extended_text.ts
  var LINE = 100;
  var extendedText = {
    type: "extended_text",
    empty: () => "",
    isAnswered: (_item, response2) => response2.trim() !== "",
    mark: markExtendedText,
    describe: (_item, response2) => ({ kind: "long-fill-in", text: response2 }),
    pack: (_item, response2) => ({ numbers: [], text: response2 }),
    unpack: (_item, { text = "" }) => text,
    view,
    criteria: (item) => item.scheme.criteria
  };
  function view(item, context) {
    const rows = Math.min(16, Math.max(6, Math.ceil(item.maxLength / LINE)));
    const { view: field2 } = textField({ most: item.maxLength, rows }, context);
    const reveal = () => field2.element.append(
      h("h2", {}, context.words("answer.model")),
      rich("div", { class: "model-answer" }, item.modelAnswer)
    );
    return { ...field2, reveal };
  }

  // src/marking/pairs.ts
  function markPairs(item, pairs) {
    if (pairs.every((pair) => pair.open)) return unanswered(item);
    const partial = item.scheme.scoring === "partial";
    const share = item.marks / pairs.length;
    const right = pairs.filter((pair) => pair.correct).length;
    const wrong = pairs.filter((pair) => !pair.correct && !pair.open).length;
    const parts = pairs.map((pair) => ({
      id: pair.id,
      marks: !partial || pair.open ? 0 : pair.correct ? share : -item.scheme.penalty,
      max: partial ? share : 0,
      correct: pair.correct,
      feedback: pair.feedback
    }));
    const all = right === pairs.length;
    const byPart = item.marks * right / pairs.length - item.scheme.penalty * wrong;
    const earned = all ? item.marks : partial ? byPart : -item.scheme.penalty;
    return award(item, earned, parts, pairs.map((pair) => pair.misconception));
  }

  // src/marking/inline_choice.ts
  function markInlineChoice(item, response2) {
    return markPairs(
      item,
      item.gaps.map((gap2, index) => {
        const place = response2[index];
        const option = place === void 0 ? void 0 : gap2.options[place];
        return {
          id: gap2.id,
          open: option === void 0,
          correct: option?.correct === true,
          feedback: option?.feedback,
          misconception: option?.misconception
        };
      })
    );
  }

  // src/interactions/select.ts
  function select(selection, attributes) {
    const element = h(
      "select",
      { class: "select", ...attributes, onchange: () => selection.changed(element.value === "" ? void 0 : Number(element.value)) },
      h("option", { value: "" }, selection.placeholder),
      ...selection.texts.map((text, place) => h("option", { value: place }, text))
    );
    element.value = selection.chosen === void 0 ? "" : String(selection.chosen);
    return element;
  }
  function given(field2, words2) {
    const text = field2.selectedOptions[0]?.textContent ?? "";
    return h("span", { class: "given" }, field2.value === "" ? words2("verdict.unanswered") : text);
  }

  // src/interactions/inline_choice/inline_choice.ts
  var inlineChoice = {
    type: "inline_choice",
    empty: (item) => item.gaps.map(() => void 0),
    isAnswered: (_item, response2) => response2.some((place) => place !== void 0),
    mark: markInlineChoice,
    describe: (item, response2) => ({
      kind: "matching",
      pairs: item.gaps.flatMap((gap2, index) => {
        const place = response2[index];
        return place === void 0 ? [] : [[gap2.id, gap2.options[place].id]];
      })
    }),
    pack: (item, response2) => ({ numbers: item.gaps.map((_, index) => 1 + (response2[index] ?? -1)) }),
    unpack: (_item, { numbers: numbers2 }) => numbers2.map((place) => place === 0 ? void 0 : place - 1),
    view: view2
  };
  function view2(item, context) {
    const { labelledBy, prefix, words: words2 } = context;
    const chosen = [...context.response];
    const text = rich("div", { class: "gapped" }, item.text);
    const gaps = item.gaps.map((gap2, index) => {
      const field2 = select(
        {
          texts: gap2.options.map((option) => option.text),
          chosen: chosen[index],
          placeholder: words2("select.placeholder"),
          changed: (place) => {
            chosen[index] = place;
            context.changed([...chosen], true);
          }
        },
        { id: `${prefix}-${index}`, "aria-label": words2("inline_choice.gap", { label: gap2.label }) }
      );
      const element2 = h("span", { class: "gap" }, field2);
      text.querySelector(`[data-gap="${gap2.id}"]`)?.replaceWith(element2);
      return { gap: gap2, field: field2, element: element2 };
    });
    const hint = `${prefix}-hint`;
    const element = h(
      "fieldset",
      { "aria-labelledby": `${labelledBy} ${hint}` },
      h("legend", { class: "hint", id: hint }, words2("inline_choice.hint")),
      text
    );
    const reveal = (outcome) => {
      const remarks = gaps.map(({ gap: gap2, field: field2, element: place }) => {
        const part = outcome.parts.find(({ id }) => id === gap2.id);
        const right = gap2.options.find((option) => option.correct)?.text ?? "";
        const kind = field2.value === "" ? "missed" : part?.correct ? "right" : "wrong";
        place.classList.add(`is-${kind}`);
        place.replaceChildren(given(field2, words2), icon(kind === "right" ? "right" : "wrong"));
        return h("li", {}, result(kind, right, words2, gap2.label), remark(part?.feedback));
      });
      text.classList.add("is-revealed");
      element.append(h("ul", { class: "gap-remarks" }, ...remarks));
    };
    return { element, lock: () => void (element.disabled = true), reveal };
  }

  // src/marking/match.ts
  function markMatch(item, response2) {
    return markPairs(
      item,
      item.sources.map((source, index) => {
        const place = response2[index];
        const target = place === void 0 ? void 0 : item.targets[place]?.id;
        return {
          id: source.id,
          open: target === void 0,
          correct: target === source.target,
          feedback: target === void 0 ? void 0 : source.feedback,
          misconception: target === void 0 ? void 0 : source.misconceptions?.[target]
        };
      })
    );
  }

  // src/interactions/match/match.ts
  var match = {
    type: "match",
    empty: (item) => item.sources.map(() => void 0),
    isAnswered: (_item, response2) => response2.some((place) => place !== void 0),
    mark: markMatch,
    describe: (item, response2) => ({
      kind: "matching",
      pairs: item.sources.flatMap((source, index) => {
        const place = response2[index];
        return place === void 0 ? [] : [[source.id, item.targets[place].id]];
      })
    }),
    pack: (item, response2) => ({ numbers: item.sources.map((_, index) => 1 + (response2[index] ?? -1)) }),
    unpack: (_item, { numbers: numbers2 }) => numbers2.map((place) => place === 0 ? void 0 : place - 1),
    view: view3
  };
  function view3(item, context) {
    const { labelledBy, prefix, words: words2 } = context;
    const order2 = context.order(item.targets.length);
    const targets = order2.map((place) => item.targets[place]);
    const numbered = targets.some(({ text }) => text.includes("<"));
    const name = (target) => numbered ? words2("match.numbered", { number: targets.indexOf(target) + 1, text: target.plain }) : target.plain;
    const chosen = [...context.response];
    const rows = item.sources.map((source, index) => {
      const id = `${prefix}-${index}`;
      const place = chosen[index];
      const field2 = select(
        {
          texts: targets.map(name),
          chosen: place === void 0 ? void 0 : order2.indexOf(place),
          placeholder: words2("select.placeholder"),
          changed: (shown2) => {
            chosen[index] = shown2 === void 0 ? void 0 : order2[shown2];
            context.changed([...chosen], true);
          }
        },
        { id }
      );
      return { source, field: field2, element: h("div", { class: "pair" }, rich("label", { for: id, class: "pair-source" }, source.text), field2) };
    });
    const hint = `${prefix}-hint`;
    const element = h(
      "fieldset",
      { class: "pairs", "aria-labelledby": `${labelledBy} ${hint}` },
      h("legend", { class: "hint", id: hint }, words2("match.hint")),
      numbered ? h("ol", { class: "targets" }, ...targets.map(({ text }) => rich("li", {}, text))) : void 0,
      ...rows.map((row2) => row2.element)
    );
    const reveal = (outcome) => {
      for (const { source, field: field2, element: row2 } of rows) {
        const part = outcome.parts.find(({ id }) => id === source.id);
        const right = item.targets.find(({ id }) => id === source.target);
        const kind = field2.value === "" ? "missed" : part?.correct ? "right" : "wrong";
        row2.classList.add(`is-${kind}`);
        field2.replaceWith(given(field2, words2));
        row2.append(result(kind, name(right), words2), remark(part?.feedback) ?? "");
      }
    };
    return { element, lock: () => void (element.disabled = true), reveal };
  }

  // src/marking/multiple_response.ts
  function markMultipleResponse(item, response2) {
    if (response2.length === 0) return unanswered(item);
    const partial = item.scheme.scoring === "partial";
    const rightCount = item.options.filter((option) => option.correct).length;
    const share = item.marks / rightCount;
    const cost = partial ? wrongCost(item, rightCount) : 0;
    const parts = [];
    const seen = [];
    let right = 0;
    let wrong = 0;
    for (const [index, option] of item.options.entries()) {
      const chosen = response2.includes(index);
      if (!chosen && !option.correct) continue;
      const correct = chosen && option.correct === true;
      if (correct) right += 1;
      else if (chosen) wrong += 1;
      if (chosen) seen.push(option.misconception);
      parts.push({
        id: option.id,
        marks: !partial || !chosen ? 0 : correct ? share : -cost,
        max: partial && option.correct ? share : 0,
        correct,
        feedback: chosen ? option.feedback : void 0
      });
    }
    const all = right === rightCount && wrong === 0;
    const byPart = Math.max(-item.scheme.penalty * wrong, item.marks * right / rightCount - cost * wrong);
    const earned = all ? item.marks : partial ? byPart : -item.scheme.penalty;
    return award(item, earned, parts, seen);
  }
  function wrongCost(item, rightCount) {
    const wrongCount = item.options.length - rightCount;
    const rationed = item.maxChoices !== void 0 && item.maxChoices <= rightCount;
    if (rationed || wrongCount === 0) return item.scheme.penalty;
    return Math.max(item.scheme.penalty, item.marks / Math.min(rightCount, wrongCount));
  }

  // src/interactions/multiple_response/multiple_response.ts
  var multipleResponse = {
    type: "multiple_response",
    empty: () => [],
    isAnswered: (_item, response2) => response2.length > 0,
    mark: markMultipleResponse,
    describe: (item, response2) => ({ kind: "choice", values: idsOf(item, response2) }),
    pack: (item, response2) => ({ numbers: item.options.map((_, place) => response2.includes(place) ? 1 : 0) }),
    unpack: (_item, { numbers: numbers2 }) => numbers2.flatMap((ticked, place) => ticked === 1 ? [place] : []),
    view: (item, context) => {
      const { words: words2 } = context;
      const most = item.maxChoices;
      return optionList(
        {
          kind: "checkbox",
          hint: most === void 0 ? words2("multiple_response.hint") : words2.plural("multiple_response.most", most),
          rows: optionRows(item.options, context.order(item.options.length)),
          chosen: idsOf(item, context.response),
          most,
          changed: (ids) => {
            const places = item.options.flatMap(({ id }, place) => ids.includes(id) ? [place] : []);
            context.changed(places, true);
          }
        },
        context
      );
    }
  };
  function idsOf(item, response2) {
    return response2.map((place) => item.options[place].id);
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
  function readings(text, unit) {
    if (text.length > LONGEST) return [];
    const { negative, digits } = unsigned(bare(text, unit));
    return meanings(digits).map(Number).filter(Number.isFinite).map((value) => negative ? -value + 0 : value);
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
    const plain = tidy(text);
    return withoutUnit(plain, unit === void 0 ? "" : tidy(unit)).replace(SIGNS, "");
  }
  function tidy(text) {
    return text.normalize("NFKC").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.charCodeAt(0) & 15) % 10)).replace(/\u066b/g, ",").replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[\u2019\u066c]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();
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

  // src/marking/numeric.ts
  function markNumeric(item, response2) {
    const values = readings(response2, item.unit);
    if (values.length === 0) return unanswered(item);
    const correct = values.some((value) => within(value, item.bounds));
    const wrong = correct ? void 0 : item.wrong?.find(({ bounds }) => values.some((value) => within(value, bounds)));
    const marks = correct ? item.marks : -item.scheme.penalty;
    const part = { id: "answer", marks, max: item.marks, correct, feedback: wrong?.feedback };
    return award(item, marks, [part], [wrong?.misconception]);
  }
  function numberOf(item, response2) {
    const values = readings(response2, item.unit);
    return values.find((value) => within(value, item.bounds)) ?? values[0];
  }
  function within(value, [low, high]) {
    const room = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    return value >= low - room && value <= high + room;
  }

  // src/interactions/numeric/numeric.ts
  var MOST = 40;
  var numeric = {
    type: "numeric",
    empty: () => "",
    /** Text that is no number is no answer yet: the view says so. */
    isAnswered: (item, response2) => numberOf(item, response2) !== void 0,
    mark: markNumeric,
    describe: (item, response2) => ({ kind: "numeric", value: numberOf(item, response2) ?? 0 }),
    pack: (_item, response2) => ({ numbers: [], text: response2 }),
    unpack: (_item, { text = "" }) => text,
    view: view4,
    solution: (item, words2) => escape(withUnit(words2.number(item.answer), item.unit))
  };
  function view4(item, context) {
    const shape = { most: item.state.text ?? MOST, numeric: true, unit: item.unit };
    const fault = h("p", { class: "fault", id: `${context.prefix}-fault`, role: "alert" });
    const field2 = textField(shape, {
      ...context,
      changed: (response2, settled) => {
        context.changed(response2, settled);
        const bad = response2.trim() !== "" && numberOf(item, response2) === void 0;
        if (bad && !settled) return;
        write(fault, bad ? context.words("numeric.fault") : "");
        set(field2.input, "aria-invalid", bad ? "true" : void 0);
      }
    });
    field2.input.setAttribute("aria-describedby", `${field2.input.getAttribute("aria-describedby")} ${fault.id}`);
    field2.view.element.append(fault);
    const reveal = (outcome) => field2.view.element.append(remark(outcome.parts[0]?.feedback) ?? "");
    return { ...field2.view, reveal };
  }

  // src/marking/order.ts
  function markOrder(item, response2) {
    const open = response2.length === 0;
    const pairs = item.steps.map((step, place) => ({ id: step.id, open, correct: response2[place] === place }));
    return markPairs(item, pairs);
  }

  // src/interactions/order/drag.ts
  function draggable(row2, allowed, dropped) {
    const grip = row2.querySelector(".grip");
    grip.addEventListener("pointerdown", (down) => {
      if (!allowed() || down.button !== 0) return;
      down.preventDefault();
      const before = row2.previousElementSibling;
      row2.classList.add("is-dragged");
      grip.setPointerCapture(down.pointerId);
      const move = (event) => follow(row2, event.clientY);
      const end = () => {
        grip.removeEventListener("pointermove", move);
        row2.classList.remove("is-dragged");
        if (row2.previousElementSibling !== before) dropped();
      };
      grip.addEventListener("pointermove", move);
      grip.addEventListener("lostpointercapture", end, { once: true });
    });
  }
  function follow(row2, y) {
    for (let next = row2.previousElementSibling; next !== null && y < middle(next); next = row2.previousElementSibling) {
      row2.after(next);
    }
    for (let next = row2.nextElementSibling; next !== null && y > middle(next); next = row2.nextElementSibling) {
      row2.before(next);
    }
  }
  function middle(element) {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  }

  // src/interactions/order/order.ts
  var order = {
    type: "order",
    scrambled: true,
    empty: () => [],
    isAnswered: (_item, response2) => response2.length > 0,
    mark: markOrder,
    describe: (item, response2) => ({
      kind: "sequencing",
      values: response2.map((index) => item.steps[index].id)
    }),
    pack: (item, response2) => ({ numbers: item.steps.map((_, place) => response2[place] ?? 0) }),
    /** No order names a step twice: all zeros stand for no order. */
    unpack: (item, { numbers: numbers2 }) => new Set(numbers2).size === item.steps.length ? numbers2 : [],
    view: view5
  };
  function view5(item, context) {
    const { labelledBy, prefix, words: words2 } = context;
    const list = h("ol", { class: "steps" });
    const start = context.response.length > 0 ? context.response : context.order(item.steps.length);
    const rows = start.map((index) => stepRow(index, item, words2));
    const placed = () => Array.from(list.children, (child) => rows.find(({ element: element2 }) => element2 === child));
    const refresh = () => placed().forEach(({ up, down }, place, all) => {
      set(up, "aria-disabled", place === 0 ? "true" : void 0);
      set(down, "aria-disabled", place === all.length - 1 ? "true" : void 0);
    });
    const moved = (row2) => {
      refresh();
      const order2 = placed();
      context.announce(words2("order.moved", { position: order2.indexOf(row2) + 1, count: order2.length }));
      context.changed(order2.map(({ index }) => index), true);
    };
    const shift = (row2, by) => {
      const neighbour = placed()[placed().indexOf(row2) + by];
      if (neighbour === void 0 || element.disabled) return;
      if (by < 0) row2.element.after(neighbour.element);
      else row2.element.before(neighbour.element);
      moved(row2);
    };
    for (const row2 of rows) {
      row2.up.addEventListener("click", () => shift(row2, -1));
      row2.down.addEventListener("click", () => shift(row2, 1));
      draggable(row2.element, () => !element.disabled, () => moved(row2));
      list.append(row2.element);
    }
    const hint = `${prefix}-hint`;
    const element = h(
      "fieldset",
      { class: "ordering", "aria-labelledby": `${labelledBy} ${hint}` },
      h("legend", { class: "hint", id: hint }, words2("order.hint")),
      list
    );
    refresh();
    const lock = () => {
      element.disabled = true;
      element.classList.add("is-locked");
    };
    const reveal = (outcome) => revealSteps(item, placed(), outcome, element, words2);
    return { element, lock, reveal };
  }
  function stepRow(index, item, words2) {
    const step = item.steps[index];
    const button = (direction) => h("button", { type: "button", class: "icon-button", "aria-label": words2(`order.${direction}`, { step: step.plain }) }, icon(direction));
    const [up, down] = [button("up"), button("down")];
    const grip = h("span", { class: "grip" }, icon("grip"));
    const text = rich("div", { class: "step-text" }, step.text);
    return { index, up, down, element: h("li", { class: "step" }, grip, text, h("span", { class: "movers" }, up, down)) };
  }
  function revealSteps(item, rows, outcome, element, words2) {
    if (outcome.result === "unanswered") write(element.querySelector("legend"), words2("order.unanswered"));
    rows.forEach(({ index, element: row2 }, place) => {
      if (outcome.result === "unanswered") return;
      const right = index === place;
      row2.classList.add(right ? "is-right" : "is-wrong");
      row2.append(right ? verdict("right", words2) : verdict("wrong", words2, words2("order.belongs", { position: index + 1 })));
    });
    if (outcome.result === "correct") return;
    element.append(
      h("h2", {}, words2("order.solution")),
      h("ol", { class: "solution-steps" }, ...item.steps.map(({ text }) => rich("li", {}, text)))
    );
  }

  // src/marking/text_entry.ts
  function markTextEntry(item, response2) {
    const given2 = normalise(response2, item.caseSensitive);
    if (given2 === "") return unanswered(item);
    const answer2 = item.answers.find((candidate) => normalise(candidate.text, item.caseSensitive) === given2);
    const marks = answer2 !== void 0 && answer2.marks > 0 ? answer2.marks : -item.scheme.penalty;
    const part = { id: "answer", marks, max: item.marks, correct: marks >= item.marks, feedback: answer2?.feedback };
    return award(item, marks, [part], [answer2?.misconception]);
  }
  function normalise(text, caseSensitive) {
    const plain = text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/g, "'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"').replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u2026/g, "...").replace(/\s+/g, " ").trim();
    return caseSensitive ? plain : foldCase(plain);
  }
  function foldCase(text) {
    return text.toUpperCase().toLowerCase().normalize("NFC");
  }

  // src/marking/words.ts
  var NUMBER = /\p{N}{1,3}(?:[ \u00a0\u202f'\u2019]\p{N}{3}){1,5}(?:[.,]\p{N}+)?(?!\p{N})|\p{N}+(?:[.,]\p{N}+)*/u;
  var LETTERS = "[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]";
  var APOSTROPHES = "['\\u2019\\u02bc\\u00b4`]";
  var WORD = new RegExp(`${NUMBER.source}|[€$£%]|${LETTERS}+(?:${APOSTROPHES}${LETTERS}+)*`, "gu");
  var DROPPED = /['\u2019\u02bc\u00b4`\u00ad\u200b-\u200d\u2060\u0300-\u036f]/g;
  var APOSTROPHE = /['\u2019\u02bc\u00b4`]/;
  var MEANT = /[\p{L}\p{N}€$£%]/u;
  var PLAIN3 = /^[a-z]+$/;
  var UMLAUT = /(^|[^aeiouqy])([aou])e/g;
  var LONGEST2 = 64;
  function words(text, rules2) {
    const found = [];
    let sentence = 0;
    let clause = 0;
    let end = 0;
    WORD.lastIndex = 0;
    for (let match2 = WORD.exec(text); match2 !== null; match2 = WORD.exec(text)) {
      for (const [raw, start] of elided(match2[0], match2.index, rules2)) {
        const stop = found.length === 0 ? 0 /* none */ : stopBetween(text, end, start, found[found.length - 1], rules2);
        if (stop === 2 /* sentence */) sentence += 1;
        if (stop !== 0 /* none */) clause += 1;
        end = start + raw.length;
        if (bare2(raw)) found.push({ raw, start, end, sentence, clause });
      }
    }
    return found;
  }
  function bare2(raw) {
    return raw.charCodeAt(0) < 128 || MEANT.test(raw);
  }
  function elided(raw, start, rules2) {
    if (rules2.elisions.size === 0) return [[raw, start]];
    const cut = raw.search(APOSTROPHE);
    if (cut < 0 || !rules2.elisions.has(raw.slice(0, cut).toLowerCase())) return [[raw, start]];
    return [[raw.slice(0, cut), start], ...elided(raw.slice(cut + 1), start + cut + 1, rules2)];
  }
  function fold(raw, rules2) {
    const sign = rules2.signs[raw];
    if (sign !== void 0) return sign;
    const short = raw.length > LONGEST2 ? raw.slice(0, LONGEST2) : raw;
    const lower = foldCase(short);
    const plain = PLAIN3.test(lower) ? lower : foldCase(short.normalize("NFKD")).normalize("NFKD").replace(DROPPED, "");
    return rules2.umlauts ? plain.replace(UMLAUT, "$1$2") : plain;
  }
  function composed(raw) {
    return raw.slice(0, LONGEST2).normalize("NFKC").toLowerCase().replace(/[\u00ad\u200b-\u200d\u2060]/g, "").replace(/[\u2019\u02bc\u00b4`]/g, "'");
  }
  function stopBetween(text, from, to, word, rules2) {
    let stop = 0 /* none */;
    for (let at = from; at < to; at++) {
      switch (text.charCodeAt(at)) {
        case 32:
        case 39:
        case 47:
          break;
        case 45:
          if (to - from > 1) stop = 1 /* clause */;
          break;
        case 46:
          if (fullStop(at, to, word, rules2)) return 2 /* sentence */;
          break;
        case 33:
        case 63:
        case 10:
        case 13:
        case 1567:
        case 1748:
        case 2404:
        case 8232:
        case 8233:
        case 8226:
        // a bullet
        case 12290:
        case 65281:
        case 65311:
          return 2 /* sentence */;
        case 44:
        case 58:
        case 59:
        case 40:
        case 41:
        case 8211:
        case 8212:
        case 1548:
        case 12289:
        case 65292:
          stop = 1 /* clause */;
      }
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
  var PLAIN4 = 0;
  var NEGATING = 1;
  var NEGATED = 2;
  var STANDS = 3;
  var START = -1;
  var Phrases = class {
    constructor(vocabulary, sets = {}) {
      this.vocabulary = vocabulary;
      this.sets = sets;
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
    get size() {
      return this.phrases.length;
    }
    line(elements, together) {
      const id = this.lines.push({ together, sentence: 0, paths: [] }) - 1;
      for (const [place] of this.chain(elements, [[START, Infinity]], id, [])) {
        if (place !== START) this.places[place].last = true;
      }
      return id;
    }
    /** Adds places for the elements behind `ends`; where reading may stand then. */
    chain(elements, ends, line2, open) {
      return elements.reduce((before, element) => {
        if (element.kind === "gap") return before.map(([place, slack]) => [place, slack + element.most]);
        if (element.kind === "word") return [[this.place(element, before, line2), 0]];
        const inner = element.kind === "set" ? open.concat(element.name) : open;
        const alternatives = element.kind === "set" ? this.set(element, open) : element.alternatives;
        const ways = alternatives.flatMap((sequence) => this.chain(sequence, before, line2, inner));
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
      const phrases = this.sets[name];
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
        for (const hit of text.joined[index] ?? []) this.take(hit, index - 1, index, text, first, passes);
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
              this.offer(place * STANDS + follow2(key % STANDS, stands), from, to, slips2, this.paths[key]);
            }
          }
        }
      }
    }
    phraseOf(line2) {
      return this.togethers[this.lines[line2].together].phrase;
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
    /** A line is found; tells of its phrase when nothing of it is missing. */
    end(line2, stands, path, sentence, tell) {
      if (line2.sentence !== sentence) line2.paths = [];
      line2.sentence = sentence;
      const present = line2.paths[stands];
      if (present === void 0 || path.slips < present.slips) line2.paths[stands] = path;
      const together = this.togethers[line2.together];
      const { phrase, sequences } = together;
      const lines = sequences.map((id) => this.lines[id]);
      if (!lines.every((other) => other.sentence === sentence)) return;
      const kinds = lines.map(({ paths: paths2 }) => [PLAIN4, NEGATING, NEGATED].find((kind) => paths2[kind] !== void 0));
      const paths = lines.map((other, index) => other.paths[kinds[index]]);
      const found = whole(paths, kinds.includes(NEGATED) && !kinds.includes(NEGATING));
      if (together.found === void 0 || better(found, together.found)) together.found = found;
      const parts = this.phrases[phrase].map((id) => this.togethers[id].found);
      if (parts.length === 1) return tell(phrase, found);
      if (!parts.every((part) => part !== void 0)) return;
      tell(phrase, whole(parts.flatMap((part) => part?.paths), parts.some((part) => part?.negated)));
    }
  };
  function standing(text, from, to) {
    let stands = PLAIN4;
    for (let index = from; index <= to; index++) {
      if (text.seen[index]?.negates === true) return NEGATING;
      if (text.negated[index] === 1) stands = NEGATED;
    }
    return stands;
  }
  function follow2(before, stands) {
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

  // src/marking/doubts.ts
  var SLIPS = 1;
  var UNKNOWN_WORDS = 4;
  var UNKNOWN_SHARE = 0.5;
  var LATIN = /[\p{Script=Latin}\p{N}]/u;
  function doubts({ marks, scheme }, text, evidence, earned, given2, total2) {
    const reasons = [];
    const alone = earned.filter(Boolean).length === 1;
    scheme.points.forEach(({ id, develops, referAlone }, index) => {
      const { accept, negated: negated2, reject, refer } = evidence[index];
      const add = (doubt, found) => reasons.push({ doubt, id, spans: spansOf(found, text) });
      if (refer !== void 0) add("judgement", refer);
      if (accept === void 0) {
        if (negated2 !== void 0) add("negation", negated2);
        return;
      }
      const against = reject ?? negated2;
      if (against !== void 0) add("contradiction", against);
      if (earned[index] !== true) {
        if (reject === void 0 && develops !== void 0) add("development", accept);
        return;
      }
      if (accept.slips > SLIPS) add("spelling", accept);
      if (alone && referAlone === true) add("judgement", accept);
    });
    for (const { id, minimum } of scheme.criteria ?? []) {
      const reached = given2.filter((_, index) => scheme.points[index]?.criterion === id);
      if (reached.reduce((sum, each) => sum + each, 0) < minimum) reasons.push({ doubt: "minimum", id });
    }
    if (total2 < marks) reasons.push(...uncovered(scheme.otherValid === true, text));
    return reasons;
  }
  function uncovered(otherValid, { words: words2, seen }) {
    if (!words2.some(({ raw }) => LATIN.test(raw))) return [{ doubt: "language" }];
    const content = words2.filter((_, index) => seen[index]?.idle === false);
    const unknown = words2.filter((_, index) => seen[index]?.idle === false && seen[index]?.hits.length === 0);
    const many = unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length;
    if (unknown.length === 0 || !(otherValid || many)) return [];
    return [{ doubt: otherValid ? "other_valid" : "unknown_words", spans: unknown.map(({ start, end }) => [start, end]) }];
  }

  // src/marking/text.ts
  var REACH = 5;
  var LONG = 5e3;
  function read(response2, vocabulary) {
    const found = words(response2, vocabulary.rules);
    const seen = found.map(({ raw }) => vocabulary.see(raw, response2.length < LONG));
    const joined = seen.map((one, index) => {
      const before = seen[index - 1];
      if (before?.heads !== true || found[index - 1]?.clause !== found[index]?.clause) return void 0;
      return vocabulary.joined(before, one);
    });
    const text = { words: found, seen, joined, negated: new Uint8Array(found.length) };
    return { ...text, negated: negated(text, vocabulary) };
  }
  function negated(text, vocabulary, passed) {
    const reached = new Uint8Array(text.words.length);
    text.seen.forEach(({ negates }, index) => {
      if (!negates || passed?.has(index) === true) return;
      const end = reachOf(text, index);
      reached.fill(1, Math.min(index + 1, end), end);
      if (!vocabulary.rules.negatesBackwards || end - index > 2 || end === 0) return;
      for (let at = index - 1; at >= Math.max(0, index - REACH) && sameClause(text, at, index); at--) reached[at] = 1;
    });
    return reached;
  }
  function reachOf(text, index) {
    let end = index + 1;
    for (; end < text.words.length && end <= index + REACH && sameClause(text, end, index); end++) {
      if (text.seen[end]?.cancels === true && end <= index + 2) return 0;
    }
    return end;
  }
  function sameClause(text, at, other) {
    return text.words[at]?.clause === text.words[other]?.clause && text.seen[at]?.opens !== true;
  }

  // src/marking/languages.ts
  var VALUES = [...Array(21).keys(), 30, 40, 50, 60, 70, 80, 90, 100, 1e3];
  function set3(list) {
    return new Set(list.split(" ").filter((word) => word !== ""));
  }
  function numbers(list) {
    const found = /* @__PURE__ */ new Map();
    list.split(" ").forEach((names, index) => {
      for (const name of names.split("/")) if (name !== "-") found.set(name, VALUES[index]);
    });
    return found;
  }
  function rules(lists, german2 = false) {
    const [euro = "", dollar = "", pound = "", percent2 = ""] = lists.signs.split(" ");
    return {
      negators: set3(lists.negators),
      cancellers: set3(lists.cancellers),
      openers: set3(lists.openers),
      negatesBackwards: german2,
      opposites: lists.opposites.split(" "),
      grammar: set3(`${lists.grammar} ${lists.negators} ${lists.openers}`),
      abbreviations: set3(lists.abbreviations),
      elisions: set3(lists.elisions ?? ""),
      numbers: numbers(lists.numbers),
      umlauts: german2,
      signs: { "€": euro, $: dollar, "£": pound, "%": percent2 }
    };
  }
  var ENGLISH = rules({
    negators: "not no never without neither nor none nobody nothing cannot hardly dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt neednt mightnt aint",
    cancellers: "only just merely solely forget fail hesitate least doubt matter",
    openers: "but however because so if when while although though unless except and which who instead rather",
    opposites: "un in im il ir dis non mis anti",
    grammar: "a an the this that these those it its i you he she we they me him her us them my your his our their is are was were be been being am has have had do does did will would can could should must may might of to in on at by for with from as or there here also then than very too more most some any all each what how where why into about up out over etc",
    abbreviations: "eg ie mr mrs ms dr st vs etc approx max min incl no e g i",
    numbers: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred thousand",
    signs: "euro dollar pound percent"
  });
  var GERMAN = rules(
    {
      negators: "nicht nich kein keine keinen keinem keiner keines nie niemals ohne weder nirgends niemand nichts nix keinesfalls keineswegs",
      cancellers: "nur bloss allein vergessen vergiss versaumen zuletzt",
      openers: "aber sondern jedoch doch weil da damit dass wenn falls sofern bevor nachdem wahrend obwohl ausser denn und sowie sonst ansonsten dann solange trotzdem stattdessen",
      opposites: "un in nicht miss ir a non",
      grammar: "der die das den dem des ein eine einen einem einer eines ich du er sie es wir ihr man mich mir dich dir sich uns euch ihm ihn ihnen mein meine meinen meinem meiner dein sein seine unser ist sind war waren bin bist sein hat habe haben hatte wird werden wurde wurden worden werde kann konnen konnte muss mussen soll sollen sollte darf durfen mochte will wurde von vom zu zum zur in im ins an am auf aus bei beim mit nach uber unter vor fur durch um bis als wie ob oder noch auch nur schon so sehr mehr hier dort da was wer wo wann welche welcher welches diese dieser dieses diesen alle alles jede jeder jedes jeden etc usw z b bzw ggf evtl mal ja",
      abbreviations: "ca mind max min ggf bzw inkl usw evtl zzgl etc z b d h u a nr str vgl s o bspw sog",
      numbers: "null eins/ein/eine/einen/einem/einer/eines zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert/einhundert tausend/eintausend",
      signs: "euro dollar pfund prozent"
    },
    true
  );
  var FRENCH = rules({
    negators: "ne n pas jamais sans aucun aucune rien ni non personne guere",
    cancellers: "seulement uniquement que oublier oubliez manquer",
    openers: "mais car parce puisque si quand lorsque et sauf sinon donc pour que qui",
    opposites: "in im il ir de des mal non a anti",
    grammar: "le la les l un une des du de d au aux ce cet cette ces il elle on ils elles je j tu nous vous me m te t se s lui leur mon ma mes ton ta tes son sa ses notre nos votre vos est sont etait etre a ont avoir fait faire en dans sur sous par avec c qu ou y plus tres aussi comme tout tous toute toutes etc",
    abbreviations: "m mme mlle dr ex p env max min etc",
    elisions: "l d n j c s m t qu jusqu lorsqu puisqu quoiqu",
    numbers: "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt trente quarante cinquante soixante septante octante nonante cent mille",
    signs: "euro dollar livre pourcent"
  });
  var SPANISH = rules({
    negators: "no nunca jamas sin ningun ninguna ninguno nada nadie tampoco ni",
    cancellers: "solo solamente unicamente olvidar olvides olvide dejar",
    openers: "pero sino porque pues si cuando mientras aunque y e salvo excepto entonces para que quien",
    opposites: "in im i ir des dis anti mal",
    grammar: "el la los las un una unos unas lo de del a al en con por este esta estos estas ese esa eso esto yo tu el ella nosotros ellos ellas me te se nos le les mi mis tu tus su sus es son era ser esta estan estar ha han haber hay fue muy mas tambien como o u todo todos toda todas etc",
    abbreviations: "sr sra srta dr dra ej p aprox max min etc",
    numbers: "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento mil",
    signs: "euro dolar libra porciento"
  });
  function addCompounds(found) {
    const simple = [...found];
    for (const [tens, ten] of simple.filter(([, value]) => value >= 20 && value < 100)) {
      for (const [name, unit] of simple.filter(([, value]) => value >= 1 && value < 10)) {
        found.set(`${name}und${tens}`, ten + unit);
      }
    }
  }
  addCompounds(GERMAN.numbers);
  var NONE = rules({
    negators: "",
    cancellers: "",
    openers: "",
    opposites: "",
    grammar: "",
    abbreviations: "",
    numbers: "",
    signs: "€ $ £ %"
  });
  var RULES = /* @__PURE__ */ new Map([
    ["en", ENGLISH],
    ["de", GERMAN],
    ["fr", FRENCH],
    ["es", SPANISH]
  ]);
  function rulesFor(tag) {
    return RULES.get(tag.toLowerCase().split("-", 1)[0] ?? "") ?? NONE;
  }

  // src/marking/spelling.ts
  function tolerance(length) {
    return length < 5 ? 0 : length < 10 ? 1 : 2;
  }
  function slips(word, text, most, open = false) {
    const width2 = text.length;
    if (width2 < word.length - most || !open && width2 > word.length + most) return most + 1;
    const far = most + 1;
    let before = [];
    let above = Array.from({ length: width2 + 1 }, (_, index) => Math.min(index, far));
    for (let row2 = 1; row2 <= word.length; row2++) {
      const from = Math.max(1, row2 - most);
      const to = Math.min(width2, row2 + most);
      const here = new Array(width2 + 1).fill(far);
      if (row2 <= most) here[0] = row2;
      let least = here[0];
      for (let column = from; column <= to; column++) {
        const same = word.charCodeAt(row2 - 1) === text.charCodeAt(column - 1);
        let cost = Math.min(
          above[column - 1] + (same ? 0 : 1),
          above[column] + 1,
          here[column - 1] + 1
        );
        if (row2 > 1 && column > 1 && !same && swapped(word, row2, text, column)) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        here[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return far;
      before = above;
      above = here;
    }
    return open ? Math.min(far, ...above) : Math.min(far, above[width2]);
  }
  function swapped(word, row2, text, column) {
    return word.charCodeAt(row2 - 1) === text.charCodeAt(column - 2) && word.charCodeAt(row2 - 2) === text.charCodeAt(column - 1);
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

  // src/marking/stem/letters.ts
  function letters(list) {
    const set4 = new Uint8Array(256);
    for (const letter of list) set4[letter.charCodeAt(0)] = 1;
    return set4;
  }
  function isAt(word, index, set4) {
    return index >= 0 && index < word.length && set4[word.charCodeAt(index)] === 1;
  }
  function endsIn(word, set4) {
    return isAt(word, word.length - 1, set4);
  }
  function past(word, from, set4, wanted = true) {
    let index = from;
    while (index < word.length && isAt(word, index, set4) !== wanted) index++;
    return Math.min(index + 1, word.length);
  }
  function regionAfter(word, from, vowels) {
    return past(word, past(word, from, vowels), vowels, false);
  }
  function withLetter(word, index, letter) {
    return word.slice(0, index) + letter + word.slice(index + 1);
  }

  // src/marking/stem/suffixes.ts
  var Suffixes = class {
    /** Groups as the descriptions print them: suffixes separated by spaces, and their action. */
    constructor(groups) {
      this.root = { entry: void 0, before: /* @__PURE__ */ new Map() };
      for (const [suffixes, action] of groups) {
        for (const suffix of suffixes.split(" ")) this.add(suffix, action);
      }
    }
    add(suffix, action) {
      let node = this.root;
      for (let i = suffix.length - 1; i >= 0; i--) {
        const letter = suffix.charCodeAt(i);
        let before = node.before.get(letter);
        if (before === void 0) node.before.set(letter, before = { entry: void 0, before: /* @__PURE__ */ new Map() });
        node = before;
      }
      node.entry = { length: suffix.length, action };
    }
    /**
     * Does what the longest suffix found at or after `from` asks for.
     * Undefined when there is none, or when its action declines; a shorter suffix is then not tried.
     */
    apply(word, regions, from = 0) {
      let longest;
      let node = this.root;
      for (let i = word.length - 1; i >= from; i--) {
        node = node.before.get(word.charCodeAt(i));
        if (node === void 0) break;
        longest = node.entry ?? longest;
      }
      return longest?.action(word.slice(0, word.length - longest.length), regions);
    }
  };
  function replace(letters2, region) {
    return (stem, regions) => stem.length >= regions[region] ? stem + letters2 : void 0;
  }
  function remove(region, test) {
    return (stem, regions) => stem.length >= regions[region] && (test?.(stem) ?? true) ? stem : void 0;
  }
  function always(letters2 = "") {
    return (stem) => stem + letters2;
  }
  var never = () => void 0;
  function followedBy(first, then) {
    return (stem, regions) => {
      const result2 = first(stem, regions);
      return result2 === void 0 ? void 0 : then.apply(result2, regions) ?? result2;
    };
  }
  function either(...actions) {
    return (stem, regions) => {
      for (const action of actions) {
        const result2 = action(stem, regions);
        if (result2 !== void 0) return result2;
      }
      return void 0;
    };
  }

  // src/marking/stem/english.ts
  var VOWELS = letters("aeiouy");
  var DOUBLED = letters("bdfgmnprt");
  var VALID_LI_ENDINGS = letters("cdeghkmnrt");
  var BEFORE_ION = letters("st");
  var NEVER_SHORT = letters("wxY");
  var SPECIAL_WORDS = new Map([
    ["skis", "ski"],
    ["skies", "sky"],
    ["idly", "idl"],
    ["gently", "gentl"],
    ["ugly", "ugli"],
    ["early", "earli"],
    ["only", "onli"],
    ["singly", "singl"],
    ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => [word, word])
  ]);
  var R1_AFTER = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;
  var BEFORE_EED = /* @__PURE__ */ new Set(["proc", "exc", "succ"]);
  var BEFORE_ING = /* @__PURE__ */ new Set(["inn", "out", "cann", "herr", "earr", "even"]);
  function endsInShortSyllable(word) {
    const last = word.length - 1;
    if (word.endsWith("past")) return true;
    if (endsIn(word, VOWELS) || !isAt(word, last - 1, VOWELS)) return false;
    return last === 1 || !isAt(word, last - 2, VOWELS) && !isAt(word, last, NEVER_SHORT);
  }
  function hasVowel(word) {
    for (let i = 0; i < word.length; i++) if (isAt(word, i, VOWELS)) return true;
    return false;
  }
  var STEP_0 = new Suffixes([["' 's 's'", always()]]);
  var STEP_1A = new Suffixes([
    ["sses", always("ss")],
    ["ied ies", (stem) => stem + (stem.length > 1 ? "i" : "ie")],
    ["us ss", never],
    ["s", (stem) => hasVowel(stem.slice(0, -1)) ? stem : void 0]
  ]);
  function withoutVerbEnding(stem, { r1 }) {
    if (!hasVowel(stem)) return void 0;
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return stem + "e";
    const last = stem.length - 1;
    if (endsIn(stem, DOUBLED) && stem[last] === stem[last - 1]) {
      return last === 2 && "aeo".includes(stem.charAt(0)) ? stem : stem.slice(0, last);
    }
    return stem.length === r1 && endsInShortSyllable(stem) ? stem + "e" : stem;
  }
  function withoutIng(stem, regions) {
    if (BEFORE_ING.has(stem)) return void 0;
    if (stem.length === 2 && stem[1] === "y" && !isAt(stem, 0, VOWELS)) return stem.charAt(0) + "ie";
    return withoutVerbEnding(stem, regions);
  }
  var withEe = (stem, { r1 }) => stem.length >= r1 && !BEFORE_EED.has(stem) ? stem + "ee" : void 0;
  var STEP_1B = new Suffixes([
    ["eed eedly", withEe],
    ["ed edly ingly", withoutVerbEnding],
    ["ing", withoutIng]
  ]);
  function step1c(word) {
    const last = word.length - 1;
    const ends = word.endsWith("y") || word.endsWith("Y");
    return ends && last > 1 && !isAt(word, last - 1, VOWELS) ? withLetter(word, last, "i") : word;
  }
  var STEP_2 = new Suffixes([
    ["tional", replace("tion", "r1")],
    ["enci", replace("ence", "r1")],
    ["anci", replace("ance", "r1")],
    ["abli", replace("able", "r1")],
    ["entli", replace("ent", "r1")],
    ["izer ization", replace("ize", "r1")],
    ["ational ation ator", replace("ate", "r1")],
    ["alism aliti alli", replace("al", "r1")],
    ["fulness fulli", replace("ful", "r1")],
    ["ousli ousness", replace("ous", "r1")],
    ["iveness iviti", replace("ive", "r1")],
    ["biliti bli", replace("ble", "r1")],
    ["ogist", replace("og", "r1")],
    ["ogi", (stem, { r1 }) => stem.length >= r1 && stem.endsWith("l") ? stem + "og" : void 0],
    ["lessli", replace("less", "r1")],
    ["li", remove("r1", (stem) => endsIn(stem, VALID_LI_ENDINGS))]
  ]);
  var STEP_3 = new Suffixes([
    ["tional", replace("tion", "r1")],
    ["ational", replace("ate", "r1")],
    ["alize", replace("al", "r1")],
    ["icate iciti ical", replace("ic", "r1")],
    ["ful ness", remove("r1")],
    ["ative", remove("r2")]
  ]);
  var STEP_4 = new Suffixes([
    ["al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", remove("r2")],
    ["ion", remove("r2", (stem) => endsIn(stem, BEFORE_ION))]
  ]);
  var withoutE = (stem, { r1, r2 }) => stem.length >= r2 || stem.length >= r1 && !endsInShortSyllable(stem) ? stem : void 0;
  var STEP_5 = new Suffixes([
    ["e", withoutE],
    ["l", remove("r2", (stem) => stem.endsWith("l"))]
  ]);
  function markConsonantY(word) {
    let marked = word;
    for (let y = word.indexOf("y"); y >= 0; y = word.indexOf("y", y + 1)) {
      if (y === 0 || isAt(marked, y - 1, VOWELS)) marked = withLetter(marked, y, "Y");
    }
    return marked;
  }
  function regionsOf(word) {
    const exceptional = R1_AFTER.exec(word);
    const r1 = exceptional === null ? regionAfter(word, 0, VOWELS) : exceptional[0].length;
    return { r1, r2: regionAfter(word, r1, VOWELS), rv: word.length };
  }
  function english(word) {
    if (word.length < 3) return word;
    const special = SPECIAL_WORDS.get(word);
    if (special !== void 0) return special;
    let stem = markConsonantY(word.startsWith("'") ? word.slice(1) : word);
    const regions = regionsOf(stem);
    stem = STEP_0.apply(stem, regions) ?? stem;
    stem = STEP_1A.apply(stem, regions) ?? stem;
    stem = step1c(STEP_1B.apply(stem, regions) ?? stem);
    stem = STEP_2.apply(stem, regions) ?? stem;
    stem = STEP_3.apply(stem, regions) ?? stem;
    stem = STEP_4.apply(stem, regions) ?? stem;
    stem = STEP_5.apply(stem, regions) ?? stem;
    return stem.replace(/Y/g, "y");
  }

  // src/marking/stem/french.ts
  var VOWEL = "aeiouyâàëéêèïîôûù";
  var VOWELS2 = letters(VOWEL);
  var BEFORE_OUX = letters("bhjlnp");
  var BEFORE_ION2 = letters("st");
  var ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/s;
  var RV_AFTER = new RegExp(`^(?:par|col|tap|ni[${VOWEL}])`);
  function markConsonants(word) {
    let marked = word;
    for (let i = 0; i < marked.length; i++) {
      const next = marked.charAt(i + 1);
      if (isAt(marked, i, VOWELS2)) {
        const between = (next === "u" || next === "i") && isAt(marked, i + 2, VOWELS2);
        if (between || next === "y") marked = withLetter(marked, i + 1, next.toUpperCase());
      }
      const letter = marked.charAt(i);
      if (letter === "y" && isAt(marked, i + 1, VOWELS2)) marked = withLetter(marked, i, "Y");
      else if (letter === "q" && next === "u") marked = withLetter(marked, i + 1, "U");
      else if (letter === "ë") marked = withLetter(marked, i, "He");
      else if (letter === "ï") marked = withLetter(marked, i, "Hi");
    }
    return marked;
  }
  function startOfRv(word) {
    if (word.length > 2 && isAt(word, 0, VOWELS2) && isAt(word, 1, VOWELS2)) return 3;
    return RV_AFTER.test(word) ? 3 : past(word, 1, VOWELS2);
  }
  function regionsOf2(word) {
    const r1 = regionAfter(word, 0, VOWELS2);
    return { r1, r2: regionAfter(word, r1, VOWELS2), rv: startOfRv(word) };
  }
  var endsInConsonant = (stem) => stem !== "" && !endsIn(stem, VOWELS2);
  var IC = new Suffixes([["ic", either(remove("r2"), always("iqU"))]]);
  var STEP_1 = new Suffixes([
    ["ance iqUe isme able iste eux ances iqUes ismes ables istes", remove("r2")],
    ["atrice ateur ation atrices ateurs ations", followedBy(remove("r2"), IC)],
    ["logie logies", replace("log", "r2")],
    ["usion ution usions utions", replace("u", "r2")],
    ["ence ences", replace("ent", "r2")],
    [
      "ement ements",
      followedBy(
        remove("rv"),
        new Suffixes([
          ["iv", followedBy(remove("r2"), new Suffixes([["at", remove("r2")]]))],
          ["eus", either(remove("r2"), replace("eux", "r1"))],
          ["abl iqU", remove("r2")],
          ["ièr Ièr", replace("i", "rv")]
        ])
      )
    ],
    [
      "ité ités",
      followedBy(
        remove("r2"),
        new Suffixes([
          ["abil", either(remove("r2"), always("abl"))],
          ["ic", either(remove("r2"), always("iqU"))],
          ["iv", remove("r2")]
        ])
      )
    ],
    ["if ive ifs ives", followedBy(remove("r2"), new Suffixes([["at", followedBy(remove("r2"), IC)]]))],
    ["eaux", always("eau")],
    ["aux", replace("al", "r1")],
    ["oux", (stem) => endsIn(stem, BEFORE_OUX) ? stem + "ou" : void 0],
    ["euse euses", either(remove("r2"), replace("eux", "r1"))],
    ["issement issements", remove("r1", endsInConsonant)]
  ]);
  var STEP_1_ADVERBS = new Suffixes([
    ["ement ements issement issements", never],
    ["amment", replace("ant", "rv")],
    ["emment", replace("ent", "rv")],
    ["ment ments", (stem, { rv }) => stem.length > rv && endsIn(stem, VOWELS2) ? stem : void 0]
  ]);
  var STEP_2A = new Suffixes([
    [
      "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it",
      (stem, { rv }) => stem.length > rv && endsInConsonant(stem) && !stem.endsWith("H") ? stem : void 0
    ]
  ]);
  var AIS_STAYS = /^.?al$|auv$|épl$/s;
  var withoutE2 = (stem, { rv }) => stem.length > rv && stem.endsWith("e") ? stem.slice(0, -1) : stem;
  var STEP_2B = new Suffixes([
    ["ions", remove("r2")],
    ["é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez", always()],
    ["âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions", withoutE2],
    ["ais", (stem, regions) => AIS_STAYS.test(stem) ? void 0 : withoutE2(stem, regions)],
    ["aise aises", (stem) => AIS_STAYS.test(stem) ? void 0 : stem]
  ]);
  function step3(word) {
    if (word.endsWith("Y")) return withLetter(word, word.length - 1, "i");
    return word.endsWith("ç") ? withLetter(word, word.length - 1, "c") : word;
  }
  var RESIDUAL_S = /(?:Hi|[^aiouès])s$/;
  var withoutIon = (stem, { r2, rv }) => stem.length >= r2 && stem.length > rv && endsIn(stem, BEFORE_ION2) ? stem : void 0;
  var STEP_42 = new Suffixes([
    ["ion", withoutIon],
    ["ier ière Ier Ière", always("i")],
    ["e", always()]
  ]);
  function step4(word, regions) {
    const stem = RESIDUAL_S.test(word) ? word.slice(0, -1) : word;
    return STEP_42.apply(stem, regions, regions.rv) ?? stem;
  }
  var step5 = (word) => /(?:enn|onn|ett|ell|eill)$/.test(word) ? word.slice(0, -1) : word;
  function step6(word) {
    let i = word.length - 1;
    while (i >= 0 && !isAt(word, i, VOWELS2)) i--;
    const accented = i < word.length - 1 && (word[i] === "é" || word[i] === "è");
    return accented ? withLetter(word, i, "e") : word;
  }
  var UNMARKED = { I: "i", U: "u", Y: "y", He: "ë", Hi: "ï", H: "" };
  function french(word) {
    let stem = markConsonants(word.replace(ELISION, ""));
    const regions = regionsOf2(stem);
    const { rv } = regions;
    let changed = STEP_1.apply(stem, regions);
    if (changed === void 0) {
      stem = STEP_1_ADVERBS.apply(stem, regions) ?? stem;
      changed = STEP_2A.apply(stem, regions, rv) ?? STEP_2B.apply(stem, regions, rv);
    }
    stem = changed === void 0 ? step4(stem, regions) : step3(changed);
    return step6(step5(stem)).replace(/H[ei]?|[IUY]/g, (mark) => UNMARKED[mark] ?? mark);
  }

  // src/marking/stem/german.ts
  var VOWELS3 = letters("aeiouyäöü");
  var VALID_S_ENDINGS = letters("bdfghklmnrt");
  var VALID_ST_ENDINGS = letters("bdfghklmnt");
  var VALID_ET_ENDINGS = letters("dfgklmnrstUzä");
  var NEVER_BEFORE_ET = /(?:geordn|intern|plan|tick|tr)$/;
  function markConsonants2(word) {
    let marked = word;
    for (let i = 1; i < word.length - 1; i++) {
      const letter = word.charAt(i);
      if ((letter === "u" || letter === "y") && isAt(marked, i - 1, VOWELS3) && isAt(word, i + 1, VOWELS3)) {
        marked = withLetter(marked, i, letter.toUpperCase());
      }
    }
    return marked;
  }
  var SPELLINGS = { ß: "ss", ae: "ä", oe: "ö", ue: "ü" };
  function mapSpellings(word) {
    return word.replace(/ß|qu|[aou]e/g, (found) => SPELLINGS[found] ?? found);
  }
  function regionsOf3(word) {
    const r1 = regionAfter(word, 0, VOWELS3);
    return { r1: Math.max(r1, 3), r2: regionAfter(word, r1, VOWELS3), rv: word.length };
  }
  var STEP_12 = new Suffixes([
    ["em", remove("r1", (stem) => !stem.endsWith("syst"))],
    ["ern er", remove("r1")],
    ["e en es", followedBy(remove("r1"), new Suffixes([["niss", always("nis")]]))],
    ["s", remove("r1", (stem) => endsIn(stem, VALID_S_ENDINGS))],
    ["erin erinnen", remove("r1")],
    ["ln lns", replace("l", "r1")]
  ]);
  var STEP_22 = new Suffixes([
    ["en er est", remove("r1")],
    ["st", remove("r1", (stem) => stem.length > 3 && endsIn(stem, VALID_ST_ENDINGS))],
    ["et", remove("r1", (stem) => endsIn(stem, VALID_ET_ENDINGS) && !NEVER_BEFORE_ET.test(stem))]
  ]);
  var removeUnlessAfterE = remove("r2", (stem) => !stem.endsWith("e"));
  var STEP_32 = new Suffixes([
    ["end ung", followedBy(remove("r2"), new Suffixes([["ig", removeUnlessAfterE]]))],
    ["ig ik isch", removeUnlessAfterE],
    ["lich heit", followedBy(remove("r2"), new Suffixes([["er en", remove("r1")]]))],
    ["keit", followedBy(remove("r2"), new Suffixes([["lich ig", remove("r2")]]))]
  ]);
  var APOSTROPHE2 = new Suffixes([["' 's 'sch", (stem) => stem.length > 1 ? stem : void 0]]);
  var PLAIN5 = { U: "u", Y: "y", ä: "a", ö: "o", ü: "u" };
  function german(word) {
    let stem = mapSpellings(markConsonants2(word));
    const regions = regionsOf3(stem);
    stem = STEP_12.apply(stem, regions) ?? stem;
    stem = STEP_22.apply(stem, regions) ?? stem;
    stem = STEP_32.apply(stem, regions) ?? stem;
    stem = APOSTROPHE2.apply(stem, regions) ?? stem;
    return stem.replace(/[UYäöü]/g, (letter) => PLAIN5[letter] ?? letter);
  }

  // src/marking/stem/spanish.ts
  var VOWELS4 = letters("aeiouáéíóúü");
  function startOfRv2(word) {
    if (!isAt(word, 1, VOWELS4)) return past(word, 2, VOWELS4);
    if (isAt(word, 0, VOWELS4)) return past(word, 2, VOWELS4, false);
    return Math.min(3, word.length);
  }
  function regionsOf4(word) {
    const r1 = regionAfter(word, 0, VOWELS4);
    return { r1, r2: regionAfter(word, r1, VOWELS4), rv: startOfRv2(word) };
  }
  var PLAIN6 = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };
  function withoutAccents(word) {
    return word.replace(/[áéíóú]/g, (letter) => PLAIN6[letter] ?? letter);
  }
  var replaceAfterU = (replacement) => (stem, { rv }) => stem.length >= rv && stem.endsWith("u") ? stem + replacement : void 0;
  var VERB_FORMS = new Suffixes([
    ...["iéndo", "ándo", "ár", "ér", "ír"].map((form) => [form, replace(withoutAccents(form), "rv")]),
    ...["ando", "iendo", "ar", "er", "ir"].map((form) => [form, replace(form, "rv")]),
    ["yendo", replaceAfterU("yendo")]
  ]);
  var PRONOUNS = "me se sela selo selas selos la le lo las les los nos";
  var STEP_02 = new Suffixes([[PRONOUNS, (stem, regions) => VERB_FORMS.apply(stem, regions)]]);
  var IC2 = new Suffixes([["ic", remove("r2")]]);
  var AT = new Suffixes([["at", remove("r2")]]);
  var STEP_13 = new Suffixes([
    [
      "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos",
      remove("r2")
    ],
    ["adora ador ación adoras adores aciones ante antes ancia ancias acion", followedBy(remove("r2"), IC2)],
    ["logía logías", replace("log", "r2")],
    ["ución uciones ucion", replace("u", "r2")],
    ["encia encias", replace("ente", "r2")],
    [
      "amente",
      followedBy(
        remove("r1"),
        new Suffixes([
          ["iv", followedBy(remove("r2"), AT)],
          ["os ic ad", remove("r2")]
        ])
      )
    ],
    ["mente", followedBy(remove("r2"), new Suffixes([["ante able ible", remove("r2")]]))],
    ["idad idades", followedBy(remove("r2"), new Suffixes([["abil ic iv", remove("r2")]]))],
    ["iva ivo ivas ivos", followedBy(remove("r2"), AT)]
  ]);
  var STEP_2A2 = new Suffixes([["ya ye yan yen yeron yendo yo yó yas yes yais yamos", replaceAfterU("")]]);
  var afterGu = (stem) => stem.endsWith("gu") ? stem.slice(0, -1) : stem;
  var STEP_2B2 = new Suffixes([
    ["en es éis emos", afterGu],
    [
      "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos",
      always()
    ]
  ]);
  var STEP_33 = new Suffixes([
    ["os a o á í ó", always()],
    ["e é", (stem, { rv }) => stem.length > rv ? afterGu(stem) : stem]
  ]);
  function spanish(word) {
    const regions = regionsOf4(word);
    const { rv } = regions;
    let stem = STEP_02.apply(word, regions) ?? word;
    stem = STEP_13.apply(stem, regions) ?? STEP_2A2.apply(stem, regions, rv) ?? STEP_2B2.apply(stem, regions, rv) ?? stem;
    stem = STEP_33.apply(stem, regions, rv) ?? stem;
    return withoutAccents(stem);
  }

  // src/marking/stem/index.ts
  var STEMMERS = /* @__PURE__ */ new Map([
    ["de", german],
    ["en", english],
    ["es", spanish],
    ["fr", french]
  ]);
  var wholeWord = (word) => word;
  function stemmerFor(tag) {
    const language = tag.toLowerCase().split("-", 1)[0] ?? "";
    return STEMMERS.get(language) ?? wholeWord;
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
      this.rules = rulesFor(language);
      this.stem = stemmerFor(language);
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
    get size() {
      return this.entries.size;
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
        heads: this.heads.has(text)
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
      return this.whole.get(first.text + second.stem) ?? this.whole.get(first.text + second.text);
    }
  };
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
  var CompiledScheme = class {
    /** `question`: words of it are no news in a response. Throws PhraseFault. */
    constructor(scheme, question) {
      this.uses = [];
      this.passedFor = [];
      const { points: points2, misconceptions: misconceptions2 = [], ignore } = scheme;
      this.vocabulary = new Vocabulary(scheme.language ?? "", scheme.spelling !== false);
      this.phrases = new Phrases(this.vocabulary, scheme.synonyms);
      this.passed = new Phrases(this.vocabulary, scheme.synonyms);
      this.evenNegated = points2.map((point) => point.evenNegated === true);
      this.develops = points2.some((point) => point.develops !== void 0);
      this.pass(ignore, ALL);
      points2.forEach((point, index) => {
        this.pass(point.ignore, index);
        for (const purpose of ["accept", "reject", "refer"]) this.use(point[purpose], purpose, index);
      });
      misconceptions2.forEach(({ accept }, index) => this.use(accept, "accept", points2.length + index));
      for (const { raw } of words(question, this.vocabulary.rules)) this.vocabulary.expect(raw);
    }
    use(phrases, purpose, index) {
      for (const phrase of phrases ?? []) this.uses[this.phrases.add(phrase)] = { purpose, index };
    }
    pass(phrases, index) {
      for (const phrase of phrases ?? []) this.passedFor[this.passed.add(phrase)] = index;
    }
    read(response2) {
      const evidence = [];
      for (const { index } of this.uses) evidence[index] ?? (evidence[index] = {});
      const whole2 = read(response2, this.vocabulary);
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
        passed.set(index, /* @__PURE__ */ new Set([...passed.get(index) ?? [], ...wordsOf(found)]));
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

  // src/marking/short_answer.ts
  var compiled = /* @__PURE__ */ new WeakMap();
  function compile(item) {
    let scheme = compiled.get(item.scheme);
    if (scheme === void 0) {
      scheme = new CompiledScheme(item.scheme, item.stem.replace(/<[^>]*>|&#?\w+;/g, " "));
      compiled.set(item.scheme, scheme);
    }
    return scheme;
  }
  function markShortAnswer(item, response2) {
    if (response2.trim() === "") return unanswered(item);
    const { points: points2, misconceptions: misconceptions2 = [] } = item.scheme;
    const { text, evidence } = compile(item).read(response2);
    const earned = earnedOf(points2, evidence);
    const given2 = capped(item.scheme, earned);
    const parts = points2.map(({ id, marks: max, feedback }, index) => {
      const part = { id, marks: given2[index], max, correct: earned[index] };
      const found = evidence[index]?.accept;
      return part.correct && found !== void 0 ? { ...part, spans: spansOf(found, text), feedback } : part;
    });
    const betrayed = misconceptions2.flatMap(({ misconception: id, feedback }, index) => {
      const found = evidence[points2.length + index]?.accept;
      return found === void 0 ? [] : [{ id, marks: 0, max: 0, correct: false, spans: spansOf(found, text), feedback }];
    });
    const total2 = round(given2.reduce((sum, marks) => sum + marks, 0));
    const reasons = doubts(item, text, evidence, earned, given2, total2);
    return award(item, total2, [...parts, ...betrayed], betrayed.map(({ id }) => id), reasons);
  }
  function earnedOf(points2, evidence) {
    const places = new Map(points2.map(({ id }, index) => [id, index]));
    const known = [];
    const earned = (index) => {
      const present = known[index];
      if (present !== void 0) return present;
      known[index] = false;
      const { requires = [], develops } = points2[index];
      const { accept, reject, sentences } = evidence[index];
      if (accept === void 0 || reject !== void 0) return false;
      const has = (id) => places.has(id) && earned(places.get(id));
      const developed = develops === void 0 || has(develops) && follows(sentences, evidence[places.get(develops)]?.sentences);
      return known[index] = developed && requires.every(has);
    };
    return points2.map((_, index) => earned(index));
  }
  function follows(sentences = /* @__PURE__ */ new Set(), before = /* @__PURE__ */ new Set()) {
    return [...sentences].some((sentence) => before.has(sentence) || before.has(sentence - 1));
  }
  function capped({ points: points2, groups = [] }, earned) {
    const left = new Map(groups.map(({ id, marks }) => [id, marks]));
    return points2.map(({ marks, group = "" }, index) => {
      if (earned[index] !== true) return 0;
      const room = left.get(group) ?? marks;
      if (left.has(group)) left.set(group, room - Math.min(marks, room));
      return Math.min(marks, room);
    });
  }

  // src/interactions/short_answer/highlight.ts
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
      const ending = covering.filter(({ span }) => span[1] === end).map(({ number: number2 }) => String(number2));
      const note = ending.length === 0 ? void 0 : h("sup", {}, words2("short_answer.note", { numbers: ending.join(", ") }));
      element.append(h("mark", {}, piece, note));
    });
    return element;
  }

  // src/interactions/short_answer/short_answer.ts
  var LINE2 = 80;
  var shortAnswer = {
    type: "short_answer",
    empty: () => "",
    isAnswered: (_item, response2) => response2.trim() !== "",
    mark: markShortAnswer,
    describe: (_item, response2) => ({ kind: "long-fill-in", text: response2 }),
    pack: (_item, response2) => ({ numbers: [], text: response2 }),
    unpack: (_item, { text = "" }) => text,
    view: view6
  };
  function view6(item, context) {
    const rows = Math.min(10, Math.max(3, Math.ceil(item.maxLength / LINE2)));
    const field2 = textField({ most: item.maxLength, rows }, context);
    const { element } = field2.view;
    const reveal = (outcome) => {
      const { words: words2 } = context;
      const found = outcome.parts.filter((part) => part.spans !== void 0);
      const response2 = fitText(field2.input.value, item.maxLength);
      if (outcome.result !== "unanswered") element.replaceChildren(highlighted(response2, found, words2));
      element.append(
        h("h2", {}, words2("short_answer.points", { marks: words2.plural("marks", item.marks) })),
        h(
          "ul",
          { class: "mark-points" },
          ...item.scheme.points.map((point) => pointRow(point, outcome, found, words2)),
          ...found.filter(({ max }) => max === 0).map((part) => misconceptionRow(part, found, words2))
        ),
        h("h2", {}, words2("answer.model")),
        rich("div", { class: "model-answer" }, item.modelAnswer)
      );
    };
    return { ...field2.view, reveal };
  }
  function pointRow(point, outcome, found, words2) {
    const part = outcome.parts.find(({ id }) => id === point.id);
    const earned = part?.correct === true;
    const number2 = found.findIndex(({ id }) => id === point.id) + 1;
    const marks = words2.plural("marks", point.marks);
    const text = earned ? words2("short_answer.earned", { marks, number: number2 }) : words2("short_answer.missed", { marks });
    return h(
      "li",
      { class: earned ? "is-right" : "is-missed-point" },
      verdict(earned ? "right" : "none", words2, text),
      rich("div", {}, point.award),
      remark(part?.feedback)
    );
  }
  function misconceptionRow(part, found, words2) {
    const number2 = found.indexOf(part) + 1;
    return h(
      "li",
      { class: "is-wrong" },
      verdict("wrong", words2, words2("short_answer.misconception", { number: number2 })),
      remark(part.feedback)
    );
  }

  // src/interactions/text_entry/text_entry.ts
  var textEntry = {
    type: "text_entry",
    empty: () => "",
    isAnswered: (_item, response2) => normalise(response2, true) !== "",
    mark: markTextEntry,
    describe: (_item, response2) => ({ kind: "fill-in", text: response2 }),
    pack: (_item, response2) => ({ numbers: [], text: response2 }),
    unpack: (_item, { text = "" }) => text,
    view: (item, context) => {
      const { view: view7 } = textField({ most: item.maxLength }, context);
      return { ...view7, reveal: (outcome) => view7.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
    },
    solution: (item) => escape(item.answers[0]?.text ?? "")
  };

  // src/marking/true_false.ts
  function markTrueFalse(item, response2) {
    if (response2 === void 0) return unanswered(item);
    const said = response2 ? item.whenTrue : item.whenFalse;
    const correct = response2 === item.answer;
    const marks = correct ? item.marks : -item.scheme.penalty;
    const part = { id: String(response2), marks, max: item.marks, correct, feedback: said?.feedback };
    return award(item, marks, [part], [said?.misconception]);
  }

  // src/interactions/true_false/true_false.ts
  var trueFalse = {
    type: "true_false",
    empty: () => void 0,
    isAnswered: (_item, response2) => response2 !== void 0,
    mark: markTrueFalse,
    describe: (_item, response2) => ({ kind: "true-false", value: response2 === true }),
    pack: (_item, response2) => ({ numbers: [response2 === void 0 ? 0 : response2 ? 1 : 2] }),
    unpack: (_item, { numbers: [place = 0] }) => place === 0 ? void 0 : place === 1,
    view: (item, context) => {
      const { response: response2, words: words2 } = context;
      return optionList(
        {
          kind: "radio",
          hint: words2("true_false.hint"),
          rows: [
            { id: "true", text: words2("true_false.true"), correct: item.answer },
            { id: "false", text: words2("true_false.false"), correct: !item.answer }
          ],
          chosen: response2 === void 0 ? [] : [String(response2)],
          changed: ([id]) => context.changed(id === "true", true)
        },
        context
      );
    }
  };

  // src/interactions/registry.ts
  var ALL2 = [
    choice,
    multipleResponse,
    trueFalse,
    match,
    order,
    textEntry,
    numeric,
    inlineChoice,
    shortAnswer,
    extendedText
  ];
  var INTERACTIONS = Object.fromEntries(
    ALL2.map((interaction) => [interaction.type, interaction])
  );

  // src/lms/api.ts
  var Api = class {
    constructor(object, names) {
      this.object = object;
      this.names = names;
      this.lastError = null;
      /** What each element was last set to; an element is not set again to what it already holds. */
      this.written = /* @__PURE__ */ new Map();
      this.noted = /* @__PURE__ */ new Set();
    }
    initialize() {
      return this.isTrue(this.names.initialize, "");
    }
    /** Empty when the element has no value or does not exist. */
    get(element) {
      const value = this.call(this.names.getValue, element);
      return value === void 0 || value === null ? "" : String(value);
    }
    count(collection) {
      return Math.max(0, Math.trunc(Number(this.get(`${collection}._count`)))) || 0;
    }
    set(element, value) {
      if (this.written.get(element) === value) return true;
      const done = this.isTrue(this.names.setValue, element, value);
      if (done) this.written.set(element, value);
      else this.written.delete(element);
      return done;
    }
    /** Sets all, also after one has failed; true when all were taken. */
    setAll(values) {
      let done = true;
      for (const [element, value] of values) done = this.set(element, value) && done;
      return done;
    }
    /** What an element was set to in this session. */
    holds(element) {
      return this.written.get(element);
    }
    /** Takes no value below `prefix` for set any longer. */
    forget(prefix) {
      for (const element of [...this.written.keys()]) if (element.startsWith(prefix)) this.written.delete(element);
    }
    commit() {
      return this.isTrue(this.names.commit, "");
    }
    terminate() {
      return this.isTrue(this.names.terminate, "");
    }
    /** `"true"` by the specification; some LMSs give the boolean. */
    isTrue(name, ...values) {
      const done = String(this.call(name, ...values)) === "true";
      if (!done) this.note(name, values[0] ?? "");
      return done;
    }
    call(name, ...values) {
      try {
        return this.object[name]?.(...values);
      } catch (error) {
        this.lastError = `${name} ${values[0] ?? ""}: ${String(error)}`;
        return void 0;
      }
    }
    note(name, subject) {
      const code = String(this.call(this.names.getLastError) ?? "");
      const text = String(this.call(this.names.getErrorString, code) ?? "");
      this.lastError = [name, subject, code, text].filter((part) => part !== "").join(" ");
      if (!this.noted.has(name + code)) console.warn(`The LMS refused: ${this.lastError}`);
      this.noted.add(name + code);
    }
  };

  // src/lms/find-api.ts
  var MOST_STEPS = 500;
  function findApi(page, name, method) {
    let steps = 0;
    for (let start = page; start; start = opener(start)) {
      let frame = parent(start);
      while (frame) {
        const found = apiOf(frame, name, method);
        if (found) return found;
        if (++steps >= MOST_STEPS) return void 0;
        frame = parent(frame);
      }
      const own = start === page ? void 0 : apiOf(start, name, method);
      if (own) return own;
      if (++steps >= MOST_STEPS) return void 0;
    }
    return apiOf(page, name, method);
  }
  function apiOf(frame, name, method) {
    try {
      const found = frame[name];
      return typeof found?.[method] === "function" ? found : void 0;
    } catch {
      return void 0;
    }
  }
  function parent(frame) {
    try {
      return frame.parent && frame.parent !== frame ? frame.parent : void 0;
    } catch {
      return void 0;
    }
  }
  function opener(frame) {
    try {
      return frame.opener ?? frame.top?.opener ?? void 0;
    } catch {
      return void 0;
    }
  }

  // src/lms/scorm.ts
  var EMPTY = { type: "fill-in", texts: [""] };
  var STATE = "cmi.suspend_data";
  var Scorm = class {
    constructor(page, objectName, calls) {
      this.page = page;
      this.objectName = objectName;
      this.calls = calls;
      this.durable = true;
      this.interactions = 0;
      this.mode = "normal";
      this.launchedInteractions = 0;
    }
    get lastError() {
      return this.connection?.lastError ?? null;
    }
    initialize() {
      if (this.connection) throw new LmsUnavailable("The session with the LMS is over.");
      const object = findApi(this.page, this.objectName, this.calls.initialize);
      if (!object) throw new LmsUnavailable(`No window offers ${this.objectName}.`);
      this.connection = new Api(object, this.calls);
      if (!this.api.initialize()) throw new LmsUnavailable(this.lastError ?? "The LMS does not start a session.");
      const { elements } = this;
      const mode = this.api.get(elements.mode);
      this.mode = mode === "review" || mode === "browse" ? mode : "normal";
      this.interactions = this.api.count("cmi.interactions");
      this.launchedInteractions = this.interactions;
      this.set([[elements.exit, "suspend"]]);
      return {
        mode: this.mode,
        learnerId: this.api.get(elements.learnerId),
        learnerName: this.api.get(elements.learnerName),
        state: this.api.get(STATE),
        finished: this.finished()
      };
    }
    setState(state, position) {
      const kept = this.set([[STATE, state]]);
      this.set([[this.elements.location, position]]);
      return kept;
    }
    setInteraction(record) {
      if (this.mode !== "normal") return true;
      const values = this.interaction(record);
      for (const [element, value] of values) {
        if (element.endsWith(".type") && this.api.holds(element) !== value) this.api.forget(element.slice(0, -4));
      }
      const done = this.set(values);
      const end = record.index + (record.item.lms.parts ?? 1);
      if (this.api.holds(`cmi.interactions.${end - 1}.id`) !== void 0) this.interactions = Math.max(this.interactions, end);
      return done;
    }
    setObjectives(records) {
      if (this.mode !== "normal") return true;
      this.objectives ?? (this.objectives = this.readObjectives());
      const known = this.objectives;
      return records.every((record) => {
        if (!known.includes(record.id)) known.push(record.id);
        const place = known.indexOf(record.id);
        return this.set([[`cmi.objectives.${place}.id`, record.id], ...this.objective(`cmi.objectives.${place}`, record)]);
      });
    }
    commit() {
      if (this.mode !== "normal") return true;
      if (!this.api.commit()) return false;
      const state = this.api.holds(STATE);
      if (state === void 0 || this.api.get(STATE) === state) return true;
      this.api.forget("");
      this.api.lastError = `${STATE} does not read back as set`;
      this.interactions = this.api.count("cmi.interactions");
      return false;
    }
    terminate(sessionSeconds) {
      this.set([[this.elements.sessionTime, this.time(sessionSeconds)]]);
      return this.api.terminate();
    }
    get api() {
      if (!this.connection) throw new LmsUnavailable("The session with the LMS has not begun.");
      return this.connection;
    }
    /** Moodle keeps what is written in review and browse mode: so nothing is. */
    set(values) {
      return this.mode !== "normal" || this.api.setAll(values);
    }
    /** All values of a record and its parts, in order; id and type alone while there is no answer. */
    interaction(record) {
      const { index, item } = record;
      const cleared = record.cleared === true && this.mayHold(index);
      const given2 = record.response ? this.written(record.response, item) : cleared ? EMPTY : void 0;
      return Array.from({ length: item.lms.parts ?? 1 }, (_, part) => {
        const prefix = `cmi.interactions.${index + part}`;
        const id = part === 0 ? item.id : `${item.id}.${part + 1}`;
        const named = [[`${prefix}.id`, id], [`${prefix}.type`, given2?.type ?? this.typeOf(item)]];
        const text = given2?.texts[part] ?? (this.mayHold(index + part) ? "" : void 0);
        if (!given2 || text === void 0) return named;
        return [...named, ...this.details(prefix, record, part, { ...given2, texts: [text] })];
      }).flat();
    }
    /** Whether a record may have a response: from this session, or from an earlier one (1.2 won't tell). */
    mayHold(index) {
      const element = `cmi.interactions.${index}.${this.responseName}`;
      return index < this.launchedInteractions || this.api.holds(element) !== void 0;
    }
    readObjectives() {
      const count = this.api.count("cmi.objectives");
      return Array.from({ length: count }, (_, place) => this.api.get(`cmi.objectives.${place}.id`));
    }
  };
  function tokenOf(item) {
    return (id) => item.lms.tokens?.[id] ?? id;
  }
  function objectiveIds(prefix, item) {
    return item.points.map((id, place) => [`${prefix}.objectives.${place}.id`, id]);
  }
  function patterns(prefix, item) {
    return item.lms.patterns.map((each, place) => [`${prefix}.correct_responses.${place}.pattern`, each]);
  }

  // src/lms/scorm12.ts
  var CALLS = {
    initialize: "LMSInitialize",
    getValue: "LMSGetValue",
    setValue: "LMSSetValue",
    commit: "LMSCommit",
    terminate: "LMSFinish",
    getLastError: "LMSGetLastError",
    getErrorString: "LMSGetErrorString"
  };
  var STATUS = "cmi.core.lesson_status";
  var RAW = "cmi.core.score.raw";
  var RESPONSE = 255;
  var Scorm12 = class extends Scorm {
    constructor(page, finalStatus) {
      super(page, "API", CALLS);
      this.finalStatus = finalStatus;
      this.target = "scorm12";
      this.interactionLimit = Infinity;
      this.elements = {
        mode: "cmi.core.lesson_mode",
        learnerId: "cmi.core.student_id",
        learnerName: "cmi.core.student_name",
        location: "cmi.core.lesson_location",
        exit: "cmi.core.exit",
        sessionTime: "cmi.core.session_time"
      };
      this.responseName = "student_response";
      this.mastery = "";
      this.final = false;
      /** The last commit. */
      this.failed = false;
    }
    setStatus(completion, success) {
      this.final = completion === "completed";
      const word = !this.final ? "incomplete" : success === "unknown" || this.finalStatus === "completed" ? "completed" : success;
      return this.set([[STATUS, word]]);
    }
    /**
     * An LMS that was given a mastery score turns any score below it into `failed` at LMSFinish (3.4.4), and so closes
     * attempts that are still open: there a score is told only once it is final, or reaches the mastery score.
     */
    setScore({ scaled }) {
      const raw = percent(scaled);
      if (this.mastery !== "" && !this.final && Number(raw) < Number(this.mastery)) return true;
      return this.set([[RAW, raw], ["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"]]);
    }
    /** 1.2 has no measure of progress. */
    setProgress() {
      return true;
    }
    /**
     * Moodle takes a value for stored once it has tried to send it. So after a failure the grade goes out twice: first
     * another one, then the right one. (The state differs with each save; answers in it are safe anyway.)
     */
    commit() {
      const done = (!this.failed || this.resend()) && super.commit();
      this.failed = !done;
      return done;
    }
    finished() {
      this.mastery = this.api.get("cmi.student_data.mastery_score");
      this.final = ["passed", "completed", "failed"].includes(this.api.get(STATUS));
      return this.final;
    }
    time(seconds) {
      return timespan(seconds);
    }
    resend() {
      const raw = this.api.holds(RAW);
      const status = this.api.holds(STATUS);
      if (raw === void 0 || status === void 0) return true;
      const other = Number(raw) > 0 ? decimal(Number(raw) - 0.01) : "0.01";
      return this.set([[STATUS, "incomplete"], [RAW, other]]) && super.commit() && this.set([[STATUS, status], [RAW, raw]]);
    }
    /** 1.2 has no long-fill-in. */
    typeOf({ lms }) {
      return lms.type === "long-fill-in" ? "fill-in" : lms.type;
    }
    written(given2, item) {
      const type = this.typeOf(item);
      if (given2.kind === "fill-in" || given2.kind === "long-fill-in") {
        return { type, texts: chunks(escaped(given2.text), RESPONSE, item.lms.parts ?? 1) };
      }
      const text = response(given2, NOTATION_12, tokenOf(item));
      return text === null ? EMPTY : { type, texts: [text] };
    }
    details(prefix, record, part, { type, texts }) {
      const { item, at, result: result2, latencySeconds } = record;
      const time = at ? [[`${prefix}.time`, timeOfDay(at)]] : [];
      const given2 = texts.map((text) => [`${prefix}.${this.responseName}`, text]);
      if (part > 0) return [...time, ...given2];
      return [
        ...objectiveIds(prefix, item),
        ...time,
        ...type === this.typeOf(item) ? patterns(prefix, item) : [],
        [`${prefix}.weighting`, decimal(clamp(item.marks, -100, 100))],
        ...given2,
        [`${prefix}.result`, resultOf2(result2)],
        ...latencySeconds === void 0 ? [] : [[`${prefix}.latency`, timespan(latencySeconds)]]
      ];
    }
    objective(prefix, { marks, max, success, completion }) {
      return [
        [`${prefix}.score.raw`, percent(marks / max)],
        [`${prefix}.score.min`, "0"],
        [`${prefix}.score.max`, "100"],
        [`${prefix}.status`, success === "unknown" ? completion : success]
      ];
    }
  };
  function resultOf2(result2) {
    if (typeof result2 === "number") return result2 > 0 ? decimal(result2) : "wrong";
    return result2 === "incorrect" ? "wrong" : result2 ?? "neutral";
  }

  // src/lms/scorm2004.ts
  var CALLS2 = {
    initialize: "Initialize",
    getValue: "GetValue",
    setValue: "SetValue",
    commit: "Commit",
    terminate: "Terminate",
    getLastError: "GetLastError",
    getErrorString: "GetErrorString"
  };
  var COMPLETION = "cmi.completion_status";
  var SUCCESS = "cmi.success_status";
  var RAW2 = "cmi.score.raw";
  var RECORDS = 250;
  var FILL_IN = 250;
  var LONG_FILL_IN = 4e3;
  var Scorm2004 = class extends Scorm {
    constructor(page) {
      super(page, "API_1484_11", CALLS2);
      this.target = "scorm2004";
      this.interactionLimit = RECORDS;
      this.elements = {
        mode: "cmi.mode",
        learnerId: "cmi.learner_id",
        learnerName: "cmi.learner_name",
        location: "cmi.location",
        exit: "cmi.exit",
        sessionTime: "cmi.session_time"
      };
      this.responseName = "learner_response";
      /** What the LMS had at launch: Moodle does not send what is set to that again after something else. */
      this.launchedRaw = "";
    }
    setStatus(completion, success) {
      const told = success === "unknown" ? [] : [[SUCCESS, success]];
      return this.set([[COMPLETION, completion], ...told]);
    }
    setScore({ scaled }) {
      const raw = percent(scaled);
      const back = raw === this.launchedRaw && ![void 0, raw].includes(this.api.holds(RAW2));
      return this.set([
        ["cmi.score.scaled", decimal(clamp(scaled, -1, 1), 4)],
        [RAW2, back ? otherForm(raw) : raw],
        ["cmi.score.min", "0"],
        ["cmi.score.max", "100"]
      ]);
    }
    setProgress(fraction) {
      return this.set([["cmi.progress_measure", decimal(clamp(fraction, 0, 1))]]);
    }
    finished() {
      this.launchedRaw = this.api.get(RAW2);
      return this.api.get(COMPLETION) === "completed" || ["passed", "failed"].includes(this.api.get(SUCCESS));
    }
    time(seconds) {
      return duration(seconds);
    }
    typeOf({ lms }) {
      return lms.type;
    }
    /** What the item's own type can't hold exactly (a number of six digits, or of eight decimals) is recorded as text. */
    written(given2, item) {
      const { type, parts = 1 } = item.lms;
      if (given2.kind === "fill-in" || given2.kind === "long-fill-in") {
        return { type, texts: chunks(escaped(given2.text), type === "fill-in" ? FILL_IN : LONG_FILL_IN, parts) };
      }
      const text = response(given2, NOTATION_2004, tokenOf(item));
      if (text === null) return EMPTY;
      return { type: given2.kind === "numeric" && !isReal(text) ? "fill-in" : type, texts: [text] };
    }
    details(prefix, record, part, { type, texts }) {
      const { item, at, result: result2, latencySeconds } = record;
      const presented = at && new Date(at.getTime() - 1e3 * (latencySeconds ?? 0));
      const time = presented ? [[`${prefix}.timestamp`, timestamp(presented)]] : [];
      const given2 = texts.map((text) => [`${prefix}.${this.responseName}`, text]);
      if (part > 0) return [...time, ...given2];
      return [
        ...objectiveIds(prefix, item),
        ...time,
        ...type === item.lms.type ? patterns(prefix, item) : [],
        [`${prefix}.weighting`, decimal(item.marks)],
        ...given2,
        [`${prefix}.result`, resultOf3(result2)],
        ...latencySeconds === void 0 ? [] : [[`${prefix}.latency`, duration(latencySeconds)]],
        ...item.lms.description === "" ? [] : [[`${prefix}.description`, item.lms.description]]
      ];
    }
    objective(prefix, { description, marks, max, success, completion }) {
      return [
        [`${prefix}.score.scaled`, decimal(clamp(marks / max, -1, 1), 4)],
        [`${prefix}.score.raw`, percent(marks / max)],
        [`${prefix}.score.min`, "0"],
        [`${prefix}.score.max`, "100"],
        ...success === "unknown" ? [] : [[`${prefix}.success_status`, success]],
        [`${prefix}.completion_status`, completion],
        [`${prefix}.description`, line(description)]
      ];
    }
  };
  function resultOf3(result2) {
    return typeof result2 === "number" ? decimal(result2) : result2 ?? "neutral";
  }
  function otherForm(number2) {
    return number2.includes(".") ? `${number2}0` : `${number2}.0`;
  }
  function line(text) {
    return chunks(text.replace(/\s+/g, " ").replace(/^\{/, "("), 250, Infinity)[0];
  }

  // src/lms/standalone.ts
  var Standalone = class {
    /** `storage` is undefined where the browser gives none; `name` tells packages on one server apart. */
    constructor(storage, name) {
      this.storage = storage;
      this.name = name;
      this.target = "standalone";
      /** Nothing is recorded but the state. */
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
      const storage = page.localStorage;
      storage.setItem("markscheme", "1");
      storage.removeItem("markscheme");
      return storage;
    } catch {
      return void 0;
    }
  }

  // src/lms/connect.ts
  var ADAPTERS = {
    scorm12: (payload, page) => new Scorm12(page, payload.settings.finalStatus ?? "passed_failed"),
    scorm2004: (_, page) => new Scorm2004(page),
    standalone: (payload, page) => new Standalone(workingStorage(page), payload.package)
  };
  function connect(payload, page) {
    const lms = ADAPTERS[payload.target](payload, page);
    return { lms, launch: lms.initialize(), lmsMissing: false };
  }
  function withoutLms(payload) {
    const lms = new Standalone(void 0, payload.package);
    return { lms, launch: lms.initialize(), lmsMissing: true };
  }

  // src/strings.ts
  function createWords(messages, language) {
    const plurals = new Intl.PluralRules(language);
    const numbers2 = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const percents = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
    const text = (key) => messages[key] ?? key;
    const plain = (value) => typeof value === "number" ? numbers2.format(value) : value;
    const fill2 = (message, values) => message.replace(/\{(\w+)\}/g, (hole, name) => {
      const value = values[name];
      return value === void 0 ? hole : plain(value);
    });
    const words2 = (key, values = {}) => fill2(text(key), values);
    return Object.assign(words2, {
      plural: (key, count, values = {}) => {
        const message = messages[`${key}.${plurals.select(count)}`] ?? text(`${key}.other`);
        return fill2(message, { count, ...values });
      },
      number: (value) => numbers2.format(value),
      percent: (fraction) => percents.format(fraction),
      list: (things) => things.length < 2 ? things.join("") : words2("list.last", { start: things.slice(0, -1).join(words2("list.comma")), end: things[things.length - 1] })
    });
  }

  // src/screens/misconception.ts
  function misconception({ session, words: words2 }, id) {
    const found = session.payload.misconceptions[id];
    if (found === void 0) return void 0;
    return h(
      "div",
      { class: "misconception" },
      h("h3", {}, words2("misconception.title", { title: found.title })),
      rich("div", { class: "prose" }, found.correction)
    );
  }

  // src/screens/stimulus.ts
  function interactionOf(slot) {
    return INTERACTIONS[slot.item.type];
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
  function caseOf({ item }, { session, words: words2 }) {
    const found = item.case === void 0 ? void 0 : session.payload.cases[item.case];
    if (found === void 0) return void 0;
    return h(
      "details",
      { class: "case", open: true },
      h("summary", {}, words2("question.case", { title: found.title })),
      rich("div", { class: "prose" }, found.text)
    );
  }
  function pose(slot, app, changed, locked) {
    const { index, item, response: response2 } = slot;
    const stem = rich("div", { class: "stem", id: `stem-${index}` }, item.stem);
    const view7 = interactionOf(slot).view(item, {
      response: response2,
      order: (count) => app.session.order(index, count),
      changed,
      announce: app.announce,
      locked,
      prefix: `q${index}`,
      labelledBy: stem.id,
      words: app.words
    });
    if (locked) view7.lock();
    return { element: h("div", { class: "posed" }, stem, view7.element), view: view7 };
  }

  // src/screens/self_marking.ts
  function selfMarking(app, slot) {
    const { session, words: words2 } = app;
    const criteria = interactionOf(slot).criteria?.(slot.item);
    if (criteria === void 0 || !slot.answered) return void 0;
    const fields = criteria.map((criterion, place) => field(app, slot, criterion, place));
    const form = h(
      "fieldset",
      { class: "self-marking" },
      h("legend", {}, words2("self.title")),
      h("p", { class: "hint" }, words2(session.payload.assessment.countSelfMarks ? "self.counts" : "self.private")),
      ...fields.map(({ element }) => element)
    );
    if (session.mode === "review") form.disabled = true;
    else form.append(saveButton(app, slot, () => fields.map(({ marks }) => marks())));
    return form;
  }
  function saveButton(app, slot, marks) {
    const { session, words: words2 } = app;
    const said = h("p", { class: "hint" });
    const button = h("button", { type: "button", class: "secondary" }, words2("self.save"));
    button.addEventListener("click", () => {
      session.selfMark(slot.index, marks());
      const outcome = session.outcome(slot.index);
      said.textContent = words2.plural("self.given", outcome.max, { marks: outcome.marks });
      app.announce(said.textContent);
    });
    return h("div", { class: "actions" }, button, said);
  }
  function field({ words: words2 }, slot, { award: award2, marks }, place) {
    const id = `self-${slot.index}-${place}`;
    const given2 = slot.selfMarks?.[place] ?? 0;
    const label = h("label", { for: id }, rich("span", {}, award2), h("span", { class: "worth" }, words2.plural("marks", marks)));
    if (marks === 1) {
      const box = h("input", { type: "checkbox", id });
      box.checked = given2 === 1;
      return { element: h("div", { class: "criterion" }, box, label), marks: () => box.checked ? 1 : 0 };
    }
    const choices = Array.from({ length: Math.floor(marks) + 1 }, (_, count) => h("option", { value: count }, words2.plural("marks", count)));
    const list = h("select", { class: "select", id }, ...choices);
    list.value = String(given2);
    return { element: h("div", { class: "criterion" }, label, list), marks: () => Number(list.value) };
  }

  // src/screens/explanation.ts
  var RESULTS = {
    correct: ["right", "verdict.right"],
    partial: ["partial", "verdict.partial"],
    incorrect: ["wrong", "verdict.wrong"],
    neutral: ["neutral", "verdict.neutral"],
    unanswered: ["none", "verdict.unanswered"]
  };
  var PROPOSED = ["neutral", "verdict.proposed"];
  function verdictOn({ result: result2, verdict: { decided } }) {
    return decided || result2 === "correct" ? RESULTS[result2] : PROPOSED;
  }
  function resultOf4(outcome, words2) {
    const [kind, key] = verdictOn(outcome);
    return verdict(kind, words2, words2(key));
  }
  function marksOf({ marks, max }, words2) {
    return words2.plural("marks.of", max, { marks });
  }
  function explanation(app, index) {
    const { session, words: words2 } = app;
    const slot = session.slots[index];
    const outcome = session.outcome(index);
    const feedback = feedbackOn(slot.item, outcome);
    const solution = outcome.result === "correct" ? void 0 : interactionOf(slot).solution?.(slot.item, words2);
    const pending = outcome.judged === "pending";
    return h(
      "section",
      { class: `explanation is-${verdictOn(outcome)[0]}`, "aria-labelledby": `result-${index}` },
      h("h2", { id: `result-${index}` }, resultOf4(outcome, words2), pending ? void 0 : h("span", { class: "worth" }, marksOf(outcome, words2))),
      outcome.verdict.decided ? void 0 : h("p", {}, words2("explanation.refer")),
      feedback === void 0 ? void 0 : rich("div", { class: "prose" }, feedback),
      solution === void 0 ? void 0 : h("div", { class: "solution" }, h("h3", {}, words2("answer.right")), rich("div", {}, solution)),
      ...outcome.misconceptions.map((id) => misconception(app, id)),
      selfMarking(app, slot)
    );
  }
  function feedbackOn({ feedback }, { result: result2 }) {
    if (result2 === "correct") return feedback?.correct;
    if (result2 === "partial") return feedback?.partial ?? feedback?.incorrect;
    return result2 === "incorrect" ? feedback?.incorrect : void 0;
  }

  // src/screens/answer.ts
  function answerScreen(app, index) {
    const { session, words: words2 } = app;
    const slot = session.slots[index];
    const title = words2("answer.title", { number: index + 1, count: session.slots.length });
    const posed = pose(slot, app, () => void 0, true);
    posed.view.reveal(session.outcome(index));
    const element = h(
      "section",
      { class: "screen question" },
      h("h1", {}, title, h("span", { class: "worth" }, words2.plural("marks", slot.item.marks))),
      introduction(slot),
      h("div", { class: "work" }, caseOf(slot, app), h("div", { class: "task" }, posed.element, explanation(app, index))),
      pager(app, index)
    );
    return { element, title };
  }
  function pager(app, index) {
    const { session, words: words2 } = app;
    const button = (text, to) => h("button", { type: "button", class: "secondary", onclick: () => app.go({ name: "answer", index: to }) }, text);
    const previous = button(words2("question.previous"), index - 1);
    const next = button(words2("question.next"), index + 1);
    previous.hidden = index === 0;
    next.hidden = index === session.slots.length - 1;
    const back = h("button", { type: "button", class: "primary", onclick: () => app.go({ name: "results" }) }, words2("answer.back"));
    return h("nav", { class: "pager", "aria-label": words2("question.pager") }, previous, next, back);
  }

  // src/screens/timer.ts
  var WARNINGS = [300, 60];
  function createTimer({ session, words: words2, announce }) {
    const time = h("span", { class: "time" });
    const label = h("span", { class: "time-label" }, words2("timer.label"));
    const toggle = h("button", { type: "button", class: "link" });
    const element = h("div", { class: "timer", role: "timer" }, icon("clock"), label, time, toggle);
    let open = true;
    let last = Infinity;
    const update = () => {
      const left = session.phase === "answering" ? session.remainingSeconds() : void 0;
      element.hidden = left === void 0;
      if (left === void 0) return;
      const low = WARNINGS.find((seconds, index) => left <= seconds && left > (WARNINGS[index + 1] ?? 0));
      element.classList.toggle("is-low", low !== void 0);
      const hidden = low === void 0 ? words2("timer.hidden") : words2.plural("timer.under", low / 60);
      write(time, open ? clock(left) : hidden);
      write(toggle, words2(open ? "timer.hide" : "timer.show"));
      for (const seconds of WARNINGS) {
        if (last > seconds && left <= seconds && left > seconds - 30) announce(words2.plural("timer.left", seconds / 60));
      }
      last = left;
    };
    toggle.addEventListener("click", () => {
      open = !open;
      update();
    });
    return { element, update };
  }
  function clock(seconds) {
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const shown2 = parts[0] === 0 ? parts.slice(1) : parts;
    return shown2.map((part, index) => index === 0 ? String(part) : String(part).padStart(2, "0")).join(":");
  }

  // src/screens/bar.ts
  var SAVE_WORDS = {
    saved: "save.saved",
    saving: "save.saving",
    unsaved: "save.unsaved",
    failed: "save.failed",
    closed: "save.closed",
    off: "save.off"
  };
  function createBar(app) {
    const { session, words: words2 } = app;
    const timer = createTimer(app);
    const text = h("span", {});
    const retry = h("button", { type: "button", class: "link", onclick: () => session.saveNow() }, words2("save.retry"));
    const save = h("p", { class: "save" }, icon("right"), text, retry);
    const title = h("p", { class: "bar-title" }, session.payload.assessment.title);
    let told = session.save;
    const update = () => {
      timer.update();
      title.hidden = session.phase === "start";
      save.hidden = session.phase === "start" && session.save !== "failed" && session.save !== "off";
      save.className = `save is-${session.save}`;
      write(text, words2(SAVE_WORDS[session.save]));
      retry.hidden = session.save !== "failed";
      if (session.save === "failed" && told !== "failed") app.announce(words2("save.failed"));
      if (session.save === "saved" && told === "failed") app.announce(words2("save.saved"));
      if (session.save === "failed" || session.save === "saved") told = session.save;
    };
    return { element: h("div", { class: "bar" }, title, timer.element, save), update };
  }

  // src/screens/fault.ts
  var ACTIONS = {
    damaged: "fault.damaged.action",
    foreign: "fault.foreign.action",
    no_lms: "fault.no_lms.action"
  };
  function faultScreen(fault, words2, act) {
    const title = words2(`fault.${fault}.title`);
    const action = ACTIONS[fault];
    const element = h(
      "section",
      { class: "screen fault-screen" },
      h("h1", {}, title),
      ...words2(`fault.${fault}.text`).split("\n").map((text) => h("p", {}, text)),
      action === void 0 ? void 0 : h("div", { class: "actions" }, h("button", { type: "button", class: "secondary", onclick: act }, words2(action)))
    );
    return { element, title };
  }
  function showFault(root, fault, messages, language, act) {
    const screen = faultScreen(fault, createWords(messages, language), act);
    root.replaceChildren(screen.element);
    document.title = screen.title;
  }

  // src/screens/dialog.ts
  function confirm({ title, body, yes, no, then }) {
    const agree = () => {
      dialog.close();
      then();
    };
    const dialog = h(
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

  // src/screens/overview.ts
  var MOST_NAMED = 12;
  function overviewScreen(app) {
    const { session, words: words2 } = app;
    const linear = session.payload.assessment.navigation === "linear";
    const answered2 = session.slots.filter((slot) => slot.answered).length;
    const back = h(
      "button",
      { type: "button", class: "secondary", onclick: () => app.go({ name: "question", index: session.position }) },
      words2("overview.back", { number: session.position + 1 })
    );
    const submit = h("button", { type: "button", class: "primary", onclick: () => ask(app) }, words2("overview.submit"));
    const element = h(
      "section",
      { class: "screen overview" },
      h("h1", {}, words2("overview.title")),
      h("p", { class: "lead" }, words2.plural("overview.answered", session.slots.length, { answered: answered2 })),
      ...warnings(app).map((text) => h("p", { class: "notice is-warning" }, icon("note"), h("span", {}, text))),
      h("ol", { class: "question-list" }, ...session.slots.map((slot) => row(app, slot, linear))),
      h("div", { class: "actions" }, submit, back)
    );
    return { element, title: words2("overview.title") };
  }
  function row(app, slot, linear) {
    const { session, words: words2 } = app;
    const name = [
      h("span", { class: "question-number" }, words2.number(slot.index + 1)),
      h("span", { class: "question-title" }, slot.item.title),
      h("span", { class: "tags" }, ...tags(app, slot))
    ];
    if (linear) return h("li", {}, h("div", { class: "question-row" }, ...name));
    const go = () => app.go({ name: "question", index: slot.index });
    const current = slot.index === session.position ? "step" : void 0;
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "question-row", "aria-current": current, onclick: go },
        h("span", { class: "visually-hidden" }, words2("overview.question")),
        ...name
      )
    );
  }
  function tags({ session, words: words2 }, slot) {
    const tag = (kind, text) => h("span", { class: `tag is-${kind}` }, text);
    return [
      slot.index === session.position ? tag("current", words2("overview.current")) : void 0,
      slot.flagged ? tag("flagged", words2("overview.flagged")) : void 0,
      slot.answered ? tag("answered", words2("overview.done")) : tag("open", words2("overview.open"))
    ].filter((element) => element !== void 0);
  }
  function warnings({ session, words: words2 }) {
    const open = session.slots.filter((slot) => !slot.answered);
    const flagged = session.slots.filter((slot) => slot.flagged);
    const unanswered2 = (slots) => slots.length > MOST_NAMED ? words2("overview.too_many", { count: slots.length }) : words2.plural("overview.unanswered", slots.length, { numbers: name(slots) });
    const name = (slots) => words2.list(slots.map(({ index }) => words2.number(index + 1)));
    return [
      open.length === 0 ? void 0 : unanswered2(open),
      flagged.length === 0 ? void 0 : words2.plural("overview.flags", flagged.length, { numbers: name(flagged) })
    ].filter((text) => text !== void 0);
  }
  function ask(app) {
    const { session, words: words2 } = app;
    const body = [...warnings(app), words2("submit.body")].map((text) => h("p", {}, text));
    const then = () => session.submit();
    confirm({ title: words2("submit.title"), body, yes: words2("submit.yes"), no: words2("submit.no"), then });
  }

  // src/screens/question.ts
  function questionScreen(app, index) {
    const { session, words: words2 } = app;
    const slot = () => session.slots[index];
    const position = words2("question.position", { number: index + 1, count: session.slots.length });
    const task = taskOf(app, slot);
    const nav = pager2(app, slot);
    const update = () => {
      task.update();
      nav.update();
    };
    update();
    const element = h(
      "section",
      { class: "screen question" },
      h("progress", { max: session.slots.length, value: index + 1, "aria-hidden": "true" }),
      h("h1", {}, position, h("span", { class: "worth" }, words2.plural("marks", slot().item.marks))),
      introduction(slot()),
      h("div", { class: "work" }, caseOf(slot(), app), task.element),
      nav.element
    );
    return { element, title: position, update };
  }
  function taskOf(app, slot) {
    const { session, words: words2 } = app;
    const { index, item } = slot();
    const fault = h("p", { class: "fault", role: "alert" });
    const answer2 = h("div", { class: "answer" });
    const changed = (response2, settled) => {
      write(fault, "");
      session.answer(index, response2, settled);
    };
    const fill2 = () => {
      const { locked } = slot();
      const posed = pose(slot(), app, changed, locked);
      answer2.replaceChildren(posed.element);
      if (!locked) return;
      posed.view.reveal(session.outcome(index));
      answer2.append(explanation(app, index));
    };
    const check = () => {
      if (!slot().answered) return write(fault, words2("question.unanswered"));
      session.check(index);
      fill2();
      focusOn(answer2.querySelector(".explanation h2"));
    };
    const clear = () => {
      changed(interactionOf(slot()).empty(item), true);
      fill2();
      answer2.querySelector("input, select, textarea, button")?.focus();
    };
    const checkButton = h("button", { type: "button", class: "primary", onclick: check }, words2("question.check"));
    const clearButton = h("button", { type: "button", class: "link", onclick: clear }, words2("question.clear"));
    const flag = flagButton(app, slot);
    fill2();
    const update = () => {
      const { answered: answered2, locked } = slot();
      checkButton.hidden = session.payload.assessment.feedback !== "immediate" || locked;
      clearButton.hidden = !answered2 || locked;
      flag.update();
    };
    const actions = h("div", { class: "actions" }, checkButton, clearButton, flag.element);
    return { element: h("div", { class: "task" }, answer2, fault, actions), update };
  }
  function flagButton({ session, words: words2 }, slot) {
    const text = h("span", {});
    const element = h(
      "button",
      { type: "button", class: "link", onclick: () => session.flag(slot().index, !slot().flagged) },
      icon("flag"),
      text
    );
    const update = () => {
      element.hidden = session.payload.assessment.navigation === "linear" || slot().locked;
      set(element, "aria-pressed", String(slot().flagged));
      write(text, words2("question.flag"));
    };
    return { element, update };
  }
  function pager2(app, slot) {
    const { session, words: words2 } = app;
    const { index } = slot();
    const linear = session.payload.assessment.navigation === "linear";
    const last = index === session.slots.length - 1;
    const forward = () => app.go(last ? { name: "overview" } : { name: "question", index: index + 1 });
    const next = h("button", { type: "button" }, words2(last ? "question.finish" : "question.next"));
    next.addEventListener("click", () => {
      if (!linear || last || slot().answered) return forward();
      const body = [h("p", {}, words2("leave.body"))];
      confirm({ title: words2("leave.title"), body, yes: words2("leave.yes"), no: words2("leave.no"), then: forward });
    });
    const previous = h(
      "button",
      { type: "button", class: "secondary", onclick: () => app.go({ name: "question", index: index - 1 }) },
      words2("question.previous")
    );
    const overview = h(
      "button",
      { type: "button", class: "secondary", onclick: () => app.go({ name: "overview" }) },
      words2("question.overview")
    );
    previous.hidden = linear || index === 0;
    overview.hidden = linear || last;
    const update = () => {
      const checking = session.payload.assessment.feedback === "immediate" && !slot().locked;
      next.className = checking ? "secondary" : "primary";
    };
    return { element: h("nav", { class: "pager", "aria-label": words2("question.pager") }, previous, overview, next), update };
  }

  // src/screens/results.ts
  var KINDS = [
    ["concept", "points.concept"],
    ["tip", "points.tip"],
    ["misconception", "points.misconception"],
    ["marking_point", "points.marking_point"]
  ];
  function resultsScreen(app) {
    const { session, words: words2 } = app;
    const results = session.results();
    const open = session.payload.assessment.feedback !== "none";
    const title = words2(!open ? "results.submitted" : results.passed === void 0 ? "results.done" : results.passed ? "results.passed" : "results.failed");
    const unsaved = notice(words2("results.unsaved"));
    unsaved.classList.add("is-warning");
    const element = h(
      "section",
      { class: "screen results" },
      h("h1", {}, title),
      unsaved,
      results.timedOut ? notice(words2("results.timed_out")) : void 0,
      ...open ? shown(app, results) : [h("p", { class: "lead" }, words2("results.hidden"))],
      closing(app, results)
    );
    const update = () => {
      unsaved.hidden = session.save !== "failed";
    };
    update();
    return { element, title, update };
  }
  function shown(app, results) {
    const { words: words2 } = app;
    return [
      score(app, results),
      results.pending.length === 0 ? void 0 : pendingNotice(app, results),
      questions(app, results),
      ...points(app, results),
      results.misconceptions.length === 0 ? void 0 : h("h2", {}, words2("results.misconceptions")),
      ...results.misconceptions.map((id) => misconception(app, id))
    ];
  }
  function notice(...children) {
    return h("p", { class: "notice" }, icon("note"), h("span", {}, ...children));
  }
  function score({ session, words: words2 }, results) {
    const { passMark } = session.payload.assessment;
    const kind = results.passed === void 0 ? "neutral" : results.passed ? "right" : "wrong";
    return h(
      "div",
      { class: `score is-${kind}` },
      h("p", { class: "score-figure" }, words2.percent(results.scaled)),
      h("p", {}, marksOf(results, words2)),
      h("progress", { max: 1, value: results.scaled, "aria-hidden": "true" }),
      passMark === void 0 ? void 0 : h("p", { class: "hint" }, words2("results.pass_mark", { pass: words2.percent(passMark) }))
    );
  }
  function pendingNotice(app, { pending }) {
    const { session, words: words2 } = app;
    const text = words2.plural("results.pending", pending.length);
    if (session.mode === "review") return notice(text);
    const go = () => app.go({ name: "answer", index: pending[0] });
    return notice(text, " ", h("button", { type: "button", class: "link", onclick: go }, words2("results.mark")));
  }
  function questions(app, results) {
    const { session, words: words2 } = app;
    const rows = session.slots.map((slot, index) => {
      const outcome = results.outcomes[index];
      const name = words2("results.question", { number: index + 1, title: slot.item.title });
      const review = h("button", { type: "button", class: "link", onclick: () => app.go({ name: "answer", index }) }, name);
      const marks = outcome.judged === "pending" ? void 0 : h("span", { class: "worth" }, marksOf(outcome, words2));
      return h("tr", {}, h("th", { scope: "row" }, review), h("td", {}, h("div", { class: "result" }, resultOf4(outcome, words2), marks)));
    });
    const heading = (key) => h("th", { scope: "col" }, words2(key));
    return h(
      "table",
      { class: "marks" },
      h("caption", {}, words2("results.questions")),
      h("thead", {}, h("tr", {}, heading("results.col.question"), heading("results.col.result"))),
      h("tbody", {}, ...rows)
    );
  }
  function points({ words: words2 }, results) {
    if (results.points.length === 0) return [];
    const groups = KINDS.map(([kind, key]) => ({ key, of: results.points.filter((point) => point.kind === kind) }));
    const list = (of) => h(
      "ul",
      { class: "points" },
      ...of.map(
        (point) => h(
          "li",
          {},
          h("span", {}, point.title),
          h("span", { class: "worth" }, marksOf(point, words2)),
          h("progress", { max: point.max, value: Math.max(0, point.marks), "aria-hidden": "true" })
        )
      )
    );
    return [
      h("h2", {}, words2("results.points")),
      ...groups.filter(({ of }) => of.length > 0).flatMap(({ key, of }) => [h("h3", {}, words2(key)), list(of)])
    ];
  }
  function closing(app, { passed }) {
    const { session, words: words2 } = app;
    if (session.mode === "review" || session.attemptsLeft === 0) return h("p", { class: "hint closing" }, words2("results.close"));
    const again = () => {
      session.retry();
      app.go({ name: "question", index: session.position });
    };
    const retry = h("button", { type: "button", class: "primary", onclick: again }, words2("results.retry"));
    const finish = h("button", { type: "button", class: "secondary" }, words2("results.finish"));
    finish.addEventListener("click", () => {
      session.finish();
      app.refresh();
    });
    const left = Number.isFinite(session.attemptsLeft) ? words2.plural("results.left", session.attemptsLeft) : words2("results.unlimited");
    return h(
      "div",
      { class: "closing" },
      h("p", { class: "hint" }, passed === true ? words2("results.best") : left),
      h("div", { class: "actions" }, retry, finish)
    );
  }

  // src/screens/start.ts
  function startScreen(app) {
    const { session, words: words2 } = app;
    const { assessment } = session.payload;
    const label = words2(session.resumed ? "start.resume" : session.attempt > 1 ? "start.again" : "start.begin");
    const begin = () => {
      session.begin();
      app.go({ name: "question", index: session.position });
    };
    const element = h(
      "section",
      { class: "screen start" },
      h("h1", {}, assessment.title),
      assessment.description === void 0 ? void 0 : rich("div", { class: "prose" }, assessment.description),
      ...notices(app).map((text) => h("p", { class: "notice" }, icon("note"), h("span", {}, text))),
      h("dl", { class: "facts" }, ...facts(app).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
      h("div", { class: "actions" }, h("button", { type: "button", class: "primary", onclick: begin }, label))
    );
    return { element, title: words2("start.title") };
  }
  function notices({ session, words: words2 }) {
    const { assessment } = session.payload;
    return [
      session.resumed ? words2("start.resumed") : void 0,
      session.mode === "browse" ? words2("start.browse") : void 0,
      session.best === void 0 ? void 0 : words2("start.best", { best: words2.percent(session.best) }),
      assessment.navigation === "linear" ? words2("start.linear") : void 0,
      assessment.timeLimitSeconds === void 0 ? void 0 : words2("start.deadline")
    ].filter((text) => text !== void 0);
  }
  function facts({ session, words: words2 }) {
    const { assessment } = session.payload;
    const marks = session.slots.reduce((sum, { item }) => sum + item.marks, 0);
    const found = [
      [words2("start.questions"), words2.number(session.slots.length)],
      [words2("start.marks"), words2.number(marks)]
    ];
    if (assessment.passMark !== void 0) found.push([words2("start.pass"), words2.percent(assessment.passMark)]);
    if (assessment.timeLimitSeconds !== void 0) {
      found.push([words2("start.time"), words2.plural("minutes", assessment.timeLimitSeconds / 60)]);
    }
    const attempts = assessment.attempts;
    const attempt = attempts === 0 ? words2("start.unlimited", { attempt: session.attempt }) : words2("start.attempt", { attempt: session.attempt, attempts });
    if (attempts !== 1) found.push([words2("start.attempts"), attempt]);
    return found;
  }

  // src/screens/app.ts
  function mountApp(root, session, messages) {
    const words2 = createWords(messages, session.payload.unit.language);
    const live = h("p", { class: "visually-hidden", role: "status" });
    const place = h("div", { class: "place" });
    let wanted = session.resumed ? { name: "start" } : void 0;
    let shown2;
    const show = (route, key) => {
      const first = shown2 === void 0;
      const screen = screenOf(route, app);
      shown2 = { key, screen };
      place.replaceChildren(screen.element);
      document.title = words2("page.title", { screen: screen.title, assessment: session.payload.assessment.title });
      if (first) return;
      window.scrollTo(0, 0);
      focusOn(screen.element.querySelector("h1"));
    };
    const render = () => {
      const route = routeOf(session, wanted);
      const key = JSON.stringify([route, session.attempt]);
      if (shown2?.key === key) shown2.screen.update?.();
      else show(route, key);
      bar.update();
    };
    const app = {
      session,
      words: words2,
      go: (route) => {
        wanted = route;
        if (route.name === "question" && route.index !== session.position) session.goTo(route.index);
        render();
      },
      refresh: () => show(routeOf(session, wanted), shown2?.key ?? ""),
      announce: (text) => {
        live.replaceChildren(h("span", {}, text));
      }
    };
    const bar = createBar(app);
    root.replaceChildren(bar.element, place, live);
    render();
    session.subscribe(render);
  }
  function routeOf(session, wanted) {
    if (session.stateFault !== void 0) return { name: "fault", fault: session.stateFault };
    if (session.save === "closed") return { name: "fault", fault: "closed" };
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
        return faultScreen(route.fault, app.words, () => app.session.discardState());
    }
  }
  function focusOn(element) {
    element?.setAttribute("tabindex", "-1");
    element?.focus({ preventScroll: true });
  }

  // src/xapi/fill.ts
  function fill(template, payload, facts2, { actor, registration }, id, at) {
    const { result: fixed, context, ...rest } = template.statement;
    const activity = template.activity === "assessment" ? payload.assessment : payload.activities[facts2.item?.id ?? ""];
    const result2 = { ...fixed, ...filled(template.fill, facts2) };
    return {
      id,
      actor,
      ...rest,
      object: { objectType: "Activity", ...activity },
      ...Object.keys(result2).length > 0 && { result: result2 },
      ...(context || registration) && { context: { ...context, ...registration && { registration } } },
      timestamp: at.toISOString()
    };
  }
  function filled(fields, facts2) {
    const known = {
      score: facts2.score && facts2.score.max > 0 ? score2(facts2.score) : void 0,
      success: facts2.success,
      completion: facts2.completion,
      response: facts2.response && response(facts2.response, NOTATION_2004, (id) => id),
      duration: facts2.seconds === void 0 ? void 0 : duration(facts2.seconds)
    };
    return Object.fromEntries(fields.map((field2) => [field2, known[field2]]).filter(([, value]) => value != null));
  }
  function score2({ marks, min, max }) {
    const raw = Number(decimal(clamp(marks, min, max)));
    return { scaled: Number(decimal(clamp(marks / max, -1, 1), 4)), raw, min, max };
  }

  // src/xapi/statements.ts
  var STATEMENT = "markscheme:statement";
  var Statements = class {
    /** `read` and `connect` are called for the first statement, not before. */
    constructor(read2, connect2, context) {
      this.read = read2;
      this.connect = connect2;
      this.context = context;
    }
    tell(event, facts2) {
      const payload = this.parsed ?? (this.parsed = this.read());
      const deliveries = this.deliveries ?? (this.deliveries = this.connect(payload));
      for (const template of payload.templates) {
        if (template.event !== event) continue;
        const statement = fill(template, payload, facts2, this.context, crypto.randomUUID?.() ?? uuid(), /* @__PURE__ */ new Date());
        for (const delivery of deliveries) delivery.send(statement);
      }
    }
  };
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  // src/xapi/delivery.ts
  function toPage(page) {
    return { send: (detail) => void page.dispatchEvent(new CustomEvent(STATEMENT, { detail })) };
  }
  function toLrs({ endpoint, auth }) {
    const headers = {
      Authorization: auth,
      "Content-Type": "application/json",
      "X-Experience-API-Version": "1.0.3"
    };
    return {
      send(statement) {
        const url = `${endpoint}statements?statementId=${encodeURIComponent(String(statement["id"]))}`;
        fetch(url, { method: "PUT", headers, body: JSON.stringify(statement), keepalive: true }).then((answer2) => answer2.ok || Promise.reject(new Error(`HTTP ${answer2.status}`))).catch((error) => console.warn("A statement did not reach the LRS.", error));
      }
    };
  }

  // src/xapi/launch.ts
  function contextOf(query, launch, origin) {
    const registration = query.get("registration") ?? void 0;
    return { actor: launchedActor(query.get("actor")) ?? account(launch, origin), registration };
  }
  function lrsOf(query, payload) {
    const endpoint = query.get("endpoint") ?? payload.lrs?.endpoint;
    const auth = query.get("auth");
    if (!endpoint || !auth) return void 0;
    return { endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`, auth };
  }
  function launchedActor(json) {
    try {
      const actor = JSON.parse(json ?? "null");
      return actor !== null && typeof actor === "object" ? { objectType: "Agent", ...actor } : void 0;
    } catch {
      return void 0;
    }
  }
  function account({ learnerId, learnerName }, origin) {
    const homePage = /^https?:/.test(origin) ? origin : "urn:x-markscheme:local";
    return {
      objectType: "Agent",
      ...learnerName !== "" && { name: learnerName },
      account: { homePage, name: learnerId === "" ? "unknown" : learnerId }
    };
  }

  // src/main.ts
  function main() {
    const payload = island("payload");
    const strings = island("strings");
    const root = document.getElementById("app");
    const start = (connection) => {
      const { launch } = connection;
      const session = createSession({ payload, interactions: INTERACTIONS, ...connection, statements: statements(launch) });
      follow3(session);
      mountApp(root, session, strings);
    };
    try {
      start(connect(payload, window));
    } catch (error) {
      if (!(error instanceof LmsUnavailable)) throw error;
      console.warn(error.message);
      showFault(root, "no_lms", strings, payload.unit.language, () => start(withoutLms(payload)));
    }
  }
  function island(id) {
    return JSON.parse(document.getElementById(id)?.textContent ?? "null");
  }
  function statements(launch) {
    const query = new URLSearchParams(location.search);
    const deliveries = (xapi) => {
      const lrs = lrsOf(query, xapi);
      return lrs ? [toPage(window), toLrs(lrs)] : [toPage(window)];
    };
    return new Statements(() => island("xapi"), deliveries, contextOf(query, launch, location.origin));
  }
  function follow3(session) {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") session.flush();
      else session.shown();
    });
    window.addEventListener("pagehide", () => session.closing());
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) session.reopened();
    });
    window.addEventListener("online", () => session.flush());
  }
  main();
})();
