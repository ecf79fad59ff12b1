"""What pages weigh: the player keeps to its budget, and a package beyond its own is told."""

import json
from pathlib import Path

import pytest

from markscheme import budgets, parts, templates
from markscheme.archive import deflate
from markscheme.build import build
from markscheme.cli.group import run
from markscheme.interactions import TYPES
from markscheme.page import Weight

ITEM = """\
id: only
type: choice
points: [brewing]
stem: Where do the leaves go?
options:
  - {id: pot, text: Into the pot, correct: true}
  - {id: jug, text: Into the jug}
"""
UNIT = """\
id: tea
title: Tea
synopsis: Tea.
brief:
  concepts:
    - {id: brewing, title: Brewing, text: Leaves go into the pot.}
"""
ASSESSMENT = "id: all\ntitle: All\nsections:\n  - {id: only}\n"


RESCUE = ("features/rescue", "features/restore")
"""What every package has but sealed ones."""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    unit = tmp_path / "items" / "tea"
    unit.mkdir(parents=True)
    for name, text in (("item", ITEM), ("unit", UNIT), ("assessment", ASSESSMENT)):
        (unit / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def weight(names: set[str], workspace: Path) -> Weight:
    """Script and styles of a page with these parts."""
    found = dict(parts.scripts(names, workspace))
    script = templates.read("player/player.js") + b"".join(found.values())
    style = templates.read("player/player.css") + b"".join(parts.styles(found, workspace))
    deflated = (len(deflate(body, 9).deflated) for body in (script, style))
    return Weight(len(script) + len(style), sum(deflated))


@pytest.mark.parametrize("target", ["scorm12", "scorm2004", "standalone"])
def test_a_page_of_choice_questions_keeps_to_the_budget(target: str, tmp_path: Path) -> None:
    found = weight({"interactions/choice", f"lms/{target}", *RESCUE}, tmp_path)
    assert found.raw <= budgets.PLAIN.raw
    assert found.deflated <= budgets.PLAIN.deflated


@pytest.mark.parametrize("kind", sorted({*TYPES} - {"short_answer", "extended_text"}))
def test_a_type_brings_no_more_than_it_may(kind: str, tmp_path: Path) -> None:
    """Marking of free text is heavier: it brings a language."""
    plain, found = weight({"interactions/choice"}, tmp_path), weight({f"interactions/{kind}"}, tmp_path)
    assert found.raw - plain.raw <= budgets.TYPE.raw
    assert found.deflated - plain.deflated <= budgets.TYPE.deflated


def test_a_page_with_everything_keeps_to_the_budget(tmp_path: Path) -> None:
    every = {f"interactions/{kind}" for kind in TYPES} | {f"features/{name}" for name in parts.FEATURES}
    found = weight({*every, "languages/fr", "lms/cmi5", "xapi/lrs", "protection/obfuscated"}, tmp_path)
    assert found.raw <= budgets.PLAYER.raw
    assert found.deflated <= budgets.PLAYER.deflated


def test_shared_parts_stand_before_those_that_need_them(tmp_path: Path) -> None:
    names = list(
        dict(parts.scripts({"interactions/short_answer", "languages/en", "interactions/choice"}, tmp_path))
    )
    assert len(names) == len(set(names))
    for name in names:
        path = templates.find(f"player/parts/{name}.js")
        assert path is not None
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        needs = first.removeprefix("// needs ").split() if first.startswith("// needs ") else []
        assert all(needed in names[: names.index(name)] for needed in needs), name


def test_what_a_package_has_no_use_for_is_left_out(workspace: Path) -> None:
    (package,) = build(workspace, ["scorm12"]).packages
    lightest = weight({"interactions/choice", "lms/scorm12", *RESCUE}, workspace)
    assert package.built.player.raw == lightest.raw + len(b"markscheme.start();\n")


def test_a_package_beyond_its_budget_is_told_and_made(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budgets, "PLAYER", Weight(1000, 100))
    monkeypatch.setattr(budgets, "PAGE", 1000)
    result = build(workspace, ["scorm12"])
    assert [(fault.code, fault.severity) for fault in result.diagnostics] == [
        ("MS302", "warning"),
        ("MS303", "warning"),
    ]
    assert len(result.packages) == 1


def test_a_package_within_its_budget_is_not_told_so(workspace: Path) -> None:
    assert list(build(workspace, ["scorm12"]).diagnostics) == []


def test_figures_are_those_of_the_package(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workspace)
    assert run(["build", "--target", "scorm12", "--figures", "figures.json"]) == 0
    (figures,) = json.loads((workspace / "figures.json").read_text(encoding="utf-8"))
    package = workspace / figures["package"]
    assert figures["bytes"] == package.stat().st_size
    assert (figures["target"], figures["items"], figures["files"]) == ("scorm12", 1, 2)
    assert 0 < figures["player"]["deflated"] < figures["page"] < figures["bytes"]
    assert f"{figures['player']['raw'] / 1000:,.1f} kB" in capsys.readouterr().out
