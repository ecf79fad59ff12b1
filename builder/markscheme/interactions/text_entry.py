"""Text entry: a word or a few, compared with the answers that the author foresaw."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Bool, Id, Markdown, Number, Text, model
from ..model.constraints import Ge, Le, MinLen
from ..model.item import Item, Scheme
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    StateField,
    Texts,
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
    marks: Annotated[float, Ge(0), Le(100), Number()] | None = None
    """Marks it earns: full marks when absent; 0 for a foreseen wrong answer."""
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


def earned(item: TextEntry, answer: Answer) -> float:
    return item.scheme.marks if answer.marks is None else answer.marks


def normalised(item: TextEntry, text: str) -> str:
    """What the player compares: white space folded, and case unless it matters."""
    folded = " ".join(text.split())
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
    return {**objective(item.scheme), "answers": answers, **rules}


arranged = unarranged


def public(fields: Fields) -> Fields:
    return {"maxLength": fields["maxLength"]}


def kind(item: TextEntry) -> str:
    return "fill-in"


def described(item: TextEntry, texts: Texts) -> tuple[Described, ...]:
    right = (answer.text for answer in item.answers if earned(item, answer) == item.scheme.marks)
    return tuple({"kind": "fill-in", "text": text} for text in right)


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
