/** Likert: a scale of radio buttons, side by side where there is room. */
import { h } from "../../dom";
import type { Interaction } from "../interaction";
import { optionList, optionRows } from "../option_list";
import { remark } from "../verdict";
import type { LikertItem, LikertResponse } from "./item";
import { likertResponses } from "./response";

export const likert: Interaction<LikertItem, LikertResponse> = {
  ...likertResponses,
  view: (item, context) => {
    const { options, marks } = item;
    const chosen = context.response === undefined ? undefined : options[context.response];
    const list = optionList(
      {
        kind: "radio",
        hint: context.words("likert.hint"),
        rows: optionRows(options, options.map((_, place) => place)),
        chosen: chosen === undefined ? [] : [chosen.id],
        changed: ([id]) => context.changed(options.findIndex((option) => option.id === id), true),
      },
      context,
    );
    list.element.classList.add("likert");
    if (marks > 0) return list;
    // Nothing is right or wrong here.
    const reveal: typeof list.reveal = ({ parts }) => list.element.append(remark(parts[0]?.feedback) ?? h("span", {}));
    return { ...list, reveal };
  },
};
