/** A score as a ring, with the pass mark as a notch. Decoration: the figures stand beside it. */
import { svg } from "../dom";

/** Both are shares, 0..1. */
export function ring(score: number, passMark: number | undefined): SVGElement {
  const circle = { cx: 60, cy: 60, r: 51, pathLength: 100 };
  const notch = { class: "ring-notch", d: "M60 1v16", transform: `rotate(${360 * (passMark ?? 0)} 60 60)` };
  return svg(
    "svg",
    { class: "ring", viewBox: "0 0 120 120", "aria-hidden": "true" },
    svg("circle", { class: "ring-track", ...circle }),
    ...(score > 0 ? [svg("circle", { class: "ring-value", ...circle, "stroke-dasharray": `${100 * score} 100`, transform: "rotate(-90 60 60)" })] : []),
    ...(passMark === undefined ? [] : [svg("path", notch)]),
  );
}
