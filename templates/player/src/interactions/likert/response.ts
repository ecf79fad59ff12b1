/** The response: what it is, how it is packed, and what the LMS records of it. */
import type { Responses } from "../interaction";
import type { LikertItem, LikertResponse } from "./item";

export const likertResponses: Responses<LikertItem, LikertResponse> = {
  type: "likert",
  empty: () => undefined,
  isAnswered: (_item, response) => response !== undefined,
  describe: ({ options }, response) => ({ kind: "likert", values: response === undefined ? [] : [(options[response] as { id: string }).id] }),
  pack: (_item, response) => ({ numbers: [response === undefined ? 0 : response + 1] }),
  unpack: (_item, { numbers: [place = 0] }) => (place === 0 ? undefined : place - 1),
};
