"""Order: steps to be put into their right order."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Scheme
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    StateField,
    Texts,
    by_text,
    check_ids,
    components,
    ids,
    lettered,
    objective,
    places,
    rearranged,
)


@model
class Step:
    """One of the things to be ordered."""

    id: Id
    """Unique among the steps."""
    text: Markdown
    """What is to be ordered."""


@model
class Order(Item):
    """Steps that the learner puts in order. They are never shown in the right order at first."""

    type: Literal["order"]
    steps: Annotated[tuple[Step, ...], MinLen(2), MaxLen(26)]
    """In the right order."""
    scheme: Scheme = Scheme()
    """With `partial`, each step in its right position earns an equal share."""


Model = Order


def check(item: Order, report: Report) -> None:
    check_ids(item.steps, report, "steps")


def payload(item: Order, texts: Texts) -> dict[str, Any]:
    steps = [{"id": s.id, "text": texts.inline(s.text), "plain": texts.plain(s.text)} for s in item.steps]
    return {**objective(item.scheme), "steps": steps}


def arranged(fields: Fields) -> Fields:
    """The right order is the key, so it becomes a field of its own: each step's place."""
    return {**rearranged(fields, "steps"), "places": by_text(fields["steps"])}


def public(fields: Fields) -> Fields:
    return {"steps": lettered(fields["steps"], "text", "plain")}


def kind(item: Order) -> str:
    return "sequencing"


def described(item: Order, texts: Texts) -> tuple[Described, ...]:
    return ({"kind": "sequencing", "values": list(ids(item.steps))},)


def option_ids(item: Order) -> tuple[str, ...]:
    return ids(item.steps)


def response(item: Order, written: str) -> list[int]:
    found = places(written, ids(item.steps), "step")
    if found and len(found) < len(item.steps):
        raise ResponseError(f"{len(found)} of {len(item.steps)} steps", "name every step")
    return found


def misconceptions(item: Order) -> Iterable[tuple[Pointer, str]]:
    return ()


def state(item: Order) -> StateField:
    """For each position the index of the step that stands there."""
    return StateField((len(item.steps),) * len(item.steps), names=ids(item.steps))


def definition(item: Order, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "sequencing", "choices": components(item.steps, texts)}
