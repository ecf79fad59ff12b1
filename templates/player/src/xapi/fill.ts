/** Fills a statement template (xAPI 1.0.3, Data 2). Pure. */
import { NOTATION_2004, clamp, decimal, duration, response } from "../lms/values";
import type { Described, ItemBase, KnownFact, ResultField, StatementTemplate, XapiPayload } from "../payload";
import type { Context, Statement } from "./statements";

/** What the player knows about an event. */
export interface Facts {
  readonly item?: ItemBase;
  /** Id of the point of the brief, or the misconception, that the event is about. */
  readonly about?: string;
  readonly response?: Described;
  readonly score?: { readonly marks: number; readonly min: number; readonly max: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly seconds?: number;
  /** How sure the learner said they were of the response, 1 to 3. */
  readonly certainty?: number | undefined;
  /** What the attempt has beyond the time limit, as a duration. */
  readonly extra_time?: string | undefined;
  /** How many hints the learner took before answering. */
  readonly hints?: number | undefined;
  /** Tag of the one in which it happened (Data 4.1.6): of an answer, the one it was given in. */
  readonly language?: string | undefined;
  /** Of the assessment, from 1. */
  readonly attempt?: number;
  /** Names what happened, so that a repeat of the statement is known by its id. */
  readonly once?: string;
  /** An earlier page may have told it. */
  readonly again?: boolean;
  /** Those that the response betrays. */
  readonly misconceptions?: readonly string[];
}

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
  const { result: fixed, context: around, ...rest } = template.statement as Record<string, Record<string, unknown> | undefined>;
  const { assessment, activities, points } = payload;
  const about = { assessment, item: activities[facts.item?.id ?? ""] };
  const activity = about[template.activity as keyof typeof about] ?? points?.[facts.about ?? ""];
  const result = extended({ ...fixed, ...filled(template.fill, facts) }, template.facts?.result, facts);
  const { language } = facts;
  const context = extended({ ...around, ...(registration && { registration }), ...(language && { language }) }, template.facts?.context, facts);
  const other = template.points ? (facts.item?.points ?? []).flatMap((id) => points?.[id] ?? []) : [];
  if (other.length > 0) context["contextActivities"] = { ...(context["contextActivities"] as object), other };
  return {
    id,
    actor,
    ...rest,
    object: { objectType: "Activity", ...activity },
    ...(Object.keys(result).length > 0 && { result }),
    ...(Object.keys(context).length > 0 && { context }),
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
  return Object.fromEntries(fields.map((field) => [field, known[field]]).filter(([, value]) => value != null));
}

/** With the facts that are known, and say something, among the extensions (Data 4.1.5.2). */
function extended(
  part: Record<string, unknown>,
  wanted: Readonly<Record<string, KnownFact>> = {},
  facts: Facts,
): Record<string, unknown> {
  const known = Object.entries(wanted).flatMap(([iri, name]) => {
    const fact = facts[name];
    return fact === undefined || (Array.isArray(fact) && fact.length === 0) ? [] : [[iri, fact]];
  });
  if (known.length === 0) return part;
  return { ...part, extensions: { ...(part["extensions"] as object), ...Object.fromEntries(known) } };
}

/** Data 4.1.5.1: min <= raw <= max, and scaled within -1..1. */
function score({ marks, min, max }: NonNullable<Facts["score"]>): Record<string, number> {
  const raw = Number(decimal(clamp(marks, min, max)));
  return { scaled: Number(decimal(clamp(marks / max, -1, 1), 4)), raw, min, max };
}
