"""Text for terminals: without what they obey, and as wide as they show it."""

import re
import unicodedata

TAB = 4
RESET, BOLD, UNDERLINE, NO_UNDERLINE = "\x1b[0m", "\x1b[1m", "\x1b[4m", "\x1b[24m"
RED, YELLOW, BLUE = "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m"

# Control characters, and those that turn the direction of text: neither may reach a terminal.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def visible(source: str) -> str:
    """`source` without a character that a terminal obeys."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", source)


def shown(source: str) -> str:
    """The same, with tabs as spaces."""
    return visible(source.replace("\t", " " * TAB))


def width(shown: str) -> int:
    """Columns of a terminal: wide characters take two, combining ones none."""
    return sum(
        0
        if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me")
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in shown
    )
