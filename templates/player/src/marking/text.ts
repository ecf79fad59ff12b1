/** A response as the machine of phrases reads it: words, what they are, and which of them are negated. */
import type { Hit, Seen, Vocabulary } from "./vocabulary";
import { type Word, words } from "./words";

export interface Text {
  readonly words: readonly Word[];
  /** What each word is. */
  readonly seen: readonly Seen[];
  /** What words are together, by the last of them: "tool box" is a toolbox, "treinta y cinco" is 35. */
  readonly joined: readonly (Joined | undefined)[];
  /** 1 where a negator's reach includes the word. */
  readonly negated: Uint8Array;
}

/** Words from one index on that are one word of the scheme. */
export interface Joined {
  readonly from: number;
  readonly hits: readonly Hit[];
}

/** Most words that make a number: "quatre-vingt-dix-neuf". */
const NUMBER = 4;
/** How many words a negator reaches, unless its clause ends before. */
const REACH = 5;
/** In longer responses words are not kept: they would keep the whole response. */
const LONG = 5000;

export function read(response: string, vocabulary: Vocabulary): Text {
  const found = words(response, vocabulary.rules);
  const seen = found.map(({ raw }) => vocabulary.see(raw, response.length < LONG));
  const joined = found.map((_, index) => joinedTo(index, found, seen, vocabulary));
  const text = { words: found, seen, joined, negated: new Uint8Array(found.length) };
  return { ...text, negated: negated(text, vocabulary) };
}

/** What a word is together with those before it in its clause. */
function joinedTo(
  index: number,
  found: readonly Word[],
  seen: readonly Seen[],
  vocabulary: Vocabulary,
): Joined | undefined {
  const [one, before] = [seen[index] as Seen, seen[index - 1]];
  if (before === undefined || !inOneClause(found, index - 1, index)) return undefined;
  const hits = vocabulary.joined(before, one);
  if (hits !== undefined) return { from: index - 1, hits };
  return one.count === undefined ? undefined : numberTo(index, found, seen, vocabulary);
}

/** The longest number that ends with a number word. */
function numberTo(
  index: number,
  found: readonly Word[],
  seen: readonly Seen[],
  vocabulary: Vocabulary,
): Joined | undefined {
  for (let from = Math.max(0, index + 1 - NUMBER); from < index; from++) {
    const hits = inOneClause(found, from, index) ? vocabulary.counted(seen.slice(from, index + 1)) : undefined;
    if (hits !== undefined) return { from, hits };
  }
  const [ten, and, unit] = [seen[index - 2], seen[index - 1] as Seen, seen[index] as Seen];
  if (ten === undefined || !vocabulary.rules.and.has(and.text) || !inOneClause(found, index - 2, index)) return undefined;
  if ((ten.count ?? 0) < (unit.count ?? 0)) return undefined;
  const hits = vocabulary.counted([ten, unit]);
  return hits === undefined ? undefined : { from: index - 2, hits };
}

function inOneClause(found: readonly Word[], from: number, to: number): boolean {
  return found[from]?.clause === found[to]?.clause;
}

/** Which words a negation reaches; `passed` are words that the scheme passes over. */
export function negated(text: Text, vocabulary: Vocabulary, passed?: ReadonlySet<number>): Uint8Array {
  const reached = new Uint8Array(text.words.length);
  text.seen.forEach(({ text: negator, negates }, index) => {
    if (!negates || passed?.has(index) === true) return;
    const end = reachOf(text, index, vocabulary);
    reached.fill(1, Math.min(index + 1, end), end);
    if (end === 0 || end - index > 2 || !vocabulary.rules.backward.has(negator)) return;
    for (let at = index - 1; at >= Math.max(0, index - REACH) && sameClause(text, at, index); at--) reached[at] = 1;
  });
  return reached;
}

/** Index after the last word that the negator reaches; 0 when the next words take the negation back. */
function reachOf(text: Text, index: number, { rules }: Vocabulary): number {
  const next = text.seen[index + 1]?.text ?? "";
  let end = index + (rules.degrees.has(next) && inOneClause(text.words, index, index + 1) ? 2 : 1);
  for (; end < text.words.length && end <= index + REACH && sameClause(text, end, index); end++) {
    if (text.seen[end]?.cancels === true && end <= index + 2) return 0;
  }
  return end;
}

/** Whether a word stands in the clause of another, and opens none of its own. */
function sameClause(text: Text, at: number, other: number): boolean {
  return text.words[at]?.clause === text.words[other]?.clause && text.seen[at]?.opens !== true;
}
