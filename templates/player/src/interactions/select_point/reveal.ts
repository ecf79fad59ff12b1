/** What became of the points: the areas on the picture, and below it the same in words. */
import { h, rich } from "../../dom";
import { areaOf, type Point } from "../../marking/areas";
import type { Outcome } from "../../marking/outcome";
import type { Words } from "../../strings";
import { given, remark, verdict, worth } from "../verdict";
import type { Area, SelectPointItem } from "./item";
import type { Stage } from "./stage";

/** Signs of areas; points have numbers. */
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function revealAreas(item: SelectPointItem, points: readonly Point[], outcome: Outcome, stage: Stage, words: Words): HTMLElement {
  const hits = points.map((point) => areaOf(point, item.areas));
  const signs = new Map<Area, string>();
  const sign = (area: Area, kind: Parameters<Stage["draw"]>[1]): string => {
    const known = signs.get(area);
    if (known !== undefined) return known;
    const next = SIGNS[signs.size] as string;
    signs.set(area, next);
    stage.draw(area, kind, next);
    return next;
  };
  const name = (area: Area, mark: string): HTMLElement => {
    const place = item.places.find(({ id }) => id === area.id);
    if (place === undefined) return h("span", { class: "result-label" }, words("select_point.area", { sign: mark }));
    return h("span", { class: "result-label" }, rich("span", {}, place.text), ` (${mark})`);
  };
  const placed = hits.map((hit, index) => {
    const area = hit === undefined ? undefined : item.areas[hit];
    const part = outcome.parts.find(({ id }) => id === (area?.id ?? `point-${index + 1}`));
    const kind = given(part);
    const first = hits.indexOf(hit) === index;
    const label = h("span", { class: "result-label" }, words("select_point.number", { number: index + 1 }));
    const shown = area === undefined ? undefined : name(area, sign(area, kind));
    const line = h("div", { class: "result" }, label, shown, verdict(kind, words), area === undefined || first ? worth(part, words) : undefined);
    return h("li", {}, line, area === undefined || first ? remark(part?.feedback) : undefined);
  });
  // Where all marks were earned, nothing was missed.
  const missed = outcome.result === "correct" ? [] : item.areas.filter(({ correct }, index) => correct && !hits.includes(index));
  const others = missed.map((area) => h("li", {}, h("div", { class: "result" }, name(area, sign(area, "missed")), verdict("missed", words))));
  return h("ul", { class: "point-results" }, ...placed, ...others);
}
