"""Words into gaps, cards into groups, phrases and scales: protected, resumed, put right."""

import pytest
from playwright.sync_api import expect

from lms.server import Standard
from player.answers import MOVING, radio
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch, interactions

ANSWERS = [*(case.answer for case in MOVING[:-1]), radio("Very much"), MOVING[-1].answer]
"""As the questions come: the unmarked scale stands before the checklist."""


def answer_all(learner: Learner) -> None:
    learner.begin()
    for number, answer in enumerate(ANSWERS, 1):
        answer(learner)
        if number < len(ANSWERS):
            learner.next()
            learner.at(number + 1)


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_sealed_page_records_all_and_marks_nothing(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("moving-sealed", standard)
    visit = launch(registration)
    learner = Learner(visit)
    answer_all(learner)
    learner.submit()
    expect(learner.heading("Answers submitted")).to_be_visible()
    learner.saved()
    visit.leave()
    records = [record for record in interactions(registration.stored) if "result" in record]
    assert [record["result"] for record in records] == ["neutral"] * len(ANSWERS)
    field = "student_response" if standard == "scorm12" else "learner_response"
    assert all(record[field] for record in records)


@pytest.mark.parametrize("assessment", ["moving", "moving-obfuscated"])
def test_right_answers_earn_all_marks(assessment: str, enrol: Enrol, launch: Launch) -> None:
    visit = launch(enrol(assessment, "scorm2004"))
    learner = Learner(visit)
    answer_all(learner)
    learner.submit()
    expect(learner.heading("Passed")).to_be_visible()
    # Neither the unmarked scale nor ticks that the assessment does not count.
    expect(learner.app.get_by_text("9 of 9 marks", exact=True)).to_be_visible()
    rows = learner.app.get_by_role("table", name="Marks for each question").get_by_role("row")
    expect(rows.nth(6)).to_contain_text("Recorded")
    expect(rows.nth(6)).not_to_contain_text("mark")
    expect(rows.nth(7)).to_contain_text("Your own marks")
    assert visit.accessibility_faults() == ""


@pytest.mark.parametrize("standard", STANDARDS)
def test_all_is_there_again_after_the_page_was_killed(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("moving", standard)
    visit = launch(registration)
    learner = Learner(visit)
    answer_all(learner)
    learner.saved()
    visit.kill()

    learner = Learner(launch(registration))
    learner.resume()
    app = learner.app
    learner.go_to(1)
    expect(app.get_by_role("button", name="Gap what is warmed: pot")).to_be_visible()
    learner.next()
    kitchen = app.get_by_role("group", name="In the kitchen", exact=True)
    expect(kitchen.get_by_role("listitem")).to_have_text("The kettle")
    learner.next()
    expect(app.get_by_role("checkbox", name="poured cold tea")).to_be_checked()
    expect(app.get_by_role("checkbox", name="good morning")).not_to_be_checked()
    learner.next()
    expect(app.get_by_role("slider")).to_have_attribute("aria-valuetext", "80 °C")
    learner.next()
    expect(app.get_by_role("radio", name="Not at all")).to_be_checked()
    learner.go_to(7)
    expect(app.get_by_role("checkbox", name="You served a guest")).to_be_checked()
    expect(app.get_by_role("textbox").nth(1)).to_have_value("Guest book")


def test_what_was_put_can_be_taken_back(enrol: Enrol, launch: Launch) -> None:
    learner = Learner(launch(enrol("moving", "scorm2004")))
    learner.begin()
    app = learner.app
    words = app.get_by_role("list", name="Words")
    # The gap first, then the word.
    learner.press(app.get_by_role("button", name="Gap what is warmed: empty"))
    learner.press(words.get_by_role("button", name="cold milk"))
    expect(app.get_by_role("button", name="Gap what is warmed: cold milk")).to_be_visible()
    expect(words.get_by_role("button", name="cold milk")).to_have_attribute("aria-disabled", "true")
    # What is there once leaves its gap for another.
    learner.press(app.get_by_role("button", name="Gap what is warmed: cold milk"))
    expect(app.get_by_role("button", name="Gap what is warmed: empty")).to_be_visible()
    expect(app.get_by_role("status")).to_have_text("Gap what is warmed is empty")
    learner.next()
    learner.press(app.get_by_role("button", name="Sugar"))
    learner.press(learner.button("Put in: On the tray"))
    expect(app.get_by_role("status")).to_have_text("Sugar: put in On the tray")
    learner.press(app.get_by_role("button", name="Sugar"))
    learner.press(learner.button("Put back"))
    expect(app.get_by_role("group", name="Cards to sort").get_by_role("listitem")).to_have_count(3)
