"""Places in a running text, `[[id]]` in its Markdown: gaps to fill and phrases to select."""

import re
from collections.abc import Mapping, Sequence

from ..diagnostics import did_you_mean
from .base import Report

GAP = re.compile(r"\[\[([a-z0-9][a-z0-9_-]{0,63})\]\]")
_MEANT = re.compile(r"\[\[\s*([A-Za-z0-9][\w-]*)\s*\]\]")
"""Gaps, and what was meant as one: `[[ when ]]`, `[[When]]`."""
# A gap holds a form control, which neither a link nor an image's description can hold.
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[\[[^\[\]]*\]\]|\[[^\[\]]*\])*\]\([^()]*\)")
_TAG_OR_GAP = re.compile(rf"""<[^<>"]*(?:"[^"]*"[^<>"]*)*>|{GAP.pattern}""")
_MARK = re.compile(r'<span data-gap="([^"]*)"></span>')
"""What `with_gaps` puts in a gap's place."""


def check_gaps(text: str, names: Sequence[str], at: str, report: Report) -> None:
    """Each name once in the running text; `at` is the field that lists them."""
    text = _LINK.sub("", text)
    found = GAP.findall(text)
    for written, name in dict.fromkeys((m[0], m[1]) for m in _MEANT.finditer(text)):
        if written != f"[[{name}]]" or name not in names:
            hint = did_you_mean(f"[[{name.lower()}]]", [f"[[{each}]]" for each in names])
            report("MS123", f"`{written}` is not among the {at}", ("text",), hint)
        elif found.count(name) > 1:
            report("MS124", f"`[[{name}]]` stands {found.count(name)} times in the text", ("text",))
    for index, name in enumerate(names):
        if name not in found:
            one = at.removesuffix("s")
            hint = f"{at} stand in running text, not in links or pictures"
            report("MS125", f"the text has no {one} `[[{name}]]`", (at, index, "id"), hint)


def with_gaps(html: str) -> str:
    """Sanitised HTML with `<span data-gap>` for each `[[id]]` outside tags."""
    return _TAG_OR_GAP.sub(lambda m: f'<span data-gap="{m[1]}"></span>' if m[1] else m[0], html)


def relettered(html: str, letters: Mapping[str, str]) -> str:
    """What `with_gaps` made, with letters for ids."""
    return _MARK.sub(lambda m: f'<span data-gap="{letters[m[1]]}"></span>', html)
