"""The strict LMS bites: one wrong value for each of its rules, and the right value beside it."""

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent

Calls = list[list[str]]


@dataclass
class Row:
    """Calls of one session, and words of the only fault that the last one must be (none: it must pass)."""

    standard: str
    calls: Calls
    fault: str | None = None
    stored: dict[str, str] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    unloading: bool = False

    @property
    def id(self) -> str:
        last = " ".join(self.calls[-1])
        return f"{self.standard} {last[:60]} {'refused' if self.fault else 'accepted'}"


def run(rows: list[Row]) -> list[dict[str, Any]]:
    """What each row did: answers, faults, stored data, last error."""
    done = subprocess.run(
        ["node", str(HERE / "rows.mjs")],
        input=json.dumps([vars(row) for row in rows]),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


START_12: Calls = [["LMSInitialize", ""], ["LMSSetValue", "cmi.core.lesson_status", "incomplete"]]
START_2004: Calls = [
    ["Initialize", ""],
    ["SetValue", "cmi.exit", "suspend"],
    ["SetValue", "cmi.completion_status", "incomplete"],
]


def old(element: str, value: str, fault: str | None = None, *, type: str | None = None, to: int = 0) -> Row:
    """SCORM 1.2: set `element`, after an interaction of `type`, or `to` objectives, has been made."""
    calls = [*START_12, *_records("LMSSetValue", type, to), ["LMSSetValue", element, value]]
    return Row("scorm12", calls, fault)


def new(element: str, value: str, fault: str | None = None, *, type: str | None = None, to: int = 0) -> Row:
    """SCORM 2004, likewise."""
    calls = [*START_2004, *_records("SetValue", type, to), ["SetValue", element, value]]
    return Row("scorm2004", calls, fault)


def _records(call: str, type: str | None, objectives: int) -> Calls:
    calls = [[call, f"cmi.objectives.{n}.id", f"objective-{n}"] for n in range(objectives)]
    if type is not None:
        calls.append([call, "cmi.interactions.0.id", "question"])
    if type:
        calls.append([call, "cmi.interactions.0.type", type])
    return calls


I0 = "cmi.interactions.0"
RESPONSE_12 = f"{I0}.student_response"
RESPONSE_2004 = f"{I0}.learner_response"
PATTERN = f"{I0}.correct_responses.0.pattern"
MANY = "[,]".join(f"t{n}" for n in range(37))

ELEMENTS_12 = [
    old("cmi.core.score.raw", "83.33"),
    old("cmi.core.score.raw", "101", "within 0 to 100"),
    old("cmi.core.score.raw", "-1", "within 0 to 100"),
    old("cmi.core.score.raw", "1e2", "decimal"),
    old("cmi.core.score.raw", "", "decimal"),
    old("cmi.core.score.raw", ".5", "decimal"),
    old("cmi.core.score.raw", "83,33", "decimal"),
    old("cmi.core.score.raw", "NaN", "decimal"),
    old("cmi.core.lesson_status", "passed"),
    old("cmi.core.lesson_status", "not attempted", "none of"),
    old("cmi.core.lesson_status", "Passed", "none of"),
    old("cmi.core.exit", "suspend"),
    old("cmi.core.exit", "normal", "none of"),
    old("cmi.core.session_time", "0000:10:00.25"),
    old("cmi.core.session_time", "0:10:00", "timespan"),
    old("cmi.core.session_time", "00:10:00.123", "timespan"),
    old("cmi.core.session_time", "00:61:00", "timespan"),
    old("cmi.core.session_time", "PT10M", "timespan"),
    old("cmi.core.lesson_location", "x" * 255),
    old("cmi.core.lesson_location", "x" * 256, "limit of 255"),
    old("cmi.suspend_data", "x" * 4096),
    old("cmi.suspend_data", "x" * 4097, "limit of 4096"),
    old("cmi.suspend_data", "a\nb", "line break"),
    old("cmi.suspend_data", "a\0b", "control character"),
    old("cmi.suspend_data", "\ud83d", "surrogate"),
    old("cmi.core.student_name", "x", "read-only"),
    old("cmi.core.total_time", "00:00:00", "read-only"),
    old("cmi.core.lesson_mode", "review", "read-only"),
    old("cmi.interactions._count", "1", "read-only"),
    old("cmi.completion_status", "completed", "no element"),
    old("cmi.interactions.00.id", "x", "no element"),
    old(f"{I0}.description", "x", "no element", type="choice"),
    old(f"{I0}.id", "question-1"),
    old(f"{I0}.id", "question 1", "identifier"),
    old(f"{I0}.id", "", "identifier"),
    old(f"{I0}.id", "frage-ü", "identifier"),
    old(f"{I0}.id", "x" * 256, "identifier"),
    old("cmi.interactions.1.id", "x", "leaves a gap"),
    old(f"{I0}.type", "choice", "before the id"),
    old(f"{I0}.type", "fill-in", type=""),
    old(f"{I0}.type", "long-fill-in", "none of", type=""),
    old(f"{I0}.type", "other", "none of", type=""),
    old(f"{I0}.time", "09:05:00", type="choice"),
    old(f"{I0}.time", "9:05:00", "time HH:MM:SS", type="choice"),
    old(f"{I0}.time", "24:00:00", "time HH:MM:SS", type="choice"),
    old(f"{I0}.time", "2024-01-01T09:05:00", "time HH:MM:SS", type="choice"),
    old(f"{I0}.latency", "0000:00:12.05", type="choice"),
    old(f"{I0}.latency", "00:00:12.050", "timespan", type="choice"),
    old(f"{I0}.weighting", "2.5", type="choice"),
    old(f"{I0}.weighting", "101", "within -100 to 100", type="choice"),
    old(f"{I0}.result", "wrong", type="choice"),
    old(f"{I0}.result", "0.5", type="choice"),
    old(f"{I0}.result", "incorrect", "none of", type="choice"),
    old(f"{I0}.result", "-1", "none of", type="choice"),
    old(RESPONSE_12, "a", "before the type", type=""),
    old(PATTERN, "a", "before the type", type=""),
    old(f"{I0}.correct_responses.1.pattern", "a", "leaves a gap", type="choice"),
    old(RESPONSE_12, "a,c", type="choice"),
    old(RESPONSE_12, "a,a", "twice", type="choice"),
    old(RESPONSE_12, "ab", "one character", type="choice"),
    old(RESPONSE_12, "A", "one character", type="choice"),
    old(RESPONSE_12, "a, b", "one character", type="choice"),
    old(RESPONSE_12, "", "one character", type="choice"),
    old(RESPONSE_12, "t", type="true-false"),
    old(RESPONSE_12, "true", "one of 0, 1, t, f", type="true-false"),
    old(RESPONSE_12, "a.1,b.2", type="matching"),
    old(RESPONSE_12, "a,b", "not a pair", type="matching"),
    old(RESPONSE_12, "ab.1", "one character", type="matching"),
    old(RESPONSE_12, "b,a,c", type="sequencing"),
    old(RESPONSE_12, "b;a", "one character", type="sequencing"),
    old(RESPONSE_12, "-12.5", type="numeric"),
    old(RESPONSE_12, "12,5", "decimal", type="numeric"),
    old(RESPONSE_12, "123456", type="numeric"),
    old(RESPONSE_12, "1e6", "decimal", type="numeric"),
    old(RESPONSE_12, "in her own words", type="fill-in"),
    old(RESPONSE_12, "x" * 256, "limit of 255", type="fill-in"),
    old(PATTERN, "x" * 256, "limit of 255", type="fill-in"),
    old("cmi.objectives.0.status", "passed", "before the id"),
    old("cmi.objectives.0.status", "passed", to=1),
    old("cmi.objectives.0.status", "completed enough", "none of", to=1),
    old("cmi.objectives.1.id", "objective-0", "another objective", to=1),
    old("cmi.objectives.0.id", "renamed", "rename", to=1),
    old("cmi.objectives.0.score.raw", "120", "within 0 to 100", to=1),
]

ELEMENTS_2004 = [
    new("cmi.score.scaled", "-0.25"),
    new("cmi.score.scaled", "1.01", "within -1 to 1"),
    new("cmi.score.scaled", ".5", "real"),
    new("cmi.score.raw", "83.33"),
    new("cmi.score.raw", "1e2", "real"),
    new("cmi.score.raw", "100000", "at most five"),
    new("cmi.progress_measure", "0.5"),
    new("cmi.progress_measure", "1.5", "within 0 to 1"),
    new("cmi.completion_status", "completed"),
    new("cmi.completion_status", "passed", "none of"),
    new("cmi.success_status", "failed"),
    new("cmi.success_status", "completed", "none of"),
    new("cmi.exit", "suspended", "none of"),
    new("cmi.session_time", "PT1H2M3.25S"),
    new("cmi.session_time", "PT12.050S", "at most two decimals"),
    new("cmi.session_time", "P1W", "interval"),
    new("cmi.session_time", "P", "interval"),
    new("cmi.session_time", "PT", "interval"),
    new("cmi.session_time", "00:10:00", "interval"),
    new("cmi.location", "x" * 1001, "limit of 1000"),
    new("cmi.suspend_data", "x" * 64000),
    new("cmi.suspend_data", "x" * 64001, "limit of 64000"),
    new("cmi.suspend_data", "a\nb", "line break"),
    new("cmi.learner_name", "x", "read-only"),
    new("cmi.mode", "review", "read-only"),
    new("cmi.scaled_passing_score", "0.5", "read-only"),
    new("cmi.core.exit", "suspend", "no element"),
    new(f"{I0}.id", "urn:example:unit:question"),
    new(f"{I0}.id", "question 1", "identifier"),
    new(f"{I0}.id", "urn:x", "identifier"),
    new(f"{I0}.id", "x" * 4001, "identifier"),
    new("cmi.interactions.1.id", "x", "leaves a gap"),
    new(f"{I0}.type", "choice", "before the id"),
    new(f"{I0}.type", "essay", "none of", type=""),
    new(f"{I0}.timestamp", "2024-02-29T09:05:00", type="choice"),
    new(f"{I0}.timestamp", "2024-02-29T09:05:00.5Z", type="choice"),
    new(f"{I0}.timestamp", "2024-02-29T09:05:00.000Z", "time", type="choice"),
    new(f"{I0}.timestamp", "2024-02-29T09:05:00Z", "time", type="choice"),
    new(f"{I0}.timestamp", "2024-13-01T09:05:00", "time", type="choice"),
    new(f"{I0}.latency", "PT0.5S", type="choice"),
    new(f"{I0}.latency", "PT0.555S", "interval", type="choice"),
    new(f"{I0}.result", "0.5", type="choice"),
    new(f"{I0}.result", "wrong", "none of", type="choice"),
    new(f"{I0}.weighting", "heavy", "real", type="choice"),
    new(f"{I0}.description", "Which is it?", type="choice"),
    new(f"{I0}.description", "{lang=en-GB}Which is it?", type="choice"),
    new(f"{I0}.description", "{a} is it?", "brace", type="choice"),
    new(f"{I0}.description", "x" * 251, "limit of 250", type="choice"),
    new(f"{I0}.description", "two\nlines", "line break", type="choice"),
    new(RESPONSE_2004, "a", "before the type", type=""),
    new(RESPONSE_2004, "a_1[,]b.2", type="choice"),
    new(RESPONSE_2004, "option-a", "token", type="choice"),
    new(RESPONSE_2004, "a b", "token", type="choice"),
    new(RESPONSE_2004, "", "token", type="choice"),
    new(RESPONSE_2004, "a[,]a", "twice", type="choice"),
    new(RESPONSE_2004, MANY, "limit of 36", type="choice"),
    new(PATTERN, "x" * 251, "token", type="choice"),
    new(RESPONSE_2004, "t", "none of", type="true-false"),
    new(f"{I0}.correct_responses.1.pattern", "true", "leaves a gap", type="true-false"),
    new(RESPONSE_2004, "a[.]1[,]b[.]2", type="matching"),
    new(RESPONSE_2004, "a.1", "pair", type="matching"),
    new(RESPONSE_2004, "c[,]a[,]b", type="sequencing"),
    new(RESPONSE_2004, "c,a", "token", type="sequencing"),
    new(RESPONSE_2004, "12345.5", type="numeric"),
    new(RESPONSE_2004, "123456", "at most five", type="numeric"),
    new(RESPONSE_2004, "1e5", "real", type="numeric"),
    new(PATTERN, "1[:]5", type="numeric"),
    new(PATTERN, "[:]5", type="numeric"),
    new(PATTERN, "2", "min[:]max", type="numeric"),
    new(PATTERN, "5[:]1", "minimum above", type="numeric"),
    new(RESPONSE_2004, "in her own words", type="fill-in"),
    new(RESPONSE_2004, "x" * 251, "limit of 250", type="fill-in"),
    new(PATTERN, "{case_matters=false}her own", type="fill-in"),
    new(PATTERN, "x" * 251, "limit of 250", type="fill-in"),
    new(RESPONSE_2004, "x" * 4000, type="long-fill-in"),
    new(RESPONSE_2004, "x" * 4001, "limit of 4000", type="long-fill-in"),
    new(RESPONSE_2004, "a\nb", "line break", type="long-fill-in"),
    new(RESPONSE_2004, "{x} starts it", "brace", type="long-fill-in"),
    new("cmi.objectives.0.success_status", "passed", "before the id"),
    new("cmi.objectives.0.score.scaled", "2", "within -1 to 1", to=1),
    new("cmi.objectives.1.id", "objective-0", "another objective", to=1),
    new("cmi.objectives.0.id", "renamed", "rename", to=1),
]

FINISHED_12 = {"cmi.core.lesson_status": "passed", "cmi.core.exit": "suspend"}
FINISHED_2004 = {"cmi.completion_status": "completed", "cmi.exit": "suspend"}
TIME_12 = ["LMSSetValue", "cmi.core.session_time", "00:00:10"]
TIME_2004 = ["SetValue", "cmi.session_time", "PT10S"]

PROTOCOL = [
    Row("scorm12", [["LMSGetValue", "cmi.core.entry"]], "while the session is new"),
    Row("scorm12", [["LMSInitialize", ""], ["LMSInitialize", ""]], "while the session is running"),
    Row("scorm12", [["LMSInitialize", ""], ["LMSCommit", ""]], "before any lesson_status"),
    Row("scorm12", [["LMSInitialize", ""], TIME_12, ["LMSFinish", ""]], "finish before any lesson_status"),
    Row("scorm12", [*START_12, ["LMSFinish", ""]], "without a session time"),
    Row("scorm12", [*START_12, TIME_12, ["LMSFinish", ""]]),
    Row("scorm12", [*START_12, TIME_12, ["LMSFinish", ""], ["LMSCommit", ""]], "session is terminated"),
    Row("scorm12", [*START_12, TIME_12, ["LMSFinish", ""], ["LMSFinish", ""]], "session is terminated"),
    Row("scorm12", [*START_12, TIME_12, ["LMSFinish", ""], TIME_12], "session is terminated"),
    Row("scorm12", [*START_12, ["LMSCommit", ""]], "while the page goes", unloading=True),
    Row("scorm12", [*START_12, ["LMSGetValue", "cmi.interactions.0.id"]], "write-only"),
    Row("scorm12", [*START_12, ["LMSGetValue", "cmi.core.exit"]], "write-only"),
    Row("scorm12", [*START_12, ["LMSGetValue", "cmi.location"]], "no element"),
    Row("scorm12", [*START_12, ["LMSCommit"]], "called with []"),
    Row("scorm12", [["LMSInitialize", "now"]], "empty string"),
    Row("scorm12", [["LMSInitialize", ""], *START_12[1:]], "review mode", stored=FINISHED_12),
    Row(
        "scorm12",
        [["LMSInitialize", ""], ["LMSSetValue", "cmi.core.score.raw", "5"]],
        "browse mode",
        options={"mode": "browse"},
    ),
    Row("scorm2004", [["SetValue", "cmi.exit", "suspend"]], "while the session is new"),
    Row("scorm2004", [["Initialize", ""], ["Initialize", ""]], "while the session is running"),
    Row("scorm2004", [["Initialize", ""], ["Commit", ""]], "exit is suspend"),
    Row("scorm2004", [*START_2004[:2], ["Commit", ""]], "before any completion_status"),
    Row("scorm2004", [*START_2004, ["Commit", ""]]),
    Row("scorm2004", [*START_2004, TIME_2004, ["Terminate", ""]]),
    Row("scorm2004", [*START_2004, TIME_2004, ["Terminate", ""], ["Commit", ""]], "session is terminated"),
    Row("scorm2004", [*START_2004, ["GetValue", "cmi.session_time"]], "write-only"),
    Row("scorm2004", [*START_2004, ["Commit", ""]], "while the page goes", unloading=True),
    Row("scorm2004", START_2004[:2], "review mode", stored=FINISHED_2004),
]

ROWS = ELEMENTS_12 + ELEMENTS_2004 + PROTOCOL


@pytest.fixture(scope="module")
def faults() -> list[list[str]]:
    """Faults of each row, in the order of `ROWS`."""
    return [result["faults"] for result in run(ROWS)]


@pytest.mark.parametrize(("number", "row"), list(enumerate(ROWS)), ids=lambda each: getattr(each, "id", None))
def test_strict_lms(number: int, row: Row, faults: list[list[str]]) -> None:
    assert len(faults[number]) == (0 if row.fault is None else 1)
    if row.fault is not None:
        assert row.fault in faults[number][0]


def one(row: Row) -> dict[str, Any]:
    result = run([row])[0]
    assert result["faults"] == []
    return result


def test_a_2004_value_set_back_to_its_launch_value_is_never_sent() -> None:
    commit = ["Commit", ""]
    back = [["SetValue", "cmi.location", "2"], commit, ["SetValue", "cmi.location", "1"], commit]
    stored = {"cmi.location": "1", "cmi.exit": "suspend"}
    assert one(Row("scorm2004", START_2004 + back, stored=stored))["stored"]["cmi.location"] == "2"


def test_a_2004_record_is_sent_whole_each_time() -> None:
    """Moodle compares its values with the data model's own defaults, not with those at launch."""
    commit = ["Commit", ""]
    there, back = (["SetValue", f"{I0}.learner_response", each] for each in "ba")
    record = {f"{I0}.id": "question", f"{I0}.type": "choice", f"{I0}.learner_response": "a"}
    stored = {**record, "cmi.exit": "suspend"}
    calls = [*START_2004, there, commit, back, commit]
    assert one(Row("scorm2004", calls, stored=stored))["stored"][f"{I0}.learner_response"] == "a"


def test_2004_wipes_everything_unless_exit_was_suspend() -> None:
    stored = {"cmi.location": "1", "cmi.exit": "normal"}
    read = [*START_2004, ["GetValue", "cmi.entry"], ["GetValue", "cmi.location"]]
    assert one(Row("scorm2004", read, stored=stored))["answers"][-2:] == ["", ""]
    kept = {**stored, "cmi.exit": "suspend"}
    assert one(Row("scorm2004", read, stored=kept))["answers"][-2:] == ["resume", "1"]


def test_setting_a_2004_type_again_throws_its_patterns_away() -> None:
    again = [*new(PATTERN, "a", type="choice").calls, ["SetValue", f"{I0}.type", "choice"]]
    result = one(Row("scorm2004", [*again, ["GetValue", f"{I0}.correct_responses._count"]]))
    assert result["answers"][-1] == "0"


def test_only_the_end_of_a_session_adds_its_time() -> None:
    stored = {"cmi.core.total_time": "0001:00:00.00", "cmi.core.lesson_status": "incomplete"}
    calls = [*START_12, TIME_12, ["LMSCommit", ""]]
    assert one(Row("scorm12", calls, stored=stored))["stored"]["cmi.core.total_time"] == "0001:00:00.00"
    end = one(Row("scorm12", [*calls, ["LMSFinish", ""]], stored=stored))
    assert end["stored"]["cmi.core.total_time"] == "0001:00:10.00"


def test_a_mastery_score_overrides_the_1_2_status_at_finish() -> None:
    calls = [*START_12, ["LMSSetValue", "cmi.core.score.raw", "50"], ["LMSCommit", ""]]
    options = {"mastery": "60"}
    assert one(Row("scorm12", calls, options=options))["stored"]["cmi.core.lesson_status"] == "incomplete"
    end = one(Row("scorm12", [*calls, TIME_12, ["LMSFinish", ""]], options=options))
    assert end["stored"]["cmi.core.lesson_status"] == "failed"
