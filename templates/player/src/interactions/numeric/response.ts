/** The response: what it is, how it is packed, and what the LMS records of it. */
import { numberOf } from "../../marking/numeric";
import type { Responses } from "../interaction";
import type { NumericItem, NumericResponse } from "./item";

export const numericResponses: Responses<NumericItem, NumericResponse> = {
  type: "numeric",
  empty: () => "",
  /** Text that is no number is no answer yet: the view says so. */
  isAnswered: (item, response) => numberOf(item, response) !== undefined,
  /** As it was typed where the page cannot tell what counts. */
  describe: (item, response) =>
    item.lms.type === "fill-in" ? { kind: "fill-in", text: response } : { kind: "numeric", value: numberOf(item, response) ?? 0 },
  pack: (_item, response) => ({ numbers: [], text: response }),
  unpack: (_item, { text = "" }) => text,
};
