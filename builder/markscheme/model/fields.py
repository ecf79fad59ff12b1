"""What a model's fields are, for hints and for the reference: needed only beside the way of the data."""

from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

Pointer = tuple[str | int, ...]


def keys_at(model: type[Any], pointer: Pointer) -> list[str]:
    """The keys that the model at `pointer` inside `model` has; none where there is no model."""
    for step in pointer:
        if isinstance(step, str):
            inner = models_in(get_type_hints(model).get(step))
            if not inner:
                return []
            model = inner[0]
    return [field.name for field in fields(model)]


def models_in(annotation: Any) -> list[type[Any]]:
    """The models that an annotation names, at any depth: `tuple[Option, ...] | None` names Option."""
    if isinstance(annotation, type) and is_dataclass(annotation):
        return [annotation]
    return [model for argument in get_args(annotation) for model in models_in(argument)]
