/** Numeric: a number, as people write numbers. */
import { escape, h, set, write } from "../../dom";
import { numberOf } from "../../marking/numeric";
import type { Words } from "../../strings";
import type { Interaction, View, ViewContext } from "../interaction";
import { textField, withUnit } from "../text_field";
import { remark } from "../verdict";
import type { NumericItem, NumericResponse } from "./item";
import { numericResponses } from "./response";

/** What fits the field when the build says nothing else. */
const MOST = 40;

export const numeric: Interaction<NumericItem, NumericResponse> = {
  ...numericResponses,
  view,
  solution: (item, words) => escape(withUnit(written(item, words), item.unit ?? unitOf(item))),
};

/** The answer as precise as it is asked for, with noughts at its end. */
function written({ answer, precision }: NumericItem, words: Words): string {
  if (precision === undefined) return words.number(answer);
  if ("decimals" in precision) return words.number(answer, digits("FractionDigits", precision.decimals));
  return words.number(answer, digits("SignificantDigits", precision.figures));
}

function digits(what: "FractionDigits" | "SignificantDigits", count: number): Intl.NumberFormatOptions {
  return { [`minimum${what}`]: count, [`maximum${what}`]: count };
}

function unitOf({ units }: NumericItem): string | undefined {
  return Object.entries(units?.accept ?? {}).find(([, factor]) => factor === 1)?.[0];
}

function view(item: NumericItem, context: ViewContext<NumericResponse>): View {
  const label = item.units && context.words("numeric.with_unit");
  // A keypad for numbers has no letters for a unit.
  const shape = { most: item.state.text ?? MOST, numeric: item.units === undefined, unit: item.unit, label };
  const fault = h("p", { class: "fault", id: `${context.prefix}-fault`, role: "alert" });
  const field = textField(shape, {
    ...context,
    changed: (response, settled) => {
      context.changed(response, settled);
      const bad = response.trim() !== "" && numberOf(item, response) === undefined;
      // While it is being typed, a number may not be one yet ("-", "1e"): complain only when it is done.
      if (bad && !settled) return;
      write(fault, bad ? context.words("numeric.fault") : "");
      set(field.input, "aria-invalid", bad ? "true" : undefined);
    },
  });
  field.input.setAttribute("aria-describedby", `${field.input.getAttribute("aria-describedby")} ${fault.id}`);
  field.view.element.append(fault);
  const reveal: View["reveal"] = (outcome) => field.view.element.append(remark(outcome.parts[0]?.feedback) ?? "");
  return { ...field.view, reveal };
}
