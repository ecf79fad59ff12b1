(() => {
  // core:src/dom.ts
  var { escape, h, icon, rich, set, write } = markscheme.modules["src/dom.ts"];

  // core:src/text.ts
  var { decodeText, encodeText, fitText, normalised } = markscheme.modules["src/text.ts"];

  // core:src/interactions/text_field.ts
  var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

  // core:src/interactions/verdict.ts
  var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

  // core:src/interactions/highlight.ts
  var { highlighted } = markscheme.modules["src/interactions/highlight.ts"] ?? {};

  // src/interactions/short_answer/response.ts
  var shortAnswerResponses = {
    type: "short_answer",
    empty: () => "",
    isAnswered: (_item, response) => response.trim() !== "",
    describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/short_answer/short_answer.ts
  var LINE = 80;
  var shortAnswer = {
    ...shortAnswerResponses,
    view
  };
  function view(item, context) {
    const rows = Math.min(10, Math.max(3, Math.ceil(item.maxLength / LINE)));
    const field = textField({ most: item.maxLength, rows }, context);
    const { element } = field.view;
    const reveal = (outcome) => {
      const { words } = context;
      const found = outcome.parts.filter((part) => part.spans !== void 0);
      const response = fitText(field.input.value, item.maxLength);
      if (outcome.result !== "unanswered") element.replaceChildren(highlighted(response, found, words));
      element.append(
        h("h2", {}, words("short_answer.points", { marks: words.plural("marks", item.marks) })),
        h(
          "ul",
          { class: "mark-points" },
          ...item.scheme.points.map((point) => pointRow(point, outcome, found, words)),
          ...found.filter(({ max }) => max === 0).map((part) => misconceptionRow(part, found, words))
        ),
        h("h2", {}, words("answer.model")),
        rich("div", { class: "model-answer" }, item.modelAnswer)
      );
    };
    return { ...field.view, reveal };
  }
  function pointRow(point, outcome, found, words) {
    const part = outcome.parts.find(({ id }) => id === point.id);
    const earned = part?.correct === true;
    const number = found.findIndex(({ id }) => id === point.id) + 1;
    const marks = words.plural("marks", point.marks);
    const text = earned ? words("short_answer.earned", { marks, number }) : words("short_answer.missed", { marks });
    return h(
      "li",
      { class: earned ? "is-right" : "is-missed-point" },
      verdict(earned ? "right" : "none", words, text),
      rich("div", {}, point.award),
      remark(part?.feedback)
    );
  }
  function misconceptionRow(part, found, words) {
    const number = found.indexOf(part) + 1;
    return h(
      "li",
      { class: "is-wrong" },
      verdict("wrong", words, words("short_answer.misconception", { number })),
      remark(part.feedback)
    );
  }

  // core:src/marking/award.ts
  var { award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

  // core:src/marking/phrases.ts
  var { Phrases, better, spansOf, wordsOf } = markscheme.modules["src/marking/phrases.ts"] ?? {};

  // src/marking/doubts.ts
  var SLIPS = 1;
  var UNKNOWN_WORDS = 5;
  var UNKNOWN_SHARE = 1 / 3;
  var LATIN = /[\p{Script=Latin}\p{N}]/u;
  function doubts({ marks, scheme }, text, evidence, earned, given2, total) {
    const reasons = [];
    const all = new Set(scheme.points.filter((_, index) => earned[index]).map(({ id }) => id));
    scheme.points.forEach(({ id, develops, referWithout }, index) => {
      const { accept, negated, reject, refer } = evidence[index];
      const add = (doubt, found) => reasons.push({ doubt, id, spans: spansOf(found, text) });
      if (refer !== void 0) add("judgement", refer);
      if (accept === void 0) {
        if (negated !== void 0) add("negation", negated);
        return;
      }
      const against = reject ?? negated;
      if (against !== void 0) add("contradiction", against);
      if (earned[index] !== true) {
        if (reject === void 0 && develops !== void 0) add("development", accept);
        return;
      }
      if (accept.slips > SLIPS) add("spelling", accept);
      if (referWithout !== void 0 && !referWithout.some((other) => all.has(other))) add("judgement", accept);
    });
    for (const { id, minimum } of scheme.criteria ?? []) {
      const reached = given2.filter((_, index) => scheme.points[index]?.criterion === id);
      if (reached.reduce((sum, each) => sum + each, 0) < minimum) reasons.push({ doubt: "minimum", id });
    }
    if (total < marks) reasons.push(...uncovered(scheme.otherValid === true, text));
    return reasons;
  }
  function uncovered(otherValid, { words, seen }) {
    if (!words.some(({ raw }) => LATIN.test(raw))) return [{ doubt: "language" }];
    const content = words.filter((_, index) => seen[index]?.idle === false);
    const unknown = words.filter((_, index) => seen[index]?.idle === false && seen[index]?.hits.length === 0);
    const many = unknown.length >= UNKNOWN_WORDS && unknown.length > UNKNOWN_SHARE * content.length;
    if (unknown.length === 0 || !(otherValid || many)) return [];
    return [{ doubt: otherValid ? "other_valid" : "unknown_words", spans: unknown.map(({ start, end }) => [start, end]) }];
  }

  // core:src/marking/scheme.ts
  var { CompiledScheme, compile } = markscheme.modules["src/marking/scheme.ts"] ?? {};

  // src/marking/short_answer.ts
  function markShortAnswer(item, response = "") {
    if (response.trim() === "") return unanswered(item);
    const { points, misconceptions = [] } = item.scheme;
    const { text, evidence } = compile(item).read(response);
    const earned = earnedOf(points, evidence);
    const given2 = capped(item.scheme, earned);
    const parts = points.map(({ id, marks: max, feedback }, index) => {
      const part = { id, marks: given2[index], max, correct: earned[index] };
      const found = evidence[index]?.accept;
      return part.correct && found !== void 0 ? { ...part, spans: spansOf(found, text), feedback } : part;
    });
    const betrayed = misconceptions.flatMap(({ misconception: id, feedback }, index) => {
      const found = evidence[points.length + index]?.accept;
      return found === void 0 ? [] : [{ id, marks: 0, max: 0, correct: false, spans: spansOf(found, text), feedback }];
    });
    const total = round(given2.reduce((sum, marks) => sum + marks, 0));
    const reasons = doubts(item, text, evidence, earned, given2, total);
    return award(item, total, [...parts, ...betrayed], betrayed.map(({ id }) => id), reasons);
  }
  function earnedOf(points, evidence) {
    const places = new Map(points.map(({ id }, index) => [id, index]));
    const known = [];
    const earned = (index) => {
      const present = known[index];
      if (present !== void 0) return present;
      known[index] = false;
      const { requires = [], develops } = points[index];
      const { accept, reject, sentences } = evidence[index];
      if (accept === void 0 || reject !== void 0) return false;
      const has = (id) => places.has(id) && earned(places.get(id));
      const developed = develops === void 0 || has(develops) && follows(sentences, evidence[places.get(develops)]?.sentences);
      return known[index] = developed && requires.every(has);
    };
    return points.map((_, index) => earned(index));
  }
  function follows(sentences = /* @__PURE__ */ new Set(), before = /* @__PURE__ */ new Set()) {
    return [...sentences].some((sentence) => before.has(sentence) || before.has(sentence - 1));
  }
  function capped({ points, groups = [] }, earned) {
    const left = new Map(groups.map(({ id, marks }) => [id, marks]));
    return points.map(({ marks, group = "" }, index) => {
      if (earned[index] !== true) return 0;
      const room = left.get(group) ?? marks;
      if (left.has(group)) left.set(group, room - Math.min(marks, room));
      return Math.min(marks, room);
    });
  }

  // entry.ts
  markscheme.register.interactions(shortAnswer, markShortAnswer);
})();
