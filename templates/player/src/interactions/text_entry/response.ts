/** The response: what it is, how it is packed, and what the LMS records of it. */
import { normalise } from "../../marking/folding";
import type { Responses } from "../interaction";
import type { TextEntryItem, TextEntryResponse } from "./item";

export const textEntryResponses: Responses<TextEntryItem, TextEntryResponse> = {
  type: "text_entry",
  empty: () => "",
  isAnswered: (_item, response) => normalise(response, true) !== "",
  describe: (_item, response) => ({ kind: "fill-in", text: response }),
  pack: (_item, response) => ({ numbers: [], text: response }),
  unpack: (_item, { text = "" }) => text,
};
