"""How wide and high a picture is, in pixels, by the first bytes of its file."""

import re
from collections.abc import Callable

Size = tuple[int, int]


def size_of(suffix: str, content: bytes) -> Size | None:
    """Width and height; None where the format or the file does not say. `suffix` is that of its name."""
    read = _READERS.get(suffix.lower())
    return None if read is None else read(content)


def _png(content: bytes) -> Size | None:
    """The header chunk comes first (PNG, third edition, 11.2.1)."""
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _jpeg(content: bytes) -> Size | None:
    """The frame header (ITU-T T.81, B.2.2): segments are skipped up to it."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # fill
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            high, wide = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(wide, "big"), int.from_bytes(high, "big")
        else:
            at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return None


def _svg(content: bytes) -> Size | None:
    """The drawing's own coordinates where they begin at 0, else the size that it asks for."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
    own = re.fullmatch(r"\s*0[\s,]+0[\s,]+(\d+)[\s,]+(\d+)\s*", root.get("viewBox", ""))
    asked = re.fullmatch(r"(\d+)(?:px)?,(\d+)(?:px)?", f"{root.get('width')},{root.get('height')}")
    found = own or asked
    return (int(found[1]), int(found[2])) if found else None


_READERS: dict[str, Callable[[bytes], Size | None]] = {
    ".png": _png,
    ".jpg": _jpeg,
    ".jpeg": _jpeg,
    ".svg": _svg,
}
