"""The project's own units keep to what they ask of authors."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from markscheme.build import inspect
from markscheme.diagnostics import Report
from markscheme.interactions import TYPES
from markscheme.marking import Marker

FOLDER = Path(__file__).parents[2] / "items"


def read(path: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load_all(path.read_text(encoding="utf-8")))


@dataclass(frozen=True)
class Unit:
    """A unit as it stands in its files."""

    name: str
    data: dict[str, Any]
    assessments: list[dict[str, Any]]
    documents: list[dict[str, Any]]

    @property
    def items(self) -> list[dict[str, Any]]:
        return [document for document in self.documents if document["type"] != "case"]

    @property
    def cases(self) -> list[str]:
        return [document["id"] for document in self.documents if document["type"] == "case"]


def unit_in(folder: Path) -> Unit:
    documents = [
        document
        for path in sorted(folder.glob("*.yaml"))
        if path.name not in ("unit.yaml", "assessment.yaml")
        for document in read(path)
    ]
    return Unit(folder.name, read(folder / "unit.yaml")[0], read(folder / "assessment.yaml"), documents)


FOLDERS = [path.parent for path in sorted(FOLDER.glob("*/unit.yaml"))]
UNITS = [unit for unit in map(unit_in, FOLDERS) if "brief" in unit.data]
"""Those with a brief of their own; the diagnostic borrows its items from them."""
ITEMS = {f"{unit.name}/{item['id']}": item for unit in UNITS for item in unit.items}

each_unit = pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
each_item = pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)


def option_lists(item: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The options of a question, or of each of its gaps."""
    gaps = item.get("gaps", ())
    return [item["options"]] if "options" in item else [gap["options"] for gap in gaps if "options" in gap]


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


def said(item: dict[str, Any]) -> str:
    """The model answer as a learner would type it: a line is a paragraph."""
    return "\n".join(" ".join(paragraph.split()) for paragraph in item["model_answer"].split("\n\n"))


@each_unit
def test_a_unit_is_rich(unit: Unit) -> None:
    types = [item["type"] for item in unit.items]
    assert len(types) >= 40
    assert len(set(types)) >= 8
    assert len(unit.cases) >= 4
    assert types.count("short_answer") >= 6
    assert sum("levels" in item.get("scheme", {}) for item in unit.items) >= 3


def test_every_question_type_occurs_somewhere() -> None:
    assert {item["type"] for item in ITEMS.values()} == set(TYPES)


@each_unit
def test_every_point_of_the_brief_is_assessed(unit: Unit) -> None:
    brief = unit.data["brief"]
    points = {point["id"] for kind, points in brief.items() if kind != "misconceptions" for point in points}
    assert points == {point for item in unit.items for point in item["points"]}


@each_unit
def test_every_aim_of_the_synopsis_is_assessed(unit: Unit) -> None:
    assessed = {point for item in unit.items for point in item["points"]}
    betrayed = {point["id"] for point in unit.data["brief"]["misconceptions"]}
    assert len(unit.data["aims"]) >= 4
    assert {point for aim in unit.data["aims"] for point in aim["points"]} <= assessed | betrayed


@each_unit
def test_every_misconception_can_show_in_several_items(unit: Unit) -> None:
    for misconception in unit.data["brief"]["misconceptions"]:
        assert sum(misconception["id"] in betrayed(item) for item in unit.items) >= 3, misconception["id"]


@each_unit
def test_a_unit_has_a_practice_and_an_exam_with_a_reason_for_its_pass_mark(unit: Unit) -> None:
    practice, exam = ({each["id"]: each for each in unit.assessments}[name] for name in ("practice", "exam"))
    assert (practice["feedback"], practice["attempts"]) == ("immediate", "unlimited")
    assert exam["feedback"] == "deferred"
    assert exam["time_limit"]
    assert exam["pass_mark"]
    assert exam["pass_mark_reason"]


@each_unit
def test_every_case_has_several_questions(unit: Unit) -> None:
    for case in unit.cases:
        assert sum(item.get("case") == case for item in unit.items) >= 3


@each_item
def test_items_say_how_hard_they_are_and_what_they_are_about(item: dict[str, Any]) -> None:
    assert item["title"]
    assert item["tags"]
    assert item["difficulty"]


@each_item
def test_every_option_says_why(item: dict[str, Any]) -> None:
    for options in option_lists(item):
        for option in options:
            assert len(option["feedback"].split()) >= 4, option["id"]


@each_unit
def test_the_place_of_the_key_does_not_give_it_away(unit: Unit) -> None:
    single = [options for item in unit.items if item["type"] == "choice" for options in option_lists(item)]
    places = [[bool(option.get("correct")) for option in options].index(True) for options in single]
    for place in range(4):
        assert 0 < places.count(place) <= len(places) / 2


def test_model_answers_hold_nearly_all_indicative_content() -> None:
    """One point may be left out, where a good answer chooses among several."""
    levelled = {name: item for name, item in ITEMS.items() if "levels" in item.get("scheme", {})}
    assert levelled
    faults = {}
    with Marker() as marker:
        for name, item in levelled.items():
            scheme = {"language": "en", **item["scheme"], "points": item["scheme"]["indicative_content"]}
            whole = {**item, "marks": scheme["marks"], "floor": 0, "scheme": scheme}
            empty, full = marker.mark(whole, ["I had a nice day.", said(item)])
            if wrong := [part["id"] for part in empty["parts"] if part["correct"]]:
                faults[name, "found in nothing"] = wrong
            missing = [part["id"] for part in full["parts"] if not part["correct"]]
            if len(missing) > 1:
                faults[name, "missing"] = missing
    assert faults == {}


@each_item
def test_model_answers_fit(item: dict[str, Any]) -> None:
    assert len(item.get("model_answer", "")) <= item.get("max_length", 0)


def test_model_answers_of_short_answers_get_full_marks() -> None:
    short = {name: item for name, item in ITEMS.items() if item["type"] == "short_answer"}
    found = {}
    with Marker() as marker:
        for name, item in short.items():
            scheme = {"language": "en", **item["scheme"]}
            whole = {**item, "marks": scheme["marks"], "floor": 0, "scheme": scheme}
            (outcome,) = marker.mark(whole, [said(item)])
            worth = {point["id"]: point.get("marks", 1) for point in scheme["points"]}
            earned = sum(worth[part["id"]] for part in outcome["parts"] if part["correct"])
            found[name] = (min(earned, scheme["marks"]), scheme["marks"])
    assert {name: marks for name, marks in found.items() if marks[0] != marks[1]} == {}


@each_item
def test_schemes_are_proven_by_right_and_by_wrong_answers(item: dict[str, Any]) -> None:
    """That they get their marks, and that each point has one, the check says."""
    if item["type"] == "short_answer":
        marks = [example["marks"] for example in item["scheme"]["examples"]]
        assert len(marks) >= 7
        assert {0, item["scheme"]["marks"]} <= set(marks)


def test_the_house_guide_speaks_of_items_that_exist() -> None:
    guide = (FOLDER.parent / "docs" / "house-guide.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z-]+/[a-z-]+)`", guide))
    assert named
    assert named <= set(ITEMS)


@each_unit
def test_the_check_finds_nothing(unit: Unit) -> None:
    report = Report()
    inspect(FOLDER / unit.name, report)
    assert list(report) == []
