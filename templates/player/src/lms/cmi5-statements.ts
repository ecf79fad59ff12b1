/** What cmi5 asks of each statement (sections 9.4 to 9.6 and 10.2.1). Pure. */
import type { Statement, StatementEvent } from "../xapi/statements";
import { DEFINED } from "./cmi5-session";

const CMI5 = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" };
const MOVE_ON = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
const VERBS = "http://adlnet.gov/expapi/verbs/";
const MASTERY_SCORE = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

type Data = Readonly<Record<string, unknown>>;
interface Activity {
  readonly id: string;
}

/** What the launch said. */
export interface Terms {
  readonly activityId: string;
  readonly contextTemplate: Data;
  readonly masteryScore: number | undefined;
}

/** `own`: the id that the package gives its assessment; `scaled`: the score, not rounded. */
export function dressed(statement: Statement, event: StatementEvent, terms: Terms, own: string, scaled: number | undefined): Statement {
  const context = statement["context"] as Data | undefined;
  const renamed = (activity: Activity): Activity => (activity.id === own ? { ...activity, id: terms.activityId } : activity);
  const extensions = { ...object(context, "extensions"), ...object(terms.contextTemplate, "extensions") };
  // The template's own values are not overwritten (10.2.1.0-6, 10.2.1.0-7).
  const merged = { ...context, ...terms.contextTemplate, contextActivities: activities(context, terms, renamed) };
  const all = { ...merged, ...(Object.keys(extensions).length > 0 && { extensions }) };
  // The id of the AU is the launch's (8.1.5.0-6, 9.4.0.0-2).
  const placed = { ...statement, object: renamed(statement["object"] as Activity), context: all };
  // A hook may tell more of the event in other words (9.3).
  const owed = DEFINED.includes(event) && (statement["verb"] as Activity).id === VERBS + event;
  return owed ? defined(placed, event, terms, scaled) : placed;
}

/** Those of the template first (9.6.2.0-1), each once. */
function activities(context: Data | undefined, { contextTemplate }: Terms, renamed: (activity: Activity) => Activity): Data {
  const given = object(contextTemplate, "contextActivities");
  const ours = object(context, "contextActivities");
  const kinds = [...new Set([...Object.keys(given), ...Object.keys(ours)])];
  return Object.fromEntries(kinds.map((kind) => [kind, distinct([...list(given[kind]), ...list(ours[kind]).map(renamed)])]));
}

/** A statement of an earlier session in the context of this one: an LMS takes no other (9.6.3.1-4). */
export function adopted(left: Statement, { contextTemplate }: Terms): Statement {
  const context = left["context"] as Data;
  const extensions = { ...object(context, "extensions"), ...object(contextTemplate, "extensions") };
  return { ...left, context: { ...context, extensions } };
}

function defined(statement: Statement & { readonly context: Data }, event: StatementEvent, terms: Terms, scaled: number | undefined): Statement {
  const { result: filled, ...rest } = statement as Statement & { readonly result?: Data };
  const result = resultOf(event, filled ?? {}, terms, scaled);
  const { context } = statement;
  const lists = object(context, "contextActivities");
  const judged = event !== "initialized" && event !== "terminated";
  const byMastery = result["success"] !== undefined && terms.masteryScore !== undefined;
  // 9.6.2.1-1; what decides over moving on says so (9.6.2.2-1), and nothing else does (9.6.2.2-2).
  const category = distinct([...list(lists["category"]), CMI5, ...(judged ? [MOVE_ON] : [])]);
  return {
    ...rest,
    ...(Object.keys(result).length > 0 && { result }),
    context: {
      ...context,
      contextActivities: { ...lists, category },
      // 9.6.3.2-2
      ...(byMastery && { extensions: { ...object(context, "extensions"), [MASTERY_SCORE]: terms.masteryScore } }),
    },
  };
}

/** Success, completion and score where their verb has them, and nowhere else (9.5.1 to 9.5.4). */
function resultOf(event: StatementEvent, { score, duration }: Data, terms: Terms, scaled: number | undefined): Data {
  const timed = duration === undefined ? {} : { duration };
  switch (event) {
    case "completed":
      return { completion: true, ...timed };
    case "passed":
    case "failed":
      return { success: event === "passed", ...(score !== undefined && { score: exact(score as Data, event, terms, scaled) }), ...timed };
    case "terminated":
      return timed;
    default:
      return {};
  }
}

/** Not rounded across the mastery score (9.3.4.0-2, 9.3.5.0-2). A pass has a millionth of slack (`status.ts`). */
function exact(score: Data, event: StatementEvent, { masteryScore }: Terms, scaled: number | undefined): Data {
  if (scaled === undefined) return score;
  const least = event === "passed" ? (masteryScore ?? 0) : 0;
  return { ...score, scaled: Math.min(1, Math.max(least, scaled)) };
}

function object(data: Data | undefined, name: string): Data {
  return (data?.[name] ?? {}) as Data;
}

/** A single activity may stand for a list of one (xAPI 1.0.3, Data 4.1.6.2). */
function list(value: unknown): readonly Activity[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as Activity[]) : [value as Activity];
}

function distinct(activities: readonly Activity[]): readonly Activity[] {
  return activities.filter(({ id }, place) => activities.findIndex((other) => other.id === id) === place);
}
