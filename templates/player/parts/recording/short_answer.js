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

  // entry.ts
  markscheme.register.interactions(shortAnswer);
})();
