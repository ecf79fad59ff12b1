/** What earns marks, point by point: what was found and where, what is missing, and what stands in its way. */
import { h, rich } from "../../dom";
import type { Outcome, Part } from "../../marking/outcome";
import type { Words } from "../../strings";
import { remark, verdict } from "../verdict";
import type { MarkPoint, ShortAnswerItem } from "./item";

interface Shown {
  readonly item: ShortAnswerItem;
  readonly outcome: Outcome;
  /** Parts with words of the response, in the order of their numbers. */
  readonly found: readonly Part[];
  readonly words: Words;
}

export function pointList(shown: Shown): HTMLElement {
  const { item, found, words } = shown;
  const betrayed = found.filter(({ max }) => max === 0);
  return h(
    "ul",
    { class: "mark-points" },
    ...rows(shown),
    ...betrayed.map((part) => misconceptionRow(part, found, words)),
    tooMuch(shown),
    item.scheme.otherValid ? h("li", {}, words("short_answer.other_valid")) : undefined,
  );
}

/** Points in their order; those of a group stand together where its first one does, below what they share. */
function rows(shown: Shown): readonly HTMLElement[] {
  const { item, words } = shown;
  const { points, groups = [] } = item.scheme;
  return points.flatMap((point, place) => {
    const group = groups.find(({ id }) => id === point.group);
    if (group === undefined) return [pointRow(point, shown)];
    const members = points.filter((each) => each.group === group.id);
    if (members[0] !== points[place]) return [];
    const most = words.plural("short_answer.group", group.marks);
    return [
      h(
        "li",
        { class: "point-group" },
        group.award === undefined ? h("p", {}, most) : rich("p", {}, group.award),
        h("ul", { class: "mark-points" }, ...members.map((each) => pointRow(each, shown))),
      ),
    ];
  });
}

function pointRow(point: MarkPoint, shown: Shown): HTMLElement {
  const { outcome, words } = shown;
  const part = outcome.parts.find(({ id }) => id === point.id);
  const earned = part?.correct === true;
  const missed = words("short_answer.missed", { marks: words.plural("marks", point.marks) });
  return h(
    "li",
    { class: earned ? "is-right" : "is-missed-point" },
    verdict(!earned ? "none" : part.marks > 0 ? "right" : "neutral", words, earned ? foundAs(part, shown) : missed),
    rich("div", {}, point.award),
    earned ? undefined : needs(point, shown),
    remark(part?.feedback),
  );
}

/** Where it was found, and what it earns: less than its marks where the limit of its group is reached. */
function foundAs(part: Part, { found, words }: Shown): string {
  const values = { marks: words.plural("marks", part.marks), number: found.indexOf(part) + 1 };
  return words(part.marks < part.max ? "short_answer.capped" : "short_answer.earned", values);
}

/** The points that are missing beside it, without which it earns nothing. */
function needs({ requires = [], develops }: MarkPoint, { item, outcome, words }: Shown): HTMLElement | undefined {
  const earned = new Set(outcome.parts.filter(({ correct }) => correct).map(({ id }) => id));
  const missing = item.scheme.points.filter(({ id }) => !earned.has(id) && (requires.includes(id) || develops === id));
  if (missing.length === 0) return undefined;
  return h("div", { class: "hint" }, words("short_answer.needs"), ...missing.flatMap(({ award }) => [" ", rich("q", {}, award)]));
}

/** Words that betray a misconception; what it is, the explanation below says. */
function misconceptionRow(part: Part, found: readonly Part[], words: Words): HTMLElement {
  const number = found.indexOf(part) + 1;
  return h(
    "li",
    { class: "is-wrong" },
    verdict("wrong", words, words("short_answer.misconception", { number })),
    remark(part.feedback),
  );
}

/** Where the points found add up to more than the question gives. */
function tooMuch({ item, outcome, words }: Shown): HTMLElement | undefined {
  const sum = outcome.parts.reduce((marks, part) => marks + part.marks, 0);
  if (sum <= item.marks) return undefined;
  return h("li", {}, words("short_answer.too_much", { found: words.plural("marks", sum), most: words.plural("marks", item.marks) }));
}
