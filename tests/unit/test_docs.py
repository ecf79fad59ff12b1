"""The documentation tells the truth: examples compile, links lead somewhere, commands and codes exist.

A fenced block that names its file (```` ```yaml unit.yaml ````) is complete; those of one page make up a
workspace, blocks of the same name in order as one YAML stream.
"""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml

from markscheme.diagnostics import CODES
from markscheme.interactions import TYPES
from markscheme.marking import Marker
from markscheme.xapi.loading import built_in, load

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(?:yaml|svg) ([\w-]+\.(?:yaml|svg))\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!`)\]\(([^)\s]+)\)")
CODE = re.compile(r"\bMS\d{3}\b")


def markscheme(*arguments: str, folder: Path) -> str:
    """What the command prints; it must succeed."""
    program = Path(sys.executable).with_name("markscheme")
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def examples(page: Path) -> dict[str, str]:
    """Complete examples of a page by file name."""
    files: dict[str, str] = {}
    for name, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        files[name] = f"{files[name]}---\n{text}" if name in files else text
    return files


def write(files: dict[str, str], workspace: Path) -> None:
    unit = workspace / "items" / yaml.safe_load(files["unit.yaml"])["id"]
    unit.mkdir(parents=True)
    for name, text in files.items():
        folder = workspace if name == "markscheme.yaml" else unit
        (folder / name).write_text(text, encoding="utf-8")


def test_the_examples_of_the_guide_build_without_a_fault(tmp_path: Path) -> None:
    write(examples(ROOT / "docs" / "authoring.md"), tmp_path)
    assert "warning" not in markscheme("check", folder=tmp_path)
    markscheme("build", folder=tmp_path)
    assert len(list((tmp_path / "dist").glob("*.zip"))) == 4


def test_the_translation_of_the_guide_fits_its_unit(tmp_path: Path) -> None:
    page = ROOT / "docs" / "authoring.md"
    (text,) = re.findall(r"^```yaml translations/cy.yaml\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)
    write(examples(page), tmp_path)
    (unit,) = (tmp_path / "items").iterdir()
    (unit / "translations").mkdir()
    (unit / "translations" / "cy.yaml").write_text(text, encoding="utf-8")
    # Only texts of the rest of the unit are missing.
    assert set(CODE.findall(markscheme("check", folder=tmp_path))) == {"MS223"}


def test_the_guide_shows_what_marking_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    page = ROOT / "docs" / "authoring.md"
    write(examples(page), tmp_path)
    (shown,) = re.findall(
        r'^    \$ markscheme mark (\S+) --response "(.*)"\n((?:    .*\n|\n)+)',
        page.read_text("utf-8"),
        re.MULTILINE,
    )
    printed = markscheme("mark", shown[0], "--response", shown[1], folder=tmp_path)
    assert printed.rstrip() == dedent(shown[2]).rstrip()


def test_the_example_of_sound_and_video_lacks_nothing_but_its_files(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
    (item,) = re.findall(r"```yaml\n(id: what-went-wrong\n.*?)```", page, re.DOTALL)
    write(examples(ROOT / "docs" / "authoring.md"), tmp_path)
    (folder,) = (tmp_path / "items").iterdir()
    (folder / "video.yaml").write_text(item, encoding="utf-8")
    program = Path(sys.executable).with_name("markscheme")
    command = [str(program), "check", "--format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert {each["code"] for each in json.loads(done.stdout)} == {"MS063"}


def test_the_guide_has_a_complete_example_of_every_question_type() -> None:
    text = examples(ROOT / "docs" / "authoring.md")["questions.yaml"]
    shown = {item["type"] for item in yaml.safe_load_all(text)}
    assert shown == {*TYPES, "case"}


def test_the_answers_of_the_guide_to_calibration_are_read(tmp_path: Path) -> None:
    write(examples(ROOT / "docs" / "authoring.md"), tmp_path)
    text = (ROOT / "docs" / "calibrating.md").read_text(encoding="utf-8")
    table = re.search(r"^    response,marks\n(?:    .+\n)+", text, re.MULTILINE)
    assert table
    (tmp_path / "marked.csv").write_text(table[0].replace("\n    ", "\n").strip(), encoding="utf-8")
    arguments = ("calibrate", "explain-washing", "--answers", "marked.csv", "--format", "json")
    found = json.loads(markscheme(*arguments, folder=tmp_path))
    assert (found["all"]["answers"], found["all"]["exact"]) == (2, 1)
    told = text.partition("## As data")[2]
    assert all(f"`{key}`" in told for key in (*found, *found["all"], *found["referred"]))


def test_the_first_item_of_the_readme_fits_a_new_workspace(tmp_path: Path) -> None:
    (item,) = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(item[1].splitlines()) <= 10
    markscheme("init", "my-course", folder=tmp_path)
    (unit,) = (tmp_path / "my-course" / "items").iterdir()
    (unit / item[0]).write_text(item[1], encoding="utf-8")
    markscheme("check", folder=tmp_path / "my-course")
    markscheme("build", folder=tmp_path / "my-course")


def test_phrases_find_what_the_guide_says() -> None:
    text = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8").partition("## Phrases")[2]
    table = [row for row in text.partition("\n## ")[0].splitlines() if row.startswith("| `")]
    cells = [[cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", row)[1:4]] for row in table]
    phrases = [phrase.strip(" `") for phrase, _, _ in cells]
    examples: list[dict[str, bool]] = [
        dict.fromkeys(quoted(found), True) | dict.fromkeys(quoted(missed), False)
        for _, found, missed in cells
    ]
    with Marker() as marker:
        for phrase, answers in zip(phrases, examples, strict=True):
            outcomes = marker.mark(question(phrase), list(answers))
            assert dict(zip(answers, (outcome["marks"] == 1 for outcome in outcomes), strict=True)) == answers


def quoted(cell: str) -> list[str]:
    return re.findall("“(.*?)”", cell)


def question(phrase: str) -> dict[str, Any]:
    """A short answer that earns a mark where the phrase is found."""
    point = {"id": "point", "marks": 1, "accept": [phrase]}
    scheme = {"language": "en", "points": [point]}
    return {"type": "short_answer", "stem": "", "marks": 1, "floor": 0, "scheme": scheme}


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    shown = re.sub(r"`[^`\n]*\]\([^`\n]*`", "", page.read_text(encoding="utf-8"))  # as code
    for link in LINK.findall(shown):
        if re.match(r"[a-z]+:", link) or link.startswith("media/"):
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^    make (\w+)|`make (\w+)`", text, re.MULTILINE):
        assert re.search(rf"^{''.join(target)}:", makefile, re.MULTILINE), target
    for command in set(re.findall(r"(?:^    |`)markscheme (\w+)", text, re.MULTILINE)):
        assert usage(command)


@cache
def usage(command: str) -> str:
    return markscheme(command, "--help", folder=ROOT)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_codes_exist(page: Path) -> None:
    assert set(CODE.findall(page.read_text(encoding="utf-8"))) <= CODES.keys()


def test_the_events_of_the_guide_are_those_of_the_hooks() -> None:
    hooks = yaml.safe_load((ROOT / "templates" / "xapi" / "hooks.yaml").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "xapi.md").read_text(encoding="utf-8")
    table = page.partition("## Events")[2].partition("\n## ")[0]
    first = (row.split("|")[1] for row in table.splitlines() if row.startswith("| `"))
    assert {event for cell in first for event in re.findall(r"`(\w+)`", cell)} == hooks.keys()


def test_the_guide_lists_each_event_with_its_statement() -> None:
    page = (ROOT / "docs" / "xapi.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \| ([^|]*) \|$", page, re.MULTILINE)
    told = {event: (verb, about, carries.split(", ")) for event, verb, about, carries in rows}
    hooks = built_in()
    assert list(told) == list(hooks)
    for event, hook in hooks.items():
        name = re.split("[/:]", hook.verb.id)[-1] + (" (own)" if hook.verb.id.startswith("urn:") else "")
        fields = ("response", "success", "score", "completion", "duration")
        carries = [field for field in fields if getattr(hook.result, field) is not None]
        carries += hook.result.facts.values()
        assert told[event] == (name, hook.activity, carries or [""])


def test_the_hooks_of_the_guide_have_no_faults(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "xapi.md").read_text(encoding="utf-8")
    (hooks,) = re.findall(r"```yaml\n(passed: .*?)```", page, re.DOTALL)
    file = tmp_path / "templates" / "xapi" / "hooks.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(hooks, encoding="utf-8")
    compiled, faults = load(tmp_path)
    assert faults == []
    assert compiled
    events = [template["event"] for template in compiled.templates]
    assert events.count("misconception") == 2
    assert not {"flagged", "skipped"} & {*events}
