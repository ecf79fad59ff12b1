"""What every model is made of: the `model` decorator and the field types.

Models are frozen standard dataclasses that pydantic validates. Pydantic itself is
only needed to *compile* the validators (`model/compiled.py`); reading a unit needs
no more than pydantic-core, which is what keeps a build instant.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, dataclass_transform

from annotated_types import Ge, Gt, Le, MinLen

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def model(cls: type[T]) -> type[T]:
    """A frozen, keyword-only dataclass that refuses unknown keys.

    The docstring below each field becomes its description in the JSON Schemas.
    """
    config = {"extra": "forbid", "use_attribute_docstrings": True, "allow_inf_nan": False}
    cls.__pydantic_config__ = config  # type: ignore[attr-defined]  # pydantic's protocol for dataclasses
    return dataclass(frozen=True, kw_only=True)(cls)


@dataclass(frozen=True)
class Pattern:
    """A regular expression that a string must match, said so that pydantic and JSON Schema understand."""

    regex: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
        return {**handler(source), "pattern": self.regex}


Id = Annotated[str, Pattern(r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""Lower-case letters, digits, hyphen and underscore, at most 64: safe in file names, IRIs and LMS records."""
Language = Annotated[str, Pattern(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""BCP 47 language tag."""
Text = Annotated[str, MinLen(1)]
"""One line of plain text."""
Markdown = Annotated[str, MinLen(1)]
"""Markdown (CommonMark with tables), compiled to sanitised HTML at build time."""
Marks = Annotated[float, Gt(0), Le(100)]
Percent = Annotated[float, Ge(0), Le(100)]
