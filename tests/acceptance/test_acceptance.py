"""Whole workspaces through `markscheme check`: what is accepted, and what is said about what is not.

`base/` is a small workspace without faults. Each entry of `valid/`, `warned/` and `invalid/` changes it: a
file becomes `items/base/case.yaml`; a folder is laid over it. Beside each of the latter two lies the
report that authors see, in `<name>.txt`.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from markscheme.build import inspect
from markscheme.cli.group import run
from markscheme.diagnostics import CODES, Report
from markscheme.reporters import REPORTERS

HERE = Path(__file__).parent
Draw = Callable[[st.SearchStrategy[Any]], Any]
Check = Callable[[Path], tuple[int, str]]


def cases(folder: str) -> list[Path]:
    return sorted(path for path in (HERE / folder).iterdir() if path.suffix != ".txt")


def workspace(folder: Path, case: Path) -> Path:
    shutil.copytree(HERE / "base", folder, dirs_exist_ok=True)
    if case.is_dir():
        shutil.copytree(case, folder, dirs_exist_ok=True)
    else:
        shutil.copy(case, folder / "items" / "base" / "case.yaml")
    return folder


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs the command inside of a workspace; gives its exit code and what it printed."""

    def check(folder: Path) -> tuple[int, str]:
        monkeypatch.chdir(folder)
        code = run(["check"])
        printed = capsys.readouterr()
        assert printed.err == ""
        return code, printed.out

    return check


@pytest.mark.parametrize("case", cases("valid"), ids=lambda case: case.stem)
def test_what_is_right_is_accepted(case: Path, tmp_path: Path, check: Check) -> None:
    code, printed = check(workspace(tmp_path, case))
    assert printed.startswith("No faults in 1 unit ")
    assert code == 0


@pytest.mark.parametrize(
    ("case", "code"),
    [*((case, 0) for case in cases("warned")), *((case, 1) for case in cases("invalid"))],
    ids=lambda value: value.stem if isinstance(value, Path) else "",
)
def test_what_is_wrong_is_explained(
    case: Path, code: int, tmp_path: Path, check: Check, update_golden: bool
) -> None:
    found, printed = check(workspace(tmp_path, case))
    expected = case.with_suffix(".txt")
    if update_golden:
        expected.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == expected.read_text(encoding="utf-8")
    assert found == code


def test_every_code_of_the_check_is_shown_somewhere() -> None:
    """Those without a file of their own are provoked below, or in the tests of what reads files."""
    reports = [path.read_text("utf-8") for path in HERE.rglob("*.txt")]
    shown = set(re.findall(r"^(MS\d{3}) ", "\n".join(reports), re.MULTILINE))
    elsewhere = {"MS001", "MS003", "MS006", "MS066", "MS082"}
    assert {code for code in CODES if code < "MS300"} - shown == elsewhere


def test_what_was_kept_changes_no_report(tmp_path: Path, check: Check) -> None:
    folder = workspace(tmp_path, HERE / "invalid" / "many-faults-at-once.yaml")
    assert check(folder) == check(folder)


def add(folder: Path, text: str) -> Path:
    workspace(folder, HERE / "valid" / "flow-style.yaml")
    (folder / "items" / "base" / "case.yaml").write_text(text, encoding="utf-8")
    return folder


ITEM = """\
id: second
type: choice
points: [brewing]
stem: {stem}
options:
  - {{id: a, text: Black tea, correct: true}}
  - {{id: b, text: Gravel}}
"""


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_mistake_breaks_the_check(data: st.DataObject) -> None:
    """Values swapped, lines doubled or lost, stray characters: authors get diagnostics, whatever it is."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(HERE.parent / "fixtures" / "every-type", root, dirs_exist_ok=True)
        path = data.draw(st.sampled_from(sorted(root.rglob("*.yaml"))))
        text = path.read_text(encoding="utf-8")
        for _ in range(data.draw(st.integers(1, 3))):
            text = data.draw(st.sampled_from([swapped, doubled, strewn]))(text, data.draw)
        path.write_text(text, encoding="utf-8", newline="\n")
        report = Report()
        inspect(root, report)
        for printed in REPORTERS.values():
            assert all("\n" not in line or line.startswith("[") for line in printed(report))


def swapped(text: str, draw: Draw) -> str:
    """Another value in place of one."""
    places = list(re.finditer(r": ([^\n,}\]]+)", text))
    if not places:
        return text
    start, end = draw(st.sampled_from(places)).span(1)
    return f"{text[:start]}{draw(VALUES)}{text[end:]}"


def doubled(text: str, draw: Draw) -> str:
    """A line less, or one twice."""
    lines = text.split("\n")
    place = draw(st.integers(0, len(lines) - 1))
    lines[place : place + 1] = draw(st.sampled_from([[], [lines[place]] * 2]))
    return "\n".join(lines)


def strewn(text: str, draw: Draw) -> str:
    """Characters put in, or in place of others."""
    start = draw(st.integers(0, len(text)))
    end = start + draw(st.sampled_from([0, 0, 1, 2, 20]))
    return f"{text[:start]}{draw(st.sampled_from(PIECES))}{text[end:]}"


VALUES = st.sampled_from(
    [
        *(
            "null",
            "~",
            "true",
            "[]",
            "{}",
            "''",
            "[[]]",
            "[{}]",
            "[null]",
            "{null: null}",
            "[a]",
            "{a: b}",
            "|\n  x",
        ),
        *("-1", "0", "1.5", "1e999", "99999999999999999999999", "nan", "x", "A b", "é", "order", '"\\u00e9"'),
    ]
)
PIECES = [
    *(
        "'",
        '"',
        ": ",
        " ",
        "\n",
        "\n  ",
        "\n- ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        " #",
        "&a ",
        "*a ",
        "!t ",
        "|\n",
    ),
    *(
        "\n---\n",
        "\n...\n",
        "\t",
        "\\",
        "\x07",
        "<b>",
        "![](x)",
        "[l](javascript:x)",
        "[[x]]",
        "(a|b",
        "<set>",
    ),
    *("id: a\n", "type: order\n", "points: [brewing]\n", "\u2028", "\U0001f600", "x" * 300),
]


def test_a_line_of_a_megabyte_is_read(tmp_path: Path, check: Check) -> None:
    assert check(add(tmp_path, ITEM.format(stem="gravel " * 150_000)))[0] == 0


def test_a_fault_in_a_line_of_a_megabyte_is_shown_in_a_line(tmp_path: Path, check: Check) -> None:
    code, printed = check(add(tmp_path, ITEM.format(stem=f"{'gravel ' * 75_000}: {'sand ' * 100_000}")))
    assert code == 1
    assert "MS013" in printed
    assert max(map(len, printed.splitlines())) < 160


def test_a_link_out_of_the_workspace_is_refused(tmp_path: Path, check: Check) -> None:
    (tmp_path / "secret.yaml").write_text("id: secret\n", encoding="utf-8")
    folder = add(tmp_path / "workspace", ITEM.format(stem="Which?"))
    (folder / "items" / "base" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    code, printed = check(folder)
    assert code == 1
    assert printed.startswith("MS006 a link that leads out of the workspace\n --> items/base/link.yaml:1:1\n")


def test_a_link_that_leads_nowhere_is_a_fault(tmp_path: Path, check: Check) -> None:
    folder = add(tmp_path, ITEM.format(stem="Which?"))
    (folder / "items" / "base" / "link.yaml").symlink_to("nowhere.yaml")
    code, printed = check(folder)
    assert code == 1
    assert printed.startswith("MS001 cannot be read: no such file or directory\n")


def test_a_picture_linked_from_elsewhere_is_refused(tmp_path: Path, check: Check) -> None:
    shutil.copy(HERE / "base" / "items" / "base" / "media" / "pot.png", tmp_path / "pot.png")
    folder = add(tmp_path / "workspace", ITEM.format(stem="Which ![pot](media/link.png)?"))
    (folder / "items" / "base" / "media" / "link.png").symlink_to(tmp_path / "pot.png")
    code, printed = check(folder)
    assert code == 1
    assert "MS064" in printed


def test_a_workspace_without_units_is_told_so(tmp_path: Path, check: Check) -> None:
    (tmp_path / "items").mkdir()
    code, printed = check(tmp_path)
    assert code == 1
    assert printed.startswith("MS082 ")
    assert "markscheme init" in printed
