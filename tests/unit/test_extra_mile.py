"""The project's own unit keeps to what it asks of authors."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from markscheme.interactions import TYPES

UNIT = Path(__file__).parents[2] / "items" / "extra-mile"


def read(path: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load_all(path.read_text(encoding="utf-8")))


DOCUMENTS = [
    document
    for path in sorted(UNIT.glob("*.yaml"))
    if path.name not in ("unit.yaml", "assessment.yaml")
    for document in read(path)
]
ITEMS = [document for document in DOCUMENTS if document["type"] != "case"]
CASES = [document["id"] for document in DOCUMENTS if document["type"] == "case"]
BRIEF = read(UNIT / "unit.yaml")[0]["brief"]


def option_lists(item: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The options of a question, or of each of its gaps."""
    return [item["options"]] if "options" in item else [gap["options"] for gap in item.get("gaps", [])]


def betrayed(data: Any) -> Iterator[str]:
    """Every misconception named below `data`."""
    if isinstance(data, list):
        for each in data:
            yield from betrayed(each)
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "misconception":
                yield value
            elif key == "misconceptions" and isinstance(value, dict):
                yield from value.values()
            else:
                yield from betrayed(value)


SINGLE = {
    f"{item['id']}-{number}": options
    for item in ITEMS
    if item["type"] != "multiple_response"
    for number, options in enumerate(option_lists(item))
}


def test_every_question_type_occurs() -> None:
    assert {item["type"] for item in ITEMS} == set(TYPES)


def test_every_point_of_the_brief_is_assessed() -> None:
    points = {point["id"] for kind in BRIEF.values() for point in kind}
    assert points == {point for item in ITEMS for point in item["points"]}


def test_every_misconception_is_betrayed_by_something_in_an_item_that_assesses_it() -> None:
    named = {(name, name in item["points"]) for item in ITEMS for name in betrayed(item)}
    for misconception in BRIEF["misconceptions"]:
        assert (misconception["id"], True) in named


def test_every_case_has_several_questions() -> None:
    for case in CASES:
        assert sum(item.get("case") == case for item in ITEMS) >= 3


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_items_say_how_hard_they_are_and_what_they_are_about(item: dict[str, Any]) -> None:
    assert item["title"]
    assert item["tags"]
    assert item["difficulty"]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_every_option_says_why(item: dict[str, Any]) -> None:
    for options in option_lists(item):
        for option in options:
            assert len(option["feedback"].split()) >= 4, option["id"]


@pytest.mark.parametrize("options", SINGLE.values(), ids=SINGLE)
def test_length_does_not_give_the_key_away(options: list[dict[str, Any]]) -> None:
    lengths = [len(option["text"]) for option in options]
    (key,) = (len(option["text"]) for option in options if option.get("correct"))
    assert key < max(lengths)
    assert key > min(lengths) or len(options) < 3 or key > max(lengths) - 10


def test_the_place_of_the_key_does_not_give_it_away() -> None:
    places = [[bool(option.get("correct")) for option in options].index(True) for options in SINGLE.values()]
    for place in range(4):
        assert 0 < places.count(place) <= len(places) / 2
