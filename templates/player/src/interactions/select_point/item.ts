import type { Point, Shape } from "../../marking/areas";
import type { Html, Id, ItemBase, ObjectiveScheme } from "../../payload";

/** A place on the picture that means something. */
export type Area = Shape & {
  readonly id: Id;
  readonly correct?: boolean;
  /** Under `map_response`. */
  readonly marks?: number;
  readonly feedback?: Html;
  readonly misconception?: Id;
};

export interface SelectPointItem extends ItemBase {
  readonly type: "select_point";
  readonly scheme: ObjectiveScheme;
  readonly picture: { readonly src: string; readonly alt: string; readonly width: number; readonly height: number };
  /** Where areas overlap, the first one holds the point. Absent where the key is protected. */
  readonly areas: readonly Area[];
  /** The areas that have a name, each with a point in it: what can be chosen without the picture. */
  readonly places: readonly { readonly id: Id; readonly text: Html; readonly point: Point }[];
  readonly maxPoints: number;
}

/**
 * The points that the learner placed, in pixels of the picture, whatever its size on the screen. Packed as their
 * number, then x and y of as many as there can be.
 */
export type SelectPointResponse = readonly Point[];
