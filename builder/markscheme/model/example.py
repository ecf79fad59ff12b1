"""Examples: the tests that a marking scheme carries with it. They never get into packages."""

from typing import Annotated

from .base import Bool, Id, Number, Scalar, Text, model
from .constraints import Ge, Le


@model
class Example:
    """A response, and what the scheme must make of it."""

    response: Annotated[str, Scalar()]
    """What a learner may answer; options by their ids: `a`, `a,c`, pairs `a=x,b=y`."""
    marks: Annotated[float, Ge(-100), Le(100), Number()]
    """Marks that it must get."""
    points: tuple[Id, ...] | None = None
    """Mark points that it must earn, exactly these; when absent, whichever."""
    refer: Bool | None = None
    """Whether a person must be asked to look; when absent, either will do."""
    misconceptions: tuple[Id, ...] = ()
    """Misconceptions that it must betray, exactly these."""
    certainty: Annotated[int, Ge(1), Le(3), Number()] | None = None
    """How sure the learner is, where marks depend on it: 1 (as when absent), 2 or 3."""
    note: Text | None = None
    """Why it is here: “hostile: lists everything”."""
