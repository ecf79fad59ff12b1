"""The player's core, tested in Node: what needs no browser. The tests themselves are in `tests/player-unit/`."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent / "player-unit"
NAMES = sorted(path.name.removesuffix(".ts") for path in TESTS.glob("*.test.ts"))


@pytest.fixture(scope="session")
def bundles() -> Iterator[Path]:
    """The tests as bundled by esbuild, beside their sources, where Node finds the packages that they import."""
    folder = TESTS.parent / "node_modules" / ".player-unit"
    subprocess.run(["node", str(TESTS / "bundle.mjs"), str(folder)], check=True)
    yield folder


@pytest.mark.parametrize("name", NAMES)
def test_core(name: str, bundles: Path) -> None:
    done = subprocess.run(["node", "--test", str(bundles / f"{name}.mjs")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# tests 0\n" not in done.stdout


def test_all_test_files_are_found() -> None:
    assert "state.test" in NAMES
