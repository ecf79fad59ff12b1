/** Asks how sure the learner is: a group of radio buttons that say what each certainty earns and costs. */
import { h } from "../dom";
import { LEVELS, withCertainty } from "../marking/certainty";
import type { CertaintyTable } from "../payload";
import type { Key, Words } from "../strings";
import type { Asked, CertaintyFeature } from "./registry";

export const certainty: CertaintyFeature = {
  name: "certainty",
  mark: withCertainty,
  ask,
  missing: (item, stated, words) => (item.certainty && !stated ? words("certainty.missing") : undefined),
  explain: (outcome, words) => {
    const level = outcome.certainty;
    if (level === undefined) return undefined;
    return h("p", { class: "hint" }, words("certainty.said", { certainty: words(`certainty.${level}` as Key) }));
  },
};

function ask({ item, stated, locked, prefix, words, changed }: Asked): HTMLElement {
  const table = item.certainty as CertaintyTable;
  const levels = LEVELS.map((level) => {
    const id = `${prefix}-certainty-${level}`;
    const input = h("input", { type: "radio", id, name: `${prefix}-certainty`, value: level, onchange: () => changed(level) });
    input.checked = level === stated;
    const [right, wrong] = [table.right[level - 1] ?? 0, table.wrong[level - 1] ?? 0];
    const text = h("span", { class: "option-text" }, words(`certainty.${level}` as Key));
    const label = h("label", { class: "option-label", for: id }, input, text, h("span", { class: "worth" }, worth(right, wrong, words)));
    return h("div", { class: "option" }, label);
  });
  const hint = h("p", { class: "hint", id: `${prefix}-certainty-hint` }, words("certainty.hint"));
  return h(
    "fieldset",
    { class: "certainty", disabled: locked, "aria-describedby": hint.id },
    h("legend", {}, words("certainty.title")),
    hint,
    h("div", { class: "certainty-levels" }, ...levels),
  );
}

function worth(right: number, wrong: number, words: Words): string {
  return words("certainty.worth", { right: words.number(right), wrong: words.number(wrong) });
}
