"""What would a scheme reach if its author had not seen a fold? An estimate, once all folds have been seen.

Each alternative of each phrase is taken out in turn. Where that changes the marks of answers of one fold
alone, those answers may well have suggested it; so the scheme that marks the fold goes without it. An author
would have foreseen some of these words unseen, so the estimate is rather low for them; phrases whose very
shape owes to the fold stay as they are, so it is rather high for those.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from markscheme.marking import Marker, MarkingError, Outcome

Item = dict[str, Any]
Fold = Callable[[str], int]
"""The fold of a response."""
OPEN, CLOSE = "([", ")]"


class Cut(NamedTuple):
    """A part of a scheme that can be taken out."""

    way: tuple[str | int, ...]
    """To the list of phrases."""
    phrase: int
    span: tuple[int, int] | None
    """Of the phrase; None: all of it."""


def mark_unforeseen(item: Item, responses: Sequence[str], fold: Fold, marker: Marker) -> list[Outcome]:
    """The outcome of each response by the item's scheme without what its fold alone may have suggested."""
    suggested = _suggested(item, responses, fold, marker)
    folds = [fold(response) for response in responses]
    marked = {
        own: iter(marker.mark(_without(item, suggested.get(own, [])), _of(own, folds, responses)))
        for own in set(folds)
    }
    return [next(marked[own]) for own in folds]


def _of(own: int, folds: Sequence[int], responses: Sequence[str]) -> list[str]:
    return [response for each, response in zip(folds, responses, strict=True) if each == own]


def _suggested(item: Item, responses: Sequence[str], fold: Fold, marker: Marker) -> dict[int, list[Cut]]:
    """What only answers of one fold need, by fold."""
    folds = [fold(response) for response in responses]
    whole = _marks(item, responses, marker)
    found: dict[int, list[Cut]] = defaultdict(list)
    for cut in _cuts(item):
        try:
            fewer = _marks(_without(item, [cut]), responses, marker)
        except MarkingError:  # what is left is no phrase
            continue
        needing = {own for own, one, other in zip(folds, whole, fewer, strict=True) if one != other}
        if len(needing) == 1:
            found[needing.pop()].append(cut)
    return found


def _marks(item: Item, responses: Sequence[str], marker: Marker) -> list[tuple[float, bool]]:
    outcomes = marker.mark(item, responses)
    return [(outcome["marks"], outcome["verdict"]["decided"]) for outcome in outcomes]


def _cuts(item: Item) -> Iterator[Cut]:
    scheme = item["scheme"]
    ways: list[tuple[str | int, ...]] = [("synonyms", name) for name in scheme.get("synonyms", ())]
    ways += [("ignore",)] * ("ignore" in scheme)
    for index, point in enumerate(scheme["points"]):
        ways += [("points", index, use) for use in ("accept", "reject", "refer", "ignore") if use in point]
    for way in ways:
        for number, phrase in enumerate(_at(scheme, way)):
            yield Cut(way, number, None)
            yield from (Cut(way, number, span) for span in alternatives(phrase))


def alternatives(phrase: str) -> Iterator[tuple[int, int]]:
    """[start, end) of each alternative of its groups, with one of the strokes beside it."""
    bounds: list[list[int]] = []
    for index, character in enumerate(phrase):
        if character in OPEN:
            bounds.append([index])
        elif character == "|":
            bounds[-1].append(index)
        elif character in CLOSE:
            first, *strokes = bounds.pop()
            if strokes:
                yield first + 1, strokes[0] + 1
                yield from zip(strokes, [*strokes[1:], index], strict=True)


def _without(item: Item, cuts: Iterable[Cut]) -> Item:
    """The item without some of its scheme. A list that would be empty keeps a phrase that finds nothing."""
    made: Item = json.loads(json.dumps(item))
    out: dict[tuple[str | int, ...], dict[int, list[tuple[int, int] | None]]] = defaultdict(dict)
    for way, phrase, span in cuts:
        out[way].setdefault(phrase, []).append(span)
    for way, phrases in out.items():
        several = _at(made["scheme"], way)
        left = [_cut(phrase, phrases.get(index, [])) for index, phrase in enumerate(several)]
        several[:] = [phrase for phrase in left if phrase] or ["=nothingfindsthis"]
    return made


def _cut(phrase: str, spans: Sequence[tuple[int, int] | None]) -> str:
    """What is left of a phrase; nothing where one of its groups is empty."""
    if None in spans:
        return ""
    gone = {index for span in spans if span for index in range(*span)}
    left = "".join(character for index, character in enumerate(phrase) if index not in gone)
    left = left.replace("(|", "(").replace("|)", ")").replace("[|", "[").replace("|]", "]")
    return "" if "()" in left or "[]" in left else left


def _at(scheme: Any, way: Sequence[str | int]) -> list[str]:
    for step in way:
        scheme = scheme[step]
    found: list[str] = scheme
    return found
