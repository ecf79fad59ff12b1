"""`markscheme coverage`: text, table and page; gaps are faults."""

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from markscheme.cli.group import run

BASE = Path(__file__).parents[2] / "acceptance" / "base"
ASSESSMENT = """\
id: all
title: Everything <about> tea
sections:
  - {id: one, items: [first, second, third], select: 1}
"""
ITEM = """\
id: {name}
type: choice
points: [{point}]
stem: Where does {name} go?
scheme: {{marks: {marks}}}
options:
  - {{id: a, text: Into the pot, correct: true}}
  - {{id: b, text: Into the jug}}
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *items: tuple[str, str, int], assessment: str = ASSESSMENT) -> None:
    texts = [ITEM.format(name=name, point=point, marks=marks) for name, point, marks in items]
    (folder / "items" / "base" / "more.yaml").write_text("---\n".join(texts))
    (folder / "items" / "base" / "assessment.yaml").write_text(assessment)


def test_points_items_and_chances(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(workspace, ("second", "brewing", 1), ("third", "brewing", 1))
    assert run(["coverage"]) == 0
    printed = capsys.readouterr().out
    lines = {line.split()[0]: line.split()[1:] for line in printed.splitlines() if line.startswith("  ")}
    assert lines["brewing"] == ["3", "100", "%"]
    assert lines["serving"] == ["1", "33", "%"]
    assert lines["milk-cools"] == ["1", "33", "%"]
    assert "3 of 3 points assessed by 3 items" in printed
    assert printed.endswith("No gaps.\n")


def test_an_aim_is_assessed_when_all_its_points_are(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = workspace / "items" / "base" / "unit.yaml"
    aims = (
        "aims:\n"
        "  - {id: whole, title: The whole, points: [brewing, milk-cools]}\n"
        "  - {id: half, title: Half, points: [brewing, tip]}\n"
    )
    tip = "  tips:\n    - {id: tip, title: Tip, text: Stir.}\n"
    unit.write_text(unit.read_text().replace("brief:\n", f"{aims}brief:\n{tip}"))
    write(workspace, ("second", "brewing", 1), ("third", "brewing", 1))
    assert run(["coverage"]) == 1
    printed = capsys.readouterr().out
    lines = {line.split()[0]: line.split()[1:] for line in printed.splitlines() if line.startswith("  ")}
    assert lines["whole"] == ["3", "100", "%"]
    assert lines["half"] == ["0", "0", "%"]
    assert "1 of 2 aims of the synopsis assessed" in printed
    assert "MS130 no item assesses `tip`" in printed


def test_gaps_are_faults(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        workspace,
        ("second", "brewing", 1),
        ("third", "brewing", 3),
        assessment=ASSESSMENT.replace("first, ", ""),
    )
    (workspace / "items" / "base" / "unit.yaml").write_text(
        (BASE / "items" / "base" / "unit.yaml").read_text()
        + "  tips:\n    - {id: tip, title: Tip, text: Stir.}\n"
        + "  marking_points:\n    - {id: proof, title: Proof, text: Show.}\n"
    )
    assert run(["coverage"]) == 1
    printed = capsys.readouterr().out
    assert "MS130 no item assesses `tip`" in printed
    assert "MS130 no item assesses `proof`" in printed
    assert "MS650 no assessment can draw an item that assesses `serving`" in printed
    assert "MS651 warning: an attempt is worth 1 marks or 3" in printed


def test_a_misconception_that_nothing_betrays_is_a_gap(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = workspace / "items" / "base" / "first.yaml"
    path = first if first.exists() else next((workspace / "items" / "base").glob("*item*.yaml"))
    path.write_text(path.read_text().replace(", misconception: milk-cools", ""))
    assert run(["coverage"]) == 1
    assert "MS133 no answer betrays the misconception `milk-cools`" in capsys.readouterr().out


def test_the_table_has_a_row_for_each_point_item_and_assessment(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(workspace, ("second", "brewing", 1), ("third", "brewing", 1))
    assert run(["coverage", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["point"], row["item"]) for row in rows] == [
        ("brewing", "first"),
        ("brewing", "second"),
        ("brewing", "third"),
        ("serving", "first"),
        ("milk-cools", "first"),
    ]
    assert rows[3]["item_chance"] == rows[3]["point_chance"] == "0.3333"


def test_the_page_holds_all_and_escapes_it(workspace: Path) -> None:
    write(workspace, ("second", "brewing", 1), ("third", "brewing", 1))
    assert run(["coverage", "--html", "coverage.html", "--out", "coverage.txt"]) == 0
    page = (workspace / "coverage.html").read_text()
    assert "<about>" not in page
    tree: Any = html.fromstring(page)  # lxml says nothing of what an expression finds
    assert not tree.xpath("//script|//link[@rel='stylesheet']|//img")
    points, matrix = tree.xpath("//table")
    assert [th.text for th in points.xpath(".//tbody//th")] == ["Brewing", "Serving", "Milk cools"]
    assert [len(row.xpath("td[@class='met']")) for row in matrix.xpath(".//tbody/tr")[:3]] == [3, 1, 1]
    assert (workspace / "coverage.txt").read_text().startswith("base: Tea\n")


def test_faults_elsewhere_come_first(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "items" / "base" / "more.yaml").write_text("id: [\n")
    assert run(["coverage"]) == 1
    assert "MS0" in capsys.readouterr().out


def test_an_unknown_unit_is_wrong_usage(workspace: Path) -> None:
    assert run(["coverage", "--unit", "bsae"]) == 2
