"""What every model is made of: the `model` decorator and the field types.

Models are frozen standard dataclasses that pydantic validates. Pydantic itself is
only needed to *compile* the validators (`model/compiled.py`); reading a unit needs
no more than pydantic-core, which is what keeps a build instant.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import Annotated, Any, NoReturn, TypeVar, dataclass_transform

from .constraints import Ge, Gt, Le, MaxLen, MinLen
from .scalars import read_boolean, read_number, read_text

T = TypeVar("T")
CoreSchema = dict[str, Any]


@dataclass_transform(frozen_default=True, kw_only_default=True)
def model(cls: type[T]) -> type[T]:
    """A frozen, keyword-only dataclass that refuses unknown keys.

    The docstring below each field becomes its description in the JSON Schemas.
    The methods are shared: those that `dataclass` writes anew for every class would
    cost a build of a few items a tenth of its time.
    """
    config = {"extra": "forbid", "allow_inf_nan": False}
    members: dict[str, Any] = {
        "__pydantic_config__": config,
        "__init__": _init,
        "__eq__": _eq,
        "__hash__": _hash,
        "__repr__": _repr,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, member in members.items():
        setattr(cls, name, member)
    return dataclass(init=False, repr=False, eq=False, kw_only=True)(cls)


def _init(self: Any, **values: Any) -> None:
    own = self.__dict__
    for field in fields(self):
        if field.name in values:
            own[field.name] = values.pop(field.name)
        elif field.default is not MISSING:
            own[field.name] = field.default
        elif field.default_factory is not MISSING:
            own[field.name] = field.default_factory()
        else:
            raise TypeError(f"{type(self).__name__} needs {field.name!r}")
    if values:
        raise TypeError(f"{type(self).__name__} has no {', '.join(map(repr, values))}")


def _eq(self: Any, other: object) -> Any:
    return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash((type(self), tuple(self.__dict__.values())))


def _repr(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


def _refuse(self: Any, name: str, *value: Any) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} is frozen")


Handler = Callable[[Any], CoreSchema]


@dataclass(frozen=True)
class Pattern:
    """A regular expression that a string must match, said so that pydantic and JSON Schema understand."""

    regex: str
    means: str
    """What it stands for, as in “expected …”."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        return {**handler(source), "pattern": self.regex}


class Stripped:
    """White space around the text is dropped; what is left must not be empty."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        return {**handler(source), "strip_whitespace": True}


class Scalar:
    """Text as the author wrote it: `text: 1.10` is the text `1.10`, and `text: true` is `true`.

    The first member of the union takes all that the reader hands over as a string, in
    Rust; the second, in Python, only what YAML took for something else.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        text = handler(source)
        return {"type": "union", "mode": "left_to_right", "choices": [text, _before(read_text, text)]}

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Handler) -> CoreSchema:
        text = handler(schema["choices"][0])
        return {**text, "type": ["string", "number", "boolean"]}


class Number:
    """A number in YAML 1.2's notation. The reader leaves numbers as written, so types come from the model."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        return _before(read_number, handler(source))


class Boolean:
    """`true` or `false`, and no other word: in YAML 1.2 `yes` and `no` are text."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        return _before(read_boolean, handler(source))


class Shorthand:
    """In place of keys and values, a text alone stands for the model that has it under this key."""

    def __init__(self, key: str) -> None:
        self.key = key

    def spelled_out(self, data: Any) -> Any:
        return data if isinstance(data, dict) else {self.key: data}

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> CoreSchema:
        return _before(self.spelled_out, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Handler) -> CoreSchema:
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, handler(schema)]}


def _before(function: Callable[[Any], Any], schema: CoreSchema) -> CoreSchema:
    return {
        "type": "function-before",
        "function": {"type": "no-info", "function": function},
        "schema": schema,
    }


ID = Pattern(
    r"^[a-z0-9][a-z0-9_-]{0,63}$",
    "an id of at most 64 lower-case letters, digits, hyphens and underscores, a letter or digit first",
)
NOT_BLANK = Pattern(r"\S", "some text")
LANGUAGE = Pattern(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "a language tag such as `en` or `en-GB`")

REFERENCE = Pattern(
    r"^([a-z0-9][a-z0-9_-]{0,63}/)?[a-z0-9][a-z0-9_-]{0,63}$",
    "an id (in a unit over other units, `unit/id`)",
)
Reference = Annotated[str, REFERENCE, Scalar()]
"""An id, with its unit where several come together."""
Id = Annotated[str, ID, Scalar()]
"""Lower-case letters, digits, hyphen and underscore, at most 64: safe in file names, IRIs and LMS records."""
Language = Annotated[str, LANGUAGE, Scalar()]
"""BCP 47 language tag."""
Text = Annotated[str, MinLen(1), Stripped(), Scalar()]
"""One line of plain text."""
Title = Annotated[str, MinLen(1), MaxLen(200), Stripped(), Scalar()]
"""A name, short enough for every LMS's database."""
Markdown = Annotated[str, MinLen(1), NOT_BLANK, Scalar()]
"""Markdown (CommonMark with tables), compiled to sanitised HTML at build time."""
Bool = Annotated[bool, Boolean()]
Real = Annotated[float, Ge(-1e15), Le(1e15), Number()]
"""A number that a double holds to the last digit before the point."""
Marks = Annotated[float, Gt(0), Le(100), Number()]
Percent = Annotated[float, Ge(0), Le(100), Number()]
