/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { ExtendedTextItem, ExtendedTextResponse } from "./item";

export const extendedTextResponses: Responses<ExtendedTextItem, ExtendedTextResponse> = {
  type: "extended_text",
  empty: () => "",
  isAnswered: (_item, response) => response.trim() !== "",
  describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
  pack: (_item, response) => ({ numbers: [], text: response }),
  unpack: (_item, { text = "" }) => text,
};
