"""Tables in CSV files (RFC 4180), with the place of every cell.

Spreadsheets write them in many ways: comma, semicolon or tab between cells, a byte order mark, a first line
`sep=;`, any line breaks, and texts of several lines in quotation marks. All are read as they are.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Diagnostic, Report, Span, did_you_mean
from .yaml import MAX_BYTES, load

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
MOST_ROWS = 100_000
"""More rows than these are refused."""
_SEPARATOR = re.compile(r"sep=([,;\t])(?:\r\n|\r|\n)", re.IGNORECASE)
_BREAK = re.compile(r"\r\n|\r|\n")


class Cell(NamedTuple):
    """A cell's text, and where it stands in the file's text: [start, end), with its quotation marks."""

    text: str
    start: int
    end: int


Row = tuple[Cell, ...]


class Table:
    """A header and rows of as many cells. What is wrong goes to the report that `read_table` is given."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        """As shown to the author."""
        self.text = text
        self.header: Row = ()
        self.rows: list[Row] = []
        self._lines = [0, *(match.end() for match in _BREAK.finditer(text))]

    def line(self, cell: Cell) -> int:
        """The line in which a cell begins, counted from 1."""
        return bisect_right(self._lines, cell.start)

    def fault(self, code: str, message: str, cell: Cell, hint: str | None = None) -> Diagnostic:
        """A diagnostic at a cell."""
        line = self.line(cell)
        first = self._lines[line - 1]
        source = _BREAK.split(self.text[first : first + 10_000], maxsplit=1)[0]
        column = cell.start - first + 1
        end = min(cell.end - first, len(source)) + 1
        span = Span(self.file, line, column, max(end, column + 1))
        return Diagnostic(code, message, span, hint, source_line=source)

    def column(self, name: str, report: Report) -> int | None:
        """The place of a column, whatever the case of its name; None, and a fault, where there is none."""
        wanted = _plain(name)
        places = [index for index, cell in enumerate(self.header) if _plain(cell.text) == wanted]
        if len(places) == 1:
            return places[0]
        names = [cell.text.strip() for cell in self.header]
        if not places:
            hint = did_you_mean(name, names) or f"the columns are {', '.join(f'`{each}`' for each in names)}"
            report.add(self.fault("MS500", f"there is no column `{name}`", self.header[0], hint))
        else:
            message = f"a second column `{name}`"
            report.add(self.fault("MS501", message, self.header[places[1]], "give each column its own name"))
        return None


def read_table(path: Path, file: str, columns: Sequence[str], report: Report) -> Table | None:
    """The table in a file; `columns`, which are needed, tell what stands between its cells.

    None where the file cannot be read at all. Rows of another length than the header are left out.
    """
    content = load(path, file)
    if not isinstance(content, bytes):
        hint = f"split it into files of at most {MAX_BYTES:,} bytes"
        for fault in content.diagnostics:
            report.add(fault._replace(hint=hint) if fault.code == "MS003" else fault)
        return None
    text = _decoded(content, file, report)
    if text is None:
        return None
    table = Table(file, text)
    separator = _SEPARATOR.match(text)
    start = separator.end() if separator else 0
    if not text[start:].strip():
        report.add(Diagnostic("MS004", "the file is empty", Span(file, 1, 1), _expected(columns)))
        return None
    delimiter = separator[1] if separator else _delimiter(table, columns)
    _fill(table, _rows(table, start, delimiter, report), DELIMITERS[delimiter], report)
    return table


def _expected(columns: Sequence[str]) -> str:
    return f"its first line names the columns: {','.join(columns)}"


def _decoded(content: bytes, file: str, report: Report) -> str | None:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        report.add(Diagnostic("MS002", "the file is UTF-16", Span(file, 1, 1), "save it as CSV UTF-8"))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        lines = _BREAK.split(before)
        byte = f"the byte 0x{error.object[error.start]:02x} is not UTF-8"
        hint = "save it as CSV UTF-8; spreadsheets offer it beside plain CSV"
        report.add(Diagnostic("MS002", byte, Span(file, len(lines), len(lines[-1]) + 1), hint))
        return None


def _delimiter(table: Table, columns: Sequence[str]) -> str:
    """What parts the header so that most of the needed columns are found, else so that most cells are."""

    def found(delimiter: str) -> tuple[int, int]:
        header = next(_rows(table, 0, delimiter, Report()), ())
        names = {_plain(cell.text) for cell in header}
        return sum(_plain(name) in names for name in columns), len(header)

    return max(DELIMITERS, key=found)


def _plain(name: str) -> str:
    return name.strip().casefold()


def _fill(table: Table, rows: Iterator[Row], delimiters: str, report: Report) -> None:
    """Takes the rows in, up to the most that are read."""
    table.header = next(rows, ())
    width = len(table.header)
    for count, row in enumerate(rows):
        if count == MOST_ROWS:
            report.add(table.fault("MS504", f"more than {MOST_ROWS:,} rows", row[0], "split the file"))
            return
        if len(row) == width:
            table.rows.append(row)
            continue
        message = f"{len(row)} cells in this row, {width} in the header"
        hint = f"a text that holds {delimiters} or line breaks needs quotation marks around it"
        report.add(table.fault("MS502", message, row[min(width, len(row) - 1)], hint))


def _rows(table: Table, start: int, delimiter: str, report: Report) -> Iterator[Row]:
    """The rows of a text, without empty lines. Reading ends at a quotation mark that is never closed."""
    quoted = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"')
    plain = re.compile(rf"[^{delimiter}\r\n]*+")
    text, cells = table.text, list[Cell]()
    while start <= len(text):
        match = quoted.match(text, start)
        if match is None and text.startswith('"', start):
            rest = Cell("", start, start + 1)
            report.add(table.fault("MS503", "this quotation mark is never closed", rest, _DOUBLED))
            return
        after = plain.match(text, match.end() if match else start)
        assert after is not None  # it matches nothing, too
        if match and after[0].strip():
            stray = Cell("", after.start(), after.end())
            report.add(table.fault("MS503", "text behind a closing quotation mark", stray, _DOUBLED))
        value = match[1].replace('""', '"') if match else after[0]
        cells.append(Cell(value, start, after.end()))
        start = after.end() + 1
        if text.startswith(delimiter, after.end()):
            continue
        if text.startswith("\r\n", after.end()):
            start += 1
        if len(cells) > 1 or cells[0].end > cells[0].start:
            yield tuple(cells)
        cells = []


_DOUBLED = "inside of a quoted text, write a quotation mark twice"
