import type { TextEntryItem, TextEntryResponse } from "../interactions/text_entry/item";
import { texted, unanswered } from "./award";
import { markAnswer } from "./families";
import { normalise } from "./folding";
import type { Outcome } from "./outcome";
import { opposed, slips, tolerance } from "./spelling";

type Foreseen = TextEntryItem["answers"][number];

/** The first answer that equals the response decides, or else the nearest where slips are allowed. */
export function markTextEntry(item: TextEntryItem, response: TextEntryResponse): Outcome {
  const plain = (text: string): string => normalise(text, item.caseSensitive, item.accentSensitive);
  const given = plain(texted(response));
  if (given === "") return unanswered(item);
  const equal = item.answers.find(({ text }) => plain(text) === given);
  const answer = equal ?? (item.misspellings ? nearest(given, item.answers, plain) : undefined);
  if (answer === undefined) return markAnswer(item, { id: "answer", right: false });
  const { marks, feedback, misconception } = answer;
  return markAnswer(item, { id: "answer", right: marks >= item.marks, marks, feedback, misconception });
}

/** The answer with the fewest slips, each of its words within what its length allows. */
function nearest(given: string, answers: readonly Foreseen[], plain: (text: string) => string): Foreseen | undefined {
  const near = answers
    .map((answer) => ({ answer, far: apart(plain(answer.text), given) }))
    .filter(({ far }) => far !== undefined)
    .sort((one, other) => (one.far as number) - (other.far as number));
  return near[0]?.answer;
}

/** Slips in all; undefined when a word has too many, or turns into its opposite. */
function apart(answer: string, given: string): number | undefined {
  const [wanted, words] = [answer.split(" "), given.split(" ", MOST_WORDS)];
  if (wanted.length !== words.length) return undefined;
  let sum = 0;
  for (const [index, word] of wanted.entries()) {
    const other = words[index] as string;
    const most = tolerance(word.length);
    const found = word === other ? 0 : slips(word, other, most);
    if (found > most || (found > 0 && opposed(word, other, NEGATING))) return undefined;
    sum += found;
  }
  return sum;
}

/** No answer has more; what a learner pastes may. */
const MOST_WORDS = 250;
/** Whatever the language: possible, impossible. */
const NEGATING = ["im", "in", "il", "ir", "un", "dis", "non", "a", "des"];
