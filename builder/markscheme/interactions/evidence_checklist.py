"""Evidence checklist: criteria of a portfolio, for each whether there is evidence and where it is."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, Marks, Number, model
from ..model.constraints import Ge, Gt, Le, MaxLen, MinLen
from ..model.example import Example
from ..model.item import Item
from .base import (
    Described,
    Fields,
    Pointer,
    Report,
    ResponseError,
    StateField,
    Texts,
    check_parts,
    compiled,
    ids,
    lettered,
    place,
    put,
    tidy,
    unarranged,
)

_TICKED, _OPEN = "[x]", "[ ]"
_AROUND = 6
"""Characters of a line of the response beside its note: the box, a space, and an encoded line end."""


@model
class PortfolioCriterion:
    """What a portfolio must show."""

    id: Id
    """Unique among the item's criteria."""
    text: Markdown
    """What the learner must have done: “Deals with a complaint”."""
    evidence: Markdown | None = None
    """What counts as evidence: a witness statement, a log, a product …"""
    marks: Annotated[float, Gt(0), Le(100), Number()] | None = None
    """With a scheme: what evidence for it earns; an equal share when absent."""


@model
class ChecklistScheme:
    """The learner's ticks earn marks, which count where the assessment says `count_self_marks: true`."""

    marks: Marks
    """Marks for evidence of every criterion."""
    examples: tuple[Example, ...] = ()
    """Responses with what they must get; `markscheme check` tries them."""


@model
class EvidenceChecklist(Item):
    """Criteria to tick, each with a note that says where the evidence is."""

    type: Literal["evidence_checklist"]
    criteria: Annotated[tuple[PortfolioCriterion, ...], MinLen(1), MaxLen(20)]
    """One to 20 criteria, shown in this order."""
    max_note: Annotated[int, Ge(10), Le(500), Number()] = 120
    """Most characters of a note."""
    scheme: ChecklistScheme | None = None
    """Marks for the ticks; without it nothing is marked, and the list is a record alone."""

    @property
    def ruled(self) -> bool:
        return False


Model = EvidenceChecklist


def check(item: EvidenceChecklist, report: Report) -> None:
    check_parts(item.criteria, report, "criteria")
    own = [index for index, each in enumerate(item.criteria) if each.marks is not None]
    if not own:
        return
    if item.scheme is None:
        hint = "add `scheme: {marks: …}`, or leave them out"
        report("MS172", "marks of its own, and no scheme", ("criteria", own[0], "marks"), hint)
        return
    for index, criterion in enumerate(item.criteria):
        if criterion.marks is None:
            hint = "give marks to each criterion or to none"
            report("MS172", "a criterion without marks", ("criteria", index), hint)
    total = sum(each.marks or 0 for each in item.criteria)
    if len(own) == len(item.criteria) and abs(total - item.scheme.marks) > 1e-9:
        message = f"the criteria add up to {tidy(total)}, and the item gives {tidy(item.scheme.marks)}"
        report("MS126", message, ("scheme", "marks"))


def payload(item: EvidenceChecklist, texts: Texts) -> dict[str, Any]:
    marks = 0 if item.scheme is None else item.scheme.marks
    share = marks / len(item.criteria)
    criteria = [
        put(
            {"id": each.id, "text": texts.inline(each.text)},
            evidence=compiled(each.evidence, texts),
            marks=tidy(share if each.marks is None else each.marks) or None,
        )
        for each in item.criteria
    ]
    return {
        "marks": tidy(marks),
        "floor": 0,
        "scheme": {},
        "criteria": criteria,
        "maxNote": item.max_note,
    }


arranged = unarranged


def public(fields: Fields) -> Fields:
    lettered_criteria = lettered(fields["criteria"], "text")
    for shown, criterion in zip(lettered_criteria, fields["criteria"], strict=True):
        put(shown, evidence=criterion.get("evidence"))
    return {"criteria": lettered_criteria, "maxNote": fields["maxNote"]}


def kind(item: EvidenceChecklist) -> str:
    return "long-fill-in"


def described(item: EvidenceChecklist, texts: Texts) -> tuple[Described, ...]:
    """None: what learners have is for people to see."""
    return ()


def option_ids(item: EvidenceChecklist) -> tuple[str, ...]:
    return ()


def response(item: EvidenceChecklist, written: str) -> str:
    """A line for each criterion, in order: `[x] note` or `[ ]`; also as `id: note; id`."""
    if not written.strip():
        return ""
    if written.lstrip().startswith((_TICKED, _OPEN)):
        lines = [line.strip() for line in written.strip().splitlines()]
        if len(lines) != len(item.criteria) or not all(line.startswith((_TICKED, _OPEN)) for line in lines):
            raise ResponseError(f"{len(item.criteria)} lines begin with `[x]` or `[ ]`")
        return _checked(item, lines)
    lines = [_OPEN] * len(item.criteria)
    for each in filter(None, (part.strip() for part in written.split(";"))):
        name, _, note = each.partition(":")
        lines[place(name.strip(), ids(item.criteria), "criterion")] = f"{_TICKED} {note.strip()}".strip()
    return _checked(item, lines)


def _checked(item: EvidenceChecklist, lines: list[str]) -> str:
    longest = max(len(line) - len(_TICKED) - 1 for line in lines)
    if longest > item.max_note:
        raise ResponseError(f"{longest} characters in a note, but a learner may type {item.max_note} at most")
    return "\n".join(lines)


def misconceptions(item: EvidenceChecklist) -> Iterable[tuple[Pointer, str]]:
    return ()


def state(item: EvidenceChecklist) -> StateField:
    """A line of text for each criterion."""
    return StateField((), len(item.criteria) * (_AROUND + item.max_note), ids(item.criteria))


def definition(item: EvidenceChecklist, texts: Texts) -> dict[str, Any]:
    return {"interactionType": "long-fill-in"}
