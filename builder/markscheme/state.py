"""The layout of an attempt's state (suspend_data), and the proof that its worst case fits the target.

    M1 | fingerprint 4 | crc32 6 | bits | . | texts joined by | | .

Numbers are base64url. Bits are the header's fields, then for each drawn item the slot's fields and
the response's numbers, each in ceil(log2(radix)) bits, most significant first. The player's
`state.ts` is the other half: it packs and unpacks by this layout.
"""

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from typing import Any, NamedTuple

from pydantic_core import to_json

from .facts import STATED, Facts
from .model.assessment import Assessment
from .sections import Draw, first_of

VERSION = 1
HEADER = (
    ("attempt", 8),
    ("phase", 2),
    ("position", 14),
    ("seed", 32),
    ("started", 36),
    ("deadline", 36),
    ("best", 15),
    ("flags", 4),
    ("saves", 8),
)
"""Fields of the attempt and their widths in bits. Times are seconds since 1970; 0 is none."""
SLOT = (("seen", 1), ("flagged", 1), ("answered", 1), ("locked", 1), ("seconds", 13), ("telling", 8))
"""Fields of each question."""
TIMED = (("extra", 18),)
"""Of the attempt, where there is a time limit: the seconds that it has beyond it."""
MOST_SLOTS = 2**14 - 1
"""What `position` can count."""

_FRAME = len("M1") + 4 + 6 + len("..")
_DIGIT = 6  # bits that one base64url digit holds
_HEADER_BITS = sum(width for _, width in HEADER)
_SLOT_BITS = sum(width for _, width in SLOT)


class Layout(NamedTuple):
    """`Layout` of `payload.ts`, and what each item contributes at most."""

    fingerprint: str
    slots: int
    worst: int
    """Most UTF-16 code units that the packed state can have."""
    languages: int = 1
    """How many the package speaks."""
    timed: bool = False
    """Whether there is a time limit."""

    def payload(self) -> dict[str, Any]:
        return {
            "version": VERSION,
            "fingerprint": self.fingerprint,
            "slots": self.slots,
            "header": HEADER + more(self.timed, self.languages),
            "slot": SLOT + spoken(self.languages),
            "worst": self.worst,
        }


def spoken(languages: int) -> tuple[tuple[str, int], ...]:
    """The field that says which of several languages: of the page in the header, of the answer in a slot."""
    return (("language", (languages - 1).bit_length()),) if languages > 1 else ()


def more(timed: bool, languages: int) -> tuple[tuple[str, int], ...]:
    """What the header holds in some packages alone."""
    return (TIMED if timed else ()) + spoken(languages)


def layout(
    assessment: Assessment,
    draws: Sequence[Draw],
    items: Sequence[Facts],
    arrangement: Any = None,
    languages: int = 1,
) -> Layout:
    """The layout for an assessment that draws from the unit's items in this way.

    `arrangement`: what the numbers of responses mean where the key is protected, in place of the items'
    names, whose order may be the key.
    """
    if assessment.protection != "open":
        items = [item._replace(names=()) for item in items]
    if assessment.protection == "sealed":
        # Numbers beside a text are marks that learners give themselves, and here they give none.
        items = [item._replace(radices=_stated(item)) if item.text else item for item in items]
    drawn = [item for draw in draws for item in heaviest(draw, items)]
    mark = fingerprint(assessment, draws, items, arrangement, languages)
    timed = assessment.time_limit is not None
    return Layout(mark, len(drawn), worst(drawn, languages, timed), languages, timed)


def _stated(item: Facts) -> tuple[int, ...]:
    """The numbers for what learners do with the item beside answering it: the last ones."""
    count = sum(name in STATED for name in item.features)
    return item.radices[-count:] if count else ()


def bits(item: Facts) -> int:
    """Bits of the item's slot and response. A number below `radix` needs the bits of `radix - 1`."""
    return _SLOT_BITS + _response_bits(item.radices)


@cache
def _response_bits(radices: tuple[int, ...]) -> int:
    return sum((radix - 1).bit_length() for radix in radices)


def worst(drawn: Sequence[Facts], languages: int = 1, timed: bool = False) -> int:
    """Most UTF-16 code units of a state that holds these items.

    One more than can be where there are texts, since the first needs no separator: counted with all
    its separators, the length is a sum over the items, rounded up once, and so is the proof simple.
    """
    header = _HEADER_BITS + sum(width for _, width in more(timed, languages))
    slots = sum(width for _, width in spoken(languages)) * len(drawn)
    return _FRAME - (-(header + slots + sum(map(weight, drawn))) // _DIGIT)


def weight(item: Facts) -> int:
    """What the item adds to the state at most, in bits: its own, and six for each character of text."""
    return bits(item) + (_DIGIT * (item.text + 1) if item.text else 0)


def heaviest(draw: Draw, items: Sequence[Facts]) -> list[Facts]:
    """The items of the draw that takes most (see `worst`)."""
    if draw.select == len(draw.items):
        return [items[index] for index in draw.items]
    return [items[index] for index in first_of(draw, lambda index: weight(items[index]))]


def fingerprint(
    assessment: Assessment,
    draws: Sequence[Draw],
    items: Sequence[Facts],
    arrangement: Any = None,
    languages: int = 1,
) -> str:
    """24 bits in lower-case hex: another value wherever an old state would be read wrongly.

    That is, wherever the fields, the items, what their numbers mean, or the way of drawing changes.
    """
    drawn = [
        (
            draw.section.id,
            draw.select,
            draw.section.shuffle,
            [
                (item.id, item.case, item.radices, item.text, item.names)
                for item in map(items.__getitem__, draw.items)
            ],
            *(([items[index].id for index in cell.items], cell.select) for cell in draw.cells),
        )
        for draw in draws
    ]
    form: tuple[Any, ...] = (VERSION, HEADER, SLOT, assessment.shuffle_options, drawn)
    if assessment.protection != "open":
        form += (assessment.protection, arrangement)
    if added := more(assessment.time_limit is not None, languages):
        form += (added,)
    return blake2b(to_json(form), digest_size=3).hexdigest()


def weigh(drawn: Sequence[Facts]) -> list[tuple[str, int]]:
    """Items by what they take of the state, most first: id and characters, rounded up."""
    found = sorted(drawn, key=weight, reverse=True)
    return [(item.id, -(-weight(item) // _DIGIT)) for item in found]
