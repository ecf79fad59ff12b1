/** The response: what it is, how it is packed, and what the LMS records of it. */
import { valueAt } from "../../marking/slider";
import type { Responses } from "../interaction";
import type { SliderItem, SliderResponse } from "./item";

export const sliderResponses: Responses<SliderItem, SliderResponse> = {
  type: "slider",
  empty: () => undefined,
  isAnswered: (_item, response) => response !== undefined,
  /** In sealed packages numbers are recorded as texts. */
  describe: (item, response) => {
    const value = valueAt(item, response ?? 0);
    return item.lms.type === "fill-in" ? { kind: "fill-in", text: String(value) } : { kind: "numeric", value };
  },
  pack: (_item, response) => ({ numbers: [response === undefined ? 0 : response + 1] }),
  unpack: (_item, { numbers: [place = 0] }) => (place === 0 ? undefined : place - 1),
};
