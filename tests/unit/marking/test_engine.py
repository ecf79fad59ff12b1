"""The marking engine in-process: the same vectors as in Node, and a process that ends."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.marking import Marker, MarkingError, Outcome, excerpts

VECTORS = Path(__file__).parents[2] / "vectors"
GROUPS = json.loads((VECTORS / "short_answers.json").read_text(encoding="utf-8"))["groups"]
OBJECTIVE = json.loads((VECTORS / "objective.json").read_text(encoding="utf-8"))["groups"]

CHOICE = {
    "id": "q",
    "type": "choice",
    "marks": 1,
    "floor": 0,
    "scheme": {"scoring": "match_correct", "penalty": 0},
    "options": [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B", "misconception": "m"}],
}


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


def parts_of(outcome: Outcome) -> dict[str, list[float]]:
    return {part["id"]: [part["marks"], part["max"]] for part in outcome["parts"]}


@pytest.mark.parametrize("group", OBJECTIVE, ids=lambda group: group["about"])
def test_objective_vectors(group: dict[str, Any], marker: Marker) -> None:
    answers = group["answers"]
    responses = [answer["response"] for answer in answers]
    certainties = [answer.get("certainty") for answer in answers]
    outcomes = marker.mark(group["item"], responses, certainties=certainties)
    for answer, outcome in zip(answers, outcomes, strict=True):
        assert outcome["marks"] == answer["marks"], answer
        assert outcome["result"] == answer.get("result", outcome["result"]), answer
        assert outcome["misconceptions"] == answer.get("misconceptions", outcome["misconceptions"]), answer
        assert parts_of(outcome) == answer.get("parts", parts_of(outcome)), answer


def short_answer(marks: float, scheme: dict[str, Any]) -> dict[str, Any]:
    return {"id": "q", "type": "short_answer", "stem": "", "marks": marks, "floor": 0, "scheme": scheme}


def earning(outcome: Outcome, response: str) -> list[str]:
    """The words that earned marks, point by point."""
    return [
        words
        for part in outcome["parts"]
        if part["correct"]
        for words in excerpts(response, part.get("spans", ()))
    ]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["about"])
def test_vectors(group: dict[str, Any], marker: Marker) -> None:
    responses = [answer["response"] for answer in group["answers"]]
    outcomes = marker.mark(short_answer(group["marks"], group["scheme"]), responses)
    for answer, outcome in zip(group["answers"], outcomes, strict=True):
        doubts = [reason["doubt"] for reason in outcome["verdict"]["reasons"]]
        found = outcome["marks"], earning(outcome, answer["response"]), doubts
        assert found == (answer["marks"], answer["words"], answer["doubts"]), answer["response"]


def test_marks_other_types_too(marker: Marker) -> None:
    right, wrong, none = marker.mark(CHOICE, [0, 1, None])
    assert (right["marks"], right["result"]) == (1, "correct")
    assert (wrong["marks"], wrong["misconceptions"]) == (0, ["m"])
    assert none["result"] == "unanswered"
    assert right["verdict"]["decided"]


def test_no_responses_have_no_outcomes(marker: Marker) -> None:
    assert marker.mark(CHOICE, []) == []


@pytest.mark.parametrize(
    "item",
    [
        {**CHOICE, "type": "telepathy"},
        short_answer(1, {"points": [{"id": "p", "marks": 1, "award": "", "accept": ["(open"]}]}),
        short_answer(1, {"points": [{"id": "p", "marks": 1, "award": "", "accept": ["<nobody>"]}]}),
    ],
)
def test_what_cannot_be_marked_is_told(item: dict[str, Any], marker: Marker) -> None:
    with pytest.raises(MarkingError):
        marker.mark(item, ["a"])


def test_excerpts_count_as_javascript_does() -> None:
    assert excerpts("😀 clean hands", [(3, 8), (9, 14)]) == ["clean", "hands"]


SCHEMES = [short_answer(group["marks"], group["scheme"]) for group in GROUPS]
TEXTS = st.text(st.characters() | st.sampled_from("\ud800\0‏’'.-16,50 €"), max_size=60)


@given(st.sampled_from(SCHEMES), st.lists(TEXTS | st.lists(TEXTS).map(" not ".join), min_size=1, max_size=5))
def test_any_text_is_marked(marker: Marker, item: dict[str, Any], responses: list[str]) -> None:
    for response, outcome in zip(responses, marker.mark(item, responses), strict=True):
        assert 0 <= outcome["marks"] <= outcome["max"] == item["marks"]
        for part in outcome["parts"]:
            assert part["correct"] == bool(part.get("spans"))
            assert all(excerpts(response, part.get("spans", ())))


def test_a_process_that_marked_ends() -> None:
    script = (
        "import sys; from markscheme.marking import Marker\n"
        "assert 'py_mini_racer' not in sys.modules\n"
        "with Marker() as marker: print(marker.mark({'type': 'extended_text', 'marks': 1}, ['']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True
    )
    assert "unanswered" in done.stdout
