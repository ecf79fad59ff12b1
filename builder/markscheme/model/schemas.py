"""JSON Schemas of the authoring format, for completion and checks in editors. Imports pydantic."""

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from ..interactions import TYPES
from .compiled import model_of
from .fields import descriptions, inner

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What editors' YAML extensions know best; `$defs` are found by their references all the same."""


class _Generator(GenerateJsonSchema):
    """Without titles for fields: they would only repeat the keys."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schemas() -> dict[str, str]:
    """File name and text of every schema."""
    made = {
        "unit": _schema("unit"),
        "assessment": _schema("assessment"),
        "item": _item(),
        "translation": _schema("translation"),
        "markscheme": _schema("settings"),
    }
    return {f"{name}.schema.json": _text(schema) for name, schema in made.items()}


def _schema(name: str) -> dict[str, Any]:
    model = model_of(name)
    schema = TypeAdapter(model).json_schema(schema_generator=_Generator)
    _describe(schema, model)
    for part in inner(model):
        _describe(schema["$defs"][part.__name__], part)
    return schema


def _describe(schema: dict[str, Any], model: type[Any]) -> None:
    for name, description in descriptions(model).items():
        schema["properties"][name]["description"] = description


def _item() -> dict[str, Any]:
    """A document of an item file. `type` decides which schema holds, so that faults are told for it alone."""
    definitions: dict[str, Any] = {}
    rules = []
    for name in (*TYPES, "case"):
        schema = _schema(name)
        definitions |= schema.pop("$defs", {})
        definitions[schema["title"]] = schema
        chosen = {"properties": {"type": {"const": name}}, "required": ["type"]}
        rules.append({"if": chosen, "then": {"$ref": f"#/$defs/{schema['title']}"}})
    return {
        "title": "Item",
        "description": "A question item, or a case that several items share.",
        "type": "object",
        "properties": {"type": {"description": "The question type.", "enum": [*TYPES, "case"]}},
        "required": ["type"],
        "allOf": rules,
        "$defs": definitions,
    }


def _text(schema: dict[str, Any]) -> str:
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
