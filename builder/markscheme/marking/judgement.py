"""What a person makes of a response: `Judgement` of the player's `marking/judgement.ts`, as JSON has it."""

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict


class Judgement(TypedDict):
    """Marks that a person gives in place of the rules'."""

    by: Literal["self", "examiner"]
    marks: float | Sequence[float]
    """In all; of a scheme of criteria also for each of them, in its order."""
    level: NotRequired[str]
    """Of a scheme of levels; follows from the marks where absent."""
    note: NotRequired[str]
    """The outcome keeps it."""
