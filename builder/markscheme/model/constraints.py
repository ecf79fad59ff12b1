"""Limits of numbers, texts and lists, said so that pydantic and JSON Schema understand.

They stand in `Annotated`, as those of the annotated-types package do, whose import takes a tenth
of the time that a small build has.
"""

from collections.abc import Callable
from typing import Any, ClassVar

CoreSchema = dict[str, Any]


class Constraint:
    """One limit: its name in pydantic's core schemas, and its value."""

    __match_args__ = ("value",)
    name: ClassVar[str]

    def __init__(self, value: float) -> None:
        self.value = value

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], CoreSchema]) -> CoreSchema:
        return {**handler(source), self.name: self.value}


class Ge(Constraint):
    """At least."""

    name = "ge"


class Gt(Constraint):
    """More than."""

    name = "gt"


class Le(Constraint):
    """At most."""

    name = "le"


class MinLen(Constraint):
    """Characters or entries, at least."""

    name = "min_length"


class MaxLen(Constraint):
    """Characters or entries, at most."""

    name = "max_length"
