"""Every point of the brief is assessed, every misconception can show, and nothing lies unused. Warnings."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..sections import draws
from .content import Content, points


def check(content: Content) -> Iterator[Diagnostic]:
    yield from _points(content)
    yield from _cases(content)
    yield from _items(content)


def _points(content: Content) -> Iterator[Diagnostic]:
    assessed = {name for item in content.items for name in item.points}
    betrayed = {name for item in content.items for _, name in item.misconceptions}
    misconceptions = {point.id for point in content.unit.brief.misconceptions}
    for place, point in points(content.unit):
        if point.id in misconceptions:
            if point.id not in betrayed:
                message = f"no answer betrays the misconception `{point.id}`"
                hint = f"let a wrong option say `misconception: {point.id}`"
                yield content.unit_source.fault("MS133", message, (*place, "id"), hint, "warning")
        elif point.id not in assessed:
            message = f"no item assesses `{point.id}`"
            yield content.unit_source.fault("MS130", message, (*place, "id"), severity="warning")


def _cases(content: Content) -> Iterator[Diagnostic]:
    needed = {item.case for item in content.items}
    for index, case in enumerate(content.cases):
        if case not in needed:
            message = f"no item uses the case `{case}`"
            yield content.case_source(index).fault("MS132", message, ("id",), severity="warning")


def _items(content: Content) -> Iterator[Diagnostic]:
    if not content.assessments:
        return
    drawn = {
        item
        for assessment in content.assessments
        for draw in draws(assessment, content.items)
        for item in draw.items
    }
    for index in range(len(content.items)) if len(drawn) < len(content.items) else ():
        if index not in drawn:
            message = f"no assessment uses the item `{content.items[index].id}`"
            yield content.item_source(index).fault("MS131", message, ("id",), severity="warning")
