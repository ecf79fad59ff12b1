"""Authors' YAML files, read fast and located exactly.

A file is a stream of documents. Each is read by the fast reader (`fast.py`); what that one
leaves, and all that is faulty, goes to the exact reader (`exact.py`), which also knows
where everything stands.

Data is str, list, dict, True, False and None. Only plain `true`, `false`, `null`, `~` and
nothing at all mean other than their text: numbers stay as written, since the models know
which fields are numbers.
"""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..diagnostics import Diagnostic, Related, Report, Severity, Span
from .fast import NotPlainError, read_fast, silence

if TYPE_CHECKING:
    from .exact import Node

Pointer = tuple[str | int, ...]
"""The way to a place in a document's data: keys and indexes, outermost first."""

MAX_BYTES = 32 * 1024 * 1024
"""A larger file is refused: 30,000 items would fit."""

# Control characters (but the line break), C1, the line breaks of YAML 1.1, and what XML cannot hold.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SEPARATOR = re.compile(r"\n(?:---|\.\.\.)(?=\s|\Z)")
_CONTENT = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)
_WORD_LINE = re.compile(r"^([a-z_]+): +([\w-]+) *$", re.MULTILINE)
TOGETHER = 32
"""Documents that are parsed as one stream, at most."""
_UNREAD: Any = object()


class Entry:
    """One document of a file's stream."""

    __slots__ = ("_data", "_node", "document", "faults", "line", "text")

    def __init__(self, document: "Document", line: int, text: str) -> None:
        self.document = document
        self.line = line
        """Lines of the file before `text`."""
        self.text = text
        self.faults: list[Diagnostic] = []
        """What is wrong with its YAML; filled when the data is read."""
        self._data: Any = _UNREAD
        self._node: Node | None = None

    @property
    def data(self) -> Any:
        """The document's data; None where its YAML has faults."""
        if self._data is _UNREAD:
            parse([self])
        return self._data

    def glimpse(self) -> dict[str, str]:
        """What its top-level lines of a single word say, where its YAML has faults: an id, a type."""
        return dict(_WORD_LINE.findall(self.text))

    def node(self) -> "Node | None":
        """The document with positions, as the exact reader sees it; None where its YAML has faults."""
        if self._node is None:
            from . import exact  # PyYAML is imported only where there is a fault

            self._node, self.faults = exact.read(self)
        return self._node

    def locate(self, pointer: Pointer = (), *, key: bool = False) -> Span:
        """Where the value at `pointer` stands, or (`key`) its key. What is absent is where it should be."""
        from . import exact

        return exact.locate(self, pointer, key)

    def locate_text(self, text: str, excerpt: str) -> Span:
        """Where `excerpt` stands in the scalar whose value is `text`; that scalar where it is not found."""
        from . import exact

        return exact.locate_text(self, text, excerpt)

    def fault(
        self,
        code: str,
        message: str,
        pointer: Pointer = (),
        hint: str | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
        related: Iterable[tuple[Pointer, str]] = (),
    ) -> Diagnostic:
        """A diagnostic at the value at `pointer`, or at its key; `related`: places with words."""
        fault = self.document.fault(code, message, self.locate(pointer, key=key), hint, severity)
        places = ((words, self.locate(place)) for place, words in related)
        found = tuple(Related(words, span, self.document.line(span.line)) for words, span in places)
        return fault._replace(related=found) if found else fault

    def reporter(self, report: Report) -> Callable[..., None]:
        """What puts this document's faults into `report`; it takes what `fault` takes."""

        def add(*args: Any, **options: Any) -> None:
            report.add(self.fault(*args, **options))

        return add


class Document:
    """One file: its text and the documents of its stream.

    `diagnostics` holds what is wrong with the file itself; each entry holds its own faults.
    """

    def __init__(
        self,
        path: Path,
        file: str,
        text: str,
        diagnostics: list[Diagnostic] | None = None,
        original: str | None = None,
    ) -> None:
        self.path = path
        self.file = file
        """The name shown to the author."""
        self.text = text
        self._shown = text if original is None else original
        self.diagnostics = diagnostics if diagnostics is not None else []
        self.documents = [Entry(self, line, chunk) for line, chunk in split(text)]
        self._lines: list[str] | None = None

    def line(self, number: int) -> str:
        """A line of the file, counted from 1; empty past the end."""
        if self._lines is None:
            self._lines = self._shown.split("\n")
        return self._lines[number - 1] if number <= len(self._lines) else ""

    def fault(
        self, code: str, message: str, span: Span, hint: str | None = None, severity: Severity = "error"
    ) -> Diagnostic:
        """A diagnostic with the source line it points into."""
        return Diagnostic(code, message, span, hint, severity, self.line(span.line))

    def faults(self) -> list[Diagnostic]:
        """All that is wrong with the file and its YAML."""
        parse(self.documents)
        return [*self.diagnostics, *(fault for entry in self.documents for fault in entry.faults)]


def read(path: Path, file: str | None = None) -> Document:
    """The document in `path`, shown to the author as `file`. Never raises: see `Document.diagnostics`."""
    file = file or path.as_posix()
    content = load(path, file)
    return content if isinstance(content, Document) else decode(path, file, content)


def load(path: Path, file: str) -> "bytes | Document":
    """The bytes of a file, or the document that says why it cannot be read."""
    try:
        content = _content(path)
    except OSError as error:
        return _unreadable(path, file, "MS001", f"cannot be read: {(error.strerror or str(error)).lower()}")
    if isinstance(content, int):
        message = f"the file has {content:,} bytes; at most {MAX_BYTES:,} are read"
        return _unreadable(path, file, "MS003", message, "spread its items over several files")
    return content


def decode(path: Path, file: str, content: bytes) -> Document:
    """The document that `content` holds: UTF-8, with or without a byte order mark, any line breaks."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(path, file, "MS002", "the file is UTF-16", "save it as UTF-8")
    if not content.endswith(b"\n"):
        content += b"\n"  # so that a block text at the end has its last line break in any case
    invalid = None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        invalid = error
        text = content.decode("utf-8-sig", "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = [] if _is_clean(content) else list(FORBIDDEN.finditer(text))
    document = Document(path, file, FORBIDDEN.sub(" ", text) if found else text, original=text)
    if invalid is not None:
        document.diagnostics.append(_not_utf8(document, content, invalid))
    document.diagnostics += [_forbidden(document, match) for match in found]
    if not document.documents and not document.diagnostics:
        what = "holds comments only" if document.text.strip() else "is empty"
        hint = "write the data, or delete the file"
        document.diagnostics.append(document.fault("MS004", f"the file {what}", Span(file, 1, 1), hint))
    return document


def split(text: str) -> Iterator[tuple[int, str]]:
    """The documents of a stream, each with the number of lines before it; no empty ones.

    Lines that start with `---` or `...` part documents wherever they stand (YAML 1.2.2, 9.1.2 and
    9.2), so no parser is needed. A separator that has anything beside it stays with its document.
    """
    start = line = 0
    if text.startswith("---\n"):
        start, line = 4, 1
    for match in _SEPARATOR.finditer(text):
        end = match.start() + 1
        if end < start:
            continue
        yield from _chunk(text, start, end, line)
        line += text.count("\n", start, end)
        start = end
        if text.startswith(("---\n", "...\n"), end):
            start, line = end + 4, line + 1
    yield from _chunk(text, start, len(text), line)


def _chunk(text: str, start: int, end: int, line: int) -> Iterator[tuple[int, str]]:
    chunk = text[start:end]
    if _CONTENT.search(chunk):
        yield line, chunk


def parse(entries: Iterable[Entry]) -> None:
    """Reads the data of those entries that are not read yet."""
    unread = [entry for entry in entries if entry._data is _UNREAD]
    with silence():
        for start in range(0, len(unread), TOGETHER):
            _parse(unread[start : start + TOGETHER])


def _parse(entries: list[Entry]) -> None:
    try:
        found = read_fast([entry.text for entry in entries])
    except NotPlainError:
        if len(entries) == 1:
            node = entries[0].node()
            entries[0]._data = None if node is None else node.data()
            return
        for entry in entries:  # so that the others need not suffer for one
            _parse([entry])
    else:
        for entry, data in zip(entries, found, strict=True):
            entry._data = data


def _content(path: Path) -> bytes | int:
    """The bytes of a regular file, or its size where that is too much."""
    # Without waiting for somebody to write into a named pipe; and by hand, since a unit may have many files.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(None, "it is not a regular file")
        content = b""
        while len(content) <= MAX_BYTES and (more := os.read(handle, max(status.st_size + 1, 4096))):
            content += more
        return content if len(content) <= MAX_BYTES else max(status.st_size, len(content))
    finally:
        os.close(handle)


def _unreadable(path: Path, file: str, code: str, message: str, hint: str | None = None) -> Document:
    return Document(path, file, "", [Diagnostic(code, message, Span(file, 1, 1), hint)])


def _is_clean(content: bytes) -> bool:
    """Whether the bytes hold no control character, for certain."""
    return not content.translate(None, _CLEAN)


_CLEAN = bytes(range(0x20, 0x7F)) + b"\n\r\t"


def _not_utf8(document: Document, content: bytes, error: UnicodeDecodeError) -> Diagnostic:
    # Counted in what was decoded before the byte, so that the column fits the shown line.
    offset = error.start + len(content) - len(error.object)  # the byte order mark is not in the object
    before = error.object[: error.start].decode().replace("\r\n", "\n").replace("\r", "\n")
    span = _span_at(document, before, len(before))
    message = f"byte 0x{content[offset]:02X} at offset {offset:,} is not UTF-8"
    hint = "save the file as UTF-8 (it looks like Windows-1252 or Latin-1)"
    return document.fault("MS002", message, span, hint)


def _forbidden(document: Document, match: re.Match[str]) -> Diagnostic:
    character = ord(match[0])
    span = _span_at(document, document.text, match.start())
    if character in (0x85, 0x2028, 0x2029):
        what, hint = "an invisible line separator", "put an ordinary line break or a space in its place"
    else:
        what, hint = "a control character", "delete it; editors can show invisible characters"
    return document.fault("MS005", f"{what}, U+{character:04X}", span, hint)


def _span_at(document: Document, text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1)
    return Span(document.file, line + 1, column + 1, column + 2)
