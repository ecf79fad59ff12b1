(() => {
  // core:src/dom.ts
  var { escape, h, icon, rich, set, write } = markscheme.modules["src/dom.ts"];

  // core:src/marking/award.ts
  var { award, round, unanswered } = markscheme.modules["src/marking/award.ts"];

  // core:src/marking/number.ts
  var { readings } = markscheme.modules["src/marking/number.ts"];

  // src/marking/numeric.ts
  function numberOf(item, response) {
    const { bounds } = item;
    const values = readings(response, item.unit);
    return (bounds && values.find((value) => within(value, bounds))) ?? values[0];
  }
  function within(value, [low, high]) {
    const room = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    return value >= low - room && value <= high + room;
  }

  // core:src/interactions/text_field.ts
  var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

  // core:src/interactions/verdict.ts
  var { remark, result, verdict } = markscheme.modules["src/interactions/verdict.ts"];

  // src/interactions/numeric/response.ts
  var numericResponses = {
    type: "numeric",
    empty: () => "",
    /** Text that is no number is no answer yet: the view says so. */
    isAnswered: (item, response) => numberOf(item, response) !== void 0,
    describe: (item, response) => ({ kind: "numeric", value: numberOf(item, response) ?? 0 }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/numeric/numeric.ts
  var MOST = 40;
  var numeric = {
    ...numericResponses,
    view,
    solution: (item, words) => escape(withUnit(words.number(item.answer), item.unit))
  };
  function view(item, context) {
    const shape = { most: item.state.text ?? MOST, numeric: true, unit: item.unit };
    const fault = h("p", { class: "fault", id: `${context.prefix}-fault`, role: "alert" });
    const field = textField(shape, {
      ...context,
      changed: (response, settled) => {
        context.changed(response, settled);
        const bad = response.trim() !== "" && numberOf(item, response) === void 0;
        if (bad && !settled) return;
        write(fault, bad ? context.words("numeric.fault") : "");
        set(field.input, "aria-invalid", bad ? "true" : void 0);
      }
    });
    field.input.setAttribute("aria-describedby", `${field.input.getAttribute("aria-describedby")} ${fault.id}`);
    field.view.element.append(fault);
    const reveal = (outcome) => field.view.element.append(remark(outcome.parts[0]?.feedback) ?? "");
    return { ...field.view, reveal };
  }

  // entry.ts
  markscheme.register.interactions(numeric);
})();
