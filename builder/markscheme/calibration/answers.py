"""Answers that people have marked, read from a CSV file."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ..diagnostics import Diagnostic, Report
from ..interactions.base import ResponseError
from ..source.table import Cell, Table, read_table

MOST_ANSWERS = 20_000
"""More than these say no more, and would take gigabytes."""
MANY = 20
"""Faults of one kind that are told one by one; the others are counted."""
_NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,9})?")


class Answer(NamedTuple):
    """A response and the marks that a person gave."""

    line: int
    """Where it begins in the file."""
    response: str
    """As it was written."""
    value: Any
    """As the item's type has it in the player."""
    marks: float


Read = Callable[[str], Any]
"""Makes a value of what was written; ResponseError where that is no response to the item."""


class Columns(NamedTuple):
    """The names of the columns; `only`: rows whose cells hold these values, by column, are read alone."""

    response: str = "response"
    marks: str = "marks"
    only: Mapping[str, str] = {}

    def needed(self) -> tuple[str, ...]:
        return (self.response, self.marks, *self.only)


class Bounds(NamedTuple):
    """The fewest and the most marks that an item gives."""

    least: float
    most: float


def read_answers(
    path: Path, file: str, columns: Columns, bounds: Bounds, read: Read, report: Report
) -> list[Answer]:
    """The answers in a file, shown to the author as `file`. All that is wrong with it goes to the report."""
    faults = Report()
    table = read_table(path, file, columns.needed(), faults)
    answers = [] if table is None else _answers(table, columns, bounds, read, faults)
    if table is not None and not answers and not faults:
        hint = "each row below the header holds a response and its marks"
        faults.add(table.fault("MS004", "there are no answers in the file", table.header[0], hint))
    report.extend(_told(faults))
    return answers


def _answers(table: Table, columns: Columns, bounds: Bounds, read: Read, report: Report) -> list[Answer]:
    places = [table.column(name, report) for name in columns.needed()]
    found = [place for place in places if place is not None]
    if len(found) < len(places):
        return []
    response, marks, *others = found
    wanted = list(zip(others, columns.only.values(), strict=True))
    answers: list[Answer] = []
    for row in table.rows:
        if any(row[place].text.strip() != value for place, value in wanted):
            continue
        if len(answers) == MOST_ANSWERS:
            hint = "a random sample of them says as much"
            report.add(table.fault("MS504", f"more than {MOST_ANSWERS:,} answers", row[0], hint))
            return answers
        cell = row[response]
        given = _marks(row[marks], table, bounds, report)
        try:
            value = read(cell.text)
        except ResponseError as error:
            report.add(table.fault("MS505", str(error), cell, error.hint))
            continue
        if given is not None:
            answers.append(Answer(table.line(row[0]), cell.text, value, given))
    return answers


def _marks(cell: Cell, table: Table, bounds: Bounds, report: Report) -> float | None:
    text = cell.text.strip()
    if not _NUMBER.fullmatch(text):
        found = f"`{text[:30]}`" if text else "nothing"
        hint = "write a number such as 1 or 0.5; delete the rows that nobody has marked"
        report.add(table.fault("MS506", f"expected marks, found {found}", cell, hint))
        return None
    marks = float(text.replace(",", "."))
    if not bounds.least <= marks <= bounds.most:
        range_ = f"{bounds.least:g} to {bounds.most:g}"
        hint = "the marks must be on the item's own scale"
        report.add(table.fault("MS507", f"{marks:g} marks, where the item gives {range_}", cell, hint))
        return None
    return marks


def _told(faults: Report) -> list[Diagnostic]:
    """The first faults of each kind; the last one told says how many more there are."""
    told: dict[str, list[Diagnostic]] = {}
    for fault in faults:
        told.setdefault(fault.code, []).append(fault)
    counts = Counter(fault.code for fault in faults)
    for code, several in told.items():
        del several[MANY:]
        if more := counts[code] - len(several):
            last = several[-1]
            several[-1] = last._replace(message=f"{last.message}; and {more:,} more such rows")
    return [fault for several in told.values() for fault in several]
