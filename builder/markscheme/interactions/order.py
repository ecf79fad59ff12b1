"""Order: steps to be put into their right order."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Scheme
from .base import (
    PART_WAYS,
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    Shape,
    StateField,
    Texts,
    by_text,
    check_parts,
    check_scheme,
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
class OrderScheme(Scheme):
    """How an order earns marks."""

    by: Literal["position", "adjacent_pairs", "all_pairs"] = "position"
    """What is right or wrong by itself: each step in its position, each step with the one that comes next, or
    each step with every later one (as in Kendall's tau)."""


@model
class Order(Item):
    """Steps that the learner puts in order. They are never shown in the right order at first."""

    type: Literal["order"]
    steps: Annotated[tuple[Step, ...], MinLen(2), MaxLen(26)]
    """In the right order."""
    scheme: OrderScheme = OrderScheme()
    """With `partial`, each step in its right position earns an equal share."""


Model = Order


def check(item: Order, report: Report) -> None:
    check_parts(item.steps, report, "steps")
    check_scheme(item.scheme, report, lambda: _shape(item))


def _shape(item: Order) -> Shape:
    steps = len(item.steps)
    parts = {"position": steps, "adjacent_pairs": steps - 1, "all_pairs": steps * (steps - 1) // 2}
    return Shape(PART_WAYS[:-1], parts[item.scheme.by], parts[item.scheme.by])


def payload(item: Order, texts: Texts) -> dict[str, Any]:
    steps = [{"id": s.id, "text": texts.inline(s.text), "plain": texts.plain(s.text)} for s in item.steps]
    fields = {**objective(item.scheme), "steps": steps}
    return fields if item.scheme.by == "position" else {**fields, "by": item.scheme.by}


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
