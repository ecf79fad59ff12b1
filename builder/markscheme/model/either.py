"""Two models for one place, told apart by the keys that the author wrote."""

from collections.abc import Callable
from typing import Any

CoreSchema = dict[str, Any]


class Second:
    """In `Annotated[A | B, Second("key")]`: B where one of the keys stands, A elsewhere.

    Faults are so told for the model that the author had in mind, in diagnostics and in editors.
    """

    def __init__(self, *keys: str) -> None:
        self.keys = keys

    def tag(self, data: Any) -> str:
        """The tag of the model for these data; no key of an author's looks like it."""
        return "B" if isinstance(data, dict) and any(key in data for key in self.keys) else "A"

    def of(self, models: list[type[Any]], data: Any) -> type[Any]:
        """The one of the two models that is meant."""
        return models["AB".index(self.tag(data))]

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], CoreSchema]) -> CoreSchema:
        first, second = handler(source)["choices"]
        return {"type": "tagged-union", "choices": {"A": first, "B": second}, "discriminator": self.tag}

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: Callable[[Any], CoreSchema]
    ) -> CoreSchema:
        first, second = handler(schema)["oneOf"]
        present: Any = [{"required": [key]} for key in self.keys]
        return {"if": {"anyOf": present}, "then": second, "else": first}
