"""Gap match: words of a bank go into the gaps of a text (QTI `gapMatchInteraction`)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import field
from typing import Annotated, Any, Literal

from ..model.base import Bool, Id, Markdown, Text, model
from ..model.constraints import MaxLen, MinLen
from ..model.item import Item, Scheme, Signed
from . import pairing
from .base import (
    LETTERS,
    Described,
    Fields,
    Pointer,
    Report,
    StateField,
    Texts,
    check_ids,
    check_parts,
    ids,
    lettered,
    objective,
    rearranged,
)
from .gaps import check_gaps, relettered, with_gaps


@model
class WordGap:
    """A gap, which stands as `[[id]]` in the text."""

    id: Id
    """Unique among the gaps; names the gap in the text."""
    label: Text | None = None
    """What a screen reader calls the gap; its number when absent."""
    word: Id
    """The word that belongs into it."""
    marks: Signed | None = None
    """With `map_response`: what the right word earns."""
    other_marks: dict[Id, Signed] = field(default_factory=dict)
    """With `map_response`, by word id: what that word earns here, or costs."""
    feedback: Markdown | None = None
    """Shown when the learner put another word into it."""
    misconceptions: dict[Id, Id] = field(default_factory=dict)
    """By word id: the misconception that this word betrays here."""


@model
class Word:
    """A word, or a few, of the bank."""

    id: Id
    """Unique among the words."""
    text: Text
    """What goes into gaps, as plain text."""


@model
class GapMatch(Item):
    """A text with gaps, and a bank of words to put into them."""

    type: Literal["gap_match"]
    text: Markdown
    """The text, with `[[id]]` where a gap is."""
    gaps: Annotated[tuple[WordGap, ...], MinLen(1), MaxLen(18)]
    """Each gap of the text."""
    words: Annotated[tuple[Word, ...], MinLen(2), MaxLen(18)]
    """The word bank; words that belong nowhere make it harder."""
    reuse: Bool = False
    """Whether a word may go into several gaps."""
    shuffle: Bool = True
    """Whether the words come in random order, where the assessment shuffles options."""
    scheme: Scheme = Scheme()
    """How the response earns marks."""


Model = GapMatch
_NAMES = pairing.Names("gaps", "words", "gap", "word")


def check(item: GapMatch, report: Report) -> None:
    check_ids(item.gaps, report, "gaps")
    check_parts(item.words, report, "words")
    check_gaps(item.text, ids(item.gaps), "gaps", report)
    pairing.check(item, _NAMES, report)
    wanted = Counter(gap.word for gap in item.gaps)
    for index, gap in enumerate(item.gaps):
        first = [each.word for each in item.gaps].index(gap.word)
        if wanted[gap.word] > 1 and not item.reuse and first != index:
            hint = "say `reuse: true`, or give each gap its own word"
            message = f"`{gap.word}` belongs into gap `{item.gaps[first].id}` too"
            report("MS162", message, ("gaps", index, "word"), hint)


def payload(item: GapMatch, texts: Texts) -> dict[str, Any]:
    """Of the same form as that of `match`: gaps are its sources, words its targets."""
    sources = [
        pairing.source_payload(gap, _NAMES, gap.label or str(number), texts)
        for number, gap in enumerate(item.gaps, start=1)
    ]
    fields: Fields = {
        **objective(item.scheme),
        "text": with_gaps(texts.block(item.text)),
        "sources": sources,
        "targets": [{"id": word.id, "text": word.text} for word in item.words],
        "shuffle": item.shuffle,
    }
    return {**fields, "reuse": True} if item.reuse else fields


def arranged(fields: Fields) -> Fields:
    return rearranged(fields, "targets") if fields["shuffle"] else fields


def public(fields: Fields) -> Fields:
    letters = {gap["id"]: letter for gap, letter in zip(fields["sources"], LETTERS, strict=False)}
    shown = {
        "text": relettered(fields["text"], letters),
        "sources": lettered(fields["sources"], "text"),
        "targets": lettered(fields["targets"], "text"),
        "shuffle": fields["shuffle"],
    }
    return {**shown, "reuse": True} if fields.get("reuse") else shown


def kind(item: GapMatch) -> str:
    return "matching"


def described(item: GapMatch, texts: Texts) -> tuple[Described, ...]:
    return pairing.described(item, _NAMES)


def option_ids(item: GapMatch) -> tuple[str, ...]:
    return pairing.option_ids(item, _NAMES)


def response(item: GapMatch, written: str) -> list[int | None]:
    return pairing.response(item, _NAMES, written)


def misconceptions(item: GapMatch) -> Iterable[tuple[Pointer, str]]:
    return pairing.misconceptions(item, _NAMES)


def state(item: GapMatch) -> StateField:
    return pairing.state(item, _NAMES)


def definition(item: GapMatch, texts: Texts) -> dict[str, Any]:
    gaps = [{"id": gap.id, "description": gap.label or str(n)} for n, gap in enumerate(item.gaps, start=1)]
    words = [{"id": word.id, "description": word.text} for word in item.words]
    return {"interactionType": "matching", "source": gaps, "target": words}
