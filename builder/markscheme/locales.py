"""The player's words: one file a language, with English where it lacks some.

A language without a file of its own has that of its main language (`cy` for `cy-GB`).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
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
    """The files with the player's words, the later ones over the earlier."""
    return tuple(path.read_bytes() for path in files(language, workspace))


def files(language: str, workspace: Path | None = None) -> list[Path]:
    """English, then the main language and the language, as built in and as the workspace has them."""
    main = language.partition("-")[0].lower()
    builtin = templates.builtin()
    places = [
        (builtin, ENGLISH),
        *((root, name) for root in (builtin, workspace) for name in (main, language)),
    ]
    paths = (_file(root, name) for root, name in places if root is not None)
    return [path for path in dict.fromkeys(paths) if path.is_file()]


def _file(root: Path, name: str) -> Path:
    folder = root if root == templates.builtin() else root / "templates"
    return folder / "locales" / f"{name}.json"


def has_words(language: str, layers: Sequence[bytes]) -> bool:
    """Whether these layers have words of the language's own."""
    return len(layers) > 1 or language.partition("-")[0].lower() == ENGLISH


def merged(words: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """`own` words, and others where it has none. A plural that it has in any form is its own."""
    stems = {_stem(key) for key in own}
    return {key: text for key, text in words.items() if _stem(key) not in stems} | dict(own)


def check(language: str, workspace: Path) -> Iterator[Diagnostic]:
    """What the player cannot say in a language; warnings, since English stands in its place."""
    english, *others = files(language, workspace)
    try:
        known, *own = (json.loads(path.read_bytes()) for path in (english, *others))
    except ValueError:
        return  # `page.py` says so
    if not others and language.partition("-")[0].lower() != ENGLISH:
        place = f"templates/locales/{language}.json"
        message = f"the player has no words in `{language}`: English stands in their place"
        hint = f"translate the built-in `en.json` as `{place}` of the workspace"
        yield Diagnostic("MS221", message, Span(place, 1, 1), hint, "warning")
    elif others and language.partition("-")[0].lower() != ENGLISH:
        stems = {_stem(key) for words in own for key in words}
        missing = sorted({_stem(key) for key in known} - stems)
        if missing:
            hint = "English stands in their place"
            span = Span(shown(others[-1]), 1, 1)
            yield Diagnostic("MS221", f"no words for {_named(missing)}", span, hint, "warning")
    for path, words in zip(others, own, strict=True):
        yield from _check_holes(known, words, Span(shown(path), 1, 1))


def _check_holes(known: Mapping[str, str], own: Mapping[str, str], span: Span) -> Iterator[Diagnostic]:
    """Placeholders that the player does not fill."""
    filled = {_stem(key): set(_HOLE.findall(text)) for key, text in known.items()}
    for key, text in own.items():
        holes = filled.get(_stem(key), set())
        for hole in sorted(set(_HOLE.findall(text)) - holes):
            hint = f"the player would show it as it is, since it fills {_listed(holes)}"
            yield Diagnostic("MS222", f"`{{{hole}}}` in `{key}` stands for nothing", span, hint, "warning")


def _stem(key: str) -> str:
    return _FORM.sub("", key)


def _named(keys: list[str]) -> str:
    some = ", ".join(f"`{key}`" for key in keys[:SHOWN])
    return some if len(keys) <= SHOWN else f"{some} and {len(keys) - SHOWN} more"


def _listed(holes: set[str]) -> str:
    return ", ".join(f"`{{{hole}}}`" for hole in sorted(holes)) or "nothing there"
