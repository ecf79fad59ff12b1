"""Hot text: phrases of a text to be selected (QTI `hottextInteraction`)."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Markdown, Number, Text, model
from ..model.constraints import Ge, MaxLen, MinLen
from ..model.item import Item, Option, Scheme
from .base import (
    LETTERS,
    PART_WAYS,
    Described,
    Fields,
    Pointer,
    Report,
    Shape,
    StateField,
    Texts,
    check_ids,
    check_key_betrays_nothing,
    check_scheme,
    compiled,
    has_own_marks,
    ids,
    lettered,
    objective,
    option_misconceptions,
    places,
    put,
    tidy,
    unarranged,
    worths,
)
from .gaps import GAP, check_gaps, relettered, with_gaps


@model
class Phrase(Option):
    """A phrase of the text that can be selected. Each mistake is one, with what to say of it."""

    text: Text
    """The phrase, as plain text; it stands in the text in place of `[[id]]`."""


@model
class HotText(Item):
    """A text in which the learner selects words or phrases."""

    type: Literal["hot_text"]
    text: Markdown
    """The text, with `[[id]]` where a phrase that can be selected stands."""
    phrases: Annotated[tuple[Phrase, ...], MinLen(2), MaxLen(26)]
    """Two to 26 phrases, at least one of them `correct`: to be selected."""
    max_choices: Annotated[int, Ge(1), Number()] | None = None
    """How many phrases a learner may select at most; any number when absent."""
    scheme: Scheme = Scheme()
    """How the response earns marks. A wrong phrase that was selected is a wrong part."""

    @property
    def read(self) -> tuple[Phrase, ...]:
        """The phrases in the order of the text, which says nothing of the key."""
        order = GAP.findall(self.text)
        return tuple(sorted(self.phrases, key=lambda each: order.index(each.id) if each.id in order else 99))


Model = HotText


def check(item: HotText, report: Report) -> None:
    check_ids(item.phrases, report, "phrases")
    check_key_betrays_nothing(item.phrases, report, "phrases")
    check_gaps(item.text, ids(item.phrases), "phrases", report)
    correct = sum(phrase.correct for phrase in item.phrases)
    if not correct:
        report(
            "MS111", "no phrase is correct", ("phrases",), "add `correct: true` to each one to be selected"
        )
    if item.max_choices is not None and not correct <= item.max_choices <= len(item.phrases):
        message = f"{item.max_choices} of {len(item.phrases)} may be selected, but {correct} are correct"
        report("MS114", message, ("max_choices",))
    wrong = min(len(item.phrases) - correct, item.max_choices or len(item.phrases))
    groups = tuple((each,) for each in worths(item.phrases, "phrases"))
    shape = Shape(PART_WAYS, max(1, correct), wrong, groups)
    check_scheme(item.scheme, report, lambda: shape, has_own_marks(item.phrases))


def payload(item: HotText, texts: Texts) -> dict[str, Any]:
    options = [_option(phrase, texts) for phrase in item.read]
    text = with_gaps(texts.block(item.text))
    fields = {**objective(item.scheme), "text": text, "options": options, "shuffle": False}
    return put(fields, maxChoices=item.max_choices)


def _option(phrase: Phrase, texts: Texts) -> dict[str, Any]:
    return put(
        {"id": phrase.id, "text": phrase.text},
        correct=phrase.correct or None,
        marks=None if phrase.marks is None else tidy(phrase.marks),
        feedback=compiled(phrase.feedback, texts),
        misconception=phrase.misconception,
    )


arranged = unarranged


def public(fields: Fields) -> Fields:
    letters = {option["id"]: letter for option, letter in zip(fields["options"], LETTERS, strict=False)}
    shown = {
        "text": relettered(fields["text"], letters),
        "options": lettered(fields["options"], "text"),
        "shuffle": False,
    }
    return put(shown, maxChoices=fields.get("maxChoices"))


def kind(item: HotText) -> str:
    return "choice"


def described(item: HotText, texts: Texts) -> tuple[Described, ...]:
    return ({"kind": "choice", "values": [phrase.id for phrase in item.read if phrase.correct]},)


def option_ids(item: HotText) -> tuple[str, ...]:
    return ids(item.read)


def response(item: HotText, written: str) -> list[int]:
    return sorted(places(written, ids(item.read), "phrase"))


def misconceptions(item: HotText) -> Iterable[tuple[Pointer, str]]:
    return option_misconceptions(item.phrases, "phrases")


def state(item: HotText) -> StateField:
    """One bit a phrase, in the order of the text."""
    return StateField((2,) * len(item.phrases), names=ids(item.read))


def definition(item: HotText, texts: Texts) -> dict[str, Any]:
    choices = [{"id": phrase.id, "description": phrase.text} for phrase in item.read]
    return {"interactionType": "choice", "choices": choices}
