"""Validators are compiled once, kept beside the bytecode, and always deletable."""

import shutil
import subprocess
import sys
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

import markscheme
from markscheme.interactions import TYPES
from markscheme.model import compiled
from markscheme.model.compiled import model_of

PACKAGE = Path(markscheme.__file__).parent
CODE = """
import sys
from markscheme.model.compiled import MODELS, validator
for name in MODELS:
    validator(name)
validator("unit").validate_python(
    {"id": "u", "title": "U", "synopsis": "s", "brief": {"tips": [{"id": "t", "title": "T", "text": "x"}]}}
)
print("pydantic" in sys.modules)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the program that nobody else uses."""
    copy = tmp_path / "markscheme"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "_templates"))
    return copy


def imports_pydantic(package: Path) -> bool:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=package.parent,
        env={"PYTHONPATH": "."},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout == "True\n"


def kept(package: Path) -> list[Path]:
    return sorted(package.rglob("*.schema"))


def test_pydantic_is_imported_once(package: Path) -> None:
    assert imports_pydantic(package)
    assert len(kept(package)) == len(compiled.MODELS)
    assert not imports_pydantic(package)


def test_a_change_of_the_sources_is_noticed_and_nothing_old_piles_up(package: Path) -> None:
    imports_pydantic(package)
    before = kept(package)
    source = package / "interactions" / "choice.py"
    source.write_text(
        source.read_text(encoding="utf-8").replace("MaxLen(26)", "MaxLen(27)"), encoding="utf-8"
    )
    assert imports_pydantic(package)
    assert len(kept(package)) == len(before)
    assert len(set(kept(package)) - set(before)) == 1


def test_what_was_kept_may_be_damaged_or_gone(package: Path) -> None:
    imports_pydantic(package)
    for path, content in zip(
        kept(package), (b"", b"nonsense", b"\x80\x05cno\nsuch\n.", b"\x80"), strict=False
    ):
        path.write_bytes(content)
    kept(package)[-1].unlink()
    assert imports_pydantic(package)
    assert not imports_pydantic(package)


def test_nothing_need_be_writable(package: Path) -> None:
    for folder in ("model", "interactions"):
        (package / folder / "__pycache__").write_text("in the way", encoding="utf-8")
    assert imports_pydantic(package)
    assert imports_pydantic(package)


@pytest.mark.parametrize("name", TYPES)
def test_defaults_have_a_hash(name: str) -> None:
    """Pydantic copies a default that has none, for each item anew: it took as long as reading the item."""
    for field in fields(model_of(name)):
        if field.default is not MISSING:
            hash(field.default)
