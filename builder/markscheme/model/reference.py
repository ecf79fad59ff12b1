"""The field reference (`docs/fields.md`), written from the models."""

from collections.abc import Collection, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from ..interactions import TYPES
from .base import Bool, Id, Language, Markdown, Pattern, Real, Shorthand, Text, Title
from .compiled import model_of
from .constraints import Ge, Gt, Le, MaxLen, MinLen
from .fields import descriptions, inner
from .item import Item

_HEAD = """\
# Field reference

`markscheme schema` writes this page from the models; [authoring.md](authoring.md) explains the format with
examples.

A field without a default must be given. *Markdown* is CommonMark with tables; *text* is plain. An *id* is
made of lower-case letters, digits, hyphens and underscores, 64 at most, and starts with a letter or digit.
"""
_FILES = (
    ("unit", "unit.yaml"),
    ("assessment", "assessment.yaml"),
    ("settings", "markscheme.yaml"),
)
_WORDS = {
    Id: "id",
    Text: "text",
    Title: "text, 200 characters at most",
    Markdown: "Markdown",
    Language: "language tag",
    Bool: "`true` or `false`",
    Real: "number",
}


def reference() -> str:
    """Markdown with a table for each model, those of a document first, then what they are made of."""
    told: set[type[Any]] = set()
    parts = [_HEAD]
    for name, file in _FILES:
        parts += _document(f"`{file}`", model_of(name), told)
    parts += _document("Every item", Item, told)
    shared = {field.name for field in fields(Item)}
    for name in TYPES:
        parts += _document(f"`type: {name}`", model_of(name), told, shared)
    parts += _document("`type: case`", model_of("case"), told)
    return "\n".join(parts)


def _document(
    heading: str, model: type[Any], told: set[type[Any]], shared: Collection[str] = ()
) -> Iterator[str]:
    """A document's fields but the shared ones, and those models inside it that are not told of yet."""
    yield f"## {heading}\n"
    yield from _table(model, shared)
    for part in inner(model):
        if part not in told:
            told.add(part)
            yield f"### {part.__name__}\n"
            yield from _table(part)


def _table(model: type[Any], shared: Collection[str] = ()) -> Iterator[str]:
    meanings = descriptions(model)
    hints = get_type_hints(model, include_extras=True)
    yield f"{cleandoc(model.__doc__ or '')}\n"
    yield "| field | value | default | |\n| --- | --- | --- | --- |"
    for field in fields(model):
        if field.name not in shared:
            value = _value(hints[field.name])
            cells = (f"`{field.name}`", value, _default(field), meanings.get(field.name, ""))
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield ""


def _value(hint: Any) -> str:
    """What may stand there, in words."""
    for known, words in _WORDS.items():
        if hint == known:
            return words
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return ", or ".join(_value(each) for each in arguments if each is not NoneType)
    if origin is Literal:
        return ", ".join(f"`{each}`" for each in arguments)
    if origin is Annotated:
        return _annotated(arguments[0], arguments[1:])
    if origin is tuple:
        return f"list of {_value(arguments[0])}"
    if origin is dict:
        return f"{_value(arguments[0])}: {_value(arguments[1])}"
    name: str = hint.__name__
    return f"[{name}](#{name.lower()})" if is_dataclass(hint) else {"str": "text"}.get(name, name)


def _annotated(plain: Any, constraints: tuple[Any, ...]) -> str:
    pattern = next((each for each in constraints if isinstance(each, Pattern)), None)
    if pattern is not None:
        return pattern.means
    words = {int: "whole number", float: "number"}.get(plain) or _value(plain)
    return ", ".join([words, *(_constraint(each) for each in constraints if _constraint(each))])


def _constraint(constraint: Any) -> str:
    match constraint:
        case Gt(limit):
            return f"above {limit:g}"
        case Ge(limit):
            return f"at least {limit:g}"
        case Le(limit):
            return f"at most {limit:g}"
        case MinLen(limit):
            return f"at least {limit}"
        case MaxLen(limit):
            return f"at most {limit}"
        case Shorthand():
            return "or text alone"
    return ""


def _default(field: "Field[Any]") -> str:
    if field.default is MISSING:
        return "" if field.default_factory is MISSING else "none"
    match field.default:
        case None | ():
            return "none"
        case bool():
            return f"`{str(field.default).lower()}`"
        case tuple():
            return f"`[{', '.join(map(str, field.default))}]`"
        case str() | int() | float():
            return f"`{field.default}`"
    return "its defaults"
