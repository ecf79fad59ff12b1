(() => {
  // core:src/dom.ts
  var { escape, h, icon, rich, set, write } = markscheme.modules["src/dom.ts"];

  // core:src/interactions/text_field.ts
  var { textField, withUnit } = markscheme.modules["src/interactions/text_field.ts"];

  // core:src/interactions/verdict.ts
  var { given, remark, result, verdict, worth } = markscheme.modules["src/interactions/verdict.ts"];

  // core:src/marking/folding.ts
  var { foldCase, normalise } = markscheme.modules["src/marking/folding.ts"];

  // src/interactions/text_entry/response.ts
  var textEntryResponses = {
    type: "text_entry",
    empty: () => "",
    isAnswered: (_item, response) => normalise(response, true) !== "",
    describe: (_item, response) => ({ kind: "fill-in", text: response }),
    pack: (_item, response) => ({ numbers: [], text: response }),
    unpack: (_item, { text = "" }) => text
  };

  // src/interactions/text_entry/text_entry.ts
  var textEntry = {
    ...textEntryResponses,
    view: (item, context) => {
      const { view } = textField({ most: item.maxLength }, context);
      return { ...view, reveal: (outcome) => view.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
    },
    solution: (item) => escape(item.answers[0]?.text ?? "")
  };

  // core:src/marking/award.ts
  var { at, award, listed, round, texted, unanswered } = markscheme.modules["src/marking/award.ts"];

  // core:src/marking/families.ts
  var { markAnswer, markPieces } = markscheme.modules["src/marking/families.ts"];

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

  // src/marking/text_entry.ts
  function markTextEntry(item, response) {
    const plain = (text) => normalise(text, item.caseSensitive, item.accentSensitive);
    const given2 = plain(texted(response));
    if (given2 === "") return unanswered(item);
    const equal = item.answers.find(({ text }) => plain(text) === given2);
    const answer = equal ?? (item.misspellings ? nearest(given2, item.answers, plain) : void 0);
    if (answer === void 0) return markAnswer(item, { id: "answer", right: false });
    const { marks, feedback, misconception } = answer;
    return markAnswer(item, { id: "answer", right: marks >= item.marks, marks, feedback, misconception });
  }
  function nearest(given2, answers, plain) {
    const near = answers.map((answer) => ({ answer, far: apart(plain(answer.text), given2) })).filter(({ far }) => far !== void 0).sort((one, other) => one.far - other.far);
    return near[0]?.answer;
  }
  function apart(answer, given2) {
    const [wanted, words] = [answer.split(" "), given2.split(" ", MOST_WORDS)];
    if (wanted.length !== words.length) return void 0;
    let sum = 0;
    for (const [index, word] of wanted.entries()) {
      const other = words[index];
      const most = tolerance(word.length);
      const found = word === other ? 0 : slips(word, other, most);
      if (found > most || found > 0 && opposed(word, other, NEGATING)) return void 0;
      sum += found;
    }
    return sum;
  }
  var MOST_WORDS = 250;
  var NEGATING = ["im", "in", "il", "ir", "un", "dis", "non", "a", "des"];

  // entry.ts
  markscheme.register.interactions(textEntry, markTextEntry);
})();
