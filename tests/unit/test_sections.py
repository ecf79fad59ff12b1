"""Which items a section draws from."""

import pytest

from markscheme.model.assessment import Pool
from markscheme.sections import draws, matches
from unit.things import assessment, facts

ITEMS = [
    facts("a", type="choice", tags=("x",), points=("p",), difficulty="easy"),
    facts("b", type="match", tags=("x", "y"), points=("q",), difficulty="hard"),
    facts("c", type="choice", tags=("y",), points=("p", "q")),
]


def test_a_section_without_items_and_pool_holds_all() -> None:
    (draw,) = draws(assessment([{"id": "s"}]), ITEMS)
    assert (draw.items, draw.select) == ((0, 1, 2), 3)


def test_listed_items_come_in_the_order_listed_and_unknown_ones_not_at_all() -> None:
    (draw,) = draws(assessment([{"id": "s", "items": ["c", "zz", "a", "c"]}]), ITEMS)
    assert (draw.items, draw.select) == ((2, 0), 2)


def test_no_more_are_drawn_than_there_are() -> None:
    for select, drawn in (("1", 1), ("3", 3), ("4", 3)):
        (draw,) = draws(assessment([{"id": "s", "select": select}]), ITEMS)
        assert draw.select == drawn


@pytest.mark.parametrize(
    ("pool", "expected"),
    [
        (Pool(), "abc"),
        (Pool(tags=("x",)), "ab"),
        (Pool(tags=("x", "y")), "abc"),
        (Pool(points=("q",)), "bc"),
        (Pool(types=("choice",)), "ac"),
        (Pool(difficulty=("easy", "hard")), "ab"),
        (Pool(tags=("y",), points=("p",)), "c"),
        (Pool(tags=("x",), types=("match",), difficulty=("easy",)), ""),
    ],
)
def test_a_pool_takes_what_meets_every_criterion(pool: Pool, expected: str) -> None:
    assert "".join(item.id for item in ITEMS if matches(pool, item)) == expected
