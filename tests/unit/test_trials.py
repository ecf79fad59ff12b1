"""Examples are tried when something has changed that they depend on, and then only."""

import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from markscheme import marking
from markscheme.build import build, inspect
from markscheme.diagnostics import Report
from markscheme.interactions.examples import wording
from markscheme.marking import Marker

UNIT = """\
id: tea
title: Tea
language: en-GB
synopsis: How tea is made.
synonyms: {heat: [heat, warmth]}
brief:
  concepts: [{id: brewing, title: Brewing, text: Leaves and hot water.}]
"""
ITEM = """\
id: why-warm
type: short_answer
points: [brewing]
stem: Why is the pot warmed?
model_answer: It keeps the heat.
scheme:
  marks: 1
  points:
    - {id: keeps, award: One mark., accept: [keep* ... <heat>]}
    - {id: other, award: One mark., accept: [zzz]}
  examples:
    - {response: It keeps the warmth of xylophones., marks: 1, note: a glockenspiel}
"""
ASSESSMENT = "id: a\ntitle: A\nsections: [{id: all}]\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "items" / "tea"
    folder.mkdir(parents=True)
    for name, text in {"unit": UNIT, "items": ITEM, "assessment": ASSESSMENT}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def change(workspace: Path, name: str, old: str, new: str) -> None:
    path = workspace / "items" / "tea" / f"{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def check(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], tuple[list[str], int]]:
    """Checks the workspace; gives the codes found, and how often the engine was started."""
    started = []

    class Counted(Marker):
        def __init__(self, root: Path | None = None) -> None:
            started.append(root)
            super().__init__(root)

    monkeypatch.setattr(marking, "Marker", Counted)

    def check() -> tuple[list[str], int]:
        started.clear()
        report = Report()
        inspect(workspace, report)
        return sorted(each.code for each in report), len(started)

    return check


Check = Callable[[], tuple[list[str], int]]


def test_what_was_tried_is_not_tried_again(workspace: Path, check: Check) -> None:
    assert check() == (["MS155"], 1)
    assert check() == (["MS155"], 0)
    change(workspace, "assessment", "title: A", "title: B")
    assert check() == (["MS155"], 0)


def test_a_change_of_the_item_is_tried(workspace: Path, check: Check) -> None:
    check()
    change(workspace, "items", "marks: 1, note", "marks: 0, note")
    assert check() == (["MS154"], 1)
    assert check() == (["MS154"], 1)  # errors are found anew each time
    change(workspace, "items", "marks: 0, note", "marks: 1, note")
    assert check()[0] == ["MS155"]


def test_a_change_of_the_units_synonyms_is_tried(workspace: Path, check: Check) -> None:
    check()
    change(workspace, "unit", "warmth", "fire")
    assert check() == (["MS154"], 1)


def test_another_engine_tries_again(workspace: Path, check: Check) -> None:
    check()
    own = workspace / "templates" / "player" / "marking.js"
    own.parent.mkdir(parents=True)
    own.write_text("this is no program", encoding="utf-8")
    assert check() == (["MS300"], 1)
    assert check() == (["MS300"], 1)
    own.unlink()
    assert check()[0] == ["MS155"]


def test_where_the_unit_is_wrong_nothing_is_tried_and_nothing_kept(workspace: Path, check: Check) -> None:
    change(workspace, "unit", "warmth", "(warmth")
    assert check() == (["MS127"], 0)
    change(workspace, "unit", "(warmth", "warmth")
    assert check() == (["MS155"], 1)
    change(workspace, "unit", "title: Tea", "titel: Tea")
    assert check() == (["MS040"], 0)


def test_an_item_with_errors_is_not_tried(workspace: Path, check: Check) -> None:
    change(workspace, "items", "<heat>", "<heet>")
    assert check() == (["MS128"], 0)
    change(workspace, "items", "<heet>", "(heat")
    assert check() == (["MS127"], 0)


def test_examples_are_never_part_of_a_package(workspace: Path) -> None:
    packed = build(workspace).packages
    assert packed
    for each in packed:
        with zipfile.ZipFile(each.path) as package:
            for name in package.namelist():
                content = package.read(name)
                assert b"xylophone" not in content
                assert b"glockenspiel" not in content


def test_a_failing_example_stops_the_build(workspace: Path) -> None:
    change(workspace, "items", "marks: 1, note", "marks: 0, note")
    result = build(workspace)
    assert not result.packages
    assert not (workspace / "dist").exists()


def test_without_examples_no_engine_is_imported(workspace: Path) -> None:
    change(
        workspace, "items", ITEM, "id: x\ntype: true_false\npoints: [brewing]\nstem: Is it?\nanswer: true\n"
    )
    code = (
        "import sys; from pathlib import Path; from markscheme.build import build;"
        "assert build(Path(sys.argv[1])).packages;"
        "found = {'markscheme.trials', 'markscheme.marking', 'py_mini_racer'} & set(sys.modules);"
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-c", code, workspace], check=True)


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    with Marker() as engine:
        yield engine


SCHEME = {
    "language": "en",
    "points": [
        {"id": "a", "marks": 1, "accept": ["clean ... pot"]},
        {"id": "b", "marks": 2, "accept": ["warm & tea"], "reject": ["cold"]},
    ],
}
QUESTION: dict[str, Any] = {"type": "short_answer", "stem": "", "marks": 3, "floor": 0, "scheme": SCHEME}
WORDS = st.sampled_from(
    ["clean", "the", "pot", "warm", "tea", "not", "cold", ".", ",", "\n", "-", "etc.", "e.g."]
)


@given(
    st.lists(WORDS, max_size=8),
    st.sampled_from(
        [str.upper, str.title, lambda text: f" {text} .!", lambda text: text.replace(" ", "\t ")]
    ),
)
def test_what_has_the_same_wording_gets_the_same_marks(
    marker: Marker, words: list[str], vary: Callable[[str], str]
) -> None:
    one = " ".join(["pot", *words])
    other = vary(one)
    assert wording(one) == wording(other)
    first, second = marker.mark(QUESTION, [one, other])
    assert (first["marks"], first["verdict"]["decided"]) == (second["marks"], second["verdict"]["decided"])


def test_what_ends_a_sentence_or_clause_is_part_of_the_wording() -> None:
    assert len({wording(text) for text in ("no money", "no, money", "no. Money", "no\nmoney")}) == 4
