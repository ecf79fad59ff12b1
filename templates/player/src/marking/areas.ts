/**
 * Points on a picture, marked by the areas that they lie in (QTI 2.2 and 3.0, class `areaMapping` and operator
 * `mapResponsePoint`). Pure geometry: coordinates are pixels of the picture, or shares of its width where
 * height is measured in the same unit; x to the right, y down. The edge of an area belongs to it.
 */

export type Point = readonly [number, number];

export type Shape =
  /** Centre and radius. */
  | { readonly shape: "circle"; readonly centre: Point; readonly radius: number }
  /** Two opposite corners. */
  | { readonly shape: "rectangle"; readonly corners: readonly [Point, Point] }
  /** Its corners, in order; the last one is joined to the first. Where its edges cross, inside follows the even-odd rule. */
  | { readonly shape: "polygon"; readonly corners: readonly Point[] };

/** The index of the first area that holds the point. */
export function areaOf(point: Point, areas: readonly Shape[]): number | undefined {
  const found = areas.findIndex((area) => contains(area, point));
  return found === -1 ? undefined : found;
}

export function contains(area: Shape, [x, y]: Point): boolean {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  switch (area.shape) {
    case "circle":
      return Math.hypot(x - area.centre[0], y - area.centre[1]) <= area.radius * ROOM;
    case "rectangle": {
      const [[x1, y1], [x2, y2]] = area.corners;
      return between(x, x1, x2) && between(y, y1, y2);
    }
    case "polygon":
      return inPolygon([x, y], area.corners);
  }
}

/** For the dust of binary fractions. */
const ROOM = 1 + 1e-12;

function between(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

/** A ray to the right crosses the edges of a polygon an odd number of times from inside. */
function inPolygon(point: Point, corners: readonly Point[]): boolean {
  const edges = corners.map((from, index) => [from, corners[(index + 1) % corners.length] as Point] as const);
  if (edges.some(([from, to]) => onEdge(point, from, to))) return true;
  return edges.filter(([from, to]) => crosses(point, from, to)).length % 2 === 1;
}

function crosses([x, y]: Point, from: Point, to: Point): boolean {
  return from[1] > y !== to[1] > y && x < from[0] + ((y - from[1]) * (to[0] - from[0])) / (to[1] - from[1]);
}

/** Whether the way by the point is no longer than straight from end to end. */
function onEdge([x, y]: Point, from: Point, to: Point): boolean {
  const way = Math.hypot(x - from[0], y - from[1]) + Math.hypot(x - to[0], y - to[1]);
  return way <= Math.hypot(to[0] - from[0], to[1] - from[1]) * ROOM;
}
