/** The data model of SCORM 2004 4th Edition (Run-Time Environment, section 4.2) as Moodle keeps it. */
import { line, list, matching, oneOf, pair, vocabulary, within } from "./types.js";

const real = matching(/^-?\d{1,5}(\.\d{1,7})?$/, "a real(10,7) of at most five integer digits");
const identifier = matching(
  /^(?!urn:)[!-~]{1,4000}$|^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:[!-~]{1,3900}$/,
  "a long identifier: a URI of printable ASCII without spaces",
);
const token = matching(/^[A-Za-z0-9_.]{1,250}$/, "a token of at most 250 letters, digits, underscores and dots");
const interval = matching(
  /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/,
  "a time interval of at most two decimals",
);
const moment = matching(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?$/,
  "a time: whole seconds, or one or two decimals and then perhaps a zone",
);

/** RTE 4.1.1.3 localized_string_type: `{lang=…}` may come first; Moodle refuses any other brace there. */
const localized = (limit) => (value) => {
  const words = value.replace(/^\{lang=[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\}/, "");
  if (words.startsWith("{")) return "starts with a brace that is no language";
  return line(limit)(words);
};
const withFlags = (type) => (value, context) =>
  type(value.replace(/^(\{(case_matters|order_matters)=(true|false)\}){0,2}/, ""), context);

const step = oneOf(token, localized(250));
/** RTE 4.2.9.1: per type the response, the pattern, and how many patterns there may be. */
const types = {
  "true-false": { response: vocabulary("true", "false"), most: 1 },
  choice: { response: list("[,]", token, { unique: true }), most: 10 },
  "fill-in": {
    response: list("[,]", localized(250), { most: 10 }),
    pattern: withFlags(list("[,]", localized(250), { most: 10 })),
    most: 5,
  },
  "long-fill-in": { response: localized(4000), pattern: withFlags(localized(4000)), most: 5 },
  likert: { response: token, most: 1 },
  matching: { response: list("[,]", pair("[.]", token, token), { unique: true }), most: 5 },
  performance: { response: list("[,]", pair("[.]", step, step), { most: 250 }), most: 5 },
  sequencing: { response: list("[,]", token), most: 5 },
  numeric: { response: real, pattern: range, most: 1 },
  other: { response: line(4000), most: 1 },
};

function range(value) {
  const bounds = value.split("[:]");
  if (bounds.length !== 2) return "is not min[:]max";
  const wrong = bounds.filter((bound) => bound !== "").map((bound) => real(bound)).find(Boolean);
  if (wrong) return `has a bound that ${wrong}`;
  return bounds.includes("") || Number(bounds[0]) <= Number(bounds[1]) ? undefined : "has its minimum above its maximum";
}

const response = (value, { type }) => types[type].response(value);
function pattern(value, { type, index, siblings }) {
  const { most, response: plain, pattern: own = plain } = types[type];
  if (index >= most) return `is pattern ${index + 1}, where ${type} has at most ${most}`;
  if (siblings.includes(value)) return "repeats another pattern";
  return own(value);
}

const read = { access: "read" };
const write = (type) => ({ access: "write", type });
const both = (type) => ({ access: "both", type });
const completion = both(vocabulary("completed", "incomplete", "not attempted", "unknown"));
const success = both(vocabulary("passed", "failed", "unknown"));
const scaled = both(within(real, -1, 1));
const fraction = both(within(real, 0, 1));
const score = (prefix) => ({
  [`${prefix}._children`]: read,
  [`${prefix}.scaled`]: scaled,
  [`${prefix}.raw`]: both(real),
  [`${prefix}.min`]: both(real),
  [`${prefix}.max`]: both(real),
});

export const elements = {
  "cmi._version": read,
  "cmi.comments_from_learner._children": read,
  "cmi.comments_from_learner._count": read,
  "cmi.comments_from_learner.n.comment": both(localized(4000)),
  "cmi.comments_from_learner.n.location": both(line(250)),
  "cmi.comments_from_learner.n.timestamp": both(moment),
  "cmi.comments_from_lms._children": read,
  "cmi.comments_from_lms._count": read,
  "cmi.comments_from_lms.n.comment": read,
  "cmi.completion_status": completion,
  "cmi.completion_threshold": read,
  "cmi.credit": read,
  "cmi.entry": read,
  "cmi.exit": write(vocabulary("time-out", "suspend", "logout", "normal", "")),
  "cmi.interactions._children": read,
  "cmi.interactions._count": read,
  "cmi.interactions.n.id": both(identifier),
  "cmi.interactions.n.type": both(vocabulary(...Object.keys(types))),
  "cmi.interactions.n.objectives._count": read,
  "cmi.interactions.n.objectives.n.id": both(identifier),
  "cmi.interactions.n.timestamp": both(moment),
  "cmi.interactions.n.correct_responses._count": read,
  "cmi.interactions.n.correct_responses.n.pattern": both(pattern),
  "cmi.interactions.n.weighting": both(real),
  "cmi.interactions.n.learner_response": both(response),
  "cmi.interactions.n.result": both(oneOf(vocabulary("correct", "incorrect", "unanticipated", "neutral"), real)),
  "cmi.interactions.n.latency": both(interval),
  "cmi.interactions.n.description": both(localized(250)),
  "cmi.launch_data": read,
  "cmi.learner_id": read,
  "cmi.learner_name": read,
  "cmi.learner_preference._children": read,
  "cmi.learner_preference.audio_level": both(within(real, 0, 99999)),
  "cmi.learner_preference.language": both(line(250)),
  "cmi.learner_preference.delivery_speed": both(within(real, 0, 99999)),
  "cmi.learner_preference.audio_captioning": both(vocabulary("-1", "0", "1")),
  "cmi.location": both(line(1000)),
  "cmi.max_time_allowed": read,
  "cmi.mode": read,
  "cmi.objectives._children": read,
  "cmi.objectives._count": read,
  "cmi.objectives.n.id": both(identifier),
  ...score("cmi.objectives.n.score"),
  "cmi.objectives.n.success_status": success,
  "cmi.objectives.n.completion_status": completion,
  "cmi.objectives.n.progress_measure": fraction,
  "cmi.objectives.n.description": both(localized(250)),
  "cmi.progress_measure": fraction,
  "cmi.scaled_passing_score": read,
  ...score("cmi.score"),
  "cmi.session_time": write(interval),
  "cmi.success_status": success,
  "cmi.suspend_data": both(line(64000)),
  "cmi.time_limit_action": read,
  "cmi.total_time": read,
  "adl.nav.request": both(vocabulary("continue", "previous", "exit", "suspendAll", "_none_")),
};

export const scorm2004 = {
  object: "API_1484_11",
  calls: {
    Initialize: "initialize",
    Terminate: "terminate",
    GetValue: "getValue",
    SetValue: "setValue",
    Commit: "commit",
    GetLastError: "getLastError",
    GetErrorString: "getErrorString",
    GetDiagnostic: "getDiagnostic",
  },
  codes: {
    initialized: "103", terminated: "104", notRunning: "132", undefined: "401", index: "351", readOnly: "404",
    writeOnly: "405", type: "406", dependency: "408", unset: "403", general: "351", get: "301",
  },
  elements,
  session: { exit: "cmi.exit", time: "cmi.session_time", total: "cmi.total_time" },
  /** Setting the type of an interaction again throws these away. */
  resetByType: ["correct_responses", "learner_response"],
  /** The value of an element that is never sent: the one at launch. Records are sent whole each time, but for defaults. */
  unsent: (name, launched) => (!/\.\d+\./.test(name) ? launched.get(name) : name.endsWith("_status") ? "unknown" : undefined),

  /** What the learner finds: any exit other than `suspend` has wiped everything. */
  launch(stored, { mode, passingScore, learner, allowed, launchData, comments }) {
    const kept = stored["cmi.exit"] === "suspend" ? stored : {};
    const lessonMode = mode ?? (kept["cmi.completion_status"] === "completed" ? "review" : "normal");
    return {
      ...kept,
      "cmi._version": "1.0",
      "cmi.learner_id": learner.id,
      "cmi.learner_name": learner.name,
      "cmi.credit": lessonMode === "normal" ? "credit" : "no-credit",
      "cmi.entry": Object.keys(stored).length === 0 ? "ab-initio" : kept === stored ? "resume" : "",
      "cmi.mode": lessonMode,
      "cmi.completion_status": kept["cmi.completion_status"] ?? "unknown",
      "cmi.success_status": kept["cmi.success_status"] ?? "unknown",
      "cmi.total_time": kept["cmi.total_time"] ?? "PT0S",
      ...(passingScore && { "cmi.scaled_passing_score": passingScore }),
      ...(launchData && { "cmi.launch_data": launchData }),
      ...(allowed && { "cmi.max_time_allowed": allowed }),
      ...(comments && { "cmi.comments_from_lms.0.comment": comments }),
    };
  },
  mode: (values) => values.get("cmi.mode"),
  beforeCommit(values) {
    if (values.get("cmi.exit") !== "suspend") return "commit before exit is suspend: a relaunch would find nothing";
    return values.get("cmi.completion_status") === "unknown" ? "commit before any completion_status" : undefined;
  },
  atTerminate: () => ({}),

  addTime(total, session) {
    const seconds = (value) => {
      const [, days = 0, hours = 0, minutes = 0, rest = 0] =
        /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(value) ?? [];
      return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
    };
    return `PT${Math.round((seconds(total) + seconds(session)) * 100) / 100}S`;
  },
};
