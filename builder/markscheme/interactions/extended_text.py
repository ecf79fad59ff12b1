"""Extended text: recorded, then marked by the learner against the scheme."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, Number, model
from ..model.constraints import Ge, Le, MinLen
from ..model.item import Item
from .base import Described, Pointer, Report, StateField, Texts, check_ids, ids


@model
class Criterion:
    """What a good answer shows."""

    id: Id
    """Unique among the item's criteria."""
    marks: Annotated[int, Ge(1), Le(100), Number()] = 1
    """Whole marks, so that a learner can tick them."""
    award: Markdown
    """“Award one mark for …”."""


@model
class CriteriaScheme:
    """Criteria, their sum capped by `marks`."""

    marks: Annotated[int, Ge(1), Le(100), Number()]
    """Most marks the item can give."""
    criteria: Annotated[tuple[Criterion, ...], MinLen(1)]
    """What the learner ticks; together at least `marks`."""


@model
class ExtendedText(Item):
    """A task answered at length."""

    type: Literal["extended_text"]
    scheme: CriteriaScheme
    """How the learner marks the response."""
    model_answer: Markdown
    """Shown beside the criteria when the learner marks the answer."""
    max_length: Annotated[int, Ge(1), Le(20000), Number()] = 1500
    """Most characters that a learner may type."""


Model = ExtendedText


def check(item: ExtendedText, report: Report) -> None:
    check_ids(item.scheme.criteria, report, "scheme", "criteria")
    total = sum(criterion.marks for criterion in item.scheme.criteria)
    if total < item.scheme.marks:
        message = f"the criteria add up to {total}, fewer than the item's {item.scheme.marks} marks"
        report("MS126", message, ("scheme", "marks"))


def payload(item: ExtendedText, texts: Texts) -> dict[str, Any]:
    criteria = [
        {"id": each.id, "marks": each.marks, "award": texts.inline(each.award)}
        for each in item.scheme.criteria
    ]
    return {
        "marks": item.scheme.marks,
        "floor": 0,
        "scheme": {"criteria": criteria},
        "modelAnswer": texts.block(item.model_answer),
        "maxLength": item.max_length,
    }


def kind(item: ExtendedText) -> str:
    return "long-fill-in"


def described(item: ExtendedText, texts: Texts) -> tuple[Described, ...]:
    """None: no rule decides."""
    return ()


def option_ids(item: ExtendedText) -> tuple[str, ...]:
    return ()


def response(item: ExtendedText, written: str) -> str:
    return written


def misconceptions(item: ExtendedText) -> Iterable[tuple[Pointer, str]]:
    return ()


def state(item: ExtendedText) -> StateField:
    """The text, and for each criterion 0 (not judged yet) or the marks given, from 1."""
    radices = tuple(criterion.marks + 2 for criterion in item.scheme.criteria)
    return StateField(radices, item.max_length, ids(item.scheme.criteria))


def definition(item: ExtendedText, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "long-fill-in"}
