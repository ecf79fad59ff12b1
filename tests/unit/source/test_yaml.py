"""Files as documents: bytes to text, text to data, and the places of everything."""

import os
from pathlib import Path

import pytest

from markscheme.diagnostics import Report, Span
from markscheme.source import yaml
from markscheme.source.yaml import Document, decode, read, split


def document(text: str | bytes) -> Document:
    content = text.encode() if isinstance(text, str) else text
    return decode(Path("x.yaml"), "x.yaml", content)


def data(text: str) -> list[object]:
    found = document(text)
    assert found.faults() == []
    return [entry.data for entry in found.documents]


def faults(content: str | bytes) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in document(content).faults()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: NO", "NO"),
        ("a: yes", "yes"),
        ("a: 1.10", "1.10"),
        ("a: .5", ".5"),
        ("a: 5.", "5."),
        ("a: +5", "+5"),
        ("a: 0o17", "0o17"),
        ("a: 1_000", "1_000"),
        ("a: 12:30", "12:30"),
        ("a: 2020-01-01", "2020-01-01"),
        ("a: nan", "nan"),
        ("a: .inf", ".inf"),
        ("a: True", "True"),
        ("a: 'true'", "true"),
        ("a: true", True),
        ("a: false", False),
        ("a: null", None),
        ("a: ~", None),
        ("a: NULL", None),
        ("a:", None),
        ("a: 'null'", "null"),
        ("a: ''", ""),
        ("a: b # comment", "b"),
        ("a: b#c", "b#c"),
        ("a: |\n  b\n\n  c\n", "b\n\nc\n"),
        ("a: |\n  b", "b\n"),
        ("a: >-\n  b\n  c\n", "b c"),
        ('a: "b\\n\\u00e9"', "b\né"),
        ("a: \U0001f600", "\U0001f600"),
    ],
)
def test_scalars_mean_what_yaml_1_2_says(text: str, expected: object) -> None:
    assert data(text) == [{"a": expected}]


def test_numbers_stay_as_written() -> None:
    assert data("a: [1, 2.50, -0, 1e3]") == [{"a": ["1", "2.50", "-0", "1e3"]}]


def test_aliases_are_followed() -> None:
    assert data("a: &x [b]\nc: *x") == [{"a": ["b"], "c": ["b"]}]


@pytest.mark.parametrize("start", ["", "\ufeff", "# comment\n", "---\n", "\n\n"])
def test_a_byte_order_mark_comments_and_blank_lines_may_come_first(start: str) -> None:
    assert data(f"{start}a: b\n") == [{"a": "b"}]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_any_line_break_will_do(line_break: str) -> None:
    found = document(f"a: |{line_break}  b{line_break}  c{line_break}d: 1{line_break}")
    assert found.documents[0].data == {"a": "b\nc\n", "d": "1"}
    assert found.documents[0].locate(("d",)).line == 4


def test_a_stream_is_split_where_yaml_says() -> None:
    text = "a: 1\n---\nb: |\n  ---\n  x\n--- # comment\nc: 1\n...\n\n---\n# nothing here\n---\nd: '---'\n"
    assert [line for line, _ in split(text)] == [0, 2, 5, 12]
    assert data(text) == [{"a": "1"}, {"b": "---\nx\n"}, {"c": "1"}, {"d": "---"}]


def test_every_document_knows_its_lines() -> None:
    found = document("# first\na: 1\n---\nb:\n  - c: x\n    d: yy\n")
    second = found.documents[1]
    assert second.locate(("b", 0, "d")) == Span("x.yaml", 6, 8, 10)
    assert second.locate(("b", 0, "d"), key=True) == Span("x.yaml", 6, 5, 6)


def test_what_is_absent_is_located_at_the_mapping_that_lacks_it() -> None:
    entry = document("a:\n  - b: x\n    c: y\n").documents[0]
    assert entry.locate(("a", 0, "d")) == Span("x.yaml", 2, 5, 6)
    assert entry.locate(("z",)) == Span("x.yaml", 1, 1, 2)


def test_a_list_or_mapping_below_its_key_is_located_at_the_key() -> None:
    entry = document("options:\n  - a\nflow: [b, c]\nempty:\n").documents[0]
    assert entry.locate(("options",)) == Span("x.yaml", 1, 1, 8)
    assert entry.locate(("flow",)) == Span("x.yaml", 3, 7, 13)
    assert entry.locate(("empty",)) == Span("x.yaml", 4, 1, 6)


@pytest.mark.parametrize(
    "text",
    ["stem: a <b> c\n", "stem: |\n  one\n\n  a <b> c\n", "stem: >\n  a\n  <b> c\n", 'stem: "a <b> c"\n'],
)
def test_an_excerpt_is_found_inside_of_its_text(text: str) -> None:
    found = document(f"id: x\n{text}")
    span = found.documents[0].locate_text(str(found.documents[0].data["stem"]), "<b>")
    assert found.line(span.line)[span.column - 1 : (span.end_column or 0) - 1] == "<b>"


def test_an_excerpt_that_is_not_found_is_where_its_text_is() -> None:
    entry = document('id: x\nstem: "a\\tb"\n').documents[0]
    assert entry.locate_text("a\tb", "a\tb").line == 2
    assert entry.locate_text("elsewhere", "x").line == 1


def test_a_fault_carries_its_source_line() -> None:
    entry = document("a: 1\n---\nb: 2\n").documents[1]
    fault = entry.fault("MS042", "no", ("b",))
    assert (fault.source_line, fault.span.line) == ("b: 2", 3)


def test_a_reporter_puts_faults_into_a_report() -> None:
    report = Report()
    document("a: 1").documents[0].reporter(report)("MS040", "unknown", ("a",), "hint", key=True)
    assert [(each.code, each.hint, each.span.column) for each in report] == [("MS040", "hint", 1)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("MS004", 1, 1)),
        (b"\n# only this\n", ("MS004", 1, 1)),
        (b"---\n---\n", ("MS004", 1, 1)),
        (b"a: b\xe9\n", ("MS002", 1, 5)),
        (b"\xef\xbb\xbfa: b\nc: \xff\n", ("MS002", 2, 4)),
        ("a: b".encode("utf-16"), ("MS002", 1, 1)),
        ("a: b".encode("utf-16-be"), ("MS005", 1, 1)),
        (b"a: b\x00\n", ("MS005", 1, 5)),
        ("a: b\u2028c\n".encode(), ("MS005", 1, 5)),
        (b"a: 'x\x1b[31m'\n", ("MS005", 1, 6)),
        (b'a: "\\u0007"\n', ("MS005", 1, 4)),
        (b'a: "\\ud800"\n', ("MS017", 1, 7)),
    ],
)
def test_bytes_that_are_no_text_are_reported_where_they_are(
    content: bytes, expected: tuple[str, int, int]
) -> None:
    assert faults(content)[0] == expected


def test_the_offset_of_a_byte_that_is_not_utf_8_counts_the_byte_order_mark() -> None:
    (fault,) = document(b"\xef\xbb\xbfa: \xff\n").faults()
    assert "offset 6 " in fault.message


def test_what_else_is_wrong_is_reported_in_the_same_run() -> None:
    assert faults("a: b\x00\n---\na: 1\na: 2\n---\nb: [\n---\nok: 1\n") == [
        ("MS005", 1, 5),
        ("MS020", 4, 1),
        ("MS012", 6, 4),
    ]


def test_a_document_with_faults_leaves_the_others_readable() -> None:
    found = document("a: [\n---\nb: 1\n")
    assert [entry.data for entry in found.documents] == [None, {"b": "1"}]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: ", "? "])
def test_nesting_has_a_limit_that_no_input_breaks(opening: str) -> None:
    codes = {code for code, _, _ in faults(opening * 100_000)}
    assert codes
    assert codes <= {"MS027", "MS012", "MS010", "MS021"}


def test_nesting_up_to_the_limit_is_read() -> None:
    assert data(f"a: {'[' * 63}{']' * 63}")
    assert faults(f"a: {'[' * 64}{']' * 64}")[0][0] == "MS027"


def test_aliases_that_unfold_to_too_much_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert faults("\n".join(lines))[0][0] == "MS026"


def test_an_alias_inside_of_its_own_anchor_is_refused() -> None:
    assert faults("a: &x [*x]")[0][0] == "MS026"


def test_long_lines_are_read() -> None:
    text = "x" * 1_000_000
    assert data(f"a: {text}\n") == [{"a": text}]


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (fault,) = read(tmp_path / "absent.yaml").faults()
    assert (fault.code, fault.message) == ("MS001", "cannot be read: no such file or directory")


def test_a_folder_or_pipe_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert [fault.code for fault in read(pipe).faults()] == ["MS001"]
    assert [fault.code for fault in read(tmp_path).faults()] == ["MS001"]


def test_a_huge_file_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(yaml.MAX_BYTES + 1)
    (fault,) = read(path).faults()
    assert fault.code == "MS003"
    assert f"{yaml.MAX_BYTES + 1:,}" in fault.message


def test_reading_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    document("a: [\n").faults()
    assert capfd.readouterr() == ("", "")
