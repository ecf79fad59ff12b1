"""The player's core, tested in Node: what needs no browser. The tests are in `tests/player-unit/`."""

import subprocess
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent / "player-unit"
NAMES = sorted(path.name.removesuffix(".ts") for path in TESTS.glob("*.test.ts"))


BUNDLES = TESTS.parent / "node_modules" / ".player-unit"
"""Where Node finds the packages that the tests import."""


def node(*arguments: str) -> None:
    done = subprocess.run(["node", *arguments], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_core(name: str) -> None:
    node(str(TESTS / "bundle.mjs"), name, str(BUNDLES))
    node("--test", str(BUNDLES / f"{name}.mjs"))


def test_all_test_files_are_found() -> None:
    assert "state.test" in NAMES
