"""Broken YAML in an author's words: the caret is on the culprit, and the hint says what to do."""

from pathlib import Path

import pytest

from markscheme.source.yaml import decode

CASES = [
    # text with ‸ before the culprit, code, part of the message, part of the hint
    ("stem: a‸: b", "MS013", "colon inside", "quotation marks"),
    ("stem: text\n  more‸: text", "MS016", "goes on", "align it"),
    ("stem: ‸@home", "MS014", "start with `@`", "quotation marks"),
    ("stem: ‸`code`", "MS014", "start with ```", "quotation marks"),
    ("stem: ‸%done", "MS014", "start with `%`", "quotation marks"),
    ("stem: ‸*bold* text", "MS014", "start with `*`", "quotation marks"),
    ("stem: ‸* text", "MS014", "start with `*`", "quotation marks"),
    ("stem: ‸& text", "MS014", "start with `&`", "quotation marks"),
    ("a: 1\n‸\tb: 2", "MS011", "tab", "spaces"),
    ("a:\n‸\t- b", "MS011", "tab", "spaces"),
    ("stem: ‸'never closed", "MS012", "never closed", "'"),
    ('stem: ‸"never closed\nb: 1', "MS012", "never closed", '"'),
    ("points: ‸[a, b\nstem: c", "MS012", "`[` is never closed", "`]`"),
    ("points: {a: b c‸: d}", "MS012", "a comma or `}`", "commas"),
    ("stem: 'a' ‸b", "MS013", "closing quotation mark", "other kind"),
    ('stem: "a" ‸and b', "MS013", "closing quotation mark", "other kind"),
    ("options: ‸- id: a", "MS016", "line of its key", "next line"),
    ("a: 1\n‸stem", "MS015", "neither a key", "key: value"),
    ("a: 1\n‸stem:text\nb: 2", "MS015", "neither a key", "space after the colon"),
    ("a: 1\n‸stem goes on here\nb: 2", "MS015", "neither a key", "indent it more"),
    ("a:\n    b: 1\n  ‸c: 2", "MS016", "does not align", "column 5"),
    ("a:\n  - b\n  ‸c: 2", "MS016", "is no list item", "column 3"),
    ("- a\n‸b: c", "MS016", "", ""),
    ('stem: "a‸\\qb"', "MS017", "no such escape", "backslash"),
    ('stem: ‸"C:\\Program Files"', "MS005", "U+2029", "backslash"),
    ("stem: | ‸text", "MS010", "after `|`", "next line"),
    ("stem: |‸0\n  text", "MS010", "indentation of 0", "leave"),
    ("a: ‸]", "MS010", "value is missing", ""),
    ("a: [b, ‸, c]", "MS010", "value is missing", ""),
    ("stem: ‸!!str 5", "MS022", "`!!str`", "delete"),
    ("stem: ‸!wow text", "MS022", "`!wow`", "delete"),
    ("‸<<: {a: b}", "MS023", "<<", "write the keys out"),
    ("‸%YAML 1.2\n---\na: b", "MS024", "directive", "delete"),
    ("a: 1\n‸a: 2", "MS020", "the first is in line 1", "delete one"),
    ("a: ‸*b", "MS025", "no anchor", "quotation marks"),
]


@pytest.mark.parametrize(("text", "code", "message", "hint"), CASES, ids=[case[0] for case in CASES])
def test_each_fault_is_explained_at_its_place(text: str, code: str, message: str, hint: str) -> None:
    content = text.replace("‸", "")
    faults = decode(Path("x.yaml"), "x.yaml", content.encode()).faults()
    before = text.partition("‸")[0]
    place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    fault = faults[0]
    assert fault.code == code
    assert message in fault.message
    assert hint in (fault.hint or "")
    assert (fault.span.line, fault.span.column) == place
