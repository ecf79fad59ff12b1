"""The chance that an attempt holds one of some items at least.

Where a section draws some of its items at random, the chance that it misses them all is hypergeometric:
C(n - k, s) / C(n, s), with s of n drawn and k that count. Cells of a blueprint that share no items are as
many such draws. Where they share items, the chance is counted over draws from known seeds, as the player
makes them. Sections are drawn independently, so their chances to miss multiply.
"""

from collections.abc import Iterator, Sequence
from math import comb, sqrt
from typing import NamedTuple

from ..drawing import drawn
from ..facts import Facts
from ..sections import Draw

TRIES = 10_000
"""Draws that a chance is counted over where it cannot be computed."""
NORMAL = 1.96
"""Half-width of a 95 % interval, in standard errors."""


class Chance(NamedTuple):
    """A probability; `error` is the half-width of its 95 % interval, 0 where it is exact."""

    value: float
    error: float = 0.0


class Chances:
    """The chances of an assessment."""

    def __init__(self, draws: Sequence[Draw], items: Sequence[Facts]) -> None:
        self._draws = draws
        # Other draws follow from other seeds; the seeds are fixed, so that a report says the same again.
        self._samples = {
            place: [frozenset(drawn([draw], items, seed)) for seed in range(TRIES)]
            for place, draw in enumerate(draws)
            if draw.cells and _share(draw)
        }

    def of(self, wanted: frozenset[int]) -> Chance:
        """That an attempt holds any of these items."""
        missed, variance = 1.0, 0.0
        for place, draw in enumerate(self._draws):
            if place in self._samples:
                miss = sum(wanted.isdisjoint(met) for met in self._samples[place]) / TRIES
                # Of a product of independent estimates.
                variance = variance * miss**2 + missed**2 * miss * (1 - miss) / TRIES
            else:
                miss = _miss(draw, wanted)
                variance *= miss**2
            missed *= miss
        return Chance(1 - missed, NORMAL * sqrt(variance))


def _share(draw: Draw) -> bool:
    """Whether cells of its blueprint hold the same item."""
    return len(draw.items) < sum(len(cell.items) for cell in draw.cells)


def _miss(draw: Draw, wanted: frozenset[int]) -> float:
    miss = 1.0
    for items, select in _urns(draw):
        count = sum(index in wanted for index in items)
        miss *= comb(len(items) - count, select) / comb(len(items), select)
    return miss


def _urns(draw: Draw) -> Iterator[tuple[tuple[int, ...], int]]:
    yield from draw.cells or [(draw.items, draw.select)]
