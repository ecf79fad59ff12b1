"""Results kept from one run to the next. Whatever is kept may be deleted at any time.

Each result lies in a file of its own under a name that holds a digest of all it depends on, so
nothing stale is ever found. Files are written aside and renamed, so that concurrent runs never
see half of one, and begin with a checksum, so that a damaged one is as good as none.
"""

import marshal
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

FOLDER = ".markscheme-cache"
_DIGEST = 16
"""Bytes that are kept of a SHA-256, which most processors compute faster than any other."""


def digest(*parts: bytes) -> str:
    """A digest of `parts`, in which ("ab", "c") and ("a", "bc") differ."""
    state = sha256()
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.hexdigest()[: 2 * _DIGEST]


@cache
def program() -> bytes:
    """What the program itself contributes to every key: its sources, the Python that runs them, zlib.

    Sources count by size and times, as they do for Python's own bytecode. The time of the status
    change is among them, since some installers set the time of modification to a constant.
    """
    import zlib

    package = Path(__file__).parent
    parts = [sys.version.encode(), zlib.ZLIB_RUNTIME_VERSION.encode()]
    for folder, folders, files in os.walk(package):
        folders[:] = sorted(set(folders) - {"__pycache__", "_templates"})
        for name in sorted(files):
            status = (Path(folder) / name).stat()
            times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
            parts.append(f"{folder}/{name} {status.st_size} {times}".encode())
    return digest(*parts).encode()


def installed() -> "Store":
    """What belongs to the program rather than to a workspace, beside Python's own bytecode."""
    return Store(Path(cache_from_source(__file__)).parent / "markscheme", most=200)


class Store:
    """Plain data (None, numbers, text, bytes, tuples, lists, dicts) in a folder, by key."""

    def __init__(self, folder: Path, most: int | None = None) -> None:
        self.folder = folder
        self._most = most
        """Files to keep; when there are more, the oldest go."""

    def get(self, key: str) -> Any:
        """What was put under `key`; None when there is nothing, or nothing undamaged."""
        try:
            content = (self.folder / key).read_bytes()
        except OSError:
            return None
        body = memoryview(content)[_DIGEST:]
        if sha256(body).digest()[:_DIGEST] != content[:_DIGEST]:
            return None
        try:
            return marshal.loads(body)  # noqa: S302  # plain data: loading it runs nothing
        except (EOFError, ValueError, TypeError):
            return None

    def put(self, key: str, value: Any, instead_of: str | None = None) -> None:
        """Keeps `value` under `key`; where the folder cannot be written, quietly not.

        Other keys that begin with `instead_of` are forgotten.
        """
        body = marshal.dumps(value)
        unfinished = self.folder / f"{key}.{os.getpid()}.unfinished"
        try:
            if not self.folder.is_dir():
                self.folder.mkdir(parents=True, exist_ok=True)
            with unfinished.open("wb") as stream:
                stream.writelines((sha256(body).digest()[:_DIGEST], body))
            unfinished.replace(self.folder / key)
            if instead_of is not None:
                self.forget(instead_of, key)
            if self._most is not None:
                self._forget(self._most)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def forget(self, prefix: str, but: str) -> None:
        """Deletes what begins with `prefix`, but not what begins with `but`."""
        with suppress(OSError):
            for path in self.folder.glob(f"{prefix}*"):
                if not path.name.startswith(but) and path.suffix != ".unfinished":
                    path.unlink(missing_ok=True)

    def _forget(self, most: int) -> None:
        paths = sorted(self.folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
        for path in paths[: max(0, len(paths) - most)]:
            path.unlink(missing_ok=True)


class Shelf:
    """Many results by their digests, in sixteen files of a store, of which a change rewrites one."""

    def __init__(self, store: Store, name: str, depends: str) -> None:
        self._store = store
        self._name = name
        self._key = f"{name}-{depends}"
        """Other keys that begin with the name are of the past."""
        self._kept: dict[str, dict[str, Any]] = {}

    def take(self, digests: Iterable[str]) -> dict[str, Any]:
        """What lies there of these."""
        digests = list(digests)
        for digit in {each[0] for each in digests}:
            self._kept[digit] = self._store.get(f"{self._key}-{digit}") or {}
        return {each: self._kept[each[0]][each] for each in digests if each in self._kept[each[0]]}

    def replace(self, results: Mapping[str, Any]) -> None:
        """Keeps these, and forgets all others."""
        changed = False
        for digit, before in self._kept.items():
            after = {each: result for each, result in results.items() if each[0] == digit}
            if after.keys() != before.keys():
                self._store.put(f"{self._key}-{digit}", after)
                changed = True
        if changed:
            self._store.forget(self._name, but=self._key)
