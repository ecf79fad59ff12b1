"""The zip writer against Python's own reader."""

import io
import os
import time
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme import archive


def written(members: list[archive.Member]) -> bytes:
    stream = io.BytesIO()
    length = archive.write(stream, members)
    assert length == len(stream.getvalue())
    return stream.getvalue()


CHARACTERS = st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="/\\")
NAMES = st.lists(st.text(CHARACTERS, min_size=1, max_size=20), unique=True, max_size=6)


@given(NAMES, st.lists(st.lists(st.binary(max_size=400), max_size=5), min_size=6, max_size=6))
def test_what_goes_in_comes_out(names: list[str], contents: list[list[bytes]]) -> None:
    files = dict(zip(names, contents, strict=False))
    data = written([archive.segmented(name, map(archive.deflate, parts)) for name, parts in files.items()])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        assert {name: package.read(name) for name in package.namelist()} == {
            name: b"".join(parts) for name, parts in files.items()
        }


@given(st.binary(max_size=3000), st.integers(0, 3000))
def test_the_checksum_of_segments_is_that_of_the_whole(data: bytes, cut: int) -> None:
    parts = [archive.deflate(data[:cut]), archive.deflate(data[cut:])]
    assert archive.segmented("x", parts).crc == zlib.crc32(data)


def test_the_manifest_comes_first_and_the_rest_is_sorted() -> None:
    names = ["media/b.png", "index.html", "imsmanifest.xml", "a.txt"]
    data = written([archive.member(name, b"x") for name in names])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.namelist() == ["imsmanifest.xml", "a.txt", "index.html", "media/b.png"]


def test_order_time_and_zone_leave_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    members = [archive.member(name, name.encode() * 50) for name in ("b", "a", "é")]
    first = written(members)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        assert written(members[::-1]) == first
    finally:
        monkeypatch.undo()
        time.tzset()
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in package.infolist()} == {0o100644}


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [
        ("1700000001", (2023, 11, 14, 22, 13, 20)),
        ("0", (1980, 1, 1, 0, 0, 0)),
        ("99999999999", (1980, 1, 1, 0, 0, 0)),
        ("soon", (1980, 1, 1, 0, 0, 0)),
    ],
)
def test_source_date_epoch_is_honoured(
    monkeypatch: pytest.MonkeyPatch, epoch: str, expected: tuple[int, ...]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with zipfile.ZipFile(io.BytesIO(written([archive.member("a", b"")]))) as package:
        assert package.getinfo("a").date_time == expected


def test_what_deflating_cannot_shrink_is_stored() -> None:
    noise = os.urandom(500)
    assert archive.member("a.png", noise).method == zipfile.ZIP_STORED
    assert archive.member("a.txt", b"a" * 500).method == zipfile.ZIP_DEFLATED


def test_a_name_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="share a name"):
        written([archive.member("a", b"1"), archive.member("a", b"2")])


@pytest.mark.parametrize("limit", [0, 60, 500, 10**6])
def test_zip64_where_numbers_outgrow_their_fields(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    """Lower limits stand in for gigabytes: readers go by the 0xFFFFFFFF marks, which stay."""
    members = [archive.member(f"{number}.txt", os.urandom(100)) for number in range(5)]
    plain = written(members)
    monkeypatch.setattr(archive, "_needs_64", lambda number: number >= limit)
    wide = written(members)
    assert (wide == plain) == (limit == 10**6)
    with zipfile.ZipFile(io.BytesIO(wide)) as package:
        assert package.testzip() is None
        assert len(package.namelist()) == 5


def test_more_members_than_a_short_directory_counts() -> None:
    data = written([archive.member(str(number), b"") for number in range(65536)])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert len(package.namelist()) == 65536
