/** Packed states read outside the page: what was drawn, and what was answered. */
import { draw } from "../draw";
import type { ItemBase, Payload } from "../payload";
import { unpackProgress } from "../progress";
import { decodeState, type Fields, type StateFault, type StoredSlot } from "../state";
import { responsesOf } from "./responses";

export interface CollectedAnswer {
  /** Index into the payload's items. */
  readonly item: number;
  readonly answered: boolean;
  /** As the item's type has it; null where there is none. */
  readonly response: unknown;
  /** What the learner gave for each criterion; absent where nothing is judged. */
  readonly selfMarks?: readonly number[];
  /** How sure the learner was, 1 to 3; absent where they did not say. */
  readonly certainty?: number;
  /** How many of the item's hints the learner took; absent where it has none. */
  readonly hints?: number;
  /** In which the response was given; absent where the package has one. */
  readonly language?: string;
  readonly seconds: number;
}

export interface CollectedAttempt {
  readonly attempt: number;
  readonly submitted: boolean;
  readonly timedOut: boolean;
  /** Seconds beyond the time limit; absent where there is no limit. */
  readonly extra?: number;
  /** Seconds since 1970. */
  readonly started: number;
  readonly answers: readonly CollectedAnswer[];
}

/** `PHASES.indexOf("results")` of `attempt.ts`. */
const RESULTS = 2;

export function readState(packed: string, payload: Payload): CollectedAttempt | StateFault {
  const drawn = ({ seed = 0, attempt = 1 }: Fields) => draw(payload, seed, attempt);
  const state = decodeState(packed, payload.layout, (header) => drawn(header).map(({ item }) => item.state));
  if (typeof state === "string") return state;
  const { header, slots } = state;
  const answers = drawn(header).map(({ item }, index) => ({
    item: payload.items.indexOf(item),
    ...answerOf(item, slots[index] as StoredSlot),
    ...spoken(payload, slots[index] as StoredSlot),
  }));
  const { attempt = 1, started = 0, phase, extra } = header;
  const { timedOut } = unpackProgress(header);
  return { attempt, started, submitted: phase === RESULTS, timedOut, ...(extra !== undefined && { extra }), answers };
}

function spoken({ languages }: Payload, { fields }: StoredSlot): Pick<CollectedAnswer, "language"> {
  const language = languages?.[fields["language"] ?? 0];
  return language === undefined ? {} : { language };
}

function answerOf(item: ItemBase, { fields, numbers, text }: StoredSlot): Omit<CollectedAnswer, "item"> {
  const responses = responsesOf(item);
  // The radices of self-marks go on after those of the response; hints and certainty are last (`question.ts`).
  const own = responses.pack(item, responses.empty(item)).numbers.length;
  const response = responses.unpack(item, { numbers: numbers.slice(0, own), text });
  const answered = responses.isAnswered(item, response);
  const stated = numbers.slice(numbers.length - +(item.hints !== undefined) - +(item.certainty !== undefined));
  const end = numbers.length - stated.length;
  const judged = numbers.slice(own, end);
  const certainty = item.certainty === undefined ? 0 : (stated.pop() ?? 0);
  const { seconds = 0 } = fields;
  return {
    answered,
    response: answered ? response : null,
    ...(judged.some((mark) => mark > 0) && { selfMarks: judged.map((mark) => Math.max(0, mark - 1)) }),
    ...(certainty > 0 && { certainty }),
    ...(item.hints !== undefined && { hints: stated.pop() ?? 0 }),
    seconds,
  };
}
