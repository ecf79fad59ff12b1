"""Pairs: each of several sources belongs to one target. What types share whose responses are such pairs.

A type calls both lists, and a source's field that names its target, in its own words (`Names`).
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ..diagnostics import did_you_mean
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
    check_scheme,
    compiled,
    ids,
    pairs,
    place,
    put,
    tidy,
)


class Names(NamedTuple):
    """Fields of a model; both lists' entries are called by `source` and `target` in what authors read."""

    sources: str
    targets: str
    source: str
    target: str

    def lists(self, item: Any) -> tuple[Sequence[Any], Sequence[Any]]:
        return getattr(item, self.sources), getattr(item, self.targets)


def check(item: Any, names: Names, report: Report) -> None:
    """Each source names a target that is there, and says nothing wrong of others."""
    sources, targets = names.lists(item)
    known = ids(targets)
    for index, source in enumerate(sources):
        at = (names.sources, index)
        right = getattr(source, names.target)
        if right not in known:
            hint = did_you_mean(right, known)
            report("MS115", f"there is no {names.target} `{right}`", (*at, names.target), hint)
        for field, code, message in (
            ("misconceptions", "MS113", f"the right {names.target} betrays no misconception"),
            ("other_marks", "MS172", f"the right {names.target} has its marks under `marks`"),
        ):
            for target in getattr(source, field):
                if target not in known:
                    hint = did_you_mean(target, known)
                    message = f"there is no {names.target} `{target}`"
                    report("MS115", message, (*at, field, target), hint, key=True)
                elif target == right:
                    report(code, message, (*at, field, target), key=True)
    own = any(source.marks is not None or source.other_marks for source in sources)
    check_scheme(item.scheme, report, lambda: _shape(sources, names), own)


def _shape(sources: Sequence[Any], names: Names) -> Shape:
    groups = tuple(
        (
            Worth((names.sources, index, "marks"), source.marks, True),
            *(
                Worth((names.sources, index, "other_marks", target), marks, False)
                for target, marks in source.other_marks.items()
            ),
        )
        for index, source in enumerate(sources)
    )
    return Shape(PART_WAYS, len(sources), len(sources), groups)


def source_payload(source: Any, names: Names, text: str, texts: Texts) -> Fields:
    """An entry of `sources` of the player's `match/item.ts`."""
    return put(
        {"id": source.id, "text": text, "target": getattr(source, names.target)},
        marks=None if source.marks is None else tidy(source.marks),
        otherMarks={target: tidy(marks) for target, marks in source.other_marks.items()} or None,
        feedback=compiled(source.feedback, texts),
        misconceptions=source.misconceptions or None,
    )


def described(item: Any, names: Names) -> tuple[Described, ...]:
    sources, _ = names.lists(item)
    found = [(source.id, getattr(source, names.target)) for source in sources]
    return ({"kind": "matching", "pairs": found},)


def option_ids(item: Any, names: Names) -> tuple[str, ...]:
    sources, targets = names.lists(item)
    return tuple(dict.fromkeys(ids(sources) + ids(targets)))


def response(item: Any, names: Names, written: str) -> list[int | None]:
    """From `source=target,source=target`."""
    sources, targets = names.lists(item)
    found: list[int | None] = [None] * len(sources)
    for source, target in pairs(written):
        found[place(source, ids(sources), names.source)] = place(target, ids(targets), names.target)
    return found


def misconceptions(item: Any, names: Names) -> Iterable[tuple[Pointer, str]]:
    sources, _ = names.lists(item)
    for index, source in enumerate(sources):
        for target, misconception in source.misconceptions.items():
            yield (names.sources, index, "misconceptions", target), misconception


def state(item: Any, names: Names) -> StateField:
    """For each source 0 (no target yet) or the target's position from 1."""
    sources, targets = names.lists(item)
    return StateField((len(targets) + 1,) * len(sources), names=ids(sources) + ids(targets))
