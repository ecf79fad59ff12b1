"""Where a workspace begins, and what is wrong with its folders."""

from pathlib import Path

import pytest

from markscheme.diagnostics import Report
from markscheme.workspace import NoWorkspaceError, Workspace, find_root, open_workspace, shown


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("tea", "coffee"):
        folder = tmp_path / "items" / name
        folder.mkdir(parents=True)
        for file in ("unit.yaml", "assessment.yaml", "b.yaml", "a.yaml"):
            (folder / file).write_text("id: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def opened(path: Path) -> tuple[Workspace, list[tuple[str, str]]]:
    report = Report()
    workspace = open_workspace(path, report)
    return workspace, [(fault.code, fault.span.file) for fault in report]


def test_units_and_files_come_in_the_order_of_their_names(root: Path) -> None:
    workspace, faults = opened(root)
    assert faults == []
    assert [folder.path.name for folder in workspace.units] == ["coffee", "tea"]
    assert [path.name for path in workspace.units[0].items] == ["a.yaml", "b.yaml"]
    assert workspace.units[0].unit == root / "items" / "coffee" / "unit.yaml"
    assert workspace.units[0].assessment == root / "items" / "coffee" / "assessment.yaml"


@pytest.mark.parametrize("inside", ["items/tea", "items/tea/a.yaml", "items/tea/media"])
def test_a_path_inside_of_a_unit_means_that_unit(root: Path, inside: str) -> None:
    workspace, _ = opened(root / inside)
    assert workspace.root == root
    assert [folder.path.name for folder in workspace.units] == ["tea"]


@pytest.mark.parametrize("inside", [".", "items", "dist", "markscheme.yaml"])
def test_any_other_path_means_all_units(root: Path, inside: str) -> None:
    workspace, _ = opened(root / inside)
    assert len(workspace.units) == 2


def test_the_nearest_workspace_counts(root: Path) -> None:
    inner = root / "items" / "tea" / "inner"
    inner.mkdir()
    (inner / "markscheme.yaml").write_text("publisher: Us\n", encoding="utf-8")
    assert find_root(inner) == inner
    assert find_root(root / "items") == root


def test_where_there_is_no_workspace_it_says_where_it_looked(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspaceError, match="nor any folder above it"):
        find_root(tmp_path)


def test_settings_are_read_and_have_defaults(root: Path) -> None:
    assert opened(root)[0].settings.targets == ("scorm12", "scorm2004")
    (root / "markscheme.yaml").write_text("targets: [standalone]\n", encoding="utf-8")
    assert opened(root)[0].settings.targets == ("standalone",)


def test_faulty_settings_are_reported_and_the_rest_is_still_read(root: Path) -> None:
    (root / "markscheme.yaml").write_text("target: [standalone]\n", encoding="utf-8")
    workspace, faults = opened(root)
    assert faults == [("MS040", "markscheme.yaml")]
    assert len(workspace.units) == 2


def test_hidden_files_and_folders_are_passed_over(root: Path) -> None:
    (root / "items" / ".git").mkdir()
    (root / "items" / "tea" / ".draft.yaml").write_text("", encoding="utf-8")
    workspace, faults = opened(root)
    assert faults == []
    assert len(workspace.units) == 2
    assert len(workspace.units[1].items) == 2


def test_a_missing_brief_does_not_hide_the_items(root: Path) -> None:
    (root / "items" / "tea" / "unit.yaml").unlink()
    workspace, faults = opened(root)
    assert faults == [("MS081", "items/tea")]
    assert workspace.units[1].unit is None
    assert len(workspace.units[1].items) == 2


def test_a_link_inside_of_the_workspace_is_followed(root: Path) -> None:
    (root / "items" / "tea" / "c.yaml").symlink_to(root / "items" / "coffee" / "a.yaml")
    workspace, faults = opened(root)
    assert faults == []
    assert len(workspace.units[1].items) == 3


def test_a_unit_that_is_a_link_to_elsewhere_is_refused(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (root / "items" / "linked").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    workspace, faults = opened(root)
    assert faults == [("MS006", "items/linked")]
    assert len(workspace.units) == 2


def test_links_that_go_round_in_a_circle_are_refused(root: Path) -> None:
    (root / "items" / "tea" / "c.yaml").symlink_to("d.yaml")
    (root / "items" / "tea" / "d.yaml").symlink_to("c.yaml")
    codes = {code for code, _ in opened(root)[1]}
    assert codes <= {"MS001", "MS006"}


def test_paths_are_shown_from_the_current_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = root / "items" / "tea" / "a.yaml"
    assert shown(path) == "items/tea/a.yaml"
    monkeypatch.chdir(root / "items" / "tea")
    assert shown(path) == "a.yaml"
    monkeypatch.chdir(root / "items" / "coffee")
    assert shown(path) == path.as_posix()
