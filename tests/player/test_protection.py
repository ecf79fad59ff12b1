"""Packages whose answer key is protected: what the learner sees, what the LMS holds, and what it comes to."""

import pytest
from playwright.sync_api import expect

from lms.server import Lms, Standard
from player.answers import CASES, text
from player.learner import Learner
from player.test_whole_attempt import ANSWERS, SCORE
from player.visit import STANDARDS, Enrol, Launch, interactions, objectives

LONG = "The water is boiled afresh."


def answer_all(learner: Learner) -> None:
    """From the first question to the last, partly right; the steps in whatever order they come to stand."""
    for answer, _ in ANSWERS:
        answer(learner)
        keep = learner.button("Keep this order")
        if keep.is_visible() and keep.get_attribute("aria-pressed") is None:
            learner.press(keep)
        learner.next()
    text(LONG)(learner)


@pytest.mark.parametrize("lms", ["strict", "scorm-again"])
@pytest.mark.parametrize("standard", STANDARDS)
def test_a_sealed_attempt_is_recorded_and_not_marked(
    standard: Standard, lms: Lms, enrol: Enrol, launch: Launch
) -> None:
    registration = enrol("sealed", standard, lms)
    visit = launch(registration)
    learner = Learner(visit)
    expect(learner.app.get_by_text("marked later")).to_be_visible()
    learner.begin()
    answer_all(learner)
    learner.submit()
    expect(learner.heading("Answers submitted")).to_be_visible()
    expect(learner.app.get_by_text("They are marked later")).to_be_visible()
    rows = learner.app.get_by_role("table", name="Your answers").get_by_role("row")
    expect(rows).to_have_count(11)
    expect(rows.filter(has_text="Recorded")).to_have_count(10)
    assert visit.accessibility_faults() == ""
    learner.saved()
    visit.leave()

    stored = registration.stored
    if standard == "scorm12":
        assert stored["cmi.core.lesson_status"] == "completed"
        score = "cmi.core.score.raw"
    else:
        assert stored["cmi.completion_status"] == "completed"
        assert stored.get("cmi.success_status", "unknown") == "unknown"
        assert not stored.get("cmi.score.scaled")
        score = "cmi.score.raw"
    assert not stored.get(score)
    assert objectives(stored) == []
    records = [record for record in interactions(stored) if "result" in record]
    assert [record["result"] for record in records] == ["neutral"] * 10
    assert not any(field.startswith(("patterns", "objectives")) for each in records for field in each)


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_sealed_attempt_goes_on_where_it_was(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("sealed", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    for number, case in enumerate(CASES[:5], 1):
        case.answer(learner)
        learner.next()
        learner.at(number + 1)
    learner.saved()
    visit.kill()

    learner = Learner(launch(registration))
    learner.resume()
    learner.go_to(1)
    expect(learner.app.get_by_role("radio", name="In the cup")).to_be_checked()
    learner.go_to(4)
    expect(learner.app.get_by_role("combobox", name="Milk").locator("option:checked")).to_have_text("The cup")
    learner.next()
    assert [learner.place_of(step) for step in ("Boil", "Warm", "Add", "Pour")] == [0, 1, 2, 3]


@pytest.mark.parametrize("standard", STANDARDS)
def test_statements_of_a_sealed_attempt_tell_no_result(
    standard: Standard, enrol: Enrol, launch: Launch
) -> None:
    visit = launch(enrol("sealed", standard))
    learner = Learner(visit)
    learner.begin()
    answer_all(learner)
    learner.submit()
    learner.saved()
    results: dict[str, set[str]] = {}
    for statement in visit.statements:
        verb = statement["verb"]["id"].rpartition("/")[2]
        results.setdefault(verb, set()).update(statement.get("result", {}))
        assert "correctResponsesPattern" not in statement["object"]["definition"]
    assert results["answered"] == {"response", "duration"}
    assert results["completed"] == {"completion", "duration"}
    assert not {"passed", "failed"} & results.keys()


@pytest.mark.parametrize("standard", STANDARDS)
def test_an_obfuscated_key_gives_the_same_marks(standard: Standard, enrol: Enrol, launch: Launch) -> None:
    registration = enrol("obfuscated", standard)
    visit = launch(registration)
    learner = Learner(visit)
    learner.begin()
    answer_all(learner)
    learner.submit()
    expect(learner.heading("Not passed")).to_be_visible()
    expect(learner.app.get_by_text("7 of 15 marks")).to_be_visible()
    expect(learner.app.get_by_text("Milk belongs in the pot")).to_be_visible()
    learner.press(learner.button("5. How is tea made?"))
    solution = learner.app.locator(".solution-steps").get_by_role("listitem").all_inner_texts()
    assert solution == ["Boil the water", "Warm the pot", "Add the leaves", "Pour it out"]
    learner.press(learner.button("Back to the results"))
    learner.saved()
    visit.leave()

    stored = registration.stored
    assert float(stored["cmi.core.score.raw" if standard == "scorm12" else "cmi.score.raw"]) == SCORE
    records = [record for record in interactions(stored) if "result" in record]
    expected = [{"wrong": "wrong" if standard == "scorm12" else "incorrect"}.get(r, r) for _, r in ANSWERS]
    assert [record["result"] for record in records][: len(ANSWERS)] == expected
    assert not any(field.startswith("patterns") for each in records for field in each)
