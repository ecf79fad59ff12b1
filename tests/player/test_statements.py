"""xAPI statements that the package hands to its page: which, in what order, and each valid in shape."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from lms.server import Standard
from player.answers import CASES
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch, Visit

IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
DURATION = re.compile(r"P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?")
TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
LISTS = {"choice": ["choices"], "matching": ["source", "target"], "sequencing": ["choices"]}
"""Which component lists a definition of an interaction type has (xAPI 1.0.3, Data 4.1.4.1)."""


def verbs(statements: list[dict[str, Any]]) -> list[str]:
    return [statement["verb"]["id"].rpartition("/")[2] for statement in statements]


def leave_the_frame(visit: Visit) -> list[dict[str, Any]]:
    """All statements, with those that the package makes when it goes; the host page stays."""
    visit.page.locator("iframe").evaluate("frame => { frame.src = 'about:blank'; }")
    assert visit.registration.terminated.wait(10)
    return visit.statements


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_session_in_statements(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    visit = launch(enrol("everything", standard))
    learner = Learner(visit)
    learner.begin()
    for number, case in enumerate(CASES, 1):
        case.answer(learner)
        if number < len(CASES):
            learner.next()
    learner.submit()
    expect(learner.heading("Passed")).to_be_visible()
    statements = leave_the_frame(visit)
    expected = ["initialized", *["answered"] * len(CASES), "completed", "passed", "terminated"]
    assert sorted(verbs(statements)) == sorted(expected)
    assert verbs(statements)[0] == "initialized"
    assert verbs(statements)[-1] == "terminated"
    assert len({statement["id"] for statement in statements}) == len(statements)
    for statement in statements:
        assert_valid(statement)


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_attempt_that_goes_on_later(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("everything", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    assert verbs(leave_the_frame(visit)) == ["initialized", "answered", "suspended", "terminated"]
    registration.terminated.clear()
    visit = launch(registration)
    Learner(visit).resume()
    assert verbs(leave_the_frame(visit)) == ["resumed", "suspended", "terminated"]


def test_review_makes_no_statement(enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", "scorm2004", mode="review")
    visit = launch(registration)
    assert leave_the_frame(visit) == []


def assert_valid(statement: dict[str, Any]) -> None:
    """The shape that xAPI 1.0.3 (Data 2) demands."""
    assert set(statement) <= {"id", "actor", "verb", "object", "result", "context", "timestamp"}
    assert UUID.fullmatch(statement["id"])
    assert TIMESTAMP.fullmatch(statement["timestamp"])
    assert set(statement["actor"]) <= {"objectType", "name", "account"}
    assert set(statement["actor"]["account"]) == {"homePage", "name"}
    assert IRI.fullmatch(statement["actor"]["account"]["homePage"])
    assert statement["actor"]["account"]["name"] == "learner-1"
    assert IRI.fullmatch(statement["verb"]["id"])
    assert all(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", tag) for tag in statement["verb"]["display"])
    assert_activity(statement["object"])
    for activities in statement.get("context", {}).get("contextActivities", {}).values():
        for activity in activities if isinstance(activities, list) else [activities]:
            assert_activity(activity)
    assert_result(statement.get("result", {}))
    if verbs([statement]) == ["answered"]:
        assert statement["object"]["definition"]["interactionType"]
        assert statement["result"]["response"]


def assert_activity(activity: dict[str, Any]) -> None:
    assert activity.get("objectType", "Activity") == "Activity"
    assert IRI.fullmatch(activity["id"])
    definition = activity.get("definition", {})
    assert "type" not in definition or IRI.fullmatch(definition["type"])
    for components in LISTS.get(definition.get("interactionType", ""), []):
        ids = [component["id"] for component in definition[components]]
        assert len(set(ids)) == len(ids) > 0
    assert all(isinstance(pattern, str) for pattern in definition.get("correctResponsesPattern", []))


def assert_result(result: dict[str, Any]) -> None:
    assert set(result) <= {"score", "success", "completion", "response", "duration"}
    if "score" in result:
        score = result["score"]
        assert -1 <= score["scaled"] <= 1
        assert score["min"] <= score["raw"] <= score["max"]
    if "duration" in result:
        assert DURATION.fullmatch(result["duration"])
    assert isinstance(result.get("success", True), bool)
    assert isinstance(result.get("response", ""), str)
