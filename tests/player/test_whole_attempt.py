"""A whole attempt with right, partly right and wrong answers: what the learner sees, what the LMS holds."""

import pytest
from playwright.sync_api import expect

from lms.server import Standard
from player.answers import boxes, lists, radio, spot, steps, text
from player.learner import Learner
from player.visit import STANDARDS, Enrol, Launch, interactions, objectives

ANSWERS = [
    (radio("In the pot"), "wrong"),
    (boxes("Leaves", "Gravel"), "0.5"),
    (radio("True"), "correct"),
    (lists(**{"Tea leaves": "The pot", "Milk": "The cup", "Biscuit": "The drawer"}), "2"),
    (steps("Boil the water", "Warm the pot", "Pour it out", "Add the leaves"), "1"),
    (text("water"), "0.5"),
    (text("40"), "wrong"),
    (lists(**{"When the water is poured": "while it boils", "When the guest is served": "last"}), "1"),
    (spot(80, 30), "correct"),
    (text("I am sorry."), "1"),
]
"""Right answer by right answer, and the result: the marks themselves where they are neither none nor all."""
SCORE = 50.0
"""8 of 16 marks; text that the learner marks does not count here."""
OBJECTIVES = {
    # 0 + 0.5 + 1 + 1 + 0.5 + 0 + 1 of 1 + 2 + 1 + 2 + 1 + 1 + 2
    "brewing": 40.0,
    # 0.5 + 2 + 1 + 1 + 1 + 1 of 2 + 3 + 2 + 2 + 1 + 2
    "serving": 54.17,
    # 1 of 2
    "names-water": 50.0,
}


def attempt(learner: Learner) -> None:
    learner.begin()
    for answer, _ in ANSWERS:
        answer(learner)
        learner.next()
    learner.submit()


@pytest.mark.parametrize("standard", STANDARDS)
def test_marks_score_and_objectives(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("everything", standard)
    visit = launch(registration)
    learner = Learner(visit)
    attempt(learner)
    expect(learner.heading("Not passed")).to_be_visible()
    expect(learner.app.get_by_text("8 of 16 marks")).to_be_visible()
    rows = learner.app.get_by_role("table", name="Marks for each question").get_by_role("row")
    expect(rows.nth(2)).to_contain_text("Partly correct")
    expect(rows.nth(2)).to_contain_text("0.5 of 2 marks")
    expect(learner.app.get_by_role("heading", name="Worth another look")).to_be_visible()
    learner.saved()
    visit.leave()

    stored = registration.stored
    incorrect = "wrong" if standard == "scorm12" else "incorrect"
    records = [record for record in interactions(stored) if "result" in record]
    expected = [incorrect if result == "wrong" else result for _, result in ANSWERS]
    assert [record["result"] for record in records][: len(ANSWERS)] == expected
    if standard == "scorm12":
        assert stored["cmi.core.lesson_status"] == "failed"
        assert float(stored["cmi.core.score.raw"]) == SCORE
        scores = {each["id"]: float(each["score.raw"]) for each in objectives(stored)}
    else:
        assert (stored["cmi.completion_status"], stored["cmi.success_status"]) == ("completed", "failed")
        assert float(stored["cmi.score.raw"]) == SCORE
        assert float(stored["cmi.score.scaled"]) == 0.5
        scores = {each["id"]: float(each["score.raw"]) for each in objectives(stored)}
        assert {each["description"] for each in objectives(stored)} >= {"Brewing tea", "Serving tea"}
    assert scores == OBJECTIVES


@pytest.mark.parametrize("standard", STANDARDS)
def test_questions_without_an_answer_are_named(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    """Every question has its record in the end, also those that were passed over."""
    registration = enrol("everything", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.go_to(11)
    learner.submit()
    learner.saved()
    visit.leave()
    records = [record for record in interactions(registration.stored) if "." not in record["id"]]
    assert len(records) == 11
    responses = [value for record in records for field, value in record.items() if "response" in field]
    assert not any(responses)


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_was_drawn_stays_drawn(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("drawn", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    learner.overview()
    drawn = learner.app.get_by_role("listitem").all_inner_texts()
    assert len(drawn) == 3
    learner.press(learner.button("Back to question 1"))
    learner.saved()
    visit.kill()
    learner = Learner(launch(registration))
    learner.resume()
    learner.overview()
    assert learner.app.get_by_role("listitem").all_inner_texts() == drawn


def test_learners_do_not_all_draw_the_same(enrol: Enrol, launch: Launch) -> None:
    drawn = set()
    for _ in range(4):
        learner = Learner(launch(enrol("drawn", "scorm2004")))
        learner.begin()
        learner.overview()
        drawn.add(tuple(learner.app.get_by_role("listitem").all_inner_texts()))
    assert len(drawn) > 1
