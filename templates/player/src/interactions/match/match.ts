/** Match: for each source a list of targets to choose from. */
import { h, rich } from "../../dom";
import type { Outcome } from "../../marking/outcome";
import type { Interaction, View, ViewContext } from "../interaction";
import { given, select } from "../select";
import { given as judged, remark, result, worth } from "../verdict";
import type { MatchItem, MatchResponse } from "./item";
import { matchResponses } from "./response";

export const match: Interaction<MatchItem, MatchResponse> = {
  ...matchResponses,
  view,
};

type Target = MatchItem["targets"][number];

function view(item: MatchItem, context: ViewContext<MatchResponse>): View {
  const { labelledBy, prefix, words } = context;
  const order = context.order(item.targets.length);
  const targets = order.map((place) => item.targets[place] as Target);
  const numbered = targets.some(({ text }) => text.includes("<"));
  const name = (target: Target): string =>
    numbered ? words("match.numbered", { number: targets.indexOf(target) + 1, text: target.plain }) : target.plain;
  const chosen = [...context.response];
  const rows = item.sources.map((source, index) => {
    const id = `${prefix}-${index}`;
    const place = chosen[index];
    const field = select(
      {
        texts: targets.map(name),
        chosen: place === undefined ? undefined : order.indexOf(place),
        placeholder: words("select.placeholder"),
        changed: (shown) => {
          chosen[index] = shown === undefined ? undefined : order[shown];
          context.changed([...chosen], true);
        },
      },
      { id },
    );
    return { source, field, element: h("div", { class: "pair" }, rich("label", { for: id, class: "pair-source" }, source.text), field) };
  });
  const hint = `${prefix}-hint`;
  const element = h(
    "fieldset",
    { class: "pairs", "aria-labelledby": `${labelledBy} ${hint}` },
    h("legend", { class: "hint", id: hint }, words("match.hint")),
    numbered ? h("ol", { class: "targets" }, ...targets.map(({ text }) => rich("li", {}, text))) : undefined,
    ...rows.map((row) => row.element),
  );
  const reveal = (outcome: Outcome): void => {
    for (const { source, field, element: row } of rows) {
      const part = outcome.parts.find(({ id }) => id === source.id);
      const right = item.targets.find(({ id }) => id === source.target) as Target;
      const kind = field.value === "" ? "missed" : judged(part);
      row.classList.add(`is-${kind}`);
      field.replaceWith(given(field, words));
      row.append(result(kind, name(right), words, { marks: worth(part, words) }), remark(part?.feedback) ?? "");
    }
  };
  return { element, lock: () => void (element.disabled = true), reveal };
}
