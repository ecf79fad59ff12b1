"""A package as a zip: opened, listed and read, without extracting or trusting anything."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from ..diagnostics import Diagnostic, Severity, Span

UNPACKED_LIMIT = 1 << 30
"""More than this, unpacked, is refused unread."""
MEMBER_LIMIT = 64 << 20
"""Most bytes of a member that are looked into (manifest, page)."""
_METHODS = {9: "deflate64", 12: "bzip2", 14: "LZMA", 93: "zstd", 95: "xz"}
_CHUNK = 1 << 16
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError,
    OverflowError, MemoryError, struct.error,
)  # fmt: skip
"""What Python's reader raises on damaged input."""


class Zipped:
    """A zip file and what is wrong with it as a zip."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        """As shown to the author."""
        self.faults: list[Diagnostic] = []
        self._readable: dict[str, zipfile.ZipInfo] = {}
        self._file: zipfile.ZipFile | None = None
        try:
            self._file = zipfile.ZipFile(path)
        except _DAMAGED as error:
            self.fault("MS400", f"cannot be opened as a zip: {_said(error)}", hint="export the package again")
        else:
            self._inspect(path.stat().st_size)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    @property
    def names(self) -> set[str]:
        """The files that can be read."""
        return set(self._readable)

    def read(self, name: str) -> bytes:
        """A file's bytes, at most `MEMBER_LIMIT`; empty where it cannot be read."""
        if self._file is None or name not in self._readable:
            return b""
        try:
            with self._file.open(self._readable[name]) as stream:
                return stream.read(MEMBER_LIMIT)
        except _DAMAGED:
            return b""

    def fault(
        self, code: str, message: str, member: str = "", hint: str | None = None, severity: Severity = "error"
    ) -> None:
        """Notes what is wrong with the zip, or with one member as a whole."""
        file = f"{self.name}!{member}" if member else self.name
        self.faults.append(Diagnostic(code, message, Span(file, 1, 1), hint, severity))

    def _inspect(self, size: int) -> None:
        assert self._file is not None
        infos = self._file.infolist()
        if sum(info.compress_size for info in infos) > size:
            self.fault("MS400", "members overlap: they claim more bytes than the file has")
            return
        if (total := sum(info.file_size for info in infos)) > UNPACKED_LIMIT:
            self.fault("MS407", f"unpacks to {total:,} bytes; at most {UNPACKED_LIMIT:,} are looked into")
            return
        self._names(infos)
        for info in infos:
            if not info.filename:
                self.fault("MS400", "a member has no name", hint="export the package again")
            elif not info.is_dir() and self._member(info):
                self._readable.setdefault(info.filename, info)

    def _names(self, infos: list[zipfile.ZipInfo]) -> None:
        """Each file once, whatever the file system makes of its name."""
        names: set[str] = set()
        folded: dict[str, str] = {}
        for name in (info.filename for info in infos):
            other = folded.setdefault(name.casefold(), name)
            if name in names:
                self.fault("MS405", f"`{name}` stands twice in the zip", name)
            elif other != name:
                self.fault("MS406", f"`{name}` and `{other}` differ in case only", name, severity="warning")
            names.add(name)

    def _member(self, info: zipfile.ZipInfo) -> bool:
        """Whether a member can be read; what is wrong with it is noted."""
        name = info.filename
        if _leads_out(info.orig_filename):
            self.fault(
                "MS404", f"the path `{name}` leads out of the package", name, "zip relative paths with `/`"
            )
            return False
        if stat.S_ISLNK(info.external_attr >> 16):
            self.fault("MS409", f"`{name}` is a symbolic link", name, "put the file itself into the zip")
            return False
        if altered := sorted(set(name) & set(":&'\"")):
            hint = "use letters, digits, hyphens and underscores"
            self.fault("MS408", f"Moodle strips {' '.join(altered)} from file names", name, hint, "warning")
        if info.flag_bits & 0x1:
            self.fault("MS402", "is encrypted", name, "zip it without a password")
            return False
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            method = _METHODS.get(info.compress_type, f"method {info.compress_type}")
            self.fault("MS403", f"is compressed by {method}", name, "zip it with deflate")
            return False
        return self._is_whole(info)

    def _is_whole(self, info: zipfile.ZipInfo) -> bool:
        """Reads a member to its end, bit by bit, so that its checksum is compared."""
        assert self._file is not None
        try:
            with self._file.open(info) as stream:
                for _ in _chunks(stream):
                    pass
        except _DAMAGED as error:
            self.fault("MS401", f"is damaged: {_said(error)}", info.filename, "export the package again")
            return False
        return True


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _leads_out(path: str) -> bool:
    """Absolute, with a drive, a backslash, a control character, or climbing above the root."""
    parts = path.split("/")
    return (
        path.startswith("/")
        or "\\" in path
        or path[1:2] == ":"
        or ".." in parts
        or any(ord(character) < 32 for character in path)
    )


def _said(error: BaseException) -> str:
    return (str(error).rstrip(".") or type(error).__name__).replace("\n", " ")
