"""A page that goes in the middle of an attempt, in whatever way, and the learner who comes back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from lms.server import Lms, Standard
from player.answers import CASES, SHORT_TEXT, field
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch, Visit

NOON = datetime(2031, 5, 6, 12, tzinfo=UTC)
ENDINGS = {"crash": Visit.kill, "other page": Visit.leave, "closed": Visit.close}


def options(learner: Learner) -> list[str]:
    """The options on the screen, in order."""
    return learner.app.get_by_role("group").locator("label").all_inner_texts()


@pytest.mark.parametrize("end", ENDINGS.values(), ids=ENDINGS.keys())
@pytest.mark.parametrize("lms", ["strict", "scorm-again"])
@pytest.mark.parametrize("standard", STANDARDS)
def test_everything_is_where_it_was(
    standard: Standard, lms: Lms, end: Callable[[Visit], None], enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("everything", standard, lms)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    seen = options(learner)
    for number, case in enumerate(CASES[:6], 1):
        case.answer(learner)
        learner.next()
        learner.at(number + 1)
    learner.go_to(3)
    learner.press(learner.button("Flag for later"))
    learner.go_to(6)
    learner.saved()
    end(visit)

    learner = Learner(launch(registration))
    learner.resume()
    learner.at(6)
    expect(field(learner)).to_have_value("hot water")
    learner.go_to(1)
    assert options(learner) == seen
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()
    learner.next()
    assert [box.is_checked() for box in learner.app.get_by_role("checkbox").all()].count(True) == 2
    expect(learner.app.get_by_role("checkbox", name="Hot water")).to_be_checked()
    learner.next()
    expect(learner.app.get_by_role("radio", name="True")).to_be_checked()
    expect(learner.button("Flag for later")).to_have_attribute("aria-pressed", "true")
    learner.next()
    expect(learner.app.get_by_role("combobox", name="Milk").locator("option:checked")).to_have_text("The cup")
    learner.next()
    assert [learner.place_of(step) for step in ("Boil", "Warm", "Add", "Pour")] == [0, 1, 2, 3]
    learner.overview()
    expect(learner.app.get_by_text("6 of 11 questions answered")).to_be_visible()
    expect(learner.app.get_by_text("You flagged question 3 for later.")).to_be_visible()


@pytest.mark.parametrize("standard", STANDARDS)
def test_words_still_being_typed_are_not_lost(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("short-answer", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.saved()
    field(learner).click()
    visit.page.keyboard.type(SHORT_TEXT)
    visit.leave()
    learner = Learner(launch(registration))
    learner.resume()
    expect(field(learner)).to_have_value(SHORT_TEXT)


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_answer_taken_back_and_given_again(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    before = dict(registration.stored)
    learner.press(learner.button("Clear my answer"))
    learner.saved()
    assert registration.stored["cmi.interactions.0.result"] == "neutral"
    CASES[0].answer(learner)
    learner.saved()
    for name, value in before.items():
        if "interactions" in name and not name.endswith(("latency", "time", "timestamp")):
            assert registration.stored[name] == value
    assert visit.page.evaluate("lms.get('cmi.interactions.0.correct_responses.0.pattern')")


@pytest.mark.parametrize("standard", STANDARDS)
def test_no_reload_moves_the_deadline(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("against-the-clock", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    expect(learner.app.get_by_role("timer")).to_contain_text("1:5")
    learner.saved()
    visit.kill()
    visit = launch(registration, at=NOON + timedelta(seconds=70))
    expect(visit.app.get_by_role("timer")).to_contain_text("0:4")


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_time_runs_out(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("against-the-clock", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    visit.page.clock.fast_forward("02:01")
    expect(learner.heading("Passed")).to_be_visible()
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    learner.saved()
    assert_half_the_marks(standard, registration.stored)
    visit.leave()
    assert_half_the_marks(standard, registration.stored)


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_time_runs_out_while_nobody_is_there(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("against-the-clock", standard)
    visit = launch(registration, at=NOON)
    learner = Learner(visit)
    learner.begin()
    CASES[0].answer(learner)
    learner.saved()
    visit.kill()
    visit = launch(registration, at=NOON + timedelta(hours=5))
    learner = Learner(visit)
    expect(learner.heading("Passed")).to_be_visible()
    expect(learner.app.get_by_text("The time was up")).to_be_visible()
    learner.saved()
    visit.leave()
    assert_half_the_marks(standard, registration.stored)


def assert_half_the_marks(standard: Standard, stored: dict[str, str]) -> None:
    if standard == "scorm12":
        assert stored["cmi.core.lesson_status"] == "passed"
        assert float(stored["cmi.core.score.raw"]) == 50
    else:
        assert (stored["cmi.completion_status"], stored["cmi.success_status"]) == ("completed", "passed")
        assert float(stored["cmi.score.raw"]) == 50


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_latest_answer_counts_after_a_change_and_back(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    """SCORM 2004 as Moodle has it sends no value that is again what it was at launch, records apart."""
    registration = enrol("choice", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.tick(learner.app.get_by_role("radio", name="In the cup"))
    learner.saved()
    visit.leave()
    visit = launch(registration)
    learner = Learner(visit)
    learner.resume()
    for option in ("In the pot", "In the cup"):
        learner.tick(learner.app.get_by_role("radio", name=option))
        learner.saved()
    visit.leave()
    assert registration.stored["cmi.interactions.0.result"] == "correct"
    learner = Learner(launch(registration))
    learner.resume()
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()
    learner.submit()
    learner.saved()
    prefix = "cmi.core" if standard == "scorm12" else "cmi"
    assert float(registration.stored[f"{prefix}.score.raw"]) == 100


@pytest.mark.parametrize("standard", STANDARDS)
def test_the_level_that_a_learner_found_is_kept(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("levels", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.write(field(learner), "Boil the water.")
    learner.submit()
    learner.press(learner.button("Mark it now"))
    learner.tick(learner.app.get_by_role("radio", name="Level 1"))
    learner.choose(learner.app.get_by_role("combobox"), "2 marks")
    learner.press(learner.button("Save these marks"))
    learner.saved()
    visit.kill()

    learner = Learner(launch(registration))
    expect(learner.heading("Passed")).to_be_visible()
    learner.press(learner.app.get_by_role("button", name="1. Explain to a guest"))
    expect(learner.app.get_by_role("radio", name="Level 1")).to_be_checked()
    expect(learner.app.get_by_role("combobox").locator("option:checked")).to_have_text("2 marks")
    expect(learner.app.get_by_role("region", name="Your own marks")).to_contain_text("2 of 4 marks")
    expect(learner.app.locator("mark").first).to_contain_text("Boil")
