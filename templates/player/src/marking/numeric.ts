import type { Demand, NumberRange, NumericItem, NumericResponse } from "../interactions/numeric/item";
import { texted, unanswered } from "./award";
import { markAnswer } from "./families";
import { numeralsOf } from "./number";
import type { Outcome } from "./outcome";
import { decimals, figures, quantities, type Quantity } from "./quantity";

type Foreseen = NonNullable<NumericItem["alternatives"]>[number];

/** The first answer that holds the number decides; any other number is wrong. */
export function markNumeric(item: NumericItem, response: NumericResponse): Outcome {
  const given = meant(item, response);
  if (given.length === 0) return unanswered(item);
  const key: Foreseen = { bounds: item.bounds, exclusive: item.exclusive, marks: item.marks };
  for (const answer of [key, ...(item.alternatives ?? [])]) {
    const found = given.filter((quantity) => holds(answer, quantity, item));
    if (found.length === 0) continue;
    const { marks = 0, feedback, misconception } = answer;
    const missed = marks > 0 ? demands(item, found) : [];
    const own = Math.min(marks, ...missed.map((demand) => demand.marks));
    const said = [feedback, ...missed.map((demand) => demand.feedback)].filter((html) => html !== undefined).join("");
    return markAnswer(item, { id: "answer", right: own >= item.marks, marks: own, feedback: said || undefined, misconception });
  }
  return markAnswer(item, { id: "answer", right: false });
}

/** What a learner may read of an item whose key is protected. */
type Readable = Pick<NumericItem, "unit" | "units"> & Partial<NumericItem>;

/** The one number to record, in the unit of the answer: of two readings the right one, as far as the item tells. */
export function numberOf(item: Readable, response: NumericResponse): number | undefined {
  const { bounds, exclusive } = item;
  const given = meant(item, response);
  const one = (bounds && given.find((quantity) => holds({ bounds, exclusive }, quantity, item))) ?? given[0];
  return one && one.value * (one.factor ?? 1);
}

/** What the response can mean. Where no unit is asked for, it makes no difference. */
function meant({ unit, units }: Readable, response: NumericResponse): readonly Quantity[] {
  const text = texted(response);
  return units === undefined ? numeralsOf(text, unit).map((numeral) => ({ ...numeral, factor: 1 })) : quantities(text, units.accept);
}

/** Whether the number is in the range; one without its unit, whether it would be with any of them. */
function holds(range: NumberRange, { value, factor }: Quantity, { units }: Readable): boolean {
  const factors = factor === undefined ? Object.values(units?.accept ?? {}) : [factor];
  return factors.some((each) => within(value * each, range));
}

/** Bounds have room for decimal fractions that binary ones can only come near (0.3 − 0.1). */
function within(value: number, { bounds: [low, high], exclusive: [above, below] = [false, false] }: NumberRange): boolean {
  const room = 1e-12 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  const over = value - (low ?? -Infinity);
  const under = (high ?? Infinity) - value;
  return (above ? over > room : over >= -room) && (below ? under > room : under >= -room);
}

/** What the item asks of a right number and none of these has. */
function demands({ units, precision }: NumericItem, found: readonly Quantity[]): readonly Demand[] {
  const missed: Demand[] = [];
  if (units !== undefined && found.every(({ factor }) => factor === undefined)) missed.push(units);
  if (precision !== undefined && !found.some(({ digits }) => precise(digits, precision))) missed.push(precision);
  return missed;
}

function precise(digits: string, precision: NonNullable<NumericItem["precision"]>): boolean {
  if ("decimals" in precision) return decimals(digits) === precision.decimals;
  const [least, most] = figures(digits);
  return least <= precision.figures && precision.figures <= most;
}
