/** Evidence checklist: what the portfolio must show, each with a box to tick and a field that says where the evidence is. */
import { h, rich, write } from "../../dom";
import { noted, notesIn } from "../../marking/evidence_checklist";
import type { Outcome } from "../../marking/outcome";
import { encodeText, fitText } from "../../text";
import type { Interaction, SelfMarkingContext, View, ViewContext } from "../interaction";
import { worth } from "../verdict";
import type { EvidenceChecklistItem, EvidenceChecklistResponse } from "./item";
import { evidenceChecklistResponses } from "./response";

export const evidenceChecklist: Interaction<EvidenceChecklistItem, EvidenceChecklistResponse> = {
  ...evidenceChecklistResponses,
  view,
  // The ticks are the marks, so there is nothing else to keep.
  selfMarking: { limits: () => [], form: told },
};

type Context = ViewContext<EvidenceChecklistResponse>;
type Criterion = EvidenceChecklistItem["criteria"][number];

interface Row {
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  readonly box: HTMLInputElement;
  readonly field: HTMLInputElement;
  note(): string | undefined;
}

function view(item: EvidenceChecklistItem, context: Context): View {
  const { labelledBy, prefix, words } = context;
  const given = notesIn(context.response, item.criteria.length);
  const hint = `${prefix}-hint`;
  const tally = h("p", { class: "evidence-tally" });
  const count = (): void => {
    const having = rows.filter(({ box }) => box.checked).length;
    write(tally, words.plural("evidence_checklist.tally", rows.length, { having }));
  };
  const changed = (settled: boolean): void => {
    count();
    context.changed(noted(rows.map(({ note }) => note())), settled);
  };
  const rows = item.criteria.map((criterion, place) => criterionRow(criterion, place, given[place], item.maxNote, changed, context));
  const element = h(
    "fieldset",
    { class: "evidence", "aria-labelledby": `${labelledBy} ${hint}` },
    h("legend", { class: "hint", id: hint }, words("evidence_checklist.hint")),
    tally,
    h("ul", { class: "evidence-list" }, ...rows.map((row) => row.element)),
  );
  count();
  const lock = (): void => {
    for (const { box, field } of rows) {
      box.disabled = true;
      field.readOnly = true;
    }
  };
  const reveal = (outcome: Outcome): void => {
    rows.forEach(({ body }, place) => {
      const shown = worth(outcome.parts.find(({ id }) => id === item.criteria[place]?.id), words);
      if (shown !== undefined) body.append(shown);
    });
  };
  return { element, lock, reveal };
}

function criterionRow(
  { text, evidence }: Criterion,
  place: number,
  note: string | undefined,
  most: number,
  changed: (settled: boolean) => void,
  { prefix, words }: Context,
): Row {
  const id = `${prefix}-${place}`;
  const counts = evidence === undefined ? undefined : `${id}-evidence`;
  const box = h("input", { type: "checkbox", id, "aria-describedby": counts });
  const field = h("input", {
    type: "text",
    id: `${id}-where`,
    class: "field",
    maxlength: most,
    autocomplete: "off",
    "aria-describedby": `${id}-text`,
  });
  box.checked = note !== undefined;
  field.value = note ?? "";
  const where = h("div", { class: "evidence-where" }, h("label", { for: field.id, class: "hint" }, words("evidence_checklist.where")), field);
  where.hidden = !box.checked;
  box.addEventListener("change", () => {
    where.hidden = !box.checked;
    changed(true);
  });
  field.addEventListener("input", () => changed(false));
  field.addEventListener("change", () => {
    field.value = kept(field.value, most);
    changed(true);
  });
  const label = h("label", { class: "option-label", for: id }, box, rich("span", { class: "option-text", id: `${id}-text` }, text));
  const accepted =
    evidence === undefined
      ? undefined
      : h("div", { class: "evidence-counts", id: counts }, h("p", { class: "hint" }, words("evidence_checklist.counts")), rich("div", {}, evidence));
  const body = h("div", { class: "evidence-body" }, accepted, where);
  const element = h("li", { class: "option evidence-row" }, label, body);
  return { element, body, box, field, note: () => (box.checked ? kept(field.value, most) : undefined) };
}

/** On one line, in the room that the state has for it. */
function kept(note: string, most: number): string {
  const line = note.replace(/\s+/g, " ").trim();
  return encodeText(line).length <= most ? line : fitText(line, most).trim();
}

/** Whether the ticks count. */
function told({ marks }: EvidenceChecklistItem, { counts, words }: SelfMarkingContext): HTMLElement {
  const said = marks === 0 ? "evidence_checklist.unmarked" : counts ? "evidence_checklist.own" : "evidence_checklist.private";
  return h("p", { class: "hint" }, words(said));
}
