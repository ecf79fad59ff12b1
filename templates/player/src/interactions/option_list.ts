/** Options to tick: radio buttons or check boxes, each with its text in a label. */
import { h, rich } from "../dom";
import type { Outcome } from "../marking/outcome";
import type { Html, Id, Option } from "../payload";
import type { View, ViewContext } from "./interaction";
import { remark, verdict, type Verdict } from "./verdict";

export interface OptionRow {
  readonly id: Id;
  readonly text: Html;
  readonly correct: boolean;
}

export interface OptionList {
  readonly kind: "radio" | "checkbox";
  readonly hint: string;
  /** In the order in which they are shown. */
  readonly rows: readonly OptionRow[];
  readonly chosen: readonly Id[];
  /** With check boxes: how many may be ticked. */
  readonly most?: number | undefined;
  changed(chosen: readonly Id[]): void;
}

/** The item's options in the order in which they are shown. */
export function optionRows(options: readonly Option[], order: readonly number[]): readonly OptionRow[] {
  return order.map((place) => {
    const { id, text, correct = false } = options[place] as Option;
    return { id, text, correct };
  });
}

type Context = Pick<ViewContext<unknown>, "prefix" | "labelledBy" | "words">;

export function optionList(list: OptionList, context: Context): View {
  const { prefix, labelledBy, words } = context;
  const hint = `${prefix}-hint`;
  const cards = list.rows.map((row, place) => optionCard(row, list, `${prefix}-${place}`, prefix));
  const ticked = (): readonly Card[] => cards.filter((card) => card.input.checked);
  const ration = (): void => {
    if (list.most === undefined) return;
    const full = ticked().length >= list.most;
    for (const { input } of cards) input.disabled = full && !input.checked;
  };
  const element = h(
    "fieldset",
    {
      class: "options",
      "aria-labelledby": `${labelledBy} ${hint}`,
      onchange: () => {
        ration();
        list.changed(ticked().map((card) => card.row.id));
      },
    },
    h("legend", { class: "hint", id: hint }, list.hint),
    ...cards.map((card) => card.element),
  );
  ration();
  return {
    element,
    lock: () => {
      element.disabled = true;
    },
    reveal: (outcome) => {
      for (const card of cards) revealCard(card, outcome, words);
    },
  };
}

interface Card {
  readonly row: OptionRow;
  readonly element: HTMLElement;
  readonly label: HTMLElement;
  readonly input: HTMLInputElement;
}

function optionCard(row: OptionRow, list: OptionList, id: string, name: string): Card {
  const input = h("input", { type: list.kind, id, name, value: row.id });
  input.checked = list.chosen.includes(row.id);
  const label = h("label", { class: "option-label", for: id }, input, rich("span", { class: "option-text" }, row.text));
  return { row, input, label, element: h("div", { class: "option" }, label) };
}

function revealCard(card: Card, outcome: Outcome, words: ViewContext<unknown>["words"]): void {
  const kind = verdictOf(card.input.checked, card.row.correct);
  if (kind === undefined) return;
  card.element.classList.add(`is-${kind}`);
  card.label.append(verdict(kind, words));
  const part = outcome.parts.find(({ id }) => id === card.row.id);
  card.element.append(remark(part?.feedback) ?? "");
}

function verdictOf(chosen: boolean, correct: boolean): Verdict | undefined {
  if (chosen) return correct ? "right" : "wrong";
  return correct ? "missed" : undefined;
}
