"""The player's words: one file a language, with English where it lacks some.

A language without a file of its own has that of its main language (`cy` for `cy-GB`).
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from . import templates
from .diagnostics import Diagnostic, Span
from .workspace import shown

ENGLISH = "en"
RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left (Unicode CLDR, the usual script of each)."""
SHOWN = 3
"""Most phrases that a finding names."""
_FORM = re.compile(r"\.(zero|one|two|few|many|other)$")
_HOLE = re.compile(r"\{(\w+)\}")


def direction(language: str) -> Literal["ltr", "rtl"]:
    """In which direction a language is written; a script that the tag names is not looked at."""
    return "rtl" if language.partition("-")[0].lower() in RTL else "ltr"


def layers(language: str, workspace: Path | None = None) -> tuple[bytes, ...]:
    """The files with the player's words, the later ones over the earlier: English first."""
    paths = [templates.find(f"locales/{ENGLISH}.json"), find(language, workspace)]
    return tuple(path.read_bytes() for path in dict.fromkeys(paths) if path is not None)


def find(language: str, workspace: Path | None = None) -> Path | None:
    """The file with a language's words."""
    names = (language, language.partition("-")[0].lower())
    found = (templates.find(f"locales/{name}.json", workspace) for name in names)
    return next((path for path in found if path is not None), None)


def merged(words: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """`own` words, and others where it has none. A plural that it has in any form is its own."""
    stems = {_stem(key) for key in own}
    return {key: text for key, text in words.items() if _stem(key) not in stems} | dict(own)


def check(language: str, workspace: Path) -> Iterator[Diagnostic]:
    """What the player cannot say in a language; warnings, since English stands in its place."""
    path = find(language, workspace)
    if path is None:
        span = Span(f"templates/locales/{language}.json", 1, 1)
        hint = f"translate the built-in `en.json` as `templates/locales/{language}.json` of the workspace"
        yield Diagnostic(
            "MS221",
            f"the player has no words in `{language}`: English stands in their place",
            span,
            hint,
            "warning",
        )
        return
    english = templates.find(f"locales/{ENGLISH}.json")
    if english is None or path == english:
        return
    span = Span(shown(path), 1, 1)
    try:
        known, own = (json.loads(each.read_bytes()) for each in (english, path))
    except ValueError:
        return  # `page.py` says so
    stems = {_stem(key) for key in own}
    missing = sorted({_stem(key) for key in known} - stems)
    if missing:
        hint = "English stands in their place"
        yield Diagnostic("MS221", f"no words for {_named(missing)}", span, hint, "warning")
    holes = {_stem(key): set(_HOLE.findall(text)) for key, text in known.items()}
    for key, text in own.items():
        for hole in sorted(set(_HOLE.findall(text)) - holes.get(_stem(key), set())):
            hint = (
                f"the player would show it as it is, since it fills {_listed(holes.get(_stem(key), set()))}"
            )
            yield Diagnostic("MS222", f"`{{{hole}}}` in `{key}` stands for nothing", span, hint, "warning")


def _stem(key: str) -> str:
    return _FORM.sub("", key)


def _named(keys: list[str]) -> str:
    some = ", ".join(f"`{key}`" for key in keys[:SHOWN])
    return some if len(keys) <= SHOWN else f"{some} and {len(keys) - SHOWN} more"


def _listed(holes: set[str]) -> str:
    return ", ".join(f"`{{{hole}}}`" for hole in sorted(holes)) or "nothing there"
