"""Pictures of a unit: found, checked, and named by their content."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from ..diagnostics import did_you_mean

MAX_INLINE = 32 * 1024
"""Bytes up to which a picture stands in the page itself: an LMS serves each file with some delay."""
MAX_PICTURE = 10 * 1024 * 1024
"""Bytes a picture may have at most; phones load it over slow connections."""

# An SVG is only ever shown through <img>, where browsers neither run its scripts nor load what it links to.
TYPES = {
    ".png": ("image/png", 0, b"\x89PNG\r\n\x1a\n"),
    ".jpg": ("image/jpeg", 0, b"\xff\xd8\xff"),
    ".jpeg": ("image/jpeg", 0, b"\xff\xd8\xff"),
    ".gif": ("image/gif", 0, b"GIF8"),
    ".webp": ("image/webp", 8, b"WEBP"),
    ".avif": ("image/avif", 4, b"ftypavif"),
    ".svg": ("image/svg+xml", None, b"<svg"),
}
"""By the end of a file's name: its media type, and the bytes it holds at an offset, or anywhere."""


class Asset(NamedTuple):
    """A picture that a text shows."""

    path: Path
    name: str
    """Its path in the package, made of its content: `media/<digest>.<ext>`."""
    inline: bool
    """Whether it stands in the page as a `data:` address, and needs no file beside it."""

    def address(self) -> str:
        """What `src` says."""
        if not self.inline:
            return self.name
        data = b64encode(self.path.read_bytes()).decode("ascii")
        return f"data:{TYPES[self.path.suffix.lower()][0]};base64,{data}"


class AssetError(Exception):
    """A picture that cannot be shown: a diagnostic's code, message and hint."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


class Assets:
    """The pictures in a unit's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._found: dict[str, Asset] = {}

    def find(self, source: str) -> Asset:
        """The picture that Markdown calls `source`, a path relative to the folder. Raises `AssetError`."""
        if source not in self._found:
            self._found[source] = self._find(source)
        return self._found[source]

    def _find(self, source: str) -> Asset:
        if ":" in source or source.startswith("//"):
            hint = "put the file into the unit's folder, so that the package is whole without the net"
            raise AssetError("MS067", f"`{_cut(source)}` is not a file of the unit", hint)
        source = unquote(source)
        path = self.folder / source
        try:
            inside = path.resolve().is_relative_to(self.folder.resolve())
        except (OSError, RuntimeError, ValueError):  # a loop of links, a name that no file can have
            raise AssetError("MS063", f"there is no file `{_cut(source)}`", self._similar(source)) from None
        if not inside or source.startswith(("/", "\\")):
            raise AssetError(
                "MS064", f"`{_cut(source)}` leads out of the unit's folder", "copy it to `media/`"
            )
        try:
            content = _content(path)
        except OSError as error:
            if isinstance(error, FileNotFoundError | NotADirectoryError) or path.is_dir():
                raise AssetError(
                    "MS063", f"there is no file `{_cut(source)}`", self._similar(source)
                ) from None
            raise AssetError("MS063", f"`{_cut(source)}` cannot be read: {error.strerror}") from None
        _check_type(path, content)
        digest = sha256(content).hexdigest()[:16]
        return Asset(path, f"media/{digest}{path.suffix.lower()}", len(content) <= MAX_INLINE)

    def _similar(self, source: str) -> str | None:
        if "\\" in source:
            return "write `/` between folder and file"
        names = [
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.suffix.lower() in TYPES
        ]
        return did_you_mean(source, names) or "paths are relative to the unit's folder, such as `media/x.png`"


def _content(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MAX_PICTURE:
        message = f"`{path.name}` has {size:,} bytes; at most {MAX_PICTURE:,} are taken"
        raise AssetError("MS066", message, "make it smaller: a page shows about 1,600 pixels across")
    return path.read_bytes()


def _check_type(path: Path, content: bytes) -> None:
    known = TYPES.get(path.suffix.lower())
    if known is None:
        hint = f"use {', '.join(TYPES)}"
        raise AssetError("MS065", f"`{path.name}` is no picture that every browser shows", hint)
    media_type, offset, mark = known
    fits = mark in content if offset is None else content.startswith(mark, offset)
    if not fits:
        message = f"`{path.name}` is not what its name says: its content is no {media_type}"
        raise AssetError("MS065", message, "save it again in that format, or mend its name")


def _cut(source: str) -> str:
    return source if len(source) <= 60 else f"{source[:59]}…"
