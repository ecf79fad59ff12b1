import type { NumericItem, NumericResponse } from "../interactions/numeric/item";
import { award, unanswered } from "./award";
import { readings } from "./number";
import type { Outcome } from "./outcome";

type Bounds = readonly [number, number];

/** The number within the bounds earns all marks; any other number costs the penalty. */
export function markNumeric(item: NumericItem, response: NumericResponse): Outcome {
  const values = readings(response, item.unit);
  if (values.length === 0) return unanswered(item);
  const correct = values.some((value) => within(value, item.bounds));
  const wrong = correct ? undefined : item.wrong?.find(({ bounds }) => values.some((value) => within(value, bounds)));
  const marks = correct ? item.marks : -item.scheme.penalty;
  const part = { id: "answer", marks, max: item.marks, correct, feedback: wrong?.feedback };
  return award(item, marks, [part], [wrong?.misconception]);
}

/** The one number to record: of two readings the one that is right, as far as the item says which is. */
export function numberOf(item: Pick<NumericItem, "unit"> & Partial<NumericItem>, response: NumericResponse): number | undefined {
  const { bounds } = item;
  const values = readings(response, item.unit);
  return (bounds && values.find((value) => within(value, bounds))) ?? values[0];
}

/** Inclusive, with room for decimal fractions that binary ones can only come near (0.3 − 0.1). */
function within(value: number, [low, high]: Bounds): boolean {
  const room = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
  return value >= low - room && value <= high + room;
}
