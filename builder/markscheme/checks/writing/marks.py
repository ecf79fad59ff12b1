"""Rules about what a question is worth: command verbs against marks, and equal marks for equal work."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from .question import Finding, Question, Questions
from .words import english, sentences, words

LEAST = {"describe": 2, "judge": 4}
"""Marks of a question that asks to describe or explain (a point, and what is said of it), or to judge (both
sides, and a conclusion)."""
RECALL_MOST = 2
"""Marks for each thing that is to be named only."""
_WORDS = "one two three four five six seven eight nine ten"
_NUMBERS = {name: number for number, name in enumerate(_WORDS.split(), 1)}
_BEFORE = frozenset("after as because before for from if in on once using to when while with".split())
_LED = ("and", "then", "briefly", "now", "please")


def command_verbs(question: Question) -> Iterator[Finding]:
    """What a verb asks for is what the marks pay for."""
    found = _commands(question.stem)
    if question.choices or question.item.type == "true_false":
        for verb in found:
            if verb in english("describe") | english("judge") and not question.has_gaps:
                hint = "ask which option is right, or let learners write"
                yield _finding(question, verb, f"nobody can `{verb}` by choosing an option", hint)
        return
    if question.item.type not in ("short_answer", "extended_text") or not found:
        return
    verbs, marks = set(found), question.marks
    if verbs <= english("recall"):
        most = RECALL_MOST * _asked_for(question.stem)
        if marks > most or question.item.type == "extended_text":
            hint = "ask to describe or explain, ask for more, or give fewer marks"
            yield _finding(question, found[0], f"`{found[0]}` earns {marks:g} marks", hint)
    for verb in found:
        least = next((marks for name, marks in LEAST.items() if verb in english(name)), 0)
        if marks < least:
            hint = f"give {least} marks or more, or ask for less"
            yield _finding(question, verb, f"`{verb}` for {_counted(marks)}", hint)
        elif verb in english("judge") and question.item.difficulty == "easy":
            message = f"`{verb}` in an item that calls itself easy"
            yield _finding(question, verb, message, "make it `medium` or `hard`, or ask for less")


def _finding(question: Question, verb: str, message: str, hint: str) -> Finding:
    written = re.search(rf"\b{verb}\b", question.item.stem, re.IGNORECASE)
    return Finding(message, ("stem",), hint, (question.item.stem, written[0] if written else verb))


def _counted(marks: float) -> str:
    return f"{marks:g} mark{'' if marks == 1 else 's'}"


def _commands(stem: str) -> list[str]:
    """The verbs that tell the learner what to do, in lower case.

    A sentence begins with one, or with a clause such as “If you can”; after the first, others may follow.
    """
    found: list[str] = []
    for sentence in sentences(stem):
        may_tell = True
        for clause in re.split(r",|;|:| and (?=\w+ )", sentence):
            first = [word for word in words(clause) if word not in _LED][:1]
            if may_tell and first and first[0] in english("commands"):
                found.append(first[0])
            else:
                may_tell = bool(first) and first[0] in _BEFORE
    return found


def _asked_for(stem: str) -> int:
    """How many things are to be named."""
    numbers = [_NUMBERS[word] for word in words(stem) if word in _NUMBERS]
    numbers += [int(word) for word in words(stem) if word.isdigit() and 0 < int(word) <= 10]
    return max(numbers, default=1)


def unequal_marks(questions: Questions) -> Iterator[tuple[Question, Finding]]:
    """Items of one type with the same number of things to do, and different marks."""
    alike: defaultdict[tuple[Any, ...], list[Question]] = defaultdict(list)
    for question in questions.items:
        work = _work(question)
        if work is not None:
            alike[(question.item.type, question.item.difficulty, work)].append(question)
    for several in alike.values():
        marks = Counter(question.marks for question in several)
        if len(marks) > 1:
            yield from _odd(several, marks)


def _odd(several: Sequence[Question], marks: Counter[float]) -> Iterator[tuple[Question, Finding]]:
    usual = max(marks, key=lambda each: (marks[each], -each))
    first = next(question for question in several if question.marks == usual)
    for question in several:
        if question.marks != usual:
            message = f"{_counted(question.marks)} for as much work as `{first.item.id}`, which has {usual:g}"
            hint = "give both the same marks, or say how hard each is (`difficulty`)"
            yield question, Finding(message, ("scheme", "marks"), hint, others=(first,))


def _work(question: Question) -> tuple[int, ...] | None:
    """How much is to be decided, for types in which that can be counted: rightly chosen parts, and parts."""
    item: Any = question.item
    scheme = getattr(item, "scheme", None)
    scoring = getattr(scheme, "scoring", None)
    if scoring not in ("match_correct", "partial") or getattr(scheme, "certainty", None) is not None:
        return None
    whole = int(scoring == "match_correct")
    for name in ("sources", "steps"):
        if parts := getattr(item, name, ()):
            return whole, len(parts)
    if question.choices:
        keys = sum(option.correct for choices in question.choices for option in choices.options)
        return whole, keys
    return None
