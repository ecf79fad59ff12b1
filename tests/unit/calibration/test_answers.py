"""Marked answers read from a CSV file, and what can be wrong with them."""

from pathlib import Path

import pytest

from markscheme.calibration.answers import MANY, Answer, Bounds, Columns, read_answers
from markscheme.diagnostics import Report
from markscheme.interactions.base import ResponseError

COLUMNS, BOUNDS = Columns(), Bounds(0, 2)


def refusing(written: str) -> str:
    if written == "none":
        raise ResponseError("there is no option `none`", "there are a, b")
    return written.strip()


def read(
    text: str, folder: Path, columns: Columns = COLUMNS, bounds: Bounds = BOUNDS
) -> tuple[list[Answer], Report]:
    path = folder / "answers.csv"
    path.write_text(text, encoding="utf-8", newline="")
    report = Report()
    return read_answers(path, "answers.csv", columns, bounds, refusing, report), report


def codes(report: Report) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in report]


def test_answers_have_their_lines_and_marks(tmp_path: Path) -> None:
    found, report = read('id,marks,response\n1,"0,5"," a\nb"\n2, 2 ,c\n3,1.25,\n', tmp_path)
    assert found == [Answer(2, " a\nb", "a\nb", 0.5), Answer(4, "c", "c", 2), Answer(5, "", "", 1.25)]
    assert not list(report)


def test_columns_have_the_names_they_are_given(tmp_path: Path) -> None:
    found, _ = read("Antwort;Punkte\na;0,5\n", tmp_path, Columns("antwort", "punkte"))
    assert found == [Answer(2, "a", "a", 0.5)]


def test_other_rows_may_be_wrong(tmp_path: Path) -> None:
    columns = Columns(only={"question": "2", "round": "1"})
    text = "question,round,response,marks\n1,1,a,x\n2,1,b,1\n2,2,c,9\n"
    found, report = read(text, tmp_path, columns)
    assert [answer.response for answer in found] == ["b"]
    assert not list(report)


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    text = "response,marks\na,one\nb,3\nc\nnone,\n d,nan\ne,-1\n"
    found, report = read(text, tmp_path)
    assert found == []
    assert codes(report) == [
        ("MS506", 2, 3),
        ("MS507", 3, 3),
        ("MS502", 4, 1),
        ("MS505", 5, 1),
        ("MS506", 5, 6),
        ("MS506", 6, 4),
        ("MS507", 7, 3),
    ]
    assert all(fault.hint and fault.source_line for fault in report)


@pytest.mark.parametrize(("marks", "fits"), [("-0.5", True), ("-1", False), ("1e1", False), ("２", True)])
def test_marks_lie_within_the_bounds_of_the_item(marks: str, fits: bool, tmp_path: Path) -> None:
    found, report = read(f"response,marks\na,{marks}\n", tmp_path, bounds=Bounds(-0.5, 2))
    assert bool(found) is fits is not bool(len(report))


def test_each_missing_column_is_told_once(tmp_path: Path) -> None:
    found, report = read("text,points\na,1\n", tmp_path)
    assert found == []
    assert codes(report) == [("MS500", 1, 1), ("MS500", 1, 1)]


@pytest.mark.parametrize("text", ["", "response,marks\n"])
def test_a_file_without_answers_is_told(text: str, tmp_path: Path) -> None:
    assert [code for code, _, _ in codes(read(text, tmp_path)[1])] == ["MS004"]


def test_many_faults_of_one_kind_are_counted(tmp_path: Path) -> None:
    _, report = read("response,marks\n" + "a,x\n" * (MANY + 7) + "b,3\n", tmp_path)
    told = list(report)
    assert len(told) == MANY + 1
    assert [fault.message for fault in told if "more such rows" in fault.message] == [
        "expected marks, found `x`; and 7 more such rows"
    ]
    assert told[-1].code == "MS507"


def test_the_number_of_answers_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markscheme.calibration.answers.MOST_ANSWERS", 2)
    text = "q,response,marks\n" + "1,a,1\n" * 2 + "2,a,1\n" * 3
    assert codes(read(text, tmp_path, Columns(only={"q": "1"}))[1]) == []
    assert codes(read(text, tmp_path, Columns(only={"q": "2"}))[1]) == [("MS504", 6, 1)]
