"""Likert: how far the learner agrees with a statement, on a scale of labels.

Nothing is marked, unless a point of the scale is right.
"""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Option, Scheme
from .base import (
    ANSWER_WAYS,
    PLAIN,
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    Shape,
    StateField,
    Texts,
    check_key_betrays_nothing,
    check_one_key,
    check_parts,
    check_scheme,
    components,
    has_own_marks,
    ids,
    lettered,
    objective,
    option_misconceptions,
    option_payload,
    places,
    unarranged,
    worths,
)


@model
class Likert(Item):
    """A statement, which is the stem, and a scale on which to place oneself."""

    type: Literal["likert"]
    scale: Annotated[tuple[Option, ...], MinLen(2), MaxLen(10)]
    """Two to ten points of the scale, from one end to the other, shown in this order."""
    scheme: Scheme | None = None
    """How a `correct` point earns marks; without it nothing is marked, and every point is as good."""

    @property
    def ruled(self) -> bool:
        return self.scheme is not None


Model = Likert


def check(item: Likert, report: Report) -> None:
    check_parts(item.scale, report, "scale")
    scheme = item.scheme
    if scheme is None:
        for index, point in enumerate(item.scale):
            if point.correct or point.marks is not None:
                hint = "add `scheme: {marks: …}` where the answer is to be marked"
                report(
                    "MS158", "a point of the scale that earns marks, and no scheme", ("scale", index), hint
                )
                return
        return
    check_one_key(item.scale, report, "scale", several=scheme.scoring == "map_response")
    check_key_betrays_nothing(item.scale, report, "scale")
    shape = Shape((*PLAIN, *ANSWER_WAYS[1:]), groups=(worths(item.scale, "scale"),), whole=True)
    check_scheme(scheme, report, lambda: shape, has_own_marks(item.scale))


def payload(item: Likert, texts: Texts) -> dict[str, Any]:
    options = [option_payload(option, texts) for option in item.scale]
    scheme = {**objective(Scheme()), "marks": 0} if item.scheme is None else objective(item.scheme)
    return {**scheme, "options": options, "shuffle": False}


arranged = unarranged


def public(fields: Fields) -> Fields:
    return {"options": lettered(fields["options"], "text"), "shuffle": False}


def kind(item: Likert) -> str:
    return "likert"


def described(item: Likert, texts: Texts) -> tuple[Described, ...]:
    return tuple({"kind": "likert", "values": [option.id]} for option in item.scale if option.correct)


def option_ids(item: Likert) -> tuple[str, ...]:
    return ids(item.scale)


def response(item: Likert, written: str) -> int | None:
    found = places(written, ids(item.scale), "point of the scale")
    if len(found) > 1:
        raise ResponseError("only one point of the scale can be chosen")
    return found[0] if found else None


def misconceptions(item: Likert) -> Iterable[tuple[Pointer, str]]:
    return option_misconceptions(item.scale, "scale")


def state(item: Likert) -> StateField:
    """0 is no answer, else the point's position from 1."""
    return StateField((len(item.scale) + 1,), names=ids(item.scale))


def definition(item: Likert, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "likert", "scale": components(item.scale, texts)}
