"""Facts and assessments for tests."""

from typing import Any

from markscheme.facts import Facts
from markscheme.model.assessment import Assessment
from markscheme.model.compiled import validator


def facts(id: str, **known: Any) -> Facts:  # as authors say it
    """Facts of an item: a single choice of three options, unless said otherwise."""
    usual: dict[str, Any] = {
        "type": "choice",
        "points": ("p",),
        "case": None,
        "tags": (),
        "difficulty": None,
        "misconceptions": (),
        "language": None,
        "radices": (4,),
        "text": 0,
        "names": ("a", "b", "c"),
    }
    return Facts(id=id, **{**usual, **known})


def assessment(sections: list[dict[str, Any]], **rules: Any) -> Assessment:
    made: Assessment = validator("assessment").validate_python(
        {"id": "test", "title": "Test", "sections": sections, **rules}
    )
    return made
