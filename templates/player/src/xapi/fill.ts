/** Fills a statement template (xAPI 1.0.3, Data 2). Pure. */
import { NOTATION_2004, clamp, decimal, duration, response } from "../lms/values";
import type { Described, ItemBase, ResultField, StatementTemplate, XapiPayload } from "../payload";
import type { Context, Statement } from "./statements";

/** What the player knows about an event. */
export interface Facts {
  readonly item?: ItemBase;
  readonly response?: Described;
  readonly score?: { readonly marks: number; readonly min: number; readonly max: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly seconds?: number;
  /** How sure the learner said they were of the response, 1 to 3. */
  readonly certainty?: number | undefined;
}

/** Certainty has no field of its own: it goes into the result's extensions (Data 4.1.5), with the response. */
const CERTAINTY = "urn:x-markscheme:extensions:certainty";

/** An agent (Data 4.1.2.1) with one identifier; a name only where the LMS gave one. */
export type Actor = Readonly<Record<string, unknown>>;

export function fill(
  template: StatementTemplate,
  payload: XapiPayload,
  facts: Facts,
  { actor, registration }: Context,
  id: string,
  at: Date,
): Statement {
  const { result: fixed, context, ...rest } = template.statement as Record<string, Record<string, unknown> | undefined>;
  const activity = template.activity === "assessment" ? payload.assessment : payload.activities[facts.item?.id ?? ""];
  const result = { ...fixed, ...filled(template.fill, facts) };
  return {
    id,
    actor,
    ...rest,
    object: { objectType: "Activity", ...activity },
    ...(Object.keys(result).length > 0 && { result }),
    ...((context || registration) && { context: { ...context, ...(registration && { registration }) } }),
    timestamp: at.toISOString(),
  };
}

/** The fields of the result that are asked for and known. */
function filled(fields: readonly ResultField[], facts: Facts): Record<string, unknown> {
  const known: Record<ResultField, unknown> = {
    score: facts.score && facts.score.max > 0 ? score(facts.score) : undefined,
    success: facts.success,
    completion: facts.completion,
    response: facts.response && response(facts.response, NOTATION_2004, (id) => id),
    duration: facts.seconds === undefined ? undefined : duration(facts.seconds),
  };
  const stated = fields.includes("response") && facts.certainty !== undefined;
  return {
    ...Object.fromEntries(fields.map((field) => [field, known[field]]).filter(([, value]) => value != null)),
    ...(stated && { extensions: { [CERTAINTY]: facts.certainty } }),
  };
}

/** Data 4.1.5.1: min <= raw <= max, and scaled within -1..1. */
function score({ marks, min, max }: NonNullable<Facts["score"]>): Record<string, number> {
  const raw = Number(decimal(clamp(marks, min, max)));
  return { scaled: Number(decimal(clamp(marks / max, -1, 1), 4)), raw, min, max };
}
