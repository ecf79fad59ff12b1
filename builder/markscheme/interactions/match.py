"""Match: each source belongs to one target."""

from collections.abc import Iterable
from dataclasses import field
from typing import Annotated, Any, Literal

from ..diagnostics import did_you_mean
from ..model.base import Bool, Id, Markdown, model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Scheme, Signed
from .base import (
    PART_WAYS,
    Described,
    Fields,
    Pointer,
    Report,
    Shape,
    StateField,
    Texts,
    Worth,
    check_parts,
    check_scheme,
    compiled,
    components,
    ids,
    lettered,
    objective,
    pairs,
    place,
    put,
    rearranged,
    tidy,
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


def check(item: Match, report: Report) -> None:
    check_parts(item.sources, report, "sources")
    check_parts(item.targets, report, "targets")
    targets = ids(item.targets)
    for index, source in enumerate(item.sources):
        if source.target not in targets:
            hint = did_you_mean(source.target, targets)
            report("MS115", f"there is no target `{source.target}`", ("sources", index, "target"), hint)
        for name, code, message in (
            ("misconceptions", "MS113", "the right target betrays no misconception"),
            ("other_marks", "MS172", "the right target has its marks under `marks`"),
        ):
            for target in getattr(source, name):
                at = ("sources", index, name, target)
                if target not in targets:
                    hint = did_you_mean(target, targets)
                    report("MS115", f"there is no target `{target}`", at, hint, key=True)
                elif target == source.target:
                    report(code, message, at, key=True)
    own = any(source.marks is not None or source.other_marks for source in item.sources)
    check_scheme(item.scheme, report, lambda: _shape(item), own)


def _shape(item: Match) -> Shape:
    groups = tuple(
        (
            Worth(("sources", index, "marks"), source.marks, True),
            *(
                Worth(("sources", index, "other_marks", target), marks, False)
                for target, marks in source.other_marks.items()
            ),
        )
        for index, source in enumerate(item.sources)
    )
    return Shape(PART_WAYS, len(item.sources), len(item.sources), groups)


def payload(item: Match, texts: Texts) -> dict[str, Any]:
    targets = [{"id": t.id, "text": texts.inline(t.text), "plain": texts.plain(t.text)} for t in item.targets]
    sources = [_source(source, texts) for source in item.sources]
    return {**objective(item.scheme), "sources": sources, "targets": targets, "shuffle": item.shuffle}


def _source(source: Source, texts: Texts) -> dict[str, Any]:
    fields = {"id": source.id, "text": texts.inline(source.text), "target": source.target}
    return put(
        fields,
        marks=None if source.marks is None else tidy(source.marks),
        otherMarks={target: tidy(marks) for target, marks in source.other_marks.items()} or None,
        feedback=compiled(source.feedback, texts),
        misconceptions=source.misconceptions or None,
    )


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
    return ({"kind": "matching", "pairs": [(source.id, source.target) for source in item.sources]},)


def option_ids(item: Match) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids(item.sources) + ids(item.targets)))


def response(item: Match, written: str) -> list[int | None]:
    found: list[int | None] = [None] * len(item.sources)
    for source, target in pairs(written):
        found[place(source, ids(item.sources), "source")] = place(target, ids(item.targets), "target")
    return found


def misconceptions(item: Match) -> Iterable[tuple[Pointer, str]]:
    for index, source in enumerate(item.sources):
        for target, misconception in source.misconceptions.items():
            yield ("sources", index, "misconceptions", target), misconception


def state(item: Match) -> StateField:
    """For each source 0 (no target yet) or the target's position from 1."""
    radices = (len(item.targets) + 1,) * len(item.sources)
    return StateField(radices, names=ids(item.sources) + ids(item.targets))


def definition(item: Match, texts: Texts) -> dict[str, Any]:
    return {
        "interactionType": "matching",
        "source": components(item.sources, texts),
        "target": components(item.targets, texts),
    }
