"""Objective schemes as authors write them, marked by the engine."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.interactions import INTERACTIONS
from markscheme.interactions.families import fewest
from markscheme.interactions.numeric import Numeric, Precision, Range, Reach, _overlap, reach
from markscheme.marking import Marker
from markscheme.model.item import CertaintyTable, Item, Scheme
from markscheme.model.reading import read_item
from markscheme.payload import item_common
from unit.documents import Found, Plain, entries, faults, item

ROOT = Path(__file__).parents[3]
FILES = (
    ROOT / "tests/acceptance/valid/schemes.yaml",
    ROOT / "tests/fixtures/schemes/items/schemes/questions.yaml",
    ROOT / "tests/fixtures/every-type/items/every-type/objective.yaml",
    *(ROOT / "items/extra-mile").glob("[!au]*.yaml"),
)
CERTAIN = 3


def items() -> Iterator[Item]:
    for path in FILES:
        for entry in entries(path.read_text(encoding="utf-8"), path.name):
            read = read_item(entry.data, Found(entry))
            if isinstance(getattr(read, "scheme", None), Scheme):
                yield read


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


def as_given(played: Mapping[str, Any], described: Mapping[str, Any]) -> Any:
    """A response in the player's form from what the LMS is told is right."""

    def place(name: str, parts: str) -> int:
        return [part["id"] for part in played[parts]].index(name)

    match played["type"], described:
        case "slider", {"value": value}:
            return round((value - played["min"]) / played["step"])
        case "choice" | "likert", {"values": [name]}:
            return place(name, "options")
        case "multiple_response" | "hot_text", {"values": names}:
            return [place(name, "options") for name in names]
        case "order", {"values": names}:
            return [place(name, "steps") for name in names]
        case "match" | "gap_match" | "categorise", {"pairs": pairs}:
            return [place(target, "targets") for _, target in pairs]
        case "inline_choice", {"pairs": pairs}:
            each = zip(played["gaps"], pairs, strict=True)
            return [[option["id"] for option in gap["options"]].index(name) for gap, (_, name) in each]
        case "numeric", {"value": value}:
            unit = next(
                (name for name, one in played.get("units", {}).get("accept", {}).items() if one == 1), ""
            )
            digits = played.get("precision", {}).get("figures")
            return f"{value if digits is None else format(value, f'#.{digits}g')} {unit}".strip()
        case "select_point", {"text": text}:
            return [[int(side) for side in point.split(",")] for point in text.split(" ")]
        case "true_false", {"value": value}:
            return value
    return described["text"]


@pytest.mark.parametrize("item", list(items()), ids=lambda item: item.id)
def test_what_the_lms_is_told_is_right_earns_all_marks(item: Item, marker: Marker) -> None:
    played = json.loads(item_common(item, Plain()))
    described = INTERACTIONS[item.type].described(item, Plain())
    assert described
    responses = [as_given(played, each) for each in described]
    outcomes = marker.mark(played, responses, certainties=[CERTAIN] * len(responses))
    assert [outcome["marks"] for outcome in outcomes] == [played["marks"]] * len(responses), responses
    assert all(outcome["result"] == "correct" for outcome in outcomes)


QUESTION = """
id: q
type: choice
points: [sums]
stem: Which?
scheme: SCHEME
options:
  - {id: a, text: A, correct: true}
  - {id: b, text: B}
"""


@pytest.mark.parametrize(
    ("scheme", "floor"),
    [
        ("{}", 0),
        ("{penalty: 1, floor: -0.5}", -0.5),
        ("{marks: 6, certainty: standard}", -12),
        ("{marks: 6, certainty: standard, floor: -4}", -4),
        ("{marks: 2, certainty: {right: [1, 3, 4], wrong: [0, 0, -1]}}", -0.5),
    ],
)
def test_the_fewest_marks_are_the_floor_or_those_of_the_table(scheme: str, floor: float) -> None:
    read = item(QUESTION.replace("SCHEME", scheme))
    assert json.loads(item_common(read, Plain()))["floor"] == floor


def test_a_table_is_scaled_to_the_marks_of_the_item() -> None:
    read = item(QUESTION.replace("SCHEME", "{marks: 6, certainty: standard}"))
    assert json.loads(item_common(read, Plain()))["certainty"] == {"right": [2, 4, 6], "wrong": [0, -4, -12]}
    assert Scheme(marks=1, certainty=CertaintyTable(right=(1, 2, 4), wrong=(0, -1, -2))).least == -0.5


def test_certainty_takes_two_bits_of_the_state_and_nothing_where_it_is_not_asked() -> None:
    plain, asked = (item(QUESTION.replace("SCHEME", each)) for each in ("{}", "{certainty: standard}"))
    fields = [json.loads(item_common(each, Plain()))["state"] for each in (plain, asked)]
    assert fields == [{"radices": [3]}, {"radices": [3, 4]}]


def test_a_scheme_without_settings_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markscheme.interactions.families.check", lambda *_: pytest.fail("looked into"))
    assert faults(QUESTION.replace("SCHEME", "{marks: 2, scoring: partial}")) == []


def test_one_of_several_right_options_is_enough_and_each_is_told() -> None:
    text = QUESTION.replace("SCHEME", "{scoring: map_response}").replace("text: B", "text: B, correct: true")
    described = INTERACTIONS["choice"].described(item(text), Plain())
    assert [each["values"] for each in described] == [["a"], ["b"]]
    assert faults(text) == []


def numeric(answer: float, **fields: Any) -> Numeric:
    return Numeric(id="n", type="numeric", points=("p",), stem="?", answer=answer, **fields)


@pytest.mark.parametrize(
    ("answer", "precision", "expected"),
    [
        (3.14159, {"figures": 3}, (3.135, 3.145)),
        (1200, {"figures": 2}, (1150, 1250)),
        (0.0125, {"figures": 2}, (0.0125, 0.0135)),
        (2.5, {"decimals": 0}, (2.5, 3.5)),
        (-2.345, {"decimals": 2}, (-2.355, -2.345)),
        (1e15, {"decimals": 15}, (1e15, 1e15)),
    ],
)
def test_numbers_that_round_to_the_answer_count(
    answer: float, precision: dict[str, Any], expected: tuple[float, float]
) -> None:
    found = reach(numeric(answer), Precision(**precision))
    assert (found.least, found.most) == expected


def test_a_range_is_open_where_no_end_is_given() -> None:
    assert reach(numeric(3, range=Range(above=2))) == Reach(2, None, (True, False))


ENDS: st.SearchStrategy[float | None] = st.one_of(st.none(), st.integers(-3, 3))
REACHES: st.SearchStrategy[Reach] = st.builds(Reach, ENDS, ENDS, st.tuples(st.booleans(), st.booleans()))


def is_empty(each: Reach) -> bool:
    return each.least is not None and each.most is not None and each.least >= each.most


def holds(each: Reach, number: float) -> bool:
    above = each.least is None or number > each.least or (number == each.least and not each.exclusive[0])
    below = each.most is None or number < each.most or (number == each.most and not each.exclusive[1])
    return above and below


@given(REACHES.filter(lambda each: not is_empty(each)), REACHES.filter(lambda each: not is_empty(each)))
def test_reaches_overlap_where_a_number_is_in_both(one: Reach, other: Reach) -> None:
    quarters = (quarter / 4 for quarter in range(-20, 21))
    assert _overlap(one, other) == any(holds(one, number) and holds(other, number) for number in quarters)


def test_the_worst_response_of_every_family() -> None:
    from markscheme.interactions.base import PART_WAYS, Shape, Worth

    groups = tuple(
        (Worth(("options", n, "marks"), marks, marks > 0),) for n, marks in enumerate((2, -1, -0.5))
    )
    shape = Shape(PART_WAYS, right=2, wrong=3, groups=groups)
    schemes: list[Any] = [{"marks": 2, "scoring": way, "penalty": 0.5} for way in PART_WAYS]
    found = [fewest(Scheme(**each), shape) for each in schemes]
    assert found == [-0.5, -1.5, -3, 0, -1.5]
