/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { TrueFalseItem, TrueFalseResponse } from "./item";

export const trueFalseResponses: Responses<TrueFalseItem, TrueFalseResponse> = {
  type: "true_false",
  empty: () => undefined,
  isAnswered: (_item, response) => response !== undefined,
  describe: (_item, response) => ({ kind: "true-false", value: response === true }),
  pack: (_item, response) => ({ numbers: [response === undefined ? 0 : response ? 1 : 2] }),
  unpack: (_item, { numbers: [place = 0] }) => (place === 0 ? undefined : place === 1),
};
