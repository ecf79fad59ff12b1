"""WebVTT: what is taken, and which line is at fault."""

import pytest

from markscheme.source.captions import faults

GOOD = """WEBVTT - a title

STYLE
::cue { color: white }

NOTE
of several
lines

intro
00:00.000 --> 00:02.500 align:start
- What now?
- Wash.

100:00:01.000 --> 100:00:02.000
Late.
"""


@pytest.mark.parametrize("text", [GOOD, GOOD.replace("\n", "\r\n"), "\ufeff" + GOOD])
def test_what_browsers_read_has_no_faults(text: str) -> None:
    assert list(faults(text.encode())) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("WEBVTTX\n\n00:00.000 --> 00:01.000\nx\n", 1),
        ("WEBVTT\n", 1),
        ("WEBVTT\n\n00:00,000 --> 00:01,000\nx\n", 3),
        ("WEBVTT\n\n00:61.000 --> 01:02.000\nx\n", 3),
        ("WEBVTT\n\nname\n00:01.000 --> 00:01.000\nx\n", 4),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\nx\n\n00:01.000 --> 00:04.000\ny\n", 6),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\n\n", 3),
        ("WEBVTT\n\nwords alone\n", 3),
    ],
)
def test_a_fault_has_its_line(text: str, line: int) -> None:
    assert [place for place, _ in faults(text.encode())] == [line]


def test_bytes_that_are_no_text_are_a_fault() -> None:
    assert list(faults(b"WEBVTT\n\n\xff")) == [(1, "the file is not UTF-8")]
