"""A unit's coverage for the terminal, and as a table of comma-separated values."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap

from ..terminal import BOLD, RED, RESET, visible
from .measure import Assessed, Coverage
from .words import percent, summary

COLUMNS = 100
HEADER = (
    "unit", "kind", "point", "title", "item", "type", "difficulty", "marks", "assessment", "item_chance",
    "point_chance", "error",
)  # fmt: skip
"""Columns of the table: a row for each point, item and assessment; a gap is a row without an item."""


def text(coverage: Coverage, *, colour: bool = False) -> Iterator[str]:
    """Lines: each point with the chance of each assessment to ask for it, and the items that assess it."""
    unit = coverage.content.unit
    bold, red, reset = (BOLD, RED, RESET) if colour else ("", "", "")
    yield f"{bold}{visible(unit.id)}: {visible(unit.title)}{reset}"
    yield from (f"  {visible(line)}" for line in summary(coverage))
    names = [drawn.assessment.id for drawn in coverage.assessments]
    wide = [max(14, len(name) + 2) for name in names]
    first = max([24, *(len(each.point.id) for each in (*coverage.points, *coverage.aims))]) + 4
    yield ""
    heads = "".join(f"{name:>{size}}" for name, size in zip(names, wide, strict=True))
    yield f"{'':{first}}{'items':>6}{heads}"
    for kind, several in groupby((*coverage.points, *coverage.aims), lambda each: each.kind):
        yield f"{kind}s"
        for each in several:
            chances = (percent(chance) for chance in each.chances)
            cells = "".join(f"{cell:>{size}}" for cell, size in zip(chances, wide, strict=True))
            mark, end = ("", "") if each.items else (red, reset)
            yield f"  {mark}{each.point.id:{first - 2}}{len(each.items):>6}{cells}{end}"
            yield from _items(coverage, each)
    yield ""


def _items(coverage: Coverage, each: Assessed) -> Iterator[str]:
    names = ", ".join(coverage.content.items[index].id for index in each.items)
    return iter(
        wrap(names, COLUMNS, initial_indent=" " * 6, subsequent_indent=" " * 6, break_on_hyphens=False)
    )


def table(coverages: Iterable[Coverage]) -> str:
    """All units as one table (RFC 4180), with a header; chances are from 0 to 1."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for coverage in coverages:
        for each in (*coverage.points, *coverage.aims):
            writer.writerows(_rows(coverage, each))
    return out.getvalue()


def _rows(coverage: Coverage, each: Assessed) -> Iterator[list[str]]:
    point = [coverage.content.unit.id, each.kind, each.point.id, _cell(each.point.title)]
    if not each.items:
        yield [*point, *[""] * (len(HEADER) - len(point))]
    for index in each.items:
        item = coverage.content.items[index]
        own = [
            *point,
            item.id,
            item.type,
            item.difficulty or "",
            f"{coverage.questions.items[index].marks:g}",
        ]
        if not coverage.assessments:
            yield [*own, "", "", "", ""]
        for place, drawn in enumerate(coverage.assessments):
            chance = each.chances[place]
            met = coverage.item_chances[index][place]
            yield [
                *own,
                drawn.assessment.id,
                f"{met.value:.4f}",
                f"{chance.value:.4f}",
                f"{chance.error:.4f}",
            ]


def _cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
