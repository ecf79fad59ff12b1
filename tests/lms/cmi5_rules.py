"""What a cmi5 LMS must refuse of an AU, by the ids of npm's `@cmi5/requirements`."""

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

VERBS = "http://adlnet.gov/expapi/verbs/"
DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/"
EXTENSION = "https://w3id.org/xapi/cmi5/context/extensions/"
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DURATION = re.compile(r"PT(\d+H)?(\d+M)?(\d+(\.\d+)?S)?")
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")

Statement = dict[str, Any]
Fault = tuple[str, str]
"""Id of the requirement, and what is wrong."""


@dataclass
class Enrolment:
    """A learner's registration for a course with one AU, and all that the LMS knows of it."""

    actor: dict[str, Any]
    publisher_id: str
    registration: str = field(default_factory=lambda: str(uuid4()))
    activity_id: str = field(default_factory=lambda: f"https://lms.example/au/{uuid4()}")
    told: set[str] = field(default_factory=set)
    """`completed`, `passed`, `failed` over all sessions."""
    documents: dict[str, str] = field(default_factory=dict)
    """The AU's own documents of the State Resource."""
    statements: list[Statement] = field(default_factory=list)
    sessions: list["AuSession"] = field(default_factory=list)


@dataclass
class AuSession:
    """One launch."""

    enrolment: Enrolment
    mode: str = "Normal"
    mastery: float | None = None
    data: dict[str, Any] = field(default_factory=dict)
    """More of LMS.LaunchData: `returnURL`, `launchParameters`, …"""
    preferences: dict[str, str] | None = None
    id: str = field(default_factory=lambda: str(uuid4()))
    token: str = field(default_factory=lambda: uuid4().hex)
    fetched: bool = False
    preferences_read: bool = False
    verbs: list[str] = field(default_factory=list)
    over: bool = False
    """Terminated, or abandoned by the LMS."""
    abandoned: bool = False
    """At once; what has only terminated may still deliver its state for a while (9.3.8.0-4)."""
    statements: list[Statement] = field(default_factory=list)

    def launch_data(self) -> dict[str, Any]:
        """10.2"""
        said: dict[str, Any] = {
            "contextTemplate": {
                "contextActivities": {
                    "grouping": [{"objectType": "Activity", "id": self.enrolment.publisher_id}]
                },
                "extensions": {EXTENSION + "sessionid": self.id},
            },
            "launchMode": self.mode,
            "moveOn": "Passed",
            **self.data,
        }
        return said if self.mastery is None else {**said, "masteryScore": self.mastery}

    def conflicts(self, statements: list[Statement]) -> bool:
        """Whether an id was used before, for something else (xAPI 1.0.3, Communication 2.1.2)."""
        known = {each["id"]: each for each in self.enrolment.statements}
        return any(known.get(each.get("id", ""), each) != each for each in statements)

    def receive(self, statements: list[Statement]) -> Fault | None:
        """Takes all statements, or none of them. What came before is not taken again."""
        before = copy(self.verbs), copy(self.enrolment.told), self.over, len(self.statements)
        for statement in statements:
            if statement in self.enrolment.statements:
                continue
            if fault := next(faults(self, statement), None):
                self.verbs, self.enrolment.told, self.over, count = before
                taken = len(self.statements) - count
                del self.statements[count:]
                del self.enrolment.statements[len(self.enrolment.statements) - taken :]
                return fault
            self._take(statement)
        return None

    def _take(self, statement: Statement) -> None:
        verb = verb_of(statement)
        if is_defined(statement):
            self.verbs.append(verb)
            self.enrolment.told |= {verb} & {"completed", "passed", "failed"}
        self.over = self.over or verb == "terminated"
        self.statements.append(statement)
        self.enrolment.statements.append(statement)


def verb_of(statement: Statement) -> str:
    return str(statement.get("verb", {}).get("id", "")).rpartition("/")[2]


def categories(statement: Statement) -> set[str]:
    listed = statement.get("context", {}).get("contextActivities", {}).get("category", [])
    return {each["id"] for each in listed}


def is_defined(statement: Statement) -> bool:
    return CATEGORY + "cmi5" in categories(statement)


def faults(session: AuSession, statement: Statement) -> Iterator[Fault]:
    """Why this statement, coming now, is to be refused."""
    yield from _any(session, statement)
    yield from _context(session, statement)
    yield from _order(session, statement)
    verb = verb_of(statement)
    owed = statement.get("verb", {}).get("id") in {VERBS + each for each in DEFINED}
    about_au = statement.get("object", {}).get("id") == session.enrolment.activity_id
    if owed and about_au and not is_defined(statement):
        yield "9.6.2.1-1", f"{verb} lacks the cmi5 category"
    if is_defined(statement):
        yield from _defined(session, statement, verb)
        yield from _result(session, statement, verb)
    elif CATEGORY + "moveon" in categories(statement):
        yield "9.6.2.2-2", "a moveOn category on a statement that cmi5 merely allows"


def _any(session: AuSession, statement: Statement) -> Iterator[Fault]:
    if not UUID.fullmatch(str(statement.get("id"))):
        yield "9.1.0.0-1", "no id"
    if statement.get("actor") != session.enrolment.actor:
        yield "8.1.3.0-3", f"another actor: {statement.get('actor')}"
    if not UTC.fullmatch(str(statement.get("timestamp"))):
        yield ("9.7.0.0-2" if statement.get("timestamp") else "9.7.0.0-1"), "no timestamp in UTC"
    if not str(statement.get("verb", {}).get("id", "")).startswith(("http:", "https:", "urn:")):
        yield "4.1.0.0-1", "no verb"
    score = statement.get("result", {}).get("score", {})
    if not -1 <= score.get("scaled", 0) <= 1:
        yield "4.1.0.0-1", "scaled out of range"
    if "raw" in score and not score.get("min", 1) <= score["raw"] <= score.get("max", 0):
        yield "9.5.1.0-3", "raw without min and max around it"


def _context(session: AuSession, statement: Statement) -> Iterator[Fault]:
    context = statement.get("context", {})
    template = session.launch_data()["contextTemplate"]
    if context.get("registration") != session.enrolment.registration:
        yield "9.6.1.0-1", f"registration {context.get('registration')}"
    if context.get("extensions", {}).get(EXTENSION + "sessionid") != session.id:
        yield "9.6.3.1-4", "not this session's id"
    listed = context.get("contextActivities", {}).get("grouping", [])
    if any(each not in listed for each in template["contextActivities"]["grouping"]):
        yield "10.2.1.0-6", "an activity of the context template is missing"


def _order(session: AuSession, statement: Statement) -> Iterator[Fault]:
    initialized = "initialized" in session.verbs
    if session.over:
        yield "9.3.0.0-5", "after the session's end"
    if not initialized and not (is_defined(statement) and verb_of(statement) == "initialized"):
        yield "9.3.0.0-4", f"{verb_of(statement)} before initialized"
    if not initialized and not session.preferences_read:
        yield "11.0.0.0-3", "initialized before the learner preferences were asked for"


def _defined(session: AuSession, statement: Statement, verb: str) -> Iterator[Fault]:
    told = session.enrolment.told
    if verb not in DEFINED or not statement["verb"]["id"].startswith(VERBS):
        yield "9.3.0.0-1", f"{verb} is no verb of cmi5"
    if statement.get("object", {}).get("id") != session.enrolment.activity_id:
        yield "8.1.5.0-6", f"about {statement.get('object', {}).get('id')}"
    if verb in session.verbs:
        yield ("9.3.2.0-3" if verb == "initialized" else "9.3.0.0-2"), f"{verb} twice in a session"
    if verb in ("passed", "failed") and {"passed", "failed"} & set(session.verbs):
        yield "9.3.0.0-3", "passed or failed twice in a session"
    if verb == "completed" and verb in told:
        yield "9.3.0.0-6", "completed twice in a registration"
    if verb == "passed" and verb in told:
        yield "9.3.0.0-7", "passed twice in a registration"
    if verb == "failed" and "passed" in told:
        yield "9.3.0.0-8", "failed after passed"
    if session.mode != "Normal" and verb not in ("initialized", "terminated"):
        yield ("10.2.2.0-9" if session.mode == "Browse" else "10.2.2.0-11"), f"{verb} in {session.mode}"


def _result(session: AuSession, statement: Statement, verb: str) -> Iterator[Fault]:
    result = statement.get("result", {})
    judged = verb in ("passed", "failed")
    if "score" in result and not judged:
        yield "9.5.1.0-2", f"{verb} with a score"
    if verb == "passed" and result.get("success") is not True:
        yield "9.5.2.0-1", "passed without success"
    if verb == "failed" and result.get("success") is not False:
        yield "9.5.2.0-2", "failed with success"
    if "success" in result and not judged:
        yield "9.5.2.0-3", f"{verb} with success"
    if verb == "completed" and result.get("completion") is not True:
        yield "9.5.3.0-1", "completed without completion"
    if "completion" in result and verb != "completed":
        yield "9.5.3.0-2", f"{verb} with completion"
    timed = {"terminated": 1, "completed": 2, "passed": 3, "failed": 4}
    if verb in timed and not DURATION.fullmatch(str(result.get("duration"))):
        yield f"9.5.4.1-{timed[verb]}", f"{verb} without duration"
    moving = "success" in result or "completion" in result
    if moving != (CATEGORY + "moveon" in categories(statement)):
        yield f"9.6.2.2-{1 if moving else 2}", f"{verb}: moveOn category"
    if judged and session.mastery is not None:
        yield from _mastery(session.mastery, statement, verb)


def _mastery(mastery: float, statement: Statement, verb: str) -> Iterator[Fault]:
    scaled = statement["result"].get("score", {}).get("scaled")
    if scaled is None:
        return
    if verb == "passed" and scaled < mastery:
        yield "9.3.4.0-2", f"passed with {scaled}, below {mastery}"
    if verb == "failed" and scaled >= mastery:
        yield "9.3.5.0-2", f"failed with {scaled}, not below {mastery}"
    if statement["context"].get("extensions", {}).get(EXTENSION + "masteryscore") != mastery:
        yield "9.6.3.2-2", "no masteryScore in the context"
