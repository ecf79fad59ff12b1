"""What a learner's attempt left behind, as it stands in a file."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from ..diagnostics import Diagnostic

Form = Literal["scorm12", "scorm2004", "xapi"]
"""How responses in records are written (`Form` in the player's `collecting/records.ts`)."""
Fault = Callable[[str, str, str | None], Diagnostic]
"""Makes a diagnostic of code, message and hint at a place in a file."""


class Record(NamedTuple):
    """One response, as an LMS or a record store holds it."""

    text: str
    fault: Fault
    cut: bool = False
    """There was more than the record could hold."""
    certainty: int | None = None
    """How sure the learner was, 1 to 3, where the record tells."""
    hints: int | None = None
    """How many hints the learner took, where the record tells."""
    language: str | None = None
    """In which the learner answered, where the record tells."""


class Submission(NamedTuple):
    """One attempt of a learner: its packed state, or the records of its responses."""

    learner: str
    attempt: int
    """As the LMS counts."""
    fault: Fault
    state: str = ""
    records: Mapping[int, Record | None] = {}
    """By the item's place in the assessment; None where it was not answered."""
    form: Form = "scorm12"
