/** Options to tick: radio buttons or check boxes, each with its text in a label. */
import { h, rich } from "../dom";
import type { Outcome, Part } from "../marking/outcome";
import type { Html, Id, Option } from "../payload";
import type { Words } from "../strings";
import type { View, ViewContext } from "./interaction";
import { given, remark, verdict, worth, type Verdict } from "./verdict";

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
  /** Several options make the answer: the marks of each are shown with it. */
  readonly several?: boolean;
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
      for (const card of cards) revealCard(card, list, outcome, words);
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

function revealCard({ input, row, element, label }: Card, { several }: OptionList, outcome: Outcome, words: Words): void {
  const part = outcome.parts.find(({ id }) => id === row.id);
  const kind = verdictOf(input.checked, row.correct, part, outcome);
  if (kind === undefined) return;
  element.classList.add(`is-${kind}`);
  label.append(verdict(kind, words), (several && worth(part, words)) || "");
  element.append(remark(part?.feedback) ?? "");
}

/** Where all marks were earned, nothing was missed: another option would have been as good. */
function verdictOf(chosen: boolean, correct: boolean, part: Part | undefined, { result }: Outcome): Verdict | undefined {
  if (chosen) return correct ? "right" : given(part);
  return correct && result !== "correct" ? "missed" : undefined;
}
