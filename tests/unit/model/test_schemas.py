"""JSON Schemas for editors: fresh, and of one mind with the models."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator

from markscheme.cli.schema import schema as command
from markscheme.model.reading import read_item, read_model
from markscheme.model.schemas import schemas
from markscheme.xapi import profile
from markscheme.xapi.loading import built_in
from unit.documents import entries

ROOT = Path(__file__).parents[3]
SCHEMAS = {
    name: Draft7Validator(json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")))
    for name in ("unit", "assessment", "item", "markscheme")
}
FILES = [
    path
    for folder in (
        "items",
        "tests/fixtures/every-type/items",
        "tests/acceptance/valid",
        "builder/markscheme/starter",
    )
    for path in sorted((ROOT / folder).rglob("*.yaml"))
]


def kind(path: Path) -> str:
    return path.stem if path.stem in ("unit", "assessment", "markscheme") else "item"


def natural(data: Any) -> Any:
    """Data as an editor's YAML reader sees it: numbers are numbers."""
    if isinstance(data, dict):
        return {key: natural(value) for key, value in data.items()}
    if isinstance(data, list):
        return [natural(each) for each in data]
    if isinstance(data, str) and re.fullmatch(r"[-+]?[0-9]+", data):
        return int(data)
    if isinstance(data, str) and re.fullmatch(r"[-+]?[0-9]*\.[0-9]+", data):
        return float(data)
    return data


def test_the_committed_schemas_are_fresh() -> None:
    """After a change of the models: markscheme schema --reference docs/fields.md"""
    for name, text in schemas().items():
        assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == text


def test_the_committed_profile_is_fresh() -> None:
    text = profile.written(built_in())
    assert (ROOT / "schemas" / profile.NAME).read_text(encoding="utf-8") == text


def test_the_command_writes_what_is_committed(tmp_path: Path) -> None:
    reference = tmp_path / "fields.md"
    done = CliRunner().invoke(command, [str(tmp_path / "out"), "--reference", str(reference)])
    assert done.exit_code == 0
    assert reference.read_bytes() == (ROOT / "docs" / "fields.md").read_bytes()
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert written == {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}


@pytest.mark.parametrize("validator", SCHEMAS.values(), ids=SCHEMAS)
def test_the_schemas_are_schemas(validator: Draft7Validator) -> None:
    Draft7Validator.check_schema(validator.schema)


def test_every_field_is_described() -> None:
    def undescribed(schema: Any, path: str = "") -> list[str]:
        found = [
            f"{path}.{name}"
            for name, field in schema.get("properties", {}).items()
            if "description" not in field and name != "type"
        ]
        for name, inner in schema.get("$defs", {}).items():
            found += undescribed(inner, name)
        return found

    for validator in SCHEMAS.values():
        assert undescribed(validator.schema) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_valid_files_are_valid_for_editors_too(path: Path) -> None:
    validator = SCHEMAS[kind(path)]
    for entry in entries(path.read_text(encoding="utf-8"), path.name):
        assert [error.message for error in validator.iter_errors(natural(entry.data))] == []


ITEM = {
    "id": "q",
    "type": "choice",
    "points": ["p"],
    "stem": "Which?",
    "options": [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B"}],
}
ASSESSMENT = {"id": "a", "title": "A", "sections": [{"id": "s"}]}
VALID: dict[str, dict[str, Any]] = {"item": ITEM, "assessment": ASSESSMENT, "markscheme": {}}
AGREEMENT: list[tuple[str, dict[str, Any], bool]] = [
    ("item", {}, True),
    ("item", {"stem": 1.1}, True),
    ("item", {"stem": True}, True),
    ("item", {"stem": ""}, False),
    ("item", {"stem": None}, False),
    ("item", {"stem": ["x"]}, False),
    ("item", {"title": None}, True),
    ("item", {"title": "x" * 201}, False),
    ("item", {"id": 1}, True),
    ("item", {"id": "A b"}, False),
    ("item", {"points": []}, False),
    ("item", {"points": "p"}, False),
    ("item", {"shuffle": False}, True),
    ("item", {"shuffle": "yes"}, False),
    ("item", {"shuffle": 1}, False),
    ("item", {"colour": "red"}, False),
    ("item", {"type": "essay"}, False),
    ("item", {"type": "match"}, False),
    ("item", {"options": [{"id": "a", "text": "A"}]}, False),
    ("item", {"scheme": {"marks": 0}}, False),
    ("item", {"scheme": {"marks": 2.5, "floor": -1}}, True),
    ("item", {"scheme": {"scoring": "all"}}, False),
    ("item", {"difficulty": "easy"}, True),
    ("item", {"difficulty": "Easy"}, False),
    ("assessment", {}, True),
    ("assessment", {"attempts": "unlimited"}, True),
    ("assessment", {"attempts": "endless"}, False),
    ("assessment", {"attempts": 3}, True),
    ("assessment", {"attempts": 0}, False),
    ("assessment", {"attempts": 1.5}, False),
    ("assessment", {"pass_mark": 60}, True),
    ("assessment", {"pass_mark": 100.5}, False),
    ("assessment", {"sections": []}, False),
    ("assessment", {"sections": [{"id": "s", "pool": {"difficulty": ["hard"]}}]}, True),
    ("assessment", {"sections": [{"id": "s", "pool": {"level": ["hard"]}}]}, False),
    ("markscheme", {"targets": ["scorm12"]}, True),
    ("markscheme", {"targets": []}, False),
    ("markscheme", {"targets": ["scorm13"]}, False),
    ("markscheme", {"iri": "https://example.org/"}, False),
    ("markscheme", {"lrs": {"endpoint": "https://a:b@example.org/"}}, False),
]


def written(data: Any) -> Any:
    """Data as our reader hands it over: numbers as they were written."""
    if isinstance(data, dict):
        return {key: written(value) for key, value in data.items()}
    if isinstance(data, list):
        return [written(each) for each in data]
    return str(data) if isinstance(data, int | float) and not isinstance(data, bool) else data


@pytest.mark.parametrize(("name", "change", "valid"), AGREEMENT)
def test_schemas_and_models_are_of_one_mind(name: str, change: dict[str, Any], valid: bool) -> None:
    data = {**VALID[name], **change}
    assert SCHEMAS[name].is_valid(data) is valid
    told: list[Any] = []

    def report(*fault: Any, **place: Any) -> None:
        told.append(fault)

    if name == "item":
        read_item(written(data), report)
    else:
        read_model({"markscheme": "settings"}.get(name, name), written(data), report)
    assert (not told) is valid
