"""Each question type, answered with the mouse and by keyboard alone: what the LMS holds afterwards."""

import re
from datetime import datetime, time

import pytest

from lms.server import Standard
from player.answers import CASES, LEVELS, MOVING, Case
from player.learner import KeyboardLearner, Learner
from player.visit import STANDARDS, Enrol, Launch, interactions

LATENCY = {"scorm12": r"\d{2,4}:\d\d:\d\d(\.\d{1,2})?", "scorm2004": r"PT(\d+M)?[\d.]+S"}
"""scorm-again leaves out zeros at the end."""


@pytest.mark.parametrize("learner_class", [Learner, KeyboardLearner], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("case", [*CASES, *MOVING, LEVELS], ids=str)
def test_the_lms_holds_what_was_answered(
    case: Case, standard: Standard, learner_class: type[Learner], enrol: Enrol, launch: Launch
) -> None:
    registration = enrol(case.assessment, standard)
    visit = launch(registration)
    learner = learner_class(visit)
    learner.begin()
    case.answer(learner)
    learner.saved()
    assert_recorded(case, standard, registration.stored)
    learner.submit()
    case.afterwards(learner)
    learner.saved()
    assert_passed(standard, registration.stored)
    visit.leave()
    assert_passed(standard, registration.stored)


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("case", [*CASES, *MOVING, LEVELS], ids=str)
def test_scorm_again_holds_it_too(case: Case, standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol(case.assessment, standard, "scorm-again")
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    case.answer(learner)
    learner.saved()
    assert_recorded(case, standard, registration.stored)
    learner.submit()
    case.afterwards(learner)
    learner.saved()
    visit.leave()
    assert_passed(standard, registration.stored)


def assert_recorded(case: Case, standard: Standard, stored: dict[str, str]) -> None:
    """The interaction, field by field."""
    records = interactions(stored)
    first = records[0]
    assert first["id"] == case.item
    assert first["weighting"] == case.weight
    assert first["result"] == case.result
    assert re.fullmatch(LATENCY[standard], first["latency"])
    if standard == "scorm12":
        assert first["type"] == (case.kind_12 or case.kind)
        assert "".join(record.get("student_response", "") for record in records) == case.response_12
        time.fromisoformat(first["time"])
    else:
        assert first["type"] == case.kind
        assert first["learner_response"] == case.response_2004
        datetime.fromisoformat(first["timestamp"])
        assert first["description"]
    if not case.free_text:
        response, pattern = {
            "scorm12": (case.response_12, case.pattern_12),
            "scorm2004": (case.response_2004, case.pattern_2004),
        }[standard]
        assert first["patterns.0"] == (pattern or response)


def assert_passed(standard: Standard, stored: dict[str, str]) -> None:
    """Completed and passed, with full marks on 0–100."""
    if standard == "scorm12":
        assert stored["cmi.core.lesson_status"] == "passed"
        assert float(stored["cmi.core.score.raw"]) == 100
    else:
        assert stored["cmi.completion_status"] == "completed"
        assert stored["cmi.success_status"] == "passed"
        assert float(stored["cmi.score.scaled"]) == 1
        assert float(stored["cmi.score.raw"]) == 100
