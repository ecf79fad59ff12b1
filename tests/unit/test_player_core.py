"""The player's core, tested in Node: what needs no browser. The tests are in `tests/player-unit/`."""

import os
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


def test_committed_bundles_are_what_the_sources_give(tmp_path: Path) -> None:
    """From another folder than usual, too: no path of the machine gets into a bundle."""
    build = TESTS.parents[1] / "templates" / "player" / "build.mjs"
    done = subprocess.run(
        ["node", str(build), "--check"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
