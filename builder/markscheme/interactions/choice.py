"""Single choice: one option is right."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Bool, model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Option, Scheme
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    StateField,
    Texts,
    check_ids,
    check_key_betrays_nothing,
    check_one_key,
    components,
    ids,
    lettered,
    objective,
    option_misconceptions,
    option_payload,
    places,
    rearranged,
)


@model
class Choice(Item):
    """A question with one right option."""

    type: Literal["choice"]
    options: Annotated[tuple[Option, ...], MinLen(2), MaxLen(26)]
    """Two to 26 options, one of them `correct`."""
    shuffle: Bool = True
    """Whether the options come in random order, where the assessment shuffles options."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Choice


def check(item: Choice, report: Report) -> None:
    check_ids(item.options, report, "options")
    check_one_key(item.options, report, "options")
    check_key_betrays_nothing(item.options, report, "options")


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
    return ({"kind": "choice", "values": [option.id for option in item.options if option.correct]},)


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
