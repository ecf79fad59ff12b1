"""Answers in several languages are marked by the words of the one that they were given in."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from markscheme.collecting.attempts import Answer, Attempt
from markscheme.collecting.collect import Inputs, collect
from markscheme.collecting.exam import Exam, find_exam
from markscheme.collecting.marked import mark_attempts
from markscheme.collecting.statements import ANSWERED
from markscheme.diagnostics import Report
from markscheme.marking import Marker

FIXTURE = Path(__file__).parents[2] / "fixtures" / "bilingual"


@pytest.fixture(scope="module")
def exam(tmp_path_factory: pytest.TempPathFactory) -> Exam:
    workspace = tmp_path_factory.mktemp("bilingual")
    shutil.copytree(FIXTURE, workspace, dirs_exist_ok=True)
    found = find_exam("practice", workspace, Report())
    assert found is not None
    return found


def statement(exam: Exam, item: str, response: str, learner: str, language: str | None) -> dict[str, Any]:
    iri = next(iri for iri, place in exam.iris.items() if exam.items[place]["id"] == item)
    parent = {"contextActivities": {"parent": [{"id": exam.iri}]}}
    return {
        "actor": {"account": {"homePage": "https://lms.example", "name": learner}},
        "verb": {"id": ANSWERED},
        "object": {"id": iri},
        "result": {"response": response},
        "context": {**parent, "language": language} if language else parent,
    }


def test_statements_say_in_which_language(exam: Exam, tmp_path: Path) -> None:
    given = [
        ("sebon", "cy"),
        ("soap", "cy"),
        ("sebon", "en-GB"),
        ("soap", "en-GB"),
        ("soap", None),
        ("soap", "xx"),
    ]
    lines = [
        json.dumps(statement(exam, "with", text, f"learner-{number}", language))
        for number, (text, language) in enumerate(given)
    ]
    path = tmp_path / "statements.ndjson"
    path.write_text("\n".join(lines))
    report = Report()
    marked = collect(exam, Inputs([path]), report)
    assert not report.errors
    assert [attempt.answers[0].outcome["marks"] > 0 for attempt in marked] == [
        True, False, False, True, True, True,
    ]  # fmt: skip


def test_an_item_in_another_language_is_whole(exam: Exam) -> None:
    place = exam.places["with"]
    welsh = exam.item(place, "cy")
    assert welsh != exam.items[place]
    assert set(welsh) >= set(exam.items[place])
    assert exam.item(place, None) == exam.item(place, "en-GB") == exam.items[place]


def test_attempts_of_one_item_in_two_languages_are_kept_apart(exam: Exam) -> None:
    place = exam.places["with"]
    attempts = [
        Attempt(name, 1, (Answer(place, text, language=language),))
        for name, text, language in (("ann", "soap", "en-GB"), ("bea", "sebon", "cy"), ("cai", "soap", "cy"))
    ]
    with Marker(exam.root) as marker:
        marked = mark_attempts(attempts, exam, marker, {})
    assert [each.attempt.learner for each in marked] == ["ann", "bea", "cai"]
    assert [each.marks > 0 for each in marked] == [True, True, False]
