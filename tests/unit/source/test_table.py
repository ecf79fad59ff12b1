"""Tables in CSV files: whatever spreadsheets write is read, and every fault has its place."""

import csv
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.diagnostics import Report
from markscheme.source import table as module
from markscheme.source.table import Table, read_table

COLUMNS = ("response", "marks")


def read(content: bytes | str) -> tuple[Table | None, Report]:
    report = Report()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "answers.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_table(path, "answers.csv", COLUMNS, report), report


def rows(content: bytes | str) -> list[tuple[str, ...]]:
    table, report = read(content)
    assert list(report) == []
    assert table
    return [tuple(cell.text for cell in row) for row in table.rows]


def faults(content: bytes | str) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in read(content)[1]]


@pytest.mark.parametrize(
    "content",
    [
        "response,marks\na,1\n",
        "response;marks\na;1",
        "response\tmarks\r\na\t1\r\n",
        "response,marks\ra,1\r",
        "\ufeffresponse,marks\na,1\n",
        "sep=;\r\nresponse;marks\r\na;1\r\n",
        '"response","marks"\n\n"a","1"\n\n',
    ],
)
def test_what_spreadsheets_write_is_read(content: str) -> None:
    assert rows(content) == [("a", "1")]


def test_commas_in_a_header_do_not_hide_its_semicolons() -> None:
    table, _ = read("name, first;response;marks\nx;a;1\n")
    assert table
    assert [cell.text for cell in table.header] == ["name, first", "response", "marks"]


def test_a_quoted_text_may_hold_anything() -> None:
    assert rows('response,marks\n"a ""b"",\nc;\td",1\n') == [('a "b",\nc;\td', "1")]


def test_quotation_marks_inside_of_plain_text_stay() -> None:
    assert rows('response,marks\nsay "no",1\n') == [('say "no"', "1")]


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)
tables = st.integers(2, 4).flatmap(
    lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), max_size=6)
)


@given(tables, st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n"]))
def test_tables_are_what_the_standard_library_wrote(
    written: list[list[str]], delimiter: str, lines: str
) -> None:
    width = len(written[0]) if written else 2
    header = [*COLUMNS, "c", "d"][:width]
    stream = StringIO()
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=lines, quoting=csv.QUOTE_ALL)
    writer.writerows([header, *written])
    assert rows(stream.getvalue()) == [tuple(row) for row in written]


def test_a_row_of_another_length_is_left_out_and_told() -> None:
    content = 'response,marks\n"two\nlines",1,2\na\nb,1\n'
    assert faults(content) == [("MS502", 3, 10), ("MS502", 4, 1)]
    table, _ = read(content)
    assert table
    assert [row[0].text for row in table.rows] == ["b"]


def test_quotation_marks_must_enclose_a_cell() -> None:
    assert faults('response,marks\n"a" b,1\nc,"1\n') == [("MS503", 2, 4), ("MS503", 3, 3)]


@pytest.mark.parametrize("content", ["", "\ufeff\n", "sep=,\n"])
def test_an_empty_file_is_told(content: str) -> None:
    assert faults(content) == [("MS004", 1, 1)]


def test_another_encoding_is_told_with_its_place() -> None:
    assert faults("response,marks\nGrüße,1\n".encode("latin-1")) == [("MS002", 2, 3)]
    assert faults("response,marks\n".encode("utf-16")) == [("MS002", 1, 1)]


def test_a_missing_column_is_told_with_those_there_are() -> None:
    table, report = read("respones,marks\na,1\n")
    assert table
    assert (table.column("response", report), table.column(" MARKS ", report)) == (None, 1)
    (fault,) = report
    assert (fault.code, fault.hint) == ("MS500", "did you mean `respones`?")


def test_a_column_that_stands_twice_is_told() -> None:
    table, report = read("marks,response,Marks\n1,a,1\n")
    assert table
    assert table.column("marks", report) is None
    assert [(fault.code, fault.span.column) for fault in report] == [("MS501", 16)]


def test_rows_and_bytes_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    assert faults("response,marks\n" + "a,1\n" * 3) == [("MS504", 4, 1)]
    monkeypatch.setattr("markscheme.source.yaml.MAX_BYTES", 10)
    assert faults("response,marks\n") == [("MS003", 1, 1)]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    report = Report()
    assert read_table(tmp_path, "folder", COLUMNS, report) is None
    assert [fault.code for fault in report] == ["MS001"]


@given(st.one_of(st.binary(max_size=60), st.text('rm,;\t"\n\r ', max_size=60).map(str.encode)))
def test_whatever_the_bytes_they_are_a_table_or_faults(content: bytes) -> None:
    table, report = read(content)
    assert table is not None or len(report) == 1
    for fault in report:
        assert fault.span.line >= 1
        assert fault.span.column >= 1
