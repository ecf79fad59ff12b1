"""The project's own unit keeps to what it asks of authors."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from markscheme.build import inspect
from markscheme.diagnostics import Report
from markscheme.interactions import TYPES
from markscheme.marking import Marker

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
    points = {point["id"] for kind, points in BRIEF.items() if kind != "misconceptions" for point in points}
    assert points == {point for item in ITEMS for point in item["points"]}


def test_every_misconception_can_show_in_several_items() -> None:
    for misconception in BRIEF["misconceptions"]:
        assert sum(misconception["id"] in betrayed(item) for item in ITEMS) >= 3, misconception["id"]


def drawn_from(section: dict[str, Any]) -> list[dict[str, Any]]:
    """The items that a section may draw."""
    if "items" in section:
        return [item for item in ITEMS if item["id"] in section["items"]]
    pool = section["pool"]
    tagged = [item for item in ITEMS if set(pool["tags"]) & set(item["tags"])]
    return [item for item in tagged if item["type"] in pool.get("types", TYPES)]


def test_every_attempt_at_the_test_is_worth_the_same() -> None:
    _, exam = read(UNIT / "assessment.yaml")
    total = 0
    for section in exam["sections"]:
        marks = [item.get("scheme", {}).get("marks", 1) for item in drawn_from(section)]
        select = section.get("select", len(marks))
        assert select == len(marks) or len(set(marks)) == 1, section["id"]
        total += sum(marks[:select])
    assert f"{total} marks" in exam["description"]


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


SHORT_ANSWERS = [item for item in ITEMS if item["type"] == "short_answer"]


def test_model_answers_hold_all_indicative_content() -> None:
    levelled = [item for item in ITEMS if "levels" in item.get("scheme", {})]
    assert levelled
    with Marker() as marker:
        for item in levelled:
            scheme = {"language": "en", **item["scheme"], "points": item["scheme"]["indicative_content"]}
            whole = {**item, "marks": scheme["marks"], "floor": 0, "scheme": scheme}
            empty, full = marker.mark(whole, ["I had a nice day.", item["model_answer"]])
            assert [part["id"] for part in empty["parts"] if part["correct"]] == [], item["id"]
            assert [part["id"] for part in full["parts"] if not part["correct"]] == [], item["id"]


def test_model_answers_fit() -> None:
    for item in ITEMS:
        assert len(item.get("model_answer", "")) <= item.get("max_length", 0), item["id"]


@pytest.mark.parametrize("item", SHORT_ANSWERS, ids=lambda item: item["id"])
def test_schemes_are_proven_by_right_and_by_wrong_answers(item: dict[str, Any]) -> None:
    """That they get their marks, and that each point has one, the check says."""
    marks = [example["marks"] for example in item["scheme"]["examples"]]
    assert len(marks) >= 8
    assert {0, item["scheme"]["marks"]} <= set(marks)


def test_the_check_finds_nothing() -> None:
    report = Report()
    inspect(UNIT, report)
    assert list(report) == []
