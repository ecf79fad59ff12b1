"""Multiple response: several options may be right."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Bool, Number, model
from ..model.constraints import Ge, MaxLen, MinLen
from ..model.item import Item, Option, Scheme
from .base import (
    PART_WAYS,
    Described,
    Fields,
    Pointer,
    Report,
    Shape,
    StateField,
    Texts,
    check_key_betrays_nothing,
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
    put,
    rearranged,
    worths,
)


@model
class MultipleResponse(Item):
    """A question with one or more right options."""

    type: Literal["multiple_response"]
    options: Annotated[tuple[Option, ...], MinLen(2), MaxLen(26)]
    """Two to 26 options, at least one of them `correct`."""
    min_choices: Annotated[int, Ge(1), Number()] | None = None
    """How many options a learner is asked to choose at least."""
    max_choices: Annotated[int, Ge(1), Number()] | None = None
    """How many options a learner may choose at most; any number when absent."""
    shuffle: Bool = True
    """Whether the options come in random order, where the assessment shuffles options."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = MultipleResponse


def check(item: MultipleResponse, report: Report) -> None:
    check_parts(item.options, report, "options")
    check_key_betrays_nothing(item.options, report, "options")
    correct = sum(option.correct for option in item.options)
    if not correct:
        report("MS111", "no option is correct", ("options",), "add `correct: true` to each right one")
    if item.max_choices is not None and not correct <= item.max_choices <= len(item.options):
        message = f"{item.max_choices} of {len(item.options)} may be chosen, but {correct} are correct"
        report("MS114", message, ("max_choices",))
    if item.min_choices is not None and not item.min_choices <= min(correct, item.max_choices or correct):
        message = f"{item.min_choices} are to be chosen at least, but {correct} are correct"
        report("MS181", message, ("min_choices",))
    check_scheme(item.scheme, report, lambda: _shape(item, correct), has_own_marks(item.options))


def _shape(item: MultipleResponse, correct: int) -> Shape:
    wrong = min(len(item.options) - correct, item.max_choices or len(item.options))
    groups = tuple((each,) for each in worths(item.options, "options"))
    return Shape(PART_WAYS, max(1, correct), wrong, groups)


def payload(item: MultipleResponse, texts: Texts) -> dict[str, Any]:
    options = [option_payload(option, texts) for option in item.options]
    fields = {**objective(item.scheme), "options": options, "shuffle": item.shuffle}
    return put(fields, minChoices=item.min_choices, maxChoices=item.max_choices)


def arranged(fields: Fields) -> Fields:
    return rearranged(fields, "options") if fields["shuffle"] else fields


def public(fields: Fields) -> Fields:
    options = lettered(fields["options"], "text")
    shown = {"options": options, "shuffle": fields["shuffle"]}
    return put(shown, minChoices=fields.get("minChoices"), maxChoices=fields.get("maxChoices"))


def kind(item: MultipleResponse) -> str:
    return "choice"


def described(item: MultipleResponse, texts: Texts) -> tuple[Described, ...]:
    return ({"kind": "choice", "values": [option.id for option in item.options if option.correct]},)


def option_ids(item: MultipleResponse) -> tuple[str, ...]:
    return ids(item.options)


def response(item: MultipleResponse, written: str) -> list[int]:
    return sorted(places(written, ids(item.options), "option"))


def misconceptions(item: MultipleResponse) -> Iterable[tuple[Pointer, str]]:
    return option_misconceptions(item.options, "options")


def state(item: MultipleResponse) -> StateField:
    """One bit an option."""
    return StateField((2,) * len(item.options), names=ids(item.options))


def definition(item: MultipleResponse, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "choice", "choices": components(item.options, texts)}
