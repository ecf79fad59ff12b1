"""Items that are nearly the same, and items that answer others.

The likeness of two items is the share of word pairs that they have in common (L. R. Dice: Measures of
the amount of ecologic association between species. Ecology 26 (3), 1945): twice the pairs that stand
in both, by the pairs of the one and of the other. Candidates come from an index of each item's rarest
pairs, so that the work grows with what items share, not with the square of their number.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from .question import Finding, Question, Questions
from .words import content_roots, quoted, words

TOO_MUCH = 0.8
"""Likeness above which two items count as one."""
MOST_CANDIDATES = 50
"""Earlier items that one is compared with, at most."""
LEAST_TERM = 6
"""Letters of a single word that can be given away; shorter ones are everywhere."""
MOST_SHOWN = 3
"""Other items that a finding points at."""
LEAST_KEY = 4
"""Content words of an option that can be given away …"""
GIVEN = 0.9
"""… by a stem that holds such a share of them."""

Pair = tuple[str, str]


class Likeness(NamedTuple):
    """Two items and how much they share, from 0 to 1."""

    share: float
    one: int
    two: int


def pairs_of(question: Question) -> frozenset[Pair]:
    """The pairs of neighbouring words in an item's texts."""
    return frozenset(pair for part in question.parts for pair in pairwise(words(part)))


def likenesses(sets: Sequence[frozenset[Pair]], least: float) -> Iterator[Likeness]:
    """For each item the earlier one that it is most like, where that is `least` or more.

    Two sets that share so much share one of their rarest members: a set of n that is like another by
    Dice's measure d shares at least n·d / (2 - d) members with it, so one is among the n minus that, plus
    one, that come first in any order of all members.
    """
    counts = Counter(pair for each in sets for pair in each)
    index: defaultdict[Pair, list[int]] = defaultdict(list)
    for two, own in enumerate(sets):
        rare = sorted(own, key=lambda pair: (counts[pair], pair))
        rare = rare[: len(own) - int(len(own) * least / (2 - least)) + 1]
        best = max((_likeness(sets, one, two) for one in _candidates(rare, index)), default=None)
        if best is not None and best.share >= least:
            yield best
        for pair in rare:
            if counts[pair] > 1:
                index[pair].append(two)


def _candidates(rare: Sequence[Pair], index: defaultdict[Pair, list[int]]) -> list[int]:
    found: dict[int, None] = {}
    for pair in rare:
        found.update(dict.fromkeys(index[pair][:MOST_CANDIDATES] if pair in index else ()))
        if len(found) >= MOST_CANDIDATES:
            break
    return list(found)[:MOST_CANDIDATES]


def _likeness(sets: Sequence[frozenset[Pair]], one: int, two: int) -> Likeness:
    size = len(sets[one]) + len(sets[two])
    return Likeness(2 * len(sets[one] & sets[two]) / size if size else 0.0, one, two)


def near_duplicates(questions: Questions) -> Iterator[tuple[Question, Finding]]:
    items = questions.items
    for share, one, two in likenesses([pairs_of(question) for question in items], TOO_MUCH):
        if share > TOO_MUCH:
            other = items[one]
            message = f"{share:.0%} like `{other.item.id}`"
            hint = "ask something else, or drop one of the two"
            yield items[two], Finding(message, ("stem",), hint, others=(other,))


def given_away(questions: Questions) -> Iterator[tuple[Question, Finding]]:
    """Items whose answer stands in the stems of others."""
    stems = _Stems(questions)
    for question in questions.items:
        found = {other: answer for answer in _answers(question) for other in stems.holding(answer, question)}
        if found:
            others = tuple(found)
            givers = f"` and {len(others) - 1} more give" if len(others) > 1 else "` gives"
            message = f"`{others[0].item.id}{givers} the answer away: {quoted([found[others[0]]])}"
            hint = "reword their stems, or ask for something else here"
            yield question, Finding(message, ("stem",), hint, others=others[:MOST_SHOWN])


def _answers(question: Question) -> list[str]:
    """What a learner has to write or find, where it is telling."""
    item: Any = question.item
    if item.type == "text_entry":
        wanted = [each.text for each in item.answers if each.marks is None or each.marks > 0]
        return [each for each in wanted if len(words(each)) > 1 or len(each) >= LEAST_TERM]
    if item.type == "choice" and len(question.choices) == 1:
        key = question.choices[0].key
        if key is not None and len(set(content_roots(key.text))) >= LEAST_KEY:
            return [key.text]
    return []


class _Stems:
    """The stems of a unit by the roots of their words."""

    def __init__(self, questions: Questions) -> None:
        self._roots = [frozenset(content_roots(_told(question))) for question in questions.items]
        self._texts = [f" {' '.join(words(_told(question)))} " for question in questions.items]
        self._items = questions.items
        self._index: defaultdict[str, list[int]] = defaultdict(list)
        for place, roots in enumerate(self._roots):
            for each in roots:
                self._index[each].append(place)

    def holding(self, answer: str, question: Question) -> Iterator[Question]:
        """Other items whose stem holds the answer: a term word by word, a sentence by its content."""
        wanted = set(content_roots(answer))
        is_term = question.item.type == "text_entry"
        needed = len(wanted) if is_term else GIVEN * len(wanted)
        by_rarity = sorted(wanted, key=lambda each: (len(self._index.get(each, ())), each))
        # Whoever holds so many of them holds one of the rarest that may not all be missing.
        first = by_rarity[: len(wanted) - int(needed) + 1]
        places = sorted({place for each in first for place in self._index.get(each, ())[:MOST_CANDIDATES]})
        for place in places:
            other = self._items[place]
            if other is question or (is_term and f" {' '.join(words(answer))} " not in self._texts[place]):
                continue
            told = self._roots[place]
            if len(wanted & told) >= needed and not _repeats(question, told, wanted):
                yield other


def _told(question: Question) -> str:
    """What the item itself tells; in a text with gaps, all around them."""
    text = getattr(question.item, "text", "")
    return f"{question.stem} {question.texts.plain(text) if isinstance(text, str) else ''}"


def _repeats(question: Question, roots: frozenset[str], wanted: set[str]) -> bool:
    """Whether the question itself says as much as the other stem."""
    own = set(content_roots(question.stem))
    return len(wanted & own) >= len(wanted & roots)
