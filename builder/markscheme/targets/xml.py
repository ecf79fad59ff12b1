"""Manifests as lxml trees, in the form that LMSs really read.

Moodle goes by literal prefixes and reads text with a parser of its own: a character reference
stays as it is written, a lone `0` vanishes, and so does a space between two entities.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from lxml import etree

from .base import decimal, one_line, shorten

Element = etree._Element
Texts = Sequence[tuple[str, str]]
"""One text in several languages: tags and words."""
LONGEST_TITLE = 255
"""A longer title makes Moodle's upload fail with a database error."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Maker(Protocol):
    """Makes an element: `make("adlcp:prefixed", child, "text", attribute="value")`."""

    def __call__(
        self, tag: str, /, *content: Element | str, attributes: Mapping[str, str] | None = None, **more: str
    ) -> Element: ...


def maker(namespaces: Mapping[str | None, str]) -> Maker:
    """An element maker for the given prefixes; None is the default namespace."""

    def name(tag: str, default: str | None) -> str:
        prefix, _, local = tag.rpartition(":")
        space = namespaces[prefix] if prefix else default
        return f"{{{space}}}{local}" if space else tag

    def make(
        tag: str, /, *content: Element | str, attributes: Mapping[str, str] | None = None, **more: str
    ) -> Element:
        element = etree.Element(name(tag, namespaces[None]), nsmap=namespaces)  # type: ignore[arg-type]  # lxml-stubs knows no default namespace
        for key, value in {**(attributes or {}), **more}.items():
            element.set(key if key.startswith("{") else name(key, None), value)
        for each in content:
            if isinstance(each, str):
                element.text = words(each)
            else:
                element.append(each)
        return element

    return make


def words(text: str) -> str:
    """Text that survives Moodle's reader, with no-break spaces where it would lose something."""
    text = re.sub(r"(?<=[&<>]) (?=[&<>])", "\u00a0", text)
    return f"{text}\u00a0" if text == "0" else text


def title(text: str) -> str:
    """A title on one line of at most 255 characters."""
    return shorten(text, LONGEST_TITLE)


def number(value: float) -> str:
    """A number of 0 to 100. Nought is `0.0`: Moodle's reader loses a lone `0`."""
    text = decimal(value)
    assert text is not None, value
    return "0.0" if text == "0" else text


def document(root: Element) -> bytes:
    """The whole file, in raw UTF-8."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in root.nsmap if prefix])
    body: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body


def vcard(name: str) -> str:
    """An organization as LOM names it (RFC 2426)."""
    escaped = re.sub(r"([\\,;])", r"\\\1", one_line(name))
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{escaped}\nORG:{escaped}\nEND:VCARD"
