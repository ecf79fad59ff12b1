"""Phrases and their synonym sets: whether they are well formed, and which sets they need."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..diagnostics import did_you_mean
from ..model.base import Text
from .base import Pointer, Report
from .phrases import PhraseError, joins

Phrases = tuple[Text, ...]
Sets = Mapping[str, Phrases]
"""Phrases that stand for each other, by the name that `<name>` in other phrases calls them by."""
AT_SETS = ("scheme", "synonyms")
"""Where a scheme declares its synonym sets."""
_NAME = re.compile(r"<([a-z0-9][a-z0-9_-]*)>")


def placed(several: Phrases, *at: str | int) -> Iterator[tuple[Pointer, str]]:
    """Phrases of a list, each with its place."""
    for index, phrase in enumerate(several):
        yield (*at, index), phrase


def check_phrase(phrase: str, place: Pointer, report: Report) -> bool:
    """Reports a phrase that is not well formed. Returns whether it may stand in a set: it joins nothing."""
    try:
        return not joins(phrase)
    except PhraseError as fault:
        message = f"{fault.message}, at character {fault.position + 1} of the phrase"
        report("MS127", message, place, fault.hint)
        return True


def check_sets(sets: Sets, report: Report, *at: str | int) -> None:
    """Each phrase is well formed, and no set holds itself, be it by way of others: it would have no end."""
    for name, several in sets.items():
        for place, phrase in placed(several, *at, name):
            if not check_phrase(phrase, place, report):
                report("MS127", "`&` in a synonym set", place, "a set holds words that stand for each other")
    holds = {name: set(names(several)) for name, several in sets.items()}
    for name in sets:
        if name in reached([name], holds):
            report("MS129", f"the synonym set `{name}` holds itself", (*at, name), key=True)


def check_unit_sets(sets: Sets, report: Report) -> None:
    """The synonym sets of a unit, which may hold one another."""
    check_sets(sets, report, "synonyms")
    for name, several in sets.items():
        for place, phrase in placed(several, "synonyms", name):
            for each in names([phrase]):
                if each not in sets:
                    hint = did_you_mean(each, sets) or "declare it beside this one"
                    report("MS128", f"there is no synonym set `{each}`", place, hint)


def named_sets(own: Sets, phrases: Iterable[tuple[Pointer, str]]) -> tuple[tuple[Pointer, str, bool], ...]:
    """`Item.sets` of a scheme with these synonym sets, and these phrases elsewhere in it."""
    inner = (each for name, several in own.items() for each in placed(several, *AT_SETS, name))
    named = (
        (place, name, False)
        for place, phrase in (*inner, *phrases)
        for name in names([phrase])
        if name not in own
    )
    return (*(((*AT_SETS, name), name, True) for name in own), *named)


def names(phrases: Iterable[str]) -> Iterator[str]:
    """The synonym sets that phrases name."""
    for phrase in phrases:
        if "<" in phrase:
            yield from _NAME.findall(phrase)


def used(phrases: Iterable[tuple[Pointer, str]], sets: Sets) -> dict[str, Phrases]:
    """Those of the sets that phrases need, be it by way of other sets, in the order of their names."""
    direct = {name for name in names(phrase for _, phrase in phrases) if name in sets}
    holds = {name: set(names(several)) & sets.keys() for name, several in sets.items()}
    return {name: sets[name] for name in sorted(direct | reached(direct, holds))}


def reached(starts: Iterable[str], steps: Mapping[str, Collection[str]]) -> set[str]:
    """All that can be reached from `starts` in one step or more."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        fresh = set(steps.get(waiting.pop(), ())) - found
        found |= fresh
        waiting += fresh
    return found
