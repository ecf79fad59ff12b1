"""The strict LMS refuses what a wrong AU sends: each rule bites, and a right AU is not bitten."""

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from lms.cmi5_rules import CATEGORY, EXTENSION, VERBS, AuSession, Statement
from lms.cmi5_server import ACTOR, Cmi5Lms, etag

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "tests" / "node_modules" / "@cmi5" / "requirements" / "requirements.json"
MASTERY = 0.6
CITED = re.compile(r"(?<![\d.])(\d{1,2}\.\d\.\d\.\d-\d{1,2})(?!\d)")


@pytest.fixture
def session() -> AuSession:
    lms = Cmi5Lms()
    made, _ = lms.launch(lms.enrol(), "https://packages.example/", mastery=MASTERY)
    lms._server.server_close()
    made.preferences_read = True
    return made


def said(session: AuSession, verb: str, number: int = 0, **result: Any) -> Statement:
    """What a right AU says."""
    results: dict[str, dict[str, Any]] = {
        "completed": {"completion": True},
        "passed": {"success": True, "score": {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}},
        "failed": {"success": False, "score": {"scaled": 0.2, "raw": 20, "min": 0, "max": 100}},
    }
    owed = results.get(verb, {})
    moving = [{"id": CATEGORY + "moveon"}] if owed else []
    context = deepcopy(session.launch_data()["contextTemplate"])
    context["registration"] = session.enrolment.registration
    context["contextActivities"]["category"] = [{"id": CATEGORY + "cmi5"}, *moving]
    if verb in ("passed", "failed"):
        context["extensions"][EXTENSION + "masteryscore"] = MASTERY
    timed = {} if verb == "initialized" else {"duration": "PT1M5.2S"}
    return {
        "id": f"00000000-0000-4000-8000-{len(session.statements) * 10 + number:012}",
        "actor": ACTOR,
        "verb": {"id": VERBS + verb, "display": {"en": verb}},
        "object": {"id": session.enrolment.activity_id},
        "result": {**owed, **timed, **result},
        "context": context,
        "timestamp": "2027-03-04T09:30:00.000Z",
    }


def allowed(session: AuSession) -> Statement:
    statement = said(session, "answered")
    del statement["context"]["contextActivities"]["category"]
    return {**statement, "object": {"id": "https://example.org/quiz/items/one"}}


def test_a_right_session_is_taken(session: AuSession) -> None:
    for verb in ("initialized", "answered", "completed", "passed", "terminated"):
        statement = allowed(session) if verb == "answered" else said(session, verb)
        assert session.receive([statement]) is None, verb
        assert session.receive([statement]) is None, "a repeat is no fault"
    assert len(session.statements) == 5


WRONG: list[tuple[str, str, tuple[tuple[tuple[str, ...], Any], ...]]] = [
    ("9.1.0.0-1", "completed", ((("id",), "one"),)),
    ("8.1.3.0-3", "completed", ((("actor",), {"mbox": "mailto:somebody@example.org"}),)),
    ("9.7.0.0-1", "completed", ((("timestamp",), None),)),
    ("9.7.0.0-2", "completed", ((("timestamp",), "2027-03-04T09:30:00+01:00"),)),
    ("9.5.1.0-3", "passed", ((("result", "score", "max"), None),)),
    ("9.6.1.0-1", "completed", ((("context", "registration"), "another"),)),
    ("9.6.3.1-4", "completed", ((("context", "extensions", EXTENSION + "sessionid"), "another"),)),
    ("10.2.1.0-6", "completed", ((("context", "contextActivities", "grouping"), []),)),
    ("9.6.2.1-1", "completed", ((("context", "contextActivities", "category"), []),)),
    ("9.6.2.2-1", "completed",
     ((("context", "contextActivities", "category"), [{"id": CATEGORY + "cmi5"}]),)),
    ("8.1.5.0-6", "completed", ((("object", "id"), "https://example.org/quiz/au"),)),
    ("9.3.0.0-1", "completed", ((("verb", "id"), VERBS + "mastered"),)),
    ("9.3.2.0-3", "initialized", ()),
    ("9.5.1.0-2", "completed", ((("result", "score"), {"scaled": 1}),)),
    ("9.5.2.0-1", "passed", ((("result", "success"), None),)),
    ("9.5.2.0-2", "failed", ((("result", "success"), True),)),
    ("9.5.2.0-3", "completed", ((("result", "success"), True),)),
    ("9.5.3.0-1", "completed", ((("result", "completion"), False),)),
    ("9.5.3.0-2", "passed", ((("result", "completion"), True),)),
    ("9.5.4.1-1", "terminated", ((("result", "duration"), None),)),
    ("9.5.4.1-2", "completed", ((("result", "duration"), None),)),
    ("9.5.4.1-3", "passed", ((("result", "duration"), None),)),
    ("9.5.4.1-4", "failed", ((("result", "duration"), None),)),
    ("9.3.4.0-2", "passed", ((("result", "score", "scaled"), 0.59),)),
    ("9.3.5.0-2", "failed", ((("result", "score", "scaled"), 0.6),)),
    ("9.6.3.2-2", "passed", ((("context", "extensions", EXTENSION + "masteryscore"), None),)),
    ("9.6.2.2-2", "terminated", ((("context", "contextActivities", "category"),
                                  [{"id": CATEGORY + "cmi5"}, {"id": CATEGORY + "moveon"}]),)),
]  # fmt: skip


@pytest.mark.parametrize(("requirement", "verb", "edits"), WRONG, ids=[f"{w[0]} {w[1]}" for w in WRONG])
def test_a_wrong_statement_is_refused(
    requirement: str, verb: str, edits: tuple[tuple[tuple[str, ...], Any], ...], session: AuSession
) -> None:
    assert session.receive([said(session, "initialized")]) is None
    right = said(session, verb)
    wrong = deepcopy(right)
    for (*path, last), value in edits:
        place = wrong
        for name in path:
            place = place[name]
        place[last] = value
        if value is None:
            del place[last]
    fault = session.receive([wrong])
    assert fault is not None
    assert fault[0] == requirement
    if verb != "initialized":
        assert session.receive([right]) is None


SEQUENCES = [
    ("9.3.0.0-4", ["answered"]),
    ("9.3.0.0-4", ["terminated"]),
    ("9.3.0.0-5", ["initialized", "terminated", "answered"]),
    ("9.3.0.0-5", ["initialized", "terminated", "completed"]),
    ("9.3.0.0-2", ["initialized", "completed", "completed"]),
    ("9.3.0.0-3", ["initialized", "failed", "passed"]),
    ("9.3.0.0-6", ["initialized", "completed", "/", "initialized", "completed"]),
    ("9.3.0.0-7", ["initialized", "passed", "/", "initialized", "passed"]),
    ("9.3.0.0-8", ["initialized", "passed", "/", "initialized", "failed"]),
    ("10.2.2.0-9", ["Browse", "initialized", "completed"]),
    ("10.2.2.0-11", ["Review", "initialized", "passed"]),
]


@pytest.mark.parametrize(("requirement", "verbs"), SEQUENCES)
def test_a_wrong_order_is_refused(requirement: str, verbs: list[str], session: AuSession) -> None:
    enrolment = session.enrolment
    *before, last = verbs
    for number, verb in enumerate(before):
        if verb in ("Browse", "Review"):
            session.mode = verb
        elif verb == "/":
            session = AuSession(enrolment, mastery=MASTERY, preferences_read=True)
        else:
            statement = allowed(session) if verb == "answered" else said(session, verb, 100 * number)
            assert session.receive([statement]) is None
    fault = session.receive([allowed(session) if last == "answered" else said(session, last, 9000)])
    assert fault is not None
    assert fault[0] == requirement


def test_preferences_come_before_everything(session: AuSession) -> None:
    session.preferences_read = False
    fault = session.receive([said(session, "initialized")])
    assert fault is not None
    assert fault[0] == "11.0.0.0-3"


def test_what_is_asked_is_checked() -> None:
    """Tokens, owners of documents, and concurrency."""
    lms = Cmi5Lms()
    lms._server.server_close()
    session, _ = lms.launch(lms.enrol(), "https://packages.example/")
    enrolment = session.enrolment
    base = {"authorization": f"Basic {session.token}", "x-experience-api-version": "1.0.3"}

    def state(method: str = "PUT", name: str = "s", body: str = "1", owner: str = "", **headers: str) -> int:
        agent = json.dumps(ACTOR)
        registration = owner or enrolment.registration
        path = (
            f"/lrs/activities/state?activityId={enrolment.activity_id}&agent={agent}"
            f"&registration={registration}&stateId={name}"
        )
        named = {each.replace("_", "-"): value for each, value in headers.items()}
        return lms.answer(method, path, {**base, **named}, body)[0]

    assert state() == 401  # before the token was fetched
    assert lms.answer("GET", f"/fetch/{session.id}", {}, "")[0] == 405
    assert "auth-token" in lms.answer("POST", f"/fetch/{session.id}", {}, "")[1]
    assert json.loads(lms.answer("POST", f"/fetch/{session.id}", {}, "")[1])["error-code"] == "1"
    assert state(owner="another") == 403
    assert state(name="LMS.LaunchData") == 403
    assert state() == 204
    assert (state(body="1"), lms.unguarded) == (204, [session.id])
    assert state(body="2", if_match='"old"') == 412
    assert state(body="2", if_none_match="*") == 412
    assert state(body="2", if_match=etag("1")) == 204
    session.over = True
    assert state(body="3", if_match=etag("2")) == 204
    session.abandoned = True
    assert state(body="4", if_match=etag("3")) == 401


def cited(*folders: str) -> set[str]:
    """Ids of requirements in the sources of these folders."""
    files = [
        path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in (".ts", ".py")
    ]
    return {found for path in files for found in CITED.findall(path.read_text("utf-8"))}


PLAYER = "templates/player/src/lms"
COVERED = {
    "8.1.0.0-7", "8.1.1.0-3", "8.1.2.0-4", "8.1.2.0-5", "8.1.3.0-3", "8.1.4.0-3", "8.1.5.0-6", "8.2.1.0-5",
    "8.2.3.0-1", "9.1.0.0-1", "9.3.0.0-2", "9.3.0.0-3", "9.3.0.0-4", "9.3.0.0-5", "9.3.0.0-6", "9.3.0.0-7",
    "9.3.0.0-8", "9.3.2.0-3", "9.3.4.0-2", "9.3.5.0-2", "9.5.1.0-2", "9.5.1.0-3", "9.5.2.0-1", "9.5.2.0-2",
    "9.5.2.0-3", "9.5.3.0-1", "9.5.3.0-2", "9.5.4.1-1", "9.5.4.1-2", "9.5.4.1-3", "9.5.4.1-4", "9.6.1.0-1",
    "9.6.2.1-1", "9.6.2.2-1", "9.6.2.2-2", "9.6.3.1-4", "9.6.3.2-2", "9.7.0.0-1", "9.7.0.0-2", "10.2.1.0-5",
    "10.2.1.0-6", "10.2.2.0-9", "10.2.2.0-11", "10.2.4.0-2", "10.2.6.0-1", "11.0.0.0-1", "11.0.0.0-3",
    "11.0.0.0-4", "11.2.0.0-1",
}  # fmt: skip
"""What an AU must do and the tests of this folder, or those of the browser, would see it neglect."""


def test_every_requirement_that_is_cited_exists() -> None:
    known = set(json.loads(REQUIREMENTS.read_text("utf-8")))
    folders = (
        PLAYER,
        "templates/player/src/xapi",
        "builder/markscheme",
        "tests/lms",
        "tests/player",
        "tests/unit",
    )
    assert len(cited(PLAYER)) > 20
    assert cited(*folders) - known == set()


def test_the_covered_requirements_are_told_apart_from_the_rest() -> None:
    assert COVERED - cited("tests/lms", "tests/player") == set()
    bitten = {requirement for requirement, *_ in [*WRONG, *SEQUENCES]}
    assert bitten <= COVERED | {"9.3.0.0-1"}
