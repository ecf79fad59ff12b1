"""Match: each source belongs to one target."""

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
class Source:
    """Something to be matched."""

    id: Id
    """Unique among the sources."""
    text: Markdown
    """What is to be matched."""
    target: Id
    """The target it belongs to."""
    marks: Signed | None = None
    """With `map_response`: what matching it rightly earns."""
    other_marks: dict[Id, Signed] = field(default_factory=dict)
    """With `map_response`, by target id: what matching it with that target earns, or costs."""
    feedback: Markdown | None = None
    """Shown when the learner matched it wrongly."""
    misconceptions: dict[Id, Id] = field(default_factory=dict)
    """By target id: the misconception that matching it with that target betrays."""


@model
class Target:
    """What sources are matched with. Several sources may share one; it may also stay unused."""

    id: Id
    """Unique among the targets."""
    text: Markdown
    """What sources are matched with; shown in a list of choices without its markup."""


@model
class Match(Item):
    """Two lists to be matched."""

    type: Literal["match"]
    sources: Annotated[tuple[Source, ...], MinLen(1), MaxLen(18)]
    """Shown in this order."""
    targets: Annotated[tuple[Target, ...], MinLen(2), MaxLen(18)]
    """Offered for every source."""
    shuffle: Bool = True
    """Whether the targets come in random order, where the assessment shuffles options."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = Match
_NAMES = pairing.Names("sources", "targets", "source", "target")


def check(item: Match, report: Report) -> None:
    check_parts(item.sources, report, "sources")
    check_parts(item.targets, report, "targets")
    pairing.check(item, _NAMES, report)


def payload(item: Match, texts: Texts) -> dict[str, Any]:
    targets = [{"id": t.id, "text": texts.inline(t.text), "plain": texts.plain(t.text)} for t in item.targets]
    sources = [pairing.source_payload(each, _NAMES, texts.inline(each.text), texts) for each in item.sources]
    return {**objective(item.scheme), "sources": sources, "targets": targets, "shuffle": item.shuffle}


def arranged(fields: Fields) -> Fields:
    return rearranged(fields, "targets") if fields["shuffle"] else fields


def public(fields: Fields) -> Fields:
    return {
        "sources": lettered(fields["sources"], "text"),
        "targets": lettered(fields["targets"], "text", "plain"),
        "shuffle": fields["shuffle"],
    }


def kind(item: Match) -> str:
    return "matching"


def described(item: Match, texts: Texts) -> tuple[Described, ...]:
    return pairing.described(item, _NAMES)


def option_ids(item: Match) -> tuple[str, ...]:
    return pairing.option_ids(item, _NAMES)


def response(item: Match, written: str) -> list[int | None]:
    return pairing.response(item, _NAMES, written)


def misconceptions(item: Match) -> Iterable[tuple[Pointer, str]]:
    return pairing.misconceptions(item, _NAMES)


def state(item: Match) -> StateField:
    return pairing.state(item, _NAMES)


def definition(item: Match, texts: Texts) -> dict[str, Any]:
    return {
        "interactionType": "matching",
        "source": components(item.sources, texts),
        "target": components(item.targets, texts),
    }
