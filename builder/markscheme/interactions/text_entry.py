"""Text entry: a word or a few, compared with the answers that the author foresaw."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal
from unicodedata import combining, normalize

from ..model.base import Bool, Id, Markdown, Number, Text, model
from ..model.constraints import Ge, Le, MinLen
from ..model.item import Item, Scheme, Signed
from .base import (
    ANSWER_WAYS,
    PLAIN,
    Described,
    Fields,
    Pointer,
    Report,
    Shape,
    StateField,
    Texts,
    check_partial,
    check_scheme,
    compiled,
    objective,
    put,
    tidy,
    unarranged,
)


@model
class Answer:
    """An answer that the author foresaw."""

    text: Text
    """What the learner may type."""
    marks: Signed | None = None
    """Marks it earns: full marks when absent; 0 for a foreseen wrong answer, below 0 with `map_response`."""
    feedback: Markdown | None = None
    """Shown to a learner who gave it."""
    misconception: Id | None = None
    """The misconception that it betrays."""


@model
class TextEntry(Item):
    """A question answered with a word or a few."""

    type: Literal["text_entry"]
    answers: Annotated[tuple[Answer, ...], MinLen(1)]
    """The first is the model answer. Extra spaces and typographic quotes and dashes do not matter."""
    case_sensitive: Bool = False
    """Whether capital and small letters differ."""
    accent_sensitive: Bool = True
    """Whether é and e differ."""
    misspellings: Bool = False
    """Whether a slip counts as the word that was meant: one in a word of five letters, two in one of ten."""
    max_length: Annotated[int, Ge(1), Le(250), Number()] = 100
    """Most characters that a learner may type."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = TextEntry


def check(item: TextEntry, report: Report) -> None:
    full = item.scheme.marks
    if earned(item, item.answers[0]) < full:
        message = "the first answer is the model answer and must earn full marks"
        report("MS116", message, ("answers", 0, "marks"))
    first: dict[str, int] = {}
    for index, answer in enumerate(item.answers):
        if earned(item, answer) > full:
            message = f"{tidy(earned(item, answer))} marks, but the item gives {tidy(full)} at most"
            report("MS117", message, ("answers", index, "marks"))
        if len(answer.text) > item.max_length:
            message = f"{len(answer.text)} characters, but a learner may type {item.max_length} at most"
            report("MS118", message, ("answers", index, "text"), "raise `max_length`")
        if first.setdefault(normalised(item, answer.text), index) != index:
            report("MS119", f"`{answer.text}` is already among the answers", ("answers", index, "text"))
        if answer.misconception is not None and earned(item, answer) == full:
            message = "an answer with full marks names a misconception"
            report("MS113", message, ("answers", index, "misconception"))
        if earned(item, answer) < 0 and item.scheme.scoring != "map_response":
            hint = "say `scoring: map_response`, or give the scheme a `penalty`"
            report("MS172", "an answer that costs marks of its own", ("answers", index, "marks"), hint)
        check_partial(item.scheme, answer.marks, report, "answers", index, "marks")
    check_scheme(item.scheme, report, lambda: _shape(item))


def _shape(item: TextEntry) -> Shape:
    least = min(earned(item, answer) for answer in item.answers)
    return Shape((*PLAIN, *ANSWER_WAYS[1:]), least=least)


def earned(item: TextEntry, answer: Answer) -> float:
    return item.scheme.marks if answer.marks is None else answer.marks


def normalised(item: TextEntry, text: str) -> str:
    """What the player compares: white space folded, and case and accents unless they matter."""
    folded = " ".join(text.split())
    if not item.accent_sensitive:
        folded = "".join(each for each in normalize("NFD", folded) if not combining(each))
    return folded if item.case_sensitive else folded.casefold()


def payload(item: TextEntry, texts: Texts) -> dict[str, Any]:
    answers = [
        put(
            {"text": answer.text, "marks": tidy(earned(item, answer))},
            feedback=compiled(answer.feedback, texts),
            misconception=answer.misconception,
        )
        for answer in item.answers
    ]
    rules = {"caseSensitive": item.case_sensitive, "maxLength": item.max_length}
    fields = {**objective(item.scheme), "answers": answers, **rules}
    return put(
        fields,
        accentSensitive=None if item.accent_sensitive else False,
        misspellings=item.misspellings or None,
    )


arranged = unarranged


def public(fields: Fields) -> Fields:
    return {"maxLength": fields["maxLength"]}


def kind(item: TextEntry) -> str:
    return "fill-in"


def described(item: TextEntry, texts: Texts) -> tuple[Described, ...]:
    right = (answer.text for answer in item.answers if earned(item, answer) == item.scheme.marks)
    case = {"case_matters": True} if item.case_sensitive else {}
    return tuple({"kind": "fill-in", "text": text, **case} for text in right)


def option_ids(item: TextEntry) -> tuple[str, ...]:
    return ()


def response(item: TextEntry, written: str) -> str:
    return written


def misconceptions(item: TextEntry) -> Iterable[tuple[Pointer, str]]:
    for index, answer in enumerate(item.answers):
        if answer.misconception is not None:
            yield ("answers", index, "misconception"), answer.misconception


def state(item: TextEntry) -> StateField:
    return StateField(text=item.max_length)


def definition(item: TextEntry, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "fill-in"}
