"""Rules that look across the items of a unit. What one item says of itself, its question type checks."""

from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic
from ..targets.base import Target
from . import (
    capacity,
    certificate,
    coverage,
    hints,
    identity,
    protection,
    references,
    sections,
    timing,
    tools,
)
from .content import Content, Source

CHECKS = (
    identity.check,
    references.check,
    sections.check,
    timing.check,
    tools.check,
    coverage.check,
    hints.check,
    protection.check,
    certificate.check,
)
COMBINED = (identity.check, sections.check, timing.check, certificate.check)
"""Those for units that take their items from others."""

__all__ = ["CHECKS", "Content", "Source", "check"]


def check(units: Sequence[Content], targets: Sequence[Target]) -> Iterator[Diagnostic]:
    """Everything that is wrong with these units as wholes, for these targets."""
    yield from identity.check_units(units)
    for unit in units:
        # What is borrowed is checked in its own unit.
        for rule in COMBINED if unit.unit.units else CHECKS:
            yield from rule(unit)
        yield from capacity.check(unit, targets)
