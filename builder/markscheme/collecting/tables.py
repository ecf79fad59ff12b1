"""Submissions in tables: states by learner, and Moodle's interactions report.

The report has one row an attempt: name and other fields of the learner, `Attempt`, times, score, then a
group of columns for each record, numbered from 0: the question (its id) and the response, if they were
ticked, in the language of the site. Cells are escaped as HTML (Moodle 4.5, `mod/scorm/report/interactions`).
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Report
from ..source.table import Cell, Row, Table, read_table
from .exam import Exam
from .submissions import Fault, Record, Submission

STATE = ("suspend_data", "cmi.suspend_data", "state")
LEARNER = (
    "id", "idnumber", "id number", "learner", "learner_id", "student_id", "username", "user",
    "email", "email address", "name", "full name",
)  # fmt: skip
"""Columns that tell learners apart, the best first."""
ATTEMPT = ("attempt",)
CUT = "\\…"
"""Ends a record that could not hold all (`values.ts`)."""
_NUMBERED = re.compile(r"(.*\D)(\d{1,4})")
_HINT = "a table of states has the columns id and suspend_data; docs/lms.md tells how to export one"


class Group(NamedTuple):
    """Columns of one record."""

    question: int
    response: int


def read_submissions(
    path: Path, file: str, exam: Exam, learner: str | None, report: Report
) -> list[Submission]:
    """The submissions of a table. `learner` names the column of learners where it has no usual name."""
    table = read_table(path, file, (*STATE, *LEARNER), report)
    if table is None:
        return []
    who = _learners(table, learner, report)
    if who is None:
        return []
    state = _place(table, STATE)
    if state is not None:
        return list(_states(table, who, state))
    groups = _groups(table, exam)
    if not groups:
        message = "there is neither a column of states nor one of questions and responses"
        report.add(
            table.fault(
                "MS521", message, table.header[0], f"{_HINT}; in Moodle's report tick question and response"
            )
        )
        return []
    return list(_rows(table, who, groups, exam, report))


def _place(table: Table, names: tuple[str, ...]) -> int | None:
    known = [cell.text.strip().casefold() for cell in table.header]
    return next((known.index(name) for name in names if name in known), None)


def _learners(table: Table, learner: str | None, report: Report) -> int | None:
    if learner is not None:
        return table.column(learner, report)
    place = _place(table, LEARNER)
    if place is None:
        hint = "name it with `--learner`, or call it `id`"
        report.add(table.fault("MS520", "no column tells who the learners are", table.header[0], hint))
    return place


def _at(table: Table, cell: Cell) -> Fault:
    return lambda code, message, hint: table.fault(code, message, cell, hint)


def _attempt(table: Table, row: Row) -> int:
    place = _place(table, ATTEMPT)
    text = "" if place is None else row[place].text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _states(table: Table, who: int, state: int) -> Iterator[Submission]:
    for row in table.rows:
        text = row[state].text.strip()
        if text:
            yield Submission(row[who].text.strip(), _attempt(table, row), _at(table, row[state]), text)


def _groups(table: Table, exam: Exam) -> list[Group]:
    """The first column of a group is the question's, in whatever language; the next is the response's.

    None where no such column names an item of the assessment.
    """
    names = [_NUMBERED.fullmatch(cell.text.strip()) for cell in table.header]
    first = next((match[1] for match in names if match), None)
    groups = [
        Group(place, place + 1)
        for place, (match, after) in enumerate(pairwise(names))
        if match and after and match[1] == first != after[1] and match[2] == after[2]
    ]
    ids = {unescape(row[group.question].text).partition(".")[0] for row in table.rows for group in groups}
    return groups if ids & exam.places.keys() else []


def _rows(table: Table, who: int, groups: list[Group], exam: Exam, report: Report) -> Iterator[Submission]:
    for row in table.rows:
        records: dict[int, Record | None] = {}
        for name, pieces in _responses(row, groups).items():
            place = exam.places.get(name)
            if place is None:
                message = f"the assessment has no item `{name[:64]}`"
                report.add(
                    table.fault("MS525", message, pieces[0][0], "is this the report of another package?")
                )
            else:
                records[place] = _record(table, [cell for _, cell in pieces])
        if records:
            yield Submission(
                unescape(row[who].text.strip()), _attempt(table, row), _at(table, row[who]), "", records
            )


def _responses(row: Row, groups: list[Group]) -> Mapping[str, list[tuple[Cell, Cell]]]:
    """Cells of question and response by item; those of long texts go on as `<id>.2`."""
    found: dict[str, dict[int, tuple[Cell, Cell]]] = {}
    for group in groups:
        name, _, number = unescape(row[group.question].text.strip()).partition(".")
        if name:
            part = int(number) if number.isascii() and number.isdigit() else 1
            found.setdefault(name, {})[part] = (row[group.question], row[group.response])
    return {name: [parts[part] for part in sorted(parts)] for name, parts in found.items()}


def _record(table: Table, cells: list[Cell]) -> Record | None:
    text = "".join(unescape(cell.text) for cell in cells)
    if not text.strip():
        return None
    return Record(text.removesuffix(CUT), _at(table, cells[0]), cut=text.endswith(CUT))
