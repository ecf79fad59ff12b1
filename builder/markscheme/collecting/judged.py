"""What people made of answers that rules cannot decide: the table that collecting writes, filled in."""

import re
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Report
from ..marking import Marker
from ..marking.judgement import Judgement
from ..source.table import Cell, Row, Table, read_table
from .attempts import Attempt
from .exam import Exam

COLUMNS = ("learner", "attempt", "item", "marks")
_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,9})?")


class Key(NamedTuple):
    learner: str
    attempt: int
    item: int


def read_judgements(
    path: Path, file: str, exam: Exam, attempts: list[Attempt], marker: Marker, report: Report
) -> dict[Key, Judgement]:
    """Judgements by learner, attempt and item. Rows without marks await them, and are passed over."""
    table = read_table(path, file, COLUMNS, report)
    if table is None:
        return {}
    places = {name: table.column(name, report) for name in COLUMNS}
    if None in places.values():
        return {}
    known = {Key(each.learner, each.number, answer.item) for each in attempts for answer in each.answers}
    found: dict[Key, Judgement] = {}
    for row in table.rows:
        cells = {name: row[place] for name, place in places.items() if place is not None}
        if not cells["marks"].text.strip():
            continue
        key = _key(cells, exam)
        if key not in known:
            message = "no such answer was collected"
            report.add(
                table.fault("MS531", message, cells["learner"], "learner, attempt and item say which it is")
            )
            continue
        judgement = _judgement(table, row, cells["marks"], exam, key, marker, report)
        if judgement is not None and found.setdefault(key, judgement) is not judgement:
            report.add(
                table.fault("MS524", "this answer is judged twice", cells["marks"], "keep one of the rows")
            )
    return found


def _key(cells: dict[str, Cell], exam: Exam) -> Key:
    number = cells["attempt"].text.strip()
    attempt = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 0
    return Key(plain(cells["learner"].text.strip()), attempt, exam.places.get(cells["item"].text.strip(), -1))


def plain(cell: str) -> str:
    """A cell without the apostrophe that keeps it from being taken for a formula (`results.safe`)."""
    return cell[1:] if re.match("'[=+@\t\r-]", cell) else cell


def _judgement(
    table: Table, row: Row, cell: Cell, exam: Exam, key: Key, marker: Marker, report: Report
) -> Judgement | None:
    text = cell.text.strip()
    if not _NUMBER.fullmatch(text):
        report.add(
            table.fault(
                "MS530", f"expected marks, found `{text[:30]}`", cell, "write a number such as 1 or 0.5"
            )
        )
        return None
    judgement: Judgement = {"by": "examiner", "marks": float(text.replace(",", "."))}
    for index, head in enumerate(table.header):
        if head.text.strip().casefold() == "note" and row[index].text.strip():
            judgement["note"] = row[index].text.strip()
    fault = marker.fault(exam.items[key.item], judgement)
    if fault is not None:
        report.add(table.fault("MS530", f"`{exam.items[key.item]['id']}`: {fault}", cell))
        return None
    return judgement
