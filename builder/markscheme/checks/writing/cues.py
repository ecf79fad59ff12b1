"""Rules about what a stem gives away of its key. English."""

import re
from collections.abc import Iterator

from .question import Choices, Finding, Question
from .words import WORD, content_roots, english, words

LEAST_CLANG = 6
"""Letters of a word that is striking when stem and key alone share it."""
_ARTICLE = re.compile(r"(?:^|\s)(an?)$", re.IGNORECASE)
_PLURAL_VERB = re.compile(r"^(?:which|what)\b.*\b(are|were)\b|\b(are|were|these|those)$", re.IGNORECASE)
_SILENT = ("hour", "honest", "honour", "heir")
_CONSONANT = ("uni", "use", "usu", "user", "euro", "one", "once", "ubiq")


def grammar(question: Question) -> Iterator[Finding]:
    """Options that do not follow the stem's grammar drop out before anybody knows why."""
    for choices in question.choices:
        yield from _article(choices)
        yield from _number(choices)


def _article(choices: Choices) -> Iterator[Finding]:
    found = _ARTICLE.search(choices.lead.rstrip(" .:…_"))
    if not found:
        return
    article = found[1].lower()
    fitting = [option for option in choices.options if _article_of(option.text) == article]
    if len(fitting) < len(choices.options):
        odd = next(option for option in choices.options if option not in fitting)
        hint = "move the article into the options, or write `a(n)`"
        yield Finding(f"`{article}` before the options does not fit this one", odd.pointer, hint)


def _article_of(text: str) -> str:
    word = (words(text) or [""])[0]
    if word.startswith(_SILENT):
        return "an"
    return "an" if word[:1] in tuple("aeiou") and not word.startswith(_CONSONANT) else "a"


def _number(choices: Choices) -> Iterator[Finding]:
    """“Which are …?” with options of which only some are plural."""
    if not _PLURAL_VERB.search(choices.lead.rstrip(" ?.:…")):
        return
    single = [option for option in choices.options if _is_singular(option.text)]
    if not single or len(single) == len(choices.options):
        return
    key = choices.key
    if key is not None and (key not in single) and len(single) == len(choices.options) - 1:
        message = "only the right option is a plural, as the stem asks for one"
        yield Finding(message, key.pointer, "let all options have the number of the stem")


def _is_singular(text: str) -> bool:
    return bool(re.match(r"(?:an?|one|each|every|this|that) ", text, re.IGNORECASE))


def clang(question: Question) -> Iterator[Finding]:
    """A striking word of the question that only the right option repeats."""
    names = english("women") | english("men")
    for choices in question.choices:
        key = choices.key
        if key is None or question.has_gaps:
            continue
        others = {each for option in choices.distractors for each in content_roots(option.text)}
        asked = set(content_roots(choices.lead))
        for place, word in enumerate(WORD.findall(key.text)):
            alike = content_roots(word)
            is_name = word in names or (place > 0 and not word.islower())
            striking = len(word) >= LEAST_CLANG and not is_name and alike
            if striking and alike[0] in asked and alike[0] not in others:
                hint = "reword the right option, or let wrong options use the word too"
                message = f"stem and right option alone share the word `{word}`"
                yield Finding(message, key.pointer, hint, (key.written, word))
                break
