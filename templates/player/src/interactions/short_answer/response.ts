/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { ShortAnswerItem, ShortAnswerResponse } from "./item";

export const shortAnswerResponses: Responses<ShortAnswerItem, ShortAnswerResponse> = {
  type: "short_answer",
  empty: () => "",
  isAnswered: (_item, response) => response.trim() !== "",
  describe: (_item, response) => ({ kind: "long-fill-in", text: response }),
  pack: (_item, response) => ({ numbers: [], text: response }),
  unpack: (_item, { text = "" }) => text,
};
