"""True or false."""

from collections.abc import Iterable
from typing import Any, Literal

from ..model.base import Bool, Id, Markdown, model
from ..model.item import Item, Scheme
from .base import (
    PLAIN,
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    Shape,
    StateField,
    Texts,
    check_scheme,
    compiled,
    objective,
    put,
    unarranged,
)


@model
class Verdict:
    """What to say to a learner who chose one of the two."""

    feedback: Markdown | None = None
    """Shown after this answer."""
    misconception: Id | None = None
    """The misconception that choosing it betrays."""


@model
class TrueFalse(Item):
    """A statement to judge."""

    type: Literal["true_false"]
    answer: Bool
    """Whether the statement in the stem is true."""
    when_true: Verdict | None = None
    """For a learner who chose “true”."""
    when_false: Verdict | None = None
    """For a learner who chose “false”."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = TrueFalse


def check(item: TrueFalse, report: Report) -> None:
    right, key = (item.when_true, "when_true") if item.answer else (item.when_false, "when_false")
    if right is not None and right.misconception is not None:
        report("MS113", "the right answer names a misconception", (key, "misconception"))
    check_scheme(item.scheme, report, lambda: Shape(PLAIN))


def payload(item: TrueFalse, texts: Texts) -> dict[str, Any]:
    fields = {**objective(item.scheme), "answer": item.answer}
    return put(fields, whenTrue=_verdict(item.when_true, texts), whenFalse=_verdict(item.when_false, texts))


def _verdict(verdict: Verdict | None, texts: Texts) -> dict[str, Any] | None:
    if verdict is None:
        return None
    return put({}, feedback=compiled(verdict.feedback, texts), misconception=verdict.misconception)


arranged = unarranged


def public(fields: Fields) -> Fields:
    return {}


def kind(item: TrueFalse) -> str:
    return "true-false"


def described(item: TrueFalse, texts: Texts) -> tuple[Described, ...]:
    return ({"kind": "true-false", "value": item.answer},)


def option_ids(item: TrueFalse) -> tuple[str, ...]:
    return ()


def response(item: TrueFalse, written: str) -> bool | None:
    known = {"true": True, "false": False, "": None}
    if written.strip().lower() not in known:
        raise ResponseError(f"`{written.strip()}` is neither `true` nor `false`")
    return known[written.strip().lower()]


def misconceptions(item: TrueFalse) -> Iterable[tuple[Pointer, str]]:
    for key, verdict in (("when_true", item.when_true), ("when_false", item.when_false)):
        if verdict is not None and verdict.misconception is not None:
            yield (key, "misconception"), verdict.misconception


def state(item: TrueFalse) -> StateField:
    """0 is no answer, 1 true, 2 false."""
    return StateField((3,))


def definition(item: TrueFalse, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "true-false"}
