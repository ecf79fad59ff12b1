"""Packages as plain files: what changed in them shows in a diff. `pytest --update-golden` rewrites them."""

import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from markscheme.build import build
from markscheme.verify.package import verify

TESTS = Path(__file__).parents[1]
GOLDEN = {"everything": TESTS / "golden" / "every-type", "moving": TESTS / "golden" / "moving"}
"""By assessment."""
FIXTURE = TESTS / "fixtures" / "every-type"
TARGETS = ("scorm12", "scorm2004", "cmi5", "tincan", "standalone")
PACKAGES = [("everything", target) for target in TARGETS] + [
    ("moving", target) for target in ("scorm12", "scorm2004")
]
MANIFESTS = {"standalone": (), "cmi5": ("cmi5.xml",), "tincan": ("tincan.xml",)}
ISLAND = re.compile(r'(<script type="application/json" id="(\w+)">)(.*?)(</script>)', re.DOTALL)
# The player changes often and has tests of its own.
PLAYER = re.compile(r"(<style>|<script>).*?(</style>|</script>)", re.DOTALL)
POLICY = re.compile(r"&#39;sha256-[^&]*&#39;")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """The packages by assessment and target."""
    workspace = tmp_path_factory.mktemp("golden") / "workspace"
    shutil.copytree(FIXTURE, workspace)
    result = build(workspace)
    assert result.diagnostics.errors == 0
    assert all(packed.size == packed.path.stat().st_size for packed in result.packages)
    return {
        (assessment, packed.built.target.name): packed.path
        for packed in result.packages
        for assessment in GOLDEN
        if packed.path.name == f"every-type-{assessment}-{packed.built.target.name}.zip"
    }


@pytest.fixture(scope="module")
def packages(built: dict[tuple[str, str], Path]) -> dict[str, Path]:
    """The packages of the first assessment, by target."""
    return {target: path for (assessment, target), path in built.items() if assessment == "everything"}


def unpacked(path: Path) -> dict[str, str]:
    """A package's files as text: JSON islands in files of their own, a mark in place of the player."""
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name).decode() for name in package.namelist()}
    page = PLAYER.sub(r"\1…\2", POLICY.sub("&#39;sha256-…&#39;", files["index.html"]))
    for _, name, island, _ in ISLAND.findall(page):
        if name != "strings":
            files[f"{name}.json"] = json.dumps(json.loads(island), indent=1, ensure_ascii=False) + "\n"
    files["index.html"] = ISLAND.sub(r"\1…\4", page)
    return files


def compared(folder: Path, files: Mapping[str, str], update: bool) -> None:
    """The files against those of a folder, or the folder written anew."""
    if update:
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    kept = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert files == kept


@pytest.mark.parametrize(("assessment", "target"), PACKAGES)
def test_packages_are_what_they_were(
    assessment: str, target: str, built: dict[tuple[str, str], Path], update_golden: bool
) -> None:
    compared(GOLDEN[assessment] / target, unpacked(built[assessment, target]), update_golden)


@pytest.mark.parametrize("target", TARGETS)
def test_packages_have_no_faults(target: str, packages: dict[str, Path]) -> None:
    assert verify(packages[target]) == []


@pytest.mark.parametrize("target", TARGETS)
def test_the_page_is_one_file_in_one_request(target: str, packages: dict[str, Path]) -> None:
    with zipfile.ZipFile(packages[target]) as package:
        names = set(package.namelist())
        page = package.read("index.html").decode()
    assert names == {"index.html", *MANIFESTS.get(target, ("imsmanifest.xml",))}
    assert re.findall(r'\s(?:src|href)="(?!data:)', PLAYER.sub("", ISLAND.sub("", page))) == []
