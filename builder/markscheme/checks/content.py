"""A unit as the checks see it: facts, and the places they come from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from ..diagnostics import Diagnostic, Severity
from ..facts import Facts
from ..interactions.base import Pointer
from ..model.assessment import Assessment
from ..model.unit import Point, Unit


class Source(Protocol):
    """A document that knows where everything in it stands."""

    def fault(
        self,
        code: str,
        message: str,
        pointer: Pointer = (),
        hint: str | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
    ) -> Diagnostic: ...


@dataclass(frozen=True)
class Content:
    """A unit with its assessments, items and cases.

    Sources are asked for only where there is a fault, so they may be made on demand.
    """

    unit: Unit
    unit_source: Source
    assessments: Sequence[Assessment]
    assessment_source: Callable[[int], Source]
    """By index into `assessments`; the others likewise."""
    items: Sequence[Facts]
    item_source: Callable[[int], Source]
    cases: Sequence[str]
    """Their ids."""
    case_source: Callable[[int], Source]
    languages: int = 1
    """How many the unit speaks."""


def points(unit: Unit) -> Iterator[tuple[Pointer, Point]]:
    """Every point of the brief with its place in the unit's document."""
    for name, several in vars(unit.brief).items():
        for index, point in enumerate(several):
            yield ("brief", name, index), point


def first_place(source: Source) -> str:
    """`file:line` of a document's id, for “already used in …”."""
    span = source.fault("MS100", "", ("id",)).span
    return f"{span.file}:{span.line}"
