"""The command line as a whole: help at once, exit codes, and calm words about bugs."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from markscheme import __version__
from markscheme.cli import group as group_module
from markscheme.cli.commands import COMMANDS, help_text
from markscheme.cli.group import group, run

ROOT = Path(__file__).parents[3]


def markscheme(*arguments: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "markscheme.cli.main", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_quick_help_is_what_click_would_print() -> None:
    assert help_text() == CliRunner().invoke(group, ["--help"], prog_name="markscheme").output


def test_the_quick_version_is_what_click_would_print() -> None:
    done = markscheme("--version")
    assert done.stdout == CliRunner().invoke(group, ["--version"]).output == f"markscheme {__version__}\n"
    assert (done.returncode, done.stderr) == (0, "")


def test_the_version_is_the_project_s() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert tomllib.load(file)["project"]["version"] == __version__


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_help_and_version_import_next_to_nothing(arguments: list[str]) -> None:
    code = (
        "import sys; before = set(sys.modules); from markscheme.cli.main import main; main();"
        "print(sorted(name for name in set(sys.modules) - before if not name.startswith('markscheme')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_examples(name: str) -> None:
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.name == name
    text = CliRunner().invoke(group, [name, "--help"], prog_name="markscheme").output
    assert f"Usage: markscheme {name}" in text
    assert f"  markscheme {name}" in text.partition("Options:")[2]


def test_a_mistyped_command_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chekc"]) == 2
    assert "no such command 'chekc': did you mean `check`?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["check", "--form", "text"], ["check", "absent"], ["--nothing"], ["init"]]
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "Error: " in capsys.readouterr().err


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """A command that raises what the list holds."""
    raised: list[BaseException] = []

    @click.command()
    def fail() -> None:
        raise raised[0]

    monkeypatch.setitem(COMMANDS, "fail", "Fail.")
    monkeypatch.setattr(group_module.LazyGroup, "get_command", lambda *_: fail)
    return raised


def test_a_bug_is_told_in_a_line_and_logged(
    failing: list[BaseException],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    failing.append(KeyError("surprise"))
    assert run(["fail"]) == 3
    printed = capsys.readouterr()
    (log,) = tmp_path.iterdir()
    assert printed.out == ""
    assert printed.err == (
        f"markscheme: a fault of this program, not of your files; please report it with {log}\n"
    )
    assert "KeyError: 'surprise'" in log.read_text(encoding="utf-8")
    assert "arguments: ['fail']" in log.read_text(encoding="utf-8")


def test_a_bug_is_told_even_where_no_log_can_be_written(
    failing: list[BaseException],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "absent"))
    failing.append(KeyError("surprise"))
    assert run(["fail"]) == 3
    assert "KeyError('surprise')" in capsys.readouterr().err


def test_an_interruption_is_130(failing: list[BaseException]) -> None:
    failing.append(KeyboardInterrupt())
    assert run(["fail"]) == 130


def test_a_reader_who_leaves_is_no_fault(tmp_path: Path) -> None:
    """As in `markscheme check | head -0`: nobody is there to read what is printed."""
    (tmp_path / "items" / "x").mkdir(parents=True)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "markscheme.cli.main", "check"],
            cwd=tmp_path,
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_terminal_that_lacks_characters_gets_escapes(tmp_path: Path) -> None:
    (tmp_path / "items" / "x").mkdir(parents=True)
    (tmp_path / "items" / "x" / "unit.yaml").write_text("titel: 茶\n", encoding="utf-8")
    done = markscheme("check", folder=tmp_path, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert "titel: \\u8336" in done.stdout
    assert done.stderr == ""
