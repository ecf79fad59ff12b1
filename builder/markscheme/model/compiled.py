"""Validators of the models, compiled by pydantic once and kept beside Python's own bytecode.

Pydantic turns a model into a *core schema*, which pydantic-core runs. Only the first step
needs pydantic, whose import takes longer than building a small unit; so its result is kept
in `__pycache__`, by the sources it came from and the versions that made it, and can be
deleted at any time. Where nothing can be kept, validators are compiled in memory.
"""

import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic_core
from pydantic_core import SchemaValidator

from ..interactions import TYPES

MODELS = {
    "unit": ("markscheme.model.unit", "Unit"),
    "assessment": ("markscheme.model.assessment", "Assessment"),
    "translation": ("markscheme.model.translation", "Translation"),
    "settings": ("markscheme.model.settings", "Settings"),
    "case": ("markscheme.model.item", "Case"),
    "hooks": ("markscheme.xapi.model", "Hooks"),
    **{name: (f"markscheme.interactions.{name}", "Model") for name in TYPES},
}
"""Module and name of every model that a document can hold."""


_DIGEST = 8


def model_of(name: str) -> type[Any]:
    """The dataclass of a document."""
    module, attribute = MODELS[name]
    found: type[Any] = getattr(import_module(module), attribute)
    return found


@cache
def validator(name: str) -> SchemaValidator:
    """The validator of a model in `MODELS`."""
    module = import_module(MODELS[name][0])
    path = _path(module, name)
    schema = _load(path)
    if schema is None:
        schema = _compile(name)
        _save(schema, path)
    return SchemaValidator(schema)


def _path(module: ModuleType, name: str) -> Path:
    """Where the core schema is kept. The name holds a digest of all that it depends on."""
    source = Path(str(module.__file__))
    digest = blake2b(f"{sys.version}\0{pydantic_core.__version__}\0{name}".encode(), digest_size=_DIGEST)
    for each in [*sorted(Path(__file__).parent.glob("*.py")), source]:
        digest.update(each.read_bytes())
    return Path(cache_from_source(str(source))).with_name(f"{name}.{digest.hexdigest()}.schema")


def _compile(name: str) -> Any:
    from pydantic import TypeAdapter

    return _without_metadata(TypeAdapter(model_of(name)).core_schema)


def _without_metadata(schema: Any) -> Any:
    """A core schema without what only JSON Schemas are made from."""
    if isinstance(schema, dict):
        return {key: _without_metadata(value) for key, value in schema.items() if key != "metadata"}
    return [_without_metadata(each) for each in schema] if isinstance(schema, list) else schema


def _load(path: Path) -> Any:
    """A kept core schema; None when there is none, or it is damaged."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    body = content[_DIGEST:]
    if _digest(body) != content[:_DIGEST]:
        return None
    return pickle.loads(body)  # noqa: S301  # as trusted as the bytecode beside it


def _save(schema: Any, path: Path) -> None:
    """Keeps a core schema, atomically; not at all where nothing can be written."""
    body = pickle.dumps(schema, protocol=5)
    unfinished = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(_digest(body) + body)
        for stale in path.parent.glob(f"{path.name.partition('.')[0]}.*.schema"):
            stale.unlink(missing_ok=True)
        unfinished.replace(path)


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()
