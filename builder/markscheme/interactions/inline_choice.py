"""Inline choice (cloze): gaps in a text, each with its own options."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from ..model.base import Id, Markdown, Text, model
from ..model.constraints import MaxLen, MinLen
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
    check_one_key,
    check_parts,
    check_scheme,
    compiled,
    has_own_marks,
    ids,
    lettered,
    objective,
    option_misconceptions,
    pairs,
    place,
    put,
    rearranged,
    tidy,
    worths,
)
from .gaps import check_gaps, relettered, with_gaps

MOST_OPTION_IDS = 36
"""What both SCORM versions can tell apart in one response."""


@model
class GapOption(Option):
    """An option of a gap."""

    text: Text
    """Plain text: a select's options hold no markup."""


@model
class Gap:
    """A gap, which stands as `[[id]]` in the text."""

    id: Id
    """Unique among the gaps; names the gap in the text."""
    label: Text | None = None
    """What a screen reader calls the gap; its number when absent."""
    options: Annotated[tuple[GapOption, ...], MinLen(2), MaxLen(26)]
    """Shown in this order, one of them `correct`."""


@model
class InlineChoice(Item):
    """A text with gaps to be filled by choosing."""

    type: Literal["inline_choice"]
    text: Markdown
    """The text, with `[[id]]` where a gap is."""
    gaps: Annotated[tuple[Gap, ...], MinLen(1), MaxLen(18)]
    """Each gap of the text."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = InlineChoice


def check(item: InlineChoice, report: Report) -> None:
    check_ids(item.gaps, report, "gaps")
    for index, gap in enumerate(item.gaps):
        check_parts(gap.options, report, "gaps", index, "options")
        check_one_key(gap.options, report, "gaps", index, "options")
        check_key_betrays_nothing(gap.options, report, "gaps", index, "options")
    check_gaps(item.text, ids(item.gaps), "gaps", report)
    count = len(option_ids(item))
    if count > MOST_OPTION_IDS:
        message = f"{count} different ids of gaps and options; an LMS can record {MOST_OPTION_IDS}"
        report("MS122", message, ("gaps",), "call the options of every gap a, b, c …")
    own = any(has_own_marks(gap.options) for gap in item.gaps)
    check_scheme(item.scheme, report, lambda: _shape(item), own)


def _shape(item: InlineChoice) -> Shape:
    groups = tuple(worths(gap.options, "gaps", index, "options") for index, gap in enumerate(item.gaps))
    return Shape(PART_WAYS, len(item.gaps), len(item.gaps), groups)


def payload(item: InlineChoice, texts: Texts) -> dict[str, Any]:
    gaps = [_gap(gap, number, texts) for number, gap in enumerate(item.gaps, start=1)]
    text = with_gaps(texts.block(item.text))
    return {**objective(item.scheme), "text": text, "gaps": gaps}


def _gap(gap: Gap, number: int, texts: Texts) -> dict[str, Any]:
    options = [_option(option, texts) for option in gap.options]
    return {"id": gap.id, "label": gap.label or str(number), "options": options}


def _option(option: GapOption, texts: Texts) -> dict[str, Any]:
    return put(
        {"id": option.id, "text": option.text},
        correct=option.correct or None,
        marks=None if option.marks is None else tidy(option.marks),
        feedback=compiled(option.feedback, texts),
        misconception=option.misconception,
    )


def arranged(fields: Fields) -> Fields:
    return {**fields, "gaps": [rearranged(gap, "options") for gap in fields["gaps"]]}


def public(fields: Fields) -> Fields:
    letters = {gap["id"]: letter for gap, letter in zip(fields["gaps"], LETTERS, strict=False)}
    gaps = lettered(fields["gaps"], "label", "options")
    return {
        "text": relettered(fields["text"], letters),
        "gaps": [{**gap, "options": lettered(gap["options"], "text")} for gap in gaps],
    }


def kind(item: InlineChoice) -> str:
    return "matching"


def described(item: InlineChoice, texts: Texts) -> tuple[Described, ...]:
    pairs = [(gap.id, option.id) for gap in item.gaps for option in gap.options if option.correct]
    return ({"kind": "matching", "pairs": pairs},)


def option_ids(item: InlineChoice) -> tuple[str, ...]:
    options = (option.id for gap in item.gaps for option in gap.options)
    return tuple(dict.fromkeys((*ids(item.gaps), *options)))


def response(item: InlineChoice, written: str) -> list[int | None]:
    found: list[int | None] = [None] * len(item.gaps)
    for gap, option in pairs(written):
        index = place(gap, ids(item.gaps), "gap")
        found[index] = place(option, ids(item.gaps[index].options), f"option of gap `{gap}`")
    return found


def misconceptions(item: InlineChoice) -> Iterable[tuple[Pointer, str]]:
    for index, gap in enumerate(item.gaps):
        yield from option_misconceptions(gap.options, "gaps", index, "options")


def state(item: InlineChoice) -> StateField:
    """For each gap 0 (nothing chosen) or the option's position from 1."""
    names = tuple(name for gap in item.gaps for name in (gap.id, *ids(gap.options)))
    return StateField(tuple(len(gap.options) + 1 for gap in item.gaps), names=names)


def definition(item: InlineChoice, texts: Texts) -> dict[str, Any]:
    """Gaps are matched with options. Where gaps share an option id, its description names each meaning."""
    meanings: dict[str, list[str]] = {}
    for gap in item.gaps:
        for option in gap.options:
            said = meanings.setdefault(option.id, [])
            if option.text not in said:
                said.append(option.text)
    gaps = [{"id": gap.id, "description": gap.label or str(n)} for n, gap in enumerate(item.gaps, start=1)]
    options = [{"id": name, "description": " / ".join(said)} for name, said in meanings.items()]
    return {"interactionType": "matching", "source": gaps, "target": options}
