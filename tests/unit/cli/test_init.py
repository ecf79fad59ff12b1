"""`markscheme init`: a workspace that is right from the start, and nothing overwritten."""

import re
from pathlib import Path

import pytest

from markscheme.cli.group import run


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_the_new_workspace_has_no_faults_and_can_be_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "new")]) == 0
    monkeypatch.chdir(tmp_path / "new")
    capsys.readouterr()
    assert run(["check"]) == 0
    assert capsys.readouterr().out == "No faults in 1 unit with 2 items and 1 assessment.\n"
    assert run(["build"]) == 0
    assert len(list((tmp_path / "new" / "dist").glob("*.zip"))) == 2


def test_it_has_what_an_author_needs(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    files = contents(tmp_path)
    assert {name for name in files if not name.startswith("schemas/")} == {
        "README.md",
        "markscheme.yaml",
        "items/first-unit/assessment.yaml",
        "items/first-unit/questions.yaml",
        "items/first-unit/unit.yaml",
    }
    assert len(files["README.md"].splitlines()) == 3


def test_editors_find_the_schema_of_each_file(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    for path in tmp_path.rglob("*.yaml"):
        schema = re.match(r"# yaml-language-server: \$schema=(.+)\n", path.read_text(encoding="utf-8"))
        assert schema, path
        assert (path.parent / schema[1]).resolve().is_file()


def test_other_files_in_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    "name", ["markscheme.yaml", "items/first-unit/unit.yaml", "schemas/unit.schema.json"]
)
def test_nothing_is_overwritten_or_half_made(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert contents(tmp_path) == {name: b"mine"}


def test_a_file_in_the_way_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "items").write_text("mine", encoding="utf-8")
    assert run(["init", str(tmp_path)]) == 2
    assert "Error: " in capsys.readouterr().err
