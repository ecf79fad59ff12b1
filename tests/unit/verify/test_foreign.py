"""Packages that another program made: what is right in them is not called wrong."""

import json
import subprocess
from pathlib import Path

import pytest

from markscheme.verify.package import verify

TESTS = Path(__file__).parents[2]
SCRIPT = "require('simple-scorm-packager')(JSON.parse(process.argv[1]), () => {})"


def packaged(folder: Path, version: str, identifier: str) -> Path:
    """A package that npm's simple-scorm-packager makes of a page and a text."""
    source = folder / "source"
    source.mkdir()
    (source / "index.html").write_text("<!DOCTYPE html><title>Tea</title>")
    (source / "a text.txt").write_text("Tea.")
    options = {
        "version": version,
        "organization": "Example",
        "title": "Tea & more",
        "language": "en",
        "identifier": identifier,
        "masteryScore": 80,
        "startingPage": "index.html",
        "source": str(source),
        "package": {"zip": True, "outputFolder": str(folder / "out"), "version": "1"},
    }
    subprocess.run(["node", "-e", SCRIPT, json.dumps(options)], cwd=TESTS, check=True, capture_output=True)
    (path,) = (folder / "out").glob("*.zip")
    return path


@pytest.mark.parametrize("version", ["1.2", "2004 3rd Edition", "2004 4th Edition"])
def test_a_foreign_package_without_fault(version: str, tmp_path: Path) -> None:
    assert verify(packaged(tmp_path, version, "tea")) == []


def test_a_foreign_package_with_a_fault(tmp_path: Path) -> None:
    (fault,) = verify(packaged(tmp_path, "1.2", "00"))
    assert (fault.code, fault.span.line) == ("MS435", 2)
