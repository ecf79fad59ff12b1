"""What items name exists: points, misconceptions, cases."""

import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, did_you_mean
from ..facts import Facts
from ..model.base import ID
from .content import Content, Source, points


def check(content: Content) -> Iterator[Diagnostic]:
    known = {point.id for _, point in points(content.unit)}
    misconceptions = {point.id for point in content.unit.brief.misconceptions}
    cases = set(content.cases)
    for index, item in enumerate(content.items):
        if not known.issuperset(item.points):
            yield from _points(item, known, content.item_source(index))
        if item.case is not None and item.case not in cases:
            hint = did_you_mean(item.case, content.cases) or "a case is a document with `type: case`"
            message = f"there is no case `{item.case}`"
            yield content.item_source(index).fault("MS105", message, ("case",), hint)
        for pointer, name in item.misconceptions:
            if name not in misconceptions:
                what = "a point, but no misconception" if name in known else "not in the unit's brief"
                meant = did_you_mean(name, sorted(misconceptions))
                yield content.item_source(index).fault("MS104", f"`{name}` is {what}", pointer, meant)


def _points(item: Facts, known: set[str], source: Source) -> Iterator[Diagnostic]:
    for index, name in enumerate(item.points):
        # What is no id at all is told of where the item is read.
        if name not in known and re.match(ID.regex, name):
            message = f"there is no point `{name}` in the unit's brief"
            yield source.fault("MS103", message, ("points", index), did_you_mean(name, sorted(known)))
