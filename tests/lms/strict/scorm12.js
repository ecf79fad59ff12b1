/** The data model of SCORM 1.2 (Run-Time Environment, section 3.4) as Moodle keeps it. */
import { line, list, matching, oneOf, pair, text, vocabulary, within } from "./types.js";

const decimal = matching(/^-?\d{1,3}(\.\d+)?$/, "a decimal of at most three integer digits");
/** Moodle takes no negative number as a result. */
const marks = matching(/^\d{1,3}(\.\d+)?$/, "a result");
const percent = within(decimal, 0, 100);
const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "a timespan HHHH:MM:SS.SS");
const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "a time HH:MM:SS");
const identifier = matching(/^[!-~]{1,255}$/, "an identifier: 1 to 255 printable ASCII characters, no space");
const status = ["passed", "completed", "failed", "incomplete", "browsed"];
const character = matching(/^[0-9a-z]$/, "one character of 0-9 and a-z");

/** 3.4.7: how a response is written depends on the type of the interaction. */
const responses = {
  "true-false": matching(/^[01tf]$/, "one of 0, 1, t, f"),
  choice: list(",", character, { unique: true }),
  "fill-in": line(255),
  numeric: matching(/^-?\d+(\.\d+)?$/, "a decimal"),
  likert: character,
  matching: list(",", pair(".", character, character), { unique: true }),
  performance: line(255),
  sequencing: list(",", character),
};
const response = (value, { type }) => line(255)(value) ?? responses[type](value);

const read = { access: "read" };
const write = (type) => ({ access: "write", type });
const both = (type) => ({ access: "both", type });

export const elements = {
  "cmi.core._children": read,
  "cmi.core.student_id": read,
  "cmi.core.student_name": read,
  "cmi.core.lesson_location": both(line(255)),
  "cmi.core.credit": read,
  "cmi.core.lesson_status": both(vocabulary(...status)),
  "cmi.core.entry": read,
  "cmi.core.score._children": read,
  "cmi.core.score.raw": both(percent),
  "cmi.core.score.min": both(percent),
  "cmi.core.score.max": both(percent),
  "cmi.core.total_time": read,
  "cmi.core.lesson_mode": read,
  "cmi.core.exit": write(vocabulary("time-out", "suspend", "logout", "")),
  "cmi.core.session_time": write(timespan),
  "cmi.suspend_data": both(line(4096)),
  "cmi.launch_data": read,
  "cmi.comments": both(text(4096)),
  "cmi.comments_from_lms": read,
  "cmi.objectives._children": read,
  "cmi.objectives._count": read,
  "cmi.objectives.n.id": both(identifier),
  "cmi.objectives.n.score._children": read,
  "cmi.objectives.n.score.raw": both(percent),
  "cmi.objectives.n.score.min": both(percent),
  "cmi.objectives.n.score.max": both(percent),
  "cmi.objectives.n.status": both(vocabulary(...status, "not attempted")),
  "cmi.student_data._children": read,
  "cmi.student_data.mastery_score": read,
  "cmi.student_data.max_time_allowed": read,
  "cmi.student_data.time_limit_action": read,
  "cmi.student_preference._children": read,
  "cmi.student_preference.audio": both(within(matching(/^-?\d+$/, "an integer"), -1, 100)),
  "cmi.student_preference.language": both(line(255)),
  "cmi.student_preference.speed": both(within(matching(/^-?\d+$/, "an integer"), -100, 100)),
  "cmi.student_preference.text": both(vocabulary("-1", "0", "1")),
  "cmi.interactions._children": read,
  "cmi.interactions._count": read,
  "cmi.interactions.n.id": write(identifier),
  "cmi.interactions.n.objectives._count": read,
  "cmi.interactions.n.objectives.n.id": write(identifier),
  "cmi.interactions.n.time": write(time),
  "cmi.interactions.n.type": write(vocabulary(...Object.keys(responses))),
  "cmi.interactions.n.correct_responses._count": read,
  "cmi.interactions.n.correct_responses.n.pattern": write(response),
  "cmi.interactions.n.weighting": write(within(decimal, -100, 100)),
  "cmi.interactions.n.student_response": write(response),
  "cmi.interactions.n.result": write(oneOf(vocabulary("correct", "wrong", "unanticipated", "neutral"), marks)),
  "cmi.interactions.n.latency": write(timespan),
};

const finished = ["passed", "completed", "failed"];

export const scorm12 = {
  object: "API",
  calls: {
    LMSInitialize: "initialize",
    LMSFinish: "terminate",
    LMSGetValue: "getValue",
    LMSSetValue: "setValue",
    LMSCommit: "commit",
    LMSGetLastError: "getLastError",
    LMSGetErrorString: "getErrorString",
    LMSGetDiagnostic: "getDiagnostic",
  },
  codes: {
    initialized: "101", terminated: "101", notRunning: "301", undefined: "201", index: "201", readOnly: "403",
    writeOnly: "404", type: "405", dependency: "201", unset: "0", general: "101", get: "101",
  },
  elements,
  session: { exit: "cmi.core.exit", time: "cmi.core.session_time", total: "cmi.core.total_time" },
  resetByType: [],
  /** The value of an element that is not sent: the one that was sent last. */
  unsent: (name, launched, sent) => sent.get(name),

  /** What the learner finds: Moodle gives old data back whatever the exit was. */
  launch(stored, { mode, mastery, learner, allowed, launchData, comments }) {
    const status = stored["cmi.core.lesson_status"] ?? "not attempted";
    const lessonMode = mode ?? (finished.includes(status) ? "review" : "normal");
    const first = Object.keys(stored).length === 0;
    return {
      ...stored,
      "cmi.core._children":
        "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
      "cmi.core.student_id": learner.id,
      "cmi.core.student_name": learner.name,
      "cmi.core.credit": lessonMode === "normal" ? "credit" : "no-credit",
      "cmi.core.entry": first ? "ab-initio" : stored["cmi.core.exit"] === "suspend" ? "resume" : "",
      "cmi.core.lesson_mode": lessonMode,
      "cmi.core.lesson_status": status,
      "cmi.core.total_time": stored["cmi.core.total_time"] ?? "0000:00:00.00",
      "cmi.student_data.mastery_score": mastery ?? "",
      "cmi.launch_data": launchData ?? "",
      "cmi.comments_from_lms": comments ?? "",
      ...(allowed && { "cmi.student_data.max_time_allowed": allowed }),
    };
  },
  mode: (values) => values.get("cmi.core.lesson_mode"),

  /** Moodle stores `not attempted` where nothing else was said. */
  beforeCommit: (values) =>
    values.get("cmi.core.lesson_status") === "not attempted" ? "commit before any lesson_status" : undefined,

  /** The mastery score overrides the status, at LMSFinish alone (RTE 3.4.4, Moodle's LMSFinish). */
  atTerminate(values) {
    const mastery = values.get("cmi.student_data.mastery_score");
    const raw = values.get("cmi.core.score.raw");
    if (values.get("cmi.core.lesson_mode") !== "normal" || !mastery || !raw) return {};
    return { "cmi.core.lesson_status": Number(raw) >= Number(mastery) ? "passed" : "failed" };
  },

  addTime(total, session) {
    const hundredths = (value) => {
      const [hours, minutes, seconds] = value.split(":").map(Number);
      return Math.round(((hours * 60 + minutes) * 60 + seconds) * 100);
    };
    const sum = hundredths(total) + hundredths(session);
    const part = (value, width) => String(Math.floor(value)).padStart(width, "0");
    return `${part(sum / 360000, 4)}:${part((sum / 6000) % 60, 2)}:${part((sum / 100) % 60, 2)}.${part(sum % 100, 2)}`;
  },
};
