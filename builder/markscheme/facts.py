"""What the rest of a unit needs to know of an item, as plain data that a cache can keep.

Checks across items, the drawing of sections and the layout of the state go by these facts. So an
item whose file has not changed need not be read again.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .interactions import INTERACTIONS
from .interactions.base import Pointer, state_of
from .model.item import Item

STATED = ("hints", "certainty")
"""What learners do with an item beside answering it. Each adds a number to the end of the packed response,
in this order."""
FEATURES = STATED
"""Parts of the player that only some items need beside their type's."""


class Facts(NamedTuple):
    """An item without its texts."""

    id: str
    type: str
    points: tuple[str, ...]
    case: str | None
    tags: tuple[str, ...]
    difficulty: str | None
    misconceptions: tuple[tuple[Pointer, str], ...]
    """Those it can betray, each with its place in the item."""
    language: str | None
    """What marking must know to read a response; "" is the unit's language, None is none."""
    radices: tuple[int, ...]
    text: int
    names: tuple[str, ...]
    """`StateField`'s parts: how the response is packed."""
    sets: tuple[tuple[Pointer, str, bool], ...] = ()
    """`Item.sets`: the synonym sets that it declares, and those of the unit that it names."""
    features: tuple[str, ...] = ()
    """Those of `FEATURES` that it needs."""
    ruled: bool = True
    """Whether rules mark it."""


def facts(item: Item) -> Facts:
    """The facts of an item of any type."""
    interaction = INTERACTIONS[item.type]
    return Facts(
        item.id,
        item.type,
        item.points,
        item.case,
        item.tags,
        item.difficulty,
        tuple(interaction.misconceptions(item)),
        item.marking_language,
        *state_of(item, interaction),
        item.sets,
        tuple(_features(item)),
        item.ruled,
    )


def _features(item: Item) -> Iterator[str]:
    if item.hints:
        yield "hints"
    if item.states_certainty:
        yield "certainty"
