"""Numeric: a number, within a tolerance."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, Number, Real, Text, model
from ..model.constraints import Ge, Le
from ..model.item import Item, Scheme
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    StateField,
    Texts,
    bounds,
    compiled,
    objective,
    put,
    tidy,
    unarranged,
)

CHARACTERS = 24
"""Most characters of a number as a learner types it."""


@model
class Tolerance:
    """How far off an answer may be: one of the two."""

    absolute: Annotated[float, Ge(0), Number()] | None = None
    """In the unit of the answer."""
    relative: Annotated[float, Ge(0), Le(1), Number()] | None = None
    """As a share of the answer: 0.05 is five percent."""


@model
class WrongNumber:
    """A wrong answer that the author foresaw."""

    answer: Real
    """The wrong number."""
    tolerance: Tolerance | None = None
    """Exact when absent."""
    feedback: Markdown | None = None
    """Shown to a learner who gave it."""
    misconception: Id | None = None
    """The misconception that it betrays."""


@model
class Numeric(Item):
    """A question answered with a number."""

    type: Literal["numeric"]
    answer: Real
    """The right number."""
    tolerance: Tolerance | None = None
    """Exact when absent."""
    unit: Text | None = None
    """Shown after the input; learners need not type it."""
    wrong: tuple[WrongNumber, ...] = ()
    """Wrong numbers that deserve feedback of their own."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Numeric


def check(item: Numeric, report: Report) -> None:
    _check_tolerance(item.tolerance, report)
    least, most = reach(item)
    for index, wrong in enumerate(item.wrong):
        _check_tolerance(wrong.tolerance, report, "wrong", index)
        low, high = reach(wrong)
        if low <= most and high >= least:
            message = f"{tidy(wrong.answer)} overlaps the right answer ({least} to {most})"
            report("MS120", message, ("wrong", index, "answer"))


def _check_tolerance(tolerance: Tolerance | None, report: Report, *at: str | int) -> None:
    if tolerance is not None and (tolerance.absolute is None) == (tolerance.relative is None):
        report("MS121", "a tolerance is either `absolute` or `relative`", (*at, "tolerance"))


def reach(number: Numeric | WrongNumber) -> tuple[float, float]:
    """Least and most that count as the number, inclusive."""
    tolerance = number.tolerance or Tolerance()
    return bounds(number.answer, tolerance.absolute or 0, tolerance.relative or 0)


def payload(item: Numeric, texts: Texts) -> dict[str, Any]:
    wrong = [
        put(
            {"bounds": reach(each)}, feedback=compiled(each.feedback, texts), misconception=each.misconception
        )
        for each in item.wrong
    ]
    fields = {**objective(item.scheme), "answer": tidy(item.answer), "bounds": reach(item)}
    return put(fields, unit=item.unit, wrong=wrong or None)


arranged = unarranged


def public(fields: Fields) -> Fields:
    return put({}, unit=fields.get("unit"))


def kind(item: Numeric) -> str:
    return "numeric"


def described(item: Numeric, texts: Texts) -> tuple[Described, ...]:
    return ({"kind": "numeric", "value": tidy(item.answer), "bounds": reach(item)},)


def option_ids(item: Numeric) -> tuple[str, ...]:
    return ()


def response(item: Numeric, written: str) -> str:
    return written


def misconceptions(item: Numeric) -> Iterable[tuple[Pointer, str]]:
    for index, wrong in enumerate(item.wrong):
        if wrong.misconception is not None:
            yield ("wrong", index, "misconception"), wrong.misconception


def state(item: Numeric) -> StateField:
    """The number as the learner typed it."""
    return StateField(text=CHARACTERS)


def definition(item: Numeric, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "numeric"}
