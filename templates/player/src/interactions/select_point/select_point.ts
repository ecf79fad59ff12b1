/** Select point: a picture to place points on, and beside it the same places as a list. */
import { h } from "../../dom";
import type { Point } from "../../marking/areas";
import type { Interaction, View, ViewContext } from "../interaction";
import { optionList } from "../option_list";
import type { SelectPointItem, SelectPointResponse } from "./item";
import { selectPointResponses } from "./response";
import { revealAreas } from "./reveal";
import { createStage } from "./stage";

export const selectPoint: Interaction<SelectPointItem, SelectPointResponse> = {
  ...selectPointResponses,
  view,
};

type Context = ViewContext<SelectPointResponse>;

function view(item: SelectPointItem, context: Context): View {
  const { labelledBy, prefix, words } = context;
  const { maxPoints, picture } = item;
  const help = `${prefix}-help`;
  let points: readonly Point[] = context.response;
  const where = ([x, y]: Point): string =>
    words("select_point.where", { x: share(x, picture.width), y: share(y, picture.height) });
  const share = (at: number, side: number): string => words.percent(Math.round((100 * at) / side) / 100);

  const show = (): void => {
    stage.show(points);
    list?.show(points);
    placed.replaceChildren(...points.map((point, index) => row(point, index)));
  };
  const change = (next: readonly Point[]): void => {
    points = next;
    show();
    context.changed(points, true);
  };
  const full = (): void => context.announce(words.plural("select_point.full", maxPoints));
  const place = (point: Point): void => {
    if (points.some((other) => same(point, other))) return;
    if (maxPoints > 1 && points.length >= maxPoints) return full();
    change(maxPoints === 1 ? [point] : [...points, point]);
    context.announce(words("select_point.placed", { number: points.length, where: where(point) }));
  };
  const remove = (point: Point): void => {
    const number = points.indexOf(point) + 1;
    change(points.filter((other) => other !== point));
    context.announce(words("select_point.removed", { number }));
  };
  const stage = createStage(
    picture,
    { "aria-label": words("select_point.picture"), "aria-describedby": help },
    {
      place,
      rested: (point) => context.announce(where(point)),
      removeNear: (point) => {
        const [nearest] = [...points].sort((one, other) => distance(one, point) - distance(other, point));
        if (nearest !== undefined) remove(nearest);
      },
    },
  );
  const row = (point: Point, index: number): HTMLElement => {
    const number = index + 1;
    const taken = (): void => {
      remove(point);
      stage.focus();
    };
    const button = h("button", { type: "button", class: "link", "aria-label": words("select_point.remove.number", { number }), onclick: taken }, words("select_point.remove"));
    return h("li", {}, words("select_point.point", { number, where: where(point) }), " ", button);
  };
  const placed = h("ol", { class: "placed" });
  const list = item.places.length === 0 ? undefined : places(item, context, () => points, change, full);
  const frame = h("div", { class: "picture-frame" }, stage.element);
  const larger = h("button", { type: "button", class: "link", "aria-pressed": "false" }, words("select_point.larger"));
  larger.addEventListener("click", () => {
    larger.setAttribute("aria-pressed", String(frame.classList.toggle("is-large")));
  });
  const element = h(
    "div",
    { class: "select-point", role: "group", "aria-labelledby": labelledBy },
    h("p", { class: "hint" }, words.plural("select_point.hint", maxPoints)),
    h("p", { class: "hint", id: help }, words("select_point.keys")),
    frame,
    larger,
    placed,
    list?.element,
  );
  show();
  const lock = (): void => {
    stage.lock();
    list?.lock();
    for (const button of placed.querySelectorAll("button")) button.remove();
  };
  const reveal: View["reveal"] = (outcome) => {
    for (const spent of [placed, list?.element, ...element.querySelectorAll(".hint")]) spent?.remove();
    element.append(revealAreas(item, points, outcome, stage, words));
  };
  return { element, lock, reveal };
}

interface Places {
  readonly element: HTMLElement;
  show(points: readonly Point[]): void;
  lock(): void;
}

/** The same choice without the picture. Points placed otherwise stay where they are. */
function places(
  item: SelectPointItem,
  context: Context,
  points: () => readonly Point[],
  change: (points: readonly Point[]) => void,
  full: () => void,
): Places {
  const { maxPoints } = item;
  const { prefix, labelledBy, words } = context;
  const chosen = (): readonly string[] => item.places.filter(({ point }) => holds(points(), point)).map(({ id }) => id);
  const changed = (ids: readonly string[]): void => {
    const named = item.places.filter(({ id }) => ids.includes(id)).map(({ point }) => point);
    const others = points().filter((point) => !item.places.some((each) => same(each.point, point)));
    const next = maxPoints === 1 ? named : [...others, ...named];
    if (next.length <= maxPoints) return change(next);
    show();
    full();
  };
  const rows = context.order(item.places.length).flatMap((place) => item.places[place] ?? []);
  const list = optionList(
    {
      kind: maxPoints === 1 ? "radio" : "checkbox",
      hint: words.plural("select_point.places", maxPoints),
      rows: rows.map(({ id, text }) => ({ id, text, correct: false })),
      chosen: chosen(),
      changed,
    },
    { prefix: `${prefix}-place`, labelledBy, words },
  );
  const show = (): void => {
    const ids = chosen();
    for (const input of list.element.querySelectorAll("input")) input.checked = ids.includes(input.value);
  };
  const element = h("details", { class: "places" }, h("summary", {}, words("select_point.list")), list.element);
  return { element, show, lock: () => list.lock() };
}

function same(one: Point, other: Point): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function holds(points: readonly Point[], point: Point): boolean {
  return points.some((each) => same(each, point));
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2);
}
