"""Which items each section of an assessment may draw."""

from collections.abc import Sequence
from typing import NamedTuple

from .facts import Facts
from .model.assessment import Assessment, Pool, Section


class Draw(NamedTuple):
    """A section with the items it draws from, as indexes into the unit's items."""

    section: Section
    items: tuple[int, ...]
    select: int
    """How many of them an attempt meets."""


def draws(assessment: Assessment, items: Sequence[Facts]) -> tuple[Draw, ...]:
    """Every section with its items: those listed, in that order, or those that match, in the source's order.

    Ids that no item has are passed over; `checks` reports them.
    """
    found = []
    for section in assessment.sections:
        candidates = _candidates(section, items)
        select = len(candidates) if section.select is None else min(section.select, len(candidates))
        found.append(Draw(section, candidates, select))
    return tuple(found)


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
    )
