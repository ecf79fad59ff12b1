"""What schemes that look for phrases share: phrases are well formed, and the sets they name are there."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress

from ..diagnostics import did_you_mean
from ..model.base import Text
from .base import Pointer, Report
from .phrases import PhraseError, parse

Phrases = tuple[Text, ...]
Synonyms = Mapping[str, Phrases]


def placed(several: Phrases, *at: str | int) -> Iterator[tuple[Pointer, str]]:
    """Each phrase with its place; `at` is the way to the list."""
    for index, phrase in enumerate(several):
        yield (*at, index), phrase


def check_phrase(phrase: str, place: Pointer, synonyms: Synonyms, report: Report) -> None:
    """The phrase is well formed, and its sets are declared."""
    try:
        parsed = parse(phrase)
    except PhraseError as fault:
        message = f"{fault.message}, at character {fault.position + 1} of the phrase"
        report("MS127", message, place, fault.hint)
        return
    for name, _ in parsed.sets:
        if name not in synonyms:
            hint = did_you_mean(name, synonyms) or "declare it under the scheme's `synonyms`"
            report("MS128", f"there is no synonym set `{name}`", place, hint)
    if parsed.joined and "synonyms" in place:
        report("MS127", "`&` in a synonym set", place, "a set holds words that stand for each other")


def check_sets(synonyms: Synonyms, report: Report) -> None:
    """No set holds itself, be it by way of others: it would have no end."""
    holds = {name: set(_names(several)) for name, several in synonyms.items()}
    for name in synonyms:
        if name in reached(name, holds):
            message = f"the synonym set `{name}` holds itself"
            report("MS129", message, ("scheme", "synonyms", name), key=True)


def _names(several: Phrases) -> Iterator[str]:
    for phrase in several:
        with suppress(PhraseError):
            yield from (name for name, _ in parse(phrase).sets)


def reached(start: str, steps: Mapping[str, Collection[str]]) -> set[str]:
    """All that can be reached from `start` in one step or more."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        fresh = set(steps.get(waiting.pop(), ())) - found
        found |= fresh
        waiting += fresh
    return found
