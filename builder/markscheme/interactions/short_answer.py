"""Short answer: a sentence or a few, marked by mark points."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from annotated_types import Ge, Le, MinLen

from ..model.base import Id, Markdown, Marks, Number, Text, model
from ..model.item import Item
from .base import Described, Pointer, Report, StateField, Texts, check_ids, compiled, put, tidy
from .phrases import PhraseError, parse

LONGEST_FILL_IN = 250
"""SCORM 2004 holds longer responses as long-fill-in (RTE 4.2.9.1)."""


@model
class MarkPoint:
    """What earns marks: any accepted phrase, and no rejected one."""

    id: Id
    """Unique among the item's mark points."""
    marks: Marks = 1
    """Marks that the point earns."""
    award: Markdown
    """For the examiner and the learner: “Award one mark for …”."""
    accept: Annotated[tuple[Text, ...], MinLen(1)]
    """Phrases that show the point (see the phrase language)."""
    reject: tuple[Text, ...] = ()
    """Phrases that spoil it."""
    feedback: Markdown | None = None
    """Shown when the point was not earned."""


@model
class BetrayingPhrases:
    """Phrases that betray a misconception."""

    misconception: Id
    """The misconception that they betray."""
    accept: Annotated[tuple[Text, ...], MinLen(1)]
    """Phrases that betray it."""
    feedback: Markdown | None = None
    """Shown to a learner who wrote one of them."""


@model
class MarkPointScheme:
    """Mark points, their sum capped by `marks`."""

    marks: Marks
    """Most marks the item can give."""
    points: Annotated[tuple[MarkPoint, ...], MinLen(1)]
    """What earns marks; together at least `marks`."""
    misconceptions: tuple[BetrayingPhrases, ...] = ()
    """What betrays misconceptions."""


@model
class ShortAnswer(Item):
    """A question answered in a sentence or a few."""

    type: Literal["short_answer"]
    scheme: MarkPointScheme
    """How the response earns marks."""
    model_answer: Markdown
    """An answer that earns full marks; shown in the review."""
    max_length: Annotated[int, Ge(1), Le(4000), Number()] = 400
    """Most characters that a learner may type."""


Model = ShortAnswer


def check(item: ShortAnswer, report: Report) -> None:
    scheme = item.scheme
    check_ids(scheme.points, report, "scheme", "points")
    total = sum(point.marks for point in scheme.points)
    if total < scheme.marks:
        message = f"the mark points add up to {tidy(total)}, fewer than the item's {tidy(scheme.marks)} marks"
        report("MS126", message, ("scheme", "marks"))
    for index, point in enumerate(scheme.points):
        _check_phrases(point.accept, report, "scheme", "points", index, "accept")
        _check_phrases(point.reject, report, "scheme", "points", index, "reject")
    for index, betraying in enumerate(scheme.misconceptions):
        _check_phrases(betraying.accept, report, "scheme", "misconceptions", index, "accept")


def _check_phrases(phrases: tuple[str, ...], report: Report, *at: str | int) -> None:
    for index, phrase in enumerate(phrases):
        try:
            parse(phrase)
        except PhraseError as fault:
            message = f"{fault.message}, at character {fault.position + 1} of the phrase"
            report("MS127", message, (*at, index), fault.hint)


def payload(item: ShortAnswer, texts: Texts) -> dict[str, Any]:
    scheme: dict[str, Any] = {"points": [_point(point, texts) for point in item.scheme.points]}
    betraying = [_betraying(each, texts) for each in item.scheme.misconceptions]
    return {
        "marks": tidy(item.scheme.marks),
        "floor": 0,
        "scheme": put(scheme, misconceptions=betraying or None),
        "modelAnswer": texts.block(item.model_answer),
        "maxLength": item.max_length,
    }


def _point(point: MarkPoint, texts: Texts) -> dict[str, Any]:
    fields = {"id": point.id, "marks": tidy(point.marks), "award": texts.inline(point.award)}
    phrases = {"accept": point.accept, "reject": point.reject or None}
    return put(fields, **phrases, feedback=compiled(point.feedback, texts))


def _betraying(each: BetrayingPhrases, texts: Texts) -> dict[str, Any]:
    fields = {"misconception": each.misconception, "accept": each.accept}
    return put(fields, feedback=compiled(each.feedback, texts))


def kind(item: ShortAnswer) -> str:
    return "fill-in" if item.max_length <= LONGEST_FILL_IN else "long-fill-in"


def described(item: ShortAnswer, texts: Texts) -> tuple[Described, ...]:
    """The model answer, so that a report has something to show beside the response."""
    return ({"kind": kind(item), "text": texts.plain(item.model_answer)},)


def option_ids(item: ShortAnswer) -> tuple[str, ...]:
    return ()


def misconceptions(item: ShortAnswer) -> Iterable[tuple[Pointer, str]]:
    for index, each in enumerate(item.scheme.misconceptions):
        yield ("scheme", "misconceptions", index, "misconception"), each.misconception


def state(item: ShortAnswer) -> StateField:
    return StateField(text=item.max_length)


def definition(item: ShortAnswer, texts: Texts) -> dict[str, Any]:
    return {"interactionType": kind(item)}
