(() => {
  // core:src/dom.ts
  var { escape, h, icon, rich, set, write } = markscheme.modules["src/dom.ts"];

  // core:src/interactions/text_field.ts
  var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

  // src/interactions/extended_text/response.ts
  var extendedTextResponses = {
    type: "extended_text",
    empty: () => "",
    isAnswered: (_item, response) => response.trim() !== "",
    describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/extended_text/criteria.ts
  function criteriaFields({ criteria }, context) {
    const fields = criteria.map((criterion, place) => field(criterion, place, context));
    return { elements: fields.map(({ element }) => element), marks: () => fields.map(({ marks }) => marks()) };
  }
  function field({ award, marks }, place, context) {
    const { words, prefix } = context;
    const id = `${prefix}-${place}`;
    const given = context.given?.[place] ?? 0;
    const label = h("label", { for: id }, rich("span", {}, award), h("span", { class: "worth" }, words.plural("marks", marks)));
    if (marks === 1) {
      const box = h("input", { type: "checkbox", id });
      box.checked = given === 1;
      return { element: h("div", { class: "criterion" }, box, label), marks: () => box.checked ? 1 : 0 };
    }
    const choices = Array.from({ length: Math.floor(marks) + 1 }, (_, count) => h("option", { value: count }, words.plural("marks", count)));
    const list = h("select", { class: "select", id }, ...choices);
    list.value = String(given);
    return { element: h("div", { class: "criterion" }, label, list), marks: () => Number(list.value) };
  }

  // src/interactions/extended_text/levels.ts
  function levelTitle({ title }, place, words) {
    return title ?? words("level.title", { number: place + 1 });
  }
  function levelFields({ levels }, context) {
    const { words, prefix } = context;
    const given = context.given?.[0];
    const bands = bandsOf(levels, words);
    const marks = h("select", { class: "select", id: `${prefix}-marks` });
    const within = h("div", { class: "criterion" }, h("label", { for: marks.id }, words("level.marks")), marks);
    const choose = ({ min, max }) => {
      const range = Array.from({ length: max - min + 1 }, (_, step) => min + step);
      marks.replaceChildren(...range.map((count) => h("option", { value: count }, words.plural("marks", count))));
      within.hidden = false;
    };
    const chosen = bands.findIndex(({ min, max }) => given !== void 0 && min <= given && given <= max);
    const rows = bands.map((band, place) => bandRow(band, `${prefix}-${place}`, prefix, place === chosen, words, () => choose(band)));
    within.hidden = true;
    if (given !== void 0 && chosen >= 0) {
      choose(bands[chosen]);
      marks.value = String(given);
    }
    const group = h(
      "fieldset",
      { class: "options" },
      h("legend", { class: "hint" }, words("level.choose")),
      ...rows
    );
    return {
      elements: [group, within],
      marks: () => within.hidden ? void 0 : [Number(marks.value)],
      missing: words("level.missing")
    };
  }
  function bandsOf(levels, words) {
    const bands = levels.map((level, place) => ({ ...level, title: levelTitle(level, place, words) }));
    const below = { min: 0, max: 0, title: words("level.none"), descriptor: words("level.none.text") };
    return levels[0]?.min === 0 ? bands : [below, ...bands];
  }
  function bandRow(band, id, name, checked, words, choose) {
    const input = h("input", { type: "radio", id, name, "aria-describedby": `${id}-text`, onchange: choose });
    input.checked = checked;
    const range = h("span", { class: "worth" }, rangeOf(band, words));
    const label = h("label", { class: "option-label", for: id }, input, h("span", { class: "option-text" }, band.title), range);
    return h("div", { class: "option" }, label, rich("div", { class: "remark", id: `${id}-text` }, band.descriptor));
  }
  function rangeOf({ min, max }, words) {
    return min === max ? words.plural("marks", max) : words.plural("level.range", max, { min, max });
  }

  // src/interactions/extended_text/self_marking.ts
  var selfMarking = {
    // A mark tells its level, so one number is enough.
    limits: ({ marks, scheme }) => "levels" in scheme ? [marks] : scheme.criteria.map((criterion) => criterion.marks),
    form
  };
  function form(item, context) {
    const { scheme } = item;
    const { words } = context;
    const fields = "levels" in scheme ? levelFields(scheme, context) : criteriaFields(scheme, context);
    const element = h(
      "fieldset",
      { class: "self-marking" },
      h("legend", {}, words("self.title")),
      h("p", { class: "hint" }, words(context.counts ? "self.counts" : "self.private")),
      ...fields.elements
    );
    if (context.locked) element.disabled = true;
    else element.append(saving(fields, context));
    return element;
  }
  function saving(fields, { words, save, announce }) {
    const said = h("p", { class: "hint" });
    const fault = h("p", { class: "fault", role: "alert" });
    const button = h("button", { type: "button", class: "secondary" }, words("self.save"));
    button.addEventListener("click", () => {
      const marks = fields.marks();
      write(fault, marks === void 0 ? fields.missing ?? "" : "");
      if (marks === void 0) return;
      const outcome = save(marks);
      said.textContent = words.plural("self.given", outcome.max, { marks: outcome.marks });
      announce(said.textContent);
    });
    return h("div", { class: "actions" }, button, said, fault);
  }

  // src/interactions/extended_text/extended_text.ts
  var LINE = 100;
  var extendedText = {
    ...extendedTextResponses,
    view,
    selfMarking
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

  // entry.ts
  markscheme.register.interactions(extendedText);
})();
