"""Categorise: cards go into groups."""

from collections.abc import Iterable
from dataclasses import field
from typing import Annotated, Any, Literal

from ..model.base import Bool, Id, Markdown, model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Scheme, Signed
from . import pairing
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    StateField,
    Texts,
    check_parts,
    components,
    lettered,
    objective,
    rearranged,
)


@model
class Card:
    """Something to be put into a group."""

    id: Id
    """Unique among the cards."""
    text: Markdown
    """What stands on it."""
    group: Id
    """The group it belongs to."""
    marks: Signed | None = None
    """With `map_response`: what putting it there earns."""
    other_marks: dict[Id, Signed] = field(default_factory=dict)
    """With `map_response`, by group id: what putting it there earns, or costs."""
    feedback: Markdown | None = None
    """Shown when the learner put it into another group."""
    misconceptions: dict[Id, Id] = field(default_factory=dict)
    """By group id: the misconception that putting it there betrays."""


@model
class Group:
    """Where cards go."""

    id: Id
    """Unique among the groups."""
    text: Markdown
    """What the group is called; shown without its markup."""


@model
class Categorise(Item):
    """Cards to be sorted into groups."""

    type: Literal["categorise"]
    cards: Annotated[tuple[Card, ...], MinLen(2), MaxLen(18)]
    """Each belongs to one group."""
    groups: Annotated[tuple[Group, ...], MinLen(2), MaxLen(6)]
    """Two to six, shown in this order. A group may stay empty."""
    shuffle: Bool = True
    """Whether the cards come in random order, where the assessment shuffles options."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Categorise
_NAMES = pairing.Names("cards", "groups", "card", "group")


def check(item: Categorise, report: Report) -> None:
    check_parts(item.cards, report, "cards")
    check_parts(item.groups, report, "groups")
    pairing.check(item, _NAMES, report)


def payload(item: Categorise, texts: Texts) -> dict[str, Any]:
    """Of the same form as that of `match`: cards are its sources, groups its targets."""
    return {
        **objective(item.scheme),
        "sources": [
            {
                **pairing.source_payload(card, _NAMES, texts.inline(card.text), texts),
                "plain": texts.plain(card.text),
            }
            for card in item.cards
        ],
        "targets": [{"id": group.id, "text": texts.plain(group.text)} for group in item.groups],
        "shuffle": item.shuffle,
    }


def arranged(fields: Fields) -> Fields:
    return rearranged(fields, "sources") if fields["shuffle"] else fields


def public(fields: Fields) -> Fields:
    return {
        "sources": lettered(fields["sources"], "text", "plain"),
        "targets": lettered(fields["targets"], "text"),
        "shuffle": fields["shuffle"],
    }


def kind(item: Categorise) -> str:
    return "matching"


def described(item: Categorise, texts: Texts) -> tuple[Described, ...]:
    return pairing.described(item, _NAMES)


def option_ids(item: Categorise) -> tuple[str, ...]:
    return pairing.option_ids(item, _NAMES)


def response(item: Categorise, written: str) -> list[int | None]:
    return pairing.response(item, _NAMES, written)


def misconceptions(item: Categorise) -> Iterable[tuple[Pointer, str]]:
    return pairing.misconceptions(item, _NAMES)


def state(item: Categorise) -> StateField:
    return pairing.state(item, _NAMES)


def definition(item: Categorise, texts: Texts) -> dict[str, Any]:
    return {
        "interactionType": "matching",
        "source": components(item.cards, texts),
        "target": components(item.groups, texts),
    }
