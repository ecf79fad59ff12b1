"""Single choice: one option is right."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Bool, model
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
    rearranged,
    worths,
)


@model
class Choice(Item):
    """A question with one right option."""

    type: Literal["choice"]
    options: Annotated[tuple[Option, ...], MinLen(2), MaxLen(26)]
    """Two to 26 options, one of them `correct`; with `map_response`, one or more."""
    shuffle: Bool = True
    """Whether the options come in random order, where the assessment shuffles options."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Choice


def check(item: Choice, report: Report) -> None:
    check_parts(item.options, report, "options")
    check_one_key(item.options, report, "options", several=item.scheme.scoring == "map_response")
    check_key_betrays_nothing(item.options, report, "options")
    check_scheme(item.scheme, report, lambda: _shape(item), has_own_marks(item.options))


def _shape(item: Choice) -> Shape:
    return Shape((*PLAIN, *ANSWER_WAYS[1:]), groups=(worths(item.options, "options"),), whole=True)


def payload(item: Choice, texts: Texts) -> dict[str, Any]:
    options = [option_payload(option, texts) for option in item.options]
    return {**objective(item.scheme), "options": options, "shuffle": item.shuffle}


def arranged(fields: Fields) -> Fields:
    return rearranged(fields, "options") if fields["shuffle"] else fields


def public(fields: Fields) -> Fields:
    options = lettered(fields["options"], "text")
    return {"options": options, "shuffle": fields["shuffle"]}


def kind(item: Choice) -> str:
    return "choice"


def described(item: Choice, texts: Texts) -> tuple[Described, ...]:
    return tuple({"kind": "choice", "values": [option.id]} for option in item.options if option.correct)


def option_ids(item: Choice) -> tuple[str, ...]:
    return ids(item.options)


def response(item: Choice, written: str) -> int | None:
    found = places(written, ids(item.options), "option")
    if len(found) > 1:
        raise ResponseError("only one option can be chosen")
    return found[0] if found else None


def misconceptions(item: Choice) -> Iterable[tuple[Pointer, str]]:
    return option_misconceptions(item.options, "options")


def state(item: Choice) -> StateField:
    """0 is no answer, else the option's position from 1."""
    return StateField((len(item.options) + 1,), names=ids(item.options))


def definition(item: Choice, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "choice", "choices": components(item.options, texts)}
