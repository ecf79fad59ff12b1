(() => {
  // core:src/interactions/option_list.ts
  var { optionList, optionRows } = markscheme.modules["src/interactions/option_list.ts"];

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

  // src/interactions/multiple_response/multiple_response.ts
  var multipleResponse = {
    ...multipleResponseResponses,
    view: (item, context) => {
      const { words } = context;
      const most = item.maxChoices;
      return optionList(
        {
          kind: "checkbox",
          hint: most === void 0 ? words("multiple_response.hint") : words.plural("multiple_response.most", most),
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

  // core:src/marking/award.ts
  var { award, round, unanswered } = markscheme.modules["src/marking/award.ts"];

  // src/marking/multiple_response.ts
  function markMultipleResponse(item, response) {
    if (response.length === 0) return unanswered(item);
    const partial = item.scheme.scoring === "partial";
    const rightCount = item.options.filter((option) => option.correct).length;
    const share = item.marks / rightCount;
    const cost = partial ? wrongCost(item, rightCount) : 0;
    const parts = [];
    const seen = [];
    let right = 0;
    let wrong = 0;
    for (const [index, option] of item.options.entries()) {
      const chosen = response.includes(index);
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

  // entry.ts
  markscheme.register.interactions(multipleResponse, markMultipleResponse);
})();
