"""Documents for tests, written as authors write them, and what the models make of them."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

from markscheme.diagnostics import Diagnostic
from markscheme.interactions import check_item
from markscheme.model.reading import read_item, read_model
from markscheme.source.yaml import Entry, decode

FILE = "test.yaml"


class Plain:
    """Texts as if Markdown had no syntax: what was compiled, and how, shows in the result."""

    language = ""
    synonyms: Mapping[str, tuple[str, ...]] = {}

    def block(self, markdown: str) -> str:
        return f"<p>{markdown}</p>"

    def inline(self, markdown: str) -> str:
        return f"<i>{markdown}</i>"

    def plain(self, markdown: str) -> str:
        return markdown

    def picture(self, source: str, width: int, height: int) -> str:
        return source

    def file(self, source: str, kind: str) -> str:
        return source


def entries(text: str, file: str = FILE) -> list[Entry]:
    """The documents of a YAML stream; the text may be indented as a whole."""
    document = decode(Path(file), file, dedent(text).lstrip("\n").encode())
    assert document.faults() == []
    return document.documents


class Found:
    """A report that keeps what it is given, as `line:column code message (hint)`."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self.diagnostics: list[Diagnostic] = []

    def __call__(self, *arguments: Any, **options: Any) -> None:
        self.diagnostics.append(self._entry.fault(*arguments, **options))

    @property
    def lines(self) -> list[str]:
        return lines(self.diagnostics)


def lines(diagnostics: list[Diagnostic]) -> list[str]:
    """Each diagnostic with its place, in a line."""
    return [
        f"{each.span.line}:{each.span.column} {each.code} {each.message}"
        + (f" ({each.hint})" if each.hint else "")
        for each in diagnostics
    ]


def item(text: str) -> Any:
    """The item of a document without faults."""
    (entry,) = entries(text)
    found = Found(entry)
    read = read_item(entry.data, found)
    assert found.lines == []
    return read


def faults(text: str, model: str | None = None) -> list[str]:
    """What is wrong with a document: an item's shape and own checks, or a model's shape."""
    (entry,) = entries(text)
    found = Found(entry)
    if model is not None:
        read_model(model, entry.data, found)
        return found.lines
    read = read_item(entry.data, found)
    if read is not None:
        check_item(read, found)
    return found.lines
