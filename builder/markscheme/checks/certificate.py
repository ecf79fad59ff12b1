"""A certificate names a score, so learners must be shown one."""

from collections.abc import Iterator

from ..diagnostics import Diagnostic
from .content import Content


def check(content: Content) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        if assessment.certificate and (assessment.protection == "sealed" or assessment.feedback == "none"):
            message = "a certificate would tell the score, and this assessment shows none"
            hint = "leave out `certificate`, or choose `deferred` feedback in a package that is not sealed"
            yield content.assessment_source(index).fault("MS206", message, ("certificate",), hint)
