(() => {
  // core:src/dom.ts
  var { escape, h, icon, rich, set, write } = markscheme.modules["src/dom.ts"];

  // core:src/marking/award.ts
  var { award, round, unanswered } = markscheme.modules["src/marking/award.ts"];

  // src/marking/extended_text.ts
  function markExtendedText(item, response, selfMarks) {
    if (response.trim() === "") return unanswered(item);
    if (selfMarks === void 0) return { ...unanswered(item), result: "neutral", judged: "pending" };
    const parts = item.scheme.criteria.map((criterion, index) => {
      const marks = Math.min(criterion.marks, Math.max(0, selfMarks[index] ?? 0));
      return { id: criterion.id, marks, max: criterion.marks, correct: marks >= criterion.marks };
    });
    const earned = parts.reduce((sum, part) => sum + part.marks, 0);
    return { ...award(item, earned, parts), judged: "self" };
  }

  // core:src/interactions/text_field.ts
  var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

  // src/interactions/extended_text/extended_text.ts
  var LINE = 100;
  var extendedText = {
    type: "extended_text",
    empty: () => "",
    isAnswered: (_item, response) => response.trim() !== "",
    mark: markExtendedText,
    describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text,
    view,
    criteria: (item) => item.scheme.criteria
  };
  function view(item, context) {
    const rows = Math.min(16, Math.max(6, Math.ceil(item.maxLength / LINE)));
    const { view: field } = textField({ most: item.maxLength, rows }, context);
    const reveal = () => field.element.append(
      h("h2", {}, context.words("answer.model")),
      rich("div", { class: "model-answer" }, item.modelAnswer)
    );
    return { ...field, reveal };
  }

  // entry.ts
  markscheme.register.interactions(extendedText);
})();
