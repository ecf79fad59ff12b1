"""How diagnostics are printed. One snapshot per format, and what no author's text can do to a terminal."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme.diagnostics import Diagnostic, Related, Span
from markscheme.reporters import REPORTERS, WINDOW, summary

FAULT = Diagnostic(
    "MS040",
    "unknown key `opions`",
    Span("items/tea/questions.yaml", 12, 3, 9),
    "did you mean `options`?",
    source_line="  opions: [a, b]",
)
WARNING = Diagnostic("MS130", "no item assesses `x`, y: 50 %", Span("a,b:c.yaml", 1, 1), severity="warning")


def printed(form: str, *faults: Diagnostic, colour: bool = False) -> str:
    return "\n".join(REPORTERS[form](faults, colour=colour))


def shown(line: str, column: int, end_column: int | None = None) -> tuple[str, str]:
    """The source line and the line of carets, without their margin."""
    text = printed("text", Diagnostic("MS040", "m", Span("f", 1, column, end_column), source_line=line))
    _, _, _, source, carets, *_ = text.split("\n")
    return source.removeprefix("1 | "), carets.removeprefix("  | ")


def width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(bool(unicodedata.combining(character)) for character in text)


def test_text() -> None:
    assert (
        printed("text", FAULT, WARNING)
        == """\
MS040 unknown key `opions`
  --> items/tea/questions.yaml:12:3
   |
12 |   opions: [a, b]
   |   ^^^^^^
   |
   = help: did you mean `options`?

MS130 warning: no item assesses `x`, y: 50 %
 --> a,b:c.yaml:1:1
"""
    )


RELATED = FAULT._replace(
    hint="choose",
    related=(
        Related("the first", Span("items/tea/more.yaml", 112, 1, 8), "options: [c]"),
        Related("no line", Span("items/tea/none.yaml", 1, 1)),
    ),
)


def test_other_places_stand_below() -> None:
    assert (
        printed("text", RELATED)
        == """\
MS040 unknown key `opions`
   --> items/tea/questions.yaml:12:3
    |
 12 |   opions: [a, b]
    |   ^^^^^^
    |
   ::: items/tea/more.yaml:112:1
    |
112 | options: [c]
    | ^^^^^^^ the first
    |
   ::: items/tea/none.yaml:1:1
    = help: choose
"""
    )


def test_other_places_in_json_and_for_github() -> None:
    (found,) = json.loads(printed("json", RELATED))
    assert found["related"][0] == {
        "message": "the first",
        "file": "items/tea/more.yaml",
        "line": 112,
        "column": 1,
        "end_column": 8,
    }
    told = (
        "::unknown key `opions` (choose); items/tea/more.yaml:112: the first; items/tea/none.yaml:1: no line"
    )
    assert printed("github", RELATED).endswith(told)


def test_text_in_colour_says_the_same() -> None:
    coloured = printed("text", FAULT, WARNING, colour=True)
    assert "\x1b[1;31mMS040\x1b[0m" in coloured
    for code in ("0", "1", "1;31", "1;33", "1;34"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == printed("text", FAULT, WARNING)


def test_json() -> None:
    assert json.loads(printed("json", FAULT, WARNING)) == [
        {
            "code": "MS040",
            "severity": "error",
            "message": "unknown key `opions`",
            "hint": "did you mean `options`?",
            "file": "items/tea/questions.yaml",
            "line": 12,
            "column": 3,
            "end_column": 9,
        },
        {
            "code": "MS130",
            "severity": "warning",
            "message": "no item assesses `x`, y: 50 %",
            "hint": None,
            "file": "a,b:c.yaml",
            "line": 1,
            "column": 1,
            "end_column": None,
        },
    ]
    assert json.loads(printed("json")) == []


def test_github() -> None:
    assert printed("github", FAULT, WARNING).split("\n") == [
        "::error file=items/tea/questions.yaml,line=12,col=3,endColumn=9,title=MS040::"
        "unknown key `opions` (did you mean `options`?)",
        "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,title=MS130::no item assesses `x`, y: 50 %25",
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        (1, 0, "Found 1 error."),
        (2, 1, "Found 2 errors and 1 warning."),
        (0, 1200, "Found 1,200 warnings."),
    ],
)
def test_summary(errors: int, warnings: int, expected: str) -> None:
    assert summary(errors, warnings) == expected


@pytest.mark.parametrize(
    ("line", "column", "end_column", "expected"),
    [
        ("\tkey: x", 2, 5, ("    key: x", "    ^^^")),
        ("黒: key", 4, 7, ("黒: key", "    ^^^")),
        ("🍵 key", 3, 6, ("🍵 key", "   ^^^")),
        ("e\u0301 key", 4, 7, ("e\u0301 key", "  ^^^")),
        ("\x1b[31m key", 7, 10, ("\\u001b[31m key", "           ^^^")),
        ("key", 4, None, ("key", "   ^")),
        ("key: value", 6, None, ("key: value", "     ^^^^^")),
        ("key:   ", 8, 9, ("key:", "       ^")),
        ("a\u202eb", 3, 4, ("a\\u202eb", "       ^")),
    ],
)
def test_the_caret_is_under_the_culprit(
    line: str, column: int, end_column: int | None, expected: tuple[str, str]
) -> None:
    assert shown(line, column, end_column) == expected


@pytest.mark.parametrize("column", [1, 50, 51, 500_000, 999_990, 1_000_000])
def test_long_lines_are_shown_around_the_culprit(column: int) -> None:
    line = "x" * (column - 1) + "CULPRIT" + "y" * (1_000_000 - column)
    source, carets = shown(line, column, column + 7)
    assert len(source) <= WINDOW + 2
    assert source[carets.index("^") :][: carets.count("^")] == "CULPRIT"


@given(st.text(max_size=250), st.integers(1, 260), st.none() | st.integers(1, 260))
def test_no_text_of_an_author_reaches_the_terminal_as_a_command(
    line: str, column: int, end_column: int | None
) -> None:
    fault = Diagnostic("MS040", line, Span(line, 1, column, end_column), line, source_line=line)
    for form in REPORTERS:
        for each in REPORTERS[form]([fault], colour=False):
            controls = [c for c in each if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") and c != "\n"]
            assert controls == []
    text = list(REPORTERS["text"]([fault], colour=False))
    assert all("\n" not in each for each in text)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=99))
def test_the_caret_stands_where_the_columns_say(line: str) -> None:
    source, carets = shown(f"{line}!", len(line) + 1, len(line) + 2)
    assert carets == " " * width(line) + "^"
    assert source == f"{line}!"
