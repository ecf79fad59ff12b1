"""What models are made of, for hints, schemas and the reference: needed only beside the way of the data."""

import ast
import inspect
from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass
from textwrap import dedent
from typing import Any, get_args, get_type_hints

from .either import Second

Pointer = tuple[str | int, ...]


def keys_at(model: type[Any], pointer: Pointer, data: Any) -> list[str]:
    """The keys that the model at `pointer` inside `model` has; none where there is no model.

    `data` are the author's, which tell the models of a union apart.
    """
    found = model_at(model, pointer, data)
    return [field.name for field in fields(found)] if found else []


def meaning_at(model: type[Any], pointer: Pointer, data: Any) -> str | None:
    """What the key at `pointer` inside `model` is for. `data`: as for `keys_at`."""
    found = model_at(model, pointer[:-1], data)
    return descriptions(found).get(str(pointer[-1])) if found else None


def model_at(model: type[Any], pointer: Pointer, data: Any) -> type[Any] | None:
    """The model at `pointer` inside `model`; None where there is none."""
    for step in pointer:
        data = data[step] if step in steps(data) else None
        if isinstance(step, str):
            found = model_of_hint(hints(model).get(step), data)
            if found is None:
                return None
            model = found
    return model


def model_of_hint(hint: Any, data: Any) -> type[Any] | None:
    """The model that an annotation means for these data, or for the entries of this list, if any."""
    found = list(models_in(hint))
    if not found:
        return None
    second = next((each for each in get_args(hint) if isinstance(each, Second)), None)
    return second.of(found, data) if second else found[0]


def hints(model: type[Any]) -> dict[str, Any]:
    """The annotations of a model's fields, with what pydantic reads in them."""
    if model not in _HINTS:
        _HINTS[model] = get_type_hints(model, include_extras=True)
    return _HINTS[model]


_HINTS: dict[type[Any], dict[str, Any]] = {}


def steps(data: Any) -> Collection[str | int]:
    """The keys or indexes that lead into data."""
    return data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()


def models_in(annotation: Any) -> Iterator[type[Any]]:
    """The models that an annotation names: `tuple[Option, ...] | None` names Option."""
    if isinstance(annotation, type) and is_dataclass(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def inner(model: type[Any]) -> Iterator[type[Any]]:
    """The models that a model is made of, at any depth, in the order of their fields; some more than once."""
    for hint in get_type_hints(model).values():
        for found in models_in(hint):
            yield found
            yield from inner(found)


def descriptions(model: type[Any]) -> dict[str, str]:
    """The docstring below each field, also of inherited ones, on one line."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__[:-1]):
        body = ast.parse(dedent(inspect.getsource(base))).body[0]
        assert isinstance(body, ast.ClassDef)
        for statement, following in zip(body.body, body.body[1:], strict=False):
            match statement, following:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    found[name] = " ".join(text.split())
    return found
