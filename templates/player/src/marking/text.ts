/** A response as the machine of phrases reads it: words with what they are, and which of them are negated. */
import type { Hit, Seen, Vocabulary } from "./vocabulary";
import { type Word, words } from "./words";

export interface Token extends Word {
  readonly seen: Seen;
}

/** What a stretch of words is: one word, or several that make one ("tool box", "twenty five"). */
export interface Stretch {
  /** Index of its first token. */
  readonly from: number;
  readonly hits: readonly Hit[];
}

export interface Text {
  readonly tokens: readonly Token[];
  /** By the token that ends them. */
  readonly stretches: readonly (readonly Stretch[] | undefined)[];
  /** 1 where a negator's reach includes the token. */
  readonly negated: Uint8Array;
}

/** How many words a negator reaches, unless its clause ends before. */
const REACH = 5;
/** In longer responses words are not kept: they would keep the whole response. */
const LONG = 5000;

export function read(response: string, vocabulary: Vocabulary): Text {
  const keep = response.length < LONG;
  const tokens = words(response, vocabulary.rules).map((word) => ({ ...word, seen: vocabulary.see(word.raw, keep) }));
  return {
    tokens,
    stretches: tokens.map((token, index) => joined(tokens[index - 1], token, index, vocabulary)),
    negated: negated(tokens, vocabulary),
  };
}

function joined(before: Token | undefined, token: Token, index: number, vocabulary: Vocabulary): Stretch[] | undefined {
  if (before === undefined || before.clause !== token.clause) return undefined;
  const hits = vocabulary.joined(before.seen, token.seen);
  return hits === undefined ? undefined : [{ from: index - 1, hits }];
}

/** Which tokens a negation reaches; `passed` are tokens that scheme or point pass over. */
export function negated(tokens: readonly Token[], vocabulary: Vocabulary, passed?: ReadonlySet<number>): Uint8Array {
  const reached = new Uint8Array(tokens.length);
  tokens.forEach((token, index) => {
    if (!token.seen.negates || passed?.has(index)) return;
    const reach = forward(tokens, index);
    if (reach === undefined) return;
    for (let at = index + 1; at < reach; at++) reached[at] = 1;
    if (!vocabulary.rules.negatesBackwards || reach - index > 2) return;
    for (let at = index - 1; at >= 0 && at >= index - REACH && sameClause(tokens, at, index); at--) reached[at] = 1;
  });
  return reached;
}

/** Index after the last token that the negator reaches; undefined when the negation is taken back. */
function forward(tokens: readonly Token[], index: number): number | undefined {
  const { clause } = tokens[index] as Token;
  let at = index + 1;
  for (; at < tokens.length && at <= index + REACH; at++) {
    const { seen, clause: other } = tokens[at] as Token;
    if (other !== clause || seen.opens) break;
    if (seen.cancels && at <= index + 2) return undefined;
  }
  return at;
}

/** Whether no clause ends or opens between two tokens. */
function sameClause(tokens: readonly Token[], from: number, to: number): boolean {
  const { clause, seen } = tokens[from] as Token;
  return clause === (tokens[to] as Token).clause && !seen.opens;
}
