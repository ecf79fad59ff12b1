"""A manifest as XML with positions: parsed without DTDs, entities or network."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from lxml import etree

from ..diagnostics import Diagnostic, Severity, Span

NAME = "imsmanifest.xml"
CP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
CP_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
ADLCP_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"
XML = "http://www.w3.org/XML/1998/namespace"
VERSIONS = {"1.2": "scorm12", "1.3": "scorm2004", "CAM 1.3": "scorm2004"} | {
    f"2004 {edition} Edition": "scorm2004" for edition in ("3rd", "4th")
}
"""What Moodle matches, letter by letter."""
_TAGS = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<([^\s/>!?]+)", re.DOTALL)

Element = etree._Element


class UnreadableError(Exception):
    """The manifest cannot be read; the diagnostic says why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Manifest:
    """The parsed manifest; `faults` gathers what is wrong with it."""

    def __init__(self, content: bytes, package: str, name: str = NAME) -> None:
        self.file = f"{package}!{name}"
        self.faults: list[Diagnostic] = []
        self.root = self._parse(content)
        self.elements = list(self.root.iter("*"))
        self.text = content.decode(self.root.getroottree().docinfo.encoding or "utf-8", "replace")
        starts = (match.start() for match in _TAGS.finditer(self.text) if match[1])
        self._offsets = dict(zip(self.elements, starts, strict=False))
        self._lines = [0, *accumulate(len(line) for line in self.text.splitlines(keepends=True))]

    def _parse(self, content: bytes) -> Element:
        # Without NUL bytes, so that UTF-16 does not hide a declaration.
        plain = content.replace(b"\0", b"")
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            line = plain[: plain.index(b"<!")].count(b"\n") + 1
            hint = "leave out the document type; manifests follow XML Schemas"
            raise UnreadableError(
                Diagnostic("MS422", "declares a document type or entities", Span(self.file, line, 1), hint)
            )
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            line, column = getattr(error, "position", (1, 1))
            message = f"is no well-formed XML: {str(error).rpartition(', line')[0] or error}"
            raise UnreadableError(
                Diagnostic("MS421", message, Span(self.file, max(line, 1), max(column, 1)))
            ) from error

    def fault(
        self,
        code: str,
        message: str,
        element: Element,
        attribute: str = "",
        hint: str | None = None,
        severity: Severity = "error",
    ) -> None:
        """Notes what is wrong at an element, or at one of its attributes."""
        span = self.span(element, attribute)
        lines = self.text.splitlines()
        line = lines[span.line - 1] if span.line <= len(lines) else None
        self.faults.append(Diagnostic(code, message, span, hint, severity, line))

    def span(self, element: Element, attribute: str = "") -> Span:
        """Where the element's start tag, or one of its attributes, stands."""
        start = self._offsets.get(element, 0)
        end = self.text.find(">", start) + 1
        if attribute and (
            found := re.compile(rf"[\w:]*\b{re.escape(attribute)}\s*=").search(self.text, start, end)
        ):
            start, end = found.start(), found.end() - 1
        line = bisect_right(self._lines, start)
        begin = self._lines[line - 1]
        stop = min(end, self._lines[line]) if line < len(self._lines) else end
        return Span(self.file, line, start - begin + 1, stop - begin + 1)

    def source(self, element: Element) -> str:
        """The element's content as it is written; for elements that hold text only."""
        start = self.text.find(">", self._offsets.get(element, 0)) + 1
        return self.text[start : self.text.find("</", start)]

    def all(self, *names: str) -> Iterator[Element]:
        """Every element with one of these local names, wherever it stands."""
        return (element for element in self.elements if local(element) in names)

    @property
    def version(self) -> str:
        """`scorm12` or `scorm2004`: what the namespace says, else the schemaversion."""
        by_space = {CP_12: "scorm12", CP_2004: "scorm2004"}.get(etree.QName(self.root).namespace or "")
        return by_space or VERSIONS.get(self.schema_version or "", "scorm12")

    @property
    def schema_version(self) -> str | None:
        metadata = child(self.root, "metadata")
        element = None if metadata is None else child(metadata, "schemaversion")
        return None if element is None else (element.text or "").strip()


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return etree.QName(element).localname


def space(element: Element) -> str:
    """An element's namespace."""
    return etree.QName(element).namespace or ""


def children(element: Element, name: str) -> list[Element]:
    return [each for each in element.iterchildren("*") if local(each) == name]


def child(element: Element, name: str) -> Element | None:
    return next(iter(children(element, name)), None)


def attribute(element: Element, name: str) -> str | None:
    """The value of the attribute with this local name, in whatever namespace."""
    for key, value in element.attrib.items():
        if etree.QName(str(key)).localname == name:
            return str(value)
    return None
