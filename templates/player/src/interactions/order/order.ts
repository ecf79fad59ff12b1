/** Order: steps that move up and down by buttons, and by dragging where there is a pointer. */
import { h, icon, rich, set, write } from "../../dom";
import { rightOrder } from "../../marking/order";
import type { Outcome } from "../../marking/outcome";
import type { Interaction, View, ViewContext } from "../interaction";
import { verdict, worth } from "../verdict";
import { draggable } from "./drag";
import type { OrderItem, OrderResponse } from "./item";
import { orderResponses } from "./response";

export const order: Interaction<OrderItem, OrderResponse> = {
  ...orderResponses,
  scrambled: true,
  view,
};

type Step = OrderItem["steps"][number];

interface Row {
  readonly index: number;
  readonly element: HTMLElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
}

function view(item: OrderItem, context: ViewContext<OrderResponse>): View {
  const { labelledBy, prefix, words } = context;
  const list = h("ol", { class: "steps" });
  const start = context.response.length > 0 ? context.response : context.order(item.steps.length);
  const rows = start.map((index) => stepRow(index, item, words));
  const placed = (): Row[] => Array.from(list.children, (child) => rows.find(({ element }) => element === child) as Row);
  const refresh = (): void =>
    placed().forEach(({ up, down }, place, all) => {
      // Not `disabled`: a button that loses its use must not lose the focus.
      set(up, "aria-disabled", place === 0 ? "true" : undefined);
      set(down, "aria-disabled", place === all.length - 1 ? "true" : undefined);
    });
  const keep = h("button", { type: "button", class: "secondary" }, words("order.keep"));
  const changed = (): void => {
    set(keep, "aria-pressed", "true");
    context.changed(placed().map(({ index }) => index), true);
  };
  if (context.response.length > 0) set(keep, "aria-pressed", "true");
  keep.addEventListener("click", changed);
  const moved = (row: Row): void => {
    refresh();
    const order = placed();
    context.announce(words("order.moved", { position: order.indexOf(row) + 1, count: order.length }));
    changed();
  };
  /** Its neighbour goes round it, so that the moved step never leaves the page, nor its button the focus. */
  const shift = (row: Row, by: -1 | 1): void => {
    const neighbour = placed()[placed().indexOf(row) + by];
    if (neighbour === undefined || element.disabled) return;
    if (by < 0) row.element.after(neighbour.element);
    else row.element.before(neighbour.element);
    moved(row);
  };
  for (const row of rows) {
    row.up.addEventListener("click", () => shift(row, -1));
    row.down.addEventListener("click", () => shift(row, 1));
    draggable(row.element, () => !element.disabled, () => moved(row));
    list.append(row.element);
  }
  const hint = `${prefix}-hint`;
  const element = h(
    "fieldset",
    { class: "ordering", "aria-labelledby": `${labelledBy} ${hint}` },
    h("legend", { class: "hint", id: hint }, words("order.hint")),
    list,
  );
  if (context.mayStand) element.append(keep);
  refresh();
  const lock = (): void => {
    element.disabled = true;
    element.classList.add("is-locked");
  };
  const reveal = (outcome: Outcome): void => revealSteps(item, placed(), outcome, element, words);
  return { element, lock, reveal };
}

function stepRow(index: number, item: OrderItem, words: ViewContext<OrderResponse>["words"]): Row {
  const step = item.steps[index] as Step;
  const button = (direction: "up" | "down"): HTMLButtonElement =>
    h("button", { type: "button", class: "icon-button", "aria-label": words(`order.${direction}`, { step: step.plain }) }, icon(direction));
  const [up, down] = [button("up"), button("down")];
  const grip = h("span", { class: "grip" }, icon("grip"));
  const text = rich("div", { class: "step-text" }, step.text);
  return { index, up, down, element: h("li", { class: "step" }, grip, text, h("span", { class: "movers" }, up, down)) };
}

function revealSteps(
  item: OrderItem,
  rows: readonly Row[],
  outcome: Outcome,
  element: HTMLElement,
  words: ViewContext<OrderResponse>["words"],
): void {
  const order = rightOrder(item);
  if (outcome.result === "unanswered") write(element.querySelector("legend") as Element, words("order.unanswered"));
  rows.forEach(({ index, element: row }, place) => {
    if (outcome.result === "unanswered") return;
    const right = order.indexOf(index);
    row.classList.add(right === place ? "is-right" : "is-wrong");
    const part = outcome.parts.find(({ id }) => id === (item.steps[index] as Step).id);
    const shown = right === place ? verdict("right", words) : verdict("wrong", words, words("order.belongs", { position: right + 1 }));
    row.append(h("div", { class: "result" }, shown, worth(part, words)));
  });
  if (outcome.result === "correct") return;
  if (item.by !== undefined && outcome.parts.length > 0) {
    const right = outcome.parts.filter(({ correct }) => correct).length;
    element.append(h("p", {}, words.plural("order.pairs", outcome.parts.length, { right })));
  }
  element.append(
    h("h2", {}, words("order.solution")),
    h("ol", { class: "solution-steps" }, ...order.map((index) => rich("li", {}, (item.steps[index] as Step).text))),
  );
}
