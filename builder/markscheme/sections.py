"""Which items each section of an assessment may draw."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from .facts import Facts
from .model.assessment import Assessment, Pool, Section


class Seats(NamedTuple):
    """A cell of a blueprint: some of the section's items, and how many of them an attempt meets."""

    items: tuple[int, ...]
    select: int


class Draw(NamedTuple):
    """A section with the items it draws from, as indexes into the unit's items."""

    section: Section
    items: tuple[int, ...]
    select: int
    """How many of them an attempt meets."""
    cells: tuple[Seats, ...] = ()
    """Those of its blueprint, which are drawn together; none where any of the items may be drawn."""


def draws(assessment: Assessment, items: Sequence[Facts]) -> tuple[Draw, ...]:
    """Every section with its items: those listed, in that order, or those that match, in the source's order.

    Ids that no item has are passed over, as are items that a blueprint lacks; `checks` reports them.
    """
    found = []
    for section in assessment.sections:
        candidates = _candidates(section, items)
        if section.blueprint:
            found.append(_blueprint(section, candidates, items))
        else:
            select = len(candidates) if section.select is None else min(section.select, len(candidates))
            found.append(Draw(section, candidates, select))
    return tuple(found)


def _blueprint(section: Section, candidates: Sequence[int], items: Sequence[Facts]) -> Draw:
    cells = tuple(
        Seats(tuple(index for index in candidates if matches(cell, items[index])), cell.select)
        for cell in section.blueprint
    )
    wanted = {index for cell in cells for index in cell.items}
    own = tuple(index for index in candidates if index in wanted)
    return Draw(section, own, sum(map(len, seated(cells, own))), cells)


def seated(cells: Sequence[Seats], items: Iterable[int]) -> list[list[int]]:
    """Items by cell, none twice: as many as there are seats for, each taken in turn if it can be.

    An item that finds all seats taken asks whoever sits there to move (augmenting paths, H. W. Kuhn: The
    Hungarian method for the assignment problem. Naval Research Logistics Quarterly 2, 1955). Who is seated
    stays seated, so what comes first goes first, and the sets that can be seated form a matroid.
    """
    held: list[list[int]] = [[] for _ in cells]
    members = [frozenset(cell.items) for cell in cells]

    def seat(item: int, asked: set[int]) -> bool:
        for cell, own in enumerate(members):
            if item not in own or cell in asked:
                continue
            asked.add(cell)
            if len(held[cell]) < cells[cell].select:
                held[cell].append(item)
                return True
            for place, other in enumerate(held[cell]):
                if seat(other, asked):
                    held[cell][place] = item
                    return True
        return False

    for item in items:
        seat(item, set())
    return held


def first_of(draw: Draw, weight: Callable[[int], float]) -> list[int]:
    """The items of the attempt for which the sum of the weights is largest: greedy, as this is a matroid."""
    ordered = sorted(draw.items, key=weight, reverse=True)
    if draw.cells:
        return [index for cell in seated(draw.cells, ordered) for index in cell]
    return ordered[: draw.select]


def _candidates(section: Section, items: Sequence[Facts]) -> tuple[int, ...]:
    if section.items:
        place = {item.id: index for index, item in enumerate(items)}
        return tuple(place[name] for name in dict.fromkeys(section.items) if name in place)
    if section.pool is None:
        return tuple(range(len(items)))
    return tuple(index for index, item in enumerate(items) if matches(section.pool, item))


def matches(pool: Pool, item: Facts) -> bool:
    """Whether the item meets every criterion that the pool gives."""
    return (
        (not pool.tags or not set(pool.tags).isdisjoint(item.tags))
        and (not pool.points or not set(pool.points).isdisjoint(item.points))
        and (not pool.types or item.type in pool.types)
        and (not pool.difficulty or item.difficulty in pool.difficulty)
        and (not pool.misconceptions or any(name in pool.misconceptions for _, name in item.misconceptions))
        and (not pool.units or item.id.rpartition("/")[0] in pool.units)
    )
