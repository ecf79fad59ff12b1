// needs shared/interactions/text_field shared/marking/families shared/marking/folding shared/marking/spelling
(() => {
var { INTERACTIONS, register } = markscheme.modules["interactions/registry"];

var { dressers, escape, h, icon, rich, set, svg, write } = markscheme.modules["dom"];

var { textField, withUnit } = markscheme.modules["interactions/text_field"];

var { given, remark, result, verdict, worth } = markscheme.modules["interactions/verdict"];

var { foldCase, normalise } = markscheme.modules["marking/folding"];

var textEntryResponses = {
	type: "text_entry",
	empty: () => "",
	isAnswered: (_item, response) => normalise(response, true) !== "",
	describe: (_item, response) => ({ kind: "fill-in", text: response }),
	pack: (_item, response) => ({ numbers: [], text: response }),
	unpack: (_item, { text = "" }) => text
};

var textEntry = {
	...textEntryResponses,
	view: (item, context) => {
		let { view } = textField({ most: item.maxLength }, context);
		return { ...view, reveal: (outcome) => view.element.append(remark(outcome.parts[0]?.feedback) ?? "") };
	},
	solution: (item) => escape(item.answers[0]?.text ?? "")
};

var { at, award, listed, round, texted, unanswered } = markscheme.modules["marking/award"];

var { markAnswer, markPieces } = markscheme.modules["marking/families"];

var { bitsApart, letterBits, opposed, slips, tolerance } = markscheme.modules["marking/spelling"];

function markTextEntry(item, response) {
	let plain = (text) => normalise(text, item.caseSensitive, item.accentSensitive);
	let given2 = plain(texted(response));
	if (given2 === "") return unanswered(item);
	let equal = item.answers.find(({ text }) => plain(text) === given2);
	let answer = equal ?? (item.misspellings ? nearest(given2, item.answers, plain) : void 0);
	if (answer === void 0) return markAnswer(item, { id: "answer", right: false });
	let { marks, feedback, misconception } = answer;
	return markAnswer(item, { id: "answer", right: marks >= item.marks, marks, feedback, misconception });
}
function nearest(given2, answers, plain) {
	let near = answers.map((answer) => ({ answer, far: apart(plain(answer.text), given2) })).filter(({ far }) => far !== void 0).sort((one, other) => one.far - other.far);
	return near[0]?.answer;
}
function apart(answer, given2) {
	let [wanted, words] = [answer.split(" "), given2.split(" ", MOST_WORDS)];
	if (wanted.length !== words.length) return void 0;
	let sum = 0;
	for (let [index, word] of wanted.entries()) {
		let other = words[index];
		let most = tolerance(word.length);
		let found = word === other ? 0 : slips(word, other, most);
		if (found > most || found > 0 && opposed(word, other, NEGATING)) return void 0;
		sum += found;
	}
	return sum;
}
var MOST_WORDS = 250;
var NEGATING = ["im", "in", "il", "ir", "un", "dis", "non", "a", "des"];

register(textEntry, markTextEntry);
})();
