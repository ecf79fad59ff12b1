/**
 * The families of objective marking: from what is right and wrong in a response to its marks. A question type
 * says what the pieces of a response are; how pieces earn marks is the same for all types.
 */
import type { Id, ItemBase, ObjectiveScheme, Scoring } from "../payload";
import { award, unanswered } from "./award";
import type { Outcome } from "./outcome";

/** Something that is right or wrong by itself: an option, a pair, a gap, a place in an order. */
export interface Piece {
  readonly id: Id;
  /** `open`: nothing was given for it. */
  readonly state: "right" | "wrong" | "open";
  /** A wrong option that was chosen: it stands in no right response. */
  readonly extra?: boolean;
  /** `map_response`: the marks of what was given, and of what would be right. */
  readonly marks?: number | undefined;
  readonly max?: number | undefined;
  readonly feedback?: string | undefined;
  readonly misconception?: Id | undefined;
}

export type ObjectiveItem = ItemBase & { readonly scheme: ObjectiveScheme };

/** The pieces of a response, counted. */
interface Tally {
  readonly pieces: readonly Piece[];
  /** How many can be right, and are; and how many are wrong, with and without an own place in a right response. */
  readonly count: number;
  readonly right: number;
  readonly wrong: number;
  readonly extra: number;
  /** What a wrong piece costs under `partial`. */
  readonly cost: number;
}

interface Earned {
  readonly total: number;
  /** Marks of one piece, and the most that it can earn; without it, pieces earn nothing by themselves. */
  readonly each?: (piece: Piece) => readonly [number, number];
}

const FAMILIES: Readonly<Record<Scoring, (item: ObjectiveItem, tally: Tally) => Earned>> = {
  /** All or nothing (QTI 2.2 and 3.0, response processing template `match_correct`). */
  match_correct: (item, tally) => ({ total: complete(tally) ? item.marks : -item.scheme.penalty }),

  /** Each right piece earns an equal share, each wrong one costs; only the penalty leads below zero. */
  partial: (item, { count, right, wrong, cost }) => {
    const share = item.marks / count;
    const total = Math.max(-item.scheme.penalty * wrong, (item.marks * right) / count - cost * wrong);
    return { total, each: shares(share, cost) };
  },

  /** A wrong piece takes what a right one gives. */
  right_minus_wrong: (item, { count, right, wrong }) => {
    const share = item.marks / count;
    return { total: (item.marks * (right - wrong)) / count, each: shares(share, share) };
  },

  /** Marks in steps, by the number of right pieces; a wrong option cancels a right one. */
  threshold: ({ scheme }, { right, extra }) => {
    const reached = (scheme.thresholds ?? []).filter(([least]) => right - extra >= least);
    return { total: reached[reached.length - 1]?.[1] ?? 0 };
  },

  /**
   * The sum of what each piece is worth (QTI 2.2 and 3.0, class `mapping` and operator `mapResponse`): floor and marks
   * of the item are its bounds, `unmapped` is its default value.
   */
  map_response: ({ scheme }, { pieces }) => {
    const worth = ({ state, marks }: Piece): number => (state === "open" ? 0 : (marks ?? scheme.unmapped ?? 0));
    const total = pieces.reduce((sum, piece) => sum + worth(piece), 0);
    return { total, each: (piece) => [worth(piece), Math.max(0, piece.max ?? 0, worth(piece))] };
  },
};

/** The outcome of a response in pieces. `cost`: of a wrong piece under `partial`, if it is not the penalty. */
export function markPieces(item: ObjectiveItem, pieces: readonly Piece[], cost: number = item.scheme.penalty): Outcome {
  if (pieces.every(({ state }) => state === "open")) return unanswered(item);
  const { total, each } = FAMILIES[item.scheme.scoring](item, tallyOf(pieces, cost));
  const parts = pieces.map((piece) => {
    const [marks, max] = each?.(piece) ?? [0, 0];
    const part = { id: piece.id, marks, max, correct: piece.state === "right", feedback: piece.feedback };
    return piece.state === "open" ? { ...part, open: true as const } : part;
  });
  return award(item, total, parts, pieces.map(({ misconception }) => misconception));
}

/** One answer as a whole: an option chosen, a text, a number. */
export interface Answer {
  readonly id: Id;
  readonly right: boolean;
  /** Its own marks; without them a right answer earns all. */
  readonly marks?: number | undefined;
  readonly feedback?: string | undefined;
  readonly misconception?: Id | undefined;
}

/** Its own marks decide; a wrong answer costs the penalty, or is worth what the scheme gives what it doesn't map. */
export function markAnswer(item: ObjectiveItem, answer: Answer): Outcome {
  const { scoring, penalty, unmapped = 0 } = item.scheme;
  const own = answer.marks ?? (answer.right ? item.marks : undefined);
  const mapped = scoring === "map_response";
  const marks = mapped ? (own ?? unmapped) : own !== undefined && own > 0 ? own : -penalty;
  const { id, feedback, misconception } = answer;
  const part = { id, marks, max: item.marks, correct: marks >= item.marks, feedback };
  return award(item, marks, [part], [misconception]);
}

function tallyOf(pieces: readonly Piece[], cost: number): Tally {
  const having = (test: (piece: Piece) => boolean): number => pieces.filter(test).length;
  return {
    pieces,
    cost,
    count: having(({ extra }) => extra !== true),
    right: having(({ state }) => state === "right"),
    wrong: having(({ state }) => state === "wrong"),
    extra: having(({ extra }) => extra === true),
  };
}

function complete({ count, right, extra }: Tally): boolean {
  return right === count && extra === 0;
}

function shares(share: number, cost: number): (piece: Piece) => readonly [number, number] {
  return ({ state, extra }) => [state === "right" ? share : state === "wrong" ? -cost : 0, extra === true ? 0 : share];
}
