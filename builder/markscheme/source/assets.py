"""Pictures and recordings of a unit: found, checked, and named by their content."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from ..diagnostics import did_you_mean

MAX_INLINE = 32 * 1024
"""Bytes up to which a picture stands in the page itself: an LMS serves each file with some delay."""
MAX_PICTURE = 10 * 1024 * 1024
"""Bytes a picture may have at most; phones load it over slow connections."""
MAX_RECORDING = 100 * 1024 * 1024
"""Bytes that sound or video may have at most; many an LMS takes no more in one package."""

Type = tuple[str, int | None, bytes | tuple[bytes, ...]]
_SVG = b"<svg"

# An SVG is only ever shown through <img>, where browsers neither run its scripts nor load what it links to.
TYPES: dict[str, Type] = {
    ".png": ("image/png", 0, b"\x89PNG\r\n\x1a\n"),
    ".jpg": ("image/jpeg", 0, b"\xff\xd8\xff"),
    ".jpeg": ("image/jpeg", 0, b"\xff\xd8\xff"),
    ".gif": ("image/gif", 0, b"GIF8"),
    ".webp": ("image/webp", 8, b"WEBP"),
    ".avif": ("image/avif", 4, b"ftypavif"),
    ".svg": ("image/svg+xml", None, _SVG),
}
"""By the end of a file's name: its media type, and the bytes it holds at an offset, or anywhere."""
AUDIO: dict[str, Type] = {
    ".mp3": ("audio/mpeg", 0, (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")),
    ".m4a": ("audio/mp4", 4, b"ftyp"),
    ".wav": ("audio/wav", 0, b"RIFF"),
}
VIDEO: dict[str, Type] = {
    ".mp4": ("video/mp4", 4, b"ftyp"),
    ".webm": ("video/webm", 0, b"\x1a\x45\xdf\xa3"),
}
"""What every browser plays."""
CAPTIONS: dict[str, Type] = {".vtt": ("text/vtt", 0, (b"WEBVTT", b"\xef\xbb\xbfWEBVTT"))}

KINDS: Mapping[str, Mapping[str, Type]] = {
    "picture": TYPES,
    "map": TYPES,
    "audio": AUDIO,
    "video": {**VIDEO, **AUDIO},
    "captions": CAPTIONS,
}
"""What files are for, and the types of each: pictures in texts, pictures elsewhere, recordings, captions."""
_NAMES = {"picture": "picture", "map": "picture", "audio": "sound", "video": "sound or video"}


class Asset(NamedTuple):
    """A file that the page shows."""

    path: Path
    name: str
    """Its path in the package, made of its content: `media/<digest>.<ext>`."""
    inline: bool
    """Whether it stands in the page as a `data:` address, and needs no file beside it."""
    kind: str = "picture"
    """One of `KINDS`."""

    def address(self) -> str:
        """What `src` says."""
        if not self.inline:
            return self.name
        data = b64encode(self.path.read_bytes()).decode("ascii")
        return f"data:{TYPES[self.path.suffix.lower()][0]};base64,{data}"


class AssetError(Exception):
    """A file that cannot be shown: a diagnostic's code, message and hint."""

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


class Assets:
    """The files in a unit's folder that pages may show."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._found: dict[tuple[str, str], Asset] = {}

    def find(self, source: str, kind: str = "picture") -> Asset:
        """The file that Markdown calls `source`, a path relative to the folder. Raises `AssetError`."""
        if (source, kind) not in self._found:
            self._found[source, kind] = self._find(source, kind)
        return self._found[source, kind]

    def _find(self, source: str, kind: str) -> Asset:
        if ":" in source or source.startswith("//"):
            hint = "put the file into the unit's folder, so that the package is whole without the net"
            raise AssetError("MS067", f"`{_cut(source)}` is not a file of the unit", hint)
        source = unquote(source)
        path = self.folder / source
        try:
            inside = path.resolve().is_relative_to(self.folder.resolve())
        except (OSError, RuntimeError, ValueError):  # a loop of links, a name that no file can have
            raise AssetError(
                "MS063", f"there is no file `{_cut(source)}`", self._similar(source, kind)
            ) from None
        if not inside or source.startswith(("/", "\\")):
            raise AssetError(
                "MS064", f"`{_cut(source)}` leads out of the unit's folder", "copy it to `media/`"
            )
        try:
            content = _content(path, kind)
        except OSError as error:
            if isinstance(error, FileNotFoundError | NotADirectoryError) or path.is_dir():
                raise AssetError(
                    "MS063", f"there is no file `{_cut(source)}`", self._similar(source, kind)
                ) from None
            raise AssetError("MS063", f"`{_cut(source)}` cannot be read: {error.strerror}") from None
        _check_type(path, content, kind)
        digest = sha256(content).hexdigest()[:16]
        inline = len(content) <= MAX_INLINE and KINDS[kind] is TYPES
        return Asset(path, f"media/{digest}{path.suffix.lower()}", inline, kind)

    def _similar(self, source: str, kind: str) -> str | None:
        if "\\" in source:
            return "write `/` between folder and file"
        names = [
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.suffix.lower() in KINDS[kind]
        ]
        return did_you_mean(source, names) or "paths are relative to the unit's folder, such as `media/x.png`"


def _content(path: Path, kind: str) -> bytes:
    size = path.stat().st_size
    recorded = kind in ("audio", "video")
    most = MAX_RECORDING if recorded else MAX_PICTURE
    if size > most:
        message = f"`{path.name}` has {size:,} bytes; at most {most:,} are taken"
        hint = "make it shorter" if recorded else "make it smaller: a page shows about 1,600 pixels across"
        raise AssetError("MS066", message, hint)
    return path.read_bytes()


def _check_type(path: Path, content: bytes, kind: str) -> None:
    types = KINDS[kind]
    known = types.get(path.suffix.lower())
    if known is None:
        what = f"no {_NAMES[kind]} that every browser shows" if kind in _NAMES else "no file of captions"
        raise AssetError("MS065", f"`{path.name}` is {what}", f"use {', '.join(types)}")
    media_type, offset, mark = known
    fits = content.startswith(mark, offset) if offset is not None else _SVG in content
    if not fits:
        message = f"`{path.name}` is not what its name says: its content is no {media_type}"
        raise AssetError("MS065", message, "save it again in that format, or mend its name")


def _cut(source: str) -> str:
    return source if len(source) <= 60 else f"{source[:59]}…"
