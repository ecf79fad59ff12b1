"""Question types: one module a type behind one Protocol, in one registry.

A module is imported when an item of its type is met: each costs a build some milliseconds.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, cast

from ..model.item import Item
from .base import Interaction, Report

TYPES = (
    "choice",
    "multiple_response",
    "true_false",
    "match",
    "order",
    "text_entry",
    "numeric",
    "inline_choice",
    "gap_match",
    "categorise",
    "hot_text",
    "select_point",
    "slider",
    "likert",
    "short_answer",
    "extended_text",
    "evidence_checklist",
)


class Registry(Mapping[str, Interaction[Any]]):
    """Modules by question type; `in`, `len` and iteration import none of them."""

    def __init__(self, types: tuple[str, ...]) -> None:
        self._types = types
        self._modules: dict[str, Interaction[Any]] = {}

    def __getitem__(self, name: str) -> Interaction[Any]:
        if name not in self._modules:
            if name not in self._types:
                raise KeyError(name)
            # A module keeps the Protocol by its functions, which an import by name hides from mypy.
            self._modules[name] = cast(Interaction[Any], import_module(f".{name}", __name__))
        return self._modules[name]

    def __contains__(self, name: object) -> bool:
        return name in self._types

    def __iter__(self) -> Iterator[str]:
        return iter(self._types)

    def __len__(self) -> int:
        return len(self._types)


INTERACTIONS = Registry(TYPES)


def check_item(item: Item, report: Report) -> None:
    """Reports what the schema cannot say of an item, and of its examples."""
    interaction = INTERACTIONS[item.type]
    interaction.check(item, report)
    if item.hints:
        from .hints import check_hints  # as below

        check_hints(item, report)
    if item.examples:
        from .examples import check_examples  # imported only where there are any

        check_examples(item, interaction, report)
