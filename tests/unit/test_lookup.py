"""Items by the names that people call them by, in workspaces that may have faults elsewhere."""

from pathlib import Path

import pytest

from markscheme.diagnostics import Report
from markscheme.lookup import UnknownItemError, find_item
from markscheme.workspace import NoWorkspaceError

UNIT = """\
id: {id}
title: Tea
language: en-GB
synopsis: How tea is made.
brief: {{concepts: [{{id: brewing, title: Brewing, text: Leaves and hot water.}}]}}
"""
ITEM = """\
id: {id}
type: true_false
points: [brewing]
stem: Tea is made of leaves.
answer: true
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, items in (("tea", ("leaves", "both")), ("coffee", ("beans", "both"))):
        folder = tmp_path / "items" / name
        folder.mkdir(parents=True)
        (folder / "unit.yaml").write_text(UNIT.format(id=f"{name}-unit"), encoding="utf-8")
        text = "---\n".join(ITEM.format(id=each) for each in items)
        (folder / "questions.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(reference: str) -> str:
    report = Report()
    item = find_item(reference, report)
    assert item is not None
    assert not report.errors
    return item.name


def refused(reference: str) -> str:
    with pytest.raises(UnknownItemError) as error:
        find_item(reference, Report())
    return str(error.value)


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize(
    "reference",
    ["leaves", "tea/leaves", "tea-unit/leaves", "items/tea/questions.yaml#leaves"],
)
def test_an_item_has_several_names(reference: str) -> None:
    assert found(reference) == "tea-unit/leaves"


@pytest.mark.usefixtures("workspace")
def test_the_unit_tells_items_of_one_name_apart() -> None:
    assert refused("both") == "'both' may be coffee/both or tea/both"
    assert found("coffee/both") == "coffee-unit/both"


def test_inside_of_a_unit_its_own_items_are_meant(workspace: Path) -> None:
    found_item = find_item("both", Report(), workspace / "items" / "tea")
    assert found_item is not None
    assert found_item.name == "tea-unit/both"


@pytest.mark.usefixtures("workspace")
def test_what_is_not_there_is_suggested() -> None:
    assert refused("leafs") == "there is no item 'leafs': did you mean `leaves`?"
    assert refused("tea/beans") == "there is no item 'tea/beans': it is in coffee"
    assert refused("zzz") == "there is no item 'zzz': the workspace has 3 others"
    assert refused("items/tea/absent.yaml#leaves").startswith(
        "there is no item 'items/tea/absent.yaml#leaves'"
    )


def test_an_id_that_stands_twice_names_none(workspace: Path) -> None:
    (workspace / "items" / "tea" / "more.yaml").write_text(ITEM.format(id="leaves"), encoding="utf-8")
    assert refused("leaves") == "several items of the unit have the id 'leaves'"


def test_faults_elsewhere_are_nobody_s_business(workspace: Path) -> None:
    (workspace / "items" / "tea" / "broken.yaml").write_text("id: [\n", encoding="utf-8")
    (workspace / "items" / "coffee" / "unit.yaml").write_text("id: x\n", encoding="utf-8")
    assert found("leaves") == "tea-unit/leaves"


def test_faults_of_the_item_and_its_unit_are_told(workspace: Path) -> None:
    folder = workspace / "items" / "tea"
    (folder / "unit.yaml").write_text(UNIT.format(id="tea").replace("title: Tea", "titel: Tea"), "utf-8")
    (folder / "questions.yaml").write_text(ITEM.format(id="leaves").replace("answer", "anser"), "utf-8")
    report = Report()
    assert find_item("leaves", report) is None
    assert {(each.code, Path(each.span.file).name) for each in report} == {
        ("MS040", "questions.yaml"),
        ("MS040", "unit.yaml"),
    }


def test_an_item_whose_yaml_cannot_be_read_is_known_by_its_id(workspace: Path) -> None:
    path = workspace / "items" / "tea" / "questions.yaml"
    path.write_text(ITEM.format(id="leaves") + "tags: [\n", encoding="utf-8")
    report = Report()
    assert find_item("leaves", report) is None
    assert [each.code for each in report] == ["MS012"]


def test_a_file_needs_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "unit.yaml").write_text(UNIT.format(id="tea"), encoding="utf-8")
    (tmp_path / "questions.yaml").write_text(ITEM.format(id="leaves"), encoding="utf-8")
    assert found(f"{tmp_path}/questions.yaml#leaves") == "tea/leaves"
    with pytest.raises(NoWorkspaceError):
        find_item("leaves", Report(), tmp_path)


def test_a_file_without_a_unit_beside_it_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").write_text(ITEM.format(id="leaves"), encoding="utf-8")
    report = Report()
    assert find_item(f"{tmp_path}/questions.yaml#leaves", report) is None
    assert [each.code for each in report] == ["MS081"]


@pytest.mark.usefixtures("workspace")
def test_it_can_be_marked() -> None:
    item = find_item("leaves", Report())
    assert item is not None
    assert item.playable()["answer"] is True


def test_warnings_are_for_the_check(workspace: Path) -> None:
    text = """\
id: why
type: short_answer
points: [brewing]
stem: Why?
model_answer: Because.
scheme:
  marks: 1
  points: [{id: p, award: One mark., accept: [<reason>]}]
"""
    (workspace / "items" / "tea" / "why.yaml").write_text(text, encoding="utf-8")
    report = Report()
    assert find_item("why", report) is None
    assert [each.code for each in report] == ["MS128"]
    unit = workspace / "items" / "tea" / "unit.yaml"
    unit.write_text(UNIT.format(id="tea") + "synonyms: {reason: [because]}\n", encoding="utf-8")
    report = Report()
    item = find_item("why", report)
    assert item is not None
    assert list(report) == []
    assert item.playable()["scheme"]["synonyms"] == {"reason": ["because"]}
