"""What terminal and page both say."""

from collections.abc import Iterator, Sequence

from .chance import Chance
from .measure import Assessed, Coverage, Drawn


def percent(chance: Chance) -> str:
    """Certain and impossible are said so; what was counted says how far off it may be."""
    if chance.error:
        return f"{100 * chance.value:.0f} ± {100 * chance.error:.1f} %"
    shown = f"{100 * chance.value:.0f}"
    certain = chance.value in (0, 1)
    return f"{100 * chance.value:.1f} %" if shown in ("0", "100") and not certain else f"{shown} %"


def summary(coverage: Coverage) -> Iterator[str]:
    """The unit in a few lines."""
    count = len(coverage.content.items)
    yield f"{_covered(coverage.points)} points assessed by {count:,} items"
    if coverage.aims:
        yield f"{_covered(coverage.aims)} aims of the synopsis assessed"
    for drawn in coverage.assessments:
        yield f"{drawn.assessment.id}: {_worth(drawn)}"
    if coverage.grade is not None:
        level = coverage.content.unit.reading_level
        most = "" if level is None else f"; an item may have {level:g}"
        yield f"reading level {coverage.grade:.1f} (Flesch–Kincaid){most}"
    if coverage.alike is None:
        yield "no two items are more than 10 % alike"
    else:
        one, two = (coverage.content.items[place].id for place in coverage.alike[1:])
        yield f"most alike are {one} and {two}: {coverage.alike.share:.0%}"


def _covered(several: Sequence[Assessed]) -> str:
    return f"{sum(bool(each.items) for each in several)} of {len(several)}"


def _worth(drawn: Drawn) -> str:
    marks = f"{drawn.most:g}" if drawn.least == drawn.most else f"{drawn.least:g} to {drawn.most:g}"
    draws = (
        f"draws {drawn.select:,} of {drawn.items:,} items"
        if drawn.select < drawn.items
        else f"{drawn.items:,} items"
    )
    return f"{draws}, {marks} marks"
