"""Rules about the people in a unit: how they are called, and who occurs. English."""

import re
from collections.abc import Iterator

from .question import Finding, Question, Questions
from .words import english, phrases

LEAST_PEOPLE = 8
"""Named people of a unit whose balance says something."""
MOST_ONE_SIDED = 0.75
"""Share of one gender from which a set is one-sided."""
_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")


def gendered(question: Question) -> Iterator[Finding]:
    """Words that name a gender where it does not matter."""
    for part in question.parts:
        found = phrases("gendered").search(part)
        if found:
            instead = english("gendered")[found[0].lower().replace("’", "'")]
            yield Finding(
                f"a gendered word: `{found[0]}`",
                _place(question, found[0]),
                f"say `{instead}`",
                (_written(question, found[0]), found[0]),
            )
            return


def _written(question: Question, word: str) -> str:
    several = [question.item.stem, *(option.written for each in question.choices for option in each.options)]
    return next((text for text in several if word in text), question.item.stem)


def _place(question: Question, word: str) -> tuple[str | int, ...]:
    options = (option for choices in question.choices for option in choices.options)
    return next((option.pointer for option in options if word in option.text), ("stem",))


def one_sided(questions: Questions) -> Iterator[tuple[None, Finding]]:
    """Nearly all named people of one gender."""
    women, men = names(questions)
    count, most = len(women) + len(men), max(len(women), len(men))
    if count >= LEAST_PEOPLE and most > MOST_ONE_SIDED * count:
        what = "women" if most == len(women) else "men"
        some = ", ".join(sorted(women if what == "women" else men)[:5])
        message = f"{most} of the {count} people with names are {what}: {some} …"
        yield None, Finding(message, ("id",), "let the unit show the people that learners meet at work")


def names(questions: Questions) -> tuple[set[str], set[str]]:
    """The given names in stems, options and cases that are known as women's, and as men's."""
    texts = [part for question in questions.items for part in question.parts]
    texts += [text for _, text in questions.cases]
    found = {name for text in texts for name in _NAME.findall(text)}
    return found & english("women"), found & english("men")
