"""Slider: a value on a scale, right within a range and partly right near it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, Number, Text, model
from ..model.constraints import Ge, Gt, Le, MaxLen
from ..model.item import Item, Scheme
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
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

MAX_STEPS = 1000
"""More values than this nobody can tell apart on a screen."""
Value = Annotated[float, Ge(-1_000_000), Le(1_000_000), Number()]
Distance = Annotated[float, Ge(0), Le(1_000_000), Number()]


@model
class Mistake:
    """A range of wrong values that means something."""

    least: Value
    """The first value of the range."""
    most: Value
    """The last value of the range."""
    feedback: Markdown | None = None
    """Shown to a learner who chose a value in it."""
    misconception: Id | None = None
    """The misconception that a value in it betrays."""


@model
class Ends:
    """What the ends of the scale mean."""

    least: Text
    """Beside the least value."""
    most: Text
    """Beside the most."""


@model
class Slider(Item):
    """A value to set on a scale."""

    type: Literal["slider"]
    min: Value = 0
    """Where the scale begins."""
    max: Value = 100
    """Where it ends."""
    step: Annotated[float, Gt(0), Le(1_000_000), Number()] = 1
    """From one value to the next."""
    unit: Text | None = None
    """What is counted or measured, shown with the value."""
    ends: Ends | None = None
    """Words for both ends of the scale."""
    answer: Value
    """The right value."""
    tolerance: Distance = 0
    """How far from it a value still earns all marks."""
    partial: Distance = 0
    """How far beyond that a value earns some, the fewer the farther; at this distance none are left."""
    mistakes: Annotated[tuple[Mistake, ...], MaxLen(10)] = ()
    """Wrong values that tell something, the first range that holds the value."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Slider


def _exact(value: float) -> Decimal:
    return Decimal(str(value))


def _steps(item: Slider) -> int:
    """Values beside the first."""
    return int((_exact(item.max) - _exact(item.min)) / _exact(item.step))


def _place(item: Slider, value: float) -> int | None:
    """Which value of the scale it is, from 0; None for one that learners cannot set."""
    whole, rest = divmod(_exact(value) - _exact(item.min), _exact(item.step))
    return None if rest or not 0 <= whole <= _steps(item) else int(whole)


def check(item: Slider, report: Report) -> None:
    if item.max <= item.min:
        report("MS159", "the scale ends before it begins", ("max",), "`max` is more than `min`")
        return
    if _steps(item) > MAX_STEPS:
        message = f"{_steps(item) + 1:,} values, but {MAX_STEPS + 1:,} are as many as a learner can set"
        report("MS159", message, ("max",), "use a larger `step`")
    elif (_exact(item.max) - _exact(item.min)) % _exact(item.step):
        report("MS159", "the steps do not end at `max`", ("max",), "make the range a multiple of `step`")
    elif _place(item, item.answer) is None:
        hint = f"it lies between {tidy(item.min)} and {tidy(item.max)}, on a step"
        report("MS160", "a right value that learners cannot set", ("answer",), hint)
    else:
        _check_mistakes(item, report)
    check_partial(item.scheme, item.scheme.marks / 2 if item.partial else None, report, "partial")
    check_scheme(item.scheme, report, lambda: Shape(("match_correct",), whole=True))


def _check_mistakes(item: Slider, report: Report) -> None:
    least, most = bounds(item.answer, item.tolerance)
    for index, mistake in enumerate(item.mistakes):
        at = ("mistakes", index)
        if mistake.most < mistake.least:
            report("MS161", "a range that ends before it begins", (*at, "most"))
        elif mistake.most < item.min or mistake.least > item.max:
            report("MS161", "a range off the scale", at)
        elif mistake.least <= most and mistake.most >= least:
            hint = f"{tidy(least)} to {tidy(most)} are right"
            report("MS161", "a mistake that holds right values", at, hint)


def payload(item: Slider, texts: Texts) -> dict[str, Any]:
    least, most = bounds(item.answer, item.tolerance)
    fields = {
        **objective(item.scheme),
        "min": tidy(item.min),
        "step": tidy(item.step),
        "count": _steps(item),
        "answer": tidy(item.answer),
        "bounds": [least, most],
    }
    mistakes = [
        put(
            {"bounds": [tidy(each.least), tidy(each.most)]},
            feedback=compiled(each.feedback, texts),
            misconception=each.misconception,
        )
        for each in item.mistakes
    ]
    ends = None if item.ends is None else [item.ends.least, item.ends.most]
    return put(
        fields, partial=tidy(item.partial) or None, unit=item.unit, ends=ends, mistakes=mistakes or None
    )


arranged = unarranged


def public(fields: Fields) -> Fields:
    shown = {name: fields[name] for name in ("min", "step", "count")}
    return put(shown, unit=fields.get("unit"), ends=fields.get("ends"))


def kind(item: Slider) -> str:
    return "numeric"


def described(item: Slider, texts: Texts) -> tuple[Described, ...]:
    least, most = bounds(item.answer, item.tolerance)
    return ({"kind": "numeric", "value": tidy(item.answer), "bounds": [least, most]},)


def option_ids(item: Slider) -> tuple[str, ...]:
    return ()


def response(item: Slider, written: str) -> int | None:
    if not written.strip():
        return None
    try:
        found = _place(item, float(written))
    except (ValueError, OverflowError, ArithmeticError):
        found = None
    if found is None:
        raise ResponseError(f"`{written}` is no value of the scale")
    return found


def misconceptions(item: Slider) -> Iterable[tuple[Pointer, str]]:
    for index, mistake in enumerate(item.mistakes):
        if mistake.misconception is not None:
            yield ("mistakes", index, "misconception"), mistake.misconception


def state(item: Slider) -> StateField:
    """0 is no answer, else which value of the scale, from 1."""
    return StateField((_steps(item) + 2,), names=(str(tidy(item.min)), str(tidy(item.step))))


def definition(item: Slider, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "numeric"}
