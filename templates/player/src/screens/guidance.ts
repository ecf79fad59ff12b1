/** What to do next: the points that went least well, the questions to look at again, and the tips that would have helped. */
import { h, rich } from "../dom";
import type { PointResult, Results } from "../session";
import type { App } from "./app";
import { marksOf } from "./explanation";

/** Below this share of its marks a point deserves another look. */
const SECURE = 0.8;
const MOST = 3;

export function guidance(app: App, results: Results): readonly HTMLElement[] {
  const { words } = app;
  if (results.points.length === 0) return [];
  const weak = weakest(results.points);
  const tips = helpful(app, results);
  const title = h("h2", {}, words("guidance.title"));
  if (weak.length + tips.length === 0) return [title, h("p", {}, words("guidance.secure"))];
  return [
    title,
    ...(weak.length === 0 ? [] : [h("p", {}, words("guidance.weak")), h("ol", { class: "next" }, ...weak.map((point) => step(app, results, point)))]),
    ...tips.map(({ name, text }) =>
      h("div", { class: "tip" }, h("h3", {}, words("explanation.tip", { title: name })), rich("div", { class: "prose" }, text)),
    ),
  ];
}

/** Misconceptions have a section of their own. */
function weakest(points: readonly PointResult[]): readonly PointResult[] {
  const share = ({ marks, max }: PointResult): number => marks / max;
  return points
    .filter((point) => point.kind !== "misconception" && share(point) < SECURE)
    .sort((one, other) => share(one) - share(other))
    .slice(0, MOST);
}

function step(app: App, { outcomes }: Results, point: PointResult): HTMLElement {
  const { session, words } = app;
  const lost = session.slots.filter(({ item }, index) => item.points.includes(point.id) && outcomes[index]?.result !== "correct");
  const links = lost.map(({ index }) => {
    const go = (): void => app.go({ name: "answer", index });
    return h("li", {}, h("button", { type: "button", class: "link", onclick: go }, words("guidance.question", { number: index + 1 })));
  });
  const heading = h("div", { class: "next-point" }, h("strong", {}, point.title), " ", h("span", { class: "worth" }, marksOf(point, words)));
  return h("li", {}, heading, h("ul", { class: "next-questions" }, ...links));
}

/** Tips of the brief that questions without full marks are about, the most frequent first. */
function helpful({ session }: App, { outcomes }: Results): readonly { readonly name: string; readonly text: string }[] {
  const { points, tips = {} } = session.payload;
  const times = (id: string): number =>
    session.slots.filter(({ item }, index) => item.points.includes(id) && outcomes[index]?.result !== "correct").length;
  return points
    .flatMap(({ id, title }) => (tips[id] === undefined ? [] : [{ name: title, text: tips[id], times: times(id) }]))
    .filter((tip) => tip.times > 0)
    .sort((one, other) => other.times - one.times)
    .slice(0, MOST);
}
