"""Units that take their items from others: everything is called `unit/id`, and works as in its own unit."""

import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml

from markscheme.build import build, inspect
from markscheme.coverage.measure import gaps, measure
from markscheme.diagnostics import Report
from markscheme.marking import Marker
from markscheme.packages import Bench, playable
from markscheme.review import questions_of
from markscheme.targets import TARGETS
from markscheme.verify.package import verify

MISCONCEPTION = {"id": "wrong", "title": "Wrong", "text": "No.", "correction": "Yes."}
OVER: dict[str, Any] = {
    "id": "over", "title": "Over", "language": "en", "synopsis": "Two units.", "units": ["tea", "jam"],
}  # fmt: skip
QUIZ: dict[str, Any] = {
    "id": "quiz",
    "title": "Quiz",
    "sections": [
        {
            "id": "all",
            "blueprint": [{"units": ["jam"], "select": 1}, {"misconceptions": ["tea/wrong"], "select": 2}],
        }
    ],
}


def unit(name: str) -> dict[str, Any]:
    point = {"id": "point", "title": f"Of {name}", "text": "A point."}
    brief = {"concepts": [point], "misconceptions": [MISCONCEPTION]}
    return {"id": name, "title": name.title(), "language": "en", "synopsis": "About.", "brief": brief}


ITEMS: list[dict[str, Any]] = [
    {"id": "shop", "type": "case", "title": "A shop", "text": "Once."},
    {
        "id": "one", "type": "choice", "points": ["point"], "case": "shop", "stem": "Which?",
        "options": [
            {"id": "a", "text": "A", "correct": True},
            {"id": "b", "text": "B", "misconception": "wrong"},
        ],
    },
    {
        "id": "two", "type": "match", "points": ["point"], "stem": "Match.",
        "sources": [{"id": "s", "text": "S", "target": "t", "misconceptions": {"u": "wrong"}}],
        "targets": [{"id": "t", "text": "T"}, {"id": "u", "text": "U"}],
    },
]  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in ("tea", "jam"):
        write(tmp_path, name, unit(name), {"id": "own", "title": "Own", "sections": [{"id": "all"}]})
        (tmp_path / "items" / name / "items.yaml").write_text(yaml.safe_dump_all(ITEMS))
    write(tmp_path, "over", OVER, QUIZ)
    return tmp_path


def write(folder: Path, name: str, unit: dict[str, Any], assessment: dict[str, Any]) -> None:
    place = folder / "items" / name
    place.mkdir(parents=True, exist_ok=True)
    (place / "unit.yaml").write_text(yaml.safe_dump(unit))
    (place / "assessment.yaml").write_text(yaml.safe_dump(assessment))


def payload(workspace: Path) -> dict[str, Any]:
    report = Report()
    found = inspect(workspace, report, units=["over"])
    assert list(report) == []
    ((read, content),) = found.units
    bench = Bench(found.workspace, read, content, found.hooks, found.store)
    made: dict[str, Any] = json.loads(playable(read.assessments[0], TARGETS["scorm12"], bench))
    return made


def told(workspace: Path) -> list[tuple[str, str]]:
    report = Report()
    inspect(workspace, report)
    return [(each.code, each.message) for each in report]


def test_what_is_borrowed_is_called_by_its_unit(workspace: Path) -> None:
    found = payload(workspace)
    assert [item["id"] for item in found["items"]] == ["tea/one", "tea/two", "jam/one", "jam/two"]
    assert [item["points"] for item in found["items"]] == [
        [f"{each}/point"] for each in ("tea", "tea", "jam", "jam")
    ]
    assert found["items"][0]["case"] == "tea/shop"
    assert set(found["cases"]) == {"tea/shop", "jam/shop"}
    assert set(found["misconceptions"]) == {"tea/wrong", "jam/wrong"}
    assert {point["id"]: point["title"] for point in found["points"] if point["kind"] == "concept"} == {
        "tea/point": "Of tea",
        "jam/point": "Of jam",
    }
    assert found["units"] == {"tea": "Tea", "jam": "Jam"}
    assert found["sections"][0]["cells"] == [{"items": [2, 3], "select": 1}, {"items": [0, 1], "select": 2}]


def test_answers_betray_the_misconceptions_of_their_unit(workspace: Path) -> None:
    items = {item["id"]: item for item in payload(workspace)["items"]}
    with Marker(workspace) as marker:
        assert marker.mark(items["tea/one"], [1])[0]["misconceptions"] == ["tea/wrong"]
        assert marker.mark(items["jam/two"], [[1]])[0]["misconceptions"] == ["jam/wrong"]


def test_packages_have_no_faults_and_activities_keep_their_iris(workspace: Path) -> None:
    result = build(workspace, targets=["scorm2004", "standalone"], units=["over"])
    assert len(result.packages) == 2
    for packed in result.packages:
        assert verify(packed.path) == []
    with ZipFile(result.packages[1].path) as archive:
        page = archive.read("index.html").decode()
    assert '"tea/one":{"id":"urn:x-markscheme:tea:items:one"' in page


def test_coverage_tells_chances_and_leaves_gaps_to_the_units(workspace: Path) -> None:
    found = inspect(workspace, Report(), units=["over"])
    ((read, content),) = found.units
    coverage = measure(content, questions_of(read))
    chances = {each.point.id: each.chances[0].value for each in coverage.points if each.kind == "concept"}
    assert chances == {"tea/point": 1, "jam/point": 1}
    assert list(gaps(coverage)) == []


def test_units_that_are_named_exist_and_have_items(workspace: Path) -> None:
    write(workspace, "over", {**OVER, "units": ["tee", "over", "jam"]}, QUIZ)
    assert [message for code, message in told(workspace) if code == "MS645"] == [
        "there is no unit `tee` beside this one",
        "there is no unit `over` beside this one",
    ]


def test_pools_name_what_is_borrowed(workspace: Path) -> None:
    cells = [{"units": ["jan"], "select": 1}, {"misconceptions": ["tea/worng"], "select": 1}]
    write(workspace, "over", OVER, {**QUIZ, "sections": [{"id": "all", "blueprint": cells}]})
    assert [each for each in told(workspace) if each[0] != "MS108"] == [
        ("MS645", "this unit takes nothing from a unit `jan`"),
        ("MS104", "there is no misconception `tea/worng` in the unit's brief"),
    ]


def test_a_unit_over_others_is_open_and_has_no_items(workspace: Path) -> None:
    write(workspace, "over", OVER, {**QUIZ, "protection": "sealed"})
    (workspace / "items" / "over" / "own.yaml").write_text(yaml.safe_dump_all(ITEMS))
    assert [code for code, _ in told(workspace)] == ["MS647", "MS646"]


def test_any_other_unit_needs_a_brief(workspace: Path) -> None:
    alone = {key: value for key, value in OVER.items() if key != "units"}
    write(workspace, "over", alone, {"id": "quiz", "title": "Quiz", "sections": [{"id": "all"}]})
    assert ("MS041", "`brief` is missing") in told(workspace)


def test_names_of_the_project_are_qualified() -> None:
    """The example of the guide is one that the project itself keeps to."""
    text = (Path(__file__).parents[2] / "items" / "diagnostic" / "assessment.yaml").read_text(
        encoding="utf-8"
    )
    assert len(re.findall(r"misconceptions: \[[a-z-]+/[a-z-]+\], select: 1", text)) == 22


def test_a_name_that_is_none_is_told(workspace: Path) -> None:
    write(workspace, "over", OVER, {**QUIZ, "sections": [{"id": "all", "items": ["tea/one/two"]}]})
    assert [code for code, _ in told(workspace)] == ["MS045"]
