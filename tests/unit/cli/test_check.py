"""`markscheme check`: formats, colours, and what it looks at. What it finds, the acceptance tests show."""

import json
from pathlib import Path

import pytest

from markscheme.cli.group import run

UNIT = """\
id: tea
title: Tea
synopsis: How tea is made.
brief:
  concepts:
    - {id: brewing, title: Brewing, text: Leaves and hot water.}
"""
ITEM = """\
id: leaves
type: true_false
points: [brewing]
stem: Tea is made of leaves.
answer: true
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("tea", "coffee"):
        folder = tmp_path / "items" / name
        folder.mkdir(parents=True)
        (folder / "unit.yaml").write_text(UNIT.replace("id: tea", f"id: {name}"), encoding="utf-8")
        (folder / "assessment.yaml").write_text("id: a\ntitle: A\nsections: [{id: all}]\n", encoding="utf-8")
        (folder / "items.yaml").write_text(ITEM, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def spoil(workspace: Path, unit: str = "tea") -> None:
    path = workspace / "items" / unit / "items.yaml"
    path.write_text(ITEM.replace("answer:", "anser:"), encoding="utf-8")


def test_a_workspace_without_faults_is_counted(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 0
    assert capsys.readouterr().out == "No faults in 2 units with 2 items and 2 assessments.\n"


def test_a_unit_is_checked_alone(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(workspace, "coffee")
    assert run(["check", "items/tea"]) == 0
    assert capsys.readouterr().out == "No faults in 1 unit with 1 item and 1 assessment.\n"
    assert run(["check", "items/coffee/items.yaml"]) == 1


def test_json_is_an_array_and_nothing_else(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    spoil(workspace)
    assert run(["check", "--format", "json"]) == 1
    (fault,) = json.loads(capsys.readouterr().out)
    assert (fault["code"], fault["file"], fault["line"]) == ("MS040", "items/tea/items.yaml", 5)


def test_github_gets_annotations_and_nothing_else(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "--format", "github"]) == 0
    assert capsys.readouterr().out == ""
    spoil(workspace)
    assert run(["check", "--format", "github"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=items/tea/items.yaml,line=5,col=1,endColumn=6,title=MS040::")


@pytest.mark.parametrize(
    ("color", "terminal", "environment", "coloured"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colour_is_for_terminals_and_for_those_who_ask(
    color: str,
    terminal: bool,
    environment: dict[str, str],
    coloured: bool,
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    spoil(workspace)
    assert run(["check", "--color", color]) == 1
    assert ("\x1b[" in capsys.readouterr().out) == coloured


def test_a_folder_without_a_workspace_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 2
    assert "markscheme init DIR" in capsys.readouterr().err


def test_checking_writes_no_packages(workspace: Path) -> None:
    run(["check"])
    assert not (workspace / "dist").exists()
