"""Rules about stems: what they ask, and how. English."""

import re
from collections.abc import Iterator

from .question import Finding, Question
from .words import WORD, content_roots, english, phrases, root, sentences, words

SHORTEST = 3
"""Words of a stem that can be about something."""
_EMPHASISED = re.compile(r"\*\*.*?\*\*|__.*?__|\*.*?\*|_.*?_", re.DOTALL)
_JOINED = re.compile(
    r";|,? (?:because|therefore|so that|although|whereas|but)\b|, (?:and|or|so|while|which|as)\b",
    re.IGNORECASE,
)
_TRUTH = re.compile(r"\b(?:is|are) (?:\w+ )?(?:true|false|correct|right|wrong|accurate)\b", re.IGNORECASE)
_ENDS = (".", "!")
_GAP = re.compile(r"_{2,}|\[\[|…|\.\.\.")


def negative(question: Question) -> Iterator[Finding]:
    """A question for what is *not* so is easily read as its opposite."""
    if not question.choices and question.item.type != "true_false":
        return
    plain = _EMPHASISED.sub(" ", question.item.stem)
    for match in phrases("negatives").finditer(question.lead):
        word = match[0]
        if word.isupper() or not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", plain):
            continue
        hint = f"ask for what is so, or set it in bold: `**{word}**`"
        yield Finding(
            f"a negative that is easily overlooked: `{word}`",
            ("stem",),
            hint,
            (
                question.item.stem,
                word,
            ),
        )
        return


def two_ideas(question: Question) -> Iterator[Finding]:
    """Where one half is true and the other false, nobody knows what to answer."""
    if question.item.type != "true_false":
        return
    stem = question.stem
    if len(sentences(stem)) == 1 and (found := _JOINED.search(stem)):
        hint = "judge one idea at a time: make two items, or tell the circumstances in a sentence before"
        word = found[0].strip(" ,;") or ";"
        message = f"a statement with more than one idea, joined by `{word}`"
        yield Finding(message, ("stem",), hint, (question.item.stem, word))


def unfocused(question: Question) -> Iterator[Finding]:
    """Whoever has read the stem alone should know what is asked."""
    if not question.choices or question.has_gaps:
        return
    if len(WORD.findall(question.stem)) < SHORTEST:
        message = "a stem that says too little to be answered"
        yield Finding(message, ("stem",), "ask a question that could be answered without its options")
        return
    about = set(content_roots(question.lead)) - {root(word) for word in english("generic")}
    # “Which one?” asks for what the sentences before it say; “Which statement is true?” does not.
    alone = question.stem == question.lead or _TRUTH.search(question.lead)
    if not about and alone and question.lead.endswith("?"):
        message = "a question that says nothing of what it is about"
        hint = "name the matter in the question, so that it could be answered without the options"
        yield Finding(message, ("stem",), hint, (question.item.stem, question.lead))


def neither_question_nor_completion(question: Question) -> Iterator[Finding]:
    """A stem asks, tells what to do, or begins what the options complete."""
    if question.item.type in ("true_false", "likert", "evidence_checklist"):
        return
    stem = question.stem.rstrip(" ”’\"')")
    if "?" in stem or not stem.endswith(_ENDS) or _GAP.search(stem) or _tells(question.stem):
        return
    hint = "end with a question mark, say what to do, or let the options complete the sentence"
    yield Finding("a stem that neither asks nor tells what to do", ("stem",), hint)


def _tells(stem: str) -> bool:
    """Whether a sentence, or a clause of one, begins with a command."""
    commands = english("commands")
    split = (re.split(r"[,:;]| and then | then ", sentence) for sentence in sentences(stem))
    firsts = (words(clause)[:2] for clauses in split for clause in clauses)
    return any(
        bool(first) and (first[0] in commands or (first[0] in _LEADING and first[-1] in commands))
        for first in firsts
    )


_LEADING = frozenset(("please", "now", "then", "next", "first", "finally", "briefly", "and", "or", "to"))
