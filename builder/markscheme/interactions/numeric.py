"""Numeric: a number, within a tolerance or a range, with or without a unit."""

from collections.abc import Iterable, Iterator
from dataclasses import field
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Annotated, Any, Literal, NamedTuple

from ..model.base import Id, Markdown, Number, Real, Text, model
from ..model.constraints import Ge, Gt, Le, MaxLen
from ..model.item import Item, Scheme, Signed
from .base import (
    ANSWER_WAYS,
    PLAIN,
    Described,
    Fields,
    Pointer,
    Report,
    Shape,
    StateField,
    Texts,
    bounds,
    check_partial,
    check_scheme,
    compiled,
    objective,
    put,
    tidy,
    unarranged,
)

CHARACTERS = 24
"""Most characters of a number as a learner types it."""
_EXACT = Context(prec=100)
"""For numbers up to 1e15 with up to 15 decimal places."""
LESS = Annotated[float, Ge(0), Le(100), Number()]


@model
class Tolerance:
    """How far off an answer may be: one of the two."""

    absolute: Annotated[float, Ge(0), Number()] | None = None
    """In the unit of the answer."""
    relative: Annotated[float, Ge(0), Le(1), Number()] | None = None
    """As a share of the answer: 0.05 is five percent."""


@model
class Range:
    """From where to where numbers count; open at an end that is not given."""

    min: Real | None = None
    """The least number."""
    above: Real | None = None
    """What the number must exceed."""
    max: Real | None = None
    """The most."""
    below: Real | None = None
    """What the number must stay below."""


@model
class Precision:
    """How a number must be written: one of the two."""

    figures: Annotated[int, Ge(1), Le(15), Number()] | None = None
    """To so many significant figures."""
    decimals: Annotated[int, Ge(0), Le(15), Number()] | None = None
    """To so many decimal places."""
    marks: LESS = 0
    """What a right number earns that is not written so."""
    feedback: Markdown | None = None
    """Shown to a learner who gave one."""


LONGEST_UNIT = 40
Unit = Annotated[Text, MaxLen(LONGEST_UNIT)]


@model
class Units:
    """The units in which a learner may give the answer, and must."""

    accept: dict[Unit, Annotated[float, Gt(0), Number()]] = field(default_factory=dict)
    """By what a number in the unit is multiplied to be in that of `answer`: `{g: 1, kg: 1000}`."""
    marks: LESS = 0
    """What a right number earns without a unit, or with another one."""
    feedback: Markdown | None = None
    """Shown to a learner who gave one."""


@model
class Alternative:
    """Another answer that the author foresaw."""

    answer: Real
    """The number."""
    tolerance: Tolerance | None = None
    """Exact when absent."""
    range: Range | None = None
    """Instead of a tolerance."""
    marks: Signed = 0
    """Marks it earns; 0 for a wrong answer."""
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
    range: Range | None = None
    """Instead of a tolerance: `{min: 2, below: 3}`."""
    precision: Precision | None = None
    """To how many significant figures or decimal places the number must be given."""
    unit: Text | None = None
    """Shown after the input; learners need not type it."""
    units: Units | None = None
    """Learners type the unit."""
    alternatives: tuple[Alternative, ...] = ()
    """Other numbers: wrong ones that deserve feedback of their own, partly right ones, further right ones."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Numeric


class Reach(NamedTuple):
    """The numbers that count as an answer."""

    least: float | None
    most: float | None
    exclusive: tuple[bool, bool] = (False, False)
    """Whether the least and the most are themselves outside."""

    def __str__(self) -> str:
        return f"{'' if self.least is None else self.least} to {'' if self.most is None else self.most}"


def check(item: Numeric, report: Report) -> None:
    _check_number(item, report)
    _check_units(item, report)
    if item.precision is not None and (item.precision.figures is None) == (item.precision.decimals is None):
        report("MS178", "a precision is either `figures` or `decimals`", ("precision",))
    for index, other in enumerate(item.alternatives):
        if _check_number(other, report, "alternatives", index):
            _check_alternative(item, other, report, "alternatives", index)
    for name, demand in (("units", item.units), ("precision", item.precision)):
        if demand is not None:
            _check_marks(item, demand.marks, report, name, "marks")
    check_scheme(item.scheme, report, lambda: _shape(item))


def _shape(item: Numeric) -> Shape:
    least = min([0.0, *(other.marks for other in item.alternatives)])
    return Shape((*PLAIN, *ANSWER_WAYS[1:]), least=least)


def _check_number(number: Numeric | Alternative, report: Report, *at: str | int) -> bool:
    """Whether it can be said which numbers count."""
    tolerance, ends = number.tolerance, number.range
    if tolerance is not None and (tolerance.absolute is None) == (tolerance.relative is None):
        report("MS121", "a tolerance is either `absolute` or `relative`", (*at, "tolerance"))
    if ends is None:
        return True
    hint = "one of `min` and `above`, or one of `max` and `below`, or one of each"
    if tolerance is not None:
        report("MS179", "both a tolerance and a range", (*at, "range"), "one of them says what counts")
    elif (ends.min is not None and ends.above is not None) or (
        ends.max is not None and ends.below is not None
    ):
        report("MS179", "a range with two ends on one side", (*at, "range"), hint)
    elif all(each is None for each in vars(ends).values()):
        report("MS179", "a range without ends", (*at, "range"), hint)
    elif not _holds(reach(number), number.answer):
        message = f"{tidy(number.answer)} is not in its own range"
        report("MS179", message, (*at, "answer"), "`answer` is the number that learners are shown")
    else:
        return True
    return False


def _check_units(item: Numeric, report: Report) -> None:
    if item.units is None:
        return
    if item.unit is not None:
        hint = "`unit` is shown with the field, and `units` are for learners to write"
        report("MS180", "both `unit` and `units`", ("unit",), hint, key=True)
    if 1 not in item.units.accept.values():
        hint = "name the unit of `answer` with the factor 1, such as `{g: 1, kg: 1000}`"
        report("MS180", "no unit is that of the answer", ("units", "accept"), hint, key=True)


def _check_alternative(item: Numeric, other: Alternative, report: Report, *at: str | int) -> None:
    right, found = reach(item, item.precision), reach(other, item.precision)
    if _overlap(found, right) and (other.marks <= 0 or _inside(found, right)):
        message = f"{tidy(other.answer)} overlaps the right answer ({right})"
        report("MS120", message, (*at, "answer"))
    if other.marks >= item.scheme.marks and other.misconception is not None:
        report("MS113", "an answer with full marks names a misconception", (*at, "misconception"))
    if other.marks < 0 and item.scheme.scoring != "map_response":
        hint = "say `scoring: map_response`, or give the scheme a `penalty`"
        report("MS172", "an answer that costs marks of its own", (*at, "marks"), hint)
    _check_marks(item, other.marks, report, *at, "marks")


def _check_marks(item: Numeric, marks: float, report: Report, *at: str | int) -> None:
    if marks > item.scheme.marks:
        message = f"{tidy(marks)} marks, but the item gives {tidy(item.scheme.marks)} at most"
        report("MS117", message, at)
    check_partial(item.scheme, marks, report, *at)


def reach(number: Numeric | Alternative, precision: Precision | None = None) -> Reach:
    """The numbers that count as this one; without tolerance or range, those that round to it."""
    if number.range is not None:
        ends = number.range
        exclusive = (ends.above is not None, ends.below is not None)
        return Reach(_end(ends.min, ends.above), _end(ends.max, ends.below), exclusive)
    if number.tolerance is None and precision is not None:
        step, rounded = _step(number.answer, precision), _rounded(number.answer, precision)
        return Reach(tidy(float(rounded - step / 2)), tidy(float(rounded + step / 2)))
    tolerance = number.tolerance or Tolerance()
    return Reach(*bounds(number.answer, tolerance.absolute or 0, tolerance.relative or 0))


def _end(inside: float | None, outside: float | None) -> float | None:
    end = outside if inside is None else inside
    return None if end is None else tidy(end)


def _rounded(answer: float, precision: Precision) -> Decimal:
    """As schools round: half upwards."""
    return Decimal(str(answer)).quantize(_step(answer, precision), ROUND_HALF_UP, _EXACT)


def _shown(answer: float, precision: Precision | None) -> float:
    """The answer as precise as it is asked for."""
    return tidy(answer if precision is None else float(_rounded(answer, precision)))


def _step(answer: float, precision: Precision) -> Decimal:
    """What the last digit counts."""
    exact = Decimal(str(answer))
    last = (
        -(precision.decimals or 0) if precision.figures is None else exact.adjusted() - precision.figures + 1
    )
    return Decimal(1).scaleb(last)


def _holds(reach: Reach, number: float) -> bool:
    above = reach.least is None or (number > reach.least if reach.exclusive[0] else number >= reach.least)
    below = reach.most is None or (number < reach.most if reach.exclusive[1] else number <= reach.most)
    return above and below


def _overlap(one: Reach, other: Reach) -> bool:
    return _starts_before_end(one, other) and _starts_before_end(other, one)


def _starts_before_end(one: Reach, other: Reach) -> bool:
    if one.least is None or other.most is None or one.least < other.most:
        return True
    return one.least == other.most and not (one.exclusive[0] or other.exclusive[1])


def _inside(one: Reach, other: Reach) -> bool:
    above = other.least is None or (one.least is not None and one.least >= other.least)
    below = other.most is None or (one.most is not None and one.most <= other.most)
    return above and below


def payload(item: Numeric, texts: Texts) -> dict[str, Any]:
    fields = {
        **objective(item.scheme),
        "answer": _shown(item.answer, item.precision),
        **_reach(reach(item, item.precision)),
    }
    return put(
        fields,
        unit=item.unit,
        units=_units(item.units, texts),
        precision=_precision(item.precision, texts),
        alternatives=[_alternative(each, item.precision, texts) for each in item.alternatives] or None,
    )


def _reach(reach: Reach) -> dict[str, Any]:
    fields: dict[str, Any] = {"bounds": (reach.least, reach.most)}
    return put(fields, exclusive=reach.exclusive if any(reach.exclusive) else None)


def _units(units: Units | None, texts: Texts) -> dict[str, Any] | None:
    if units is None:
        return None
    accept = {name: tidy(factor) for name, factor in units.accept.items()}
    return put({"accept": accept, "marks": tidy(units.marks)}, feedback=compiled(units.feedback, texts))


def _precision(precision: Precision | None, texts: Texts) -> dict[str, Any] | None:
    if precision is None:
        return None
    return put(
        {"marks": tidy(precision.marks)},
        figures=precision.figures,
        decimals=precision.decimals,
        feedback=compiled(precision.feedback, texts),
    )


def _alternative(other: Alternative, precision: Precision | None, texts: Texts) -> dict[str, Any]:
    return put(
        _reach(reach(other, precision)),
        marks=tidy(other.marks) if other.marks else None,
        feedback=compiled(other.feedback, texts),
        misconception=other.misconception,
    )


arranged = unarranged


def public(fields: Fields) -> Fields:
    """That a unit is asked for, but not which ones are accepted."""
    return put({}, unit=fields.get("unit"), units={"accept": {}} if "units" in fields else None)


def kind(item: Numeric) -> str:
    return "numeric"


def described(item: Numeric, texts: Texts) -> tuple[Described, ...]:
    return tuple(_right(item))


def _right(item: Numeric) -> Iterator[Described]:
    """The model answer, then the others that earn full marks."""
    numbers: list[Numeric | Alternative] = [item]
    numbers += [other for other in item.alternatives if other.marks >= item.scheme.marks]
    for number in numbers:
        found = reach(number, item.precision)
        yield {
            "kind": "numeric",
            "value": _shown(number.answer, item.precision),
            "bounds": (found.least, found.most),
        }


def option_ids(item: Numeric) -> tuple[str, ...]:
    return ()


def response(item: Numeric, written: str) -> str:
    return written


def misconceptions(item: Numeric) -> Iterable[tuple[Pointer, str]]:
    for index, other in enumerate(item.alternatives):
        if other.misconception is not None:
            yield ("alternatives", index, "misconception"), other.misconception


def state(item: Numeric) -> StateField:
    """The number as the learner typed it, with its unit where one is asked for.

    The room is for any unit: that for the accepted ones would tell how long they are.
    """
    return StateField(text=CHARACTERS + (LONGEST_UNIT + 1 if item.units else 0))


def definition(item: Numeric, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "numeric"}
