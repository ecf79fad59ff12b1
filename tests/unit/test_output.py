"""All of the output appears, or none of it."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from markscheme.output import publish


def writes(content: bytes) -> Callable[[BinaryIO], int]:
    return lambda stream: stream.write(content)


def names(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_appear_and_nothing_else(tmp_path: Path) -> None:
    assert publish(tmp_path / "deep" / "dist", {"a.zip": writes(b"1"), "b.zip": writes(b"22")}) == {
        "a.zip": 1,
        "b.zip": 2,
    }
    assert names(tmp_path / "deep" / "dist") == {"a.zip": b"1", "b.zip": b"22"}


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, ValueError])
def test_a_failure_leaves_the_old_files(tmp_path: Path, error: type[BaseException]) -> None:
    def fail(stream: BinaryIO) -> int:
        stream.write(b"half")
        raise error

    publish(tmp_path, {"a.zip": writes(b"old"), "b.zip": writes(b"old")})
    with pytest.raises(error):
        publish(tmp_path, {"a.zip": writes(b"new"), "b.zip": fail})
    assert names(tmp_path) == {"a.zip": b"old", "b.zip": b"old"}


def test_a_folder_in_the_way_is_seen_before_anything_changes(tmp_path: Path) -> None:
    publish(tmp_path, {"a.zip": writes(b"old")})
    (tmp_path / "b.zip").mkdir()
    with pytest.raises(IsADirectoryError):
        publish(tmp_path, {"a.zip": writes(b"new"), "b.zip": writes(b"new")})
    assert (tmp_path / "a.zip").read_bytes() == b"old"


def test_what_a_killed_build_left_goes_after_a_while(tmp_path: Path) -> None:
    for name, age in (("old", 7200), ("young", 0)):
        folder = tmp_path / f".unfinished-{name}"
        folder.mkdir()
        (folder / "a.zip").write_bytes(b"half")
        times = folder.stat().st_mtime - age
        os.utime(folder, (times, times))
    publish(tmp_path, {})
    assert {path.name for path in tmp_path.iterdir()} == {".unfinished-young"}


def test_interrupts_work_again_afterwards(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    publish(tmp_path, {"a.zip": writes(b"1")})
    assert signal.getsignal(signal.SIGINT) is before
