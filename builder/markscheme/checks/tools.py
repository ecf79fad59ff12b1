"""Tools that have nothing to show."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from .content import Content


def check(content: Content) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        if "glossary" in assessment.tools and not content.unit.glossary:
            at = ("tools", assessment.tools.index("glossary"))
            hint = "add `glossary` to unit.yaml, or leave it out here"
            message = "the unit has no glossary"
            yield content.assessment_source(index).fault("MS207", message, at, hint)
