import type { SelectPointItem, SelectPointResponse } from "../interactions/select_point/item";
import { areaOf, type Point } from "./areas";
import { listed } from "./award";
import { markPieces, type Piece } from "./families";
import type { Outcome } from "./outcome";

/**
 * The pieces are the right areas, and the points that lie in no right one. Each area counts once, however many
 * points lie in it.
 */
export function markSelectPoint(item: SelectPointItem, response: SelectPointResponse): Outcome {
  const points = listed(response).filter(isPoint).slice(0, MOST_POINTS);
  const hits = points.map((point) => areaOf(point, item.areas));
  const hit = new Set(hits);
  const areas = item.areas.flatMap(({ id, correct = false, marks, feedback, misconception }, index): Piece[] => {
    const max = correct ? marks : undefined;
    if (!hit.has(index)) return correct ? [{ id, state: "open", max }] : [];
    return [{ id, state: correct ? "right" : "wrong", extra: !correct, marks, max, feedback, misconception }];
  });
  const missed = hits.flatMap((area, index): Piece[] =>
    area === undefined ? [{ id: `point-${index + 1}`, state: "wrong", extra: true }] : [],
  );
  return markPieces(item, [...areas, ...missed]);
}

/** Nobody places more; what does not come from the player may hold any number. */
const MOST_POINTS = 100;

function isPoint(point: unknown): point is Point {
  return Array.isArray(point) && point.length === 2 && point.every(Number.isFinite);
}
