"""What is published: the wheel, the sdist and the editable install make the same packages."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKSPACE = ROOT / "tests" / "fixtures" / "every-type"


def run(*command: str | Path, cwd: Path) -> str:
    """Output of a command that must succeed, with nothing of this process's Python in its environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was made from it."""
    folder = tmp_path_factory.mktemp("published")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(published: Path) -> Path:
    return next(published.glob("*.whl"))


@pytest.fixture(scope="module")
def sdist(published: Path) -> Path:
    return next(published.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def source(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked sdist."""
    folder = tmp_path_factory.mktemp("source")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return next(folder.iterdir())


def environment(folder: Path) -> Path:
    """A fresh virtual environment with the dependencies of this one, but without Markscheme; its `bin`."""
    venv.create(folder)
    bin_folder = folder / "bin"
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = run(bin_folder / "python", "-c", where, cwd=folder)
    # A folder named in a .pth file is searched, but its own .pth files (this editable install) are not read.
    Path(own.strip(), "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return bin_folder


def packages_built_with(requirement: list[str | Path], folder: Path) -> dict[str, bytes]:
    """Install into a fresh environment, build the fixture workspace there: package name to bytes."""
    bin_folder = environment(folder / "env")
    options = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed"]
    pip = [sys.executable, "-m", "pip", "--python", str(bin_folder / "python"), "install", *options]
    run(*pip, *requirement, cwd=folder)
    workspace = Path(shutil.copytree(WORKSPACE, folder / "workspace"))
    run(bin_folder / "markscheme", "build", cwd=workspace)
    built = {path.name: path.read_bytes() for path in (workspace / "dist").glob("*.zip")}
    assert built
    return built


@pytest.fixture(scope="module")
def from_wheel(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return packages_built_with([wheel], tmp_path_factory.mktemp("wheel"))


def test_the_sdist_builds_what_the_wheel_builds(
    sdist: Path, from_wheel: dict[str, bytes], tmp_path: Path
) -> None:
    assert packages_built_with([sdist], tmp_path) == from_wheel


def test_an_editable_install_builds_what_the_wheel_builds(
    source: Path, from_wheel: dict[str, bytes], tmp_path: Path
) -> None:
    assert packages_built_with(["--editable", source], tmp_path) == from_wheel


def test_the_wheel_holds_the_package_and_what_packages_are_made_of(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    player = ("player/player.js", "player/player.css", "player/parts/lms/scorm12.js")
    for needed in ("page.html.j2", "locales/en.json", *player):
        assert f"markscheme/_templates/{needed}" in names
    assert "markscheme/py.typed" in names
    modules = {path.relative_to(ROOT / "builder").as_posix() for path in (ROOT / "builder").rglob("*.py")}
    assert modules <= set(names)


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    tracked = run(*listing, cwd=ROOT).split() if (ROOT / ".git").exists() else None
    for name in zipfile.ZipFile(wheel).namelist():
        assert "node_modules" not in name
        if ".dist-info/" in name:
            continue
        place = name.replace("markscheme/_templates/", "templates/", 1)
        place = place if place != name else f"builder/{name}"
        assert (ROOT / place).is_file()
        assert not place.startswith("templates/player/src/")
        if tracked is not None:
            assert place in tracked, f"{place} is in the wheel, but the repository ignores it"


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        texts = {name.rpartition("/")[2]: name for name in archive.namelist() if ".dist-info/" in name}
        metadata = archive.read(texts["METADATA"]).decode()
        entry_points = archive.read(texts["entry_points.txt"]).decode()
    assert "License-Expression: MIT" in metadata
    assert "Requires-Python: >=3.11" in metadata
    assert "markscheme = markscheme.cli.main:main" in entry_points


@pytest.mark.parametrize(
    "path",
    [
        "Makefile",
        "LICENSE",
        "README.md",
        "requirements.txt",
        "requirements-dev.txt",
        "templates/player/src/main.ts",
        "templates/player/package-lock.json",
        "tests/conftest.py",
        "tests/package-lock.json",
        "items",
        "docs",
        "schemas",
    ],
)
def test_the_sdist_is_complete(source: Path, path: str) -> None:
    assert (source / path).exists()


def test_the_sdist_holds_nothing_that_is_not_tracked(source: Path) -> None:
    assert not list(source.rglob("node_modules"))
    assert not [path for path in source.rglob("*.zip") if "fixtures" not in path.parts]
