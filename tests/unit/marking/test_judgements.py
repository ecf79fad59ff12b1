"""Extended texts and people's judgements, through V8: the same vectors as in Node."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.marking import Judgement, Marker, MarkingError, excerpts

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "extended_texts.json").read_text(encoding="utf-8")
)
LEVELS = VECTORS["levels"]


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


@pytest.mark.parametrize("answer", VECTORS["answers"], ids=lambda answer: repr(answer["response"]))
def test_vectors(answer: dict[str, Any], marker: Marker) -> None:
    response = answer["response"]
    (outcome,) = marker.mark(VECTORS[answer["of"]], [response], [answer.get("judgement")])
    told = {name: outcome.get(name) for name in ("marks", "result", "judged", "level", "note")}
    assert told == {name: answer.get(name) for name in told}
    found = {part["id"]: excerpts(response, part["spans"]) for part in outcome["parts"] if "spans" in part}
    assert found == answer["found"]


@pytest.mark.parametrize("case", VECTORS["faults"], ids=lambda case: json.dumps(case["judgement"]))
def test_what_a_scheme_cannot_give_is_told(case: dict[str, Any], marker: Marker) -> None:
    item, judgement = VECTORS[case["of"]], case["judgement"]
    assert marker.fault(item, judgement) == (case["fault"] or None)
    if case["fault"]:
        with pytest.raises(MarkingError, match=case["fault"].split(" ", 1)[0]):
            marker.mark(item, ["x"], [judgement])


def test_some_are_judged_and_some_are_not(marker: Marker) -> None:
    judgement: Judgement = {"by": "examiner", "marks": 4, "note": "Two pots."}
    judged, pending = marker.mark(LEVELS, ["germs", "germs"], [judgement, None])
    assert (judged["judged"], judged["level"], judged["note"]) == ("examiner", "clear", "Two pots.")
    assert (pending["judged"], pending["marks"]) == ("pending", 0)
    assert not pending["verdict"]["decided"]


@given(st.text(max_size=200), st.integers(0, 6))
def test_no_answer_earns_marks_by_itself(marker: Marker, response: str, marks: int) -> None:
    ruled, judged = marker.mark(LEVELS, [response] * 2, [None, {"by": "examiner", "marks": marks}])
    assert ruled["marks"] == 0
    assert judged["marks"] == marks
    assert ("level" in judged) == (marks > 0)
