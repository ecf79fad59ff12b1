"""Statements of a record store into a file, one a line, as the store has them.

A pull that was broken off leaves a part beside the file; the next one goes on from there. A pull into
a file that is there adds what is new. The file itself is always whole: the old one, or the new one.
"""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile
from typing import BinaryIO, NamedTuple

from .store import Json, RecordStore, StoreError

PART = ".part"
_PAGES = 100_000
"""A store that always names another page gives up its turn here."""
_OVERLAP = timedelta(minutes=5)
"""Is asked for twice: a store may show what it has stored later than what came after it (xAPI 1.0.3,
Communication 2.1.3, X-Experience-API-Consistent-Through)."""


class Pulled(NamedTuple):
    """How many statements were new, and how many the file holds now."""

    new: int
    all: int


class BrokenFileError(Exception):
    """A file that is to be added to, and holds no statements."""


def pull(store: RecordStore, query: Mapping[str, str], file: Path) -> Pulled:
    """Adds the statements that `query` finds to `file`, in the order of their storage.

    StoreError where the store fails: what has come stays in the part. BrokenFileError, OSError for the files.
    """
    part = file.with_name(file.name + PART)
    old = part if part.exists() else file
    known, until, size = _known(old) if old.exists() else (set(), None, 0)
    before = len(known)
    if old is file and size:
        copyfile(file, part)
    with part.open("r+b" if part.exists() else "wb") as stream:
        stream.truncate(size)  # half a line is what a killed pull leaves
        stream.seek(size)
        for page in _pages(store, query, until):
            _write(stream, page, known)
    part.replace(file)
    return Pulled(len(known) - before, len(known))


def _write(stream: BinaryIO, page: list[Json], known: set[str]) -> None:
    for statement in page:
        name = statement.get("id")
        if not isinstance(name, str):
            raise StoreError("it has a statement without an id")
        if name not in known:
            known.add(name)
            stream.write(_line(statement))
    stream.flush()
    os.fsync(stream.fileno())


def _line(statement: Json) -> bytes:
    try:
        text = json.dumps(statement, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair is JSON, and no UTF-8
        return json.dumps(statement, allow_nan=False, separators=(",", ":")).encode() + b"\n"
    except ValueError as error:
        raise StoreError("it has a statement with a number that JSON does not have") from error


def _pages(store: RecordStore, query: Mapping[str, str], until: str | None) -> Iterator[list[Json]]:
    """The statements page by page, the oldest first, from those on that were stored last."""
    since = {} if until is None else {"since": _earlier(until)}
    result = store.get("statements", **query, ascending="true", **since)
    named: set[str] = set()
    for _ in range(_PAGES):
        page = result.get("statements") if isinstance(result, dict) else None
        if not isinstance(page, list) or not all(isinstance(each, dict) for each in page):
            raise StoreError("its answer holds no statements: is this the address of a record store?")
        yield page
        more = str(result.get("more") or "")
        if not more:
            return
        if more in named:
            raise StoreError(f"it names one next page over and over: {more[:80]}")
        named.add(more)
        result = store.more(more)
    raise StoreError(f"it names more than {_PAGES:,} pages")


def _known(file: Path) -> tuple[set[str], str | None, int]:
    """Ids, the last time of storage, and the size of the whole lines."""
    ids: set[str] = set()
    stored: str | None = None
    size = 0
    with file.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if not line.endswith(b"\n"):
                break
            try:
                statement = json.loads(line)
                ids.add(str(statement["id"]))
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise BrokenFileError(f"line {number} of {file.name} is no statement") from error
            size += len(line)
            if isinstance(at := statement.get("stored"), str):
                stored = at if stored is None else max(stored, at)
    return ids, stored, size


def _earlier(stored: str) -> str:
    """A moment before; the time itself where it cannot be read."""
    try:
        moment = datetime.fromisoformat(stored).astimezone(UTC) - _OVERLAP
    except (ValueError, OverflowError):
        return stored
    # With Z: a plus sign does not survive in every store's address of the next page.
    return moment.isoformat().replace("+00:00", "Z")
