"""The state of every attempt fits the targets, whatever is drawn and answered."""

from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic
from ..facts import Facts
from ..sections import draws
from ..state import MOST_SLOTS, heaviest, weigh, worst
from ..targets.base import Target
from .content import Content, Source


def check(content: Content, targets: Sequence[Target]) -> Iterator[Diagnostic]:
    for index, assessment in enumerate(content.assessments):
        found = draws(assessment, content.items)
        drawn = [item for draw in found for item in heaviest(draw, content.items)]
        length = worst(drawn, content.languages, assessment.time_limit is not None)
        yield from _assessment(drawn, length, targets, content.assessment_source(index))


def _assessment(
    drawn: Sequence[Facts], length: int, targets: Sequence[Target], source: Source
) -> Iterator[Diagnostic]:
    if len(drawn) > MOST_SLOTS:
        message = f"an attempt has {len(drawn):,} questions; {MOST_SLOTS:,} are possible"
        yield source.fault("MS140", message, ("sections",), "draw fewer with `select`", key=True)
    for target in targets:
        limit = target.limits.state
        if limit is not None and length > limit:
            message = f"an attempt's state can take {length:,} characters, but {target.name} holds {limit:,}"
            most = ", ".join(f"`{name}` {characters:,}" for name, characters in weigh(drawn)[:3])
            hint = f"draw fewer items, or lower `max_length`; most is taken by {most}"
            yield source.fault("MS140", message, ("sections",), hint, key=True)
