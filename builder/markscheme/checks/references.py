"""What items name exists: points, misconceptions, cases."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ..diagnostics import Diagnostic, did_you_mean
from ..facts import Facts
from ..model.base import ID
from ..model.fields import Pointer
from .content import Content, Source, points


def check(content: Content) -> Iterator[Diagnostic]:
    known = {point.id for _, point in points(content.unit)}
    misconceptions = {point.id for point in content.unit.brief.misconceptions}
    cases = set(content.cases)
    for index, aim in enumerate(content.unit.aims):
        yield from _points(aim.points, known, content.unit_source, ("aims", index, "points"))
    for index, item in enumerate(content.items):
        if not known.issuperset(item.points):
            yield from _points(item.points, known, content.item_source(index), ("points",))
        if item.case is not None and item.case not in cases:
            hint = did_you_mean(item.case, content.cases) or "a case is a document with `type: case`"
            message = f"there is no case `{item.case}`"
            yield content.item_source(index).fault("MS105", message, ("case",), hint)
        for pointer, name in item.misconceptions:
            if name not in misconceptions:
                what = "a point, but no misconception" if name in known else "not in the unit's brief"
                meant = did_you_mean(name, sorted(misconceptions))
                yield content.item_source(index).fault("MS104", f"`{name}` is {what}", pointer, meant)
        if item.sets:
            yield from check_sets(item, content.unit.synonyms, content.item_source(index))


def check_sets(item: Facts, known: Mapping[str, object], source: Source) -> Iterator[Diagnostic]:
    """What a name stands for is settled in one place."""
    own = [name for _, name, is_own in item.sets if is_own]
    for pointer, name, is_own in item.sets:
        if is_own and name in known:
            message = f"the unit has a synonym set `{name}` too"
            yield source.fault("MS157", message, pointer, "give this one a name of its own", key=True)
        elif not is_own and name not in known:
            hint = (
                did_you_mean(name, [*own, *known]) or "declare it under `synonyms` of the scheme or the unit"
            )
            yield source.fault("MS128", f"there is no synonym set `{name}`", pointer, hint)


def _points(names: Sequence[str], known: set[str], source: Source, at: Pointer) -> Iterator[Diagnostic]:
    for index, name in enumerate(names):
        # What is no id at all is told of where the item is read.
        if name not in known and re.match(ID.regex, name):
            message = f"there is no point `{name}` in the unit's brief"
            yield source.fault("MS103", message, (*at, index), did_you_mean(name, sorted(known)))
