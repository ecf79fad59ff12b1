"""Diagnostics as values, their report, and the page that lists their codes."""

from pathlib import Path

import pytest

from markscheme.diagnostics import CODES, Diagnostic, Report, Span, did_you_mean, suggest

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"
GROUPS = {
    "MS0": "Files, YAML, Markdown, pictures, folders",
    "MS1": "Units, items, assessments",
    "MS2": "Key protection, xAPI",
    "MS3": "Building",
    "MS4": "Packages (`markscheme verify`)",
    "MS5": "Answers from tables, LMSs and record stores",
    "MS6": "Item writing ([the rules](writing-rules.md)), coverage",
}
"""Heading by what the codes below it begin with."""


def fault(code: str = "MS040", line: int = 1, column: int = 1, **more: str) -> Diagnostic:
    return Diagnostic(code, "message", Span(more.pop("file", "a.yaml"), line, column), **more)  # type: ignore[arg-type]  # severity is one of two words


def test_a_code_that_nobody_declared_is_a_bug() -> None:
    with pytest.raises(ValueError, match="MS999"):
        Report([fault("MS999")])


def test_a_report_is_in_the_order_of_the_source_and_tells_each_fault_once() -> None:
    last, second, first = fault(file="b.yaml"), fault(line=2), fault(column=5)
    assert list(Report([last, second, first, second])) == [first, second, last]


def test_a_report_counts_errors_and_not_warnings() -> None:
    report = Report([fault(), fault(line=2, severity="warning")])
    report.add(fault(line=3))
    assert (report.errors, len(report)) == (2, 3)


def test_the_nearest_word_is_suggested_and_no_far_one() -> None:
    assert suggest("opions", ["options", "points"]) == "options"
    assert did_you_mean("opions", ["options"]) == "did you mean `options`?"
    assert did_you_mean("xyz", ["options"]) is None


def tables() -> str:
    parts = []
    for start, heading in GROUPS.items():
        rows = [f"| {code} | {meaning} |" for code, meaning in CODES.items() if code.startswith(start)]
        if rows:
            parts.append("\n".join([f"### {heading}", "", "| code | meaning |", "|---|---|", *rows, ""]))
    return "\n".join(parts)


def test_the_page_lists_every_code(update_golden: bool) -> None:
    head, mark, rest = PAGE.read_text(encoding="utf-8").partition(" --update-golden -->\n\n")
    if update_golden:
        PAGE.write_text(head + mark + tables(), encoding="utf-8", newline="\n")
        rest = tables()
    assert rest == tables()
    assert all(code[:3] in GROUPS for code in CODES)


def test_meanings_are_short_and_codes_sorted() -> None:
    assert list(CODES) == sorted(CODES)
    assert all(meaning == meaning.strip(". ") and len(meaning) <= 80 for meaning in CODES.values())
