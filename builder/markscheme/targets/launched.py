"""What targets share whose launch says which record store listens: cmi5 and plain xAPI (tincan.xml)."""

from ..xapi.activities import assessment_iri, iri
from .base import Package
from .standalone import Standalone


class Launched(Standalone):
    """Answers are told by statements, in the source's own ids, and the state is a document of any length."""

    reaches: str | None = "https: http:"
    """The record store's address is known at launch only. Browsers keep `http` out of `https` pages."""


def activity_id(package: Package) -> str:
    """The assessment's activity, the same that statements of other targets are about."""
    return assessment_iri(package.iri, package.unit, package.assessment)


def course_id(package: Package) -> str:
    """The course that holds this one assessment."""
    return iri(package.iri, package.unit, "courses", package.assessment)


def objective_id(package: Package, point: str) -> str:
    """A point of the brief, the same in every package of the unit."""
    return iri(package.iri, package.unit, "points", point)
