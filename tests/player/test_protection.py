"""Packages whose answer key is protected: what the learner sees, what the LMS holds, and what it comes to."""

import csv
import io
import json
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from lms.server import Lms, Standard
from player.answers import CASES, mark_own_answer, text
from player.conftest import WORKSPACE
from player.learner import Learner
from player.test_whole_attempt import ANSWERS, SCORE
from player.visit import STANDARDS, Enrol, Launch, interactions, objectives

MARKS = [0, 0.5, 1, 2, 1, 0.5, 0, 1, 1, 1, 0]
"""Of `ANSWERS`, as the page of an open package shows them; the last one waits for a person."""
LONG = "The water is boiled afresh."


def answer_all(learner: Learner) -> None:
    """From the first question to the last, partly right; the steps in whatever order they come to stand."""
    for answer, _ in ANSWERS:
        answer(learner)
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
    expect(rows).to_have_count(12)
    expect(rows.filter(has_text="Recorded")).to_have_count(11)
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
    assert [record["result"] for record in records] == ["neutral"] * 11
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
    expect(learner.app.get_by_text("8 of 16 marks")).to_be_visible()
    expect(learner.app.get_by_text("Milk belongs in the pot")).to_be_visible()
    learner.press(learner.button("5. How is tea made?"))
    solution = learner.app.locator(".solution-steps").get_by_role("listitem").all_inner_texts()
    assert solution == ["Boil the water", "Warm the pot", "Add the leaves", "Pour it out"]
    learner.press(learner.button("Back to the results"))
    mark_own_answer(learner)
    learner.saved()
    visit.leave()

    visit = launch(registration)
    learner = Learner(visit)
    expect(learner.app.get_by_role("row", name="11. Describe a day")).to_contain_text("3 of 3 marks")
    visit.leave()
    stored = registration.stored
    assert float(stored["cmi.core.score.raw" if standard == "scorm12" else "cmi.score.raw"]) == SCORE
    records = [record for record in interactions(stored) if "result" in record]
    expected = [{"wrong": "wrong" if standard == "scorm12" else "incorrect"}.get(r, r) for _, r in ANSWERS]
    assert [record["result"] for record in records][: len(ANSWERS)] == expected
    assert not any(field.startswith("patterns") for each in records for field in each)


def collect(workspace: Path, file: str, text: str, assessment: str) -> dict[str, Any]:
    """The one attempt of the results that `markscheme collect` makes of a file."""
    (workspace / file).write_text(text, encoding="utf-8")
    program = Path(sys.executable).with_name("markscheme")
    arguments = ["collect", file, "--assessment", f"every-type/{assessment}"]
    done = subprocess.run([program, *arguments], cwd=workspace, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads((workspace / "results" / "results.json").read_text(encoding="utf-8"))
    (attempt,) = results["attempts"]
    found: dict[str, Any] = attempt
    return found


def states(stored: dict[str, str]) -> str:
    """The table that an administrator exports."""
    text = io.StringIO()
    csv.writer(text).writerows([["id", "suspend_data"], ["learner-1", stored["cmi.suspend_data"]]])
    return text.getvalue()


def report(stored: dict[str, str]) -> str:
    """Moodle's interactions report, as it is downloaded as text."""
    records = interactions(stored)
    fields = [(record.get("id", ""), record.get("student_response", "")) for record in records]
    names = [f"{name} {place}" for place in range(len(records)) for name in ("Question", "Response")]
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t")
    writer.writerow(["Name", "Email address", "Attempt", "Started on", "Score", *names])
    cells = [escape(cell) for record in fields for cell in record]
    writer.writerow(["A learner", "learner-1", "1", "Monday", "0", *cells])
    return text.getvalue()


def told(attempt: dict[str, Any]) -> list[dict[str, Any]]:
    """What each answer earned, its parts in the order of their ids."""
    return [
        {
            **{
                name: answer[name]
                for name in ("item", "response", "marks", "max", "result", "misconceptions")
            },
            "parts": sorted(answer["parts"], key=lambda part: str(part["id"])),
        }
        for answer in attempt["answers"]
    ]


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_is_collected_is_marked_as_an_open_package_would(
    standard: Standard, enrol: Enrol, launch: Launch, tmp_path: Path
) -> None:
    collected = {}
    folder = Path(shutil.copytree(WORKSPACE, tmp_path / "workspace"))
    for assessment in ("everything", "sealed", "obfuscated"):
        registration = enrol(assessment, standard)
        visit = launch(registration)
        learner = Learner(visit)
        learner.begin()
        answer_all(learner)
        learner.submit()
        learner.saved()
        statements = visit.statements
        visit.leave()
        stored = registration.stored
        collected[assessment] = collect(folder, "states.csv", states(stored), assessment)
        again = [collect(folder, "statements.json", json.dumps(statements), assessment)]
        if standard == "scorm12":
            again.append(collect(folder, "report.txt", report(stored), assessment))
        for other in again:
            assert told(other) == told(collected[assessment])
    expected = collected["everything"]
    assert (expected["marks"], expected["max"], expected["to_judge"]) == (8, 19, 1)
    assert [answer["marks"] for answer in expected["answers"]] == MARKS
    for assessment in ("sealed", "obfuscated"):
        assert told(collected[assessment]) == told(expected)
        assert collected[assessment]["points"] == expected["points"]
