/**
 * How much longer than the time limit a learner has, and when to warn. Pure.
 *
 * A launch says `extra_time=25`, in percent of the limit: in a text that the LMS hands over (SCORM's launch data and
 * comments, cmi5's launch parameters), be it a query, JSON or a sentence, or in the page's address where the assessment
 * heeds it. Or the LMS says how long the attempt may take in all.
 */
import type { Timing } from "./lms/lms";
import type { AssessmentRules } from "./payload";

const PERCENT = /(?:^|[^\w])extra_time["']?\s*[=:]\s*["']?(\d{1,3}(?:\.\d+)?)(?![\d.]*\d)/;
const MOST = 100;
const MINUTE = 60;
/** Seconds before the end at which the learner is warned. */
const WARNINGS: readonly number[] = [300, 60];

/** In whole minutes, so that nobody is told of fractions. `address`: the query of the page's. */
export function extraSeconds(rules: AssessmentRules, { allowed = "", data }: Timing, address: string): number {
  const { timeLimitSeconds: limit = 0, extraTime = {} } = rules;
  const { everyone = 0, most = MOST } = extraTime;
  const asked = extraTime.address === true ? `extra_time=${new URLSearchParams(address).get("extra_time")}` : "";
  const told = [data, asked].map((text) => (limit * percentIn(text)) / 100);
  const given = Math.min(Math.max(...told, secondsOf(allowed) - limit), (limit * most) / 100);
  return MINUTE * Math.max(0, Math.ceil(Math.max(given, (limit * everyone) / 100) / MINUTE - 1e-9));
}

/** How many of the warnings are due with so many seconds left of so many; one more when there are none left. */
export function warningsDue(left: number, total: number): number {
  return [...WARNINGS.filter((seconds) => seconds < total), 0].filter((seconds) => left <= seconds).length;
}

function percentIn(text: string): number {
  return Number(PERCENT.exec(text)?.[1] ?? 0);
}

/** SCORM 1.2 CMITimespan (`HHHH:MM:SS.SS`), or SCORM 2004 timeinterval; 0 where it is neither. */
function secondsOf(span: string): number {
  const clock = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(span);
  const interval = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(span);
  const [days, hours, minutes, seconds] = (clock ? [0, ...clock.slice(1)] : (interval?.slice(1) ?? [])).map((part) => Number(part ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}
