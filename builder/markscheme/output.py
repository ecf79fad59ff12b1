"""Writing what was built: all of it or nothing."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_UNFINISHED = ".unfinished-"
_ABANDONED = 3600
"""Seconds after which an unfinished folder is what a killed build left."""

Writer = Callable[[BinaryIO], int]
"""Writes a file's bytes and returns how many."""


def publish(folder: Path, writers: Mapping[str, Writer]) -> dict[str, int]:
    """Writes the files into `folder` and returns their sizes. OSError where that is impossible.

    They are written aside, on the same file system, and put in place only when all are whole, so
    whoever looks finds the old files or the new ones.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in writers:
        if (folder / name).is_dir():
            raise IsADirectoryError(f"{folder / name} is a folder")
    _sweep(folder)
    aside = folder / f"{_UNFINISHED}{os.getpid()}-{time.monotonic_ns()}"
    aside.mkdir()
    try:
        sizes = {}
        for name, writer in writers.items():
            with (aside / name).open("wb") as stream:
                sizes[name] = writer(stream)
        with _uninterrupted():
            for name in writers:
                (aside / name).replace(folder / name)
    finally:
        _remove(aside)
    return sizes


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Without ^C for the moment that renaming takes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _sweep(folder: Path) -> None:
    """Removes what killed builds left."""
    for path in folder.glob(f"{_UNFINISHED}*"):
        try:
            abandoned = time.time() - path.stat().st_mtime > _ABANDONED
        except OSError:  # another build has just finished it
            continue
        if abandoned:
            _remove(path)


def _remove(folder: Path) -> None:
    """Deletes a folder of files, as far as that is possible."""
    with suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
