"""Chances, against what is worked out by hand and by trying every draw."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.coverage.chance import Chance, Chances
from markscheme.coverage.words import percent
from markscheme.model.assessment import Section
from markscheme.sections import Draw, Seats
from unit.things import facts

ITEMS = [facts(str(index)) for index in range(10)]


def plain(count: int, select: int, first: int = 0) -> Draw:
    return Draw(Section(id="s"), tuple(range(first, first + count)), select)


def blueprint(*cells: tuple[tuple[int, ...], int]) -> Draw:
    items = tuple(sorted({index for own, _ in cells for index in own}))
    return Draw(
        Section(id="s"), items, sum(select for _, select in cells), tuple(Seats(*cell) for cell in cells)
    )


def chance(draws: list[Draw], *wanted: int) -> Chance:
    return Chances(draws, ITEMS).of(frozenset(wanted))


def exact(found: Chance) -> float:
    assert found.error == 0
    return found.value


def test_a_draw_of_two_from_five() -> None:
    """Of the ten pairs of five items, three hold neither of the first two."""
    assert exact(chance([plain(5, 2)], 0, 1)) == pytest.approx(0.7)


def test_what_all_attempts_hold_is_certain_and_what_none_holds_impossible() -> None:
    assert chance([plain(3, 3)], 2) == Chance(1)
    assert chance([plain(3, 1)], 7) == Chance(0)
    assert chance([plain(3, 1)]) == Chance(0)


def test_sections_miss_independently() -> None:
    """Missed with 2/3 in the one, and 3/4 in the other."""
    assert exact(chance([plain(3, 1), plain(4, 1, first=3)], 0, 3)) == pytest.approx(1 - 2 / 3 * 3 / 4)


def test_cells_that_share_nothing_are_exact() -> None:
    """Missed with 1/2 in the first cell, and 1/3 in the second."""
    draw = blueprint(((0, 1), 1), ((2, 3, 4), 2))
    assert exact(chance([draw], 0, 2)) == pytest.approx(1 - 1 / 2 * 1 / 3)


def test_cells_that_share_items_are_counted_with_their_error() -> None:
    """Both cells draw one of the same two items: both are always met. With a third, by symmetry, 2 of 3."""
    assert chance([blueprint(((0, 1), 1), ((0, 1), 1))], 0).value == 1
    found = chance([blueprint(((0, 1, 2), 1), ((0, 1, 2), 1))], 0)
    assert 0 < found.error <= 0.01
    assert abs(found.value - 2 / 3) < 2 * found.error
    assert found == chance([blueprint(((0, 1, 2), 1), ((0, 1, 2), 1))], 0)


@given(st.integers(1, 7), st.integers(1, 7), st.frozensets(st.integers(0, 6)))
def test_the_formula_is_what_trying_every_draw_gives(count: int, select: int, wanted: frozenset[int]) -> None:
    select = min(select, count)
    every = list(combinations(range(count), select))
    met = sum(not wanted.isdisjoint(draw) for draw in every)
    assert chance([plain(count, select)], *wanted).value == pytest.approx(met / len(every))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Chance(1), "100 %"),
        (Chance(0), "0 %"),
        (Chance(0.999), "99.9 %"),
        (Chance(0.004), "0.4 %"),
        (Chance(0.7), "70 %"),
        (Chance(0.667, 0.009), "67 ± 0.9 %"),
    ],
)
def test_chances_are_shown_without_false_certainty(value: Chance, shown: str) -> None:
    assert percent(value) == shown
