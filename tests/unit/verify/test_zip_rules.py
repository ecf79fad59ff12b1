"""Zips that are broken, hostile or odd: each fault is named, nothing is written, nothing raises."""

import io
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from markscheme.verify import zipped as reader
from markscheme.verify.package import verify
from markscheme.verify.rules import RULES
from unit.verify.packages import Files, package, zipped

NEW = package("scorm2004")


def codes(path: Path) -> set[str]:
    return {diagnostic.code for diagnostic in verify(path, "p.zip")}


def written(files: Files, change: Callable[[zipfile.ZipInfo], None] = lambda info: None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            change(info)
            archive.writestr(info, content)
    return stream.getvalue()


def encrypted(data: bytes) -> bytes:
    """The flag alone; the bytes need not be encrypted to be refused."""
    changed = bytearray(data)
    at = 0
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(b"media/a.png")
        at = data.rindex(signature, 0, at) if signature[2] == 3 else data.rindex(signature)
        changed[at + place] |= 1
    return bytes(changed)


def damaged(data: bytes) -> bytes:
    """A byte of the picture is another."""
    at = data.index(b"media/a.png") + len("media/a.png") + 2
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


def link(info: zipfile.ZipInfo) -> None:
    if info.filename == "media/a.png":
        info.create_system = 3
        info.external_attr = 0o120777 << 16


def lzma(info: zipfile.ZipInfo) -> None:
    info.compress_type = zipfile.ZIP_LZMA


def twice(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for each, content in NEW.items():
            archive.writestr(each, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(name, b"again")
    return stream.getvalue()


def overlapping() -> bytes:
    """A directory that names one member's bytes a hundred times."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", random.Random(1).randbytes(2000))
        for number in range(100):
            info = archive.infolist()[0].__class__(f"b{number}")
            first = archive.infolist()[0]
            info.header_offset, info.CRC = first.header_offset, first.CRC
            info.file_size, info.compress_size = first.file_size, first.compress_size
            archive.filelist.append(info)
    return stream.getvalue()


CASES: list[tuple[str, bytes]] = [
    ("MS400", b""),
    ("MS400", b"PK\x05\x06"),
    ("MS400", b"no zip at all" * 100),
    ("MS400", written(NEW)[:-10]),
    ("MS400", overlapping()),
    ("MS401", damaged(written(NEW))),
    ("MS402", encrypted(written(NEW))),
    ("MS404", written({**NEW, "../../etc/cron.d/x": b""})),
    ("MS404", written({**NEW, "/etc/passwd": b""})),
    ("MS404", written({**NEW, "C:/windows": b""})),
    ("MS404", written({**NEW, "media/../../x": b""})),
    ("MS404", written({**NEW, "media/a\nb": b""})),
    ("MS405", twice("media/a.png")),
    ("MS405", twice("imsmanifest.xml")),
    ("MS406", written({**NEW, "Index.html": b""})),
    ("MS408", written({**NEW, "media/it's.png": b""})),
    ("MS409", written(NEW, link)),
]
ALONE = {"MS400", "MS405"}


@pytest.mark.parametrize(
    ("code", "data"), CASES, ids=[f"{index}-{code}" for index, (code, _) in enumerate(CASES)]
)
def test_a_rule(code: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(data)
    # What cannot be read is then missing, and what was added is not listed.
    assert codes(path) - {"MS441", "MS442"} == {code}
    assert list(tmp_path.iterdir()) == [path]


def test_lzma_is_named(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(written(NEW, lzma))
    found = verify(path)
    assert {diagnostic.code for diagnostic in found} == {"MS403"}
    assert found[0].message == "is compressed by LZMA"


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "UNPACKED_LIMIT", 1_000_000)
    path = zipped(tmp_path / "p.zip", {**NEW, "media/big.png": bytes(1_000_001)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("read"))
    assert codes(path) == {"MS407"}


def test_a_member_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    data = written({**NEW, "media/a.png": bytes(100_000)})
    lied = data.replace(struct.pack("<L", 100_000), struct.pack("<L", 10))
    assert lied != data
    path = tmp_path / "p.zip"
    path.write_bytes(lied)
    assert "MS401" in codes(path)


def test_zip64_is_read(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in NEW.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)
    assert codes(path) == set()


def test_folders_are_no_files(tmp_path: Path) -> None:
    assert codes(zipped(tmp_path / "p.zip", {**NEW, "media/": b""})) == set()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (diagnostic,) = verify(tmp_path / "nothing.zip")
    assert diagnostic.code == "MS400"


def test_a_member_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Q", "A name ends at its first NUL.")
    path.write_bytes(path.read_bytes().replace(b"Q", b"\0"))
    assert "MS400" in [diagnostic.code for diagnostic in verify(path)]


def test_every_rule_of_zips_has_a_test() -> None:
    assert {code for code, _ in CASES} | {"MS403", "MS407"} == {code for code in RULES if code < "MS420"}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_no_damage_raises(data: st.DataObject, tmp_path: Path) -> None:
    """Any bytes may be other ones, or missing: there are diagnostics, never an exception."""
    content = bytearray(written(NEW))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    path = tmp_path / "p.zip"
    path.write_bytes(content[:cut] if data.draw(st.booleans()) else content)
    verify(path)
