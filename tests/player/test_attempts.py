"""Several attempts in one package: marks at once, the best attempt counts, and what comes after the end."""

import re

import pytest
from playwright.sync_api import expect

from lms.server import Standard
from player.answers import CASES, field
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch, interactions

ORDER = next(case for case in CASES if case.assessment == "order")


def attempt(learner: Learner, option: str, minutes: str) -> None:
    """One attempt at the practice, question by question, each checked; the order is always right."""
    learner.tick(learner.app.get_by_role("radio", name=option))
    learner.press(learner.button("Check my answer"))
    learner.next()
    learner.write(field(learner), minutes)
    learner.press(learner.button("Check my answer"))
    learner.next()
    ORDER.answer(learner)
    learner.press(learner.button("Check my answer"))
    learner.submit()


def standing(standard: Standard, stored: dict[str, str]) -> tuple[str, float | None]:
    """The status and the score, as the LMS has them."""
    prefix = "cmi.core." if standard == "scorm12" else "cmi."
    status = "lesson_status" if standard == "scorm12" else "success_status"
    raw = stored.get(f"{prefix}score.raw")
    return stored.get(f"{prefix}{status}", "unknown"), None if raw is None else float(raw)


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_best_attempt_counts(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("practice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    attempt(learner, "In the pot", "40")
    expect(learner.heading("Not passed")).to_be_visible()
    expect(learner.app.get_by_text("You have 2 attempts left.")).to_be_visible()
    learner.saved()
    status, _ = standing(standard, registration.stored)
    assert status in ("incomplete", "unknown")

    learner.press(learner.button("Try again"))
    attempt(learner, "In the cup", "4")
    expect(learner.heading("Passed")).to_be_visible()
    learner.saved()
    assert standing(standard, registration.stored) == ("passed", 100)

    learner.press(learner.button("Try again"))
    attempt(learner, "In the pot", "4")
    learner.saved()
    expect(learner.app.get_by_text("You can close this page now.")).to_be_visible()
    visit.leave()
    assert standing(standard, registration.stored) == ("passed", 100)
    records = interactions(registration.stored)
    assert [record["id"] for record in records] == ["pick-one", "how-many", "put-in-order"] * 3
    assert [record["result"] for record in records[:3]][:2] == [wrong(standard)] * 2
    assert [record["result"] for record in records[3:6]] == ["correct"] * 3


@pytest.mark.parametrize("standard", STANDARDS)
def test_attempts_are_used_up(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("practice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    for last in (False, False, True):
        attempt(learner, "In the pot", "40")
        learner.saved()
        status, _ = standing(standard, registration.stored)
        assert status == "failed" if last else status in ("incomplete", "unknown")
        if not last:
            learner.press(learner.button("Try again"))
            learner.at(1)
    visit.leave()
    assert standing(standard, registration.stored) == ("failed", 50)


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_learner_may_finish_early(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("practice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    attempt(learner, "In the pot", "40")
    learner.press(learner.button("Finish here"))
    learner.saved()
    expect(learner.app.get_by_text("You can close this page now.")).to_be_visible()
    visit.leave()
    assert standing(standard, registration.stored) == ("failed", 50)


@pytest.mark.parametrize("standard", STANDARDS)
def test_no_reload_hides_what_was_revealed(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("practice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name="In the pot"))
    learner.press(learner.button("Check my answer"))
    expect(learner.app.get_by_role("heading", name="Not correct")).to_be_visible()
    expect(learner.app.get_by_text("It cools the leaves.")).to_be_visible()
    expect(learner.app.get_by_text("A common mistake: Milk belongs in the pot")).to_be_visible()
    visit.kill()
    learner = Learner(launch(registration))
    learner.resume()
    learner.at(1)
    expect(learner.app.get_by_role("heading", name="Not correct")).to_be_visible()
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_disabled()


@pytest.mark.parametrize("standard", STANDARDS)
def test_review_writes_nothing(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.submit()
    learner.saved()
    visit.leave()
    stored = dict(registration.stored)

    visit = launch(registration)
    learner = Learner(visit)
    expect(learner.heading("Passed")).to_be_visible()
    learner.press(learner.app.get_by_role("button", name=re.compile(r"^1\. ")))
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_disabled()
    assert [call for call in visit.calls if "SetValue" in call[0]] == []
    visit.leave()
    assert registration.stored == stored


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_preview_writes_nothing(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", standard, mode="browse")
    visit = launch(registration)
    learner = Learner(visit)
    expect(learner.app.get_by_text("This is a preview.")).to_be_visible()
    learner.begin()
    CASES[0].answer(learner)
    learner.submit()
    expect(learner.heading("Passed")).to_be_visible()
    visit.leave()
    assert registration.stored == {}


def wrong(standard: Standard) -> str:
    return "wrong" if standard == "scorm12" else "incorrect"
