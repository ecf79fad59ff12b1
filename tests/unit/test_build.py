"""What `markscheme build` promises: the same bytes everywhere, whole or not at all, never anything stale."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from markscheme import workers
from markscheme.build import Result, UnknownUnitError, build
from markscheme.cache import FOLDER
from markscheme.workspace import NoWorkspaceError

FIXTURE = Path(__file__).parents[1] / "fixtures" / "every-type"
UNIT = """\
id: {name}
title: A unit
synopsis: About nothing.
brief:
  concepts: [{{id: point, title: Point, text: The point.}}]
"""
ASSESSMENT = """\
id: {name}
title: All of it
sections: [{{id: all}}]
"""
ITEM = """\
id: {name}
type: choice
points: [point]
stem: "{stem}"
options:
  - {{id: a, text: Yes, correct: true}}
  - {{id: b, text: No}}
"""


def write_unit(
    root: Path, name: str = "unit", assessment: str = "quiz", files: int = 3, per_file: int = 4
) -> Path:
    """A unit of plain items; returns its folder."""
    folder = root / "items" / name
    folder.mkdir(parents=True)
    (folder / "unit.yaml").write_text(UNIT.format(name=name))
    (folder / "assessment.yaml").write_text(ASSESSMENT.format(name=assessment))
    for file in range(files):
        items = [ITEM.format(name=f"q{file}-{number}", stem=f"Is it {number}?") for number in range(per_file)]
        (folder / f"items-{file}.yaml").write_text("---\n".join(items))
    return folder


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return write_unit(tmp_path)


def contents(folder: Path) -> dict[str, str]:
    """Digests of the files in a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def built(root: Path, **options: Any) -> dict[str, str]:
    result = build(root, **options)
    assert [fault for fault in result.diagnostics if fault.severity == "error"] == []
    return contents(options.get("out") or root / "dist")


def payload(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as package:
        page = package.read("index.html").decode()
    island = page.partition('id="payload">')[2].partition("</script>")[0]
    found: dict[str, Any] = json.loads(island)
    return found


def codes(result: Result) -> list[tuple[str, str, int]]:
    return [(fault.code, fault.span.file, fault.span.line) for fault in result.diagnostics]


# The same bytes


def test_names_and_targets(unit: Path, tmp_path: Path) -> None:
    assert set(built(tmp_path)) == {"unit-quiz-scorm12.zip", "unit-quiz-scorm2004.zip"}
    assert set(built(tmp_path, targets=["standalone"], out=tmp_path / "o")) == {"unit-quiz-standalone.zip"}


RUN = "import sys; from markscheme.cli.main import main; sys.exit(main())"


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def test_folder_zone_locale_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    digests = []
    for number, environment in enumerate(
        (
            {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
            {"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
        )
    ):
        root = tmp_path / f"a folder ({number})"
        shutil.copytree(FIXTURE, root)
        for path in root.rglob("*.yaml"):
            os.utime(path, (1_000_000_000 * (number + 1),) * 2)
        done = run(root, "build", **environment)
        assert done.returncode == 0, done.stderr
        digests.append(contents(root / "dist"))
    assert digests[0] == digests[1]
    assert len(digests[0]) > 6


def test_the_cache_leaves_no_trace(unit: Path, tmp_path: Path) -> None:
    cold = built(tmp_path)
    assert built(tmp_path) == cold
    (unit / "items-1.yaml").write_text(ITEM.format(name="new", stem="New?"))
    changed = built(tmp_path)
    assert changed != cold
    shutil.rmtree(tmp_path / FOLDER)
    assert built(tmp_path) == changed


# Other tests leave threads behind, with which nothing would be forked.
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_processes_leave_no_trace(unit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markscheme.units.WORTH", 100)
    monkeypatch.setattr("markscheme.units.STRETCH", 300)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    found = []
    for count in (1, 3):
        monkeypatch.setattr(workers, "_processors", lambda count=count: count)
        shutil.rmtree(tmp_path / FOLDER, ignore_errors=True)
        found.append(built(tmp_path))
    assert found[0] == found[1]
    items = payload(tmp_path / "dist" / "unit-quiz-scorm12.zip")["items"]
    assert [item["id"] for item in items] == [f"q{file}-{number}" for file in range(3) for number in range(4)]


# Whole or not at all


def test_an_error_leaves_the_old_packages(unit: Path, tmp_path: Path) -> None:
    before = built(tmp_path)
    (unit / "items-1.yaml").write_text(ITEM.format(name="new", stem="New?") + "colour: red\n")
    result = build(tmp_path)
    assert [fault.code for fault in result.diagnostics] == ["MS040"]
    assert result.packages == ()
    assert contents(tmp_path / "dist") == before


def test_an_error_in_one_unit_holds_back_all(unit: Path, tmp_path: Path) -> None:
    write_unit(tmp_path, "other")
    (unit / "unit.yaml").write_text("id: unit\n")
    assert build(tmp_path).packages == ()
    assert not (tmp_path / "dist").exists()


def test_builds_at_the_same_time(unit: Path, tmp_path: Path) -> None:
    expected = built(tmp_path)
    shutil.rmtree(tmp_path / FOLDER)
    processes = [
        subprocess.Popen([sys.executable, "-c", RUN, "build"], cwd=tmp_path, stdout=subprocess.DEVNULL)
        for _ in range(4)
    ]
    assert [process.wait() for process in processes] == [0] * 4
    assert contents(tmp_path / "dist") == expected


def test_what_else_lies_in_dist_stays(unit: Path, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "README.md").write_text("mine")
    built(tmp_path)
    assert (tmp_path / "dist" / "README.md").read_text() == "mine"


# Never anything stale


def test_a_warning_is_told_again(unit: Path, tmp_path: Path) -> None:
    text = (unit / "unit.yaml").read_text()
    (unit / "unit.yaml").write_text(
        text.replace("title: Point", "title: Point, text: x}, {id: spare, title: Spare")
    )
    first, second = build(tmp_path), build(tmp_path)
    assert [code for code, _, _ in codes(first)] == ["MS130"]
    assert codes(first) == codes(second)


def broken(content: bytes) -> bytes:
    return bytes([content[0] ^ 1]) + content[1:]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content[:10],
        broken,
        lambda content: content[:200] + broken(content[200:]),
        lambda content: os.urandom(len(content)),
    ],
)
def test_a_damaged_cache_is_as_good_as_none(
    unit: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    expected = built(tmp_path)
    for path in (tmp_path / FOLDER).iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert built(tmp_path) == expected


def test_a_cache_that_cannot_be_written_is_no_fault(unit: Path, tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    built(tmp_path)


def change_unit(unit: Path) -> None:
    path = unit / "unit.yaml"
    path.write_text("language: de\n" + path.read_text())


def change_settings(unit: Path) -> None:
    (unit.parents[1] / "markscheme.yaml").write_text("iri: https://example.org/mine\n")


def change_template(unit: Path) -> None:
    folder = unit.parents[1] / "templates" / "locales"
    folder.mkdir(parents=True)
    (folder / "en.json").write_text('{"only": "these"}')


def change_hooks(unit: Path) -> None:
    folder = unit.parents[1] / "templates" / "xapi"
    folder.mkdir(parents=True)
    hook = "{activity: item, verb: {id: 'urn:x:did', display: did}}"
    (folder / "hooks.yaml").write_text(f"answered: {hook}\n")


def remove_file(unit: Path) -> None:
    (unit / "items-0.yaml").unlink()


def rename_file(unit: Path) -> None:
    (unit / "items-0.yaml").rename(unit / "z.yaml")


@pytest.mark.parametrize(
    "change", [change_unit, change_settings, change_template, change_hooks, remove_file, rename_file]
)
def test_every_change_shows_with_a_warm_cache(
    unit: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    before = built(tmp_path)
    change(unit)
    warm = built(tmp_path)
    assert warm != before
    shutil.rmtree(tmp_path / FOLDER)
    assert built(tmp_path) == warm


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


def test_pictures_are_watched(unit: Path, tmp_path: Path) -> None:
    (unit / "media").mkdir()
    picture = unit / "media" / "a.png"
    picture.write_bytes(PICTURE)
    (unit / "items-0.yaml").write_text(ITEM.format(name="q", stem="What is ![a thing](media/a.png)?"))
    inline = built(tmp_path)
    picture.write_bytes(PICTURE + b"other")
    assert built(tmp_path) != inline
    picture.write_bytes(PICTURE + bytes(200_000))
    built(tmp_path)
    with zipfile.ZipFile(tmp_path / "dist" / "unit-quiz-scorm12.zip") as package:
        (name,) = [name for name in package.namelist() if name.startswith("media/")]
        assert package.read(name) == picture.read_bytes()
        assert name in package.read("imsmanifest.xml").decode()
    picture.unlink()
    assert [code for code, _, _ in codes(build(tmp_path))] == ["MS063"]
    picture.write_bytes(PICTURE)
    assert built(tmp_path) == inline


# What is built


def test_only_what_an_assessment_may_draw_is_in_its_package(unit: Path, tmp_path: Path) -> None:
    (unit / "assessment.yaml").write_text(
        "id: some\ntitle: Some\nsections: [{id: all, items: [q2-3, q0-1, q0-2]}]\n"
        "---\nid: all\ntitle: All\nsections: [{id: all}]\n"
    )
    built(tmp_path)
    found = payload(tmp_path / "dist" / "unit-some-scorm2004.zip")
    assert [item["id"] for item in found["items"]] == ["q0-1", "q0-2", "q2-3"]
    assert found["sections"][0]["items"] == [2, 0, 1]
    assert len(payload(tmp_path / "dist" / "unit-all-scorm2004.zip")["items"]) == 12


def test_units_can_be_chosen(unit: Path, tmp_path: Path) -> None:
    write_unit(tmp_path, "other")
    assert set(built(tmp_path, units=["other"], targets=["scorm12"])) == {"other-quiz-scorm12.zip"}
    with pytest.raises(UnknownUnitError, match="there is no unit 'othr': did you mean `other`"):
        build(tmp_path, units=["othr"])
    assert set(built(unit, out=tmp_path / "o", targets=["scorm12"])) == {"unit-quiz-scorm12.zip"}


def test_further_packages_give_everyone_extra_time_and_differ_in_nothing_else(
    unit: Path, tmp_path: Path
) -> None:
    rules = unit / "assessment.yaml"
    rules.write_text(rules.read_text() + "time_limit: 60\nextra_time: {everyone: 10, packages: [25, 50]}\n")
    found = {}
    for packed in build(unit, ["scorm12"], tmp_path / "out").packages:
        with zipfile.ZipFile(packed.path) as package:
            others = {name: package.read(name) for name in package.namelist() if name != "index.html"}
        played = payload(packed.path)
        found[packed.path.name] = (played["assessment"].pop("extraTime"), played, others)
    assert {name: extra for name, (extra, _, _) in found.items()} == {
        "unit-quiz-scorm12.zip": {"everyone": 10},
        "unit-quiz-extra-25-scorm12.zip": {"everyone": 25},
        "unit-quiz-extra-50-scorm12.zip": {"everyone": 50},
    }
    first, *further = [rest for _, *rest in found.values()]
    assert further == [first, first]


def test_two_packages_never_share_a_name(tmp_path: Path) -> None:
    write_unit(tmp_path, "a-b", "c")
    write_unit(tmp_path, "a", "b-c")
    result = build(tmp_path)
    assert [fault.code for fault in result.diagnostics] == ["MS301"]
    assert "a-b-c" in next(iter(result.diagnostics)).message


def test_faulty_items_are_not_called_missing(unit: Path, tmp_path: Path) -> None:
    """Their ids still count, and nothing is said to be unused on their account."""
    (unit / "assessment.yaml").write_text("id: some\ntitle: Some\nsections: [{id: all, items: [q0-0]}]\n")
    (unit / "items-0.yaml").write_text(ITEM.format(name="q0-0", stem="?") + "colour: red\n")
    assert [code for code, _, _ in codes(build(tmp_path))] == ["MS040"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html.j2", "<p>{{ nothing }}</p>"),
        ("page.html.j2", "{% if"),
        ("page.html.j2", "<html>{{ script }}"),
        ("locales/en.json", "{"),
        ("player/player.js", "// </script>"),
        ("player/parts/interactions/choice.js", "// </script>"),
        ("player/player.css", "</style>"),
    ],
)
def test_a_broken_template_is_a_fault_of_the_workspace(
    unit: Path, tmp_path: Path, name: str, content: str
) -> None:
    path = tmp_path / "templates" / name
    path.parent.mkdir(parents=True)
    path.write_text(content)
    result = build(tmp_path)
    assert [fault.code for fault in result.diagnostics] == ["MS300"]
    assert result.packages == ()


def test_broken_hooks_are_faults_of_the_workspace(unit: Path, tmp_path: Path) -> None:
    change_hooks(unit)
    path = tmp_path / "templates" / "xapi" / "hooks.yaml"
    path.write_text(path.read_text().replace("urn:x:did", "did"))
    assert [fault.code for fault in build(tmp_path).diagnostics] == ["MS045"]
    path.write_text("answerd: {}\n")
    (fault,) = build(tmp_path).diagnostics
    assert (fault.code, fault.hint) == ("MS040", "did you mean `answered`?")


def test_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(NoWorkspaceError):
        build(tmp_path)


def test_the_command_line(unit: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "build")
    assert done.returncode == 0
    head, row, *_ = done.stdout.splitlines()
    headings = ("package", "size", "files", "script and styles (deflated)", "items", "state, at most", "time")
    assert tuple(re.split(r" {2,}", head)) == headings
    assert row.split()[0] == "dist/unit-quiz-scorm12.zip"
    assert "12" in row.split()
    assert "of 4,096" in row
    done = run(tmp_path, "verify", *map(str, (tmp_path / "dist").iterdir()))
    assert (done.returncode, done.stdout) == (0, "The 2 packages have no faults.\n")
    done = run(tmp_path, "build", "--unit", "nothing")
    assert done.returncode == 2
    assert "there is no unit 'nothing'" in done.stderr
    (unit / "items-0.yaml").write_text("id: x\n")
    done = run(tmp_path, "build", "--format", "json")
    assert done.returncode == 1
    assert {fault["code"] for fault in json.loads(done.stdout)} == {"MS041"}


def test_an_output_folder_that_cannot_be(unit: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run(tmp_path, "build", "--out", "file/dist")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
