"""An LMS that fails: the learner is told, and nothing that was answered is lost."""

import pytest
from playwright.sync_api import expect

from lms.server import Standard
from player.answers import CASES
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch

FAILURES = [
    ("commit", "refuse"),
    ("commit", "throw"),
    ("setValue", "refuse"),
    ("setValue", "throw"),
    ("setValue", "lie"),
]
NOTICE = "Not saved: the learning platform does not answer."


@pytest.mark.parametrize(("call", "how"), FAILURES, ids=[" ".join(each) for each in FAILURES])
@pytest.mark.parametrize("standard", STANDARDS)
def test_a_failure_shows_and_passes(
    standard: Standard, call: str, how: str, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    visit.fail(call, how)
    CASES[0].answer(learner)
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    assert "cmi.interactions.0.result" not in registration.stored
    visit.fail(call, None)
    learner.press(learner.button("Try again"))
    learner.saved()
    learner.submit()
    learner.saved()
    visit.leave()
    assert registration.stored["cmi.interactions.0.result"] == "correct"


@pytest.mark.parametrize("standard", STANDARDS)
def test_answers_outlast_an_lms_that_never_recovers(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("everything", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    visit.fail("commit", "refuse")
    for case in CASES[:3]:
        case.answer(learner)
        learner.next()
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    learner.go_to(1)
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_lms_that_starts_no_session_is_told_at_once(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("choice", standard, failures={"initialize": "refuse"})
    learner = Learner(launch(registration))
    expect(learner.heading("Not connected to your course")).to_be_visible()
    learner.press(learner.button("Go on without saving"))
    learner.begin()
    expect(learner.app.get_by_text("Nothing is saved here")).to_be_visible()


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_notice_fits_a_narrow_frame(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", standard)
    registration.frame = (320, 666)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    visit.fail("commit", "refuse")
    CASES[0].answer(learner)
    expect(learner.app.locator(".save")).to_contain_text(NOTICE)
    expect(learner.button("Try again")).to_be_visible()
    assert visit.overflow() == 0
    assert visit.accessibility_faults() == ""


@pytest.mark.parametrize("damage", ["flip", "cut", "foreign"])
@pytest.mark.parametrize("standard", STANDARDS)
def test_a_damaged_state_is_never_thrown_away_silently(
    standard: Standard, damage: str, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    visit.leave()
    good = registration.stored["cmi.suspend_data"]
    if damage == "flip":
        bad = good[:20] + ("A" if good[20] != "A" else "B") + good[21:]
    elif damage == "cut":
        bad = good[: len(good) // 2]
    else:
        bad = state_of_another_package(standard, enrol, launch)
    registration.stored["cmi.suspend_data"] = bad

    visit = launch(registration)
    learner = Learner(visit)
    title = "belong to another version" if damage == "foreign" else "can't be read"
    expect(learner.heading(title)).to_be_visible()
    visit.leave()
    assert registration.stored["cmi.suspend_data"] == bad

    registration.stored["cmi.suspend_data"] = good
    learner = Learner(launch(registration))
    learner.resume()
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()

    registration.stored["cmi.suspend_data"] = bad
    learner = Learner(launch(registration))
    learner.press(learner.button("Start afresh"))
    learner.begin()
    learner.saved()
    assert registration.stored["cmi.suspend_data"] not in (good, bad)


def state_of_another_package(standard: Standard, enrol: Enrol, launch: Launch) -> str:
    registration = enrol("order", standard)
    visit = launch(registration)
    Learner(visit).begin()
    Learner(visit).saved()
    visit.leave()
    return registration.stored["cmi.suspend_data"]
