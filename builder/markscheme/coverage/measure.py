"""The coverage of a unit: its points, the items that assess each, and the chances of its assessments."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, starmap
from typing import NamedTuple

from ..checks import Content
from ..checks.content import points
from ..checks.writing import Questions, likeness, reading
from ..diagnostics import Diagnostic
from ..model.assessment import Assessment
from ..model.unit import Aim, Point
from ..sections import Draw, draws, first_of
from .chance import Chance, Chances

KINDS = {
    "concepts": "concept",
    "tips": "tip",
    "misconceptions": "misconception",
    "marking_points": "marking point",
}
NOTEWORTHY = 0.1
"""Likeness of two items from which it is worth a line."""
Pointer = tuple[str | int, ...]


class Assessed(NamedTuple):
    """A point of the brief, or an aim that is made of some."""

    kind: str
    place: Pointer
    """In the unit's document."""
    point: Point | Aim
    items: tuple[int, ...]
    """Those that assess it; of a misconception, those whose answers betray it; of an aim, those of its
    points, unless one of them has none."""
    chances: tuple[Chance, ...]
    """That an attempt meets one of them, by assessment."""
    uses: tuple[int, ...]
    """How many of them an assessment may draw, by assessment."""


class Drawn(NamedTuple):
    """An assessment, and what an attempt at it is worth."""

    assessment: Assessment
    items: int
    """That it may draw."""
    select: int
    """That an attempt meets."""
    least: float
    most: float
    """Marks of an attempt."""


class Coverage(NamedTuple):
    """A unit's coverage."""

    content: Content
    questions: Questions
    points: tuple[Assessed, ...]
    aims: tuple[Assessed, ...]
    assessments: tuple[Drawn, ...]
    item_chances: tuple[tuple[Chance, ...], ...]
    """That an attempt meets an item, by item and assessment."""
    grade: float | None
    """Reading level; None where the unit is not in English, or too short."""
    alike: likeness.Likeness | None
    """The two items that are most alike."""

    @property
    def covered(self) -> int:
        """Points that some item assesses."""
        return sum(bool(each.items) for each in self.points)


def measure(content: Content, questions: Questions) -> Coverage:
    """The coverage of a unit without errors."""
    found = [draws(assessment, content.items) for assessment in content.assessments]
    chances = [Chances(each, content.items) for each in found]
    worth = [question.marks for question in questions.items]
    numbers = range(len(content.items))
    usable = [{index for draw in each for index in draw.items} for each in found]

    def assessed(kind: str, place: Pointer, point: Point | Aim, items: tuple[int, ...]) -> Assessed:
        met = tuple(each.of(frozenset(items)) for each in chances)
        uses = tuple(len(each.intersection(items)) for each in usable)
        return Assessed(kind, place, point, items, met, uses)

    return Coverage(
        content,
        questions,
        tuple(starmap(assessed, _points(content))),
        tuple(starmap(assessed, _aims(content))),
        tuple(map(_drawn, content.assessments, found, [worth] * len(found))),
        tuple(tuple(each.of(frozenset([index])) for each in chances) for index in numbers),
        reading.unit_grade(questions) if questions.is_english else None,
        max(
            likeness.likenesses([likeness.pairs_of(each) for each in questions.items], NOTEWORTHY),
            default=None,
        ),
    )


def _points(content: Content) -> Iterator[tuple[str, Pointer, Point, tuple[int, ...]]]:
    assess = _by_point(content)
    for place, point in points(content.unit):
        items = assess.get((place[1] == "misconceptions", point.id), ())
        yield KINDS[str(place[1])], place, point, items


def _aims(content: Content) -> Iterator[tuple[str, Pointer, Aim, tuple[int, ...]]]:
    items = {point.id: found for _, _, point, found in _points(content)}
    for index, aim in enumerate(content.unit.aims):
        each = [items[name] for name in aim.points]
        yield "aim", ("aims", index), aim, tuple(sorted({*chain(*each)})) if all(each) else ()


def _by_point(content: Content) -> Mapping[tuple[bool, str], tuple[int, ...]]:
    """The items that assess a point, and (True) those that betray a misconception."""
    found: dict[tuple[bool, str], tuple[int, ...]] = {}
    for index, item in enumerate(content.items):
        for key in {(False, name) for name in item.points} | {
            (True, name) for _, name in item.misconceptions
        }:
            found[key] = (*found.get(key, ()), index)
    return found


def _drawn(assessment: Assessment, found: Sequence[Draw], worth: Sequence[float]) -> Drawn:
    def total(sign: int) -> float:
        return sum(worth[i] for draw in found for i in first_of(draw, lambda index: sign * worth[index]))

    items = sum(len(draw.items) for draw in found)
    return Drawn(assessment, items, sum(draw.select for draw in found), total(-1), total(1))


def gaps(coverage: Coverage) -> Iterator[Diagnostic]:
    """What of the brief is not assessed, or in no attempt; and attempts that are not worth the same."""
    content = coverage.content
    # What a unit takes from others is covered there.
    for each in coverage.points if not content.unit.units else ():
        at = (*each.place, "id")
        if not each.items and each.kind == "misconception":
            hint = f"let a wrong option say `misconception: {each.point.id}`"
            message = f"no answer betrays the misconception `{each.point.id}`"
            yield content.unit_source.fault("MS133", message, at, hint)
        elif not each.items:
            hint = f"write an item that says `points: [{each.point.id}]`"
            yield content.unit_source.fault("MS130", f"no item assesses `{each.point.id}`", at, hint)
        elif each.uses and not any(each.uses):
            message = f"no assessment can draw an item that assesses `{each.point.id}`"
            name = content.items[each.items[0]].id
            hint = f"let a section draw `{name}`, for one"
            yield content.unit_source.fault("MS650", message, at, hint)
    for index, drawn in enumerate(coverage.assessments):
        if drawn.least != drawn.most:
            message = f"an attempt is worth {drawn.least:g} marks or {drawn.most:g}, by what it draws"
            hint = "draw from items with the same marks, so that all learners can earn as many"
            source = content.assessment_source(index)
            yield source.fault("MS651", message, ("sections",), hint, "warning", key=True)
