"""Formulas in TeX's notation as MathML Core (W3C), which browsers and screen readers know.

Imported only where a text holds a formula. math-core refuses what it does not know, and says where.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import escape

if TYPE_CHECKING:
    from lxml.etree import _Element
    from math_core import LatexToMathML

TAGS = {
    *("math", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "mpadded", "mphantom", "mstyle"),
    *("mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"),
    *("mmultiscripts", "mprescripts", "mtable", "mtr", "mtd"),
}
_SIZES = {"lspace", "rspace", "minsize", "maxsize", "width", "height", "depth", "voffset", "linethickness"}
_WORDS = {
    *("mathvariant", "stretchy", "symmetric", "largeop", "movablelimits", "fence", "separator", "form"),
    *("accent", "accentunder", "displaystyle", "scriptlevel", "columnspan", "rowspan"),
}
ATTRIBUTES = {**dict.fromkeys(TAGS, _SIZES | _WORDS), "math": {"display", "alttext", "aria-label", "dir"}}
_PLACE = re.compile(r"(\d+): (.*)", re.DOTALL)
_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|[^\s\\]+")
_INVISIBLE = dict.fromkeys(range(0x2061, 0x2065))
"""Function application and its like."""
_STYLED = re.compile(r"\sstyle=")


class Fault(NamedTuple):
    """Why a formula cannot be shown."""

    excerpt: str
    """The part of it that is at fault."""
    message: str


def mathml(tex: str, *, block: bool) -> str | Fault:
    """MathML, still to be sanitised, with text alternatives; or what is wrong.

    It runs from left to right in texts of every language: so does the notation it is written in.
    """
    from math_core import LatexError

    if not tex.strip():
        return Fault(tex, "there is nothing in it")
    try:
        made = _converter().convert_with_local_state(tex, displaystyle=block)
    except LatexError as error:
        found = _PLACE.fullmatch(str(error))
        place, words = (int(found[1]), found[2]) if found else (0, str(error))
        token = _TOKEN.match(tex, place)
        return Fault(token[0] if token else tex, f"{words[:1].lower()}{words[1:].rstrip('.')}")
    if _STYLED.search(made):
        return Fault(tex, "a page allows no colours, boxes and the like in a formula")
    from lxml import etree

    line, source = (" ".join(each.split()) for each in (in_line(etree.fromstring(made)), tex))
    # Browsers leave MathML out of the names of controls, as of an option that is a formula: hence the label.
    words = f'alttext="{escape(source)}" aria-label="{escape(line)}"'
    return made.replace("<math", f'<math dir="ltr" {words}', 1)


def in_line(element: "_Element") -> str:
    """The formula as one types it into a calculator: 1/2, x^2, √(a+b)."""
    parts = [in_line(child) for child in element]
    match element.tag:
        case "mfrac":
            return "/".join(map(_grouped, parts))
        case "msup" | "mover":
            return f"{_grouped(parts[0])}^{_grouped(parts[1])}"
        case "msub" | "munder":
            return f"{_grouped(parts[0])}_{_grouped(parts[1])}"
        case "msubsup" | "munderover":
            return f"{_grouped(parts[0])}_{_grouped(parts[1])}^{_grouped(parts[2])} "
        case "msqrt":
            return f"√{_grouped(''.join(parts))}"
        case "mroot":
            return f"{_grouped(parts[1])}√{_grouped(parts[0])}"
        case "mtr":
            return ", ".join(parts)
        case "mtable":
            return f"({'; '.join(parts)})"
        case "mspace":
            return " "
    return (element.text or "").translate(_INVISIBLE) + "".join(parts)


def _grouped(part: str) -> str:
    return part if len(part) == 1 or part.replace(".", "").isalnum() else f"({part.strip()})"


@cache
def _converter() -> "LatexToMathML":
    from math_core import LatexToMathML

    return LatexToMathML(fancy_error=False, max_expansions=100)
