"""Words of a text, and what is known of English ones. Word lists are data: `english.json`."""

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?]+(?:\.(?=\d)[^.!?]*)*[.!?]*[”’\")]*")
_ENDINGS = ("ingly", "edly", "ings", "ies", "ing", "ed", "es", "ly", "s")
LEAST_ROOT = 4
"""Letters that remain of a word whose ending is taken away."""


@cache
def english(name: str) -> Any:
    """A list of `english.json`; one that is written as a line of words comes as a frozen set."""
    found = _lists()[name]
    return frozenset(found.split()) if isinstance(found, str) else found


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = json.loads((files(__package__) / "english.json").read_text(encoding="utf-8"))
    return lists


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A pattern that finds any entry of a list as whole words."""
    entries = sorted(english(name), key=len, reverse=True)
    either = "|".join(re.escape(entry).replace("'", "[’']") for entry in entries)
    return re.compile(rf"(?<![\w-])(?<!how )(?:{either})(?![\w-])", re.IGNORECASE)


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def sentences(text: str) -> list[str]:
    """The sentences of plain text, without white space around them."""
    return [found for each in _SENTENCE.findall(text) if (found := each.strip(" .”’\"'"))]


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """A word without its commonest endings: “refunds” and “refunding” have one root."""
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_ROOT:
            return word.removesuffix(ending)
    return word


def content_roots(text: str) -> list[str]:
    """The roots of the words that carry meaning in English, in order."""
    stop = english("stop")
    return [root(word) for word in words(text) if word not in stop and len(word) > 2]


def common_start(texts: Sequence[Sequence[str]]) -> int:
    """How many words all of the texts begin with."""
    count = 0
    for together in zip(*texts, strict=False):
        if len(set(together)) > 1:
            break
        count += 1
    return count


def quoted(several: Iterable[str]) -> str:
    """Words as a diagnostic shows them."""
    return ", ".join(f"`{each}`" for each in several)
