"""Assessments that promise hints which none of their items has."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from ..sections import draws
from .content import Content


def check(content: Content) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        if not assessment.hints:
            continue
        items = (content.items[place] for draw in draws(assessment, content.items) for place in draw.items)
        if not any("hints" in item.features for item in items):
            source = content.assessment_source(index)
            hint = "give items `hints`, or leave this out"
            yield source.fault("MS189", "none of its items has a hint", ("hints",), hint, "warning")
