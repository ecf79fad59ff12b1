"""Rules about options: their lengths, their wording, and what they give away among themselves."""

import re
from collections.abc import Iterator
from itertools import combinations

from .question import Alternative, Choices, Finding, Question
from .words import common_start, content_roots, phrases, words

MUCH_LONGER = 1.5
"""A key this many times as long as any other option stands out."""
LONGER_BY = 20
"""Characters by which it must be longer as well: short options may differ much in proportion."""
SPREAD = 4
"""The longest option of a list is at most so many times as long as the shortest …"""
SPREAD_BY = 40
"""… where they differ by so many characters."""
REPEATED = 3
"""Words that all options share at their start or end belong into the stem."""
CONVERGENT = 1.5
"""A key that shares so many times as many elements as any other option is where they converge."""
_EVERYTHING = re.compile(
    r"\b(?:all|none|neither|both|any|some)(?: two| three| four)? of (?:the|these) ?"
    r"(?:above|below|others?|options|answers|choices)?$|^(?:all|none|both) of (?:these|them)$"
    r"|^(?:[a-e](?:,? (?:and|or|&) |, ))+[a-e]$|^(?:both )?[a-e] and [a-e]$",
    re.IGNORECASE,
)
_NUMBER = r"([0-9][0-9,. ]*[0-9]|[0-9])"
_RANGE = re.compile(rf"^\W*{_NUMBER}\s*\D{{0,8}}?(?:–|-|—|\bto\b|\band\b)\s*\W*{_NUMBER}", re.IGNORECASE)
_BELOW = re.compile(rf"(?:less than|fewer than|under|below|up to|at most|no more than)\s*\W*{_NUMBER}", re.I)
_ABOVE = re.compile(rf"(?:more than|over|above|at least|no fewer than|no less than)\s*\W*{_NUMBER}", re.I)
_OPEN = re.compile(r"less than|fewer than|under|below|more than|over|above", re.I)
_ELEMENT = re.compile(r",|;|\band\b|\bwith\b|\bplus\b|\+|&", re.IGNORECASE)


def longest_is_key(question: Question) -> Iterator[Finding]:
    for choices in question.choices:
        key, others = choices.key, choices.distractors
        if key is None or not others:
            continue
        longest = max(len(option.text) for option in others)
        if len(key.text) >= MUCH_LONGER * longest and len(key.text) - longest >= LONGER_BY:
            message = f"the right option has {len(key.text)} characters, every other {longest} at most"
            yield Finding(message, key.pointer, "shorten it, or give the others as much detail")


def spread(question: Question) -> Iterator[Finding]:
    for choices in question.choices:
        by_length = sorted(choices.options, key=lambda option: len(option.text))
        shortest, longest = len(by_length[0].text), len(by_length[-1].text)
        if longest > SPREAD * shortest and longest - shortest > SPREAD_BY and not by_length[-1].correct:
            message = f"the options have between {shortest} and {longest} characters"
            yield Finding(message, by_length[-1].pointer, "write options of about the same length")


def all_or_none(question: Question) -> Iterator[Finding]:
    for option in _every(question):
        if _EVERYTHING.search(option.text.strip(" .!")):
            hint = "who knows one option to be right or wrong can tell; write a real option, or drop it"
            yield Finding("an option that is about the other options", option.pointer, hint)


def absolutes(question: Question) -> Iterator[Finding]:
    """Where wrong options say “always” and the right one does not, or the other way round."""
    for choices in question.choices:
        strong = [option for option in choices.options if phrases("absolutes").search(option.text)]
        if len({option.correct for option in strong}) != 1 or len(strong) == len(choices.options):
            continue
        right = "right" if strong[0].correct else "wrong"
        for option in strong:
            yield _at_word(option, "absolutes", f"only {right} options are absolute: `{{}}`", _SOFTEN)
    if question.item.type == "true_false":
        yield from _in_statement(question, "absolutes", "an absolute word in a statement: `{}`", _SOFTEN)


_SOFTEN = "test-wise learners take such options and statements for false: say what is meant without it"


def vague(question: Question) -> Iterator[Finding]:
    hint = "everybody reads another number into it: say how often, or when"
    for option in _every(question):
        if phrases("vague").search(option.text):
            yield _at_word(option, "vague", "an option with a vague frequency: `{}`", hint)
    if question.item.type == "true_false":
        yield from _in_statement(question, "vague", "a statement with a vague frequency: `{}`", hint)


def repeated_words(question: Question) -> Iterator[Finding]:
    for choices in question.choices:
        several = [words(option.text) for option in choices.options]
        if len(several) < 2:
            continue
        start, end = common_start(several), common_start([each[::-1] for each in several])
        if max(start, end) >= REPEATED:
            found = " ".join(several[0][:start] if start >= end else several[0][-end:])
            where = "begin" if start >= end else "end"
            hint = "move the words into the stem"
            yield Finding(f"all options {where} with `{found}`", choices.options[0].pointer, hint)


def overlapping_numbers(question: Question) -> Iterator[Finding]:
    for choices in question.choices:
        spans = [(option, _interval(option.text)) for option in choices.options]
        for (one, first), (two, second) in combinations(spans, 2):
            if first and second and _overlap(first, second):
                message = f"`{two.text}` overlaps with `{one.text}`"
                yield Finding(message, two.pointer, "begin each range where the other has ended")
                break


def convergence(question: Question) -> Iterator[Finding]:
    """The right option is often the one that shares most with the others."""
    for choices in question.choices:
        key = choices.key
        if key is None or len(choices.options) < 4:
            continue
        scores = _shared_elements(choices)
        if scores is None:
            continue
        most = max(score for option, score in scores if option is not key)
        own = next(score for option, score in scores if option is key)
        if own >= 3 and own >= CONVERGENT * max(most, 1):
            hint = "let each element stand in as many wrong options as right ones"
            yield Finding("the right option combines what the others share", key.pointer, hint)


def _shared_elements(choices: Choices) -> list[tuple[Alternative, int]] | None:
    """Of each option, how often its elements stand in others; None where options are no combinations."""
    sets = []
    for option in choices.options:
        found = {" ".join(content_roots(part)) for part in _ELEMENT.split(option.text)} - {""}
        if len(found) < 2:
            return None
        sets.append(found)
    return [
        (option, sum(element in other for element in own for other in sets if other is not own))
        for option, own in zip(choices.options, sets, strict=True)
    ]


def _every(question: Question) -> Iterator[Alternative]:
    return (option for choices in question.choices for option in choices.options)


def _at_word(option: Alternative, name: str, message: str, hint: str) -> Finding:
    found = phrases(name).search(option.text)
    assert found is not None
    return Finding(message.format(found[0]), option.pointer, hint, (option.written, found[0]))


def _in_statement(question: Question, name: str, message: str, hint: str) -> Iterator[Finding]:
    found = phrases(name).search(question.stem)
    if found:
        yield Finding(message.format(found[0]), ("stem",), hint, (question.item.stem, found[0]))


Interval = tuple[float, bool, float, bool]
"""From, whether inclusive, to, whether inclusive."""


def _interval(text: str) -> Interval | None:
    """The numbers that an option names; None where it names no range and no single number."""
    closed = not _OPEN.search(text)
    if found := _RANGE.search(text):
        low, high = _value(found[1]), _value(found[2])
        return (low, True, high, True) if low < high else None
    if found := _BELOW.search(text):
        return -float("inf"), False, _value(found[1]), closed
    if found := _ABOVE.search(text):
        return _value(found[1]), closed, float("inf"), False
    return None


def _value(number: str) -> float:
    return float(re.sub(r"[, ]", "", number).rstrip("."))


def _overlap(one: Interval, two: Interval) -> bool:
    first, second = sorted((one, two))
    end, closed, start, begins = first[2], first[3], second[0], second[1]
    return start < end or (start == end and closed and begins)
