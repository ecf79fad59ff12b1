"""Where the key stands among the options, and how long it is, over a unit."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import comb

from .question import Choices, Finding, Questions

LEAST_ITEMS = 10
"""Questions with as many options, from which a habit shows."""
CHANCE = 0.01
"""Chance by which so uneven a spread would come about, below which it is told."""


def key_position(questions: Questions) -> Iterator[tuple[None, Finding]]:
    """The key at one place of the author's order much more often than chance would put it there."""
    for size, several in _by_size(questions).items():
        places = Counter(choices.options.index(key) for choices in several if (key := choices.key))
        place, count = places.most_common(1)[0]
        # Any of the places would have done.
        if size * at_least(count, len(several), 1 / size) < CHANCE:
            letter = "abcdefghijklmnopqrstuvwxyz"[place]
            message = (
                f"the right option is `{letter}` in {count} of {len(several)} questions of {size} options"
            )
            hint = "spread the right options evenly: not every reader has them shuffled"
            yield None, Finding(message, ("id",), hint)


def key_length(questions: Questions) -> Iterator[tuple[None, Finding]]:
    """The key as the longest option much more often than by chance."""
    for size, several in _by_size(questions).items():
        count = sum(_is_longest(choices) for choices in several)
        if at_least(count, len(several), 1 / size) < CHANCE:
            message = (
                f"the right option is the longest in {count} of {len(several)} questions of {size} options"
            )
            yield None, Finding(message, ("id",), "shorten some of them, or give wrong options more detail")


def _is_longest(choices: Choices) -> bool:
    key = choices.key
    assert key is not None
    return all(len(key.text) > len(option.text) for option in choices.distractors)


def _by_size(questions: Questions) -> dict[int, list[Choices]]:
    """Questions with one right option of those to choose from, by the number of options; not too few."""
    found: defaultdict[int, list[Choices]] = defaultdict(list)
    for question in questions.items:
        for choices in question.choices:
            if choices.key is not None:
                found[len(choices.options)].append(choices)
    return {size: several for size, several in sorted(found.items()) if len(several) >= LEAST_ITEMS}


def at_least(count: int, trials: int, chance: float) -> float:
    """The probability of `count` successes or more (binomial distribution)."""
    if trials > 1000:  # a unit of thousands: the first ones stand for it
        count, trials = round(count * 1000 / trials), 1000
    return sum(comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in range(count, trials + 1))
